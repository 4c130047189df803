"""The appendix of counts agrees with what the book prints, or says what it leaves out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from honour_roll.booklet.compiled import Book
from honour_roll.booklet.compiling import compile_book
from honour_roll.model.award import Award
from honour_roll.model.booklet import Booklet, Selection
from honour_roll.roll import HonourRoll, PublicRoll
from honour_roll.times import days_of, time_of, within
from honour_roll.views import addresses
from honour_roll.views.award_words import movement_label
from tests.booklet import shelf
from tests.builders import MOVEMENT, OTHER_MOVEMENT, honour, record, roll
from tests.worlds import UNIT_IDS, unit_graphs

UNITS: dict[str, str | bytes] = {
    "units/thanh-pho.yml": (
        "periods: [{name: Thành phố Thử, level: district, until: 2025-06-30}]\n"
        "end: merger\nsuccessors: [phuong]\n"
    ),
    "units/phuong.yml": "periods: [{name: Phường Mới, level: commune, from: 2025-07-01}]\n",
    "units/truong.yml": """periods:
  - {name: Trường Thử, level: grassroots, parent: thanh-pho, until: 2025-06-30}
  - {name: Trường Thử, level: grassroots, parent: phuong, from: 2025-07-01}
""",
}
SCHOOL = shelf.record(
    "Liên đội Thử",
    kind="collective",
    unit="truong",
    honours="[{key: mot, status: recognised, year: 2019, movement: thu}, "
    "{key: hai, status: recognised, year: 2024, movement: thu}, "
    "{key: ba, status: recognised, year: 2025, movement: thu}]",
)
DEFINITION = "title: Thử\nselection: {units: [thanh-pho], years: [2024, 2025]}\n"


def test_an_honour_after_its_unit_went_elsewhere_is_counted_where_it_is_printed(
    tmp_path: Path,
) -> None:
    files: dict[str, str | bytes] = {
        **UNITS,
        "records/truong/2019/lien-doi.yml": SCHOOL,
    }
    root = shelf.content(tmp_path, DEFINITION, files)
    text = shelf.pages(shelf.workshop(root, tmp_path / "x")).text
    _, appendix = text.split("PHỤ LỤC: SỐ ĐIỂN HÌNH THEO ĐƠN VỊ VÀ NĂM")
    assert "Trường Thử 1 1 1" in appendix
    assert "của thời gian khác (2019)" in appendix


selections = st.fixed_dictionaries(
    {},
    optional={
        "units": st.lists(st.sampled_from(UNIT_IDS), min_size=1, max_size=3, unique=True),
        "years": st.lists(st.sampled_from(["2016", "2019", "2020"]), min_size=1, unique=True),
        "period": st.sampled_from([{"from": "2016", "to": "2019"}, {"from": "2019-03"}]),
        "movements": st.sampled_from([[MOVEMENT], [OTHER_MOVEMENT]]),
        "statuses": st.sampled_from([["recognised"], ["commended"]]),
        "kinds": st.sampled_from([["individual", "leader"], ["model"]]),
    },
)


honours = st.builds(
    honour,
    st.sampled_from([2016, 2019, 2020, (2016, 2020), "2019-05-02"]),
    st.sampled_from(["recognised", "commended"]),
    movement=st.sampled_from([MOVEMENT, OTHER_MOVEMENT]),
    unit=st.sampled_from(UNIT_IDS),
)


@st.composite
def told_rolls(draw: st.DrawFn) -> HonourRoll:
    """Public records of several honours each, in units of an arbitrary graph."""
    lives = draw(st.lists(st.lists(honours, min_size=2, max_size=4), min_size=1, max_size=4))
    people = [
        record(f"don-vi-0/2020/nguoi-{n}", *({**one, "key": f"k{k}"} for k, one in enumerate(life)))
        for n, life in enumerate(lives)
    ]
    return roll(people, draw(unit_graphs()).values())


@given(told_rolls(), selections)
def test_every_honour_that_is_printed_is_counted_or_told(
    made: HonourRoll, selection: dict[str, Any]
) -> None:
    public = made.public()
    booklet = Booklet.model_validate({"id": "tap-1", "title": "Thử", "selection": selection})
    book = compile_book(public, booklet, lambda source: None)
    wanted: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in book.entries:
        for award in public.records[entry.id].awards:
            why = left_out(booklet.selection, award, public)
            if not why:
                movement = movement_label(public.reference, award.movement)
                wanted[movement, addresses.time_label(time_of(award))].add(entry.id)
            assert why in book.count_note
    assert dict(cells(book)) == {cell: len(ids) for cell, ids in wanted.items()}


def cells(book: Book) -> Iterator[tuple[tuple[str, str], int]]:
    """Movement and time → honourees of all units."""
    for table in book.counts:
        row = table.total or table.rows[0]
        for label, count in zip(table.columns, row.cells, strict=True):
            yield (table.title.removesuffix(" (tiếp theo)"), label), count


def left_out(selection: Selection, award: Award, public: PublicRoll) -> str:
    """The words that tell of a printed honour that is not counted; empty where it is counted."""
    if selection.movements and award.movement not in selection.movements:
        label = movement_label(public.reference, award.movement)
        return f"thuộc {label}" if award.movement else "không ghi rõ phong trào"
    if selection.years and time_of(award) not in selection.years:
        return addresses.time_label(time_of(award))
    if selection.period and not within(award, *days_of(selection.period.period)):
        return f"không nằm trọn trong giai đoạn của tập ({selection.period.period.display()})"
    return ""
