"""Problems as JSON, GitHub annotations and GitLab's report, whatever a record puts into them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.printing.github import as_github, first_of_each_level, notice, step_summary
from honour_roll.printing.gitlab import as_gitlab
from honour_roll.printing.json_form import as_json
from honour_roll.printing.report import Report
from honour_roll.problems import Location, Problem, Severity
from tests.printing.problems import CONTROLS, HOSTILE_PLACES, PLACE, problem


def json_of(problems: Sequence[Problem]) -> str:
    return as_json(Report(problems))


def test_json_has_one_object_a_problem_with_vietnamese_as_it_is_written() -> None:
    text = json_of([problem()])
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
            "old": False,
        }
    ]
    assert "không đọc được" in text
    assert json.loads(json_of([])) == []
    assert json.loads(as_json(Report([problem()]), "en"))[0]["remedy"] == "EN remedy"


def test_json_says_which_problems_are_old() -> None:
    rows = json.loads(as_json(Report([problem(what="mới")], [problem(what="cũ")])))
    assert [(row["message"], row["old"]) for row in rows] == [("mới", False), ("cũ", True)]


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


def test_github_is_given_no_more_annotations_than_it_shows() -> None:
    many = [problem(severity=severity) for severity in Severity for _ in range(30)]
    first = first_of_each_level(many)
    told = [p.severity for p in first]
    assert [told.count(severity) for severity in Severity] == [10, 10, 9]


INJECTIONS = [
    "\n::set-output name=x::y",
    "\r\n::stop-commands::pause",
    "\r::error::giả",
    "tên,line=1::giả::",
    "100%0A::error::giả",
    "\u2028::error::giả",
    "\x85::error::giả",
    "\x0b::error::giả",
    "##[error]giả",
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


def test_a_notice_is_one_command_too() -> None:
    assert notice("một\n::error::hai") == "::notice::một\\x0a::error::hai"


def test_gitlab_gets_one_entry_a_problem() -> None:
    (row,) = json.loads(as_gitlab([problem()]))
    assert row.pop("fingerprint")
    assert row == {
        "description": "honours[0].year: không đọc được năm “20” → Ghi năm bằng bốn chữ số.",
        "check_name": "year-unreadable",
        "severity": "critical",
        "location": {"path": "content/records/huyen/2020/an.yml", "lines": {"begin": 7}},
    }


def test_gitlab_knows_a_problem_again_when_its_line_moved() -> None:
    moved = Location(PLACE.file, 70, 3, PLACE.field)
    rows = json.loads(as_gitlab([problem(), problem(moved), problem(what="khác")]))
    marks = [row["fingerprint"] for row in rows]
    assert len(set(marks)) == 3
    assert json.loads(as_gitlab([problem(moved)]))[0]["fingerprint"] == marks[0]


@pytest.mark.parametrize("form", [json_of, as_github, as_gitlab])
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
    assert json.loads(json_of([problem(what=text)]))[0]["message"] == text


@given(st.text(), st.text(), st.text())
def test_any_text_stays_on_its_lines(what: str, field: str, file: str) -> None:
    found = [problem(Location(file, 1, 1, field), what)]
    assert len(as_github(found).splitlines()) == 1
    assert json.loads(json_of(found))[0]["file"] == file


def test_the_summary_of_a_step_has_all_problems_as_far_as_there_is_room() -> None:
    text = step_summary(Report([problem(what=f"số {n}") for n in range(60)], [problem()]))
    assert text.count("\n| lỗi |") == 61
    assert "đã có từ trước" in text
    huge = step_summary(Report([problem(what="dài " * 2000) for _ in range(1000)]))
    assert len(huge.encode()) <= 900_000
    assert "cắt bớt" in huge.splitlines()[-1]
