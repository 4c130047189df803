"""Who decided, as offices shorten it; and which known office may be meant."""

from __future__ import annotations

import pytest

from honour_roll.text.office_names import near_offices, office_key, office_name

KNOWN = (
    "Chủ tịch UBND tỉnh Lào Cai",
    "Tỉnh ủy Lào Cai",
    "Ban Thường vụ Thành ủy Lai Châu",
    "Đảng ủy phường Sa Pa",
    "Hội Cựu chiến binh tỉnh Lào Cai",
)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("CT. UBND xã Tả Van", "Chủ tịch UBND xã Tả Van"),
        ("CT UBND xã Tả Van", "Chủ tịch UBND xã Tả Van"),
        ("PCT. UBND xã Tả Van", "Phó Chủ tịch UBND xã Tả Van"),
        ("TM. UBND xã Tả Van", "UBND xã Tả Van"),
        ("T/M UBND xã Tả Van", "UBND xã Tả Van"),
        ("KT. CHỦ TỊCH UBND xã Tả Van", "Chủ tịch UBND xã Tả Van"),
        ("KT. PHÓ CHỦ TỊCH UBND xã Tả Van", "Phó Chủ tịch UBND xã Tả Van"),
        ("U.B.N.D tỉnh Minh Họa", "UBND tỉnh Minh Họa"),
        ("ĐU phường Sa Pa", "Đảng ủy phường Sa Pa"),
        ("ĐUK các cơ quan tỉnh", "Đảng ủy Khối các cơ quan tỉnh"),
        ("BTV HU Bát Xát", "BTV Huyện ủy Bát Xát"),
        ("Tỉnh ủy Lào Cai", "Tỉnh ủy Lào Cai"),
        ("TU Lào Cai", "TU Lào Cai"),
        ("Ban Tmmm", "Ban Tmmm"),
    ],
)
def test_an_office_has_the_name_that_is_meant(written: str, name: str) -> None:
    assert office_name(written) == name
    assert office_key(written) == office_key(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND TP Lai Châu", "Ủy ban nhân dân thành phố Lai Châu"),
        ("Chủ tịch UBND TX. Sa Pa", "Chủ tịch Ủy ban nhân dân thị xã Sa Pa"),
    ],
)
def test_towns_and_cities_are_shortened_too(one: str, other: str) -> None:
    assert office_key(one) == office_key(other)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("UBND tỉnh", ["Chủ tịch UBND tỉnh Lào Cai"]),
        ("UBND tỉnh Lào Cai", ["Chủ tịch UBND tỉnh Lào Cai"]),
        ("Phó Chủ tịch UBND tỉnh Lào Cai", ["Chủ tịch UBND tỉnh Lào Cai"]),
        ("Thành ủy Lai Châu", ["Ban Thường vụ Thành ủy Lai Châu"]),
        ("TU Lào Cai", ["Tỉnh ủy Lào Cai"]),
        ("BTV Đảng ủy phường Sa Pa", ["Đảng ủy phường Sa Pa"]),
        ("UBND xã Tả Van", []),
        ("", []),
    ],
)
def test_the_same_body_is_near(written: str, near: list[str]) -> None:
    assert list(near_offices(written, KNOWN)) == near
