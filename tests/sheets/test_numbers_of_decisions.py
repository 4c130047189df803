"""The sheet “Quyết định” takes numbers as people type them; two that are alike are told."""

from __future__ import annotations

import re

import pytest

from tests.sheets.officers import Desk, files, outcomes, told

PERSON, DECISIONS = "Cá nhân", "Quyết định"
DECISION = {
    "Ngày ban hành": "17/5/2024",
    "Cơ quan ban hành": "Thị ủy Suối Hoa",
    "Cấp ghi nhận": "Cấp huyện",
}
ROW = {
    "Tên": "Lò Thị Minh Hoạ",
    "Đơn vị": "Thị xã Suối Hoa",
    "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
}


def test_a_number_is_stored_clean_and_named_either_way(desk: Desk) -> None:
    desk.template().fill(DECISIONS, [{**DECISION, "Số, ký hiệu": "Quyết định số 27 – QĐ/TU"}])
    desk.fill(PERSON, [{**ROW, "Ghi nhận: Quyết định": "27-QĐ/TU"}])
    assert outcomes(desk.write()) == {"new": 2}
    decision = desk.content / "decisions" / "thi-uy-suoi-hoa-2024-27.yml"
    assert decision.read_text(encoding="utf-8").startswith("number: 27-QĐ/TU\n")
    before = files(desk.content)
    assert outcomes(desk.write()) == {"unchanged": 2}
    assert files(desk.content) == before


def test_what_the_roll_has_goes_back_as_it_was(desk: Desk) -> None:
    decision = desk.content / "decisions" / "thi-uy-suoi-hoa-2022-15.yml"
    text = decision.read_text(encoding="utf-8").replace("15-QĐ/TU", "Số 15-QĐ/TU")
    decision.write_text(text, encoding="utf-8")
    desk.export()
    assert set(outcomes(desk.write())) == {"unchanged"}


def test_two_that_are_alike_are_told_by_the_check(desk: Desk) -> None:
    numbers = {"thi-uy-suoi-hoa-2024-27": "27-QĐ/TU", "thi-uy-suoi-hoa-2024-27-2": "27-QĐ/CT"}
    desk.template().fill(
        DECISIONS,
        [{**DECISION, "Mã": id, "Số, ký hiệu": number} for id, number in numbers.items()],
    )
    desk.fill(
        PERSON,
        [
            {**ROW, "Tên": "Lò Thị Minh Hoạ", "Ghi nhận: Quyết định": "27-QĐ/TU"},
            {**ROW, "Tên": "Vàng Thị Minh Hoạ", "Ghi nhận: Quyết định": "27-QĐ/CT"},
        ],
    )
    assert {code for *_, code in told(desk.plan())} == {"decision-alike"}
    assert outcomes(desk.write()) == {"new": 4}


@pytest.mark.parametrize(
    "numbers", [("27-QĐ/TU", "27-QĐ/CT"), ("27-QĐ/TU", "27"), ("27-QĐ/TU", "27-QĐ/TU")]
)
def test_two_new_ones_that_may_be_one_are_asked_until_each_has_an_id(
    desk: Desk, numbers: tuple[str, str]
) -> None:
    rows = [{**DECISION, "Số, ký hiệu": number} for number in numbers]
    first, second = desk.template().fill(DECISIONS, rows)
    found = [(row, code) for _, row, _, code in told(desk.plan())]
    said = [one for one in found if one[1] != "decision-unused"]
    assert said == [(first, "decision-almost"), (second, "decision-almost")]
    assert outcomes(desk.write()) == {"refused": 2}


def test_a_new_one_is_asked_beside_that_of_the_roll(desk: Desk) -> None:
    desk.template().fill(DECISIONS, [{**DECISION, "Số, ký hiệu": "27-QĐ/TU"}])
    assert outcomes(desk.write()) == {"new": 1}
    desk.template().fill(DECISIONS, [{**DECISION, "Số, ký hiệu": "27-QĐ/CT"}])
    assert outcomes(desk.write()) == {"conflict": 1}


def test_the_id_that_the_answer_needs_is_named(desk: Desk) -> None:
    rows = [{**DECISION, "Số, ký hiệu": number} for number in ("27-QĐ/TU", "27-QĐ/CT")]
    desk.template().fill(DECISIONS, rows)
    remedies = [one.problem.remedy.vi for one in desk.plan().all_told]
    ids = [found[1] for text in remedies if (found := re.search(r"\(hàng này: (\S+)\)", text))]
    desk.template().fill(DECISIONS, [{**row, "Mã": id} for row, id in zip(rows, ids, strict=True)])
    assert outcomes(desk.write()) == {"new": 2}
