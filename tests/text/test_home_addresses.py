"""The village alone of an address that leads to a house; a village stays as it is."""

from __future__ import annotations

import pytest

from honour_roll.text.home_addresses import read_address, village_of


@pytest.mark.parametrize(
    ("address", "village"),
    [
        ("12 Thạch Sơn, tổ 3", "Tổ 3"),
        ("12/5 Ngõ 3 Tổ 4", "Tổ 4"),
        ("Hẻm 5 tổ 3", "Tổ 3"),
        ("Số 12, Bản Nà", "Bản Nà"),
        ("Căn hộ 1203, tổ 4", "Tổ 4"),
        ("P.302 chung cư A1", ""),
        ("thửa 12 tờ bản đồ 5, Bản Nà", "Bản Nà"),
        ("K12/5 Tổ 3", "Tổ 3"),
        ("12 tổ 3", "Tổ 3"),
        ("Thôn 3, nhà ông Páo", "Thôn 3"),
        ("Thôn 3, gần nhà bà Páo", "Thôn 3"),
        ("Bản Nà (thửa 12)", "Bản Nà"),
        ("Số nhà 12 ngõ 3 tổ 5", "Tổ 5"),
        ("12 Thạch Sơn", ""),
        ("Tổ 3 số 12", "Tổ 3"),
        ("Tổ dân phố số 3 số 12A", "Tổ dân phố số 3"),
        ("Thôn 3  số 12/5", "Thôn 3"),
        ("Lô 5", ""),
        ("lô số B12, tổ 3", "Tổ 3"),
        ("Tổ 3 lô 5", "Tổ 3"),
    ],
)
def test_a_house_is_left_out_however_it_is_written(address: str, village: str) -> None:
    assert village_of(address) == village
    assert village_of(village) is None


@pytest.mark.parametrize(
    "village",
    [
        *("Thôn 3", "Tổ 12", "Bản 2", "Khu 5", "Đội 3", "Khối 7", "Tổ dân phố số 3", "Phố 3"),
        *("Tổ 3, khu phố 2", "Bản Nà, xã Tả Van", "Xóm 12 Nghi Kim", "Nà", "Thạch Sơn", "3"),
        *("Tổ 5, P.3", "Ngõ Hạ", "Đội 5, xóm 3", "Xóm Nhà Bà", "Xóm Ngõ 3", "Thôn 26/3"),
        *("Khu Lô Tô", "Thôn Số 5", "Xóm Lò", "Lô Lô Chải", "Thôn Lô 5", "Ấp Lô 2", "Xóm Lô Cốt"),
        *("Tổ 12 khu phố số 3", "Tổ số 3", "Thôn Tân Lập số 2", "Bản Nậm Lô 2", "Tổ 3 khu số 2"),
        *("Bản Lô Lô số 1", "Tổ 26 Lô Giang"),
    ],
)
def test_a_village_is_no_house(village: str) -> None:
    assert village_of(village) is None


def test_a_street_alone_leads_to_no_house() -> None:
    found = read_address("Đường Thạch Sơn, tổ 3", lambda part: False)
    assert (found.village, found.has_house, found.has_street) == ("Tổ 3", False, True)
