"""Offices are compared by their names in full."""

from __future__ import annotations

import pytest

from honour_roll.text.office_names import in_full, office_key


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("UBND xã Tả Van", "Ủy ban nhân dân xã Tả Van"),
        ("TT. HĐND tỉnh", "Thường trực Hội đồng nhân dân tỉnh"),
        ("TT HĐND tỉnh", "thường trực hội đồng nhân dân tỉnh"),
        ("BTV Thị uỷ Sa Pa", "Ban Thường vụ Thị ủy Sa Pa"),
        ("BCH Đảng bộ xã", "Ban Chấp hành Đảng bộ xã"),
        ("UBMTTQ Việt Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ],
)
def test_abbreviations_stand_for_their_words(short: str, full: str) -> None:
    assert in_full(short) == in_full(full)
    assert office_key(short) == office_key(full)


@pytest.mark.parametrize("name", ["TT Sa Pa", "TT. Sa Pa", "Bút", "UBNDX"])
def test_other_words_stay(name: str) -> None:
    assert in_full(name) == name.lower()
