"""What rules of privacy say in common: where a private part stands, and how it looks masked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath

from honour_roll.rules.file_text import FileText
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.private import Finder, PrivateKind, PrivateSpan, masked, spans_of
from honour_roll.text.private_numbers import number_spans

OFFICIAL = "site.yml"
"""Holds the address, telephone and e-mail of the office that runs the site: these are public."""
IN_NAMES = frozenset(("phone-number", "identity-number"))
"""Rules that look at the names of files."""
MOST = 20
"""More findings of one rule in one file help nobody."""

IF_SENT = Message(
    "Nếu đã tải lên kho, báo ngay người quản lý kho để xóa cả trong lịch sử.",
    "If it was uploaded already, tell who runs the repository: it must leave the history too.",
)

_GROUPS = re.compile(r"[0-9]+(?:-[0-9]+)*")
# Groups of a number; a decision of 2020 is no telephone number.
_NUMBER = re.compile(r"0[0-9]{2,}(?:-[0-9]+)+")


def parts(page: FileText, finder: Finder, *kinds: PrivateKind) -> list[tuple[PrivateSpan, str]]:
    """The first that ``finder`` finds of ``kinds`` in a file, each with its text masked."""
    wanted = [span for span in spans_of(finder, page.text) if span.kind in kinds][:MOST]
    if not wanted:
        return []
    shown = masked(page.text)
    return [(span, " ".join(shown[span.start : span.end].split())) for span in wanted]


def in_name(page: FileText, rule: Rule, kind: PrivateKind) -> Iterator[TextFinding]:
    """Private numbers in the file's own name, which is part of the address of a page."""
    for number in _numbers(page.name):
        if any(span.kind is kind for span in number_spans(number)):
            shown = masked(number)
            yield rule.in_text(
                0,
                Message(
                    f"tên tệp, cũng là địa chỉ của trang, có số riêng tư: {shown}",
                    f"the file's name, part of a page's address, has a private number: {shown}",
                ),
                Message(
                    f"Đổi tên tệp thành tên không có số này. {IF_SENT.vi}",
                    f"Give the file a name without it. {IF_SENT.en}",
                ),
            )


@lru_cache(maxsize=1)
def _numbers(file: str) -> list[str]:
    """The numbers in a file's own name; several rules ask in turn."""
    numbers = []
    for groups in _GROUPS.findall(PurePosixPath(file).stem):
        numbers += groups.split("-")
        if whole := _NUMBER.search(groups):
            numbers.append(whole[0].replace("-", " "))
    return numbers
