"""Words of a workbook's lists, as officers write them."""

from __future__ import annotations

from honour_roll.sheets.choices import ChoiceList


def test_an_authority_may_be_abbreviated_in_a_cell_or_in_its_list() -> None:
    full = ChoiceList({"a": "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "b": "Tỉnh ủy Lào Cai"})
    assert full.ids("Chủ tịch UBND tỉnh Lào Cai") == {"a"}
    short = ChoiceList({"a": "Chủ tịch UBND tỉnh Lào Cai", "b": "Tỉnh ủy Lào Cai"})
    assert short.ids("CHỦ TỊCH Uỷ ban nhân dân tỉnh Lào Cai") == {"a"}
    assert short.ids("UBND") == set()
