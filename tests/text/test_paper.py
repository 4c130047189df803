from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.message import ScalarError
from honour_roll.text.paper import (
    LARGEST,
    SMALLEST,
    Paper,
    display_thickness,
    parse_paper,
    parse_thickness,
)

SIDES = st.integers(int(SMALLEST * 10), int(LARGEST * 10)).map(lambda tenths: tenths / 10)


@pytest.mark.parametrize(
    ("text", "width", "height"),
    [
        ("A5", 148, 210),
        (" a4 ", 210, 297),
        ("14,5 × 20,5 cm", 145, 205),
        ("14.5x20.5", 145, 205),
        ("145 x 205 mm", 145, 205),
        ("145 mm × 205 mm", 145, 205),
    ],
)
def test_sizes_are_read_as_people_write_them(text: str, width: float, height: float) -> None:
    assert parse_paper(text) == Paper(width, height)


@given(SIDES, SIDES)
def test_what_is_shown_is_read_back(width: float, height: float) -> None:
    paper = Paper(width, height)
    assert parse_paper(paper.display()) == paper


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("khổ to", "paper-unreadable"),
        ("A9", "paper-unreadable"),
        ("x" * 10_000, "paper-unreadable"),
        ("5 × 7 cm", "paper-size"),
        ("2000 × 20 mm", "paper-size"),
    ],
)
def test_other_sizes_are_refused_with_a_remedy(text: str, code: str) -> None:
    with pytest.raises(ScalarError) as refused:
        parse_paper(text)
    assert refused.value.code == code
    assert refused.value.remedy.vi


@pytest.mark.parametrize(
    ("text", "thickness"), [("0,1 mm", 0.1), ("0.085", 0.085), (" 0,12mm ", 0.12), ("1,0", 1.0)]
)
def test_a_thickness_is_read_as_people_write_it(text: str, thickness: float) -> None:
    assert parse_thickness(text) == thickness


@given(st.integers(30, 1000).map(lambda thousandths: thousandths / 1000))
def test_a_thickness_that_is_shown_is_read_back(thickness: float) -> None:
    shown = display_thickness(thickness)
    assert shown.endswith(" mm")
    assert parse_thickness(shown) == thickness


@pytest.mark.parametrize("text", ["", "mỏng", "0,001", "5 mm", "1,5", "70 gsm", "0,1 cm", "-0,1"])
def test_what_is_no_thickness_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ScalarError) as refused:
        parse_thickness(text)
    assert refused.value.code == "paper-thickness"
    assert "0,1 mm" in refused.value.remedy.vi
