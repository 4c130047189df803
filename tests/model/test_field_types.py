from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal

import pytest

from honour_roll.model import scalars
from honour_roll.model.base import Span
from honour_roll.model.record import Photo, Record
from honour_roll.model.scalars import date_to_data, decimal_to_data
from honour_roll.model.tally import Tally
from honour_roll.text.dates import PartialDate
from honour_roll.text.message import ScalarError
from tests.builders import record


def code_of(read: Callable[[str], object], text: str) -> str:
    with pytest.raises(ScalarError) as caught:
        read(text)
    assert caught.value.what.vi
    assert caught.value.remedy.vi
    return caught.value.code


@pytest.mark.parametrize("read", [scalars.read_line, scalars.read_paragraph])
def test_lines_fold_their_spaces(read: Callable[[str], str]) -> None:
    assert read("  Còn   dân\n chờ ") == "Còn dân chờ"


@pytest.mark.parametrize(
    ("read", "limit"),
    [
        (scalars.read_line, scalars.MAX_LINE),
        (scalars.read_paragraph, scalars.MAX_PARAGRAPH),
        (scalars.read_story, scalars.MAX_STORY),
    ],
)
def test_texts_have_an_end(read: Callable[[str], str], limit: int) -> None:
    assert len(read("a" * limit)) == limit
    assert code_of(read, "a" * (limit + 1)) == "text-too-long"
    assert code_of(read, " \n ") == "text-empty"


def test_a_story_keeps_its_lines() -> None:
    assert scalars.read_story("\n\nMột.\n\n  - hai\n\n") == "Một.\n\n  - hai"


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "HTTP://a", "https://xã.vn/á"])
def test_web_addresses_pass_as_they_are(url: str) -> None:
    assert scalars.read_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "ftp://a",
        "javascript:alert(1)",
        "https://",
        "https:///",
        "//a",
        "https://a b",
        'https://a"b',
        "https://a<b",
        "https://a\u2028b",
        "https://a\\b",
    ],
)
def test_other_addresses_are_refused(url: str) -> None:
    assert code_of(scalars.read_url, url) == "url-form"


@pytest.mark.parametrize(
    "email", ["", "a", "a@b", "@b.vn", "a@b.vn?subject=x", "a b@c.vn", "a@b@c.vn", "á@b.vn", "a@.."]
)
def test_what_mailto_could_not_take_is_no_address(email: str) -> None:
    assert code_of(scalars.read_email, email) == "email-form"


@pytest.mark.parametrize(("text", "share"), [("0", 0.0), ("0.5", 0.5), ("0,25", 0.25), ("1", 1.0)])
def test_shares_lie_between_0_and_1(text: str, share: float) -> None:
    assert scalars.read_share(text) == share
    assert code_of(scalars.read_share, "1.01") == "focus-range"


@pytest.mark.parametrize("value", [[], {}, None, object()])
def test_lists_and_mappings_are_no_scalar(value: object) -> None:
    with pytest.raises(ValueError, match="one value is expected"):
        Span.model_validate({"from": value})


def test_what_an_officer_typed_is_what_is_read() -> None:
    span = Span.model_validate({"from": "6/2021", "to": "17/5/2023"})
    assert span == Span(start=PartialDate(2021, 6), end=PartialDate(2023, 5, 17))
    total = Tally.model_validate({"key": "a", "title": "A", "value": "6.084", "over": "có"})
    assert (total.value, total.over) == (Decimal(6084), True)
    photo = Photo.model_validate({"file": "a.jpg", "focus": ["0.5", "0,3"]})
    assert photo.focus == (0.5, 0.3)


@pytest.mark.parametrize("year", ["1589673600", "on", "2_020", "20 20", "2020.0", "0x7e4"])
def test_nothing_is_guessed_from_what_only_looks_like_a_year(year: str) -> None:
    made = record("sa-pa/2020/a").to_data()
    made["honours"] = [{"key": "a", "status": "named", "year": year}]
    with pytest.raises(ValueError, match="year"):
        Record.model_validate({"id": "sa-pa/2020/a", **made})


@pytest.mark.parametrize(
    ("date", "data"),
    [
        (PartialDate(2020), 2020),
        (PartialDate(2020, 5), "2020-05"),
        (PartialDate(2020, 5, 17), datetime.date(2020, 5, 17)),
    ],
)
def test_dates_are_written_as_editors_show_them(date: PartialDate, data: object) -> None:
    assert date_to_data(date) == data


@pytest.mark.parametrize(
    ("figure", "data"), [("6084", 6084), ("2.02", "2,02"), ("0.50", "0,50"), ("100", 100)]
)
def test_figures_are_written_as_people_write_them(figure: str, data: object) -> None:
    assert decimal_to_data(Decimal(figure)) == data


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Ảnh: Báo Minh Họa", "Báo Minh Họa"),
        ("ảnh : Lê Văn Mẫu", "Lê Văn Mẫu"),
        ("Ảnh tư liệu: Bảo tàng", "Ảnh tư liệu: Bảo tàng"),
        ("Ảnh:", "Ảnh:"),
        ("Báo Ảnh: số 5", "Báo Ảnh: số 5"),
    ],
)
def test_a_credit_is_without_the_word_that_pages_put_before_it(text: str, credit: str) -> None:
    assert scalars.read_credit(text) == credit
