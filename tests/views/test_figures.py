"""Recorded beside published: what a row says, which rows stand where, and what they rest on."""

from __future__ import annotations

from typing import Any

import pytest

from honour_roll.views.figure_rows import FigureRow
from honour_roll.views.figures import Figures, unit_figures
from tests.builders import (
    MOVEMENT,
    OTHER_MOVEMENT,
    honour,
    record,
    sheet,
    total,
    unit,
    view_index,
)


def figures_of(*totals: dict[str, object], records: Any = (), **more: Any) -> Figures:
    tallies = [sheet("huyen/bai", *totals, **more)] if totals else []
    return unit_figures(view_index(records, [unit("huyen")], tallies=tallies), "huyen")


def rows_of(*totals: dict[str, object], **more: Any) -> list[FigureRow]:
    return [row for table in figures_of(*totals, **more).tables for row in table.rows]


def recorded(row: FigureRow) -> str | None:
    return row.recorded.text if row.recorded else None


def test_a_published_total_stands_beside_what_the_roll_has() -> None:
    made = [record("huyen/2020/an"), record("huyen/2020/binh")]
    row = rows_of(total("6.084", note="Ghi chú.", level=None), records=made)[0]
    assert (row.subject, row.status, row.time.text) == (
        "Cá nhân được ghi danh",
        "Ghi danh, công nhận",
        "2020",
    )
    assert (recorded(row), row.published, row.note) == ("2", "6.084", "Ghi chú.")
    assert row.source is not None
    assert (row.source.title, row.source.short) == ("Bài báo bịa", "bao-bia.example, 17/5/2020")


def test_entries_of_former_units_stand_beside_a_total_published_later() -> None:
    units = [
        unit("huyen-a", "Huyện A", None, "2018-06-30", successors=["huyen"]),
        unit("huyen-b", "Huyện B", None, "2018-06-30", successors=["huyen"]),
        unit("huyen"),
    ]
    made = [record("huyen-a/2016/an"), record("huyen-b/2016/ba"), record("huyen-b/2016/ca")]
    tallies = [sheet("huyen/bai", total(5, (2016, 2020)))]
    row = unit_figures(view_index(made, units, tallies=tallies), "huyen").tables[0].rows[0]
    assert recorded(row) == "0"
    assert row.former
    assert row.former.words == "Chưa tính 3 điển hình của đơn vị cũ:"
    assert [(unit.text, unit.address, count.text) for unit, count in row.former.units] == [
        ("Huyện A", "don-vi/huyen-a/", "1"),
        ("Huyện B", "don-vi/huyen-b/", "2"),
    ]
    assert row.former.units[1][1].address == "don-vi/huyen-b/#danh-sach"


def test_what_cannot_be_compared_has_no_recorded_figure() -> None:
    row = rows_of(total(20, status="nominated"), records=[record("huyen/2020/an")])[0]
    assert (row.recorded, row.status) == (None, "Đề nghị cấp trên công nhận")


@pytest.mark.parametrize(
    ("value", "more", "published"),
    [
        ("98", {"measure": "percent", "over": "true"}, "trên 98%"),
        ("2,02", {"measure": "percent"}, "2,02%"),
        ("1.459", {"measure": "classes"}, "1.459"),
        ("0", {}, "0"),
    ],
)
def test_a_figure_is_written_as_people_write_it(
    value: str, more: dict[str, Any], published: str
) -> None:
    assert [row.published for row in rows_of(total(value, **more)) if row.source] == [published]


@pytest.mark.parametrize(
    ("time", "more", "words"),
    [
        (2020, {}, "2020"),
        ((2016, 2020), {}, "2016–2020"),
        (("2021-06", "2023-05"), {}, "6/2021–5/2023"),
        (None, {"as_of": "2023-06"}, "tính đến tháng 6/2023"),
        (None, {"as_of": "2023"}, "tính đến năm 2023"),
        (None, {}, "Không rõ năm"),
    ],
)
def test_the_time_of_a_total_in_words(time: Any, more: dict[str, Any], words: str) -> None:
    assert rows_of(total(5, time, **more))[0].time.text == words


def test_a_part_stands_right_below_its_whole() -> None:
    totals = [
        total(115, key="tap-the"),
        total(126, key="ca-nhan"),
        total(24, key="ca-nhan-thi-xa", part_of="ca-nhan"),
        total(55, key="tap-the-thi-xa", part_of="tap-the"),
        total(5, key="tap-the-phuong", part_of="tap-the-thi-xa"),
    ]
    rows = [row for row in rows_of(*totals) if row.source]
    assert [(row.published, row.is_part) for row in rows] == [
        ("115", False),
        ("55", True),
        ("5", True),
        ("126", False),
        ("24", True),
    ]


def test_what_only_the_roll_has_stands_below_without_a_published_figure() -> None:
    made = [
        record("huyen/2020/an"),
        record(
            "huyen/2020/mau", honour(2020, "named"), honour((2016, 2019), "named"), kind="model"
        ),
    ]
    rows = rows_of(total(5), records=made)
    shown = [(row.subject, row.status, row.time.text, recorded(row), row.published) for row in rows]
    assert shown[1:] == [
        (
            "Mô hình, cách làm hay",
            "Được nêu trong bài",
            "2016–2019, 2020",
            "1",
            "chưa có số liệu",
        ),
        ("Tập thể", "", "", "0", "chưa có số liệu"),
    ]
    assert rows[1].source is None


def test_honours_that_a_total_of_the_same_kind_does_not_cover_are_not_hidden() -> None:
    """Published: 5 in 2020. What the roll has of 2022 stands in a row of its own."""
    made = [record("huyen/2020/an", honour(2020), honour(2022)), record("huyen/2022/binh")]
    rows = rows_of(total(5), records=made)
    assert [(row.time.text, recorded(row), row.published) for row in rows[:2]] == [
        ("2020", "1", "5"),
        ("2022", "2", "chưa có số liệu"),
    ]


def test_what_only_the_roll_has_stands_apart_by_level_the_highest_first_unknown_last() -> None:
    made = [
        record("huyen/2020/an", honour(2020, level="district")),
        record("huyen/2020/doi", honour(2020, level=None), kind="collective"),
        record("huyen/2020/nhom", honour(2020, level="commune"), kind="collective"),
        record("huyen/2020/to", honour(2020, level="nation"), kind="collective"),
        record("huyen/2020/ban", honour(2020, level="commune"), kind="collective"),
    ]
    rows = [row for row in rows_of(total(5, 2019), records=made) if row.status and not row.source]
    assert [(row.subject, row.level, recorded(row)) for row in rows] == [
        ("Cá nhân", "Cấp huyện", "1"),
        ("Tập thể", "Cấp Nhà nước", "1"),
        ("Tập thể", "Cấp xã", "2"),
        ("Tập thể", "", "1"),
    ]


def test_where_nobody_says_anything_there_is_no_zero_but_no_figure() -> None:
    rows = rows_of(total(100, None, measure="percent", kinds=[]))
    assert [(row.subject, row.published) for row in rows if not row.source] == [
        ("Cá nhân", "chưa có số liệu"),
        ("Tập thể", "chưa có số liệu"),
        ("Mô hình, cách làm hay", "chưa có số liệu"),
    ]


def test_where_nobody_published_a_total_nothing_is_said_of_what_the_roll_lacks() -> None:
    made = [record("huyen/2020/an"), record("huyen/2020/b", honour(2020, movement=OTHER_MOVEMENT))]
    own = figures_of(records=made)
    assert [[row.subject for row in table.rows] for table in own.tables] == [["Cá nhân"]] * 2
    beside = figures_of(total(5), records=made)
    assert [[row.subject for row in table.rows] for table in beside.tables] == [
        ["Cá nhân được ghi danh", "Tập thể", "Mô hình, cách làm hay"],
        ["Cá nhân"],
    ]


def test_a_total_of_something_else_is_no_figure_of_honourees() -> None:
    """ "216 models" that are to be carried out don't say how many models were honoured."""
    rows = rows_of(total(216, measure="classes", kinds=["model"]))
    assert ("Mô hình, cách làm hay", "chưa có số liệu") in [
        (row.subject, row.published) for row in rows
    ]


def test_what_only_the_roll_has_stands_by_category_then_by_status() -> None:
    made = [
        record("huyen/2020/mau", honour(2020, "commended"), kind="model"),
        record("huyen/2020/doi", honour(2020), honour(2020, "named"), kind="collective"),
        record("huyen/2020/an", honour(2020, **{"as": "leader"}), honour(2020)),
    ]
    for order in (made, made[::-1]):
        rows = rows_of(total(100, None, measure="percent", kinds=[]), records=order)
        assert [(row.subject, row.status) for row in rows if not row.source] == [
            ("Cá nhân", "Ghi danh, công nhận"),
            ("Người đứng đầu", "Ghi danh, công nhận"),
            ("Tập thể", "Được nêu trong bài"),
            ("Tập thể", "Ghi danh, công nhận"),
            ("Mô hình, cách làm hay", "Biểu dương, khen thưởng"),
        ]


def test_totals_of_anything_else_have_a_table_of_their_own_with_their_parts() -> None:
    totals = [
        total(21, key="lop", measure="classes"),
        total(5, key="tong"),
        total(1, key="phan-dien-hinh", part_of="lop"),
        total(2, key="phan", part_of="tong"),
    ]
    tables = figures_of(*totals).tables
    assert [
        (table.caption, table.of_honourees, [row.published for row in table.rows if row.source])
        for table in tables
    ] == [("Làm thử", True, ["5", "2"]), ("Làm thử: số liệu khác", False, ["21", "1"])]


def test_only_what_can_be_compared_has_bars_all_of_a_table_in_one_scale() -> None:
    made = [record("huyen/2020/an"), record("huyen/2020/doi", kind="collective")]
    totals = [
        total(100),
        total(50, key="doi", kinds=["collective"]),
        total(400, key="de-nghi", status="nominated"),
        total(0, key="mau", kinds=["model"]),
    ]
    (table,) = figures_of(*totals, records=made).tables
    assert [row.pair.shares if row.pair else None for row in table.rows] == [
        (10, 1000),
        (10, 500),
        None,
        None,
    ]
    assert table.is_drawn
    assert not figures_of(total(400, status="nominated")).tables[0].is_drawn


def test_more_in_the_roll_than_was_published_is_the_longer_bar() -> None:
    made = [record("huyen/2020/an"), record("huyen/2020/binh")]
    (row,) = [row for row in rows_of(total(1), records=made) if row.pair]
    assert row.pair is not None
    assert row.pair.shares == (1000, 500)


def test_movements_have_a_table_each_and_unknown_ones_are_not_lost() -> None:
    found = figures_of(
        total(1, key="a", movement="la-lam"),
        total(2, key="b", movement=OTHER_MOVEMENT),
        total(3, key="c"),
        records=[record("huyen/2020/an", honour(2020, movement=None))],
    )
    assert [table.caption for table in found.tables] == [
        "Làm thử",
        "Phong trào làm khác",
        "la-lam",
        "Không ghi rõ phong trào",
    ]


def test_each_row_points_to_the_source_that_published_it() -> None:
    tallies = [
        sheet("huyen/2020-mot", total(1), source={"title": "Bài một"}),
        sheet("huyen/2021-hai", total(2), source={"title": "Bài hai"}),
        sheet("khac/2020-ba", total(3), source={"title": "Bài ba"}),
    ]
    found = unit_figures(view_index(units=[unit("huyen")], tallies=tallies), "huyen")
    assert [(source.view.title, source.file) for source in found.sources] == [
        ("Bài một", "tallies/huyen/2020-mot.yml"),
        ("Bài hai", "tallies/huyen/2021-hai.yml"),
    ]
    rows = [row for row in found.tables[0].rows if row.source]
    assert [(row.published, row.source_number) for row in rows] == [("1", 1), ("2", 2)]
    for row in rows:
        assert found.sources[row.source_number - 1].view == row.source
        assert row.unit is None


def test_a_unit_of_which_nothing_is_known_has_no_figures() -> None:
    assert figures_of() == Figures((), ())


def test_no_total_is_ever_counted() -> None:
    index = view_index(units=[unit("huyen")], tallies=[sheet("huyen/bai", total(488))])
    assert index.counts.all == []
    assert index.members == {}
    assert MOVEMENT in index.reference.movements
