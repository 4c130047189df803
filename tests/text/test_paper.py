from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.text.message import ScalarError
from honour_roll.text.paper import LARGEST, SMALLEST, Paper, parse_paper

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
