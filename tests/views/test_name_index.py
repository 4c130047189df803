"""The A–Z: who stands under which letter, on one page while the roll is small, by letter later."""

from __future__ import annotations

import string
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.model.record import Record
from honour_roll.text.collation import person_key
from honour_roll.views.index import ViewIndex
from honour_roll.views.name_lines import NameGroup
from honour_roll.views.name_order import REST, letter_of, letter_slug
from honour_roll.views.names import NameSection, names_view
from tests.all_views import letter_views
from tests.builders import honour, period, record, unit, view_index

GIVEN = ["An", "Ăn", "Ân", "Đạt", "Dung", "Hà", "Hòa", "Hoà", "Hồng", "Oanh", "Ổn", "Ứng", "Yến"]


def person(number: int, name: str, **more: object) -> Record:
    return record(f"huyen/2020/n{number:04}", name=name, **more)


def section(index: ViewIndex, *, people: bool = True) -> NameSection:
    return names_view(index).sections[0 if people else 1]


def shown(groups: tuple[NameGroup, ...]) -> list[tuple[str, list[str]]]:
    return [
        (group.title, [line.before + line.word + line.after for line in group.lines])
        for group in groups
    ]


def test_people_stand_under_their_given_names_in_vietnamese_order() -> None:
    names = ["Lê Thử Ân", "Đỗ Thử An", "Bùi Thử Đan", "Ông Thử Dân", "An Thử Ăn", "Cao Thử An"]
    index = view_index(person(number, name) for number, name in enumerate(names))
    assert shown(section(index).groups) == [
        ("A", ["Cao Thử An", "Đỗ Thử An"]),
        ("Ă", ["An Thử Ăn"]),
        ("Â", ["Lê Thử Ân"]),
        ("D", ["Ông Thử Dân"]),
        ("Đ", ["Bùi Thử Đan"]),
    ]


def test_a_sort_name_puts_a_person_where_a_reader_looks() -> None:
    made = [
        person(1, "H'Bia Thử", sort_name="H'Bia Thử"),
        person(2, "Y Bam Thử", sort_name="Bam Thử"),
        person(3, "Lò Thử Ái"),
    ]
    groups = section(view_index(made)).groups
    assert shown(groups) == [("A", ["Lò Thử Ái"]), ("B", ["Y Bam Thử"]), ("H", ["H'Bia Thử"])]
    parts = [(line.before, line.word, line.after) for group in groups for line in group.lines]
    assert parts == [("Lò Thử ", "Ái", ""), ("Y ", "Bam", " Thử"), ("", "H'Bia", " Thử")]


@pytest.mark.parametrize(
    ("name", "sort_name", "parts"),
    [
        ("Nguyễn Thử Hoà", None, ("Nguyễn Thử ", "Hoà", "")),
        ("Trần Thử Hai (Hai Thử)", None, ("Trần Thử ", "Hai", " (Hai Thử)")),
        ("Thử", None, ("", "Thử", "")),
        ("An Thử An", None, ("An Thử ", "An", "")),
        ("Thử Thị Bô Ba", "Bô Ba Thử Thị", ("Thử Thị ", "Bô", " Ba")),
        ("Tên Thử", "Không Có Ở Đây", ("Tên Thử", "", "")),
    ],
)
def test_the_given_name_is_set_apart_within_the_name(
    name: str, sort_name: str | None, parts: tuple[str, str, str]
) -> None:
    (group,) = section(view_index([person(1, name, sort_name=sort_name)])).groups
    (line,) = group.lines
    assert (line.before, line.word, line.after) == parts


def test_all_that_is_no_person_stands_by_the_first_letter_of_its_name() -> None:
    made = [
        record("huyen/2020/a", kind="collective", name="Chi bộ thử A"),
        record("huyen/2020/b", kind="model", name="“Ống tiền” thử"),
        record("huyen/2020/c", kind="household", name="Hộ thử Bình"),
        record("huyen/2020/d", kind="model", name="3 thử 2 không"),
        record("huyen/2020/e", kind="model", name="Я thử"),
    ]
    index = view_index(made)
    assert section(index).groups == ()
    others = section(index, people=False)
    assert shown(others.groups) == [
        ("C", ["Chi bộ thử A"]),
        ("H", ["Hộ thử Bình"]),
        ("Ô", ["“Ống tiền” thử"]),
        ("Khác", ["3 thử 2 không", "Я thử"]),
    ]
    kinds = [line.kind for group in others.groups for line in group.lines]
    assert kinds[0] == "Tập thể"
    assert kinds[2] == "Mô hình, cách làm hay"


def test_a_small_roll_stands_whole_on_the_first_page() -> None:
    index = view_index([person(1, "Lê Thử Đan"), record("huyen/2020/t", kind="model", name="Ơn")])
    view = names_view(index)
    assert view.is_whole
    assert letter_views(index) == []
    for number, letter, place in ((0, "Đ", "ca-nhan-dd"), (1, "Ơ", "tap-the-mo-hinh-ow")):
        part = view.sections[number]
        ways = {way.link.text: way for way in part.letters}
        assert (ways[letter].link.address, ways[letter].count) == (f"muc-luc/#{place}", 1)
        assert [group.id for group in part.groups] == [place]


def test_letters_without_names_are_no_links_and_letters_from_elsewhere_come_when_needed() -> None:
    index = view_index([person(1, "Lê Thử Wi"), person(2, "Lê Thử 2")])
    part = section(index)
    assert [way.link.text for way in part.letters] == [
        *"AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVWXY",
        "Khác",
    ]
    linked = [(way.link.text, way.count) for way in part.letters if way.link.address]
    assert linked == [("W", 1), ("Khác", 1)]
    others = section(index, people=False)
    assert {(way.link.address, way.count) for way in others.letters} == {(None, 0)}
    assert "W" not in {way.link.text for way in others.letters}


def test_letters_have_ascii_addresses_as_they_are_typed() -> None:
    letters = [*"AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYFJWZɃ", "Khác"]
    slugs = [letter_slug(letter) for letter in letters]
    assert len(set(slugs)) == len(slugs)
    assert all(set(slug) <= set(string.ascii_lowercase) for slug in slugs)
    assert [letter_slug(letter) for letter in "ĂÂĐÊÔƠƯ"] == "aw aa dd ee oo ow uw".split()
    assert letter_slug("Khác") == "khac"


def test_a_line_tells_years_unit_of_the_day_and_times() -> None:
    town = unit("huyen", periods=[period("Huyện Cũ"), period("Thị xã Mới", start="2020-01-01")])
    made = [
        person(1, "Lê Thử An", born="1950-05-01", died="2010"),
        person(2, "Lê Thử Ba", born="1960", village="Thôn Thử"),
        person(3, "Lê Thử Cam", died="1999"),
        record("huyen/2018/n4", honour(2018), honour(2021, key="sau"), name="Lê Thử Dung"),
    ]
    groups = section(view_index(made, [town])).groups
    lines = [(line.years, line.place, line.times) for group in groups for line in group.lines]
    assert lines == [
        ("1950–2010", "Thị xã Mới", "2020"),
        ("sinh 1960", "Thị xã Mới", "2020"),
        ("mất 1999", "Thị xã Mới", "2020"),
        ("", "Huyện Cũ", "2018, 2021"),
    ]


def test_namesakes_are_told_apart_by_their_villages() -> None:
    made = [
        person(1, "Lê Thử Hoà", village="Thôn Một"),
        person(2, "Lê thử Hòa", village="Thôn Hai"),
        person(3, "Lê Thử Hào", village="Thôn Ba"),
    ]
    groups = section(view_index(made, [unit("huyen", "Huyện Thử")])).groups
    places = {line.address[-3:-1]: line.place for group in groups for line in group.lines}
    assert places == {
        "01": "Thôn Một, Huyện Thử",
        "02": "Thôn Hai, Huyện Thử",
        "03": "Huyện Thử",
    }


def test_an_empty_roll_has_an_index_without_names() -> None:
    view = names_view(view_index())
    assert view.is_whole
    assert [(part.total, part.groups) for part in view.sections] == [(0, ()), (0, ())]


@given(st.lists(st.sampled_from(GIVEN) | st.text(min_size=1, max_size=4), max_size=30))
def test_every_person_stands_once_in_order_and_under_one_letter(given_names: list[str]) -> None:
    people = [
        person(number, f"Lê {word}")
        for number, word in enumerate(given_names)
        if " ".join(word.split()) and word.isprintable()
    ]
    index = view_index(people)
    order = index.names(of_people=True)
    assert Counter(order.all) == Counter(one.id for one in people)
    for letter, ids in order.by_letter.items():
        assert {letter_of(index.roll.records[id]) for id in ids} == {letter}
    called = [index.roll.records[id].name for id in order.all]
    latin = called[: len(called) - len(order.by_letter.get(REST, ()))]
    assert latin == sorted(latin, key=person_key)
