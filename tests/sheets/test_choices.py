"""Words of a workbook's lists, as officers write them."""

from __future__ import annotations

from honour_roll.model.unit import Unit
from honour_roll.sheets.choices import ChoiceList, unit_choices


def test_an_authority_may_be_abbreviated_in_a_cell_or_in_its_list() -> None:
    full = ChoiceList({"a": "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "b": "Tỉnh ủy Lào Cai"})
    assert full.ids("Chủ tịch UBND tỉnh Lào Cai") == {"a"}
    short = ChoiceList({"a": "Chủ tịch UBND tỉnh Lào Cai", "b": "Tỉnh ủy Lào Cai"})
    assert short.ids("CHỦ TỊCH Uỷ ban nhân dân tỉnh Lào Cai") == {"a"}
    assert short.ids("UBND") == set()


def test_offices_of_the_same_body_are_near() -> None:
    words = {"a": "Chủ tịch UBND tỉnh Lào Cai", "b": "Tỉnh ủy Lào Cai"}
    assert ChoiceList(words, is_of_offices=True).near("UBND tỉnh Lào Cai") == [words["a"]]
    assert ChoiceList(words, is_of_offices=True).near("TU Lào Cai") == [words["b"]]
    assert ChoiceList(words).near("Tỉnh uỷ Lào Cay") == [words["b"]]


def test_a_unit_called_as_another_was_before_comes_back_as_itself() -> None:
    units = [
        {"id": "huyen-a", "periods": [{"name": "Huyện A", "level": "district"}]},
        {
            "id": "thi-tran-b",
            "periods": [
                {"name": "Xã B", "level": "commune", "parent": "huyen-a", "until": "2017"},
                {"name": "Thị trấn B", "level": "commune", "parent": "huyen-a", "from": "2018"},
            ],
        },
        {
            "id": "xa-b",
            "periods": [{"name": "Xã B", "level": "commune", "parent": "huyen-a", "from": "2025"}],
        },
    ]
    choices = unit_choices({str(one["id"]): Unit.model_validate(one) for one in units})
    assert [choices.ids(choices.word(str(one["id"]))) for one in units] == [
        {"huyen-a"},
        {"thi-tran-b"},
        {"xa-b"},
    ]
    assert choices.ids("Xã B") == {"thi-tran-b", "xa-b"}


def test_an_id_behind_a_name_tells_which_of_them_is_meant() -> None:
    parents = {"mot": "Huyện Một", "hai": "Huyện Hai"}
    above = {
        id: {"id": id, "periods": [{"name": name, "level": "district"}]}
        for id, name in parents.items()
    }
    below = {
        f"xa-b-{id}": {
            "id": f"xa-b-{id}",
            "periods": [{"name": "Xã B", "level": "commune", "parent": id}],
        }
        for id in parents
    }
    choices = unit_choices({id: Unit.model_validate(one) for id, one in {**above, **below}.items()})
    for written in ("Xã B (xa-b-mot)", "xã B [xa-b-mot]", "Xã B, huyện Một (mã xa-b-mot)"):
        assert choices.ids(written) == {"xa-b-mot"}
    assert choices.ids("Huyện Hai (xa-b-mot)") == {"hai", "xa-b-mot"}
    assert choices.ids("Xã Khác (xa-b-mot)") == set()
