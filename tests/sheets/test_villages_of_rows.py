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
