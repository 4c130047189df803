"""Units in lists: some of them, or all as a tree."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from honour_roll.counts import distinct
from honour_roll.text.collation import sort_key
from honour_roll.text.names import place_in_sentence
from honour_roll.text.numbers import format_count
from honour_roll.views import addresses
from honour_roll.views.branches import Branch, Node, cut
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import PAGE_SIZE, numbered, slices
from honour_roll.views.pager import Pager
from honour_roll.views.parts import Link
from honour_roll.views.unit_names import unit_link


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit in a list; ``count`` is the number of its own entries."""

    unit: Link
    count: int
    depth: int = 0
    in_all: int = 0
    """With the entries of the units that it answers for, where that is told too."""
    shares: tuple[str, ...] = ()
    """How many of each kind, status and level, time and field, where that is told too."""
    below: Link | None = None
    """The units below it, where these have pages of their own."""


@dataclass(frozen=True, slots=True)
class UnitTreeView:
    """One page of the tree of all units, by the parent of their last day.

    ``total`` are the units of the tree or, of a large one, of the branch that the page shows
    without its head, below which it stands; ``is_partial`` where the roll has units in its
    register of which it tells nothing: these are not in the tree.
    """

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lines: tuple[UnitLine, ...]
    total: int
    is_partial: bool
    number: int
    pager: Pager


def unit_tree_views(index: ViewIndex) -> list[UnitTreeView]:
    """The pages of the tree; a unit whose parent is unknown, or in a circle, is a root.

    What is too long for one page shows as many levels as fit, living units first; what stands
    below the last of them has pages of its own.
    """
    told = _told(index)
    is_partial = len(told) < len(index.reference.units)
    is_large = len(told) > PAGE_SIZE
    nodes = list(walk(index, told, living_first=is_large))
    whole = (Link("Trang chủ", addresses.HOME), Link("Đơn vị", addresses.UNITS))
    waiting: list[tuple[Sequence[Node], tuple[Link, ...]]] = [(nodes, whole)]
    views: list[UnitTreeView] = []
    for own, way in waiting:
        branch = cut(own) if is_large else Branch(own, ())
        views += _pages(index, branch, way, is_partial=is_partial)
        waiting += [(below, (*way, _branch_link(index, below[0][0]))) for below in branch.cut_off]
    return views


def _branch_link(index: ViewIndex, unit_id: str) -> Link:
    name = place_in_sentence(index.reference.unit_name(unit_id, None))
    return Link(f"Đơn vị thuộc {name}", addresses.of_units_below(unit_id))


def _pages(
    index: ViewIndex, branch: Branch, way: tuple[Link, ...], *, is_partial: bool
) -> list[UnitTreeView]:
    """``way`` leads to the branch, which it names last; the whole tree has no head."""
    title, address = way[-1].text, way[-1].address or ""
    below = {own[0][0]: _below(index, own) for own in branch.cut_off}
    top = branch.nodes[0][1] if branch.nodes else 0
    has_head = address != addresses.UNITS
    total = len(branch.nodes) + sum(len(own) - 1 for own in branch.cut_off) - has_head
    return [
        UnitTreeView(
            address=page.address,
            title=numbered(title, page.number),
            description=f"{title} trong Sổ ghi danh.",
            breadcrumbs=(*way[:-1], Link(title)),
            lines=tuple(_line(index, id, depth - top, below.get(id)) for id, depth in page.things),
            total=total,
            is_partial=is_partial,
            number=page.number,
            pager=page.pager,
        )
        for page in slices(branch.nodes, address)
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


def walk(index: ViewIndex, among: Collection[str], *, living_first: bool = False) -> Iterator[Node]:
    """Units ``among`` these with their depth, each before those below it.

    ``living_first`` puts ended ones last among those of one parent.
    """
    lineage, units = index.reference.lineage, index.reference.units

    def in_order(unit_ids: Iterable[str]) -> list[str]:
        ordered = _in_order(index, unit_ids)
        return sorted(ordered, key=lambda id: bool(units[id].ended)) if living_first else ordered

    among = units.keys() & set(among)
    seen: set[str] = set()
    roots = {id for id in among if not lineage.above(id, None)}
    rest = among - roots
    waiting = [(id, 0) for id in (*in_order(roots), *in_order(rest))]
    waiting.reverse()
    while waiting:
        id, depth = waiting.pop()
        if id in seen or id not in among:
            continue
        seen.add(id)
        yield id, depth
        children = in_order(lineage.children(id))
        waiting += [(child, depth + 1) for child in reversed(children)]


def _in_order(index: ViewIndex, unit_ids: Iterable[str]) -> list[str]:
    names = {id: index.reference.unit_name(id, None) for id in unit_ids}
    return sorted(names, key=lambda id: (sort_key(names[id]), id))


def _below(index: ViewIndex, branch: Sequence[Node]) -> Link:
    """How many units of the roll stand below the first of a branch, those of today if any.

    Its own page may name more: those of which the roll tells nothing.
    """
    head, *rest = (id for id, _ in branch)
    living = sum(not index.reference.units[id].ended for id in rest)
    words = "đơn vị trực thuộc" if living else "đơn vị trước đây trực thuộc"
    told = f"{format_count(living or len(rest))} {words} có trong Sổ"
    return Link(told, addresses.of_units_below(head))


def _line(index: ViewIndex, unit_id: str, depth: int, below: Link | None) -> UnitLine:
    return UnitLine(
        unit_link(index.reference, unit_id, None),
        distinct(index.counts.of_unit(unit_id)),
        depth,
        index.in_all(unit_id),
        below=below,
    )
