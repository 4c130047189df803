"""The tree of all units, page by page."""

from __future__ import annotations

from hypothesis import given

from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import PAGE_SIZE
from honour_roll.views.unit_tree import unit_tree_views
from tests.builders import record, unit, view_index
from tests.worlds import rolls


def test_the_tree_shows_every_unit_once_below_its_parent_in_vietnamese_order() -> None:
    units = [
        unit("cau-vong", "Thị xã Cầu Vồng", "tinh-cu", "2025-06-30", successors=["xa-ba"]),
        unit("tinh-cu", "Tỉnh Cũ", "nuoc", "2025-06-30", successors=["tinh-moi"]),
        unit("tinh-moi", "Tỉnh Mới", "nuoc"),
        unit("nuoc", "Nước Thử"),
        unit("xa-ba", "Xã Ba", "tinh-moi"),
        unit("phuong-an", "Phường Ân", "tinh-moi"),
        unit("thon", "Thôn Thử", "cau-vong"),
    ]
    (view,) = unit_tree_views(view_index([record("cau-vong/2020/an")], units))
    assert [(line.unit.text, line.depth, line.count) for line in view.lines] == [
        ("Nước Thử", 0, 0),
        ("Tỉnh Cũ", 1, 0),
        ("Thị xã Cầu Vồng", 2, 1),
        ("Thôn Thử", 3, 0),
        ("Tỉnh Mới", 1, 0),
        ("Phường Ân", 2, 0),
        ("Xã Ba", 2, 0),
    ]
    assert (view.address, view.total, view.number, view.pager.pages) == ("don-vi/", 7, 1, ())


def test_a_large_tree_takes_several_pages_that_lead_to_each_other() -> None:
    below = [unit(f"xa-{n:03}", f"Xã {n:03}", "huyen") for n in range(2 * PAGE_SIZE)]
    views = unit_tree_views(view_index(units=[unit("huyen"), *below]))
    addresses = ["don-vi/", "don-vi/trang-2/", "don-vi/trang-3/"]
    assert [(view.address, len(view.lines), view.number) for view in views] == [
        (addresses[0], PAGE_SIZE, 1),
        (addresses[1], PAGE_SIZE, 2),
        (addresses[2], 1, 3),
    ]
    for view in views:
        assert [link.address for link in view.pager.pages if link] == addresses
        assert view.total == 2 * PAGE_SIZE + 1


def test_a_roll_without_units_has_an_empty_tree() -> None:
    (view,) = unit_tree_views(view_index())
    assert (view.address, view.lines, view.total) == ("don-vi/", (), 0)


@given(rolls())
def test_the_tree_shows_every_unit_of_any_graph_exactly_once(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    shown = [line.unit.address for view in unit_tree_views(index) for line in view.lines]
    assert sorted(filter(None, shown)) == sorted(f"don-vi/{id}/" for id in made.reference.units)
