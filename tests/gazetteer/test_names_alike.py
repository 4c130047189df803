"""Names that differ by their marks, and names of other times: no unit stands there twice unsaid."""

from __future__ import annotations

import pytest

from honour_roll.gazetteer.lists import ListRefused
from honour_roll.gazetteer.register import Register, make_register
from honour_roll.gazetteer.table import read_table
from honour_roll.model.unit import Unit
from tests.builders import period, unit

HEADINGS = "Tỉnh,Huyện,Xã,Mã huyện,Tỉnh mới,Xã mới"
LAO_CAI = unit("tinh-lao-cai", periods=[period("Tỉnh Lào Cai", level="province")])
SA_PA = unit(
    "sa-pa",
    periods=[
        period("Huyện Sa Pa", "tinh-lao-cai"),
        period("Thị xã Sa Pa", "tinh-lao-cai", start="2020-01-01", until="2025-06-30", code="088"),
    ],
    successors=["xa-ta-van"],
)
TA_VAN = unit(
    "xa-ta-van", periods=[period("Xã Tả Van", "tinh-lao-cai", level="commune", start="2025-07-01")]
)


def register(*rows: str, known: tuple[Unit, ...] = ()) -> Register:
    lists = read_table("a.csv", "\n".join([HEADINGS, *rows]).encode())
    return make_register(lists, {one.id: one for one in known})


def made(found: Register) -> dict[str, Unit]:
    data = {id: one for file in found.files.values() for id, one in file.items()}
    return {id: Unit.model_validate({"id": id, **one}) for id, one in data.items()}


def test_a_name_in_two_spellings_makes_one_province_and_one_district() -> None:
    found = register(
        "Tỉnh Hòa Bình,Huyện Đà Bắc,Xã Ba,,Tỉnh Phú Thọ,Xã Năm",
        "Tỉnh Hoà Bình,Huyện Đà Bắc,Xã Tư,,Tỉnh Phú Thọ,Xã Năm",
    )
    assert not [id for id in made(found) if id.endswith("-2")]
    assert made(found)["tinh-hoa-binh"].end is None
    assert found.told == []


def test_a_province_that_goes_on_in_another_spelling_goes_on() -> None:
    found = made(register("Tỉnh Hòa Bình,Huyện Đà Bắc,Xã Ba,,Tỉnh Hoà Bình,Xã Năm"))
    assert found["tinh-hoa-binh"].ended is None


@pytest.mark.parametrize(
    "rows",
    [
        ["Tỉnh Đăk Lăk,Huyện Đá,Xã Ba,,Tỉnh Đắk Lắk,Xã Năm"],
        [
            "Tỉnh Đăk Lăk,Huyện Đá,Xã Ba,,Tỉnh Gió,Xã Năm",
            "Tỉnh Đắk Lắk,Huyện Đá,Xã Tư,,Tỉnh Gió,Xã Năm",
        ],
    ],
)
def test_provinces_that_differ_by_their_marks_are_refused(rows: list[str]) -> None:
    with pytest.raises(ListRefused, match="“Tỉnh Đăk Lăk” và “Tỉnh Đắk Lắk”") as refused:
        register(*rows)
    assert "sửa bảng cho cùng một cách viết" in refused.value.what


def test_a_province_of_the_content_in_other_marks_is_refused() -> None:
    known = unit("tinh-dak-lak", periods=[period("Tỉnh Đắk Lắk", level="province")])
    row = "Tỉnh Đăk Lăk,Huyện Đá,Xã Ba,,Tỉnh Đăk Lăk,Xã Năm"
    with pytest.raises(ListRefused, match="“Tỉnh Đắk Lắk” và “Tỉnh Đăk Lăk”"):
        register(row, known=(known,))
    ended = unit("tinh-dak-lak", periods=[period("Tỉnh Đắk Lắk", level="province", until="1975")])
    found = register(row, known=(ended,))
    (told,) = found.told
    assert told.startswith("Tỉnh Đăk Lăk: tên này trước đây là của tinh-dak-lak nên được ghi thành")


def test_communes_that_differ_by_their_marks_are_two_and_told_once() -> None:
    found = register(
        "Tỉnh Mây,Huyện Đá,Phường Chè,,Tỉnh Gió,Xã Năm",
        "Tỉnh Mây,Huyện Đá,Phường Che,,Tỉnh Gió,Xã Năm",
    )
    assert found.told == [
        "Phường Chè: gần giống Phường Che (phuong-che-huyen-da-may) nên được ghi thành đơn vị khác,"
        " phuong-che-huyen-da-may-2. Nếu là một đơn vị, hãy sửa tên trong bảng cho giống rồi chạy"
        " lại; nếu là hai thì để nguyên."
    ]


def test_a_commune_near_one_of_the_content_is_told_whatever_its_id() -> None:
    found = register("Tỉnh Lào Cai,Huyện Đá,Xã Ba,,Tỉnh Lào Cai,Xã Tà Van", known=(LAO_CAI, TA_VAN))
    assert [line for line in found.told if line.startswith("Xã Tà Van: gần giống Xã Tả Van")]


@pytest.mark.parametrize("code", ["", "88"])
def test_an_old_name_of_a_district_is_that_district_and_told(code: str) -> None:
    row = f"Tỉnh Lào Cai,Huyện Sa Pa,Xã Ba,{code},Tỉnh Lào Cai,Xã Tả Van"
    found = register(row, known=(LAO_CAI, SA_PA, TA_VAN))
    assert found.kept == {"tinh-lao-cai", "sa-pa", "xa-ta-van"}
    assert [one.periods[0].parent for one in made(found).values()] == ["sa-pa", None]
    (told,) = [line for line in found.told if "tên là" in line]
    assert told.startswith("sa-pa (Huyện Sa Pa): theo Sổ, lúc ấy tên là Thị xã Sa Pa; coi là một")


@pytest.mark.parametrize(
    "rows",
    [
        ["Tỉnh Lào Cai,Huyện Sa Pa,Xã Ba,99,Tỉnh Lào Cai,Xã Tả Van"],
        [
            "Tỉnh Lào Cai,Huyện Sa Pa,Xã Ba,,Tỉnh Lào Cai,Xã Tả Van",
            "Tỉnh Lào Cai,Thị xã Sa Pa,Xã Tư,,Tỉnh Lào Cai,Xã Tả Van",
        ],
    ],
)
def test_another_code_or_the_later_name_beside_it_make_it_another_unit_that_is_told(
    rows: list[str],
) -> None:
    found = register(*rows, known=(LAO_CAI, SA_PA, TA_VAN))
    assert "huyen-sa-pa-lao-cai" in made(found)
    assert [line for line in found.told if line.startswith("Huyện Sa Pa: tên này trước đây là của")]
