"""How a text is written: what is odd is found in its place, what only looks so is left alone."""

from __future__ import annotations

from types import ModuleType
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.rules.file_text import FileText
from honour_roll.rules.writing import (
    double_space,
    eth_letter,
    invisible_character,
    look_alike,
    lost_character,
    not_nfc,
    text_direction,
)

TEXT_RULES = (
    double_space,
    eth_letter,
    invisible_character,
    look_alike,
    lost_character,
    not_nfc,
    text_direction,
)


def starts(rule: ModuleType, text: str) -> list[int]:
    return [found.start for found in rule.check_text(FileText("a.yml", text, None))]


@pytest.mark.parametrize(
    ("rule", "text", "places"),
    [
        (not_nfc, "name: An " + normalize("NFD", "Đặng Ễ"), [10]),
        (not_nfc, "a\u0323\u0306", [0]),
        (eth_letter, "Ðặng, ðồng, Ɖ", [0, 6, 12]),
        (eth_letter, r'"\xD0ặng"', [1]),
        (invisible_character, "a\u200bb\u00adc", [1, 3]),
        (invisible_character, r'"a\u200Bb"', [2]),
        (invisible_character, "a\u200db a\ufe0fb", [1, 5]),
        (invisible_character, "a\U000e0041", [1]),
        (text_direction, "a\u202eb\u2069", [1, 3]),
        (text_direction, r'"\U0000202e"', [1]),
        (look_alike, "Nguyễn Văn Аn", [11]),
        (look_alike, "Lаn Οanh", [1, 4]),
        (look_alike, "Nguyễn Văn В", [11]),
        (look_alike, "Сао", [0]),
        (look_alike, "𝗡guyễn Ａn", [0, 7]),
        (look_alike, r'"L\u0430n"', [2]),
        (lost_character, "Nguy?n, V\ufffdn, h□a", [4, 9, 14]),
        (lost_character, "NGUY?N TH?", [4]),
        (lost_character, "Nguy??n", [4]),
        (lost_character, "Nguyá»…n Äáº£ng Ã´ng", [4, 10, 16]),
        (double_space, "name: A  B", [7]),
        (double_space, "  một hai.   Ba  bốn", [10, 15]),
    ],
)
def test_what_is_odd_is_found_in_its_place(rule: ModuleType, text: str, places: list[int]) -> None:
    assert starts(rule, text) == places


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (not_nfc, "Đặng Ễ Ư"),
        (eth_letter, "Đặng đồng"),
        (invisible_character, "Cảm ơn ❤️ 👨‍👩‍👧\u00a0– “hay”"),
        (invisible_character, "a: Gia ®×nh g\u00ad¬ng mÉu\n§\u00adîc c«ng nhËn n¨m 2020"),
        (look_alike, "Báo Правда, СССР"),
        (look_alike, "tia α, 5 μm, kΩ, Δ, 5²"),
        (lost_character, "Ai? Ở đâu?Rồi sao? Thế ư?"),
        (lost_character, "https://a.vn/b?c=d và www.a.vn?b=c và /tim-kiem/?q=a"),
        (lost_character, "□ Có □ Không, «lá», 5 º, chữ Ã, Äo"),
        (double_space, "a:  b\n-   c\n  {a: 1,  b: 2}\n# a  b\nc: d  # e  f\n| a  | b  |\n"),
        (double_space, 'a: "  "\n  b  \n\n'),
    ],
)
def test_what_only_looks_odd_is_left_alone(rule: ModuleType, text: str) -> None:
    assert starts(rule, text) == []


@pytest.mark.parametrize("rule", TEXT_RULES, ids=lambda rule: rule.RULE.code)
def test_very_many_odd_places_are_told_of_a_few(rule: ModuleType) -> None:
    text = "Ðа?n\u200b\u202e  " * 5_000 + normalize("NFD", "Ễ")
    assert 1 <= len(starts(rule, text)) <= 20


@given(st.text() | st.lists(st.sampled_from("aÐа?\\u\u200b\u202e Ễ□x0041:")).map("".join))
def test_places_lie_within_any_text(text: str) -> None:
    for rule in TEXT_RULES:
        assert all(0 <= start < len(text) for start in starts(rule, text))


@given(st.text(), st.sampled_from("\u200b\u2060\u3164"), st.text())
def test_an_invisible_character_is_found_in_any_text(before: str, char: str, after: str) -> None:
    text = before + char + after
    found = starts(invisible_character, text)
    assert found == sorted(found)
    assert len(before) in found or len(found) == 20
