"""The back of a book: indexes of people and of units, and counts per unit and time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from honour_roll.booklet.compiled import CountRow, CountTable, IndexGroup, IndexLine
from honour_roll.booklet.entries import anchor
from honour_roll.booklet.order import name_key
from honour_roll.choosing import Chosen
from honour_roll.counts import Time, distinct, group, time_of
from honour_roll.model.award import Award
from honour_roll.roll import PublicRoll, Reference
from honour_roll.text.collation import index_letter, sort_key
from honour_roll.text.names import proper_first
from honour_roll.views import addresses
from honour_roll.views.count_tables import movement_label, movements_of
from honour_roll.views.index import sort_times
from honour_roll.views.name_order import NameOrder
from honour_roll.views.unit_names import now_label

_MOST_COLUMNS = 6
"""Times side by side on the narrowest page."""


def people(roll: PublicRoll, chosen: Iterable[Chosen]) -> Iterator[IndexGroup]:
    """People by given name; namesakes are told apart by birth, place or unit."""
    by_id = {one.entry.id: one for one in chosen}
    ordered = sorted(by_id, key=lambda id: (name_key(by_id[id].entry), id))
    order = NameOrder(roll.records, ordered, of_people=True)
    for letter, ids in order.by_letter.items():
        lines = []
        for id in ids:
            entry = by_id[id].entry
            note = _apart(roll.reference, by_id[id]) if order.has_namesake(entry) else ""
            lines.append(IndexLine(entry.name, note, (anchor(id),)))
        yield IndexGroup(letter, tuple(lines))


def _apart(reference: Reference, one: Chosen) -> str:
    entry = one.entry
    born = f"sinh {entry.born.display()}" if entry.born else ""
    place = entry.village or reference.unit_name(entry.unit, entry.awards[0].when)
    return ", ".join(word for word in (born, place) if word)


def units(reference: Reference, chosen: Iterable[Chosen]) -> Iterator[IndexGroup]:
    """The units of the entries and of the honours, each by its names of those days."""
    found: dict[tuple[str, str], tuple[str, dict[str, None]]] = {}
    for entry, awards in chosen:
        for unit, when in ((entry.unit, entry.awards[0].when), *((a.unit, a.when) for a in awards)):
            name = proper_first(reference.unit_name(unit, when))
            _, anchors = found.setdefault((name, unit), (now_label(reference, unit, when), {}))
            anchors[anchor(entry.id)] = None
    ordered = sorted(found, key=lambda key: (sort_key(key[0]), key[1]))
    for letter, keys in group(ordered, lambda key: index_letter(key[0], key[0])).items():
        yield IndexGroup(
            letter, tuple(IndexLine(key[0], found[key][0], tuple(found[key][1])) for key in keys)
        )


def counts(reference: Reference, chosen: Iterable[Chosen]) -> Iterator[CountTable]:
    """For each movement the honourees of the book by unit and time of the chosen honours."""
    awards = [award for one in chosen for award in one.awards]
    movements = group(awards, lambda award: award.movement)
    for movement in movements_of(reference, movements):
        yield from _tables(reference, movement_label(reference, movement), movements[movement])


def _tables(reference: Reference, title: str, awards: Sequence[Award]) -> Iterator[CountTable]:
    times = _earliest_first({time_of(award) for award in awards})
    by_unit = group(awards, lambda award: award.unit)
    names = {
        unit: reference.unit_name(unit, max(own, key=lambda award: award.order).when)
        for unit, own in by_unit.items()
    }
    ordered = sorted(by_unit, key=lambda unit: (sort_key(proper_first(names[unit])), unit))
    for start in range(0, len(times), _MOST_COLUMNS):
        columns = times[start : start + _MOST_COLUMNS]
        rows = (_row(names[unit], by_unit[unit], columns) for unit in ordered)
        yield CountTable(
            title=f"{title} (tiếp theo)" if start else title,
            columns=tuple(addresses.time_label(time) for time in columns),
            rows=tuple(row for row in rows if any(row.cells)),
            total=_row("Tất cả", awards, columns) if len(ordered) > 1 else None,
        )


def _earliest_first(times: Iterable[Time]) -> list[Time]:
    """Years, then periods, undated last."""
    ordered = sort_times(times)[::-1]
    return sorted(ordered, key=lambda time: (time is None, not isinstance(time, int)))


def _row(name: str, awards: Iterable[Award], columns: Iterable[Time]) -> CountRow:
    own = list(awards)
    by_time = group(own, time_of)
    cells = tuple(distinct(by_time.get(time, ())) for time in columns)
    return CountRow(name, cells, distinct(own))
