"""Mẫu trình bày riêng không dùng gói Typst lấy từ mạng.

Sách được dàn trang không cần mạng, để lúc nào cũng làm lại được y như cũ. Phần nào của gói cần
dùng thì chép vào chính tệp mẫu.

Đúng::

    # booklets/mau-cua-co-quan.typ
    #import "theme.typ": *

Sai::

    # booklets/mau-cua-co-quan.typ
    #import "@preview/cetz:0.3.1": *
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.booklets.named_files import named_files
from honour_roll.rules.rule import Finding, Rule
from honour_roll.source.files import read_bytes
from honour_roll.text.message import Message

RULE = Rule("template-package", Severity.ERROR)
WHAT = Message(
    "mẫu trình bày riêng dùng gói Typst từ mạng",
    "the template uses a Typst package from the network",
)
REMEDY = Message(
    "Chép phần cần dùng vào chính tệp mẫu; sách được dàn trang không cần mạng.",
    "Copy what is needed into the template: books are set without a network.",
)

_PACKAGE = re.compile(r"[\"']@[\w-]+/")
_MOST_BYTES = 1_000_000


def uses_package(text: str) -> bool:
    """Whether a template names a package."""
    return _PACKAGE.search(text) is not None


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Templates that name one."""
    for file, name in named_files(roll, "template"):
        path = (roll.reference.root / file).with_name(name)
        raw, _ = read_bytes(path, _MOST_BYTES, name)
        if raw is not None and uses_package(raw.decode("utf-8", errors="replace")):
            yield RULE.at(file, ("template",), WHAT, REMEDY)
