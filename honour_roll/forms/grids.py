"""Tables of Word and sheets of Excel as one kind of grid, with the lines that stand above."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from openpyxl.utils import get_column_letter

from honour_roll.forms.form_text import is_form
from honour_roll.intake.draft import Place
from honour_roll.intake.sheet_told import Fault, fault_of
from honour_roll.office.excel import SheetText
from honour_roll.office.word_text import Cell, Paragraph, Table, WordText
from honour_roll.text.folding import collapse_spaces

_LETTERHEAD = 2
_SIDES = 2
_LEAST_OF_HONOUREE = 2
# Statistical tables go on after letters: (A), (B), (1), (2).
_OF_COLUMN = re.compile(r"[0-9]{1,2}|[A-DĐE]")


# Not "Tổng công ty", "Công an", "Công đoàn".
_SUM = re.compile(
    r"tong (?:cong|so)\b(?! ty)|cong *(?:[:0-9]|$)|an dinh"
    r"|danh sach (?:nay )?(?:gom(?: co)?|co|nay)\b"
)


@dataclass(frozen=True)
class GridRow:
    """Texts by column (from 1); ``spans``: column → how many columns the cell is wide.

    ``below`` are the columns whose text belongs to a cell of the row above; ``lines`` are those
    of cells of several, ``faults`` cells that can't be read, ``struck`` those crossed out,
    ``crossed_out`` letters that were, and that ``texts`` leave out.
    """

    number: int
    texts: dict[int, str]
    spans: dict[int, int] = field(default_factory=dict)
    below: frozenset[int] = frozenset()
    lines: dict[int, tuple[str, ...]] = field(default_factory=dict)
    faults: dict[int, Fault] = field(default_factory=dict)
    struck: frozenset[int] = frozenset()
    crossed_out: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def words(self) -> list[str]:
        """Its texts from left to right."""
        return [self.texts[column] for column in sorted(self.texts)]

    @property
    def is_of_numbers(self) -> bool:
        """Whether it is the row of column numbers that offices put below the headings."""
        words = [word.strip("() ") for word in self.words]
        return len(words) > 1 and all(map(_OF_COLUMN.fullmatch, words))


@dataclass(frozen=True)
class Grid:
    """A table at ``at``; ``above`` are the lines before it, which may name the decision.

    What is hidden of a sheet is there all the same, and can be told.
    """

    at: Place
    rows: list[GridRow]
    above: tuple[str, ...] = ()
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    def place(self, row: int, column: int | None = None, heading: str | None = None) -> Place:
        """A place in it."""
        letter = None if column is None else str(get_column_letter(column))
        return replace(self.at, row=row, column=letter, heading=heading)


def is_sum(text: str) -> bool:
    """Whether a row that begins with ``text``, without marks, only says how many there are."""
    return _SUM.match(text) is not None


def grids_of_word(text: WordText, file: str) -> Iterator[Grid]:
    """Every table that is no form."""
    above: list[str] = []
    number = 0
    for block in text.blocks:
        if isinstance(block, Paragraph):
            above.append(block.text)
            continue
        if is_form(block):
            continue
        number += 1
        rows = _word_rows(block)
        yield Grid(Place(file, table=f"số {number}"), rows, tuple(filter(None, above)))
        # Letterheads are tables too: what they say stands above the list that follows.
        words = [word for row in rows for word in row.words]
        is_letterhead = len(rows) <= _LETTERHEAD and all(len(row.words) <= _SIDES for row in rows)
        above = [*above, *words] if is_letterhead else []


def grid_of_sheet(sheet: SheetText, file: str) -> Grid:
    """A sheet with all that is in it."""
    rows = []
    kept: dict[int, tuple[int, str]] = {}
    for row in sheet.rows:
        texts = {n: collapse_spaces(cell.shown or cell.text) for n, cell in row.cells.items()}
        spans, below = {}, set()
        for merged in sheet.merged:
            if merged.top == row.number and merged.left in texts:
                spans[merged.left] = merged.right - merged.left + 1
                if merged.bottom > merged.top:
                    kept[merged.left] = (merged.bottom, texts[merged.left])
        for column, (last, text) in kept.items():
            if column not in texts and row.number <= last:
                texts[column] = text
                below.add(column)
        struck = frozenset(n for n, cell in row.cells.items() if cell.is_struck)
        out = {n: cell.crossed_out for n, cell in row.cells.items() if cell.crossed_out}
        found = GridRow(row.number, texts, spans, frozenset(below), struck=struck, crossed_out=out)
        for column, cell in row.cells.items():
            if fault := fault_of(cell):
                found.faults[column] = fault
            _add_lines(found, column, cell.text.splitlines())
        rows.append(found)
    return Grid(
        Place(file, sheet=sheet.name),
        rows,
        (),
        sheet.is_hidden,
        frozenset(row.number for row in sheet.rows if row.is_hidden),
        sheet.hidden_columns,
    )


def _add_lines(row: GridRow, column: int, lines: Iterable[str]) -> None:
    found = tuple(filter(None, map(collapse_spaces, lines)))
    if len(found) > 1:
        row.lines[column] = found


def _is_numbered(cell: Cell) -> bool:
    """Whether Word itself writes a number into a cell in which nothing else stands."""
    return any(one.list_kind == "number" for one in cell.paragraphs)


def _word_rows(table: Table) -> list[GridRow]:
    rows = []
    last: dict[int, str] = {}
    for number, cells in enumerate(table.rows, start=1):
        texts, spans, below = {}, {}, set()
        lines: dict[int, list[str]] = {}
        for cell in cells:
            column = cell.column + 1
            text = last.get(column, "") if cell.continues else cell.text
            if cell.continues:
                below.add(column)
            last[column] = text
            spans[column] = cell.span
            if text:
                texts[column] = text
            if not cell.continues:
                lines[column] = [
                    line
                    for one in cell.paragraphs
                    for line in "".join(run.text for run in one.runs).splitlines()
                ]
        # Of a row with one text more Word may number a group: “I. TẬP THỂ”.
        if len(texts) >= _LEAST_OF_HONOUREE:
            numbered = (cell.column + 1 for cell in cells if _is_numbered(cell))
            texts |= {column: str(number) for column in numbered if column not in texts}
        struck = frozenset(cell.column + 1 for cell in cells if cell.is_struck)
        out = {cell.column + 1: cell.crossed_out for cell in cells if cell.crossed_out}
        row = GridRow(number, texts, spans, frozenset(below), struck=struck, crossed_out=out)
        for column, own in lines.items():
            _add_lines(row, column, own)
        rows.append(row)
    return rows
