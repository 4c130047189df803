"""Mã được dùng phải có trong Sổ.

Đơn vị, quyết định, lĩnh vực, phong trào, hình thức… được gọi bằng mã. Mã không có thì lần ghi
nhận không hiện ở trang nào và không vào số liệu nào. Thông báo gợi ý mã gần giống nhất.

Đúng::

    unit: sa-pa

Sai::

    unit: sapa
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.hints import Suggestions, did_you_mean, noun_of, place_of
from honour_roll.rules.rule import Finding, Rule
from honour_roll.rules.surroundings import Surroundings
from honour_roll.rules.uses import RECORDS, Use, uses, uses_of
from honour_roll.source.known import Known
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("unknown-reference", Severity.ERROR)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Ids of other things than records that don't exist."""
    for use in uses_of(record):
        if use.kind != RECORDS:
            yield from _unless_known(use, around.known, around.suggestions)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Ids that don't exist; one whose own entry is broken is told there only."""
    suggestions = Suggestions(roll.known, roll.reference)
    for use in uses(roll):
        yield from _unless_known(use, roll.known, suggestions)


def _unless_known(use: Use, known: Known, suggestions: Suggestions) -> Iterator[Finding]:
    if known.lacks(use.kind, use.id):
        yield _unknown(use, suggestions.nearest(use.kind, use.id))


def _unknown(use: Use, near: str | None) -> Finding:
    file, path, kind, id = use
    noun, place = noun_of(kind), place_of(kind)
    hint = did_you_mean(near)
    return RULE.at(
        file,
        path,
        Message(
            f"không có {noun.vi} nào mang mã {quoted(id)} trong {place}",
            f"there is no {noun.en} {quoted(id)} in {place}",
        ),
        Message(
            f"{hint.vi}Sửa mã, hoặc thêm mã này vào {place}.",
            f"{hint.en}Correct it, or add it to {place}.",
        ),
    )
