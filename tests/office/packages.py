"""Word and Excel files made for tests: sound ones, and the same with something planted."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

import docx
import xlsxwriter


def word_file(*paragraphs: str) -> bytes:
    """A .docx."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def excel_file(*rows: list[str]) -> bytes:
    """A .xlsx."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return out.getvalue()


def with_parts(raw: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """The package with parts put in, replaced or (None) left out."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(raw)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, data in parts.items():
            if data is not None:
                new.writestr(name, data)
    return out.getvalue()


def part(raw: bytes, name: str) -> bytes:
    """One part of a package."""
    with zipfile.ZipFile(BytesIO(raw)) as package:
        return package.read(name)


def replaced(raw: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The package with ``old`` within a part replaced by ``new``."""
    data = part(raw, name)
    assert old in data
    return with_parts(raw, {name: data.replace(old, new)})
