"""Names that Windows keeps for itself are known in any dress."""

from __future__ import annotations

import pytest

from honour_roll.text.devices import device_hint, is_device


@pytest.mark.parametrize("name", ["con", "CON", "Aux.yml", "nul.tar.gz", "com1", "lpt9.jpg"])
def test_a_device_is_one_whatever_its_ending_and_case(name: str) -> None:
    assert is_device(name)


@pytest.mark.parametrize("name", ["", "con-1", "conn", "com0", "com10", "a.con", "nul-1.jpg", "."])
def test_other_names_are_none(name: str) -> None:
    assert not is_device(name)


def test_the_part_of_a_path_that_is_a_device_is_told() -> None:
    assert "“aux”" in device_hint("content/records/aux/2020/x.yml").vi
    assert "“Con”" in device_hint(r"content\Con.yml").en
    assert device_hint("content/records/conn/2020/x.yml").vi == ""
