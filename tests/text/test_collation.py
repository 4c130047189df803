from __future__ import annotations

from itertools import groupby, pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.collation import index_letter, index_word, person_key, sort_key

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
texts = st.text() | st.text(alphabet="aáăâAdđoơ -1.\u0301\u0323", max_size=6)


def assert_in_order(words: str) -> None:
    for before, after in pairwise(words.split("|")):
        assert sort_key(before) < sort_key(after), (before, after)


def test_letters_come_in_vietnamese_order() -> None:
    assert_in_order("|".join(ALPHABET))


def test_tones_come_in_dictionary_order() -> None:
    assert_in_order("ma|mà|mả|mã|má|mạ|mă|mằ|mẳ|mẵ|mắ|mặ|mâ|mầ|mẩ|mẫ|mấ|mậ")


def test_letters_of_the_whole_text_outweigh_tones() -> None:
    assert_in_order("Lê An|Lề An|Lê Ánh|Lê-An|LêAn")


def test_case_counts_last_and_small_letters_come_first() -> None:
    assert_in_order("hoa|Hoa|HOA|hoà|hòa|Hòa")


def test_signs_come_before_digits_and_digits_before_letters() -> None:
    assert_in_order(" x|_x|-x|,x|.x|'x|“x|(x|/x|%x|+x|1x|9x|ax|Ơx|zx|Бx")


def test_eth_sorts_among_d_and_not_as_the_letter_that_looks_like_it() -> None:
    assert_in_order("da|dá|Ða|đa")


def test_composed_and_decomposed_text_stand_at_one_place() -> None:
    text = "Nguyễn Thị Chiên, Đường Lâm"
    assert sort_key(normalize("NFD", text))[:3] == sort_key(text)[:3]


@given(texts, texts)
def test_two_texts_share_a_key_only_if_they_are_one(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)


@given(texts, texts, texts)
def test_the_order_of_three_texts_has_no_circle(one: str, two: str, three: str) -> None:
    first, second, third = sorted((one, two, three), key=sort_key)
    assert sort_key(first) <= sort_key(second) <= sort_key(third)
    assert sort_key(first) <= sort_key(third)


@given(st.text())
def test_composed_and_decomposed_text_have_the_same_weights(text: str) -> None:
    nfc, nfd = normalize("NFC", text), normalize("NFD", text)
    assert sort_key(nfc)[:3] == sort_key(nfd)[:3]


def sorted_people(names: list[str]) -> list[str]:
    return sorted(names, key=person_key)


def test_people_are_sorted_by_given_name_then_family_then_middle_name() -> None:
    wanted = ["Trần Văn An", "Lê Ánh", "Cù Chính Lan", "Cù Văn Lan", "Đỗ Lan", "Bùi Làn"]
    assert sorted_people(wanted[::-1]) == wanted


def test_a_form_of_address_and_an_alias_do_not_move_a_person() -> None:
    wanted = ["Trần An", "đồng chí Lê Văn Bình (Ba Zét)", "bà Lê Cúc"]
    assert sorted_people(wanted[::-1]) == wanted


def test_two_spellings_of_a_given_name_stand_together() -> None:
    wanted = ["Bùi Hòa", "Lê Hoà", "Trần Hòa", "An Hóa"]
    assert sorted_people(wanted[::-1]) == wanted


def test_a_sort_name_overrides_the_last_word() -> None:
    assert person_key("H'Hen Niê", "H'Hen Niê") < person_key("Lê Mai") < person_key("H'Hen Niê")
    known = person_key("Cù Chính Lan")
    assert person_key("Cù Chính Lan", "Lan Cù Chính") == known
    assert person_key("Cù Chính Lan", "Lan, Cù Chính") == known


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Lê Ánh", "A"),
        ("Lê Ấm", "Â"),
        ("Lê ẵm", "Ă"),
        ("Trần Đại Nghĩa", "N"),
        ("Lý Đức", "Đ"),
        ("Lý " + normalize("NFD", "Ứng"), "Ư"),
        ("Lý Êban", "Ê"),
        ("Y Wang", "W"),
        ("K'Dung", "K"),
        ("Đội 2", "0–9"),
        ("Иван", "#"),
        ("", "#"),
        ("…", "#"),
    ],
)
def test_the_heading_is_the_letter_of_the_given_name(name: str, letter: str) -> None:
    assert index_letter(name) == letter


def test_the_heading_of_what_is_no_person_is_its_first_letter() -> None:
    for name, letter in [("“Tự soi, tự sửa”", "T"), ("2 thạo 3 đúng", "0–9"), ("Ổ", "Ô")]:
        assert index_letter(name, sort_name=name) == letter


@given(st.lists(st.text(alphabet="aAáăâĐdðñ12 ('“-", min_size=1) | st.text(min_size=1)))
def test_the_headings_of_sorted_people_come_once_each(names: list[str]) -> None:
    headings = [index_letter(name) for name in sorted(names, key=person_key)]
    runs = [heading for heading, _ in groupby(headings) if heading != "#"]
    assert len(runs) == len(set(runs))


@pytest.mark.parametrize(
    ("name", "sort_name", "word"),
    [
        ("Nguyễn Thử Hoà", None, "Hòa"),
        ("Bà Trần Thử Hòa (Ba Hòa)", None, "Hòa"),
        ("H'Bia Thử", "H'Bia Thử", "H'Bia"),
        ("Y Bia Thử", "Bia, Thử", "Bia"),
        ("“Hũ gạo tình thương”", "“Hũ gạo tình thương”", "Hũ"),
    ],
)
def test_the_word_of_an_index_is_the_given_name_in_one_spelling(
    name: str, sort_name: str | None, word: str
) -> None:
    assert index_word(name, sort_name) == word
