"""What a unit is, in a sentence: level, unit above, span, earlier names."""

from __future__ import annotations

import pytest

from honour_roll.views.unit_periods import life_words
from tests.builders import period, unit, view_index

NATION = unit("nuoc", periods=[period("Nước Thử", level="nation")])
PROVINCE = unit("tinh", periods=[period("Tỉnh Thử", "nuoc", level="province")])


def told(*periods: dict[str, object]) -> str:
    one = unit("may", periods=list(periods))
    return life_words(view_index(units=[NATION, PROVINCE, one]).reference, one)


def test_a_unit_that_ended_under_its_second_name() -> None:
    assert told(
        period("Huyện Mây", "tinh"),
        period("Thị xã Mây", "tinh", start="2020-01-01", until="2025-06-30"),
    ) == (
        "Thị xã Mây là đơn vị cấp huyện thuộc tỉnh Thử từ ngày 1/1/2020 đến ngày 30/6/2025;"
        " trước đó là huyện Mây."
    )


def test_a_change_of_code_or_parent_is_no_new_name() -> None:
    assert told(period("Xã Mây", code="00001"), period("Xã Mây", "tinh", start="2025-07-01")) == (
        "Xã Mây là đơn vị cấp huyện thuộc tỉnh Thử."
    )


@pytest.mark.parametrize(
    ("name", "above", "level", "words"),
    [
        ("Nước Mây", None, "nation", ""),
        ("Tỉnh Mây", "nuoc", "province", "Tỉnh Mây là đơn vị cấp tỉnh."),
        ("Thôn Mây", "tinh", "village", "Thôn Mây thuộc tỉnh Thử."),
        ("Thôn Mây", None, "village", ""),
        ("Xã Mây", "khong-co", "commune", "Xã Mây là đơn vị cấp xã."),
    ],
)
def test_only_what_says_something_is_said(
    name: str, above: str | None, level: str, words: str
) -> None:
    assert told(period(name, above, level=level)) == words


def test_earlier_names_alone_make_a_sentence() -> None:
    one = unit(
        "thon",
        periods=[
            period("Bản Mây", level="village"),
            period("Thôn Mây", level="village", start="2019"),
        ],
    )
    assert life_words(view_index(units=[one]).reference, one) == (
        "Thôn Mây từ năm 2019; trước đó là bản Mây."
    )
