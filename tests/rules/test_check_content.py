"""The whole check: rules and reading together."""

from __future__ import annotations

import contextlib
from pathlib import Path

from honour_roll.problems import Location
from honour_roll.rules import check_content
from tests.commands import REPOSITORY, write_files


def test_the_made_up_roll_is_clean_and_whole() -> None:
    roll, problems = check_content(REPOSITORY / "tests" / "content")
    assert problems == []
    assert len(roll.records) == 9
    assert {record.kind for record in roll.records.values()} == {
        "individual",
        "collective",
        "model",
        "household",
    }


def test_the_roll_of_this_repository_is_clean() -> None:
    roll, problems = check_content(REPOSITORY / "content")
    assert [problem for problem in problems if problem.is_error] == []
    assert len(roll.records) >= 19


def test_problems_stand_at_their_lines_in_registers_too(tmp_path: Path) -> None:
    register = (
        "units:\n  a:\n    periods:\n      - {name: A, level: district}\n"
        "  b:\n    periods:\n      - name: B\n        level: district\n        parent: c\n"
    )
    root = write_files(tmp_path / "so", {"units/so-bo.yml": register})
    _, [problem] = check_content(root)
    assert problem.where == Location("so/units/so-bo.yml", 9, 17, "units.b.periods[0].parent")


def test_readers_and_rules_problems_come_in_one_order(tmp_path: Path) -> None:
    record = "kind: model\nname: A\nunit: la\nhonours:\n  - {key: a, status: named, year: 2020}\n"
    root = write_files(
        tmp_path / "content",
        {
            "records/la/2020/c.yml": "kind: model\n",
            "records/la/2020/b.yml": record,
            "decisions/Sai.yml": "date: 2020\n",
        },
    )
    _, problems = check_content(root)
    places = [(problem.where.file, problem.where.line) for problem in problems]
    assert places == sorted(places)
    assert {"unknown-reference", "missing-key", "file-name"} == {p.code for p in problems}


def test_files_are_told_as_they_are_read(tmp_path: Path) -> None:
    unit = "periods:\n  - {name: A, level: district}\n"
    root = write_files(tmp_path, {"units/a.yml": unit, "site.yml": "licence: CC BY 4.0\n"})
    names: list[str] = []
    check_content(root, names.append)
    assert names == ["units/a.yml", "site.yml"]


def test_the_current_folder_has_a_name_too(tmp_path: Path) -> None:
    root = write_files(tmp_path / "noi-dung", {"units/a.yml": "name: A\n"})
    with contextlib.chdir(root):
        _, problems = check_content(Path())
    assert {problem.where.file for problem in problems} == {"noi-dung/units/a.yml"}
