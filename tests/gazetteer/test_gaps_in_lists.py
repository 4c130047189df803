"""A list with gaps: what it does not tell in full is told and left out, until it does."""

from __future__ import annotations

import pytest

from honour_roll.gazetteer.lists import UnitLists
from honour_roll.gazetteer.register import make_register
from honour_roll.gazetteer.table import read_table
from honour_roll.model.unit import Unit
from tests.builders import period, unit

HEADINGS = "STT,Tỉnh,Huyện,Xã,Mã xã,Tỉnh mới,Xã mới,Mã xã mới"
WHOLE = "1,Tỉnh Mây,Huyện Suối,Xã Ba,1,Tỉnh Gió,Xã Năm,5"
OTHER = "2,Tỉnh Mây,Huyện Đá,Xã Chín,9,Tỉnh Gió,Xã Mười,10"
FAR = "3,Tỉnh Núi,Huyện Non,Xã Cao,11,Tỉnh Gió,Xã Mười,10"


def lists(*rows: str, headings: str = HEADINGS) -> UnitLists:
    return read_table("a.csv", "\n".join([headings, *rows]).encode())


def heirs(*rows: str) -> dict[str, list[str]]:
    found = lists(*rows)
    return {one.name: [found.after[key].name for key in one.into] for one in found.before.values()}


FULL = {"Tỉnh Mây": ["Tỉnh Gió"], "Huyện Suối": ["Xã Năm"], "Xã Ba": ["Xã Năm"]}
REST = {"Tỉnh Mây": ["Tỉnh Gió"], "Huyện Đá": ["Xã Mười"], "Xã Chín": ["Xã Mười"]}
FARTHER = {"Tỉnh Núi": ["Tỉnh Gió"], "Huyện Non": ["Xã Mười"], "Xã Cao": ["Xã Mười"]}


def test_a_district_of_which_a_commune_is_unclear_is_left_out_with_its_communes() -> None:
    assert heirs(WHOLE, OTHER, "4,Tỉnh Mây,Huyện Suối,Xã Tư,4,Tỉnh Gió,,") == REST


@pytest.mark.parametrize(
    "row",
    [
        "4,Tỉnh Mây,Huyện Suối,Xã Tư,4,,,",
        "4,Tỉnh Mây,Huyện Suối,Tư,4,,,",
        "4,Tỉnh Mây,Suối,Xã Tư,4,,,",
        "4,Tỉnh Mây,,Xã Tư,4,,,",
    ],
)
def test_a_province_of_which_a_unit_went_nobody_knows_where_is_left_out(row: str) -> None:
    assert heirs(WHOLE, OTHER, FAR, row) == FARTHER


@pytest.mark.parametrize("commune", ["Tư", "Xã T_ư"])
def test_a_commune_that_cannot_be_read_makes_its_district_unclear(commune: str) -> None:
    assert heirs(WHOLE, OTHER, f"4,Tỉnh Mây,Huyện Suối,{commune},4,Tỉnh Gió,Xã Sáu,6") == REST


@pytest.mark.parametrize("district", ["", "Suối"])
def test_a_district_that_cannot_be_read_may_be_any_of_its_province(district: str) -> None:
    found = heirs(WHOLE, OTHER, FAR, f"4,Tỉnh Mây,{district},Xã Tư,4,Tỉnh Gió,Xã Sáu,6")
    assert found == {"Tỉnh Mây": ["Tỉnh Gió"], **FARTHER}


@pytest.mark.parametrize("province", ["", "Mây"])
def test_a_province_that_cannot_be_read_may_be_any(province: str) -> None:
    assert heirs(WHOLE, FAR, f"4,{province},Huyện Suối,Xã Tư,4,Tỉnh Gió,Xã Sáu,6") == {}


@pytest.mark.parametrize("after", ["Tỉnh Gió,,", "Tỉnh Gió,Sáu,6"])
def test_a_commune_of_two_rows_of_which_one_is_unclear_is_unclear(after: str) -> None:
    found = lists(WHOLE, OTHER, f"4,Tỉnh Mây,Huyện Suối,Xã Ba,1,{after}")
    assert {one.name for one in found.before.values()} == set(REST)
    assert any("Xã Ba" in line or "“Sáu”" in line for line in found.told)


def test_a_district_is_no_commune_whose_name_is_missing() -> None:
    assert heirs(WHOLE, OTHER, "4,Tỉnh Mây,Huyện Suối,,,Tỉnh Gió,Xã Sáu,6") == REST


@pytest.mark.parametrize(
    "row",
    [
        "4,Tỉnh Mây,,,,,,",
        "4,Tỉnh Mây,Huyện Suối,,,,,",
        "Tổng cộng,,1,1 xã,,,,",
        "(1),(2),(3),(4),(5),(6),(7),(8)",
        HEADINGS,
    ],
)
def test_headings_of_groups_and_sums_are_no_gaps(row: str) -> None:
    found = lists(WHOLE, row)
    assert {one.name for one in found.before.values()} == set(FULL)
    assert found.told == []


def test_the_same_list_without_its_gap_adds_all_that_was_left_out() -> None:
    first = make_register(lists(WHOLE, OTHER, "4,Tỉnh Mây,Huyện Suối,Xã Tư,4,,,"), {})
    data = {id: one for file in first.files.values() for id, one in file.items()}
    known = {id: Unit.model_validate({"id": id, **one}) for id, one in data.items()}
    last = "4,Tỉnh Mây,Huyện Suối,Xã Tư,4,Tỉnh Gió,Xã Sáu,6"
    second = make_register(lists(WHOLE, OTHER, last), known)
    made = {id: one for file in second.files.values() for id, one in file.items()}
    assert made["huyen-suoi-may"]["successors"] == ["xa-nam-gio", "xa-sau-gio"]
    assert made["tinh-may"]["successors"] == ["tinh-gio"]
    assert not second.told


def test_a_gap_is_told_with_what_to_do() -> None:
    told = lists(WHOLE, OTHER, "4,Tỉnh Mây,Huyện Suối,Xã Tư,4,Tỉnh Gió,,").told
    assert "Xã Tư, Huyện Suối, Tỉnh Mây: danh sách không nói đơn vị này thành đơn vị nào." in told
    assert any(line.startswith("Huyện Suối, Tỉnh Mây: chưa rõ hết") for line in told)
    assert "ghi đủ cột Tỉnh mới, Xã mới rồi chạy lại." in told[-1]


def test_a_successor_that_the_content_has_is_not_said_to_be_too_many() -> None:
    known = unit(
        "suoi",
        periods=[period("Huyện Suối", "tinh-may", until="2025-06-30")],
        successors=["xa-nam-gio"],
    )
    found = make_register(lists(WHOLE, "4,Tỉnh Mây,Huyện Suối,Xã Tư,4,Tỉnh Gió,,"), {"suoi": known})
    assert not [line for line in found.told if "kế thừa" in line]


def test_what_is_left_out_has_joined_its_heir_all_the_same() -> None:
    """Else an heir that bears the name of one of them would look as if it alone had gone on."""
    rows = [
        "1,Tỉnh Mây,Huyện Suối,Xã Năm,5,Tỉnh Gió,Xã Năm,5",
        "2,Tỉnh Mây,Huyện Đá,Xã Chín,9,Tỉnh Gió,Xã Năm,5",
        "3,Tỉnh Mây,Huyện Đá,Xã Tám,8,Tỉnh Gió,,",
    ]
    found = make_register(lists(*rows), {})
    made = {id: one for file in found.files.values() for id, one in file.items()}
    assert made["xa-nam-huyen-suoi-may"]["end"] == "merger"
    assert made["xa-nam-huyen-suoi-may"]["successors"] == ["xa-nam-gio"]
