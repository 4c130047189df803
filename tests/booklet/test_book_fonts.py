"""What can be printed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from honour_roll.booklet.fonts import MISSING, as_printed, missing, printable
from scripts.lettering.characters import CHARACTERS


def test_every_letter_of_vietnamese_and_of_minority_names_can_be_printed() -> None:
    assert not CHARACTERS - printable()
    assert MISSING in printable()


def test_what_no_face_has_is_a_box_and_what_is_invisible_is_gone() -> None:
    assert as_printed("Ể\u202e 漢\x00\u200b") == f"Ể {MISSING}"
    assert list(missing("Ể\u202e 漢\x00")) == ["漢"]


@given(st.text())
def test_what_is_printed_has_no_missing_characters(text: str) -> None:
    printed = as_printed(text)
    assert set(printed) - {"\n", "\t"} <= printable()
    assert as_printed(printed) == printed
