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
    """The one without diacritics of two names that are otherwise the same."""
    for pair in pairs(roll):
        bare = [entry for entry in pair if _is_bare(entry.name)]
        if len(bare) == 1:
            other = pair[1] if bare[0] is pair[0] else pair[0]
            yield RULE.at(
                record_file(bare[0].id),
                ("name",),
                Message(
                    f"chỉ khác {quoted(other.name)} ({record_file(other.id)}) ở chỗ không có dấu",
                    f"differs from {quoted(other.name)} ({record_file(other.id)}) in its marks",
                ),
                TELL_APART,
            )


def _is_bare(name: str) -> bool:
    return fold(name) == name.lower() and len(name.split()) >= _FEWEST_WORDS
