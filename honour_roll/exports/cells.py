"""A row of a table as the bytes of each file, safe for the programs that people open it with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from honour_roll.views.data_columns import NO, YES

Cell = str | int | Decimal | bool | None

BOM = b"\xef\xbb\xbf"
"""Without it Excel takes UTF-8 for the system's own code page."""

# What a spreadsheet takes for a formula at the start of a cell. Where a semicolon parts columns,
# as in much of Europe, one may start after any semicolon or line of ours.
# Source: OWASP, CSV Injection.
_FORMULA = re.compile(r"((?:^|[;|\t\r\n])\s*)(?=[=+\-@\t\r＝＋－＠])")
# What XML can't hold, and what Excel takes for the escape of a character.
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
# Whatever has none of this stands in any file as it is: most texts do.
_ODD = re.compile('["&<>;|_\x00-\x1f\ud800-\udfff\ufffe\uffff]|^[\\s=+\\-@＝＋－＠]')
_MOST_UNITS = 32_767
_CELLS_KEPT = 2_048


class Row(NamedTuple):
    """One row for each form of file: a line of CSV, a ``row`` of a sheet."""

    csv: bytes
    sheet: bytes


def row(cells: Sequence[Cell], style: int = 0) -> Row:
    """A line in UTF-8 with CR LF at its end (RFC 4180); a row in Office Open XML.

    Texts stay texts, whatever they begin with. ``style`` is that of the sheet's cells.
    """
    look = f' s="{style}"' if style else ""
    pairs = [_cell(cell) for cell in cells]
    line = ",".join([csv for csv, _ in pairs])
    sheet = "".join([f"<c{look}{rest}" for _, rest in pairs])
    return Row(f"{line}\r\n".encode(), f"<row>{sheet}</row>".encode())


@lru_cache(_CELLS_KEPT, typed=True)
def _cell(cell: Cell) -> tuple[str, str]:
    """In CSV; and in a sheet from behind ``<c``."""
    if cell is None or cell == "":
        return '""', "/>"
    if isinstance(cell, int | Decimal) and not isinstance(cell, bool):
        number = str(cell) if isinstance(cell, int) else format(cell, "f")
        return number, f"><v>{number}</v></c>"
    text = str(cell) if not isinstance(cell, bool) else YES if cell else NO
    if len(text) * 2 <= _MOST_UNITS and not _ODD.search(text):
        return f'"{text}"', _in_sheet(text)
    quoted = guarded(text).replace('"', '""')
    return f'"{quoted}"', _in_sheet(_for_sheet(text))


def guarded(text: str) -> str:
    """``text`` with an apostrophe wherever a spreadsheet would begin a formula."""
    return _FORMULA.sub(r"\1'", text)


def _in_sheet(text: str) -> str:
    return f' t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _for_sheet(text: str) -> str:
    """No longer than a cell may be, counted as Excel does: in units of UTF-16."""
    text = _ESCAPE.sub("_x005F_", NOT_IN_XML.sub("", text))
    if len(text) * 2 > _MOST_UNITS:
        text = text.encode("utf-16-le")[: _MOST_UNITS * 2].decode("utf-16-le", "ignore")
    return text.translate(_XML)
