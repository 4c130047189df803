"""Vietnamese words in ASCII, as they are typed."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.telex import telex


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("Ă", "aw"),
        ("Â", "aa"),
        ("Đ", "dd"),
        ("Ê", "ee"),
        ("Ô", "oo"),
        ("Ơ", "ow"),
        ("Ư", "uw"),
        ("Ƀ", "bb"),
        ("Hòa", "hoaf"),
        ("Hoà", "hoaf"),
        ("Thủy", "thuyr"),
        ("Mỹ", "myx"),
        ("Lộc", "loocj"),
        ("Được", "dduwowcj"),
        ("H'Hen", "hhen"),
        ("5", "5"),
        ("“…”", ""),
    ],
)
def test_a_word_is_written_as_it_is_typed(word: str, keys: str) -> None:
    assert telex(word) == keys
    assert telex(normalize("NFD", word)) == keys


@given(st.text())
def test_any_text_becomes_small_ascii_letters_and_digits(text: str) -> None:
    assert set(telex(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789")


def test_no_two_syllables_share_their_keys() -> None:
    vowels = "aăâeêioôơuưy"
    tones = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    words = [
        normalize("NFC", f"{first}{vowel}{tone}{last}")
        for first in ("", "b", "d", "đ")
        for vowel in vowels
        for tone in tones
        for last in ("", "n", "ng")
    ]
    assert len({telex(word) for word in words}) == len(words)
