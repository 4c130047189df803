"""Units in lists: some of them, or all as a tree."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from honour_roll.text.collation import sort_key
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import numbered, slices
from honour_roll.views.pager import Pager
from honour_roll.views.parts import Link
from honour_roll.views.unit_names import unit_link


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit in a list; ``count`` is the number of entries on its page."""

    unit: Link
    count: int
    depth: int = 0
    in_all: int = 0
    """With the entries of the units that it answers for, where that is told too."""
    kinds: str = ""
    """How many of each kind, where that is told too."""


@dataclass(frozen=True, slots=True)
class UnitTreeView:
    """One page of the tree of all units, by the parent of their last day."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lines: tuple[UnitLine, ...]
    total: int
    number: int
    pager: Pager


def unit_tree_views(index: ViewIndex) -> list[UnitTreeView]:
    """The pages of the tree; a unit whose parent is unknown, or in a circle, is a root."""
    lines = [_line(index, id, depth) for id, depth in walk(index, _told(index))]
    return [
        UnitTreeView(
            address=page.address,
            title=numbered("Đơn vị", page.number),
            description="Các đơn vị trong Sổ ghi danh.",
            breadcrumbs=(Link("Trang chủ", addresses.HOME), Link("Đơn vị")),
            lines=tuple(page.things),
            total=len(lines),
            number=page.number,
            pager=page.pager,
        )
        for page in slices(lines, addresses.UNITS)
    ]


def _told(index: ViewIndex) -> set[str]:
    """Of the national register only the units of which the roll has something."""
    reference, counts = index.reference, index.counts
    return {
        id
        for id in reference.shown_units
        if not reference.is_national(id)
        or id in index.members
        or counts.today(id)
        or counts.totals_of(id)
    }


def walk(index: ViewIndex, among: Collection[str]) -> Iterator[tuple[str, int]]:
    """Units ``among`` these with their depth, each before those below it."""
    lineage = index.reference.lineage
    among = index.reference.units.keys() & set(among)
    seen: set[str] = set()
    roots = {id for id in among if not lineage.above(id, None)}
    rest = among - roots
    waiting = [(id, 0) for id in (*_in_order(index, roots), *_in_order(index, rest))]
    waiting.reverse()
    while waiting:
        id, depth = waiting.pop()
        if id in seen or id not in among:
            continue
        seen.add(id)
        yield id, depth
        children = _in_order(index, lineage.children(id))
        waiting += [(child, depth + 1) for child in reversed(children)]


def _in_order(index: ViewIndex, unit_ids: Iterable[str]) -> list[str]:
    names = {id: index.reference.unit_name(id, None) for id in unit_ids}
    return sorted(names, key=lambda id: (sort_key(names[id]), id))


def _line(index: ViewIndex, unit_id: str, depth: int = 0) -> UnitLine:
    own = index.members.get(unit_id, ())
    in_all = len({*own, *(award.record for award in index.counts.today(unit_id))})
    return UnitLine(unit_link(index.reference, unit_id, None), len(own), depth, in_all)
