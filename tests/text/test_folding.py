from __future__ import annotations

from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.folding import collapse_spaces, fold, place_tones, spelling_key

VIETNAMESE = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
PLAIN = "aaaaaaaaaaaaaaaaaabcddeeeeeeeeeeeeghiiiiiiklmnoooooooooooooooooopqrstuuuuuuuuuuuuvxyyyyyy"


def test_every_vietnamese_letter_folds_to_its_plain_one() -> None:
    assert fold(VIETNAMESE) == fold(VIETNAMESE.upper()) == PLAIN


def test_eth_is_not_taken_for_the_letter_that_looks_like_it() -> None:
    assert fold("Đà") == "da"
    assert fold("Ðà") == "ða"


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folding_is_stable_for_every_character() -> None:
    folded = [fold(chr(code)) for code in range(0x30000)]
    assert [fold(text) for text in folded] == folded


@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(normalize("NFC", text)) == fold(normalize("NFD", text)) == fold(text)


@given(st.text())
def test_no_mark_is_left_after_folding(text: str) -> None:
    assert not [char for char in fold(text) if category(char).startswith("M")]


@given(st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + "0129 .,;-–'’“”()/\n\u00a0"))
def test_folding_changes_nothing_but_letters(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    for before, after in zip(text, folded, strict=True):
        assert before.isalpha() or after == before


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("Hoá học", "hóa học"),
        ("loè", "lòe"),
        ("khoẻ", "khỏe"),
        ("khoẻ", normalize("NFD", "khỏe")),
        ("thuý", "thúy"),
        ("UỶ BAN", "Ủy ban"),
        ("Uỷ-ban", "ủy-ban"),
        ("luỹ", "lũy"),
        ("suỵ", "sụy"),
    ],
)
def test_both_places_of_a_tone_are_one_spelling(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)


ONE_SPELLING = (
    "quý quỳ qui giá già toán hoàn hoài hoàng xoáy ngoèo khuỷu huýt tuyết khuya "
    "thuở thuế của mía múa bảy oản"
)


@pytest.mark.parametrize("word", ONE_SPELLING.split())
def test_a_tone_that_has_one_place_stays_there(word: str) -> None:
    assert spelling_key(word) == word
    assert place_tones(word.upper()) == word.upper()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hóa"),
        ("hoa", "hòa"),
        ("thúy", "thùy"),
        ("đa", "da"),
        ("tân", "tan"),
        ("quý", "quy"),
    ],
)
def test_two_words_keep_two_keys(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


def test_placing_tones_keeps_capitals() -> None:
    assert place_tones("HOÀ Hoà, Thuý Uỷ") == "HÒA Hòa, Thúy Ủy"


@given(st.text())
def test_a_spelling_key_is_its_own_key(text: str) -> None:
    assert spelling_key(spelling_key(text)) == spelling_key(text)


@given(st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " -"))
def test_composed_and_decomposed_text_have_one_spelling_key(text: str) -> None:
    assert spelling_key(normalize("NFD", text)) == spelling_key(text)


def test_spaces_of_all_kinds_become_one() -> None:
    assert collapse_spaces("\u00a0 Sa\u00a0\u202f Pa\t\r\n") == "Sa Pa"
