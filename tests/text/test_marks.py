from __future__ import annotations

from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.marks import MOST, heap_of_marks

MARKS = "\u0301\u0323\u05b0\u0f73\u20dd\u093e"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", None),
        ("a" * 100, None),
        ("ấ" * 100, None),
        (normalize("NFD", "ậ" * 100), None),
        ("…" * 100, None),
        ("a" + "\u0301" * MOST, None),
        ("a" + "\u0301" * (MOST + 1), 1),
        ("—" * 40 + "\u0301\u0323" * MOST, 40),
        ("a" + "\u0301" * MOST + "b" + "\u0f73" * (MOST + 1), MOST + 2),
    ],
)
def test_only_a_heap_of_marks_is_found(text: str, place: int | None) -> None:
    assert heap_of_marks(text) == place


@given(st.text(st.sampled_from(MARKS + "a—ế"), max_size=90))
def test_it_begins_where_too_many_marks_in_a_row_begin(text: str) -> None:
    marks = "".join("m" if category(letter).startswith("M") else "-" for letter in text)
    place = marks.find("m" * (MOST + 1))
    assert heap_of_marks(text) == (None if place < 0 else place)
