"""Rows of “Ghi nhận thêm”: new ones take their place in time, numbers written by hand count."""

from __future__ import annotations

from typing import Any

import pytest

from honour_roll.sheets import words
from honour_roll.source.yaml_reader import read_yaml
from tests.sheets.officers import Desk, files, headings, outcomes, told

PERSON, DECISIONS = "Cá nhân", "Quyết định"
FURTHER = words.LIST_SHEETS["honours"]
ID = "suoi-hoa/2021/lo-thi-minh-hoa"
ROW = {
    "Tên": "Lò Thị Minh Hoạ",
    "Đơn vị": "Thị xã Suối Hoa",
    "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
    "Ghi nhận: Năm": "2021",
}
PRAISED = {words.OWNER: ID, "Trạng thái": "Biểu dương, khen thưởng"}


@pytest.fixture
def known(desk: Desk) -> Desk:
    """Somebody honoured in 2021 and 2024, exported."""
    later = {**PRAISED, words.OWNER: ROW["Tên"], "Năm": "2024"}
    desk.template().fill(PERSON, [ROW])
    desk.fill(FURTHER, [later])
    assert outcomes(desk.write()) == {"new": 1}
    desk.export()
    return desk


def years(desk: Desk) -> list[str]:
    document, _ = read_yaml((desk.content / "records" / f"{ID}.yml").read_bytes(), ID)
    assert document is not None
    honours: Any = document.data["honours"]
    return [str(honour.get("year") or honour["decision"]) for honour in honours]


def test_an_earlier_honour_that_is_added_below_a_later_one_takes_its_place(known: Desk) -> None:
    known.fill(FURTHER, [{**PRAISED, "Năm": "2023"}, {**PRAISED, "Năm": "2022"}])
    assert told(known.plan()) == []
    known.write()
    assert years(known) == ["2021", "2022", "2023", "2024"]
    known.export()
    before = files(known.content)
    assert "updated" not in outcomes(known.write())
    assert files(known.content) == before


def test_its_time_may_be_that_of_a_decision_of_the_same_workbook(known: Desk) -> None:
    decision = {
        "Số, ký hiệu": "415-QĐ/TU",
        "Ngày ban hành": "10/1/2022",
        "Cơ quan ban hành": "Thị ủy Suối Hoa",
    }
    known.fill(DECISIONS, [{**decision, "Cấp ghi nhận": "district"}])
    known.fill(FURTHER, [{**PRAISED, "Quyết định": "415-QĐ/TU"}])
    plan = known.write()
    assert [one.problem.code for one in plan.all_told if one.problem.is_error] == []
    assert years(known) == ["2021", "thi-uy-suoi-hoa-2022-415", "2024"]


def test_a_new_entry_may_have_its_rows_in_any_order(desk: Desk) -> None:
    desk.template().fill(PERSON, [{**ROW, "Ghi nhận: Năm": "2024"}])
    owner = {**PRAISED, words.OWNER: ROW["Tên"]}
    desk.fill(FURTHER, [{**owner, "Năm": "2022"}, {**owner, "Năm": "2021"}])
    desk.write()
    assert years(desk) == ["2021", "2022", "2024"]


def test_a_number_by_hand_that_contradicts_time_is_told_at_the_column_of_numbers(
    known: Desk,
) -> None:
    (row,) = known.fill(FURTHER, [{**PRAISED, words.NUMBER: 3, "Năm": "2002"}])
    plan = known.plan()
    column = column_of(known, words.NUMBER)
    assert (FURTHER, row, column, "honour-time") in told(plan)
    (one,) = [one for one in plan.all_told if one.problem.code == "honour-time"]
    assert one.place.heading == words.NUMBER
    assert "xóa số" in one.problem.remedy.vi


def test_two_rows_of_one_number_are_told_and_neither_is_lost(known: Desk) -> None:
    numbers = known.fill(
        FURTHER,
        [
            {**PRAISED, words.NUMBER: 1, "Năm": "2022"},
            {**PRAISED, words.NUMBER: 2, "Năm": "2025"},
        ],
    )
    found = [one for one in told(known.plan()) if one[3] == "item-number"]
    assert [one[1] for one in found] == numbers
    assert {one[2] for one in found} == {column_of(known, words.NUMBER)}


def column_of(desk: Desk, heading: str) -> str:
    number: Any = headings(desk.open()[FURTHER])[heading]
    return chr(ord("A") + number - 1)
