"""The ways in by field and by movement."""

from __future__ import annotations

from dataclasses import replace

from honour_roll.model.award import Award
from honour_roll.model.tally import Tally, TallySheet
from honour_roll.views import addresses, count_tables
from honour_roll.views.browse import BrowseIndexView, BrowseView, browse_view, status_tables
from honour_roll.views.count_tables import CountTable
from honour_roll.views.figures import Figures
from honour_roll.views.index import ViewIndex
from honour_roll.views.listings import roll_listings
from honour_roll.views.parts import Link
from honour_roll.views.published import published_figures
from honour_roll.views.ways import (
    UNKNOWN,
    by_field,
    by_movement,
    field_name,
    field_ways,
    movement_name,
    movement_ways,
)

_FIELDS = "Lĩnh vực"
_MOVEMENTS = "Phong trào"
_WITHOUT_FIELD = "Các điển hình mà hồ sơ chưa ghi thuộc lĩnh vực nào."
_WITHOUT_MOVEMENT = "Các lần ghi nhận, các số liệu mà nguồn không nói rõ thuộc phong trào nào."


def field_views(index: ViewIndex) -> list[BrowseView]:
    """One view for every field, also where nothing is recorded yet; one for entries without."""
    return [_field_view(index, id, awards) for id, awards in by_field(index).items()]


def movement_views(index: ViewIndex) -> list[BrowseView]:
    """The same for movements, with what was published about them."""
    return [_movement_view(index, id, awards) for id, awards in by_movement(index).items()]


def _field_view(index: ViewIndex, id: str, awards: list[Award]) -> BrowseView:
    term = index.reference.vocabulary.get("fields", {}).get(id)
    address = addresses.of_field(id)
    listings = replace(roll_listings(index), whole=address)
    by_status = count_tables.by_status(awards, index.reference, "Theo trạng thái", listings)
    return browse_view(
        index,
        address=address,
        title=field_name(index.reference, id),
        above=Link(_FIELDS, addresses.FIELDS),
        awards=awards,
        tables=(*by_status, *_by_time(index, awards, address)),
        figures=Figures((), ()),
        about=(term.description or "") if term else _WITHOUT_FIELD if id == UNKNOWN else "",
    )


def _movement_view(index: ViewIndex, id: str, awards: list[Award]) -> BrowseView:
    term = index.reference.movements.get(id)
    address = addresses.of_movement(id)

    def is_of_movement(sheet: TallySheet, tally: Tally) -> bool:
        return (tally.movement or sheet.movement or UNKNOWN) == id

    return browse_view(
        index,
        address=address,
        title=movement_name(index.reference, id),
        above=Link(_MOVEMENTS, addresses.MOVEMENTS),
        awards=awards,
        tables=_by_time(index, awards, address),
        figures=published_figures(index, is_of_movement),
        about=(term.description or "") if term else _WITHOUT_MOVEMENT if id == UNKNOWN else "",
        basis=term.basis if term else (),
    )


def _by_time(index: ViewIndex, awards: list[Award], address: str) -> list[CountTable]:
    listings = replace(roll_listings(index), whole=address)
    return count_tables.by_time(
        awards, index.reference, "Theo thời gian", addresses.of_time, listings
    )


def field_index_view(index: ViewIndex) -> BrowseIndexView:
    """All fields."""
    return BrowseIndexView(
        address=addresses.FIELDS,
        title=_FIELDS,
        description="Các điển hình trong Sổ ghi danh theo lĩnh vực.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link(_FIELDS)),
        tables=(),
        ways=field_ways(index),
    )


def movement_index_view(index: ViewIndex) -> BrowseIndexView:
    """All movements."""
    return BrowseIndexView(
        address=addresses.MOVEMENTS,
        title=_MOVEMENTS,
        description="Các điển hình trong Sổ ghi danh theo phong trào.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link(_MOVEMENTS)),
        tables=status_tables(index),
        ways=movement_ways(index),
    )
