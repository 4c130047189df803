"""The list of sources, each with what rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.model.base import Source
from honour_roll.model.entry import Citation
from honour_roll.text.collation import sort_key
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import slices
from honour_roll.views.pager import Pager
from honour_roll.views.parts import Link, SourceView, source_view
from honour_roll.views.unit_names import unit_link

MOST = 10
"""Entries that one source names on this page; of the others it tells the number."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source, and what the roll has from it; ``more`` counts entries that aren't named."""

    source: SourceView
    entries: tuple[Link, ...]
    more: int
    units: tuple[Link, ...]
    """The units whose published totals, or whose story through time, it tells."""


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """One page of the list; ``total`` is the number of sources on all pages."""

    address: str
    lines: tuple[SourceLine, ...]
    total: int
    number: int
    first: int
    pager: Pager


@dataclass(frozen=True, slots=True)
class SourcesView:
    """All sources of the roll, the latest first."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    pages: tuple[SourcesPage, ...]


def sources_view(index: ViewIndex) -> SourcesView:
    """The view of the list of sources; a source that several files name stands there once."""
    lines = [_line(index, used) for used in sorted(_used(index), key=_order)]
    return SourcesView(
        address=addresses.SOURCES,
        title="Nguồn",
        description="Các bài báo, văn bản mà Sổ ghi danh dựa vào.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link("Nguồn")),
        pages=tuple(
            SourcesPage(
                address=page.address,
                lines=tuple(page.things),
                total=len(lines),
                number=page.number,
                first=page.first,
                pager=page.pager,
            )
            for page in slices(lines, addresses.SOURCES)
        ),
    )


@dataclass(slots=True)
class _Used:
    source: Citation
    records: dict[str, None]
    units: dict[str, None]


def _used(index: ViewIndex) -> list[_Used]:
    found: dict[Key, _Used] = {}

    def use(source: Source | Citation) -> _Used:
        key = _key(source)
        if key not in found:
            found[key] = _Used(Citation.of(source), {}, {})
        return found[key]

    for sheet in index.reference.tallies.values():
        use(sheet.source).units[sheet.unit] = None
    for unit in index.reference.units.values():
        for own in unit.sources:
            use(own).units[unit.id] = None
    for id, cited in _of_entries(index):
        use(cited).records[id] = None
    return list(found.values())


def _of_entries(index: ViewIndex) -> Iterator[tuple[str, Source | Citation]]:
    """Record id and source, the sources of its decisions among them, in the order of lists."""
    decisions = index.reference.decisions
    for id in index.order:
        for citation in index.roll.records[id].sources:
            yield id, citation
        for award in index.roll.records[id].awards:
            decision = decisions.get(award.decision or "")
            for source in decision.sources if decision else ():
                yield id, source


def _key(source: Source | Citation) -> Key:
    """What tells sources apart; a note is about what one file took from it."""
    date = source.date.iso() if source.date else ""
    return (source.title or "", source.publisher or "", source.author or "", date, source.url or "")


def _order(used: _Used) -> tuple[object, ...]:
    source = used.source
    date = source.date.iso() if source.date else ""
    newest_first = tuple(-ord(char) for char in date) or (0,)
    return (not date, newest_first, sort_key(source.title or ""), _key(source))


def _line(index: ViewIndex, used: _Used) -> SourceLine:
    records = index.roll.records
    shown = list(used.records)[:MOST]
    return SourceLine(
        source=source_view(used.source._replace(note=None)),
        entries=tuple(Link(records[id].name, addresses.of_record(id)) for id in shown),
        more=len(used.records) - len(shown),
        units=tuple(unit_link(index.reference, id, None) for id in used.units),
    )
