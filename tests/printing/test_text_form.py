"""Problems as text: grouped, with the line and a caret, whatever a record puts into them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.printing.excerpt import excerpt
from honour_roll.printing.text import Look, as_lines, as_text
from honour_roll.problems import Location, Problem, Severity
from tests.printing.problems import CONTROLS, HOSTILE_PLACES, problem

PLAIN = Look()


def look_at(line: str, width: int = 100) -> Look:
    return Look(line_of=lambda where: line, width=width)


def test_problems_of_a_file_stand_below_its_name_with_line_caret_and_remedy() -> None:
    text = as_text([problem()], look_at("  year: 20"))
    assert text == (
        "content/records/huyen/2020/an.yml\n"
        "  7:3 [lỗi] honours[0].year: không đọc được năm “20” (year-unreadable)\n"
        "    7 │   year: 20\n"
        "      │   ^\n"
        "    → Ghi năm bằng bốn chữ số."
    )


def test_each_file_is_named_once() -> None:
    other = Location("content/site.yml", 1, 1)
    text = as_text([problem(), problem(), problem(other)], PLAIN)
    assert [block.split("\n")[0] for block in text.split("\n\n")] == [
        "content/records/huyen/2020/an.yml",
        "content/site.yml",
    ]
    assert as_text([], PLAIN) == ""


def test_text_is_there_in_english() -> None:
    text = as_text([problem(severity=Severity.WARNING)], Look("en"))
    assert "[warning] honours[0].year: EN không" in text
    assert text.endswith("→ EN remedy")


def test_a_problem_of_a_whole_file_has_neither_line_nor_field() -> None:
    text = as_text([problem(Location("content/site.yml"), severity=Severity.HINT)], look_at("x"))
    assert text.splitlines()[1].startswith("  [gợi ý] không đọc")
    assert "│" not in text


@pytest.mark.parametrize("line", ["", "   ", "\t"])
def test_a_blank_line_is_not_shown(line: str) -> None:
    assert "│" not in as_text([problem()], look_at(line))


def test_a_log_shows_one_problem_with_its_whole_place() -> None:
    assert as_lines(problem()) == (
        "content/records/huyen/2020/an.yml:7:3: [lỗi] honours[0].year: "
        "không đọc được năm “20” (year-unreadable)\n"
        "    → Ghi năm bằng bốn chữ số."
    )


def test_colours_are_there_on_demand_and_change_nothing_else() -> None:
    coloured = as_text([problem()], Look(line_of=lambda where: "abc", is_coloured=True))
    assert "\x1b[1;31m[lỗi]\x1b[0m" in coloured
    bare = coloured
    for code in ("1;31", "1", "2", "0"):
        bare = bare.replace(f"\x1b[{code}m", "")
    assert bare == as_text([problem()], look_at("abc"))


def under_caret(line: str, column: int, width: int = 100) -> str:
    """What stands above the caret, by columns of a terminal."""
    shown = excerpt(line, column, width)
    columns = 0
    for letter in shown.line:
        if columns >= shown.blanks and unicodedata.category(letter) != "Mn":
            return letter
        is_wide = unicodedata.east_asian_width(letter) in "WF"
        columns += 0 if unicodedata.category(letter) == "Mn" else 1 + is_wide
    return ""


@pytest.mark.parametrize(
    ("line", "column", "letter"),
    [
        ("name: x", 7, "x"),
        ("\tname: x", 2, "n"),
        (unicodedata.normalize("NFD", "tên: ế x"), 11, "x"),
        ("全角: x", 5, "x"),
        ("a\x1bb: x", 3, "b"),
        ("\u200bx", 2, "x"),
        ("x" * 500 + "y" + "x" * 500, 501, "y"),
        ("ế" * 500 + "y", 501, "y"),
        ("全" * 500 + "y" + "全" * 9, 501, "y"),
        ("ab", 3, ""),
        ("ab", 99, ""),
    ],
)
def test_the_caret_stands_below_its_column(line: str, column: int, letter: str) -> None:
    assert under_caret(line, column) == letter


def test_a_long_line_is_cut_on_both_sides() -> None:
    shown = excerpt("a" * 300 + "b" + "c" * 300, 301, 60).line
    assert shown.startswith("…a")
    assert shown.endswith("c…")
    assert len(shown) <= 60
    assert "b" in shown


def test_of_a_line_of_marks_alone_a_part_is_shown() -> None:
    shown = excerpt("a" + "\u0301" * 100_000, 50_000, 100)
    assert len(shown.line) < 1000
    assert shown.line.startswith("…")
    assert shown.line.endswith("…")


WIDTHS = st.integers(20, 120)


@given(st.text(), st.integers(-3, 200), WIDTHS)
def test_a_line_is_never_wider_than_asked_for(line: str, column: int, width: int) -> None:
    shown = excerpt(line, column, width)
    wide = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in shown.line)
    marks = sum(unicodedata.category(c) in ("Mn", "Me") for c in shown.line)
    assert wide - marks <= width
    assert shown.blanks <= width
    assert shown.line.isprintable()


@pytest.mark.parametrize("make", HOSTILE_PLACES)
@pytest.mark.parametrize("text", CONTROLS)
def test_no_control_character_reaches_a_terminal(make: Callable[[str], Problem], text: str) -> None:
    hostile = make(f"tên {text} lạ")
    for written in (as_text([hostile], look_at(f"a: {text} b")), as_lines(hostile)):
        assert all(character.isprintable() or character == "\n" for character in written)
        written.encode()


@given(st.text(), st.text(), st.text())
def test_any_text_stays_on_its_lines(what: str, field: str, file: str) -> None:
    found = problem(Location(file, 1, 1, field), what)
    assert len(as_lines(found).splitlines()) == 2
    assert len(as_text([found], look_at("x: y")).splitlines()) == 5
