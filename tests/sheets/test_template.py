"""The workbook as Excel sees it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from honour_roll.model.base import Part
from honour_roll.model.decision import Decision
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.model.unit import Unit
from honour_roll.sheets import words
from honour_roll.sheets.columns import LISTS, columns, item_columns
from honour_roll.sheets.shapes import shapes
from tests.commands import run
from tests.sheets.officers import Desk, headings, outcomes

NATION = 3_000
ROW = {
    "Tên": "Lò Thị Minh Hoạ",
    "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
    "Ghi nhận: Năm": "2021",
}


def paths_of(cls: type[Part]) -> set[str]:
    return set(cls.written_fields())


@pytest.mark.parametrize(
    ("folder", "cls"), [("records", Record), ("decisions", Decision), ("units", Unit)]
)
def test_every_field_has_a_column(folder: Any, cls: type[Part]) -> None:
    kinds: list[Kind | None] = [*Kind] if folder == "records" else [None]
    shown = {str(column.path[0]) for kind in kinds for column in columns(folder, kind)}
    assert shown | {"kind"} == paths_of(cls) | {"kind"}
    for key in LISTS[folder]:
        assert item_columns(folder, key)


def test_headings_of_a_sheet_differ_and_its_titles_fit() -> None:
    for shape in shapes():
        assert len(set(shape.headings)) == len(shape.headings)
        assert len(shape.title) <= 31


def test_the_template_speaks_vietnamese_and_never_of_keys(desk: Desk) -> None:
    book = desk.template().open()
    told = [
        f"{cell.value} {cell.comment.text if cell.comment else ''}"
        for sheet in book
        for cell in (next(sheet.iter_rows(max_row=1)) if sheet.title != words.LISTS else ())
    ]
    for rule in (rule for sheet in book for rule in sheet.data_validations.dataValidation):
        told += [rule.prompt or "", rule.error or ""]
    odd = re.compile(r"vocabulary|\.yml|named|recognised|individual|YAML|decisions/")
    assert [text for text in told if odd.search(text)] == []
    assert book[words.LISTS].sheet_state == "hidden"
    assert book["Cá nhân"].freeze_panes == "C2"


def test_only_what_must_be_filled_in_has_a_star(desk: Desk) -> None:
    book = desk.template().open()
    starred = {
        shape.title: [cell.value.strip(" *") for cell in book[shape.title][1] if "*" in cell.value]
        for shape in shapes()
        if shape.folder == "records"
    }
    for kind in ("Cá nhân", "Tập thể"):
        assert sorted(starred[kind]) == ["Ghi nhận: Trạng thái", "Tên", "Đơn vị"]
    assert starred["Ghi nhận thêm"] == ["Trạng thái"]
    assert starred["Ảnh thêm"] == ["Tên tệp ảnh"]


def test_the_example_row_has_the_right_words_below_each_heading(desk: Desk) -> None:
    book = desk.template().open()
    titles = {}
    for sheet in ("Cá nhân", "Quyết định"):
        by_title = {str(cell.value).rstrip(" *"): cell.column for cell in book[sheet][1]}
        title = "Trích yếu" if sheet == "Quyết định" else "Danh hiệu, học hàm"
        titles[sheet] = book[sheet].cell(2, by_title[title]).value
    assert "Về việc" in titles["Quyết định"]
    assert titles["Cá nhân"] is None


@pytest.fixture
def nation(desk: Desk) -> Desk:
    """Three thousand communes, many of one name."""
    units = "".join(
        f"  xa-{n}:\n    periods:\n      - name: Xã Minh Hoạ {n % 2_000}\n"
        f"        level: commune\n        parent: tinh-minh-hoa\n"
        for n in range(NATION)
    )
    path = desk.content / "units" / "nhieu-xa.yml"
    path.write_text(f"units:\n{units}", encoding="utf-8")
    return desk


def test_three_thousand_units_can_be_chosen(nation: Desk) -> None:
    book = nation.template().open()
    columns_of = headings(book["Cá nhân"])
    letter = book["Cá nhân"].cell(1, columns_of["Đơn vị"]).column_letter
    [rule] = [
        rule
        for rule in book["Cá nhân"].data_validations.dataValidation
        if str(rule.sqref).startswith(f"{letter}2:")
    ]
    assert rule.type == "list"
    assert len(rule.formula1) <= 255
    assert f'{letter}2&"*"' in rule.formula1
    listed = [cell.value for cell in book[words.LISTS][first_of(book, "DM_units")] if cell.value]
    assert len(listed) - 1 >= NATION
    assert listed[1:] == sorted(listed[1:], key=lambda word: str(word).casefold())
    nation.fill("Cá nhân", [{**ROW, "Đơn vị": "Xã Minh Hoạ 1500"}])
    nation.fill("Cá nhân", [{**ROW, "Đơn vị": "Xã Minh Hoạ 7"}])
    plan = nation.plan()
    assert outcomes(plan) == {"new": 1, "refused": 1}
    assert [one.problem.code for one in plan.all_told if one.problem.is_error] == [
        "choice-ambiguous"
    ]


def first_of(book: Any, name: str) -> str:
    """The column of a list, by the name that the workbook defines."""
    return str(book.defined_names[name].value).partition("$")[2].partition("$")[0]


def test_commands_write_where_nothing_is(tmp_path: Path, desk: Desk) -> None:
    file = tmp_path / "mau.xlsx"
    content = ("--content", str(desk.content))
    assert run("template", str(file), *content).status == 0
    assert openpyxl.load_workbook(file).sheetnames[0] == words.GUIDE
    before = file.read_bytes()
    again = run("template", str(file), *content)
    assert again.status == 1
    assert "không ghi đè" in again.err
    assert file.read_bytes() == before
    exported = run("export", "xlsx", "--out", str(tmp_path / "gui"), *content)
    assert exported.status == 0
    back = run("import", str(tmp_path / "gui" / "so-ghi-danh.xlsx"), "--write", *content)
    assert (back.status, "15 không đổi" in back.out) == (0, True)
