"""Rows of the workbook on people of one name: one village is one, and what is alike is asked."""

from __future__ import annotations

import pytest

from tests.sheets.officers import Desk, outcomes, told

PERSON, HOUSEHOLD, DECISIONS = "Cá nhân", "Hộ gia đình", "Quyết định"
ROW = {
    "Tên": "Lò Thị Minh Hoạ",
    "Đơn vị": "Thị xã Suối Hoa",
    "Năm sinh": "1980",
    "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
    "Ghi nhận: Quyết định": "27-QĐ/TU",
}
VILLAGE = "Thôn, bản, tổ dân phố"
DECISION = {
    "Số, ký hiệu": "27-QĐ/TU",
    "Ngày ban hành": "17/5/2024",
    "Cơ quan ban hành": "Thị ủy Suối Hoa",
    "Cấp ghi nhận": "Cấp huyện",
}
HOUSE = {key: value for key, value in ROW.items() if key != "Năm sinh"}


def codes(desk: Desk) -> list[str]:
    return [code for *_, code in told(desk.plan())]


def filled(desk: Desk, *villages: str, **more: str) -> Desk:
    desk.template().fill(DECISIONS, [DECISION])
    desk.fill(PERSON, [{**ROW, **more, VILLAGE: village} for village in villages])
    return desk


@pytest.mark.parametrize("other", ["bản  nà.", "BẢN NÀ", "Bản Nà, thị xã Suối Hoa"])
def test_two_rows_of_one_village_are_the_same_twice(desk: Desk, other: str) -> None:
    plain = [code for code in codes(filled(desk, "Bản Nà", other)) if code != "village-cleaned"]
    assert plain == ["same-twice", "same-twice"]


def test_a_row_that_is_in_the_roll_changes_nothing(desk: Desk) -> None:
    assert outcomes(filled(desk, "Tổ dân phố 3").write()) == {"new": 2}
    assert outcomes(filled(desk, "TDP số 03").plan()) == {"unchanged": 2}


@pytest.mark.parametrize(("one", "other"), [("Bản Nà", "Nà"), ("Thôn 3", "Tổ 3")])
def test_villages_that_are_alike_are_asked(desk: Desk, one: str, other: str) -> None:
    assert codes(filled(desk, one, other)) == ["maybe-same", "maybe-same"]
    assert "refused" in outcomes(desk.plan())
    desk.template().fill(DECISIONS, [DECISION])
    desk.fill(HOUSEHOLD, [{**HOUSE, VILLAGE: one}])
    assert outcomes(desk.write()) == {"new": 2}
    desk.template().fill(DECISIONS, [DECISION])
    desk.fill(HOUSEHOLD, [{**HOUSE, VILLAGE: other}])
    assert (codes(desk), outcomes(desk.plan())) == (["maybe-same"], {"unchanged": 1, "refused": 1})


def test_who_differs_in_the_village_alone_is_asked_and_an_id_is_the_answer(desk: Desk) -> None:
    filled(desk, "Bản Hoa Đào", "Bản Hoa Ban")
    assert codes(desk) == ["maybe-same", "maybe-same"]
    assert outcomes(desk.plan()) == {"new": 1, "refused": 2}
    desk.template().fill(DECISIONS, [DECISION])
    ids = ("suoi-hoa/2024/lo-thi-minh-hoa", "suoi-hoa/2024/lo-thi-minh-hoa-2")
    villages = ("Thôn 3", "Tổ 3")
    desk.fill(
        PERSON,
        [{**ROW, "Mã": id, VILLAGE: one} for id, one in zip(ids, villages, strict=True)],
    )
    assert codes(desk) == []
    assert outcomes(desk.write()) == {"new": 3}


AGAIN = {
    "Tên": "Cứ A Thử",
    "Đơn vị": "Thị xã Suối Hoa",
    "Ghi nhận: Trạng thái": "Biểu dương, khen thưởng",
    "Ghi nhận: Hình thức": "Giấy khen",
    "Ghi nhận: Cấp ghi nhận": "Cấp huyện",
    "Ghi nhận: Cơ quan quyết định": "Thị ủy Suối Hoa",
}
BORN = {"Năm sinh": "1980"}


def once(year: int, village: str, **more: str) -> dict[str, str]:
    return {**AGAIN, **more, VILLAGE: village, "Ghi nhận: Năm": str(year)}


@pytest.mark.parametrize(("sheet", "more"), [(PERSON, BORN), (HOUSEHOLD, {})])
def test_whom_nothing_tells_from_another_is_no_second_one(
    desk: Desk, sheet: str, more: dict[str, str]
) -> None:
    rows = [once(2021, "Bản Nà", **more), once(2023, "bản nà, thị xã Suối Hoa.", **more)]
    desk.template().fill(sheet, rows)
    asked = [code for code in codes(desk) if code != "village-cleaned"]
    assert (asked, outcomes(desk.plan())) == (["maybe-same"] * 2, {"refused": 2})
    desk.template().fill(sheet, rows[:1])
    assert outcomes(desk.write()) == {"new": 1}
    desk.template().fill(sheet, rows[1:])
    assert outcomes(desk.plan()) == {"refused": 1}
    (remedy,) = {o.problem.remedy.vi for o in desk.plan().all_told if o.problem.is_error}
    assert "ghi lần này ở trang tính “Ghi nhận thêm”" in remedy
    assert "(ở đây là suoi-hoa/2023/cu-a-thu)" in remedy


@pytest.mark.parametrize(("one", "other"), [("Bản Nà", ""), ("", "Bản Nà")])
def test_a_village_that_one_row_alone_names_makes_no_second_person(
    desk: Desk, one: str, other: str
) -> None:
    rows = [once(2021, one, **BORN), once(2023, other, **BORN)]
    desk.template().fill(PERSON, rows)
    assert (codes(desk), outcomes(desk.plan())) == (["maybe-same"] * 2, {"refused": 2})
    desk.template().fill(PERSON, rows[:1])
    desk.write()
    desk.template().fill(PERSON, rows[1:])
    (found,) = [one.problem for one in desk.plan().all_told if one.problem.is_error]
    assert "chỉ một nơi ghi thôn, bản: không rõ là một người" in found.what.vi
    assert "Là hai thì ghi thôn, bản của từng người ở cả hai nơi, hoặc" in found.remedy.vi


@pytest.mark.parametrize("answer", [{VILLAGE: "Bản Hoa Đào"}, {"Chức vụ, công việc": "Y sĩ"}])
def test_both_villages_or_positions_tell_a_second_person(
    desk: Desk, answer: dict[str, str]
) -> None:
    first = {**once(2021, "Bản Nà", **BORN), "Chức vụ, công việc": "Giáo viên"}
    desk.template().fill(PERSON, [first, {**once(2023, "", **BORN), **answer}])
    assert outcomes(desk.plan()) == {"new": 2}


def test_one_who_is_no_second_one_is_added_to_or_given_an_id(desk: Desk) -> None:
    first, second = once(2021, "Bản Nà", **BORN), once(2023, "Bản Nà", **BORN)
    desk.template().fill(PERSON, [first])
    desk.write()
    desk.template().fill(PERSON, [{**second, "Mã": "suoi-hoa/2023/cu-a-thu"}])
    assert outcomes(desk.plan()) == {"new": 1}
    desk.export()
    honour = {key.removeprefix("Ghi nhận: "): value for key, value in second.items()}
    wanted = ("Trạng thái", "Hình thức", "Cấp ghi nhận", "Cơ quan quyết định", "Năm")
    more = {"Của": "suoi-hoa/2021/cu-a-thu", **{key: honour[key] for key in wanted}}
    desk.fill("Ghi nhận thêm", [more])
    assert outcomes(desk.plan())["updated"] == 1
