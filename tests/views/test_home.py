"""The home page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from honour_roll.views.home import MOST_PHOTOS, MOST_UNITS, NEWEST, home_view
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import PhotoFile, PhotoView
from honour_roll.views.unit import unit_view
from honour_roll.views.unit_tree import unit_tree_views
from tests.builders import honour, period, record, roll, sheet, unit, view_index

PHOTO = PhotoView((PhotoFile("a/anh-1-480.webp", 480, 600),), "Ảnh thử", None, None, None)
MADE = [
    record("huyen/2019/an", honour(2019), honour(2021)),
    record("huyen/2020/binh", honour(2020)),
    record("huyen/2016/cam", honour((2016, 2020))),
    record("huyen/khong-ro/dung", honour(None, "named")),
]


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
    assert [way.link.text for way in view.units] == ["Đơn vị huyen", "Huyện Ân Thử", "Xã Chỉ Có Số"]
    assert view.units[1].link.note == "đã kết thúc hoạt động năm 2025"
    assert [way.link.text for way in view.times] == [
        "2021",
        "2020",
        "2019",
        "2016–2020",
        "Không rõ năm",
    ]
    assert len(view.categories) == 5
    assert [way.count for way in view.units] == [len(MADE), 0, 0]


def test_home_tells_as_many_of_a_unit_as_its_page_and_the_tree() -> None:
    made = [*MADE, record("noi-khac/2020/an", also_units=["huyen"])]
    index = view_index(made, [unit("thon", parent="huyen"), unit("huyen"), unit("noi-khac")])
    told = {way.link.text: way.count for way in home_view(index).units}
    (tree,) = unit_tree_views(index)
    assert told == {line.unit.text: line.in_all for line in tree.lines if line.in_all}
    page = unit_view(index, index.reference.units["huyen"])
    assert (told["Đơn vị huyen"], page.uncounted.count) == (page.pages[0].total - 1, 1)


def test_home_names_the_units_below_the_roots_where_there_are_too_many() -> None:
    nation = unit("nuoc", "Nước Thử")
    provinces = [unit("tinh-a", "Tỉnh A", "nuoc"), unit("tinh-b", "Tỉnh B", "nuoc")]
    communes = [unit(f"xa-{n:02}", f"Xã {n:02}", "tinh-a") for n in range(MOST_UNITS)]
    units = [nation, *provinces, *communes, unit("rieng", "Đơn vị riêng")]
    made = [record(f"{one.id}/2020/an") for one in communes]
    few = home_view(view_index(made, units))
    assert [way.link.text for way in few.units] == [f"Xã {n:02}" for n in range(MOST_UNITS)]
    made.append(record("rieng/2020/an"))
    others = [unit(f"tinh-{n}", f"Tỉnh {n}", "nuoc") for n in range(3)]
    made += [record(f"{one.id}/2020/an") for one in others]
    many = home_view(view_index(made, [*units, *others]))
    named = [way.link.text for way in many.units]
    assert named == ["Đơn vị riêng", "Tỉnh 0", "Tỉnh 1", "Tỉnh 2", "Tỉnh A"]


def test_home_of_one_province_names_its_units_with_most_entries() -> None:
    province = unit("tinh-a", "Tỉnh A")
    communes = [unit(f"xa-{n:02}", f"Xã {n:02}", "tinh-a") for n in range(MOST_UNITS + 5)]
    made = [record(f"{one.id}/2020/an") for one in communes]
    made += [record(f"{one.id}/2020/binh") for one in communes[5:]]
    view = home_view(view_index(made, [province, *communes]))
    assert [way.link.text for way in view.units] == [f"Xã {n:02}" for n in range(5, MOST_UNITS + 5)]


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
    assert (view.total, view.figures, view.units, view.times, view.newest) == (0, (), (), (), ())
    assert (view.photos, view.fields, view.updated) == ((), (), None)


def test_photographs_are_of_entries_that_are_not_among_the_newest() -> None:
    made = [
        record(f"huyen/2020/n{n:02}", name=f"Thử {n:02}", photos=[{"file": "anh.jpg"}])
        for n in range(NEWEST + MOST_PHOTOS + 1)
    ]
    asked: list[str] = []

    def photos(record: object) -> tuple[PhotoView, ...]:
        asked.append(str(record))
        return (PHOTO,)

    view = home_view(ViewIndex(roll(made).public(), photos))
    shown = [card.id for card in view.photos]
    assert len(shown) == MOST_PHOTOS
    assert not set(shown) & {card.id for card in view.newest}
    assert len(asked) == NEWEST + MOST_PHOTOS


@pytest.mark.parametrize(
    ("width", "height", "is_on_card", "is_large"),
    [
        (1, 1, False, False),
        (199, 150, False, False),
        (150, 200, True, False),
        (479, 600, True, False),
        (1600, 93, True, False),
        (480, 360, True, True),
    ],
)
def test_small_photographs_are_not_shown_large(
    width: int, height: int, is_on_card: bool, is_large: bool
) -> None:
    made = [
        record(f"huyen/2020/n{n:02}", name=f"Thử {n:02}", photos=[{"file": "anh.jpg"}])
        for n in range(NEWEST + 1)
    ]
    photo = replace(PHOTO, files=(PhotoFile("a.webp", width, height),))
    view = home_view(ViewIndex(roll(made).public(), lambda entry: (photo,)))
    assert all((card.photo is not None) == is_on_card for card in view.newest)
    assert bool(view.photos) == is_large


def test_a_card_has_the_first_photograph_that_fills_its_box() -> None:
    tiny = replace(PHOTO, files=(PhotoFile("nho.webp", 10, 10),))
    index = ViewIndex(roll([record("huyen/2020/an")]).public(), lambda entry: (tiny, PHOTO))
    assert index.card("huyen/2020/an").photo == PHOTO
