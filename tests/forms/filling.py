"""Fills in the Word form as an officer does, and reads what comes of it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.shared import Cm

from honour_roll.forms.beside import Beside
from honour_roll.forms.drafting import Drafting
from honour_roll.forms.fields import label_key
from honour_roll.forms.gathering import Others, together
from honour_roll.forms.template import word_form
from honour_roll.forms.word_files import Brought, read_forms
from honour_roll.intake.draft import PhotoSource
from honour_roll.intake.planning import make_plan
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Plan
from honour_roll.office.package import open_package
from honour_roll.office.word import read_word
from tests.commands import REPOSITORY

CONTENT = REPOSITORY / "tests" / "content"
MODEL = {
    "Loại": "Mô hình, cách làm hay",
    "Tên": "Bếp ăn không khói",
    "Đơn vị": "Phường Suối Hoa, tỉnh Minh Hoạ",
    "Trạng thái": "Ghi danh, công nhận",
    "Năm": "2025",
    "Tóm tắt": "Một mô hình làm ra để thử.",
    "Căn cứ": "đã công bố chính thức",
    "Tên bài": "Bếp ăn không khói (minh hoạ)",
    "Nơi đăng": "Báo Minh Hoạ",
}


@cache
def standing() -> Standing:
    """The made-up roll as it stands."""
    return Standing.of(CONTENT)


def blank() -> Document:
    """An empty form."""
    return docx.Document(BytesIO(word_form(standing().roll.reference)))


def fill(document: Document, values: Mapping[str, str], table: int = 0) -> Document:
    """Write values beside their labels."""
    left = {label_key(label): text for label, text in values.items()}
    for row in document.tables[table].rows:
        cells = row.cells
        key = label_key(cells[0].paragraphs[0].text)
        if key in left and cells[0]._tc is not cells[1]._tc:
            cells[1].text = left.pop(key)
    assert not left, left
    return document


def paste(document: Document, picture: bytes, table: int = 0) -> Document:
    """A photo into the cell for photos."""
    for row in document.tables[table].rows:
        if row.cells[0].paragraphs[0].text == "Ảnh":
            run = row.cells[1].paragraphs[0].add_run()
            run.add_picture(BytesIO(picture), width=Cm(6))
            return document
    raise AssertionError("there is no cell for photos")


def copied_content(folder: Path) -> Path:
    """The made-up roll, to be written to."""
    return Path(shutil.copytree(CONTENT, folder / "content"))


def story_cell(document: Document, table: int = 0) -> Any:
    """The cell below the label of the story."""
    rows = document.tables[table].rows
    for above, below in zip(rows, list(rows)[1:], strict=False):
        if above.cells[0].paragraphs[0].text == "Câu chuyện":
            return below.cells[0]
    raise AssertionError("there is no cell for the story")


def as_bytes(document: Document) -> bytes:
    """The file as it is sent."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def brought(
    raw: bytes, beside: Mapping[str, PhotoSource] | None = None, root: Path = CONTENT
) -> tuple[Brought, Plan]:
    """What a Word file brings, and the plan that comes of it."""
    there = standing() if root == CONTENT else Standing.of(root)
    photos = Beside(beside or {})
    drafting = Drafting(there, photos)
    found = read_forms(read_word(open_package("phieu.docx", raw)), "phieu.docx", drafting)
    drafts, told = together(found.drafts, drafting, there, photos, Others())
    return found, make_plan(there, drafts, [*found.told, *told])


def codes(plan: Plan, *, errors: bool = True) -> list[str]:
    """What is told of a plan's drafts and files."""
    return [one.problem.code for one in plan.all_told if one.problem.is_error or not errors]
