"""The ways in by field and by movement."""

from __future__ import annotations

from honour_roll.counts import UNKNOWN
from honour_roll.views import addresses, count_tables
from honour_roll.views.browse import BrowseIndexView, BrowseView, Found, browse_view, status_tables
from honour_roll.views.count_tables import CountTable
from honour_roll.views.figures import Figures
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link
from honour_roll.views.published import published_figures
from honour_roll.views.ways import (
    field_name,
    field_ways,
    movement_name,
    movement_ways,
)

_FIELDS = "Lĩnh vực"
_MOVEMENTS = "Phong trào"
_WITHOUT_FIELD = "Các điển hình mà hồ sơ chưa ghi thuộc lĩnh vực nào."
_WITHOUT_MOVEMENT = "Các lần ghi nhận, các số liệu mà nguồn không nói rõ thuộc phong trào nào."


def field_view(index: ViewIndex, id: str) -> BrowseView:
    """The view of a field, or of ``UNKNOWN``."""
    term = index.reference.vocabulary.get("fields", {}).get(id)
    found = Found.of(index, addresses.of_field(id), index.counts.by_field.get(id, []))
    by_status = count_tables.by_status(
        found.awards, index.reference, found.listings, "Theo trạng thái"
    )
    return browse_view(
        index,
        found,
        title=field_name(index.reference, id),
        above=Link(_FIELDS, addresses.FIELDS),
        tables=(*by_status, *_by_time(index, found)),
        figures=Figures((), ()),
        about=(term.description or "") if term else _WITHOUT_FIELD if id == UNKNOWN else "",
    )


def movement_view(index: ViewIndex, id: str) -> BrowseView:
    """The view of a movement, or of ``UNKNOWN``."""
    term = index.reference.movements.get(id)
    found = Found.of(index, addresses.of_movement(id), index.counts.by_movement.get(id, []))
    return browse_view(
        index,
        found,
        title=movement_name(index.reference, id),
        above=Link(_MOVEMENTS, addresses.MOVEMENTS),
        tables=_by_time(index, found),
        figures=published_figures(index, lambda total: (total.movement or UNKNOWN) == id),
        about=(term.description or "") if term else _WITHOUT_MOVEMENT if id == UNKNOWN else "",
        basis=term.basis if term else (),
    )


def _by_time(index: ViewIndex, found: Found) -> list[CountTable]:
    return count_tables.by_time(
        found.awards, index.reference, "Theo thời gian", found.listings, addresses.of_time
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
