"""An annex's table in a Word document: across the page where it is wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Length, Pt
from docx.table import Table

from honour_roll.reports.table import Column, Linked, Sheet, words_of
from honour_roll.reports.word_page import room

SIZE = 12
_WIDEST_UPRIGHT = 100
"""Characters of a table on an upright page; wider ones lie across."""
_PADDING, _LETTER, _LONGEST_WORD = Cm(0.45), Cm(0.25), 7
_WHOLE_WORDS = (18, 14, 10)
"""Letters of the longest word that stays in one piece, as many as there is room for; longer ones,
such as addresses, break at the edge of their cell. A date has ten."""
_HORN = "\N{COMBINING HORN}"
_SHARES = (("ijlt.,:;/'", 0.28), ("fr-()", 0.34), ("s", 0.39), ("acez“”", 0.45), ("mwMW%", 0.95))
"""Of the size of the typeface, what these letters take."""


def lies_across(sheet: Sheet) -> bool:
    """Whether a table is too wide for an upright page."""
    return sum(column.width for column in _columns(sheet)) > _WIDEST_UPRIGHT


def add_table(made: Document, sheet: Sheet) -> None:
    """What of a table goes on paper; its head is on every page, no row on two."""
    columns = _columns(sheet)
    table = made.add_table(rows=1 + len(sheet.rows), cols=len(columns))
    table.style = "Table Grid"
    table.autofit = False
    width = room(across=lies_across(sheet))
    _set_widths(table, _widths(columns, _least(columns, sheet, width), width))
    rows: list[Any] = list(table._tbl.tr_lst)
    set_flag(rows[0].get_or_add_trPr(), "w:tblHeader")
    for cell, column in zip(rows[0].tc_lst, columns, strict=True):
        _fill(cell, column.title, bold=True, place="center")
    for n, (row, cells) in enumerate(zip(rows[1:], sheet.rows, strict=True)):
        set_flag(row.get_or_add_trPr(), "w:cantSplit")
        for tc, value in zip(row.tc_lst, cells, strict=False):
            place = "left" if isinstance(value, str | Linked) else "right"
            _fill(tc, words_of(value), bold=n in sheet.totals, place=place)


def set_flag(properties: Any, name: str) -> None:
    """An element that says something by being there."""
    properties.append(OxmlElement(name))


def _columns(sheet: Sheet) -> tuple[Column, ...]:
    return sheet.columns[: sheet.printed or None]


def _least(columns: Sequence[Column], sheet: Sheet, width: int) -> list[int]:
    """What each column needs for its words, dates and names of sites in one piece.

    Where that is more than there is, no more than its longest word of ordinary length.
    """
    words = [
        [
            *((word, True) for word in column.title.split()),
            *((word, False) for row in sheet.rows for word in words_of(row[n]).split()),
        ]
        for n, column in enumerate(columns)
    ]
    for most in _WHOLE_WORDS:
        least = [
            _PADDING + max((_breadth(w, bold=bold) for w, bold in own if len(w) <= most), default=0)
            for own in words
        ]
        if sum(least) <= width:
            return least
    return [_PADDING + _LETTER * max(min(len(w), _LONGEST_WORD) for w, _ in own) for own in words]


def _breadth(word: str, *, bold: bool) -> int:
    """At most how wide a word is."""
    size = Pt(SIZE * 11 // 10 if bold else SIZE)
    return int(size * sum(map(_share, word)))


def _share(letter: str) -> float:
    """Of a letter without its marks, which stand above or below it; a horn stands beside."""
    written = unicodedata.normalize("NFD", letter)
    own = next((share for letters, share in _SHARES if written[0] in letters), 0.5)
    if own == 0.5 and letter.isupper():
        own = 0.73
    return own + 0.06 * (_HORN in written)


def _widths(columns: Sequence[Column], least: Sequence[int], width: int) -> list[Length]:
    """By the columns' widths, but each has room for what it needs at ``least``."""
    free = set(range(len(columns)))
    while True:
        spare = width - sum(own for n, own in enumerate(least) if n not in free)
        whole = sum(columns[n].width for n in free)
        narrow = {n for n in free if spare * columns[n].width < least[n] * whole}
        if not narrow:
            break
        free -= narrow
    return [
        Emu(int(spare * column.width / whole) if n in free else least[n])
        for n, column in enumerate(columns)
    ]


def _set_widths(table: Table, widths: Sequence[Length]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table._tbl.tr_lst:
        for tc, width in zip(row.tc_lst, widths, strict=True):
            tc.width = width


def _fill(tc: Any, words: str, *, bold: bool, place: str) -> None:
    """One run of text; by elements, because python-docx takes a second for a hundred rows."""
    paragraph = tc.p_lst[0]
    shape = paragraph.get_or_add_pPr()
    side = OxmlElement("w:jc")
    side.set(qn("w:val"), place)
    shape.append(side)
    run = paragraph.add_r()
    look = run.get_or_add_rPr()
    if bold:
        set_flag(look, "w:b")
    for name in ("w:sz", "w:szCs"):
        size = OxmlElement(name)
        size.set(qn("w:val"), str(2 * SIZE))
        look.append(size)
    run.add_t(words)
