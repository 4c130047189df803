"""What all views draw on: cards, neighbours, members of units, times."""

from __future__ import annotations

import pytest
from hypothesis import given

from honour_roll.roll import HonourRoll
from honour_roll.times import Time
from honour_roll.views.cards import times_label
from honour_roll.views.index import ViewIndex, sort_times
from honour_roll.views.parts import PhotoFile, PhotoView
from tests.builders import honour, period, record, roll, sheet, total, unit, view_index, years
from tests.worlds import rolls

PHOTO = PhotoView((PhotoFile("a/anh-1-480.webp", 480, 600),), "Ảnh thử", None, None, None)


def test_a_card_names_the_unit_as_it_was_at_the_first_honour() -> None:
    renamed = unit(
        "cau-vong",
        periods=[period("Huyện Cầu Vồng"), period("Thị xã Cầu Vồng", start="2020-01-01")],
    )
    one = record("cau-vong/2019/an", honour(2019), honour(2021), summary="Một câu.")
    card = view_index([one], [renamed]).card(one.id)
    assert (card.unit, card.times, card.kind) == ("Huyện Cầu Vồng", "2019, 2021", "Cá nhân")
    assert (card.summary, card.address, card.photo) == (
        "Một câu.",
        "dien-hinh/cau-vong/2019/an/",
        None,
    )


def test_a_card_has_the_first_photo_that_could_be_prepared() -> None:
    one = record("huyen/2020/an")
    index = ViewIndex(roll([one]).public(), lambda record: (PHOTO, PHOTO))
    assert index.card(one.id).photo is PHOTO


def test_neighbours_are_those_of_the_same_unit_and_year_in_the_order_of_lists() -> None:
    ids = ["huyen/2020/z", "huyen/2020/a", "huyen/2020/m", "huyen/2021/b", "khac/2020/c"]
    names = ["Thử An", "Thử Bình", "Thử Cam", "Thử An", "Thử An"]
    made = [record(id, name=name) for id, name in zip(ids, names, strict=True)]
    index = view_index(made)
    assert [(one.previous, one.next) for one in map(index.neighbours, ids)] == [
        (None, "huyen/2020/a"),
        ("huyen/2020/z", "huyen/2020/m"),
        ("huyen/2020/a", None),
        (None, None),
        (None, None),
    ]


def test_a_unit_shows_its_own_records_those_honoured_there_and_those_also_there() -> None:
    made = [
        record("huyen/2020/an"),
        record("huyen/2020/binh", honour(2020, unit="co-quan")),
        record("huyen/2020/cam", also_units=["ban-lang"]),
    ]
    members = view_index(made, [unit("ban-lang")]).members
    assert members["huyen"] == [one.id for one in made]
    assert members["co-quan"] == ["huyen/2020/binh"]
    assert members["ban-lang"] == ["huyen/2020/cam"]


@given(rolls())
def test_members_are_public_and_each_public_record_is_shown_at_its_unit(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    for ids in index.members.values():
        assert set(ids) <= set(index.roll.records)
        assert ids == index.in_order(ids)
    for id, one in index.roll.records.items():
        assert id in index.members[one.unit]


@given(rolls())
def test_previous_and_next_are_each_others_opposite(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    for id in index.roll.records:
        one = index.neighbours(id)
        assert one.next is None or index.neighbours(one.next).previous == id
        assert one.previous is None or index.neighbours(one.previous).next == id


def test_times_stand_years_first_latest_first_undated_last() -> None:
    times: list[Time] = [
        None,
        years(2016, 2020),
        2019,
        years(2021, 2025),
        2021,
        years(2021, None),
        2019,
    ]
    assert sort_times(times) == [
        2021,
        2019,
        years(2021, None),
        years(2021, 2025),
        years(2016, 2020),
        None,
    ]
    assert sort_times([]) == []


@pytest.mark.parametrize(
    ("times", "label"),
    [
        ([2019, 2021], "2019, 2021"),
        ([2020, 2020], "2020"),
        ([(2016, 2020), 2021], "2016–2020, 2021"),
        ([None, 2020], "2020, không rõ năm"),
        ([None, 2020, (2016, 2018)], "2016–2018, 2020, không rõ năm"),
        ([*range(2016, 2022), None], "2016 … 2021, không rõ năm"),
        ([None, None], "Không rõ năm"),
        ([None], "Không rõ năm"),
        ([(2020, 2020), "2020-05-17"], "2020"),
    ],
)
def test_the_times_of_an_entry_in_words(times: list[object], label: str) -> None:
    one = record("huyen/2020/an", *(honour(time) for time in times))  # type: ignore[arg-type]
    index = view_index([one])
    assert times_label(index.roll.records[one.id].awards) == label


def test_all_times_of_the_roll_are_found() -> None:
    made = [record("huyen/2020/an", honour(2020), honour((2016, 2019))), record("huyen/2021/b")]
    assert view_index(made).times == [2021, 2020, years(2016, 2019)]


def test_times_of_which_only_a_total_was_published_are_found_too() -> None:
    said = sheet(
        "huyen/bai",
        total(1, 2022, key="a"),
        total(2, (2021, 2025), key="b"),
        total(3, None, key="c", as_of="2023-06"),
        total(4, None, key="d"),
        total(5, 2020, key="e"),
    )
    index = view_index([record("huyen/2020/an")], tallies=[said])
    assert index.times == [2023, 2022, 2020, years(2021, 2025)]


def test_undated_is_a_time_only_where_an_honour_is() -> None:
    said = sheet("huyen/bai", total(4, None))
    undated = record("huyen/khong-ro/an", honour(None, "named"))
    assert view_index([undated], tallies=[said]).times == [None]
    assert view_index(tallies=[said]).times == []
