"""The list of sources, each with what rests on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from honour_roll.counts import group
from honour_roll.model.base import Source
from honour_roll.model.entry import Citation
from honour_roll.text.collation import sort_key
from honour_roll.text.dates import PartialDate
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import numbered, slices
from honour_roll.views.pager import Pager
from honour_roll.views.parts import Link, SourceView, source_view
from honour_roll.views.unit_names import unit_link

MOST = 10
"""Entries that one source names on this page; of the others it tells the number."""

_TITLE = "Nguồn"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source, and what the roll has from it; ``more`` counts entries that aren't named."""

    source: SourceView
    entries: tuple[Link, ...]
    more: int
    units: tuple[Link, ...]
    """The units whose published totals, or whose story through time, it tells."""


@dataclass(frozen=True, slots=True)
class SourcesView:
    """One page of all sources of the roll, the latest first; ``total`` is their number."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lines: tuple[SourceLine, ...]
    total: int
    number: int
    first: int
    pager: Pager


def sources_views(index: ViewIndex) -> Iterator[SourcesView]:
    """The pages of the list; a source that several files name stands there once."""
    used = _used(index)
    ordered = list(_in_order(used))
    for page in slices(ordered, addresses.SOURCES):
        yield SourcesView(
            address=page.address,
            title=numbered(_TITLE, page.number),
            description="Các bài báo, văn bản mà Sổ ghi danh dựa vào.",
            breadcrumbs=(Link("Trang chủ", addresses.HOME), Link(_TITLE)),
            lines=tuple(_line(index, source, used[source]) for source in page.things),
            total=len(ordered),
            number=page.number,
            first=page.first,
            pager=page.pager,
        )


@dataclass(slots=True)
class _Uses:
    """What rests on a source: a large roll has about as many as it has entries."""

    records: tuple[str, ...] = ()
    """The first ``MOST`` of them."""
    count: int = 0
    units: tuple[str, ...] = ()


def _used(index: ViewIndex) -> dict[Citation, _Uses]:
    found: defaultdict[Citation, _Uses] = defaultdict(_Uses)
    for unit_id, source in _of_units(index):
        uses = found[source]
        if unit_id not in uses.units:
            uses.units += (unit_id,)
    for id, sources in _of_entries(index):
        for source in sources:
            uses = found[source]
            uses.count += 1
            if uses.count <= MOST:
                uses.records += (id,)
    return found


def _of_units(index: ViewIndex) -> Iterator[tuple[str, Citation]]:
    """Unit id and source: of published totals, then of the unit itself."""
    for sheet in index.reference.tallies.values():
        yield sheet.unit, _bare(sheet.source)
    for unit in index.reference.shown_units.values():
        for source in unit.sources:
            yield unit.id, _bare(source)


def _of_entries(index: ViewIndex) -> Iterator[tuple[str, Iterable[Citation]]]:
    """Record id and its sources, those of its decisions among them, in the order of lists."""
    decisions = {
        id: [_bare(source) for source in decision.sources]
        for id, decision in index.reference.decisions.items()
    }
    for id in index.order:
        entry = index.roll.records[id]
        sources = [_bare(source) for source in entry.sources]
        for award in entry.awards:
            sources += decisions.get(award.decision or "", ())
        yield id, dict.fromkeys(sources)


def _bare(source: Source | Citation) -> Citation:
    """``source`` without its note, which is about what one file took from it."""
    if isinstance(source, Citation) and source.note is None:
        return source
    return Citation.of(source)._replace(note=None)


def _in_order(sources: Iterable[Citation]) -> Iterator[Citation]:
    """The latest first, day by day, so that few keys of order are kept at a time."""
    by_date = group(sources, lambda source: source.date)
    for date in sorted(by_date, key=_newest_first):
        yield from sorted(by_date[date], key=_order)


def _newest_first(date: PartialDate | None) -> tuple[bool, tuple[int, ...]]:
    return date is None, tuple(-ord(char) for char in date.iso()) if date else ()


def _order(source: Citation) -> tuple[object, ...]:
    told = (source.title, source.publisher, source.author, source.url)
    return (sort_key(source.title or ""), *(words or "" for words in told))


def _line(index: ViewIndex, source: Citation, uses: _Uses) -> SourceLine:
    records = index.roll.records
    return SourceLine(
        source=source_view(source),
        entries=tuple(Link(records[id].name, addresses.of_record(id)) for id in uses.records),
        more=uses.count - len(uses.records),
        units=tuple(unit_link(index.reference, id, None) for id in uses.units),
    )
