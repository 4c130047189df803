"""Recorded beside published: made-up totals, and the real ones of the five localities."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from honour_roll.counts import distinct
from honour_roll.roll import HonourRoll
from honour_roll.source.content import read_content
from honour_roll.views.figures import FigureRow, Figures, unit_figures
from honour_roll.views.index import ViewIndex
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
    assert rows_of(total(value, **more))[0].published == published


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
    assert [(row.subject, row.published) for row in rows[1:]] == [
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
        assert [(row.subject, row.status) for row in rows[1:]] == [
            ("Cá nhân", "Ghi danh, công nhận"),
            ("Người đứng đầu", "Ghi danh, công nhận"),
            ("Tập thể", "Được nêu trong bài"),
            ("Tập thể", "Ghi danh, công nhận"),
            ("Mô hình, cách làm hay", "Biểu dương, khen thưởng"),
        ]


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


@pytest.fixture(scope="module")
def real() -> ViewIndex:
    root = Path(__file__).parents[2] / "content"
    return ViewIndex(HonourRoll.of(read_content(root)).public(), lambda record: ())


SA_PA = "Lê Hưng – Hồng Hải, laocaitv.vn, 17/5/2020"
LAI_CHAU = "laichau.gov.vn, 6/6/2023"
UONG_BI = "Thu Chung, 19/12/2020"
PHO_YEN = "Thanh Hoa (Trung tâm BDCT thị xã Phổ Yên), 23/6/2021"
BAC_KAN = "Hoàng Thạc"
RECOGNISED, NOMINATED = "Ghi danh, công nhận", "Đề nghị cấp trên công nhận"
PLANNED, REGISTERED = "Xây dựng kế hoạch", "Đăng ký"
COMMENDED, OPEN = "Biểu dương, khen thưởng", ""
DISTRICT, PROVINCE, NATION = "Cấp huyện", "Cấp tỉnh", "Cấp Nhà nước"

# What the five articles published: unit, figure, status, level, time, whether it is a part, source.
PUBLISHED = [
    ("sa-pa", "488", RECOGNISED, DISTRICT, "2016–2020", False, SA_PA),
    ("sa-pa", "180", RECOGNISED, DISTRICT, "2016–2020", False, SA_PA),
    ("sa-pa", "214", RECOGNISED, DISTRICT, "2016–2020", False, SA_PA),
    ("sa-pa", "66", RECOGNISED, DISTRICT, "2016–2020", False, SA_PA),
    ("sa-pa", "20", NOMINATED, PROVINCE, "2016–2020", False, SA_PA),
    ("sa-pa", "20", NOMINATED, PROVINCE, "2016–2020", False, SA_PA),
    ("sa-pa", "20", NOMINATED, PROVINCE, "2016–2020", False, SA_PA),
    ("lai-chau", "465", PLANNED, OPEN, "2021–2025", False, LAI_CHAU),
    ("lai-chau", "6.084", PLANNED, OPEN, "2021–2025", False, LAI_CHAU),
    ("lai-chau", "3", OPEN, DISTRICT, "2021–2023", False, LAI_CHAU),
    ("lai-chau", "11", OPEN, DISTRICT, "2021–2023", False, LAI_CHAU),
    ("lai-chau", "1", OPEN, OPEN, "2021", False, LAI_CHAU),
    ("lai-chau", "1", OPEN, OPEN, "2021", False, LAI_CHAU),
    ("lai-chau", "3", OPEN, OPEN, "2021–2023", False, LAI_CHAU),
    ("lai-chau", "2", OPEN, OPEN, "2021–2023", False, LAI_CHAU),
    ("lai-chau", "2", OPEN, OPEN, "Không rõ năm", False, LAI_CHAU),
    ("lai-chau", "trên 98%", OPEN, OPEN, "Không rõ năm", False, LAI_CHAU),
    ("lai-chau", "trên 75%", OPEN, OPEN, "tính đến tháng 6/2023", False, LAI_CHAU),
    ("lai-chau", "273", OPEN, OPEN, "2021–2025", False, LAI_CHAU),
    ("lai-chau", "216", OPEN, OPEN, "2021–2025", False, LAI_CHAU),
    ("lai-chau", "2", OPEN, OPEN, "2021–2025", False, LAI_CHAU),
    ("lai-chau", "2", OPEN, OPEN, "2021–2025", False, LAI_CHAU),
    ("lai-chau", "97", OPEN, DISTRICT, "tính đến năm 2023", False, LAI_CHAU),
    ("lai-chau", "24", OPEN, DISTRICT, "tính đến năm 2023", True, LAI_CHAU),
    ("lai-chau", "100%", OPEN, DISTRICT, "tính đến năm 2023", False, LAI_CHAU),
    ("lai-chau", "21", OPEN, DISTRICT, "6/2021–5/2023", False, LAI_CHAU),
    ("lai-chau", "6", OPEN, DISTRICT, "6/2021–5/2023", True, LAI_CHAU),
    ("lai-chau", "1.459", OPEN, DISTRICT, "6/2021–5/2023", False, LAI_CHAU),
    ("lai-chau", "17", OPEN, OPEN, "1/2023–3/2023", False, LAI_CHAU),
    ("uong-bi", "115", REGISTERED, OPEN, "2020", False, UONG_BI),
    ("uong-bi", "55", REGISTERED, DISTRICT, "2020", True, UONG_BI),
    ("uong-bi", "126", REGISTERED, OPEN, "2020", False, UONG_BI),
    ("uong-bi", "24", REGISTERED, DISTRICT, "2020", True, UONG_BI),
    ("uong-bi", "19", RECOGNISED, DISTRICT, "2020", False, UONG_BI),
    ("uong-bi", "12", COMMENDED, DISTRICT, "2020", False, UONG_BI),
    ("uong-bi", "12", COMMENDED, DISTRICT, "2020", False, UONG_BI),
    ("bac-kan", "100%", OPEN, OPEN, "Không rõ năm", False, BAC_KAN),
    ("bac-kan", "100%", OPEN, OPEN, "Không rõ năm", False, BAC_KAN),
    ("pho-yen", "154", COMMENDED, DISTRICT, "2016–2021", False, PHO_YEN),
    ("pho-yen", "1", COMMENDED, NATION, "2016–2021", False, PHO_YEN),
    ("pho-yen", "3", COMMENDED, PROVINCE, "2016–2021", False, PHO_YEN),
    ("pho-yen", "4", COMMENDED, PROVINCE, "2016–2021", False, PHO_YEN),
]
LOCALITIES = ["sa-pa", "lai-chau", "uong-bi", "bac-kan", "pho-yen"]


def published_rows(index: ViewIndex, unit_id: str) -> list[FigureRow]:
    tables = unit_figures(index, unit_id).tables
    return [row for table in tables for row in table.rows if row.source]


@pytest.mark.parametrize("unit_id", LOCALITIES)
def test_every_published_figure_of_a_locality_is_shown_with_its_source(
    real: ViewIndex, unit_id: str
) -> None:
    shown = Counter(
        (
            unit_id,
            row.published,
            row.status,
            row.level,
            row.time.text,
            row.is_part,
            row.source.short if row.source else "",
        )
        for row in published_rows(real, unit_id)
    )
    assert shown == Counter(row for row in PUBLISHED if row[0] == unit_id)


@pytest.mark.parametrize(
    ("unit_id", "figure", "subject"),
    [
        ("sa-pa", "488", "Cá nhân"),
        ("sa-pa", "180", "Tập thể"),
        ("sa-pa", "214", "Người đứng đầu"),
        ("sa-pa", "66", "Mô hình, cách làm hay, điển hình tiêu biểu"),
        ("lai-chau", "465", "Tập thể"),
        ("lai-chau", "6.084", "Cá nhân"),
        ("lai-chau", "273", "Nhiệm vụ trọng tâm"),
        ("lai-chau", "216", "Mô hình"),
        ("uong-bi", "115", "Tập thể"),
        ("uong-bi", "126", "Cá nhân"),
        ("uong-bi", "55", "Tập thể"),
        ("uong-bi", "24", "Cá nhân"),
        ("uong-bi", "19", "Mô hình"),
        ("pho-yen", "154", "Tập thể, cá nhân"),
        ("pho-yen", "1", "Cá nhân được Thủ tướng Chính phủ tặng Bằng khen"),
        ("pho-yen", "3", "Tập thể được Ban Thường vụ Tỉnh ủy tặng Bằng khen"),
        ("pho-yen", "4", "Cá nhân được Ban Thường vụ Tỉnh ủy tặng Bằng khen"),
    ],
)
def test_a_figure_says_whom_it_counts(
    real: ViewIndex, unit_id: str, figure: str, subject: str
) -> None:
    (row,) = [row for row in published_rows(real, unit_id) if row.published == figure]
    assert row.subject.startswith(subject)


def test_the_pairs_of_sa_pa_and_uong_bi_say_whom_they_count(real: ViewIndex) -> None:
    kinds = [
        [row.subject.partition(" ")[0] for row in published_rows(real, id) if row.published == n]
        for id, n in (("sa-pa", "20"), ("uong-bi", "12"))
    ]
    assert kinds == [["Tập", "Cá", "Mô"], ["Tập", "Cá"]]


def test_the_parts_of_uong_bi_stand_below_their_wholes(real: ViewIndex) -> None:
    rows = [(row.published, row.is_part) for row in published_rows(real, "uong-bi")]
    assert rows[:4] == [("115", False), ("55", True), ("126", False), ("24", True)]


def test_bac_kan_has_no_figures_of_honourees(real: ViewIndex) -> None:
    (table,) = unit_figures(real, "bac-kan").tables
    assert [
        (row.subject, recorded(row), row.published) for row in table.rows if row.source is None
    ] == [
        ("Mô hình, cách làm hay", "2", "chưa có số liệu"),
        ("Cá nhân", "0", "chưa có số liệu"),
        ("Tập thể", "0", "chưa có số liệu"),
    ]


@pytest.mark.parametrize(
    ("unit_id", "named"),
    [("sa-pa", 5), ("lai-chau", 2), ("uong-bi", 3), ("bac-kan", 2), ("pho-yen", 0)],
)
def test_only_named_models_are_recorded_and_no_total_is(
    real: ViewIndex, unit_id: str, named: int
) -> None:
    awards = real.counts.today(unit_id)
    assert distinct(awards) == named == len(real.members.get(unit_id, ()))
    assert {(str(award.status), str(award.category)) for award in awards} <= {("named", "model")}
    for row in published_rows(real, unit_id):
        assert recorded(row) in (None, "0")


def test_the_heroes_are_in_no_locality_and_counted_apart(real: ViewIndex) -> None:
    heroes = [award for award in real.counts.all if award.movement == "thi-dua-ai-quoc"]
    assert distinct(heroes) == 7
    assert {(award.unit, award.year) for award in heroes} == {("viet-nam", 1952)}
    assert {award.movement for award in real.counts.today("tinh-thai-nguyen")} == {"chi-thi-05"}


def test_bac_kans_models_count_for_thai_nguyen_today_but_did_not_then(real: ViewIndex) -> None:
    assert distinct(real.counts.today("tinh-thai-nguyen")) == 2
    assert real.counts.with_below("tinh-thai-nguyen") == []
    assert distinct(real.counts.with_below("tinh-bac-kan")) == 2
