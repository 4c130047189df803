"""The page of reconciliation, where a site shows it: published, recorded, missing, with sources."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.text.numbers import format_count
from honour_roll.views import addresses
from honour_roll.views.figures import Figures
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link
from honour_roll.views.published import published_figures
from honour_roll.views.statistics import coverage


@dataclass(frozen=True, slots=True)
class ReconciliationView:
    """Every published total; of a large roll those of the highest units, and links to the rest."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    published: Figures
    coverage: str


def reconciliation_view(index: ViewIndex) -> ReconciliationView:
    """The view of the page; its figures are those of the units' own pages."""
    published = published_figures(index, lambda total: True)
    rows = [row for table in published.tables for row in table.rows]
    told = coverage([row.pair for row in rows])
    title = "Đối chiếu số liệu"
    home, statistics = Link("Trang chủ", addresses.HOME), Link("Thống kê", addresses.STATISTICS)
    return ReconciliationView(
        address=addresses.RECONCILIATION,
        title=title,
        description="Số đã công bố, số đã có trong Sổ và số còn thiếu, kèm nguồn.",
        breadcrumbs=(home, statistics, Link(title)),
        published=published,
        coverage=f"Dưới đây là {format_count(len(rows))} số liệu. {told}".rstrip(),
    )
