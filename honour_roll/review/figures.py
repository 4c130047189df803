"""Which published counts a contribution changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from honour_roll.model.terms import Category, Status
from honour_roll.printing.sections import Section
from honour_roll.roll import HonourRoll, PublicRoll
from honour_roll.text import labels
from honour_roll.text.numbers import format_count
from honour_roll.times import Time, time_of
from honour_roll.views.addresses import time_label

_HEADS = ("Đơn vị", "Thời gian", "Đối tượng", "Tình trạng", "Trước", "Sau")

_Cell = tuple[str, Time, Category, Status]


def figures_section(before: HonourRoll, after: HonourRoll) -> Section:
    """Distinct honourees of each unit by time, category and status, where they differ."""
    old, new = before.public(), after.public()
    was, now = _cells(old), _cells(new)
    changed = sorted(
        (cell for cell in was.keys() | now.keys() if was.get(cell, 0) != now.get(cell, 0)),
        key=lambda cell: (cell[0], str(cell[1]), cell[2], cell[3]),
    )
    rows = [_row(cell, old, new, was.get(cell, 0), now.get(cell, 0)) for cell in changed]
    total = f"Toàn Sổ: {_number(old)} điển hình được công bố, sau khi nhập: {_number(new)}."
    return Section("Số liệu thay đổi", [total], _HEADS, rows)


def _number(roll: PublicRoll) -> str:
    return format_count(len(roll.records))


def _cells(roll: PublicRoll) -> Mapping[_Cell, int]:
    found: defaultdict[_Cell, set[str]] = defaultdict(set)
    for award in roll.all_awards():
        found[award.unit, time_of(award), award.category, award.status].add(award.record)
    return {cell: len(records) for cell, records in found.items()}


def _row(cell: _Cell, old: PublicRoll, new: PublicRoll, was: int, now: int) -> list[str]:
    unit, time, category, status = cell
    known = new if unit in new.reference.units else old
    return [
        known.reference.unit_name(unit, None),
        time_label(time),
        labels.CATEGORY[category],
        labels.STATUS[status],
        format_count(was),
        format_count(now),
    ]
