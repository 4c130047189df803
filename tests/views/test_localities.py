"""The published figures of the five localities, as their articles have them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from honour_roll.counts import distinct
from honour_roll.views.figure_rows import FigureRow
from honour_roll.views.figures import unit_figures
from honour_roll.views.index import ViewIndex
from tests.builders import roll_in


@pytest.fixture(scope="module")
def real() -> ViewIndex:
    root = Path(__file__).parents[2] / "content"
    return ViewIndex(roll_in(root).public(), lambda record: ())


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


def recorded(row: FigureRow) -> str | None:
    return row.recorded.text if row.recorded else None


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
    table, others = unit_figures(real, "bac-kan").tables
    assert (table.of_honourees, others.of_honourees) == (True, False)
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


def keys(index: ViewIndex, unit_id: str) -> list[tuple[str, str, str, str]]:
    rows = unit_figures(index, unit_id).keys
    return [
        (row.published, row.subject.partition(" ")[0], row.status, row.time.text) for row in rows
    ]


def test_the_key_figures_of_the_localities(real: ViewIndex) -> None:
    assert {unit_id: keys(real, unit_id) for unit_id in LOCALITIES} == {
        "sa-pa": [
            ("488", "Cá", RECOGNISED, "2016–2020"),
            ("214", "Người", RECOGNISED, "2016–2020"),
            ("180", "Tập", RECOGNISED, "2016–2020"),
            ("66", "Mô", RECOGNISED, "2016–2020"),
        ],
        "lai-chau": [
            ("6.084", "Cá", PLANNED, "2021–2025"),
            ("465", "Tập", PLANNED, "2021–2025"),
        ],
        "uong-bi": [
            ("12", "Cá", COMMENDED, "2020"),
            ("12", "Tập", COMMENDED, "2020"),
            ("19", "Mô", RECOGNISED, "2020"),
        ],
        "bac-kan": [],
        "pho-yen": [("154", "Tập", COMMENDED, "2016–2021")],
    }
