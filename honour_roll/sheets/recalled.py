"""What the words of a workbook stood for when it went out: it may be called otherwise by now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from honour_roll.office.excel import SheetText
from honour_roll.sheets import words
from honour_roll.text.folding import fold

LISTS_MARK = "SGD_lists"
_IDS = "#"


class Recalled(NamedTuple):
    """A word of a drop-down; ``kind`` is that of its id (``units``)."""

    kind: str
    word: str
    id: str


def ids_heading(name: str, kind: str) -> str:
    """What stands above the ids of the words in the list ``name``."""
    return f"{name}{_IDS}{kind}"


def recalled(sheets: Iterable[SheetText]) -> Iterator[Recalled]:
    """Every word of the sheet of lists that has an id there."""
    for sheet in sheets:
        if sheet.rows and (LISTS_MARK in sheet.marks or fold(sheet.name) == fold(words.LISTS)):
            yield from _words_of(sheet)


def _words_of(sheet: SheetText) -> Iterator[Recalled]:
    headings, *rows = sheet.rows
    columns = {cell.text.strip(): n for n, cell in headings.cells.items()}
    for heading, n in columns.items():
        name, mark, kind = heading.partition(_IDS)
        if not mark or name not in columns:
            continue
        for row in rows:
            word, id = row.cells.get(columns[name]), row.cells.get(n)
            if word and id:
                yield Recalled(kind, word.text, id.text.strip())
