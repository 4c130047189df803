"""What the roll holds of a unit, in numbers and in a sentence that claims no more than holds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from honour_roll.model.record import Record
from honour_roll.roll import HonourRoll
from honour_roll.views.holdings import Holding, holdings_of, scopes_of, scopes_of_time, sentence
from honour_roll.views.index import ViewIndex
from tests.builders import OTHER_MOVEMENT, honour, record, unit, view_index
from tests.worlds import rolls

UNITS = (
    unit("huyen", "Huyện Thử", "tinh", "2024", end="split", successors=["xa", "xa-hai"]),
    unit("tinh", "Tỉnh Thử"),
    unit("xa", "Xã Thử", "huyen"),
    unit("xa-hai", "Xã Hai", "tinh"),
    unit("huyen-cu", "Huyện Cũ", "tinh-cu", "2024", end="merger", successors=["tinh"]),
)


def told(unit_id: str, *made: Record) -> str:
    index = view_index(made, UNITS)
    name = index.reference.unit_name(unit_id, None)
    return sentence(index.reference, name, scopes_of(index.counts, index.reference.units[unit_id]))


def held(unit_id: str, *made: Record) -> list[Holding]:
    index = view_index(made, UNITS)
    return list(
        holdings_of(index, unit_id, scopes_of(index.counts, index.reference.units[unit_id]))
    )


def one(slug: str, *honours: dict[str, object], unit_id: str = "huyen", **more: Any) -> Record:
    return record(f"{unit_id}/2020/{slug}", *honours, **more)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        ([], "Sổ chưa có điển hình nào của huyện Thử."),
        (
            [one("an")],
            "Sổ hiện có 1 điển hình của huyện Thử, là cá nhân được ghi danh, công nhận năm 2020.",
        ),
        (
            [one("an", honour(2020, "named")), one("binh", honour(2020, "named"))],
            "Sổ hiện có 2 điển hình của huyện Thử, đều là cá nhân được nêu trong bài năm 2020.",
        ),
        (
            [one("an", honour(None, "named"), kind="model")],
            "Sổ hiện có 1 điển hình của huyện Thử, là mô hình, cách làm hay được nêu trong bài,"
            " không rõ năm.",
        ),
        (
            [one("an", honour((2016, 2020))), one("doi", honour(2021), kind="collective")],
            "Sổ hiện có 2 điển hình của huyện Thử, gồm 1 cá nhân và 1 tập thể; được ghi danh, công"
            " nhận; từ năm 2016 đến năm 2021.",
        ),
        (
            [one("an", honour(2020), honour(None, "named"))],
            "Sổ hiện có 1 điển hình của huyện Thử, là cá nhân; 1 được nêu trong bài, 1 được ghi"
            " danh, công nhận; năm 2020, có lần không rõ năm.",
        ),
    ],
)
def test_a_units_own_entries_in_a_sentence(made: list[Record], words: str) -> None:
    assert told("huyen", *made) == words


def test_one_that_counts_in_two_categories_makes_no_sum() -> None:
    both = one("an", honour(2020), honour(2020, **{"as": "leader"}))
    assert "trong đó có 2 cá nhân và 1 người đứng đầu" in told("huyen", both, one("binh"))
    assert "là cá nhân và người đứng đầu" in told("huyen", both)


def test_movements_are_told_apart_and_never_added() -> None:
    made = [one("an"), one("binh", honour(2020, movement=OTHER_MOVEMENT)), one("cam")]
    assert told("huyen", *made) == (
        "Sổ hiện có 2 điển hình (Làm thử) và 1 điển hình (Phong trào làm khác) của huyện Thử;"
        " mỗi phong trào đếm riêng."
    )
    assert [(holding.count.text, holding.movement) for holding in held("huyen", *made)] == [
        ("2", "Làm thử"),
        ("1", "Phong trào làm khác"),
    ]


def test_entries_of_units_below_are_told_apart_from_the_units_own() -> None:
    below = one("binh", unit_id="xa")
    assert told("huyen", one("an"), below) == (
        "Sổ hiện có 1 điển hình của riêng huyện Thử, là cá nhân được ghi danh, công nhận năm 2020."
        " Kể cả đơn vị trực thuộc khi đó, Sổ có 2 điển hình, đều là cá nhân được ghi danh, công"
        " nhận năm 2020."
    )
    assert told("huyen", below).startswith(
        "Sổ chưa có điển hình nào của riêng huyện Thử. "
        "Các đơn vị trực thuộc (tính vào lúc được ghi nhận) có 1 điển hình"
    )


def test_entries_of_former_units_are_told_as_of_today() -> None:
    assert told("tinh", one("an", unit_id="huyen-cu")).startswith(
        "Sổ chưa có điển hình nào của riêng tỉnh Thử."
        " Theo tổ chức hiện nay, các đơn vị trực thuộc và đơn vị cũ có 1 điển hình"
    )


def test_an_ended_unit_tells_entries_of_former_units_as_of_its_last_day() -> None:
    first = unit("huyen-dau", "Huyện Đầu", until="2018", successors=["huyen"])
    index = view_index([one("an", unit_id="huyen-dau")], [*UNITS, first])
    scopes = scopes_of(index.counts, index.reference.units["huyen"])
    assert sentence(index.reference, "Huyện Thử", scopes).startswith(
        "Sổ chưa có điển hình nào của riêng huyện Thử."
        " Theo tổ chức vào ngày kết thúc hoạt động, các đơn vị trực thuộc và đơn vị cũ"
        " có 1 điển hình"
    )
    (number,) = holdings_of(index, "huyen", scopes)
    assert number.details.startswith("Kể cả đơn vị cũ, theo tổ chức vào ngày kết thúc hoạt động;")


def test_a_number_with_other_honours_of_the_same_entry_tells_so() -> None:
    """Honoured in the unit, and before in one that gave way to it: one entry, two honours."""
    twice = one("an", honour(2018, unit="huyen-cu"), honour(2020, key="hai"), unit_id="tinh")
    (number,) = held("tinh", twice)
    assert number.count.text == "1"
    assert number.details.startswith(
        "Kể cả đơn vị cũ, theo tổ chức hiện nay; của riêng đơn vị: 1; "
    )
    assert number.details.endswith("từ năm 2018 đến năm 2020")


def test_a_number_tells_how_far_it_reaches_and_leads_to_its_entries() -> None:
    (own,) = held("huyen", one("an"), one("binh"))
    assert own.count.address == "don-vi/huyen/#danh-sach"
    assert own.details == "Đều là cá nhân; được ghi danh, công nhận; năm 2020"
    made = [one("an"), one("binh", unit_id="xa"), one("doi", unit_id="xa", kind="collective")]
    (wide,) = held("huyen", *made)
    assert (wide.count.text, wide.count.address) == ("3", "don-vi/huyen/2020/#noi-co-dien-hinh")
    assert wide.details.startswith("Kể cả đơn vị trực thuộc khi đó; của riêng đơn vị: 1; ")
    assert held("huyen") == []


def test_of_one_time_only_its_entries_are_told() -> None:
    made = [one("an"), one("binh", honour(2021)), one("cam", unit_id="xa")]
    index = view_index(made, UNITS)

    def then(year: int) -> str:
        own = [award for award in index.counts.of_unit("huyen") if award.year == year]
        with_below = [award for award in index.counts.with_below("huyen") if award.year == year]
        scopes = scopes_of_time(own, with_below)
        return sentence(index.reference, "Huyện Thử", scopes, f"năm {year}")

    assert then(2021).startswith("Sổ hiện có 1 điển hình của huyện Thử, là cá nhân")
    assert "Kể cả đơn vị trực thuộc khi đó, Sổ có 2 điển hình" in then(2020)
    assert then(2019) == "Sổ chưa có điển hình nào của huyện Thử, năm 2019."


@given(rolls())
def test_any_roll_can_be_told(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    for unit_id in made.reference.units:
        scopes = scopes_of(index.counts, index.reference.units[unit_id])
        words = sentence(index.reference, "X", scopes)
        assert words.startswith("Sổ ")
        assert words.endswith(".")
        sizes = [len(scope.awards) for scope in scopes]
        assert sizes == sorted(set(sizes))
        for holding in holdings_of(index, unit_id, scopes):
            assert int(holding.count.text) > 0
            assert holding.count.address
