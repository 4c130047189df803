"""Tên gõ không dấu có thể là một điển hình đã có.

Cùng đơn vị có hai hồ sơ mà tên chỉ khác nhau ở chỗ một bên gõ không dấu: thường là một người được
nhập hai lần. Tên người phải viết đủ dấu.

Đúng::

    name: Nguyễn Thị Minh Họa

Sai::

    # cùng đơn vị đã có “Nguyễn Thị Minh Họa”
    name: Nguyen Thi Minh Hoa
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.entry import Entry
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.twins import TELL_APART, pairs
from honour_roll.text.folding import fold
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("near-duplicate", Severity.WARNING)

# "An" and "Ân", "Kim Anh" and "Kim Ánh" are two; three words without any mark are rarely a name.
_FEWEST_WORDS = 3


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Both of two names that are the same, but that one has no diacritics."""
    for pair in pairs(roll):
        if len({_is_bare(entry.name) for entry in pair}) > 1:
            for entry, other in (pair, pair[::-1]):
                yield _finding(entry, other)


def _finding(entry: Entry, other: Entry) -> Finding:
    lack = "không có dấu" if _is_bare(entry.name) else "bên kia không có dấu"
    shown, file = quoted(other.name), record_file(other.id)
    what = Message(
        f"chỉ khác {shown} ({file}) ở chỗ {lack}", f"differs from {shown} ({file}) in its marks"
    )
    return RULE.at(record_file(entry.id), ("name",), what, TELL_APART)


def _is_bare(name: str) -> bool:
    return fold(name) == name.lower() and len(name.split()) >= _FEWEST_WORDS
