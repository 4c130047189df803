"""The tree of all units, page by page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.model.unit import Unit
from honour_roll.roll import HonourRoll
from honour_roll.views import branches, lists, unit_tree
from honour_roll.views.branches import SMALL
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import PAGE_SIZE
from honour_roll.views.parts import Link
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


def below(parent: str, count: int) -> list[Unit]:
    return [unit(f"{parent}-{n:03}", f"Xã {n:03}", parent) for n in range(count)]


def test_units_below_are_those_of_today_else_those_that_were() -> None:
    gone = unit("an-cu", "Xã Cũ", "an", "2025-06-30", successors=["an-000"])
    were = [
        unit(f"cau-{n}", f"Xã {n}", "cau", "2025-06-30", successors=["an-000"]) for n in range(2)
    ]
    provinces = [unit("an", "Tỉnh An", "nuoc"), unit("cau", "Tỉnh Cầu", "nuoc")]
    units = [unit("nuoc", "Nước Thử"), *provinces, *below("an", 120), gone, *were]
    whole, *_ = unit_tree_views(view_index(units=units))
    told = {line.unit.text: line.below.text for line in whole.lines if line.below}
    assert told == {
        "Tỉnh An": "120 đơn vị trực thuộc có trong Sổ",
        "Tỉnh Cầu": "2 đơn vị trước đây trực thuộc có trong Sổ",
    }


def test_a_large_tree_shows_the_provinces_of_today_first_and_each_has_its_own_page() -> None:
    names = {"an": "Tỉnh An", "binh": "Tỉnh Bình", "cau": "Tỉnh Cầu"}
    provinces = [unit(id, name, "nuoc") for id, name in names.items() if id != "binh"]
    ended = unit("binh", "Tỉnh Bình", "nuoc", "2025-06-30", successors=["cau"])
    communes = [*below("an", 60), *below("binh", 60), *below("cau", 1)]
    index = view_index(units=[unit("nuoc", "Nước Thử"), *provinces, ended, *communes])
    whole, of_an, of_cau, of_binh = unit_tree_views(index)
    assert [(line.unit.text, line.below) for line in whole.lines] == [
        ("Nước Thử", None),
        ("Tỉnh An", Link("60 đơn vị trực thuộc có trong Sổ", "don-vi/thuoc/an/")),
        ("Tỉnh Cầu", Link("1 đơn vị trực thuộc có trong Sổ", "don-vi/thuoc/cau/")),
        ("Tỉnh Bình", Link("60 đơn vị trực thuộc có trong Sổ", "don-vi/thuoc/binh/")),
    ]
    assert (whole.title, whole.total, whole.pager.pages) == ("Đơn vị", 125, ())
    assert (of_an.title, of_an.address) == ("Đơn vị thuộc tỉnh An", "don-vi/thuoc/an/")
    assert [link.address for link in of_an.breadcrumbs] == ["", "don-vi/", None]
    assert (of_an.total, len(of_an.lines), of_an.lines[0].unit.text) == (60, 61, "Tỉnh An")
    assert [line.depth for line in of_an.lines[:2]] == [0, 1]
    assert (of_cau.total, of_binh.total) == (1, 60)


def test_units_right_below_one_are_never_apart_but_may_take_several_pages() -> None:
    small, large = below("huyen-000", SMALL - 1), below("huyen-001", SMALL)
    views = unit_tree_views(
        view_index(units=[unit("huyen"), *below("huyen", 2 * PAGE_SIZE), *small, *large])
    )
    assert [(view.address, len(view.lines), view.number) for view in views] == [
        ("don-vi/", PAGE_SIZE, 1),
        ("don-vi/trang-2/", PAGE_SIZE, 2),
        ("don-vi/trang-3/", SMALL, 3),
        ("don-vi/thuoc/huyen-001/", SMALL + 1, 1),
    ]
    assert [view.title for view in views[1:3]] == ["Đơn vị – trang 2", "Đơn vị – trang 3"]
    for view in views[:3]:
        addresses = [link.address for link in view.pager.pages if link]
        assert addresses == ["don-vi/", "don-vi/trang-2/", "don-vi/trang-3/"]
        assert view.total == 2 * PAGE_SIZE + 2 * SMALL


def test_a_roll_without_units_has_an_empty_tree() -> None:
    (view,) = unit_tree_views(view_index())
    assert (view.address, view.lines, view.total) == ("don-vi/", (), 0)


@given(rolls(), st.sampled_from([1, 2, 3, PAGE_SIZE]), st.integers(1, 3))
def test_the_tree_shows_every_unit_of_any_graph_and_only_branches_twice(
    made: HonourRoll, size: int, small: int
) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    with pytest.MonkeyPatch.context() as patch:
        for module in (unit_tree, branches, lists):
            patch.setattr(module, "PAGE_SIZE", size)
        patch.setattr(branches, "SMALL", small)
        views = unit_tree_views(index)
    lines = [line for view in views for line in view.lines]
    shown = [line.unit.address for line in lines if not line.below]
    heads = {line.below.address: line.unit.address for line in lines if line.below}
    assert sorted(filter(None, shown)) == sorted(f"don-vi/{id}/" for id in made.reference.units)
    pages = {view.address: view for view in views if view.number == 1}
    assert pages.keys() - heads.keys() == {"don-vi/"}
    assert all(pages[page].lines[0].unit.address == head for page, head in heads.items() if page)
    assert views[0].total == len(made.reference.units)
    assert len({view.address for view in views}) == len(views)
