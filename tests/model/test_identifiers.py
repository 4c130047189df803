from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.model.ids import (
    RECORD_ID_PATTERN,
    SLUG_PATTERN,
    is_record_id,
    read_record_id,
    read_slug,
)
from honour_roll.text.message import ScalarError
from honour_roll.text.slugs import slugify


@pytest.mark.parametrize("id", ["sa-pa", "2-thao-3-dung", "a", "0", "a" * 100])
def test_an_id_is_words_of_ascii_joined_by_hyphens(id: str) -> None:
    assert read_slug(id) == id


@pytest.mark.parametrize(
    "id",
    [
        "",
        "Sa-pa",
        "sa_pa",
        "sa pa",
        "sa--pa",
        "-sa",
        "sa-",
        "sả-pa",
        "sa/pa",
        "..",
        "a" * 101,
        "con",
        "nul",
        "sa-pa\n",
        "sa\u2010pa",
        "ｓａ",
        7,
        None,
        ["sa-pa"],
    ],
)
def test_anything_else_is_no_id(id: object) -> None:
    with pytest.raises(ScalarError) as caught:
        read_slug(id)
    assert caught.value.code == "id-form"


@pytest.mark.parametrize("id", ["sa-pa/2020/tu-soi", "bac-kan/khong-ro/a", "a/0000/b"])
def test_a_record_s_id_has_three_parts(id: str) -> None:
    assert read_record_id(id) == id


@pytest.mark.parametrize(
    "id",
    [
        "sa-pa/2020",
        "sa-pa/2020/a/b",
        "sa-pa/20/a",
        "sa-pa/٢٠٢٠/a",
        "../2020/a",
        "sa-pa//a",
        "/sa-pa/2020/a",
        "sa-pa/2020/A",
        "sa-pa/2020/nul",
        f"a/2020/{'b' * 300}",
        5,
        None,
    ],
)
def test_anything_else_is_no_record_s_id(id: object) -> None:
    with pytest.raises(ScalarError) as caught:
        read_record_id(id)
    assert caught.value.code == "record-id-form"


@given(st.text(max_size=30))
def test_what_any_name_becomes_is_an_id(name: str) -> None:
    assert read_slug(slugify(name)) == slugify(name)


@given(st.from_regex(r"[a-z0-9A-Z/_-]{1,12}", fullmatch=True))
def test_the_schema_s_patterns_take_what_the_reader_takes(text: str) -> None:
    try:
        read_slug(text)
    except ScalarError:
        pass
    else:
        assert re.search(SLUG_PATTERN, text)
    if is_record_id(text):
        assert re.search(RECORD_ID_PATTERN, text)
