from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.slugs import UNNAMED, is_slug, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Còn dân chờ, còn giờ làm", "con-dan-cho-con-gio-lam"),
        ("Đảng bộ xã “khéo”", "dang-bo-xa-kheo"),
        ("H'Hen Niê", "h-hen-nie"),
        ("123-QĐ/TU", "123-qd-tu"),
        ("  --a__b--  ", "a-b"),
        ("", UNNAMED),
        ("«…»", UNNAMED),
        ("Иван", UNNAMED),
    ],
)
def test_a_text_becomes_its_plain_words(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_long_text_is_cut_between_words() -> None:
    assert slugify("một hai ba bốn", max_length=10) == "mot-hai-ba"
    assert slugify("một hai ba bốn", max_length=9) == "mot-hai"
    assert slugify("nghiêng", max_length=9) == "nghieng"


def test_a_word_that_is_too_long_is_cut_itself() -> None:
    assert slugify("x" * 100 + " y") == "x" * 60


@pytest.mark.parametrize("name", ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"])
def test_names_of_windows_devices_are_no_slugs(name: str) -> None:
    assert not is_slug(name)
    assert slugify(name.upper()) == f"{name}-1"
    assert is_slug(f"{name}-1")


@pytest.mark.parametrize(
    "text",
    ["", "-", "a-", "-a", "a--b", "A", "é", "a b", "a_b", "a/b", "a.b", "..", "a\n", "1\u0660"],
)
def test_anything_else_is_no_slug(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize("text", ["a", "sa-pa", "2020", "con-dan", "com10", "com", "nul-1"])
def test_words_with_single_hyphens_are_slugs(text: str) -> None:
    assert is_slug(text)


@given(st.text() | st.text(alphabet="conauxCOM1 -ớ"), st.integers(9, 80))
def test_every_slug_is_a_slug_of_the_length_asked_for(text: str, longest: int) -> None:
    slug = slugify(text, longest)
    assert is_slug(slug)
    assert len(slug) <= longest


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slugify(slugify(text)) == slugify(text)
