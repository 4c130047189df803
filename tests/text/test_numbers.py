from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.message import ScalarError
from honour_roll.text.numbers import (
    LARGEST,
    format_count,
    format_decimal,
    parse_count,
    parse_decimal,
    parse_flag,
    roman,
)

nearly_numbers = st.text(alphabet="0123456789.,%- \u00a0_٣²", max_size=20)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("6084", 6084),
        ("6.084", 6084),
        ("6 084", 6084),
        ("6\u00a0084", 6084),
        ("6\u202f084", 6084),
        ("1.234.567", 1234567),
        ("03", 3),
        ("0", 0),
        (" 66 ", 66),
        ("1.000.000.000.000", LARGEST),
        ("0" * 30 + "7", 7),
    ],
)
def test_whole_numbers_are_read_as_people_write_them(text: str, number: int) -> None:
    assert parse_count(text) == number


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("6,084", "count-ambiguous"),
        ("1,234,567", "count-ambiguous"),
        ("6.08", "count-unreadable"),
        ("0.084", "count-unreadable"),
        ("6.0844", "count-unreadable"),
        ("6084.123", "count-unreadable"),
        ("1.234 567", "count-unreadable"),
        ("1_000", "count-unreadable"),
        ("-1", "count-unreadable"),
        ("+1", "count-unreadable"),
        ("1e3", "count-unreadable"),
        ("٣", "count-unreadable"),
        ("３", "count-unreadable"),
        ("²", "count-unreadable"),
        ("", "count-unreadable"),
        ("66 mô hình", "count-unreadable"),
        ("1000000000001", "number-size"),
        ("9" * 10_000, "number-size"),
    ],
)
def test_what_is_no_clear_whole_number_is_refused(text: str, code: str) -> None:
    with pytest.raises(ScalarError) as caught:
        parse_count(text)
    assert caught.value.code == code


def test_an_english_thousand_is_answered_with_the_vietnamese_one() -> None:
    with pytest.raises(ScalarError) as caught:
        parse_count("6,084")
    assert "6.084" in caught.value.remedy.vi


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2,02", "2.02"),
        ("2,02%", "2.02"),
        ("2,02 %", "2.02"),
        ("98", "98"),
        ("100%", "100"),
        ("1.459,5", "1459.5"),
        ("1 459,5", "1459.5"),
        ("1.459", "1459"),
        ("0,084", "0.084"),
        ("6,0840", "6.084"),
        ("00,5", "0.5"),
    ],
)
def test_decimals_have_a_comma(text: str, number: str) -> None:
    assert parse_decimal(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2.02", "decimal-point"),
        ("2.02%", "decimal-point"),
        ("6,084", "decimal-ambiguous"),
        ("1,459.5", "decimal-unreadable"),
        ("1,2,3", "decimal-unreadable"),
        ("-2,5", "decimal-unreadable"),
        ("NaN", "decimal-unreadable"),
        ("1e9", "decimal-unreadable"),
        ("2,", "decimal-unreadable"),
        (",5", "decimal-unreadable"),
        ("%", "decimal-unreadable"),
        ("٢,٥", "decimal-unreadable"),
        ("1000000000000,5", "number-size"),
        ("9" * 10_000 + ",5", "number-size"),
    ],
)
def test_what_is_no_clear_decimal_is_refused(text: str, code: str) -> None:
    with pytest.raises(ScalarError) as caught:
        parse_decimal(text)
    assert caught.value.code == code


def test_a_decimal_point_is_answered_with_the_comma() -> None:
    with pytest.raises(ScalarError) as caught:
        parse_decimal("2.02")
    assert "2,02" in caught.value.remedy.vi


@given(st.integers(0, LARGEST))
def test_a_count_that_is_shown_is_read_back(number: int) -> None:
    assert parse_count(format_count(number)) == number


@given(st.decimals(0, 10**9, places=2))
def test_a_decimal_that_is_shown_is_read_back(number: Decimal) -> None:
    assert parse_decimal(format_decimal(number)) == number


def test_numbers_are_shown_with_points_and_a_comma() -> None:
    assert format_count(6084) == "6.084"
    assert format_count(999) == "999"
    assert format_decimal(Decimal("2.02")) == "2,02"
    assert format_decimal(Decimal("1459.50")) == "1.459,50"
    assert format_decimal(Decimal("1E+3")) == "1.000"


@pytest.mark.parametrize("text", ["true", "TRUE", "có", "Có", "CÓ", "co\u0301", " có "])
def test_yes_is_read_in_both_languages(text: str) -> None:
    assert parse_flag(text) is True


@pytest.mark.parametrize("text", ["false", "False", "không", "KHÔNG"])
def test_no_is_read_in_both_languages(text: str) -> None:
    assert parse_flag(text) is False


@pytest.mark.parametrize("text", ["", "yes", "no", "on", "1", "0", "co", "x" * 10_000])
def test_other_words_are_neither_yes_nor_no(text: str) -> None:
    with pytest.raises(ScalarError) as caught:
        parse_flag(text)
    assert caught.value.code == "flag-unreadable"


@given(st.text() | nearly_numbers)
def test_nothing_but_a_scalar_error_is_ever_raised(text: str) -> None:
    for parse in (parse_count, parse_decimal, parse_flag):
        with suppress(ScalarError):
            parse(text)


def test_annexes_are_numbered_as_the_romans_did() -> None:
    found = [roman(number) for number in (1, 2, 3, 4, 5, 8, 9, 10, 11, 19, 20, 39)]
    assert found == ["I", "II", "III", "IV", "V", "VIII", "IX", "X", "XI", "XIX", "XX", "XXXIX"]
