"""A list of today's units alone, or after another: no unit is there a second time."""

from __future__ import annotations

import pytest

from honour_roll.gazetteer.lists import ListRefused
from honour_roll.gazetteer.register import Register, make_register
from honour_roll.gazetteer.table import read_table
from honour_roll.model.unit import Unit
from tests.builders import period, unit

BOTH = "Tỉnh,Huyện,Xã,Mã xã,Tỉnh mới,Xã mới,Mã xã mới\nTỉnh Mây,Huyện Đá,Xã Ba,1,Tỉnh Mây,Xã Tư,4"
LATER = "Tỉnh,Xã,Mã xã\nTỉnh Mây,Xã Ba,1\nTỉnh Mây,Xã Bốn,4"
PROVINCE = unit("tinh-may", periods=[period("Tỉnh Mây", level="province")])
DISTRICT = unit("huyen-da-may", periods=[period("Huyện Đá", "tinh-may")])


def register(text: str, *known: Unit) -> Register:
    return make_register(read_table("moi.csv", text.encode()), {one.id: one for one in known})


def made(register: Register) -> dict[str, Unit]:
    data = {id: one for file in register.files.values() for id, one in file.items()}
    return {id: Unit.model_validate({"id": id, **one}) for id, one in data.items()}


def commune(code: str | None = "00001", **more: object) -> Unit:
    periods = [period("Xã Ba", "huyen-da-may", level="commune", code=code, **more)]
    return unit("xa-ba-huyen-da-may", periods=periods)


@pytest.mark.parametrize("end", ["2025-06-30", "2025-06"])
def test_a_province_that_the_roll_ends_with_the_change_is_no_second_time_there(end: str) -> None:
    ended = unit("tinh-may", periods=[period("Tỉnh Mây", level="province", until=end)])
    for text in (LATER, BOTH):
        with pytest.raises(ListRefused, match="Tỉnh Mây \\(tinh-may\\) đã kết thúc"):
            register(text, ended)


def test_a_province_that_the_roll_begins_with_the_change_is_no_second_time_there() -> None:
    begun = unit("tinh-may", periods=[period("Tỉnh Mây", level="province", start="2025-07-01")])
    assert "tinh-may" in register(LATER, begun).kept
    with pytest.raises(ListRefused, match="Tỉnh Mây \\(tinh-may\\) mới có"):
        register(BOTH, begun)


def test_a_province_of_old_that_ended_long_before_is_another_one() -> None:
    old = unit("tinh-may", periods=[period("Tỉnh Mây", level="province", until="1976")])
    assert "tinh-may-2" in made(register(LATER, old))


def test_a_later_list_first_and_both_lists_after_it_make_one_province() -> None:
    first = made(register(LATER))
    assert first["tinh-may"].periods[0].start is None
    second = register(BOTH, *first.values())
    assert "tinh-may" in second.kept
    assert set(made(second)) == {"huyen-da-may", "xa-ba-huyen-da-may", "xa-tu-may"}


@pytest.mark.parametrize("code", ["00001", None])
def test_a_commune_still_below_its_district_is_told_and_not_made_again(code: str | None) -> None:
    found = register(LATER, PROVINCE, DISTRICT, commune(code))
    assert set(made(found)) == {"viet-nam", "xa-bon-may"}
    (told,) = [line for line in found.told if "còn ghi thuộc" in line]
    assert told.startswith(
        "xa-ba-huyen-da-may (Xã Ba): Sổ còn ghi thuộc huyen-da-may, danh sách ghi thuộc Tỉnh Mây"
    )


@pytest.mark.parametrize(
    "other",
    [
        commune("00002"),
        commune(until="2025-06-30"),
        unit("xa-khac", periods=[period("Xã Ba", "tinh-khac", level="commune", code="00001")]),
    ],
)
def test_a_commune_of_another_code_or_place_or_that_ended_is_another_one(other: Unit) -> None:
    assert "xa-ba-may" in made(register(LATER, PROVINCE, DISTRICT, other))


def test_two_communes_that_it_may_be_are_none() -> None:
    twin = unit("xa-ba-2", periods=[period("Xã Ba", "huyen-da-may", level="commune")])
    assert "xa-ba-may" in made(register(LATER, PROVINCE, DISTRICT, commune(None), twin))


def test_parents_in_a_circle_end_the_search() -> None:
    one = unit("mot", periods=[period("Huyện Một", "hai")])
    two = unit("hai", periods=[period("Huyện Hai", "mot")])
    lost = unit("xa-ba", periods=[period("Xã Ba", "mot", level="commune")])
    assert "xa-ba-may" in made(register(LATER, PROVINCE, one, two, lost))
