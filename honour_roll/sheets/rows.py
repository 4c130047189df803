"""An officer's sheet: which of ours it is, where its headings are, and its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from honour_roll.intake.draft import Place, Told
from honour_roll.intake.sheet_told import hidden, letters_struck, struck
from honour_roll.office.excel import Merged, SheetCell, SheetRow, SheetText
from honour_roll.sheets import words
from honour_roll.sheets.columns import Column
from honour_roll.sheets.example import NAMES, is_untouched
from honour_roll.sheets.recalled import LISTS_MARK
from honour_roll.sheets.shapes import Shape, shapes
from honour_roll.sheets.told import (
    heading_twice,
    merged,
    no_headings,
    not_ours,
    old_font,
    taken_for,
    unknown_heading,
)
from honour_roll.text.folding import fold
from honour_roll.text.suggest import nearest

_LOOKED_AT = 20
_LEAST_HEADINGS = 2
_TALLEST_MERGED = 1_000
_MOST_FILLED = 100_000
_WITHOUT = frozenset(map(fold, (words.GUIDE, words.LISTS)))
_MARKS_WITHOUT = ("SGD_guide", LISTS_MARK)


@dataclass
class Sheet:
    """A sheet that is read: its headings by column, and the rows below them."""

    file: str
    shape: Shape
    text: SheetText
    header: int = 0
    lead: dict[str, int] = field(default_factory=dict)
    """Headings of ours that are no field → their columns."""
    fields: dict[int, Column] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)

    def place(self, row: int, column: int | None = None) -> Place:
        """A place in it."""
        if column is None:
            return Place(self.file, self.text.name, row)
        letter = SheetCell(row, column, "").letter
        return Place(self.file, self.text.name, row, letter, self.headings.get(column))

    def rows(self) -> Iterator[SheetRow]:
        """Rows below the headings, those without anything of ours left out, and examples too."""
        known = {*self.fields, *self.lead.values()}
        for row in self.text.rows:
            has_any = any(cell.text.strip() for n, cell in row.cells.items() if n in known)
            is_left = self._is_mere_example(row) or self.is_struck(row)
            if row.number > self.header and has_any and not is_left:
                yield row

    def is_struck(self, row: SheetRow) -> bool:
        """Whether all of ours that is filled in is crossed out, or what it is called by."""
        filled = {n for n, _, _ in self.said(row)}
        called = {n for n in filled if self.fields[n].path in NAMES}
        out = {n for n, cell in row.cells.items() if cell.is_struck}
        return any(cells and cells <= out for cells in (filled, called))

    def lead_text(self, row: SheetRow, heading: str) -> str:
        """What a row has below one of our headings that is no field."""
        cell = row.cells.get(self.lead.get(heading, 0))
        return cell.text.strip() if cell else ""

    def id_of(self, row: SheetRow) -> str | None:
        """The id that a row gives; None for a new entry, and for one that is called an example."""
        is_example = self.example_column(row) is not None
        return None if is_example else self.lead_text(row, words.ID) or None

    def said(self, row: SheetRow) -> list[tuple[int, Column, str]]:
        """The fields of a row that have something in them, with the numbers of their columns."""
        cells = [(n, column, row.cells.get(n)) for n, column in self.fields.items()]
        return [(n, column, cell.text) for n, column, cell in cells if cell and cell.text.strip()]

    def example_column(self, row: SheetRow) -> int | None:
        """The column in which a row is called an example; None where it isn't called so."""
        if self.shape.items or self.lead_text(row, words.SEEN):
            return None
        named = [n for n, column in self.fields.items() if column.path in NAMES]
        columns = (self.lead.get(words.ID, 0), *named)
        return next((n for n in columns if _is_called_example(row.cells.get(n))), None)

    def _is_mere_example(self, row: SheetRow) -> bool:
        if self.example_column(row) is None:
            return False
        return is_untouched(self.shape, [(column, text) for _, column, text in self.said(row)])


def _is_called_example(cell: SheetCell | None) -> bool:
    return cell is not None and words.EXAMPLE in cell.text.casefold()


def sheets_of(file: str, found: Iterable[SheetText]) -> tuple[list[Sheet], list[Told]]:
    """The sheets of ours, with what is told of each; and what is told of the others."""
    sheets, others = list[Sheet](), list[Told]()
    for text in found:
        shape = _shape_of(text)
        if shape is None:
            is_ours = fold(text.name) in _WITHOUT or not text.marks.isdisjoint(_MARKS_WITHOUT)
            if text.rows and not is_ours:
                others.append(not_ours(Place(file, text.name)))
            continue
        sheet = Sheet(file, shape, _filled(text))
        if text.rows:
            _find_headings(sheet)
            _leave_struck(sheet)
            _tell_what_is_odd(sheet)
        sheets.append(sheet)
    return sheets, others


def _shape_of(text: SheetText) -> Shape | None:
    for shape in shapes():
        if shape.mark in text.marks:
            return shape
    return next((one for one in shapes() if fold(one.title) == fold(text.name)), None)


def _filled(text: SheetText) -> SheetText:
    """Every row of cells that are merged downwards gets what stands in the first."""
    left = _MOST_FILLED
    by_row = {row.number: row for row in text.rows}
    for one in text.merged:
        first = by_row.get(one.top)
        cell = first.cells.get(one.left) if first else None
        height = one.bottom - one.top
        if cell is None or not 0 < height <= min(_TALLEST_MERGED, left):
            continue
        left -= height
        for number in range(one.top + 1, one.bottom + 1):
            if row := by_row.get(number):
                row.cells.setdefault(one.left, cell._replace(row=number))
    return text


def _find_headings(sheet: Sheet) -> None:
    titles = {_key(column.title): column for column in sheet.shape.columns}
    leads = {_key(heading): heading for heading in (*sheet.shape.lead, words.SEEN)}
    known = {*titles, *leads}
    candidates = [row for row in sheet.text.rows if row.number <= _LOOKED_AT]
    best = max(candidates, key=lambda row: _matches(row, known), default=None)
    if best is None or _matches(best, known) < _LEAST_HEADINGS:
        sheet.header = max((row.number for row in sheet.text.rows), default=0)
        sheet.told.append(no_headings(Place(sheet.file, sheet.text.name), _LOOKED_AT))
        return
    sheet.header = best.number
    sheet.headings = {n: _shown(cell.text) for n, cell in best.cells.items()}
    for n, cell in sorted(best.cells.items()):
        _take_heading(sheet, n, _key(cell.text), titles, leads)


def _take_heading(
    sheet: Sheet, n: int, key: str, titles: dict[str, Column], leads: dict[str, str]
) -> None:
    place, heading = sheet.place(sheet.header, n), sheet.headings[n]
    if key not in titles and key not in leads:
        near = nearest(key, [*titles, *leads])
        if near is None or _is_there(sheet, near):
            if _has_values(sheet, n):
                sheet.told.append(unknown_heading(place, heading))
            return
        meant = titles[near].title if near in titles else leads[near]
        sheet.told.append(taken_for(place, heading, meant))
        key = near
    taken = {_key(column.title) for column in sheet.fields.values()}
    if key in taken or leads.get(key) in sheet.lead:
        sheet.told.append(heading_twice(place, heading))
    elif key in titles:
        sheet.fields[n] = titles[key]
    else:
        sheet.lead[leads[key]] = n


def _is_there(sheet: Sheet, key: str) -> bool:
    return any(_key(heading) == key for heading in sheet.headings.values())


def _has_values(sheet: Sheet, n: int) -> bool:
    return any(row.number > sheet.header and n in row.cells for row in sheet.text.rows)


def _key(heading: str) -> str:
    return fold(_shown(heading))


def _shown(heading: str) -> str:
    return " ".join(heading.replace("*", " ").split())


def _matches(row: SheetRow, known: set[str]) -> int:
    return sum(_key(cell.text) in known for cell in row.cells.values())


def _tell_what_is_odd(sheet: Sheet) -> None:
    text = sheet.text
    rows = [row.number for row in text.rows if row.is_hidden and row.number > sheet.header]
    by_design = {n for n, column in sheet.fields.items() if column.is_rare}
    by_design |= {n for heading, n in sheet.lead.items() if heading in (words.SEEN, words.NUMBER)}
    columns = sorted(set(text.hidden_columns) & set(sheet.fields) - by_design)
    if text.is_hidden:
        sheet.told.append(hidden(Place(sheet.file, text.name)))
    if rows:
        sheet.told.append(hidden(sheet.place(rows[0]), len(rows)))
    sheet.told += [hidden(sheet.place(sheet.header, n)) for n in columns if _has_values(sheet, n)]
    sheet.told += [_told_merged(sheet, one) for one in text.merged if _matters(sheet, one)]
    sheet.told += [
        struck(sheet.place(row.number), _called(sheet, row))
        for row in text.rows
        if row.number > sheet.header and sheet.is_struck(row)
    ]
    old = [
        sheet.place(cell.row, cell.column)
        for row in text.rows
        for cell in row.cells.values()
        if cell.is_old and row.number > sheet.header and cell.column in sheet.fields
    ]
    if old:
        sheet.told.append(old_font(old))


def _leave_struck(sheet: Sheet) -> None:
    """Leaves out cells of ours that are crossed out in a row that isn't, and tells of letters."""
    rows = []
    for row in sheet.text.rows:
        if row.number > sheet.header and not sheet.is_struck(row):
            row = replace(row, cells=dict(_cells_left(sheet, row)))
        rows.append(row)
    sheet.text = replace(sheet.text, rows=rows)


def _cells_left(sheet: Sheet, row: SheetRow) -> Iterator[tuple[int, SheetCell]]:
    for n, cell in row.cells.items():
        is_out = cell.is_struck and n in sheet.fields
        out = [cell.text] if is_out else cell.crossed_out
        if out and (n in sheet.fields or n in sheet.lead.values()):
            read = "" if is_out else cell.text
            sheet.told.append(letters_struck(sheet.place(row.number, n), out, read))
        if not is_out:
            yield n, cell


def _called(sheet: Sheet, row: SheetRow) -> str:
    """What a row is called by; where it isn't, the first that it says."""
    said = sheet.said(row)
    named = [text for _, column, text in said if column.path in NAMES]
    return next(iter([*named, *(text for _, _, text in said)]))


def _told_merged(sheet: Sheet, one: Merged) -> Told:
    return merged(sheet.place(one.top, one.left), wide=one.right > one.left)


def _matters(sheet: Sheet, one: Merged) -> bool:
    inside = any(one.left <= n <= one.right for n in sheet.fields)
    return inside and one.bottom > sheet.header and one.top != sheet.header
