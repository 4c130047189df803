"""Problems as text, JSON and workflow commands, whatever a record puts into them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.problems import (
    Location,
    Problem,
    Severity,
    as_github,
    as_json,
    as_text,
    in_order,
)
from honour_roll.text.message import Message

PLACE = Location("content/records/huyen/2020/an.yml", 7, 3, "honours[0].year")


def problem(
    where: Location = PLACE,
    what: str = "không đọc được năm “20”",
    code: str = "year-unreadable",
    severity: Severity = Severity.ERROR,
    remedy: str = "Ghi năm bằng bốn chữ số.",
) -> Problem:
    return Problem(code, severity, where, Message(what, "EN " + what), Message(remedy, "EN remedy"))


def test_text_names_place_severity_field_and_code_and_the_remedy_below() -> None:
    assert as_text([problem()]) == (
        "content/records/huyen/2020/an.yml:7:3: [lỗi] honours[0].year: "
        "không đọc được năm “20” (year-unreadable)\n"
        "    → Ghi năm bằng bốn chữ số."
    )


def test_text_is_there_in_english() -> None:
    text = as_text([problem(severity=Severity.WARNING)], "en")
    assert "[warning] honours[0].year: EN không" in text
    assert text.endswith("→ EN remedy")


def test_a_problem_of_a_whole_file_has_neither_line_nor_field() -> None:
    text = as_text([problem(Location("content/site.yml"), severity=Severity.HINT)])
    assert text.startswith("content/site.yml: [gợi ý] không đọc")


def test_several_problems_are_several_blocks() -> None:
    assert len(as_text([problem(), problem()]).splitlines()) == 4
    assert as_text([]) == ""


def test_json_has_one_object_a_problem_with_vietnamese_as_it_is_written() -> None:
    text = as_json([problem()])
    assert json.loads(text) == [
        {
            "file": "content/records/huyen/2020/an.yml",
            "line": 7,
            "column": 3,
            "field": "honours[0].year",
            "severity": "error",
            "code": "year-unreadable",
            "message": "không đọc được năm “20”",
            "remedy": "Ghi năm bằng bốn chữ số.",
        }
    ]
    assert "không đọc được" in text
    assert json.loads(as_json([])) == []
    assert json.loads(as_json([problem()], "en"))[0]["remedy"] == "EN remedy"


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.HINT, "notice")],
)
def test_github_gets_one_annotation_a_problem(severity: Severity, command: str) -> None:
    assert as_github([problem(severity=severity)]) == (
        f"::{command} file=content/records/huyen/2020/an.yml,line=7,col=3,"
        "title=honours[0].year (year-unreadable)::"
        "không đọc được năm “20”%0A→ Ghi năm bằng bốn chữ số."
    )


def test_github_gets_the_file_alone_where_there_is_no_line() -> None:
    line = as_github([problem(Location("content/site.yml"))])
    assert line.startswith("::error file=content/site.yml,title=content/site.yml (year-unread")


def test_only_an_error_stops_a_build() -> None:
    assert [problem(severity=severity).is_error for severity in Severity] == [True, False, False]


INJECTIONS = [
    "\n::set-output name=x::y",
    "\r\n::stop-commands::pause",
    "\r::error::giả",
    "tên,line=1::giả::",
    "100%0A::error::giả",
    "\u2028::error::giả",
    "\x85::error::giả",
    "\x0b::error::giả",
]
HOSTILE_PLACES: list[Callable[[str], Problem]] = [
    lambda text: problem(what=text),
    lambda text: problem(remedy=text),
    lambda text: problem(Location(text, 1, 1, "f")),
    lambda text: problem(Location("a.yml", 1, 1, text)),
    lambda text: problem(Location(text)),
]


@pytest.mark.parametrize("make", HOSTILE_PLACES)
@pytest.mark.parametrize("text", INJECTIONS)
def test_no_record_starts_a_workflow_command_of_its_own(
    make: Callable[[str], Problem], text: str
) -> None:
    written = as_github([make(text)])
    assert len(written.splitlines()) == 1
    command, properties, data = re.fullmatch("::([a-z]+) ([^:]*)::(.*)", written).groups()  # type: ignore[union-attr]
    assert command == "error"
    names = [pair.partition("=")[0] for pair in properties.split(",")]
    assert names in (["file", "line", "col", "title"], ["file", "title"])
    assert not re.search("%(?!25|0A|3A|2C)", properties + data)
    assert data.count("%0A") == 1


CONTROLS = [
    "\x1b[31m",
    "\x9b2J",
    "\x07",
    "\x7f",
    "\u202e",
    "\u2066",
    "\x00",
    "\ud800",
    "\U000e0001",
]


@pytest.mark.parametrize("form", [as_text, as_json, as_github])
@pytest.mark.parametrize("make", HOSTILE_PLACES)
@pytest.mark.parametrize("text", CONTROLS)
def test_no_control_character_reaches_a_terminal(
    form: Callable[[Sequence[Problem]], str], make: Callable[[str], Problem], text: str
) -> None:
    written = form([make(f"tên {text} lạ")])
    assert all(character.isprintable() or character == "\n" for character in written)
    assert "tên " in written
    written.encode()


@pytest.mark.parametrize("text", CONTROLS)
def test_json_still_says_which_control_character_it_was(text: str) -> None:
    assert json.loads(as_json([problem(what=text)]))[0]["message"] == text


@given(st.text(), st.text(), st.text())
def test_any_text_stays_on_its_lines(what: str, field: str, file: str) -> None:
    found = [problem(Location(file, 1, 1, field), what)]
    assert len(as_text(found).splitlines()) == 2
    assert len(as_github(found).splitlines()) == 1
    assert json.loads(as_json(found))[0]["file"] == file


def test_problems_stand_in_the_order_of_files_and_places_without_repeats() -> None:
    places = [("b.yml", 1, 1), ("a.yml", 10, 1), ("a.yml", 9, 2), ("a.yml", 9, 1), ("a.yml", 0, 0)]
    problems = [problem(Location(*place)) for place in places]
    ordered = in_order([*problems, *problems])
    assert [(p.where.file, p.where.line, p.where.column) for p in ordered] == sorted(places)


def test_problems_of_one_place_stand_in_the_order_of_their_fields() -> None:
    fields = ["unit", "kind", "name", "honours"]
    ordered = in_order(problem(Location("a.yml", 1, 1, field)) for field in fields)
    assert [p.where.field for p in ordered] == sorted(fields)


def test_problems_that_differ_only_in_their_remedy_keep_their_order() -> None:
    remedies = [str(number) for number in range(20)]
    assert [p.remedy.vi for p in in_order(problem(remedy=text) for text in remedies)] == remedies
