"""The list of all registers."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import slices
from honour_roll.views.pager import Pager
from honour_roll.views.parts import Link
from honour_roll.views.register import TITLE
from honour_roll.views.unit_names import unit_link
from honour_roll.views.unit_tree import UnitLine, walk


@dataclass(frozen=True, slots=True)
class RegisterIndexPage:
    """One page of the list; ``count`` of a line is the number of rows of its register."""

    address: str
    number: int
    pager: Pager
    lines: tuple[UnitLine, ...]


@dataclass(frozen=True, slots=True)
class RegisterIndexView:
    """The units that have a register, below the units above them; ``total`` counts registers."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    total: int
    pages: tuple[RegisterIndexPage, ...]


def register_index_view(index: ViewIndex) -> RegisterIndexView:
    """The tree of the units with honours of their own; those above them are only words."""
    lineage, units = index.reference.lineage, index.reference.units
    owners = {id for id in units if index.counts.of_unit(id)}
    among = owners.union(*(lineage.above(id, None) for id in owners))
    lines = [_line(index, id, depth) for id, depth in walk(index, among)]
    return RegisterIndexView(
        address=addresses.REGISTERS,
        title=TITLE,
        description="Sổ ghi danh của từng đơn vị, kẻ và đánh số như sổ giấy.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link(TITLE)),
        total=len(owners),
        pages=tuple(
            RegisterIndexPage(
                address=page.address,
                number=page.number,
                pager=page.pager,
                lines=tuple(page.things),
            )
            for page in slices(lines, addresses.REGISTERS)
        ),
    )


def _line(index: ViewIndex, id: str, depth: int) -> UnitLine:
    rows = len(index.counts.of_unit(id))
    unit = unit_link(index.reference, id, None)
    address = addresses.of_register(id) if rows else None
    return UnitLine(Link(unit.text, address, unit.note), rows, depth)
