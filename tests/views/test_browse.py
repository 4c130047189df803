"""The ways in by year and by kind, and the home page."""

from __future__ import annotations

from honour_roll.views.browse import (
    category_index_view,
    category_views,
    time_index_view,
    time_views,
)
from honour_roll.views.home import MOST_UNITS, NEWEST, home_view
from tests.builders import honour, period, record, sheet, unit, view_index

MADE = [
    record("huyen/2019/an", honour(2019), honour(2021)),
    record("huyen/2016/binh", honour((2016, 2020))),
    record("huyen/2021/doi", kind="collective"),
    record("huyen/khong-ro/mau", honour(None, "named"), kind="model"),
]


def test_every_time_has_a_page_that_leads_to_the_times_before_and_after() -> None:
    views = time_views(view_index(MADE))
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
        (time_views(index)[0], ("Năm", "nam/")),
        (category_views(index)[0], ("Đối tượng", "doi-tuong/")),
    ):
        assert [(link.text, link.address) for link in view.breadcrumbs] == [
            ("Trang chủ", ""),
            above,
            (view.title, None),
        ]


def test_the_lists_of_years_and_kinds_lead_to_all_of_them() -> None:
    index = view_index(MADE)
    assert [way.text for way in time_index_view(index).ways] == [
        "Năm 2021",
        "Năm 2019",
        "Giai đoạn 2016–2020",
        "Không rõ năm",
    ]
    ways = [way.address for way in category_index_view(index).ways]
    assert ways == [view.address for view in category_views(index)]


def test_home_shows_figures_and_ways_in() -> None:
    renamed = unit("an-lao", periods=[period("Huyện Ân Thử", until="2025")])
    view = home_view(
        view_index(
            MADE,
            [renamed, unit("ngoai-cuoc"), unit("chi-co-so", "Xã Chỉ Có Số")],
            tallies=[sheet("chi-co-so/bai"), sheet("an-lao/bai")],
        )
    )
    assert view.total == len(MADE)
    assert [link.text for link in view.units] == ["Đơn vị huyen", "Huyện Ân Thử", "Xã Chỉ Có Số"]
    assert view.units[1].note == "đã kết thúc hoạt động năm 2025"
    assert [link.text for link in view.times] == [
        "2021",
        "2020",
        "2019",
        "2016–2020",
        "Không rõ năm",
    ]
    assert len(view.categories) == 5


def test_home_names_the_units_below_the_roots_where_there_are_too_many() -> None:
    nation = unit("nuoc", "Nước Thử")
    provinces = [unit("tinh-a", "Tỉnh A", "nuoc"), unit("tinh-b", "Tỉnh B", "nuoc")]
    communes = [unit(f"xa-{n:02}", f"Xã {n:02}", "tinh-a") for n in range(MOST_UNITS)]
    units = [nation, *provinces, *communes, unit("rieng", "Đơn vị riêng")]
    made = [record(f"{one.id}/2020/an") for one in communes]
    few = home_view(view_index(made, units))
    assert [link.text for link in few.units] == [f"Xã {n:02}" for n in range(MOST_UNITS)]
    made.append(record("rieng/2020/an"))
    many = home_view(view_index(made, units))
    assert [link.text for link in many.units] == ["Đơn vị riêng", "Tỉnh A"]


def test_home_shows_the_entries_changed_last() -> None:
    dates = [None, "2024", "2025-03-01", "2025-02", "2025-03-01", "2020", "2021", "2022"]
    made = [
        record(f"huyen/2020/n{n}", name=f"Thử {chr(ord('Z') - n)}", updated=updated)
        for n, updated in enumerate(dates)
    ]
    newest = [card.id.rpartition("/")[2] for card in home_view(view_index(made)).newest]
    assert newest == ["n4", "n2", "n3", "n1", "n7", "n6"]
    assert len(newest) == NEWEST


def test_home_of_an_empty_roll() -> None:
    view = home_view(view_index())
    assert (view.total, view.tables, view.units, view.times, view.newest) == (0, (), (), (), ())
