"""A definition and a roll into a book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given

from honour_roll.booklet.compiled import Book, BookEntry
from honour_roll.booklet.compiling import compile_book
from honour_roll.model.booklet import Booklet
from honour_roll.model.unit import Unit
from honour_roll.roll import HonourRoll
from tests.builders import OTHER_MOVEMENT, decision, honour, period, record, roll, unit
from tests.worlds import rolls

SIZES = {"records/xa/2020/dung.jpg": (300, 400), "records/xa/2020/ngang.jpg": (800, 400)}


def compiled(made: HonourRoll, **more: Any) -> Book:
    data = {"id": "tap-1", "title": "Sách thử", "selection": {}, **more}
    return compile_book(made.public(), Booklet.model_validate(data), SIZES.get)


def only_entry(book: Book) -> BookEntry:
    (entry,) = book.entries
    return entry


def texts(value: object) -> Iterator[str]:
    """Every string anywhere in a book."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def test_an_honour_is_put_into_words_with_its_document() -> None:
    made = roll(
        [
            record(
                "xa/2020/an",
                honour(2020, decision="qd", form="bang-khen", level="province", posthumous="có"),
            )
        ],
        decisions=[
            decision("qd", number="15-QĐ/TU", date="2021-01-10", title="Về việc tặng Bằng khen")
        ],
    )
    (found,) = only_entry(compiled(made)).honours
    assert (found.time, found.title) == ("2020", "Bằng khen thử (truy tặng)")
    assert found.details == ("cấp tỉnh",)
    assert found.decision == (
        "Quyết định số 15-QĐ/TU ngày 10/1/2021 của Cơ quan thử nghiệm, về việc tặng Bằng khen"
    )


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"number": "7/QĐ", "authority": "co-quan-thu"}, "Văn bản số 7/QĐ của Cơ quan thử nghiệm"),
        ({"decision": "qd"}, "Quyết định chưa rõ số của Cơ quan thử nghiệm"),
        ({"decision": "qd", "number": "9"}, "Quyết định số 9 của Cơ quan thử nghiệm"),
        ({}, ""),
    ],
)
def test_what_is_not_known_of_a_document_is_not_made_up(more: dict[str, str], told: str) -> None:
    made = roll([record("xa/2020/an", honour(2020, **more))], decisions=[decision("qd")])
    (found,) = only_entry(compiled(made)).honours
    assert found.decision == told


def test_movements_are_named_where_there_are_several() -> None:
    one = record("xa/2020/an", honour(2020))
    other = record("xa/2021/binh", honour(2021, movement=OTHER_MOVEMENT))
    details = [entry.honours[0].details for entry in compiled(roll([one, other])).entries]
    assert details == [("phong trào Làm thử",), ("phong trào Phong trào làm khác",)]
    assert only_entry(compiled(roll([one]))).honours[0].details == ()


def test_the_first_upright_photo_of_a_person_is_the_portrait() -> None:
    photos = [{"file": "dung.jpg", "caption": "Người Thử an"}, {"file": "ngang.jpg", "credit": "A"}]
    entry = only_entry(compiled(roll([record("xa/2020/an", photos=photos)])))
    assert entry.portrait is not None
    assert (entry.portrait.role, entry.portrait.source) == ("portrait", "records/xa/2020/dung.jpg")
    assert entry.portrait.caption == ""  # the name stands beside it
    assert entry.portrait.alt == "Người Thử an"
    assert [(one.role, one.credit, one.alt) for one in entry.figures] == [
        ("figure", "A", "Ảnh: Người Thử an")
    ]


@pytest.mark.parametrize(
    ("kind", "file"), [("individual", "ngang.jpg"), ("collective", "dung.jpg")]
)
def test_groups_and_lying_photos_are_shown_whole(kind: str, file: str) -> None:
    made = roll([record("xa/2020/an", kind=kind, photos=[{"file": file}, {"file": "mat.jpg"}])])
    entry = only_entry(compiled(made))
    assert entry.portrait is None
    assert [one.source for one in entry.figures] == [f"records/xa/2020/{file}"]


def test_pictures_of_long_ids_have_short_names_of_their_own() -> None:
    long = "x" * 99
    made = [
        record(f"{long}/2020/{long}{end}", kind="collective", photos=[{"file": "a.jpg"}] * 2)
        for end in "ab"
    ]
    booklet = Booklet.model_validate({"id": "tap-1", "title": "Sách thử", "selection": {}})
    book = compile_book(roll(made).public(), booklet, lambda source: (400, 300))
    names = [photo.name for photo in book.photos]
    assert len(set(names)) == 4
    assert all(len(f"{name}.jpg") < 200 for name in names)


def test_sources_are_numbered_once_in_the_order_of_the_book() -> None:
    first = {"title": "Bài một", "url": "https://example.org/1"}
    second = {"title": "Bài hai", "date": "2020-05-17"}
    made = roll(
        [
            record("xa/2020/an", sources=[first, {**second, "note": "trang 3"}]),
            record("xa/2020/binh", sources=[second, second]),
        ]
    )
    book = compiled(made)
    assert [entry.sources for entry in book.entries] == [(1, 2), (2,)]
    assert [(s.number, s.title, s.details, s.address) for s in book.sources] == [
        (1, "Bài một", "", "https://example.org/1"),
        (2, "Bài hai", "17/5/2020", ""),
    ]


def test_people_are_found_by_given_name_and_namesakes_told_apart() -> None:
    people = [("an", "Lê Thị Ánh"), ("b", "Trần An"), ("c", "Đỗ Ân"), ("d", "Trần An")]
    made = roll(
        [
            *(record(f"xa/2020/{slug}", name=name, born="1960") for slug, name in people),
            record("xa/2020/to", kind="collective", name="Tổ An"),
        ],
        [unit("xa", "Xã Thử")],
    )
    book = compiled(made)
    assert [(g.letter, [line.name for line in g.lines]) for g in book.people] == [
        ("A", ["Trần An", "Trần An", "Lê Thị Ánh"]),
        ("Â", ["Đỗ Ân"]),
    ]
    notes = [line.note for line in book.people[0].lines]
    assert notes == ["sinh 1960, Xã Thử", "sinh 1960, Xã Thử", ""]
    assert book.people[1].lines[0].anchors == ("e-xa--2020--c",)


def test_units_are_found_by_their_proper_names_of_the_day() -> None:
    towns = unit(
        "thi-xa",
        periods=[period("Huyện Ba", until="2019-12-31"), period("Thị xã Ba", start="2020-01-01")],
    )
    made = roll(
        [
            record("thi-xa/2018/an", honour(2018)),
            record("thi-xa/2021/binh", honour(2021), honour(2022, unit="xa", key="sau")),
        ],
        [towns, unit("xa", "Xã Át")],
    )
    found = [(g.letter, line.name, line.note) for g in compiled(made).units for line in g.lines]
    assert found == [
        ("A", "Át, xã", ""),
        ("B", "Ba, huyện", "nay là thị xã Ba"),
        ("B", "Ba, thị xã", ""),
    ]


def test_counts_are_of_honourees_by_unit_and_year_and_never_added_up() -> None:
    made = roll(
        [
            record("xa/2020/an", honour(2020), honour(2021, key="hai")),
            record("huyen/2021/binh", honour(2021), honour((2016, 2020), key="hai")),
        ],
        [unit("xa", "Xã Thử"), unit("huyen", "Huyện Thử")],
    )
    (table,) = compiled(made).counts
    assert table.columns == ("2020", "2021", "2016–2020")
    assert [(row.name, row.cells, row.total) for row in table.rows] == [
        ("Huyện Thử", (0, 1, 1), 1),
        ("Xã Thử", (1, 1, 0), 1),
    ]
    assert table.total is not None
    assert (table.total.cells, table.total.total) == ((1, 2, 1), 2)


def test_many_years_are_counted_in_several_tables() -> None:
    years = [honour(year, key=f"k-{year}") for year in range(2000, 2011)]
    tables = compiled(roll([record("xa/2000/an", *years)])).counts
    assert [len(table.columns) for table in tables] == [6, 5]
    assert [table.rows[0].total for table in tables] == [1, 1]


def test_an_imprint_is_never_filled_in() -> None:
    book = compiled(roll([record("xa/2020/an")]), imprint={"copies": "500"})
    assert [(line.key, line.value) for line in book.imprint if line.value] == [("copies", "500")]
    assert [line.label for line in book.imprint if not line.value] == [
        "Chịu trách nhiệm nội dung",
        "Giấy phép xuất bản",
        "Nơi in",
        "Nộp lưu chiểu",
    ]


def test_the_only_date_is_that_of_the_newest_record() -> None:
    made = [record("xa/2020/an", updated="2021-03"), record("xa/2020/binh", updated="2020-12-31")]
    assert compiled(roll(made)).date == "2021-03-31"
    assert compiled(roll([record("xa/2020/an")])).date == "2000-01-01"


def test_addresses_and_codes_need_a_site() -> None:
    made = [record("xa/2020/an")]
    book = compiled(roll(made, site={"url": "https://example.org/so"}), qr="có")
    assert book.has_qr
    assert only_entry(book).address == "https://example.org/so/dien-hinh/xa/2020/an/"
    bare = compiled(roll(made), qr="có")
    assert (bare.has_qr, only_entry(bare).address) == (False, "")


def test_the_title_has_the_volume() -> None:
    assert compiled(roll([record("xa/2020/an")]), volume="7").full_title == "Sách thử, tập 7"


@given(rolls())
def test_nothing_hidden_is_in_a_book_and_every_place_of_an_index_is(made: HonourRoll) -> None:
    book = compiled(made)
    public = made.public().records
    assert sorted(entry.id for entry in book.entries) == sorted(public)
    hidden = [entry.name for id, entry in made.records.items() if id not in public]
    assert not set(texts(book)).intersection(hidden)
    anchors = {entry.anchor for entry in book.entries}
    lines = [line for group in (*book.people, *book.units) for line in group.lines]
    assert {anchor for line in lines for anchor in line.anchors} == anchors


def test_each_of_several_tables_has_all_units_and_the_last_has_the_totals() -> None:
    years = [honour(year, key=f"k-{year}") for year in range(2000, 2008)]
    made = roll([record("xa/2000/an", *years), record("huyen/2001/binh", honour(2001))])
    first, second = compiled(made).counts
    assert [len(table.columns) for table in (first, second)] == [4, 4]
    assert [row.name for row in first.rows] == [row.name for row in second.rows]
    assert second.rows[0].cells == (0, 0, 0, 0)
    assert [table.has_totals for table in (first, second)] == [False, True]
    for table in (first, second):
        assert table.total is not None
        sums = [sum(column) for column in zip(*(r.cells for r in table.rows), strict=True)]
        assert table.total.cells == tuple(sums)


def test_a_table_of_one_time_has_no_totals_of_it() -> None:
    (table,) = compiled(roll([record("xa/2000/an")])).counts
    assert not table.has_totals


PLACES = [unit("ba", "Huyện Ba"), unit("bon", "Huyện Bốn")]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            unit("moi-ba", "Xã Mới", "ba"),
            unit("moi-bon", "Xã Mới", "bon"),
            ["huyện Ba", "huyện Bốn"],
        ),
        (
            unit("moi-ba", "Xã Mới", "ba", until="2005-12-31"),
            unit("moi-bon", periods=[period("Xã Mới", "ba", start="2006-01-01")]),
            ["đến năm 2005", "từ năm 2006"],
        ),
        (unit("moi-ba", "Xã Mới"), unit("moi-bon", "Xã Mới", "bon"), ["moi-ba", "moi-bon"]),
    ],
    ids=["by the unit above", "by the years", "by the id"],
)
def test_units_of_one_name_are_told_apart(first: Unit, second: Unit, told: list[str]) -> None:
    records = [
        record("moi-ba/2001/an", honour(2001), name="Trần An"),
        record("moi-bon/2007/an", honour(2007), name="Trần An"),
        record("ba/2001/tap-the", honour(2001), kind="collective"),
    ]
    book = compiled(roll(records, [*PLACES, first, second]))
    (table,) = book.counts
    assert [row.name for row in table.rows] == ["Huyện Ba", *(f"Xã Mới ({one})" for one in told)]
    lines = [line for found in book.units for line in found.lines if line.name == "Mới, xã"]
    assert [line.note.split("; ")[0] for line in lines] == told
    people = [line.note for found in book.people for line in found.lines]
    assert people == [f"Xã Mới, {one}" for one in told]
