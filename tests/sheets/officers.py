"""What an officer does to a workbook: fills in cells by heading, and saves it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import openpyxl

from honour_roll.intake.beside import photos_beside
from honour_roll.intake.planning import make_plan
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Plan
from honour_roll.intake.writing import write_plan
from honour_roll.office.excel import read_sheets
from honour_roll.office.package import read_package
from honour_roll.sheets.choices import Choices
from honour_roll.sheets.exporting import Exported, exported
from honour_roll.sheets.reading import read_workbook
from honour_roll.sheets.workbook import write_workbook

ROW = {
    "Tên": "Lò Thị Minh Hoạ",
    "Đơn vị": "Thị xã Suối Hoa",
    "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
    "Ghi nhận: Năm": "2021",
    "Căn cứ công bố: Căn cứ": "đã công bố chính thức",
}
"""Somebody made up, of a unit of the content that tests copy."""


class Desk:
    """A content folder and one workbook of it."""

    def __init__(self, content: Path, file: Path) -> None:
        self.content = content
        self.file = file

    def template(self) -> Desk:
        write_workbook(self.file, Choices(Standing.of(self.content).roll.reference))
        return self

    def export(self) -> Exported:
        standing = Standing.of(self.content)
        choices = Choices(standing.roll.reference)
        found = exported(standing, choices)
        write_workbook(self.file, choices, found.rows)
        return found

    def open(self) -> Any:
        """The workbook, to be saved with ``save``."""
        return openpyxl.load_workbook(self.file)

    def save(self, book: Any) -> None:
        book.save(self.file)

    def fill(self, sheet: str, rows: Iterable[Mapping[str, object]]) -> list[int]:
        """Rows behind the last one; their numbers."""
        book = self.open()
        columns = headings(book[sheet])
        numbers = []
        number = last_row(book[sheet])
        for row in rows:
            number += 1
            numbers.append(number)
            for heading, value in row.items():
                book[sheet].cell(number, columns[heading], value)
        self.save(book)
        return numbers

    def put(self, sheet: str, row: int, heading: str, value: object) -> None:
        book = self.open()
        book[sheet].cell(row, headings(book[sheet])[heading]).value = value
        self.save(book)

    def plan(self) -> Plan:
        standing = Standing.of(self.content)
        sheets = read_sheets(read_package(self.file))
        found = read_workbook(self.file.name, sheets, standing, photos_beside(self.file))
        return make_plan(standing, found.drafts, found.told)

    def write(self) -> Plan:
        plan = self.plan()
        failures = [one.failure for one in write_plan(self.content, plan) if one.failure]
        assert failures == []
        return plan


def headings(sheet: Any) -> dict[str, int]:
    """Heading without its star → column."""
    return {str(c.value).removesuffix(" *"): c.column for c in sheet[1] if c.value}


def last_row(sheet: Any) -> int:
    return max((c.row for row in sheet.iter_rows() for c in row if c.value is not None), default=1)


def row_of(sheet: Any, id: str) -> int:
    """The row of an entry."""
    return next(int(row[0].row) for row in sheet.iter_rows() if row[0].value == id)


def files(root: Path) -> dict[str, bytes]:
    found = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def outcomes(plan: Plan) -> dict[str, int]:
    counts: dict[str, int] = {}
    for step in plan.steps:
        counts[step.outcome.value] = counts.get(step.outcome.value, 0) + 1
    return counts


def told(plan: Plan) -> list[tuple[str | None, int | None, str | None, str]]:
    return [
        (one.place.sheet, one.place.row, one.place.column, one.problem.code)
        for one in plan.all_told
    ]
