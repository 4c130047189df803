"""What the sheets of an Excel file say: text as it is shown, with what stands behind it named."""

from __future__ import annotations

import datetime
import io
import math
import re
import warnings
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple
from xml.etree import ElementTree as ET

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import Text
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet._reader import WorkSheetParser  # the public reader pads rows without end

from honour_roll.office import refusals
from honour_roll.office.fonts import as_meant
from honour_roll.office.package import Package
from honour_roll.office.refused import OfficeRefused
from honour_roll.office.struck import Part, are_all_struck, crossed_out, left_of

CellKind = Literal["text", "number", "date", "flag", "formula", "error"]

_MOST_CELLS = 1_500_000
_STRINGS = "xl/sharedStrings.xml"
_STRING = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}si"
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_SPACES = re.compile(" {2,}")
# What of a number format is no sign for day, month or year.
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
_LONGEST_WHOLE = 1e15


class SheetCell(NamedTuple):
    """A cell with something in it. ``column`` counts from 1.

    ``text`` is what was typed; of a date it is ISO, as exact as the cell shows it; of a formula
    the formula. ``is_old``: it was typed for a font of the time before Unicode. ``shown`` is a
    number as the cell shows it to a Vietnamese reader: "15%", "1.250.000", "6,5". ``is_struck``:
    all of it is crossed out; ``crossed_out`` are letters that were, and are no part of ``text``.
    """

    row: int
    column: int
    text: str
    kind: CellKind = "text"
    is_old: bool = False
    shown: str = ""
    is_struck: bool = False
    crossed_out: tuple[str, ...] = ()

    @property
    def letter(self) -> str:
        """The column as Excel names it."""
        return str(get_column_letter(self.column))


class Merged(NamedTuple):
    """A range of cells that are one; only the first holds anything."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with something in it; ``number`` counts from 1, ``cells`` go by column."""

    number: int
    cells: dict[int, SheetCell]
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class SheetText:
    """One sheet; ``hidden_columns`` are numbers from 1.

    ``marks`` are the names that the workbook defines for cells of it: they stay when the sheet is
    called something else.
    """

    name: str
    rows: list[SheetRow] = field(repr=False)
    is_hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Merged, ...] = ()
    marks: frozenset[str] = frozenset()


def read_sheets(package: Package) -> list[SheetText]:
    """Every sheet of a checked XLSX file, in order; raises ``OfficeRefused``."""
    try:
        # openpyxl tells of damaged styles by printing.
        with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            return _Workbook(package).sheets()
    except OfficeRefused:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged part makes it stumble over
        raise refusals.broken() from error


class _RichText(str):
    """A shared text of several looks: whether each part is crossed out; None: as its cell is."""

    __slots__ = ("looks",)
    looks: tuple[tuple[str, bool | None], ...]


class _Workbook:
    def __init__(self, package: Package) -> None:
        self._book: Any = openpyxl.load_workbook(package.stream(), read_only=True, keep_links=False)
        self._strings = list(self._shared_strings())
        self._left = _MOST_CELLS

    def sheets(self) -> list[SheetText]:
        try:
            found = [one for one in self._book.worksheets if isinstance(one, ReadOnlyWorksheet)]
            return [self._sheet(sheet) for sheet in found]
        finally:
            self._book.close()

    def _shared_strings(self) -> Iterator[str]:
        """With their escapes: openpyxl takes some of them out, and leaves others."""
        archive = self._book._archive
        if _STRINGS not in archive.namelist():
            return
        with archive.open(_STRINGS) as file:
            for _, element in ET.iterparse(file):  # noqa: S314 - looked at before
                if element.tag == _STRING:
                    text: Any = Text
                    found = text.from_tree(element)
                    yield _rich(found) if found.r else found.content
                    element.clear()

    def _sheet(self, sheet: Any) -> SheetText:
        rows = []
        with sheet._get_source() as source:
            parser: Any = WorkSheetParser(
                source,
                self._strings,
                epoch=self._book.epoch,
                date_formats=self._book._date_formats,
                timedelta_formats=self._book._timedelta_formats,
                rich_text=True,
            )
            for number, found in parser.parse():
                cells = {cell.column: cell for cell in map(self._cell, found) if cell.text}
                self._left -= len(found)
                if self._left < 0:
                    raise refusals.too_complex(sheet.title)
                if cells:
                    hidden = parser.row_dimensions.get(str(number), {}).get("hidden")
                    rows.append(SheetRow(number, cells, _is_on(hidden)))
        return SheetText(
            sheet.title,
            rows,
            sheet.sheet_state != "visible",
            frozenset(_hidden_columns(parser.column_dimensions)),
            tuple(_merged(parser.merged_cells)),
            frozenset(self._marks(sheet.title)),
        )

    def _marks(self, title: str) -> Iterator[str]:
        for name, defined in self._book.defined_names.items():
            sheet = str(defined.value or "").rpartition("!")[0].strip("'").replace("''", "'")
            if sheet == title:
                yield str(name)

    def _cell(self, found: dict[str, Any]) -> SheetCell:
        font = self._book._fonts[self._book._cell_styles[found["style_id"]].fontId]
        parts = [
            Part(text, bool(font.strike if is_struck is None else is_struck))
            for text, is_struck in _looks(found["value"])
        ]
        if out := crossed_out(parts):
            left = _SPACES.sub(" ", "".join(map(left_of, parts))).strip()
            return self._words_of({**found, "value": left})._replace(crossed_out=out)
        is_struck = are_all_struck(parts) if parts else bool(font.strike)
        return self._words_of(found)._replace(is_struck=is_struck)

    def _words_of(self, found: dict[str, Any]) -> SheetCell:
        value, style = found["value"], self._book._cell_styles[found["style_id"]]
        row, column, kind = found["row"], found["column"], found["data_type"]
        if value is None:
            return SheetCell(row, column, "")
        if kind == "f":
            text = value if isinstance(value, str) else f"={getattr(value, 'text', None) or ''}"
            return SheetCell(row, column, text, "formula")
        if kind == "e":
            return SheetCell(row, column, str(value), "error")
        if kind == "d":
            return SheetCell(row, column, _date(value, self._format(style.numFmtId)), "date")
        if isinstance(value, bool):
            return SheetCell(row, column, "có" if value else "không", "flag")
        if isinstance(value, int | float):
            looks = _as_shown(value, self._format(style.numFmtId))
            return SheetCell(row, column, _number(value), "number", shown=looks)
        text = _unescaped(str(value))
        meant = as_meant(text, self._book._fonts[style.fontId].name)
        return SheetCell(row, column, meant, is_old=meant != text)

    def _format(self, number: int) -> str:
        if number < BUILTIN_FORMATS_MAX_SIZE:
            return BUILTIN_FORMATS.get(number, "General")
        return str(self._book._number_formats[number - BUILTIN_FORMATS_MAX_SIZE])


def _rich(text: Any) -> _RichText:
    found = _RichText(text.content)
    plain = [(text.plain, None)] if text.plain else []
    parts = [(one.t, None if one.rPr is None else bool(one.rPr.strike)) for one in text.r if one.t]
    found.looks = (*plain, *parts)
    return found


def _looks(value: object) -> tuple[tuple[str, bool | None], ...]:
    """The same of a shared text, and of one that stands in its cell alone."""
    if isinstance(value, CellRichText):
        return tuple(
            (one.text, bool(one.font.strike)) if isinstance(one, TextBlock) else (str(one), None)
            for one in value
        )
    return value.looks if isinstance(value, _RichText) else ()


def _unescaped(text: str) -> str:
    """Characters that XML can't hold, and a literal ``_x``, are written ``_xHHHH_``."""
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
    return plain.replace("\r\n", "\n").replace("\r", "\n")


def _number(value: float) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < _LONGEST_WHOLE:
        return str(int(value))
    return repr(value)


def _as_shown(value: float, number_format: str) -> str:
    signs = _LITERAL.sub("", number_format.partition(";")[0])
    if not math.isfinite(value):
        return _number(value)
    if "%" in signs:
        return f"{_number(round(value * 100, 6))}%".replace(".", ",")
    if "," in signs and float(value).is_integer() and abs(value) < _LONGEST_WHOLE:
        return f"{int(value):,}".replace(",", ".")
    return _number(value).replace(".", ",")


def _date(value: object, number_format: str) -> str:
    """As exact as it is shown: of “5/2020” Excel makes the first of May, and shows “May-20”."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    if not isinstance(value, datetime.date):
        return str(value)
    signs = _LITERAL.sub("", number_format.partition(";")[0]).lower()
    if "d" in signs or "y" not in signs:
        return value.isoformat()
    return value.isoformat()[:7] if "m" in signs else str(value.year)


def _hidden_columns(dimensions: dict[str, dict[str, str]]) -> Iterator[int]:
    for one in dimensions.values():
        if _is_on(one.get("hidden")):
            first, last = int(one.get("min", 1)), int(one.get("max", 1))
            yield from range(first, min(last, first + 1_000) + 1)


def _merged(cells: Any) -> Iterator[Merged]:
    for one in cells.mergeCell if cells else ():
        left, top, right, bottom = one.bounds
        yield Merged(top, left, bottom, right)


def _is_on(value: str | None) -> bool:
    return value in ("1", "true")
