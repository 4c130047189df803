"""Private numbers leave the program masked, in whatever form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from honour_roll.printing.github import as_github, step_summary
from honour_roll.printing.gitlab import as_gitlab
from honour_roll.printing.json_form import as_json
from honour_roll.printing.report import Report
from honour_roll.printing.sections import Section, sections_as_data
from honour_roll.printing.text import Look, as_lines, as_text
from honour_roll.problems import Location
from honour_roll.source.lines import SourceLines
from tests.printing.problems import problem

pytest.importorskip("honour_roll.text.private")

NUMBER = "0900000078"
SAID = f"Gọi điện thoại {NUMBER}"


def test_no_form_repeats_a_private_number(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_text(f"note: {SAID}\n", encoding="utf-8")
    found = problem(Location(str(file), 1, 7, SAID), what=SAID, remedy=SAID)
    report = Report([found], [found])
    forms = {
        "text": as_text([found], Look(line_of=SourceLines())),
        "log": as_lines(found),
        "json": as_json(report),
        "github": as_github([found]),
        "gitlab": as_gitlab([found]),
        "step summary": step_summary(report),
        "review": json.dumps(sections_as_data([Section(SAID, [SAID], ["Cột"], [[SAID]])])),
    }
    assert [name for name, told in forms.items() if NUMBER in told] == []
    assert "note: Gọi điện thoại 09" in forms["text"]
