"""The page of a unit, and its pages by time."""

from __future__ import annotations

import pytest
from hypothesis import given

from honour_roll.model.record import Record
from honour_roll.model.unit import Unit
from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from honour_roll.views.unit import ListedToo, UnitView, unit_view
from honour_roll.views.unit_time import unit_time_views
from tests.builders import OTHER_MOVEMENT, honour, period, record, roll, unit, view_index
from tests.worlds import rolls

TOWN = unit(
    "cau-vong",
    periods=[
        period("Huyện Cầu Vồng", "tinh-cu"),
        period(
            "Thị xã Cầu Vồng",
            "tinh-cu",
            start="2020-01-01",
            until="2025-06-30",
            committee="Thị ủy Cầu Vồng",
            code="00001",
            note="Ghi chú thử.",
        ),
    ],
    end="split",
    successors=["xa-ba", "phuong-an"],
    sources=[{"title": "Nghị quyết bịa", "date": "2019"}],
    note="Làm để thử.",
)
AROUND = (
    unit("tinh-cu", "Tỉnh Cũ", "nuoc", "2025-06-30", successors=["tinh-moi"]),
    unit("tinh-moi", "Tỉnh Mới", "nuoc"),
    unit("nuoc", "Nước Thử"),
    unit("xa-ba", "Xã Ba", "tinh-moi"),
    unit("phuong-an", "Phường Ân", "tinh-moi"),
    unit("thon", "Thôn Thử", "cau-vong"),
)


def view_of(id: str, *units: Unit) -> UnitView:
    index = view_index(units=units)
    return unit_view(index, index.reference.units[id])


def test_a_units_page_tells_its_life() -> None:
    view = view_of("cau-vong", TOWN, *AROUND)
    assert view.title == "Thị xã Cầu Vồng"
    assert view.now == "Địa bàn nay thuộc tỉnh Mới"
    assert [(p.name, p.span) for p in view.lineage.periods] == [
        ("Huyện Cầu Vồng", "đến ngày 31/12/2019"),
        ("Thị xã Cầu Vồng", "từ ngày 1/1/2020 đến ngày 30/6/2025"),
    ]
    latest = view.lineage.periods[1]
    assert (latest.level, latest.committee, latest.code, latest.note) == (
        "Cấp huyện",
        "Thị ủy Cầu Vồng",
        "00001",
        "Ghi chú thử.",
    )
    assert view.lineage.ended == "Kết thúc hoạt động ngày 30/6/2025 (địa bàn chia cho nhiều đơn vị)"
    assert [link.text for link in view.successors] == ["Phường Ân", "Xã Ba"]
    assert [kin.unit.text for kin in view.below.kin] == ["Thôn Thử"]
    assert (view.note, view.file) == ("Làm để thử.", "units/cau-vong.yml")
    assert view.sources[0].title == "Nghị quyết bịa"


def test_breadcrumbs_lead_through_the_units_above_on_the_last_day() -> None:
    view = view_of("cau-vong", TOWN, *AROUND)
    assert [(link.text, link.address) for link in view.breadcrumbs] == [
        ("Trang chủ", ""),
        ("Đơn vị", "don-vi/"),
        ("Nước Thử", "don-vi/nuoc/"),
        ("Tỉnh Cũ", "don-vi/tinh-cu/"),
        ("Thị xã Cầu Vồng", None),
    ]


def test_a_successor_names_where_it_comes_from() -> None:
    view = view_of("xa-ba", TOWN, *AROUND)
    (origin,) = view.lineage.origins.kin
    assert origin.unit.text == "Thị xã Cầu Vồng"
    assert origin.when == "địa bàn chia cho nhiều đơn vị, ngày 30/6/2025"
    assert (view.now, view.lineage.ended) == ("", "")


@pytest.mark.parametrize(
    ("start", "spans"),
    [
        ("2020-04-10", ["đến ngày 9/4/2020", "từ ngày 10/4/2020"]),
        ("2020-04", ["đến tháng 4/2020", "từ tháng 4/2020"]),
        ("2015", ["đến năm 2015", "từ năm 2015"]),
    ],
)
def test_a_day_that_nobody_knows_is_not_made_up(start: str, spans: list[str]) -> None:
    renamed = unit("may", periods=[period("Xã Mây"), period("Phường Mây", start=start)])
    assert [p.span for p in view_of("may", renamed).lineage.periods] == spans


def test_a_period_that_says_its_end_is_shown_with_it() -> None:
    renamed = unit(
        "may",
        periods=[period("Xã Mây", until="2019-12-30"), period("Phường Mây", start="2020-01-01")],
    )
    assert view_of("may", renamed).lineage.periods[0].span == "đến ngày 30/12/2019"


def test_the_parent_of_a_period_has_its_name_of_that_time() -> None:
    child = unit(
        "may", periods=[period("Xã Mây", "cha"), period("Phường Mây", "cha", start="2020")]
    )
    parent = unit("cha", periods=[period("Huyện Cha"), period("Thị xã Cha", start="2022")])
    parents = [p.parent.text for p in view_of("may", child, parent).lineage.periods if p.parent]
    assert parents == ["Huyện Cha", "Thị xã Cha"]


@pytest.mark.parametrize(
    ("until", "end", "words"),
    [
        ("2025", "merger", "Kết thúc hoạt động năm 2025 (sáp nhập)"),
        ("2025-06", "dissolution", "Kết thúc hoạt động tháng 6/2025 (giải thể)"),
        ("2025-06-30", None, "Kết thúc hoạt động ngày 30/6/2025"),
    ],
)
def test_an_end_is_told_as_far_as_it_is_known(until: str, end: str | None, words: str) -> None:
    assert view_of("may", unit("may", until=until, end=end)).lineage.ended == words


def captions(view: UnitView) -> list[str]:
    return [table.caption.partition(" – ")[0] for table in view.tables]


def test_tables_with_units_below_and_as_of_today_stand_only_where_they_add() -> None:
    made = [record("xa-ba/2020/an"), record("cau-vong/2020/binh")]
    index = view_index(made, (TOWN, *AROUND))
    units = index.reference.units
    own, below, today = (
        "Của riêng đơn vị, mọi trạng thái",
        "Kể cả đơn vị trực thuộc khi đó, mọi trạng thái",
        "Kể cả đơn vị cũ, theo tổ chức hiện nay, mọi trạng thái",
    )
    assert captions(unit_view(index, units["xa-ba"])) == [own]
    assert captions(unit_view(index, units["tinh-cu"])) == [below]
    assert captions(unit_view(index, units["tinh-moi"])) == [below, today]
    assert captions(unit_view(index, units["phuong-an"])) == []


def test_only_the_widest_table_of_a_movement_is_drawn_and_each_stands_where_it_adds() -> None:
    made = [
        record("cau-vong/2020/an", honour(2020), honour(2021)),
        record("cau-vong/2020/binh", honour(2020, movement=OTHER_MOVEMENT)),
        record("thon/2019/cam"),
    ]
    index = view_index(made, (TOWN, *AROUND))
    tables = unit_view(index, TOWN).tables
    assert [(table.caption, table.timeline is not None) for table in tables] == [
        ("Của riêng đơn vị, mọi trạng thái – Làm thử", False),
        ("Kể cả đơn vị trực thuộc khi đó, mọi trạng thái – Làm thử", True),
        ("Của riêng đơn vị, mọi trạng thái – Phong trào làm khác", False),
    ]


def test_only_charts_of_more_than_one_thing_stand_there_named_by_movement_if_several() -> None:
    made = [record("cau-vong/2020/an"), record("cau-vong/2020/doi", kind="collective")]
    index = view_index(made, (TOWN, *AROUND))
    assert [chart.caption for chart in unit_view(index, TOWN).charts] == ["Theo đối tượng"]
    made.append(record("cau-vong/2020/binh", honour(2020, movement=OTHER_MOVEMENT)))
    index = view_index(made, (TOWN, *AROUND))
    captions = [chart.caption for chart in unit_view(index, TOWN).charts]
    assert captions == ["Theo đối tượng – Làm thử"]


def test_the_first_words_say_what_it_is_and_what_the_roll_has_of_it() -> None:
    index = view_index([record("cau-vong/2020/an")], (TOWN, *AROUND))
    view = unit_view(index, TOWN)
    assert view.lead == (
        "Thị xã Cầu Vồng là đơn vị cấp huyện thuộc tỉnh Cũ từ ngày 1/1/2020 đến ngày 30/6/2025;"
        " trước đó là huyện Cầu Vồng. Sổ hiện có 1 điển hình của thị xã Cầu Vồng, là cá nhân được"
        " ghi danh, công nhận năm 2020."
    )
    assert view.description in view.lead
    assert view.register == "so-ghi-danh/cau-vong/"
    assert unit_view(index, index.reference.units["tinh-cu"]).register is None


def test_rows_with_units_below_lead_to_its_years_too() -> None:
    """The page of a year leads on to the units below with entries of that year."""
    made = [record("cau-vong/2019/an"), record("thon/2018/binh")]
    index = view_index(made, (TOWN, *AROUND))
    tables = unit_view(index, TOWN).tables
    links = [[(row.label.text, row.label.address) for row in table.rows] for table in tables]
    assert links == [
        [("2019", "don-vi/cau-vong/2019/")],
        [("2019", "don-vi/cau-vong/2019/"), ("2018", "don-vi/cau-vong/2018/")],
    ]


def test_a_unit_has_a_page_for_each_time_of_its_own_honours() -> None:
    one = record("cau-vong/2019/an", honour(2019), honour((2016, 2018)), honour(2021))
    undated = record("cau-vong/khong-ro/binh", honour(None, "named"))
    index = view_index([one, undated, record("thon/2017/cam")], (TOWN, *AROUND))
    views = {view.words: view for view in unit_time_views(index, TOWN)}
    assert [(view.address, view.title) for view in views.values()] == [
        *(
            (f"don-vi/cau-vong/{year}/", f"Thị xã Cầu Vồng, năm {year}")
            for year in range(2026, 2019, -1)
        ),
        *(
            (f"don-vi/cau-vong/{year}/", f"Huyện Cầu Vồng, năm {year}")
            for year in range(2019, 2015, -1)
        ),
        ("don-vi/cau-vong/2016-2018/", "Huyện Cầu Vồng, giai đoạn 2016–2018"),
        ("don-vi/cau-vong/khong-ro/", "Thị xã Cầu Vồng, không rõ năm"),
    ]
    listed = {words: view.pages[0].total for words, view in views.items()}
    assert {words for words, total in listed.items() if total} == {
        "năm 2021",
        "năm 2019",
        "giai đoạn 2016–2018",
        "không rõ năm",
    }
    beside = {
        words: (view.previous and view.previous.text, view.next and view.next.text)
        for words, view in views.items()
    }
    assert beside["năm 2026"] == ("2025", None)
    assert beside["năm 2021"] == ("2020", "2022")
    assert beside["giai đoạn 2016–2018"] == beside["không rõ năm"] == (None, None)
    assert views["năm 2021"].now == "Địa bàn nay thuộc tỉnh Mới"
    assert [link.text for link in views["năm 2019"].breadcrumbs] == [
        "Trang chủ",
        "Đơn vị",
        "Nước Thử",
        "Tỉnh Cũ",
        "Huyện Cầu Vồng",
        "Năm 2019",
    ]


@pytest.mark.parametrize("slugs", [("an", "binh"), ("binh", "an")])
def test_a_year_in_which_a_unit_was_renamed_has_its_last_name(slugs: tuple[str, str]) -> None:
    """Whichever honour comes first."""
    renamed = unit("may", periods=[period("Xã Mây"), period("Phường Mây", start="2022-04-10")])
    days = ("2022-01-15", "2022-12-15")
    made = [record(f"may/2022/{s}", honour(day)) for s, day in zip(slugs, days, strict=True)]
    index = view_index(sorted(made, key=lambda one: one.id), [renamed])
    assert [view.title for view in unit_time_views(index, renamed)] == [
        "Phường Mây, năm 2022",
        "Xã Mây, năm 2021",
    ]


@pytest.mark.parametrize(
    ("span", "title"),
    [
        ((2016, 2020), "Thị xã Cầu Vồng, giai đoạn 2016–2020"),
        ((2016, 2019), "Huyện Cầu Vồng, giai đoạn 2016–2019"),
        ((2019, None), "Huyện Cầu Vồng, giai đoạn từ 2019"),
    ],
)
def test_a_period_has_the_name_of_its_end_or_while_it_lasts_of_its_start(
    span: tuple[int, int | None], title: str
) -> None:
    index = view_index([record("cau-vong/2016/an", honour(span))], (TOWN, *AROUND))
    titles = [view.title for view in unit_time_views(index, TOWN)]
    assert [title for title in titles if "giai đoạn" in title] == [title]


@given(rolls())
def test_any_graph_of_units_has_its_pages(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    for one in made.reference.units.values():
        assert unit_view(index, one).title == one.current.name
        views = list(unit_time_views(index, one))
        assert len({view.address for view in views}) == len(views)


def test_the_other_units_whose_entries_are_counted_are_named_with_how_many() -> None:
    made = [record("xa-ba/2020/an"), record("cau-vong/2020/binh"), record("cau-vong/2020/cam")]
    index = view_index([*made, record("tinh-moi/2025/dan")], (TOWN, *AROUND))
    units = index.reference.units
    named = {
        id: [(line.unit.text, line.count) for line in unit_view(index, units[id]).elsewhere.lines]
        for id in ("tinh-moi", "tinh-cu", "cau-vong")
    }
    assert named == {
        "tinh-moi": [("Thị xã Cầu Vồng", 2), ("Xã Ba", 1)],
        "tinh-cu": [("Thị xã Cầu Vồng", 2)],
        "cau-vong": [],
    }


def test_a_units_list_is_its_members() -> None:
    made = [record("cau-vong/2020/an"), record("thon/2020/binh", also_units=["cau-vong"])]
    index = ViewIndex(roll(made, (TOWN, *AROUND)).public(), lambda record: ())
    assert unit_view(index, TOWN).pages[0].total == 2


def test_what_is_listed_and_not_counted_is_named_where_it_is_little() -> None:
    made = [
        record("cau-vong/2020/an"),
        record("thon/2020/binh", also_units=["cau-vong"]),
        record("noi-khac/2020/cam", also_units=["cau-vong"]),
        record("cau-vong/2020/dung", honour(2020, unit="noi-khac")),
    ]
    told = uncounted(made)
    assert told.count == 2
    assert [link.address for link in told.links] == [
        "dien-hinh/noi-khac/2020/cam/",
        "dien-hinh/cau-vong/2020/dung/",
    ]
    made += [record(f"noi-khac/2021/n{n}", also_units=["cau-vong"]) for n in range(4)]
    assert uncounted(made) == ListedToo(6, ())
    assert uncounted(made[:2]) == ListedToo(0, ())


def uncounted(made: list[Record]) -> ListedToo:
    index = view_index(made, [TOWN, *AROUND])
    return unit_view(index, index.reference.units["cau-vong"]).uncounted
