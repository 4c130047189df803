"""The page of the open data: what every file and column is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from honour_roll.text.dates import PartialDate
from honour_roll.views import addresses
from honour_roll.views.data_columns import TABLES, Table
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link
from honour_roll.views.ways import Way, category_ways, field_ways, movement_ways, time_ways

WHOLE = "so-ghi-danh.xlsx"
JSON = "dien-hinh.json"
SCHEMA = "dien-hinh.schema.json"
PACKAGE = "datapackage.json"
"""Files of the whole roll, besides a CSV file for each table."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Files of one year, kind, field or movement; ``page`` is the address of its page."""

    name: str
    page: str


@dataclass(frozen=True, slots=True)
class Group:
    """All choices of one sort."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class OpenDataView:
    """``updated`` is the newest change of any entry; empty where none is dated."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    updated: str
    tables: Sequence[Table]
    groups: tuple[Group, ...]
    has_corrections: bool


def open_data_view(index: ViewIndex) -> OpenDataView:
    """The view of the page."""
    newest = newest_change(index)
    title = "Dữ liệu mở"
    groups = (
        Group("Theo năm, giai đoạn", _choices(time_ways(index))),
        Group("Theo đối tượng", _choices(category_ways(index))),
        Group("Theo lĩnh vực", _choices(field_ways(index))),
        Group("Theo phong trào", _choices(movement_ways(index))),
    )
    return OpenDataView(
        address=addresses.DATA,
        title=title,
        description="Toàn bộ Sổ ghi danh và từng phần của Sổ ở dạng bảng tính và dữ liệu máy đọc.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link(title)),
        updated=newest.display() if newest else "",
        tables=TABLES,
        groups=tuple(group for group in groups if group.choices),
        has_corrections=any(entry.corrections for entry in index.roll.records.values()),
    )


def newest_change(index: ViewIndex) -> PartialDate | None:
    """When any public entry was changed last, as far as entries say."""
    return max((e.updated for e in index.roll.records.values() if e.updated), default=None)


def _choices(ways: Iterable[Way]) -> tuple[Choice, ...]:
    """Those with entries: where there are published totals alone there is no file."""
    return tuple(
        Choice(way.link.text, way.link.address) for way in ways if way.count and way.link.address
    )
