"""Every number on a unit's pages leads to its entries, or to units whose counts make it up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.roll import HonourRoll
from honour_roll.views import unit_elsewhere
from honour_roll.views.index import ViewIndex
from honour_roll.views.unit import UnitView, unit_view
from honour_roll.views.unit_elsewhere import MOST_UNITS, Elsewhere
from honour_roll.views.unit_time import UnitTimeView, unit_time_views
from tests.builders import honour, record, unit, view_index
from tests.listed import lists_of
from tests.worlds import rolls

Page = UnitView | UnitTimeView
UNITS = (
    unit("tinh", "Tỉnh Thử"),
    unit("huyen", "Huyện Thử", "tinh"),
    unit("xa", "Xã Thử", "huyen"),
    unit("xa-hai", "Xã Hai", "huyen"),
)


def pages_of(index: ViewIndex) -> dict[str, Page]:
    """The first pages of all units and their times by address."""
    found: dict[str, Page] = {}
    for one in index.reference.units.values():
        view = unit_view(index, one)
        found[view.address] = view
        found.update({then.address: then for then in unit_time_views(index, one)})
    return found


def numbers_of(view: Page) -> Iterator[tuple[int, str]]:
    """Every number of the roll on a page but zeros, and where it leads."""
    rows = [row for table in view.figures.tables for row in table.rows]
    links = [row.recorded for row in (*rows, *view.figures.keys) if row.recorded]
    links += [held.count for held in view.holdings]
    if isinstance(view, UnitView):
        links += [bar.count for chart in view.charts for bar in chart.bars]
    for link in links:
        if link.address:
            yield int(link.text), link.address
    for table in view.tables:
        for row in (*table.rows, *([table.total] if table.total else [])):
            for one in (*row.cells, row.total):
                if one.lead:
                    yield one.entries, one.lead


def places_of(view: Page) -> dict[str, Elsewhere]:
    """The places of a page that lead to the entries of other units."""
    found = {"noi-co-dien-hinh": view.elsewhere}
    return found if isinstance(view, UnitView) else {**found, "theo-to-chuc-hien-nay": view.today}


@given(rolls(), st.sampled_from([0, MOST_UNITS]))
def test_every_number_leads_to_that_many_entries_or_to_units_that_have_them(
    made: HonourRoll, most: int
) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(unit_elsewhere, "MOST_UNITS", most)
        pages = pages_of(index)
    held = lists_of(index)
    for view in pages.values():
        for count, lead in numbers_of(view):
            address, _, place = lead.partition("#")
            if place == "danh-sach":
                assert count <= len(held[address])
            elif place:
                there = places_of(pages[address])[place]
                assert count <= there.total
                assert there.lines
            else:
                assert (count, lead.split("/")[0]) == (1, "dien-hinh")
            if address.startswith(("nam/", "doi-tuong/", "linh-vuc/")):
                assert count == len(held[address])


@given(rolls(), st.sampled_from([0, MOST_UNITS]))
def test_the_units_with_entries_have_pages_that_count_as_many(made: HonourRoll, most: int) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(unit_elsewhere, "MOST_UNITS", most)
        pages = pages_of(index)
    for view in pages.values():
        for found in places_of(view).values():
            assert found.own + sum(line.count for line in found.lines) >= found.total
            for line in found.lines:
                there = places_of(pages[line.unit.address or ""]).values()
                most = max(one.total if found.is_summed else one.own for one in there)
                assert line.count <= most
                assert isinstance(view, UnitView) or line.count > 0


def test_a_year_names_the_units_below_with_entries_of_that_year_and_their_pages_of_it() -> None:
    made = [record("xa/2020/an"), record("xa/2020/binh"), record("xa-hai/2020/cam")]
    index = view_index([*made, record("xa/2019/dan"), record("tinh/2020/doi")], UNITS)
    pages = pages_of(index)
    found = pages["don-vi/tinh/2020/"].elsewhere
    assert [(line.unit.text, line.unit.address, line.count) for line in found.lines] == [
        ("Xã Hai", "don-vi/xa-hai/2020/", 1),
        ("Xã Thử", "don-vi/xa/2020/", 2),
    ]
    assert (found.own, found.total, found.is_sum) == (1, 4, True)
    assert set(numbers_of(pages["don-vi/tinh/2020/"])) == {
        (4, "don-vi/tinh/2020/#noi-co-dien-hinh"),
        (1, "dien-hinh/tinh/2020/doi/"),
    }
    assert set(numbers_of(pages["don-vi/tinh/2019/"])) == {(1, "dien-hinh/xa/2019/dan/")}


def test_a_number_of_one_unit_below_leads_to_its_list_of_that_year() -> None:
    made = [record("xa/2020/an"), record("xa/2020/binh"), record("xa/2019/dan")]
    pages = pages_of(view_index([*made, record("tinh/2021/doi")], UNITS))
    exact = (2, "don-vi/xa/2020/#danh-sach")
    assert set(numbers_of(pages["don-vi/tinh/2020/"])) == {exact}
    assert exact in set(numbers_of(pages["don-vi/tinh/"]))


@pytest.mark.parametrize(
    ("time", "slug"), [((2016, 2020), "2016-2020"), (None, "khong-ro"), (2020, "2020")]
)
def test_any_time_of_units_below_has_a_page_above(
    time: int | tuple[int, int] | None, slug: str
) -> None:
    made = [
        record(f"{id}/khong-ro/nhom", honour(time, "named"), kind="collective")
        for id in ("xa", "xa-hai")
    ]
    pages = pages_of(view_index(made, UNITS))
    for id in ("tinh", "huyen"):
        view = pages[f"don-vi/{id}/{slug}/"]
        assert [line.unit.address for line in view.elsewhere.lines] == [
            f"don-vi/xa-hai/{slug}/",
            f"don-vi/xa/{slug}/",
        ]
        assert set(numbers_of(view)) == {(2, f"{view.address}#noi-co-dien-hinh")}


def test_an_entry_honoured_in_two_units_is_told_to_make_no_sum() -> None:
    both = record("xa/2020/an", honour(2020), honour(2020, unit="xa-hai", key="hai"))
    pages = pages_of(view_index([both], UNITS))
    found = pages["don-vi/tinh/2020/"].elsewhere
    assert ([line.count for line in found.lines], found.total, found.is_sum) == ([1, 1], 1, False)


def test_a_kind_on_a_units_page_leads_to_its_units_and_not_to_the_whole_roll() -> None:
    made = [record("xa/2020/an"), record("xa-hai/2021/binh"), record("khac/2020/cam")]
    pages = pages_of(view_index(made, (*UNITS, unit("khac"))))
    assert (2, "don-vi/huyen/#noi-co-dien-hinh") in set(numbers_of(pages["don-vi/huyen/"]))
    assert not any(lead.startswith("doi-tuong/") for _, lead in numbers_of(pages["don-vi/huyen/"]))


def test_of_several_kinds_each_unit_tells_how_many_it_has() -> None:
    """So that the number of a kind can be found among the units to which it leads."""
    made = [record("xa/2020/an"), record("xa/2020/binh"), record("xa/2020/doi", kind="model")]
    index = view_index([*made, record("xa-hai/2020/cam"), record("xa/2019/an-cu")], UNITS)
    pages = pages_of(index)
    lines = pages["don-vi/huyen/2020/"].elsewhere.lines
    assert [line.shares for line in lines] == [
        ("1 cá nhân",),
        ("2 cá nhân; 1 mô hình, cách làm hay",),
    ]
    assert [line.shares for line in pages["don-vi/huyen/2019/"].elsewhere.lines] == [()]


def test_a_time_of_former_units_leads_to_them_on_the_page_of_that_time() -> None:
    former = [
        unit(f"xa-{name}", f"Xã {name}", "tinh", "2018-12-31", successors=["phuong"])
        for name in ("cu", "xua")
    ]
    units = (unit("tinh"), unit("phuong", "Phường Mới", "tinh"), *former)
    made = [record("xa-cu/2016/an"), record("xa-xua/2016/binh"), record("phuong/2020/cam")]
    more = [record("xa-cu/2017/dan"), record("xa-cu/2017/doi")]
    pages = pages_of(view_index([*made, *more], units))
    numbers = set(numbers_of(pages["don-vi/phuong/"]))
    assert (2, "don-vi/phuong/2016/#theo-to-chuc-hien-nay") in numbers
    assert (2, "don-vi/xa-cu/2017/#danh-sach") in numbers
    year = pages["don-vi/phuong/2016/"]
    assert isinstance(year, UnitTimeView)
    assert [(line.unit.address, line.count) for line in year.today.lines] == [
        ("don-vi/xa-cu/2016/", 1),
        ("don-vi/xa-xua/2016/", 1),
    ]
    assert (year.today.total, year.elsewhere.lines) == (2, ())
    assert not places_of(pages["don-vi/tinh/2016/"])["theo-to-chuc-hien-nay"].lines
    (rows,) = (table.rows for table in pages["don-vi/phuong/"].tables if len(table.rows) > 1)
    assert [row.label.address for row in rows] == [
        f"don-vi/phuong/{year}/" for year in (2020, 2017, 2016)
    ]
