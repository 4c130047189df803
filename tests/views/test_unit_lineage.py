"""A unit as of a year, and the picture of who became whom: they say the same as the lists."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from honour_roll.model.unit import Unit
from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from honour_roll.views.kin import once_below
from honour_roll.views.lineage_picture import Picture
from honour_roll.views.parts import Link
from honour_roll.views.unit_lineage import lineage_view
from honour_roll.views.unit_time import UnitTimeView, unit_time_views
from tests.builders import honour, period, record, roll_in, sheet, total, unit, view_index
from tests.worlds import rolls

WARDS = ["Phường Sa Pa", "Xã Bản Hồ", "Xã Mường Bo", "Xã Ngũ Chỉ Sơn", "Xã Tả Phìn", "Xã Tả Van"]


@pytest.fixture(scope="module")
def real() -> ViewIndex:
    root = Path(__file__).parents[2] / "content"
    return ViewIndex(roll_in(root).public(), lambda record: ())


def years_of(index: ViewIndex, id: str) -> dict[str, UnitTimeView]:
    return {view.words: view for view in unit_time_views(index, index.reference.units[id])}


def marked(picture: Picture | None) -> list[str]:
    """The names in the boxes of the day that is asked for."""
    assert picture
    boxes = [box for box in picture.boxes if box.sort == "then"]
    return drawn(replace(picture, boxes=tuple(boxes)))


def drawn(picture: Picture | None) -> list[str]:
    """The names in the boxes, each put together from its lines."""
    assert picture
    return [" ".join(line.text for line in box.lines if line.is_name) for box in picture.boxes]


@pytest.mark.parametrize(
    ("year", "title", "state", "then"),
    [
        (
            2016,
            "Huyện Sa Pa, năm 2016",
            "Ngày 31/12/2016, huyện Sa Pa là đơn vị cấp huyện, thuộc tỉnh Lào Cai.",
            0,
        ),
        (
            2020,
            "Thị xã Sa Pa, năm 2020",
            "Ngày 31/12/2020, thị xã Sa Pa là đơn vị cấp huyện, thuộc tỉnh Lào Cai.",
            1,
        ),
        (
            2026,
            "Thị xã Sa Pa, năm 2026",
            "Thị xã Sa Pa, đơn vị cấp huyện thuộc tỉnh Lào Cai, kết thúc hoạt động ngày 30/6/2025"
            " (địa bàn chia cho nhiều đơn vị). Ngày 31/12/2026, địa bàn thuộc tỉnh Lào Cai.",
            None,
        ),
    ],
)
def test_sa_pa_has_the_name_parent_and_successors_of_each_year(
    real: ViewIndex, year: int, title: str, state: str, then: int | None
) -> None:
    view = years_of(real, "sa-pa")[f"năm {year}"]
    assert (view.title, view.state) == (title, state)
    assert view.lineage
    assert view.lineage.then == then
    assert marked(view.lineage.picture) == (WARDS if then is None else [title.partition(",")[0]])
    assert [link.text for link in view.breadcrumbs[2:-1]] == [
        "Việt Nam",
        "Tỉnh Lào Cai",
        title.partition(",")[0],
    ]
    assert [kin.unit.text for kin in view.lineage.heirs.kin] == WARDS
    assert drawn(view.lineage.picture) == ["Huyện Sa Pa", "Thị xã Sa Pa", *WARDS]
    if then is None:
        assert view.below is not None
        assert view.below.kin == ()
        return
    above = view.lineage.periods[then].parent
    assert above
    assert above.text == "Tỉnh Lào Cai"


def test_before_its_first_day_a_unit_says_when_it_began_and_whom_it_came_from() -> None:
    before = unit("gio", "Xã Gió", until="2025-06-30", successors=["may"])
    young = unit("may", periods=[period("Xã Mây", start="2025-07-01")])
    index = view_index([record("may/2023/an")], [before, young])
    view = years_of(index, "may")["năm 2023"]
    assert view.state == "Ngày 31/12/2023, đơn vị chưa thành lập (thành lập ngày 1/7/2025)."
    assert view.lineage
    assert marked(view.lineage.picture) == ["Xã Gió"]


def test_the_province_of_bac_kan_lands_in_thai_nguyen(real: ViewIndex) -> None:
    province, town = (years_of(real, id)["năm 2026"] for id in ("tinh-bac-kan", "bac-kan"))
    assert province.state.endswith("Ngày 31/12/2026, đơn vị kế thừa là tỉnh Thái Nguyên.")
    assert town.state.endswith("Ngày 31/12/2026, địa bàn thuộc tỉnh Thái Nguyên.")
    assert "thuộc tỉnh Bắc Kạn" in town.state
    assert province.lineage
    assert drawn(province.lineage.picture) == ["Tỉnh Bắc Kạn", "Tỉnh Thái Nguyên"]
    after = lineage_view(real.reference, real.reference.units["tinh-thai-nguyen"])
    assert [kin.unit.text for kin in after.origins.kin] == ["Tỉnh Bắc Kạn"]


def test_a_province_has_the_units_below_it_of_each_year(real: ViewIndex) -> None:
    years = years_of(real, "tinh-lao-cai")
    below = {year: years[f"năm {year}"].below for year in (2020, 2024, 2026)}
    assert all(below.values())
    assert [
        [(kin.unit.text, kin.count) for kin in list.kin] for list in below.values() if list
    ] == [
        [("Thị xã Sa Pa", Link("5", "don-vi/sa-pa/2020/"))],
        [("Thị xã Sa Pa", None)],
        [(name, None) for name in WARDS],
    ]


CHANGED = unit(
    "may",
    periods=[
        period("Huyện Mây", "tinh-cu", code="001"),
        period("Thị xã Mây", "tinh-cu", start="2019-01-01", code="002"),
        period("Thị xã Gió", "tinh-moi", start="2021", code="002"),
    ],
)
AROUND = (unit("tinh-cu", "Tỉnh Cũ", until="2020-12-31"), unit("tinh-moi", "Tỉnh Mới"))


def test_each_change_is_told_by_what_changed() -> None:
    reference = view_index(units=(CHANGED, *AROUND)).reference
    assert [one.change for one in lineage_view(reference, CHANGED).periods] == [
        "",
        "Từ huyện thành thị xã; mã số đổi từ 001 thành 002",
        "Đổi tên từ thị xã Mây; chuyển về tỉnh Mới",
    ]


def test_a_unit_that_nothing_became_has_no_picture() -> None:
    alone = unit("may", "Xã Mây")
    assert lineage_view(view_index(units=[alone]).reference, alone).picture is None


def many(ended: str | None = "2025-06-30") -> tuple[Unit, list[Unit]]:
    heirs = [unit(f"xa-{n}", f"Xã Thử {n}") for n in range(150)]
    heirs += [unit(f"phuong-{n}", f"Phường Thử {n}") for n in range(10)]
    ids = [one.id for one in heirs]
    return unit("tinh", "Tỉnh Thử", until=ended, successors=ids, end="split"), heirs


def test_many_successors_are_drawn_by_sort_and_all_of_them_listed() -> None:
    province, heirs = many()
    view = lineage_view(view_index(units=[province, *heirs]).reference, province)
    assert drawn(view.picture) == ["Tỉnh Thử", "10 phường", "150 xã"]
    after = lineage_view(
        view_index(units=[province, *heirs]).reference, province, datetime.date(2026, 12, 31)
    )
    assert marked(after.picture) == ["10 phường", "150 xã"]
    assert view.heirs.is_long
    assert {kin.id for kin in view.heirs.kin} == {one.id for one in heirs}


def test_a_phone_gets_a_drawing_of_one_column_where_that_is_short(real: ViewIndex) -> None:
    reference = real.reference
    for id in ("sa-pa", "tinh-lao-cai", "tinh-bac-kan"):
        view = lineage_view(reference, reference.units[id])
        assert view.picture
        assert view.tall
        assert sorted(drawn(view.tall)) == sorted(drawn(view.picture))
        assert view.tall.description == view.picture.description
        assert view.tall.width <= 300 < view.picture.width
        assert {box.x for box in view.tall.boxes} == {20}
    names = lineage_view(reference, CHANGED)
    assert names.picture
    assert (names.picture.is_narrow, names.tall) == (True, None)
    long = unit("huyen", "Huyện Thử", until="2020", successors=[f"xa-{n}" for n in range(12)])
    assert lineage_view(reference, long).tall is None


def test_units_that_joined_different_names_are_drawn_beside_each_other_alone() -> None:
    periods = [period("Huyện Mây"), period("Thị xã Mây", start="2020-01-01")]
    early = unit("gio", "Huyện Gió", until="2010-12-31", successors=["may"])
    late = unit("nui", "Huyện Núi", until="2019-12-31", successors=["may"])
    both = unit("may", periods=periods)
    view = lineage_view(view_index(units=[both, early, late]).reference, both)
    assert view.picture
    assert len(view.picture.ways) == 3
    assert view.tall is None


def test_a_unit_that_succeeds_itself_or_one_unknown_is_drawn_all_the_same() -> None:
    broken = unit("may", "Xã Mây", until="2020", successors=["may", "khong-co"])
    view = lineage_view(view_index(units=[broken]).reference, broken)
    assert drawn(view.picture) == ["Xã Mây", "khong-co"]
    (heir,) = view.heirs.kin
    assert heir.unit.address is None


def test_who_moved_in_the_year_is_counted_where_it_was_honoured() -> None:
    moved = unit(
        "may",
        periods=[period("Xã Mây", "cu"), period("Xã Mây", "moi", start="2020-07-01")],
    )
    made = [record("may/2020/an", honour("2020-03-01"))]
    index = view_index(made, [moved, unit("cu", "Huyện Cũ"), unit("moi", "Huyện Mới")])
    views = {id: years_of(index, id)["năm 2020"].below for id in ("cu", "moi")}
    told = {id: [(k.unit.text, k.when, k.count) for k in v.kin] for id, v in views.items() if v}
    assert told == {
        "cu": [("Xã Mây", "trực thuộc vào lúc được ghi nhận", Link("1", "don-vi/may/2020/"))],
        "moi": [("Xã Mây", "", None)],
    }


def below_of(index: ViewIndex, id: str, year: int) -> tuple[list[str], list[str]]:
    """The units that were below one at the end of a year, and those of which nobody knows."""
    view = years_of(index, id)[f"năm {year}"]
    assert view.below
    assert view.perhaps_below
    return (
        [kin.unit.text for kin in view.below.kin],
        [kin.unit.text for kin in view.perhaps_below.kin],
    )


def test_no_province_of_today_is_said_to_have_been_there_in_1952(real: ViewIndex) -> None:
    sure, unsure = below_of(real, "viet-nam", 1952)
    assert sure == []
    assert "Tỉnh Quảng Ninh" in unsure
    assert years_of(real, "viet-nam")["năm 1952"].state == ""


UPPER = unit("huyen", periods=[period("Huyện Thử"), period("Thị xã Thử", start="2021-01-01")])


@pytest.mark.parametrize(
    ("below", "year", "is_sure"),
    [
        ([period("Xã Mây", "huyen", start="2020-01-01")], 2020, True),
        ([period("Xã Mây", "huyen")], 2020, False),
        ([period("Xã Mây", "huyen", until="2021-12-31")], 2021, True),
        ([period("Xã Mây", "huyen", until="2022-12-31")], 2021, False),
        ([period("Xã", "huyen"), period("Phường", "huyen", start="2021-01-01")], 2020, True),
        ([period("Xã", "huyen"), period("Phường", "huyen", start="2022-01-01")], 2020, False),
    ],
)
def test_a_unit_is_there_once_its_beginning_its_first_change_or_its_last_day_tells(
    below: list[dict[str, object]], year: int, is_sure: bool
) -> None:
    index = view_index(units=[UPPER, unit("may", periods=below)])
    sure, unsure = below_of(index, "huyen", year)
    assert (len(sure), len(unsure)) == ((1, 0) if is_sure else (0, 1))


@pytest.mark.parametrize(("year", "is_sure"), [(2019, False), (2020, True), (2021, True)])
def test_a_unit_is_there_from_its_first_honour_or_published_total_on(
    year: int, is_sure: bool
) -> None:
    names = [period("Huyện Thử"), *(period("Huyện", start=f"{n}-06-01") for n in (2020, 2021))]
    units = [unit("huyen", periods=names), unit("may", "Xã Mây", "huyen")]
    units.append(unit("ban", "Bản Mây", "may"))
    honoured = view_index([record("ban/2020/an")], units)
    counted = view_index(units=units, tallies=[sheet("may/bai", total(3, (2020, 2022)))])
    for index in (honoured, counted):
        assert below_of(index, "huyen", year)[not is_sure] == ["Xã Mây"]


def test_units_of_today_without_a_beginning_are_there_since_the_two_tiers() -> None:
    units = [unit("tinh", "Tỉnh Thử"), unit("may", "Xã Mây", "tinh")]
    units.append(unit("cu", "Xã Cũ", "tinh", "2025-06-30"))
    index = view_index(units=units)
    assert below_of(index, "tinh", 2025) == (["Xã Mây"], [])
    assert below_of(index, "tinh", 2024) == ([], ["Xã Cũ", "Xã Mây"])


def test_who_left_for_another_parent_is_told_so_and_not_how_it_ended() -> None:
    names = [
        period("Huyện Lương", "cu"),
        period("Huyện Lương", "moi", start="2016-04-01"),
        period("Thị xã Lương", "moi", start="2019-01-01", until="2025-06-30"),
    ]
    units = [unit("luong", periods=names, end="dissolution")]
    units += [unit("cu", "Tỉnh Cũ"), unit("moi", "Tỉnh Mới")]
    reference = view_index(units=units).reference
    told = {
        id: [(kin.unit.text, kin.when) for kin in once_below(reference, one, datetime.date.max).kin]
        for id, one in reference.units.items()
    }
    assert told["cu"] == [
        ("Huyện Lương", "chuyển về tỉnh Mới từ ngày 1/4/2016; sau là thị xã Lương")
    ]
    assert told["moi"] == [("Thị xã Lương", "giải thể, ngày 30/6/2025")]


@given(rolls())
def test_picture_lists_and_counts_agree_in_any_graph(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    for one in made.reference.units.values():
        view = lineage_view(index.reference, one)
        beside = [kin.unit.text for kin in (*view.origins.kin, *view.heirs.kin)]
        if view.picture:
            names = [period.name for period in view.periods]
            assert sorted(drawn(view.picture)) == sorted([*beside, *names])
            for shown in filter(None, (view.picture, view.tall)):
                assert sorted(drawn(shown)) == sorted(drawn(view.picture))
                for box in shown.boxes:
                    assert 0 <= box.x <= shown.width - box.width
                    assert 0 <= box.y <= shown.height - box.height
        else:
            assert beside == []
        for then in unit_time_views(index, one):
            if then.below and any(kin.count for kin in then.below.kin):
                assert then.holdings


@given(rolls())
def test_children_of_a_day_are_alive_then_and_say_so_themselves(made: HonourRoll) -> None:
    lineage = made.reference.lineage
    for day in (datetime.date(2016, 12, 31), datetime.date(2020, 5, 17), datetime.date.max):
        for id in made.reference.units:
            for child in lineage.children_on(id, day):
                unit = made.reference.units[child]
                assert unit.is_alive_on(day)
                assert lineage.parent_on(child, day) == id
