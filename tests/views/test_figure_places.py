"""Where figures stand and lead: pages of units, of their years, of all years, of kinds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from honour_roll.views.browse import BrowseView
from honour_roll.views.figures import Figures, unit_figures
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import EntryList
from honour_roll.views.unit import unit_view
from honour_roll.views.unit_time import UnitTimeView, unit_time_views
from tests.all_views import category_views, time_views
from tests.builders import honour, period, record, roll_in, sheet, total, unit, view_index

UNITS = (unit("huyen"), unit("xa", parent="huyen"))
HERE, ELSEWHERE = "don-vi/huyen/#danh-sach", "don-vi/huyen/2020/#noi-co-dien-hinh"


@pytest.fixture(scope="module")
def real() -> ViewIndex:
    root = Path(__file__).parents[2] / "content"
    return ViewIndex(roll_in(root).public(), lambda record: ())


def unit_times(index: ViewIndex, unit_id: str) -> dict[str, UnitTimeView]:
    views = unit_time_views(index, index.reference.units[unit_id])
    return {view.address: view for view in views}


def browsed(index: ViewIndex) -> dict[str, BrowseView]:
    return {view.address: view for view in (*time_views(index), *category_views(index))}


def told(figures: Figures) -> list[tuple[str, str, str]]:
    """The unit, figure and source of each row; the source as the list below the table has it."""
    return [
        (
            row.unit.text if row.unit else "",
            row.published,
            figures.sources[row.source_number - 1].view.short if row.source else "",
        )
        for table in figures.tables
        for row in table.rows
    ]


def links(figures: Figures) -> dict[str, tuple[str, str | None]]:
    rows = [row for table in figures.tables for row in table.rows]
    return {row.subject: (row.recorded.text, row.recorded.address) for row in rows if row.recorded}


def listed(pages: Iterable[EntryList]) -> list[str]:
    return [card.id for page in pages for group in page.groups for card in group.cards]


UONG_BI = ["115", "55", "126", "24", "19", "12", "12"]
UONG_BI_SOURCE = "Thu Chung, 19/12/2020"
SA_PA = ["488", "180", "214", "66", "20", "20", "20"]
SA_PA_SOURCE = "Lê Hưng – Hồng Hải, laocaitv.vn, 17/5/2020"


def test_the_year_of_uong_bi_has_its_published_totals_and_source(real: ViewIndex) -> None:
    figures = unit_times(real, "uong-bi")["don-vi/uong-bi/2020/"].figures
    assert told(figures) == [
        *(("", figure, UONG_BI_SOURCE) for figure in UONG_BI),
        ("", "chưa có số liệu", ""),
    ]
    assert [source.file for source in figures.sources] == [
        "tallies/uong-bi/2020-suc-lan-toa-o-uong-bi.yml"
    ]


def test_the_year_of_all_has_the_totals_with_unit_and_source(real: ViewIndex) -> None:
    figures = browsed(real)["nam/2020/"].figures
    unit = "Thành phố Uông Bí"
    assert told(figures) == [
        ("" if figure in {"55", "24"} else unit, figure, UONG_BI_SOURCE) for figure in UONG_BI
    ]  # a part stands below its whole and needs no unit of its own
    (table,) = figures.tables
    assert {row.unit.address for row in table.rows if row.unit} == {"don-vi/uong-bi/"}


def test_the_period_of_sa_pa_has_a_page_though_the_roll_has_nothing_of_it(real: ViewIndex) -> None:
    view = unit_times(real, "sa-pa")["don-vi/sa-pa/2016-2020/"]
    assert view.title == "Thị xã Sa Pa, giai đoạn 2016–2020"
    assert told(view.figures) == [("", figure, SA_PA_SOURCE) for figure in SA_PA]
    assert (view.tables, view.pages[0].total) == ((), 0)


def test_the_page_of_a_kind_has_the_totals_of_that_kind(real: ViewIndex) -> None:
    assert told(browsed(real)["doi-tuong/mo-hinh/"].figures) == [
        ("Thị xã Sa Pa", "66", SA_PA_SOURCE),
        ("Thị xã Sa Pa", "20", SA_PA_SOURCE),
        ("Thành phố Uông Bí", "19", UONG_BI_SOURCE),
    ]


def test_every_total_of_a_known_time_stands_on_one_page_of_all_years(real: ViewIndex) -> None:
    shown = [len(told(view.figures)) for view in time_views(real)]
    assert sum(shown) == sum(len(sheet.totals) for sheet in real.reference.tallies.values())


def test_a_total_of_several_kinds_stands_on_the_page_of_each_and_of_no_other() -> None:
    both = sheet("huyen/bai", total(154, kinds=["individual", "collective"]))
    views = browsed(view_index(units=UNITS, tallies=[both]))
    shown = {address for address, view in views.items() if told(view.figures)}
    assert shown == {"doi-tuong/ca-nhan/", "doi-tuong/tap-the/", "nam/2020/"}


def test_a_total_of_something_else_stands_on_no_page_of_a_kind() -> None:
    classes = sheet("huyen/bai", total(216, measure="classes"))
    views = browsed(view_index(units=UNITS, tallies=[classes]))
    assert {address for address, view in views.items() if told(view.figures)} == {"nam/2020/"}


def test_sources_without_a_total_of_the_page_are_left_out_and_the_rest_numbered_anew() -> None:
    tallies = [
        sheet("huyen/2019-mot", total(1, 2019), source={"title": "Bài một"}),
        sheet("huyen/2020-hai", total(2), total(3, 2021, key="sau"), source={"title": "Bài hai"}),
        sheet("xa/2020-ba", total(4), source={"title": "Bài ba"}),
    ]
    index = view_index(units=UNITS, tallies=tallies)
    assert told(browsed(index)["nam/2020/"].figures) == [
        ("Đơn vị huyen", "2", "“Bài hai”"),
        ("Đơn vị xa", "4", "“Bài ba”"),
    ]
    figures = unit_times(index, "huyen")["don-vi/huyen/2021/"].figures
    assert told(figures) == [("", "3", "“Bài hai”")]
    assert [source.view.title for source in figures.sources] == ["Bài hai"]


def test_a_unit_is_named_as_it_is_called_last_with_what_it_is_today() -> None:
    old = unit(
        "cu",
        periods=[period("Huyện Cũ"), period("Thị xã Cũ", start="2021", until="2025")],
        successors=["moi"],
    )
    index = view_index(units=[old, unit("moi", "Phường Mới")], tallies=[sheet("cu/bai")])
    (table,) = browsed(index)["nam/2020/"].figures.tables
    named = table.rows[0].unit
    assert named is not None
    assert (named.text, named.address, named.note) == (
        "Thị xã Cũ",
        "don-vi/cu/",
        "nay là phường Mới",
    )


def test_the_year_of_a_unit_has_what_the_roll_has_of_that_year_only_and_no_silent_rows() -> None:
    made = [record("huyen/2020/an"), record("huyen/2020/binh"), record("huyen/2021/binh")]
    made += [record("xa/2020/doi", kind="collective"), record("xa/2021/mau", kind="model")]
    index = view_index(made, UNITS, tallies=[sheet("huyen/bai", total(5))])
    views = unit_times(index, "huyen")
    assert links(views["don-vi/huyen/2020/"].figures) == {
        "Cá nhân được ghi danh": ("2", "don-vi/huyen/2020/#danh-sach"),
        "Tập thể": ("1", "dien-hinh/xa/2020/doi/"),
    }
    assert links(views["don-vi/huyen/2021/"].figures) == {
        "Cá nhân": ("1", "dien-hinh/huyen/2021/binh/"),
        "Mô hình, cách làm hay": ("1", "dien-hinh/xa/2021/mau/"),
    }


def test_years_of_recorded_and_of_published_figures_lead_to_each_other() -> None:
    tallies = [sheet("huyen/bai", total(5, 2021), total(6, (2016, 2020), key="sau"))]
    index = view_index([record("huyen/2019/an")], UNITS, tallies=tallies)
    led = [
        [(v.previous.text if v.previous else "", v.next.text if v.next else "") for v in views]
        for views in (time_views(index), unit_time_views(index, UNITS[0]))
    ]
    assert led[0] == [("2019", ""), ("", "2021"), ("", "")]
    # A unit can be read as of every year between.
    between = [(str(year - 1), str(year + 1)) for year in range(2020, 2016, -1)]
    assert led[1] == [("2020", ""), *between, ("", "2017"), ("", "")]


def test_totals_of_no_known_time_stand_with_undated_honours_but_make_no_page() -> None:
    said = sheet("huyen/bai", total(5, None))
    undated = record("huyen/khong-ro/an", honour(None, "named"))
    assert unit_times(view_index(units=UNITS, tallies=[said]), "huyen") == {}
    index = view_index([undated], UNITS, tallies=[said])
    assert ("", "5", "bao-bia.example, 17/5/2020") in told(
        unit_times(index, "huyen")["don-vi/huyen/khong-ro/"].figures
    )


def test_a_recorded_figure_leads_to_the_list_that_has_its_entries() -> None:
    made = [
        record("huyen/2020/an"),
        record("xa/2020/binh", also_units=["huyen"]),
        record("huyen/2020/doi", kind="collective"),
        record("xa/2020/to", kind="collective"),
        record("xa/2020/mau", kind="model"),
    ]
    index = view_index(made, UNITS)
    view = unit_view(index, UNITS[0])
    assert links(view.figures) == {
        "Cá nhân": ("2", HERE),
        "Tập thể": ("2", ELSEWHERE),
        "Mô hình, cách làm hay": ("1", "dien-hinh/xa/2020/mau/"),
    }
    assert {"huyen/2020/an", "xa/2020/binh"} <= set(listed(view.pages))
    assert [line.unit.address for line in view.elsewhere.lines] == ["don-vi/xa/"]
    assert {"xa/2020/to", "xa/2020/mau"} <= set(listed(unit_view(index, UNITS[1]).pages))


def test_a_zero_leads_nowhere() -> None:
    index = view_index(units=UNITS, tallies=[sheet("huyen/bai", total(5))])
    assert set(links(unit_figures(index, "huyen")).values()) == {("0", None)}


def test_on_the_page_of_a_year_a_recorded_figure_leads_to_the_page_of_its_unit() -> None:
    tallies = [sheet("huyen/bai", total(5)), sheet("xa/bai", total(6))]
    made = [record("huyen/2020/an"), record("xa/2020/binh")]
    (table,) = browsed(view_index(made, UNITS, tallies=tallies))["nam/2020/"].figures.tables
    assert [row.recorded.address for row in table.rows if row.recorded] == [
        ELSEWHERE,
        "don-vi/xa/#danh-sach",
    ]


def test_the_time_of_a_total_leads_to_that_page_of_its_unit_and_an_unknown_one_nowhere() -> None:
    said = [total(5), total(6, (2016, 2020), key="b"), total(7, None, key="c", as_of="2023-06")]
    index = view_index(units=UNITS, tallies=[sheet("huyen/bai", *said, total(8, None, key="d"))])
    (table,) = unit_figures(index, "huyen").tables
    led = [row.time.address for row in table.rows if row.source]
    assert led == [f"don-vi/huyen/{slug}/" for slug in ("2020", "2016-2020", "2023")] + [None]
    assert set(led) - {None} <= set(unit_times(index, "huyen"))


def test_on_its_own_page_a_time_is_only_words() -> None:
    index = view_index(
        units=UNITS, tallies=[sheet("huyen/bai", total(5), total(6, (2016, 2020), key="b"))]
    )
    for view in unit_times(index, "huyen").values():
        rows = [*view.figures.keys, *(row for table in view.figures.tables for row in table.rows)]
        assert bool(rows) == (view.words in ("năm 2020", "giai đoạn 2016–2020"))
        assert {row.time.address for row in rows} <= {None}
