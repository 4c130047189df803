"""The back of a book: indexes of people and of units, and counts per unit and time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil

from honour_roll.booklet.compiled import CountRow, CountTable, IndexGroup, IndexLine
from honour_roll.booklet.entries import anchor
from honour_roll.booklet.order import name_key
from honour_roll.booklet.unit_words import Named, UnitWords
from honour_roll.choosing import Chosen
from honour_roll.counts import distinct, group
from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.roll import PublicRoll, Reference
from honour_roll.text.collation import index_letter, sort_key
from honour_roll.text.names import proper_first
from honour_roll.times import Time, time_of
from honour_roll.views import addresses
from honour_roll.views.award_words import movement_label
from honour_roll.views.count_tables import movements_of
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
    namesakes = [one.entry for one in by_id.values() if order.has_namesake(one.entry)]
    words = UnitWords(roll.reference).apart({_home(entry): None for entry in namesakes})
    for letter, ids in order.by_letter.items():
        lines = []
        for id in ids:
            entry = by_id[id].entry
            note = _apart(roll.reference, entry, words) if order.has_namesake(entry) else ""
            lines.append(IndexLine(entry.name, note, (anchor(id),)))
        yield IndexGroup(letter, tuple(lines))


def _home(entry: Entry) -> Named:
    return Named(entry.unit, entry.awards[0].when)


def _apart(reference: Reference, entry: Entry, words: Mapping[Named, str]) -> str:
    born = f"sinh {entry.born.year}" if entry.born else ""
    home = _home(entry)
    unit = ", ".join(filter(None, (reference.unit_name(*home), words.get(home))))
    return ", ".join(word for word in (born, entry.village or unit) if word)


def units(reference: Reference, chosen: Iterable[Chosen]) -> Iterator[IndexGroup]:
    """The units of the entries and of the honours, each by its names of those days."""
    found: dict[tuple[str, str], tuple[Named, dict[str, None]]] = {}
    for entry, awards in chosen:
        for one in (_home(entry), *(Named(award.unit, award.when) for award in awards)):
            name = proper_first(reference.unit_name(*one))
            _, anchors = found.setdefault((name, one.unit), (one, {}))
            anchors[anchor(entry.id)] = None
    apart = UnitWords(reference).apart(one for one, _ in found.values())
    lines = [
        IndexLine(name, _note(apart.get(one, ""), now_label(reference, *one)), tuple(anchors))
        for (name, _), (one, anchors) in sorted(
            found.items(), key=lambda item: (sort_key(item[0][0]), item[0][1])
        )
    ]
    for letter, own in group(lines, lambda line: index_letter(line.name, line.name)).items():
        yield IndexGroup(letter, tuple(own))


def _note(*words: str) -> str:
    return "; ".join(filter(None, words))


def counts(reference: Reference, chosen: Iterable[Chosen]) -> Iterator[CountTable]:
    """For each movement the honourees of the book by unit and time of the chosen honours."""
    awards = [award for one in chosen for award in one.awards]
    movements = group(awards, lambda award: award.movement)
    for movement in movements_of(reference, movements):
        yield from _tables(reference, movement_label(reference, movement), movements[movement])


def _tables(reference: Reference, title: str, awards: Sequence[Award]) -> Iterator[CountTable]:
    times = earliest_first({time_of(award) for award in awards})
    units = list(_rows(reference, awards))
    for start, columns in _parts(times):
        yield CountTable(
            title=f"{title} (tiếp theo)" if start else title,
            columns=tuple(addresses.time_label(time) for time in columns),
            rows=tuple(_row(name, own, columns) for name, own in units),
            total=_row("Tất cả", awards, columns) if len(units) > 1 else None,
            has_totals=len(times) > 1 and columns[-1] == times[-1],
        )


def _rows(reference: Reference, awards: Sequence[Award]) -> Iterator[tuple[str, list[Award]]]:
    """The awards of each unit, under its latest name, in Vietnamese order."""
    by_unit = group(awards, lambda award: award.unit)
    named = {
        unit: Named(unit, max(own, key=lambda award: award.order).when)
        for unit, own in by_unit.items()
    }
    apart = UnitWords(reference).apart(named.values())
    names = {unit: reference.unit_name(*one) for unit, one in named.items()}
    for unit in sorted(by_unit, key=lambda unit: (sort_key(proper_first(names[unit])), unit)):
        note = apart.get(named[unit])
        yield f"{names[unit]} ({note})" if note else names[unit], by_unit[unit]


def _parts(times: Sequence[Time]) -> Iterator[tuple[int, Sequence[Time]]]:
    """As few parts as the page's width allows, of about one size, each with its start."""
    size = ceil(len(times) / ceil(len(times) / _MOST_COLUMNS))
    for start in range(0, len(times), size):
        yield start, times[start : start + size]


def earliest_first(times: Iterable[Time]) -> list[Time]:
    """Years, then periods, undated last."""
    ordered = sort_times(times)[::-1]
    return sorted(ordered, key=lambda time: (time is None, not isinstance(time, int)))


def _row(name: str, awards: Iterable[Award], columns: Iterable[Time]) -> CountRow:
    own = list(awards)
    by_time = group(own, time_of)
    cells = tuple(distinct(by_time.get(time, ())) for time in columns)
    return CountRow(name, cells, distinct(own))
