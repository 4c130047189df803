from __future__ import annotations

from contextlib import suppress
from datetime import date
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.dates import PartialDate, Period, parse_date, parse_year
from honour_roll.text.message import ScalarError

days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
partial_dates = (
    days.map(lambda day: PartialDate(day.year))
    | days.map(lambda day: PartialDate(day.year, day.month))
    | days.map(lambda day: PartialDate(day.year, day.month, day.day))
)
nearly_dates = st.text(alphabet="0123456789/-. ngàythángnăm٣２\u00a0", max_size=30)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("2020", "2020"),
        ("2020-05", "2020-05"),
        ("2020-05-17", "2020-05-17"),
        ("17/5/2020", "2020-05-17"),
        ("17/05/2020", "2020-05-17"),
        ("5/2020", "2020-05"),
        ("17-5-2020", "2020-05-17"),
        ("17.5.2020", "2020-05-17"),
        ("29/2/2020", "2020-02-29"),
        ("ngày 17 tháng 5 năm 2020", "2020-05-17"),
        ("Ngày 17 tháng\u00a05  năm 2020", "2020-05-17"),
        (normalize("NFD", "ngày 17 tháng 5 năm 2020"), "2020-05-17"),
        ("17 tháng 5 năm 2020", "2020-05-17"),
        ("ngày 17/5/2020", "2020-05-17"),
        ("tháng 5 năm 2020", "2020-05"),
        ("Tháng 5/2020", "2020-05"),
        ("năm 2020", "2020"),
        (" 2020 ", "2020"),
    ],
)
def test_stored_and_written_forms_are_read(text: str, stored: str) -> None:
    assert parse_date(text).iso() == stored


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("30/02/2020", "date-impossible"),
        ("29/2/2021", "date-impossible"),
        ("13/2020", "date-impossible"),
        ("2020-13", "date-impossible"),
        ("2020-00-01", "date-impossible"),
        ("0/5/2020", "date-impossible"),
        ("31/31/2020", "date-impossible"),
        ("2/31/2020", "date-impossible"),
        ("5/17/2020", "date-order"),
        ("2020-17-05", "date-order"),
        ("17/5/20", "date-short-year"),
        ("5/17/20", "date-short-year"),
        ("17/5", "date-short-year"),
        ("0999", "year-range"),
        ("3000-01-01", "year-range"),
        ("1/1/0001", "year-range"),
        ("", "date-unreadable"),
        ("2_020", "date-unreadable"),
        ("２０２０", "date-unreadable"),
        ("٢٠٢٠", "date-unreadable"),
        ("20200", "date-unreadable"),
        ("1589673600", "date-unreadable"),
        ("2020-5-17", "date-unreadable"),
        ("2020/05/17", "date-unreadable"),
        ("17/5-2020", "date-unreadable"),
        ("2020-05-17T00:00:00", "date-unreadable"),
        ("2016–2020", "date-unreadable"),
        ("May 2020", "date-unreadable"),
        ("2020 " + "x" * 99, "date-unreadable"),
        ("9" * 100_000, "date-unreadable"),
    ],
)
def test_what_is_no_clear_date_is_refused(text: str, code: str) -> None:
    with pytest.raises(ScalarError) as caught:
        parse_date(text)
    assert caught.value.code == code


def test_an_american_date_is_answered_with_the_vietnamese_one() -> None:
    with pytest.raises(ScalarError) as caught:
        parse_date("5/17/2020")
    assert "17/5/2020" in caught.value.remedy.vi


def test_a_message_shows_only_the_beginning_of_a_long_text() -> None:
    with pytest.raises(ScalarError) as caught:
        parse_date("x" * 1000)
    assert len(caught.value.what.vi) < 100


@pytest.mark.parametrize("parts", [(2020, 0), (2020, 13), (2020, None, 5), (2020, 2, 30), (0,)])
def test_a_date_outside_the_calendar_cannot_be_made(parts: tuple[int, ...]) -> None:
    with pytest.raises(ScalarError):
        PartialDate(*parts)


@given(partial_dates)
def test_what_is_stored_is_read_back(value: PartialDate) -> None:
    assert parse_date(value.iso()) == value


@given(partial_dates)
def test_what_is_shown_is_read_back(value: PartialDate) -> None:
    assert parse_date(value.display()) == value


@given(partial_dates, partial_dates)
def test_dates_sort_by_their_first_day_and_wider_ones_first(
    one: PartialDate, other: PartialDate
) -> None:
    assert (one < other) + (other < one) + (one == other) == 1
    if one < other:
        assert one.first_day() <= other.first_day()


def test_a_year_sorts_before_its_months_and_days() -> None:
    wanted = [parse_date(text) for text in ("2019-12", "2020", "2020-01", "2020-01-01", "2021")]
    for before, after in pairwise(wanted):
        assert before < after
        assert after >= before


@pytest.mark.parametrize(
    ("text", "shown", "first", "last"),
    [
        ("2020", "2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", "2/2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-05-07", "7/5/2020", date(2020, 5, 7), date(2020, 5, 7)),
    ],
)
def test_a_date_is_shown_and_spans_days(text: str, shown: str, first: date, last: date) -> None:
    value = parse_date(text)
    assert (value.display(), value.first_day(), value.last_day()) == (shown, first, last)


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2016", "2020", "2016–2020"),
        ("2021-06", "2023-05", "6/2021–5/2023"),
        ("2021", None, "từ 2021"),
        ("2020", "2020", "2020"),
        ("2020-05", "2020", "5/2020–2020"),
        ("2020-05-17", "2020-05-17", "17/5/2020"),
    ],
)
def test_a_period_is_shown_as_people_write_it(start: str, end: str | None, shown: str) -> None:
    assert Period(parse_date(start), parse_date(end) if end else None).display() == shown


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ScalarError) as caught:
        Period(parse_date("2020-05"), parse_date("2020-04-30"))
    assert caught.value.code == "period-order"
    assert "5/2020" in caught.value.what.vi


def test_a_year_has_exactly_four_digits() -> None:
    assert parse_year("1952") == 1952
    for text in ("", "52", "19520", "1_952", "+195", "1952.0", "năm 1952", "１９５２", "9" * 5000):
        with pytest.raises(ScalarError) as caught:
            parse_year(text)
        assert caught.value.code == "year-unreadable"
    with pytest.raises(ScalarError) as caught:
        parse_year("0999")
    assert caught.value.code == "year-range"


@given(st.text() | nearly_dates)
def test_nothing_but_a_scalar_error_is_ever_raised(text: str) -> None:
    for parse in (parse_date, parse_year):
        with suppress(ScalarError):
            parse(text)


@pytest.mark.parametrize(
    ("stored", "written"),
    [
        ("2023-03-07", "ngày 07 tháng 3 năm 2023"),
        ("2023-02-17", "ngày 17 tháng 02 năm 2023"),
        ("2023-10-31", "ngày 31 tháng 10 năm 2023"),
        ("2023-01", "tháng 01 năm 2023"),
        ("1952", "năm 1952"),
    ],
)
def test_documents_write_a_date_in_words_with_zeros_against_forgery(
    stored: str, written: str
) -> None:
    assert parse_date(stored).formal() == written


@given(partial_dates)
def test_a_date_of_documents_is_read_as_the_same_date(value: PartialDate) -> None:
    assert parse_date(value.formal()) == value


@pytest.mark.parametrize(
    ("start", "end", "quarter"),
    [
        ("7/2025", "9/2025", "III/2025"),
        ("1/10/2025", "31/12/2025", "IV/2025"),
        ("1/2024", "31/3/2024", "I/2024"),
        ("7/2025", "8/2025", None),
        ("8/2025", "10/2025", None),
        ("7/2025", "9/2026", None),
        ("2/7/2025", "30/9/2025", None),
        ("1/7/2025", "29/9/2025", None),
        ("2025", "2025", None),
        ("7/2025", None, None),
    ],
)
def test_a_quarter_is_known(start: str, end: str | None, quarter: str | None) -> None:
    period = Period(parse_date(start), parse_date(end) if end else None)
    assert period.quarter() == quarter
