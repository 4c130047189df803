"""Rules that look at a file as it is written: their places, and that nothing is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from honour_roll.problems import Problem, Severity
from honour_roll.rules import ContentCheck, check_content, content_check
from honour_roll.rules.file_text import FileText
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.source.store import RecordStore
from honour_roll.text.message import Message
from tests.commands import write_files

FILE = "records/suoi-hoa/2020/minh-hoa.yml"
RECORD = """\ufeffkind: household
name: Minh Họa
unit: suoi-hoa
# ghi chú lạ
honours:
  - {key: a, status: recognised, year: 2020}
  - {key: b, status: recognised, year: 2021, note: một điều lạ}
"""
UNIT = "periods:\n  - {name: Huyện Suối Hoa, level: district}\n"


def strange(page: FileText) -> Iterator[TextFinding]:
    rule = Rule("strange", Severity.WARNING)
    start = page.text.find("lạ")
    while start >= 0:
        yield rule.in_text(start, Message("lạ", "strange"), Message("Xóa.", "Delete."))
        start = page.text.find("lạ", start + 1)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(content_check, "TEXT_RULES", (strange,))
    return write_files(tmp_path / "content", {FILE: RECORD, "units/suoi-hoa.yml": UNIT})


def places(problems: list[Problem]) -> list[str]:
    return [f"{p.where} {p.where.field} {p.code}" for p in problems]


def test_a_finding_has_line_column_and_field(root: Path) -> None:
    assert places(check_content(root)[1]) == [
        f"content/{FILE}:4:11 unit strange",
        f"content/{FILE}:7:61 honours[1].note strange",
    ]


def test_a_file_that_is_no_yaml_is_looked_at_all_the_same(root: Path) -> None:
    write_files(root, {FILE: "name: [lạ\n", "site.yml": "publisher: lạ\n"})
    assert places(check_content(root)[1]) == [
        f"content/{FILE}:1:7 name yaml-bracket",
        f"content/{FILE}:1:8  strange",
        "content/site.yml:1:1 publisher unknown-key",
        "content/site.yml:1:12 publisher strange",
    ]


def test_what_was_found_is_told_again_when_something_else_changed(
    root: Path, tmp_path: Path
) -> None:
    def told() -> list[str]:
        with RecordStore(tmp_path / "store", "1") as store:
            check = ContentCheck(root, store)
            problems = check.problems
            check.commit()
            return places(problems)

    first = told()
    assert len(first) == 2
    assert told() == first
    write_files(root, {"units/doi-che.yml": UNIT})
    assert told() == first
