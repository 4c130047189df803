"""The pages of fields and of movements."""

from __future__ import annotations

from honour_roll.views.browse_terms import field_index_view, movement_index_view
from tests.all_views import field_views, movement_views
from tests.builders import (
    MOVEMENT,
    OTHER_MOVEMENT,
    honour,
    record,
    sheet,
    total,
    view_index,
    vocabulary,
)

WORDS = vocabulary(
    {
        "fields": {"y-te": {"name": "Y tế", "description": "Chăm sóc sức khỏe."}},
        "movements": {
            MOVEMENT: {
                "name": "Phong trào làm thử",
                "short_name": "Làm thử",
                "description": "Thử làm.",
                "basis": ["Chỉ thị thử số 1", "Kết luận thử số 2"],
            },
            OTHER_MOVEMENT: {"name": "Phong trào làm khác"},
        },
    }
)
MADE = [
    record("huyen/2019/an", honour(2019), honour(2021, movement=OTHER_MOVEMENT), field="y-te"),
    record("huyen/2020/doi", kind="collective", field="y-te"),
    record("huyen/2020/binh", honour(2020, "commended", movement=None)),
]
INDEX = view_index(MADE, vocabulary=WORDS)


def test_a_field_says_what_it_is_and_counts_by_status_and_by_time() -> None:
    view, without = field_views(INDEX)
    assert (view.address, view.title, view.about) == (
        "linh-vuc/y-te/",
        "Y tế",
        "Chăm sóc sức khỏe.",
    )
    assert [(link.text, link.address) for link in view.breadcrumbs] == [
        ("Trang chủ", ""),
        ("Lĩnh vực", "linh-vuc/"),
        ("Y tế", None),
    ]
    assert [table.caption for table in view.tables] == [
        "Theo trạng thái – Làm thử",
        "Theo trạng thái – Phong trào làm khác",
        "Theo thời gian, mọi trạng thái – Làm thử",
        "Theo thời gian, mọi trạng thái – Phong trào làm khác",
    ]
    assert view.pages[0].total == 2
    assert view.figures.tables == ()
    assert (without.address, without.title, without.pages[0].total) == (
        "linh-vuc/khong-ro/",
        "Chưa ghi lĩnh vực",
        1,
    )
    assert without.about


def test_a_movement_names_its_documents_and_counts_its_own_honours_only() -> None:
    view, other, without = movement_views(INDEX)
    assert (view.title, view.about) == ("Phong trào làm thử", "Thử làm.")
    assert view.basis == ("Chỉ thị thử số 1", "Kết luận thử số 2")
    (table,) = view.tables
    assert table.caption == "Theo thời gian, mọi trạng thái – Làm thử"
    assert [
        (row.label.text, row.label.address, tuple(cell.entries for cell in row.cells))
        for row in table.rows
    ] == [("2020", "nam/2020/", (0, 1)), ("2019", "nam/2019/", (1, 0))]
    assert (other.pages[0].total, other.about, other.basis) == (1, "", ())
    assert (without.address, without.pages[0].total) == ("phong-trao/khong-ro/", 1)
    assert without.about


def test_a_published_total_stands_with_its_own_movement_or_that_of_its_sheet() -> None:
    tallies = [
        sheet("huyen/bai", total(5), total(6, key="khac", movement=OTHER_MOVEMENT)),
        sheet("xa/bai", total(7), movement=None),
    ]
    shown = {
        view.address: [row.published for table in view.figures.tables for row in table.rows]
        for view in movement_views(view_index(tallies=tallies))
    }
    assert shown == {
        f"phong-trao/{MOVEMENT}/": ["5"],
        f"phong-trao/{OTHER_MOVEMENT}/": ["6"],
        "phong-trao/khong-ro/": ["7"],
    }


def test_a_term_that_is_called_unknown_keeps_its_name_and_takes_in_those_without() -> None:
    words = vocabulary({"fields": {"khong-ro": {"name": "Lĩnh vực lạ"}}})
    made = [record("huyen/2020/an", field="khong-ro"), record("huyen/2020/binh")]
    (view,) = field_views(view_index(made, vocabulary=words))
    assert (view.address, view.title, view.pages[0].total) == (
        "linh-vuc/khong-ro/",
        "Lĩnh vực lạ",
        2,
    )


def test_figures_of_a_field_lead_to_its_own_list() -> None:
    everyone = [record(f"huyen/2020/{slug}", field="y-te") for slug in ("an", "binh")]
    other = record("huyen/2020/cam")
    status, time = next(field_views(view_index([*everyone, other], vocabulary=WORDS))).tables
    assert (status.rows[0].total.lead, time.rows[0].total.lead) == ("linh-vuc/y-te/#danh-sach",) * 2


def test_the_lists_of_fields_and_of_movements_lead_to_all_of_them() -> None:
    for listed, views in (
        (field_index_view(INDEX), field_views(INDEX)),
        (movement_index_view(INDEX), movement_views(INDEX)),
    ):
        ways = [(way.link.address, way.count) for way in listed.ways]
        assert ways == [(view.address, view.pages[0].total) for view in views]


def test_movements_are_never_added_together() -> None:
    captions = [table.caption for table in movement_index_view(INDEX).tables]
    assert captions == ["Làm thử", "Phong trào làm khác", "Không ghi rõ phong trào"]
