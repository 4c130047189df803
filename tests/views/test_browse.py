"""The pages of years and of kinds."""

from __future__ import annotations

from honour_roll.views.browse import category_index_view, time_index_view
from honour_roll.views.listings import Counted
from tests.all_views import category_views, time_views
from tests.builders import honour, record, view_index

MADE = [
    record("huyen/2019/an", honour(2019), honour(2021)),
    record("huyen/2016/binh", honour((2016, 2020))),
    record("huyen/2021/doi", kind="collective"),
    record("huyen/khong-ro/mau", honour(None, "named"), kind="model"),
]


def test_every_time_has_a_page_that_leads_to_the_times_before_and_after() -> None:
    views = list(time_views(view_index(MADE)))
    assert [(view.address, view.title, view.pages[0].total) for view in views] == [
        ("nam/2021/", "Năm 2021", 2),
        ("nam/2019/", "Năm 2019", 1),
        ("nam/2016-2020/", "Giai đoạn 2016–2020", 1),
        ("nam/khong-ro/", "Không rõ năm", 1),
    ]
    assert views[0].next is None
    assert views[0].previous is not None
    assert (views[0].previous.text, views[0].previous.address) == ("2019", "nam/2019/")
    assert views[1].next is not None
    assert views[1].next.text == "2021"
    assert views[-1].previous is None


def test_an_entry_stands_on_the_page_of_each_year_it_was_honoured_in() -> None:
    views = {view.address: view for view in time_views(view_index(MADE))}
    for address in ("nam/2019/", "nam/2021/"):
        cards = [card.id for group in views[address].pages[0].groups for card in group.cards]
        assert "huyen/2019/an" in cards


def test_every_kind_has_a_page_even_without_entries() -> None:
    views = category_views(view_index(MADE))
    assert [(view.address, view.title, view.pages[0].total) for view in views] == [
        ("doi-tuong/ca-nhan/", "Cá nhân", 2),
        ("doi-tuong/nguoi-dung-dau/", "Người đứng đầu", 0),
        ("doi-tuong/tap-the/", "Tập thể", 1),
        ("doi-tuong/mo-hinh/", "Mô hình, cách làm hay", 1),
        ("doi-tuong/ho-gia-dinh/", "Hộ gia đình", 0),
    ]


def test_a_leader_stands_on_both_pages_where_honoured_as_both() -> None:
    both = record("huyen/2020/an", honour(2020), honour(2021, **{"as": "leader"}))
    totals = {view.title: view.pages[0].total for view in category_views(view_index([both]))}
    assert (totals["Cá nhân"], totals["Người đứng đầu"]) == (1, 1)


def test_breadcrumbs_of_a_year_and_of_a_kind() -> None:
    index = view_index(MADE)
    for view, above in (
        (next(time_views(index)), ("Năm", "nam/")),
        (next(category_views(index)), ("Đối tượng", "doi-tuong/")),
    ):
        assert [(link.text, link.address) for link in view.breadcrumbs] == [
            ("Trang chủ", ""),
            above,
            (view.title, None),
        ]


def test_the_lists_of_years_and_kinds_lead_to_all_of_them() -> None:
    index = view_index(MADE)
    for listed, views in (
        (time_index_view(index), time_views(index)),
        (category_index_view(index), category_views(index)),
    ):
        ways = [(way.link.address, way.count) for way in listed.ways]
        assert ways == [(view.address, view.pages[0].total) for view in views]


def test_figures_lead_to_exactly_the_entries_that_they_count() -> None:
    (table,) = next(time_views(view_index(MADE))).tables
    (row,) = table.rows
    an, doi = "dien-hinh/huyen/2019/an/", "dien-hinh/huyen/2021/doi/"
    assert row.cells == (Counted(1, an), Counted(1, doi))
    assert row.total == Counted(2, "nam/2021/#danh-sach")
