from __future__ import annotations

import datetime
from typing import Any
from unicodedata import normalize

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from honour_roll.source.yaml_reader import Value, read_yaml
from honour_roll.source.yaml_writer import Bare, dump

TRICKY = [
    *("", " ", "~", "null", "Null", "true", "FALSE", "yes", "No", "on", "y", "=", "<<", "-", "?"),
    *("0", "-1", "012", "0x1F", "0o17", "0b1", "1_000", "6.084", ".5", "1e3", "12:30", "1:2:3.5"),
    *(
        "2020-05-17",
        "2020-05-17 10:00:00",
        "2020-05",
        ".inf",
        "-.INF",
        ".nan",
        "...",
        "---",
        "--- x",
    ),
    *("a: b", "a:", ":a", "a #b", "#a", "a#b", "- a", "? a", "[a", "{a", "]", "}", "a, b", ",a"),
    *(
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "'a'",
        '"a"',
        "it's",
        'a "b" c',
        "a'b\"c",
        "\\",
    ),
    *("a\n", "a\nb", "a\n\n", "\n", "\n\n", "\na", " a\nb", "a\n b", "a \nb ", "a\n \n", "\ta\nb"),
    *("a\n\tb", " \n a\n", "\n a", "a\tb", "\t", "a\n---\nb", "# a\n# b", "- a\n- b\n", "😀\n😀"),
    *(
        "a\u2028b",
        "a\n\u2029b",
        "\ufeffa",
        "a\ufeff",
        "\u00a0a\u00a0",
        "\u0301a",
        "<\u0338",
        "\u3000",
    ),
]
texts = st.one_of(
    st.sampled_from(TRICKY),
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufffe\uffff")
        | st.sampled_from("\n\t :#-'\"\\ "),
        max_size=30,
    ),
    st.lists(st.sampled_from(TRICKY), max_size=4).map("".join),
)
values: st.SearchStrategy[Any] = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
mappings = st.dictionaries(texts, values, max_size=4)
YES_AND_NO = {"y", "n", "yes", "no", "on", "off"}


def normal(value: Any) -> Any:
    if isinstance(value, str):
        return normalize("NFC", value)
    if isinstance(value, list):
        return [normal(item) for item in value]
    return {normal(key): normal(item) for key, item in value.items()}


def depth(value: Any) -> int:
    if isinstance(value, str):
        return 0
    items = value.values() if isinstance(value, dict) else value
    return 1 + max(map(depth, items), default=0)


def has_yes_and_no_keys(value: Any) -> bool:
    if isinstance(value, dict):
        return any(
            normal(key).lower() in YES_AND_NO or has_yes_and_no_keys(item)
            for key, item in value.items()
        )
    return isinstance(value, list) and any(map(has_yes_and_no_keys, value))


def read_back(text: str) -> dict[str, Value]:
    document, problems = read_yaml(text.encode(), "f")
    assert problems == []
    assert document is not None
    return document.data


@given(mappings.map(normal).filter(lambda data: depth(data) <= 8))
@example({text: text for text in TRICKY if text == normal(text)})
@example({"a": [TRICKY, [TRICKY, {"b": TRICKY}]]})
def test_what_is_written_reads_back_the_same(data: dict[str, Any]) -> None:
    assert read_back(dump(data)) == normal(data)


@given(mappings.map(normal))
@example({text + "x": text for text in TRICKY if text == normal(text)})
@example({"a": [[normal(text) for text in TRICKY]]})
def test_another_reader_finds_the_same_strings(data: dict[str, Any]) -> None:
    if not has_yes_and_no_keys(data):
        assert yaml.safe_load(dump(data)) == data


@given(mappings.map(normal))
def test_lines_end_the_same_on_every_system_and_none_is_a_tab_deep(data: dict[str, Any]) -> None:
    written = dump(data)
    assert written.endswith("\n")
    assert "\r" not in written
    assert not any(line.startswith("\t") for line in written.split("\n"))


def test_the_form_is_canonical() -> None:
    data: dict[str, object] = {
        "kind": "model",
        "name": "Sa Pa: những cách làm",
        "quote": 'Mô hình "3 sạch"',
        "both": 'it\'s "so"',
        "path": "C:\\x",
        "unit": "sa-pa",
        "code": "012",
        "number": "123-QĐ/TU",
        "time": "12:30",
        "month": "2020-05",
        "day": "2020-05-17",
        "answer": "no",
        "year": 2020,
        "on": datetime.date(2020, 5, 17),
        "over": True,
        "posthumous": False,
        "story": "Đoạn một.\n\nĐoạn hai.\n",
        "note": "a\nb",
        "poem": "  a\nb\n\n",
        "honours": [
            {"key": "2020-neu", "period": {"from": 2016, "to": 2020}, "tags": ["a", "b"]},
            {"note": "x\ny\n", "key": "k"},
        ],
        "units": ("sa-pa", "- x", ["a", ["b"]]),
        "none": [],
        "nothing": {},
    }
    assert (
        dump(data)
        == """\
kind: model
name: "Sa Pa: những cách làm"
quote: Mô hình "3 sạch"
both: it's "so"
path: C:\\x
unit: sa-pa
code: "012"
number: 123-QĐ/TU
time: "12:30"
month: 2020-05
day: "2020-05-17"
answer: "no"
year: 2020
on: 2020-05-17
over: true
posthumous: false
story: |
  Đoạn một.

  Đoạn hai.
note: |-
  a
  b
poem: |2+
    a
  b

honours:
  - key: 2020-neu
    period:
      from: 2016
      to: 2020
    tags:
      - a
      - b
  - note: |
      x
      y
    key: k
units:
  - sa-pa
  - "- x"
  - - a
    - - b
none: []
nothing: {}
"""
    )


def test_quotes_are_double_unless_the_text_has_double_ones() -> None:
    assert dump({"a": "it's: x"}) == 'a: "it\'s: x"\n'
    assert dump({"a": 'một "hai": ba'}) == "a: 'một \"hai\": ba'\n"
    assert dump({"a": '"A": it\'s'}) == "a: '\"A\": it''s'\n"
    assert dump({"a": ' \\ "\t'}) == 'a: " \\\\ \\"\\t"\n'


def test_nothing_is_an_empty_mapping() -> None:
    assert dump({}) == "{}\n"


def test_a_long_line_is_not_folded() -> None:
    text = "một hai ba " * 200 + "bốn"
    assert dump({"a": text, "b": text + ": x"}).count("\n") == 2


def test_text_is_written_in_nfc_with_plain_line_ends() -> None:
    assert dump({"số": normalize("NFD", "Uông Bí")}) == "số: Uông Bí\n"
    assert dump({"a": "x\r\ny\rz\r\n"}) == dump({"a": "x\ny\nz\n"})


@pytest.mark.parametrize("text", ["a\0", "\x1b[2J", "\x0b", "\x85", "\ud800", "\uffff"])
def test_what_no_file_may_hold_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"U\+"):
        dump({"a": text})
    with pytest.raises(ValueError, match=r"U\+"):
        dump({text: "a"})


@pytest.mark.parametrize("value", [None, 1j, b"x", {1}, datetime.datetime(2020, 5, 17, 10)])
def test_other_types_are_refused(value: object) -> None:
    with pytest.raises(TypeError):
        dump({"a": [value]})


def test_a_key_must_be_text_of_a_length_that_parsers_take() -> None:
    with pytest.raises(TypeError):
        dump({"a": {1: "x"}})
    with pytest.raises(ValueError, match="1000"):
        dump({"k" * 1001: "x"})
    assert read_back(dump({"k" * 1000: "x"})) == {"k" * 1000: "x"}


@pytest.mark.parametrize("text", ["2020", "6.084", "2020-05-17", "true", "no", "1e3", "0,5", "012"])
def test_what_is_to_stay_bare_has_no_quotes(text: str) -> None:
    assert dump({"a": Bare(text), "b": [Bare(text)]}) == f"a: {text}\nb:\n  - {text}\n"


@given(texts.map(normal))
@example("null")
@example("~")
@example("")
def test_what_would_read_back_otherwise_is_quoted_even_if_it_was_to_stay_bare(text: str) -> None:
    assert read_back(dump({"a": Bare(text)})) == {"a": text}


def test_a_key_may_be_left_blank_but_no_item_of_a_list() -> None:
    written = dump({"a": None, "b": {"c": None}})
    assert written == "a:\nb:\n  c:\n"
    assert read_back(written) == {"b": {}}
    with pytest.raises(TypeError):
        dump({"a": [None]})


def test_figures_have_no_exponent() -> None:
    assert dump({"a": [0.5, 1.0, 1e-09]}) == "a:\n  - 0.5\n  - 1.0\n  - 0.000000001\n"
    with pytest.raises(ValueError, match="inf"):
        dump({"a": float("inf")})
