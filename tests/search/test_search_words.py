"""Words and their two forms, by the vectors that the browser's side is held to as well."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.search.words import END, FIELD_END, Lexicon, plain_slug, words
from honour_roll.text.folding import fold, spelling_key
from honour_roll.text.slugs import slugify
from honour_roll.text.telex import telex
from tests.search.keyboards import vni

VECTORS: dict[str, list[list[Any]]] = json.loads(
    Path(__file__).with_name("vectors.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("text", "expected"), VECTORS["words"])
def test_a_text_has_these_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected
    assert words(normalize("NFD", text)) == expected


@pytest.mark.parametrize(("word", "folded", "spelled"), VECTORS["forms"])
def test_a_word_has_these_forms(word: str, folded: str, spelled: str) -> None:
    assert (fold(word), spelling_key(word)) == (folded, spelled)


@pytest.mark.parametrize(("title", "slug"), VECTORS["slugs"])
def test_a_title_has_this_slug(title: str, slug: str) -> None:
    assert plain_slug(title) == slug


@given(st.text(max_size=40))
def test_most_slugs_are_the_words_of_the_title(title: str) -> None:
    slug = slugify(title, max_length=200)
    assert slug in (plain_slug(title), f"{plain_slug(title)}-1", "khong-ten")


def test_the_vectors_of_keys_are_what_keyboards_write() -> None:
    written = {keys for _, word in VECTORS["keys"] if word for keys in (telex(word), vni(word))}
    assert {"nguyeenx", "dduwcs", "truwowng", "hoaf", "nguye6n4", "d9u7c1"} <= written


PARTS = st.lists(st.text(alphabet="aáàAăđĐd\u0301ʼ_1,", min_size=1, max_size=6), max_size=20)


@given(PARTS)
def test_words_of_one_spelling_share_a_number_and_others_do_not(parts: list[str]) -> None:
    lexicon = Lexicon()
    for part in parts:
        spelled = [spelling_key(word) for word in words(part) if fold(word)]
        assert [lexicon.spelled[number] for number in lexicon[part]] == spelled
        folded = [lexicon.folds[lexicon.folded[number]] for number in lexicon[part]]
        assert folded == [fold(word) for word in words(part) if fold(word)]
    assert len(set(lexicon.spelled)) == len(lexicon.spelled)
    assert len(set(lexicon.folds)) == len(lexicon.folds)


def test_the_end_of_a_field_is_no_word_and_has_a_number_of_its_own() -> None:
    lexicon = Lexicon()
    assert words(FIELD_END) == []
    assert lexicon[FIELD_END] == (END,)
    assert END not in (lexicon["a"] + lexicon["\u0301"] + lexicon["–"])


@given(st.lists(st.text(max_size=12), max_size=6).map(" ".join))
def test_a_text_has_the_words_of_its_parts_between_spaces(text: str) -> None:
    assert [word for part in text.split() for word in words(part)] == words(text)


@given(st.text(max_size=60))
def test_words_are_all_letters_digits_and_marks_of_a_text_in_their_order(text: str) -> None:
    same = normalize("NFC", text).replace("Ð", "Đ").replace("ð", "đ").replace("ʼ", "")
    kept = [char for char in same if char.isalnum() or "\u0300" <= char <= "\u036f"]
    assert list("".join(words(text))) == kept
