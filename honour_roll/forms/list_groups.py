"""What is told of the headings of the groups of one list."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.forms.list_rows import ListRows
from honour_roll.forms.list_units import ListUnits
from honour_roll.forms.told_of_groups import group_of_no_kind, group_of_other_award, group_unread
from honour_roll.forms.told_of_lists import group_barred
from honour_roll.intake.draft import Place, Told


def of_barred(rows: ListRows) -> Iterator[Told]:
    """Why those below some headings are not taken."""
    for found, tell in (
        (rows.headings.barred, group_barred),
        (rows.headings.held, group_of_other_award),
    ):
        for one in found:
            if below := one.taken_rows():
                yield tell(one.place, one.text, below)


def of_headings(rows: ListRows, units: ListUnits) -> Iterator[Told]:
    """Each heading is told once: by the rows that wait for it, else that nothing is read of it."""
    known = list[Place]()
    for unknown in rows.headings.unknown:
        said = units.of_group(unknown)
        known += [one.place for one in said]
        yield from said
    for one in rows.headings.unclear:
        if below := one.taken_rows():
            yield group_of_no_kind(one.place, one.text, below)
            known.append(one.place)
    for one in rows.headings.unread:
        if one.place not in known:
            yield group_unread(one.place, one.text)
