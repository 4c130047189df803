"""Lists as offices type them: abbreviations, capitals, headings in short, names without a noun."""

from __future__ import annotations

import pytest

from honour_roll.gazetteer.lists import ListRefused, UnitLists
from honour_roll.gazetteer.naming import in_full, in_small_letters, name_key
from honour_roll.gazetteer.table import read_table

HEADINGS = "Tỉnh,Huyện,Xã,Mã xã,Tỉnh mới,Xã mới,Mã xã mới"


def lists(*rows: str, headings: str = HEADINGS) -> UnitLists:
    return read_table("a.csv", "\n".join([headings, *rows]).encode())


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("TX. Sa Pa", "Thị xã Sa Pa"),
        ("TP.Lào Cai", "Thành phố Lào Cai"),
        ("TP Lào Cai", "Thành phố Lào Cai"),
        ("P.1", "Phường 1"),
        ("tt. Sa Pa", "Thị trấn Sa Pa"),
        ("Q. Ba Đình", "Quận Ba Đình"),
        ("Phú Thọ", "Phú Thọ"),
        ("H'Leo", "H'Leo"),
        ("T", "T"),
    ],
)
def test_nouns_in_short_are_written_out(short: str, full: str) -> None:
    assert in_full(short) == full


def test_a_list_with_nouns_in_short_is_read_whole() -> None:
    found = lists("T. Mây,TX. Suối,P. Ba,1,TP. Gió,P. Năm,5")
    assert [one.name for one in found.before.values()] == ["Tỉnh Mây", "Thị xã Suối", "Phường Ba"]
    assert [one.name for one in found.after.values()] == ["Thành phố Gió", "Phường Năm"]
    assert found.told == []


def test_names_in_capitals_are_written_as_names_are_and_told_once() -> None:
    found = lists("TỈNH TUYÊN QUANG,HUYỆN NA HANG,XÃ BA,1,TỈNH GIÓ,XÃ NĂM,5")
    assert [one.name for one in found.before.values()] == [
        "Tỉnh Tuyên Quang",
        "Huyện Na Hang",
        "Xã Ba",
    ]
    assert found.told == [
        "5 tên viết hoa cả, được ghi lại bằng chữ thường (“Tỉnh GIÓ” thành “Tỉnh Gió”);"
        " hãy xem lại các tên có dấu nháy."
    ]


@pytest.mark.parametrize("name", ["Xã Y Tý", "Phường 1", "Xã Ô", "Xã Ea H'Leo", "TUYÊN QUANG"])
def test_other_names_keep_their_letters(name: str) -> None:
    assert in_small_letters(name) == name


def test_names_without_a_noun_below_right_headings_are_what_is_told() -> None:
    with pytest.raises(ListRefused) as refused:
        lists("Hà Giang,Mèo Vạc,Giàng Chu Phìn,1,Tuyên Quang,Sủng Máng,5")
    assert "tên phải có chữ chỉ cấp ở trước (Tỉnh, Thành phố, Huyện" in refused.value.what
    assert "“Tuyên Quang” không ghi là tỉnh" in refused.value.what
    assert "không thấy bảng nào" not in refused.value.what


def test_headings_without_rows_are_what_is_told() -> None:
    with pytest.raises(ListRefused, match="chưa có hàng nào ghi tên đơn vị"):
        lists()


def test_codes_of_no_level_are_told_and_not_taken() -> None:
    found = lists(
        "Tỉnh Mây,Huyện Suối,Xã Ba,1,Tỉnh Gió,Xã Năm,5",
        headings="Tỉnh,Huyện,Xã,Mã,Tỉnh mới,Xã mới,Mã mới",
    )
    assert {one.code for one in (*found.before.values(), *found.after.values())} == {None}
    assert [line.partition(":")[0] for line in found.told] == ["cột “Mã”", "cột “Mã mới”"]
    assert "“Mã xã mới”" in found.told[0]


def test_one_name_spelt_in_two_ways_is_one_unit() -> None:
    found = lists(
        "Tỉnh Hòa Bình,Huyện Đà Bắc,Xã Ba,1,Tỉnh Phú Thọ,Xã Năm,5",
        "Tỉnh Hoà Bình,huyện Đà Bắc,Xã Tư,4,Tỉnh Phú Thọ,Xã Năm,5",
    )
    names = ["Tỉnh Hòa Bình", "Huyện Đà Bắc", "Xã Ba", "Xã Tư"]
    assert [one.name for one in found.before.values()] == names
    assert found.told == []


@pytest.mark.parametrize(
    ("one", "two", "is_same"),
    [
        ("Xã Ea H'Leo", "Xã Ea H’Leo", True),
        ("Tỉnh Bà Rịa - Vũng Tàu", "Tỉnh Bà Rịa–Vũng Tàu", True),
        ("Xã Hoà", "XÃ HÒA", True),
        ("Tỉnh Đăk Lăk", "Tỉnh Đắk Lắk", False),
        ("Phường Che", "Phường Chè", False),
    ],
)
def test_marks_tell_names_apart_and_how_they_are_typed_does_not(
    one: str, two: str, is_same: bool
) -> None:
    assert (name_key(one) == name_key(two)) is is_same
