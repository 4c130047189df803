"""The promised addresses, and the words and address parts of times."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.model.terms import Category
from honour_roll.text.dates import PartialDate, Period
from honour_roll.times import Time
from honour_roll.views import addresses
from tests.builders import date, years


def between(start: str, end: str | None) -> Period:
    return Period(date(start), date(end) if end else None)


@pytest.mark.parametrize(
    ("time", "slug", "label", "words"),
    [
        (2020, "2020", "2020", "năm 2020"),
        (years(2016, 2020), "2016-2020", "2016–2020", "giai đoạn 2016–2020"),
        (years(2021, None), "tu-2021", "từ 2021", "giai đoạn từ 2021"),
        (
            between("2021-06", "2023-05"),
            "2021-06-den-2023-05",
            "6/2021–5/2023",
            "giai đoạn 6/2021–5/2023",
        ),
        (
            between("2016", "2020-05"),
            "2016-den-2020-05",
            "2016–5/2020",
            "giai đoạn 2016–5/2020",
        ),
        (
            between("2016-11-02", "2020-05-17"),
            "2016-11-02-den-2020-05-17",
            "2/11/2016–17/5/2020",
            "giai đoạn 2/11/2016–17/5/2020",
        ),
        (between("2021-06", None), "tu-2021-06", "từ 6/2021", "giai đoạn từ 6/2021"),
        (None, "khong-ro", "Không rõ năm", "không rõ năm"),
    ],
)
def test_a_time_has_a_slug_a_label_and_words(time: Time, slug: str, label: str, words: str) -> None:
    assert addresses.time_slug(time) == slug
    assert addresses.time_label(time) == label
    assert addresses.time_words(time) == words
    assert addresses.of_time(time) == f"nam/{slug}/"
    assert addresses.of_unit_time("sa-pa", time) == f"don-vi/sa-pa/{slug}/"


def test_pages_have_the_promised_addresses() -> None:
    record = "sa-pa/2020/con-dan-cho-con-gio-lam"
    assert addresses.of_record(record) == f"dien-hinh/{record}/"
    assert addresses.of_unit("sa-pa") == "don-vi/sa-pa/"
    assert {addresses.of_category(category) for category in Category} == {
        f"doi-tuong/{kind}/"
        for kind in ("ca-nhan", "nguoi-dung-dau", "tap-the", "mo-hinh", "ho-gia-dinh")
    }


def test_the_first_page_of_a_list_has_the_address_of_the_list() -> None:
    pages = [addresses.of_page("nam/2020/", number) for number in (1, 2, 3)]
    assert pages == ["nam/2020/", "nam/2020/trang-2/", "nam/2020/trang-3/"]


DATES = st.builds(
    PartialDate,
    st.integers(1945, 2030),
    st.one_of(st.none(), st.integers(1, 12)),
) | st.builds(PartialDate, st.integers(1945, 2030), st.integers(1, 12), st.integers(1, 28))


@st.composite
def times(draw: st.DrawFn) -> Time:
    start, end = sorted((draw(DATES), draw(DATES)))
    whole: list[Time] = [None, start.year, Period(start, None)]
    return draw(st.sampled_from([*whole, Period(start, end)]))


@given(times(), times())
def test_two_times_never_share_an_address(one: Time, other: Time) -> None:
    assert (addresses.time_slug(one) == addresses.time_slug(other)) == (one == other)


@given(times())
def test_the_address_of_a_time_is_plain(time: Time) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", addresses.time_slug(time))
