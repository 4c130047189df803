"""A name is found by a part of it, without diacritics, and when it is misspelled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.candidates import Candidates

UNITS = Candidates(
    {
        "sa-pa": ("Thị xã Sa Pa", "Huyện Sa Pa"),
        "phuong-sa-pa-lao-cai": ("Phường Sa Pa",),
        "lai-chau": ("Thành phố Lai Châu",),
        "hoa": ("Xã Hòa",),
        "hoa-khac": ("Xã Hoả",),
    }
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lai chau", ["lai-chau"]),
        ("LAI CHÂU", ["lai-chau"]),
        ("sa pa", ["sa-pa", "phuong-sa-pa-lao-cai"]),
        ("phuong sa", ["phuong-sa-pa-lao-cai"]),
        ("pa thị", ["sa-pa"]),
        ("sa-pa", ["sa-pa", "phuong-sa-pa-lao-cai"]),
        ("xã hoà", ["hoa", "hoa-khac"]),
        ("xã hỏa", ["hoa-khac", "hoa"]),
        ("hà nội", []),
        ("", []),
        ("…", []),
    ],
)
def test_the_likeliest_come_first(typed: str, found: list[str]) -> None:
    assert list(UNITS.found(typed)) == found


def test_no_more_are_given_than_wanted() -> None:
    many = Candidates({f"xa-{number}": (f"Xã {number}",) for number in range(100)})
    assert len(many.found("xa", limit=9)) == 9


def test_a_misspelled_name_is_near() -> None:
    assert UNITS.nearest("thanh pho lai trau") == "lai-chau"
    assert UNITS.nearest("Hà Nội") is None


def test_another_number_and_another_name_are_not_near() -> None:
    decisions = Candidates({"one": ("245-QĐ/TU",), "two": ("Xã Mường Bo",)})
    assert decisions.nearest("14-QĐ/TU") is None
    assert decisions.nearest("Xã Không Có") is None
    assert decisions.nearest("245-QĐ/UT") == "one"
    assert decisions.nearest("xa muonk bo") == "two"


@given(st.text(max_size=20))
def test_a_name_typed_in_full_is_found_first(name: str) -> None:
    candidates = Candidates({"other": ("Xã khác hẳn",), "this": (name,)})
    if any(letter.isalnum() for letter in name) and candidates.found(name):
        assert candidates.found(name)[0] == "this"
