"""A workbook that came back becomes drafts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from honour_roll.intake.draft import Draft, Folder, PhotoSource, Place, Told, told
from honour_roll.intake.ids import decision_stem
from honour_roll.intake.namesakes import as_spelt
from honour_roll.intake.sheet_told import Fault
from honour_roll.intake.standing import Standing
from honour_roll.intake.told_of_bodies import authority_of_body
from honour_roll.office.excel import SheetCell, SheetRow, SheetText
from honour_roll.problems import Severity
from honour_roll.sheets import words
from honour_roll.sheets.cells import read
from honour_roll.sheets.choices import Choices
from honour_roll.sheets.columns import LISTS, Column
from honour_roll.sheets.entries import EntryRow
from honour_roll.sheets.example import left_over, typed_over
from honour_roll.sheets.items import Item, Value
from honour_roll.sheets.recalled import Recalled, recalled
from honour_roll.sheets.rows import Sheet, sheets_of
from honour_roll.source.yaml_reader import Path
from honour_roll.text.document_numbers import read_document_number
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.text.slugs import slugify

_ORDER: tuple[Folder, ...] = ("units", "decisions", "records")


class Reading(NamedTuple):
    """The drafts of a workbook, and what is told of its sheets as a whole."""

    drafts: list[Draft]
    told: list[Told]


def is_our_workbook(sheets: Iterable[SheetText]) -> bool:
    """Whether one of the sheets is one of the template's."""
    return bool(sheets_of("", sheets)[0])


def read_workbook(
    name: str, found: Iterable[SheetText], standing: Standing, photos: Mapping[str, PhotoSource]
) -> Reading:
    """What the sheets of the file ``name`` say; ``photos`` are the files that came with it."""
    found = list(found)
    sheets, others = sheets_of(name, found)
    return _Workbook(sheets, others, standing, recalled(found)).reading(photos)


class _Workbook:
    def __init__(
        self,
        sheets: list[Sheet],
        others: list[Told],
        standing: Standing,
        known: Iterable[Recalled],
    ) -> None:
        self._sheets = sheets
        self._standing = standing
        self._choices = Choices(standing.roll.reference)
        for one in known:
            choices = self._choices.named(one.kind)
            choices.recall(one.id, one.word)
            if one.kind == "decisions":
                choices.recall_number(one.id, one.word.partition(", ")[0])
        self._told = [*others, *(one for sheet in sheets for one in sheet.told)]
        self._entries: list[EntryRow] = []

    def reading(self, photos: Mapping[str, PhotoSource]) -> Reading:
        for folder in _ORDER:
            self._announce(folder)
            for sheet in self._of(folder):
                self._entries += self._rows(sheet)
        for sheet in self._sheets:
            if sheet.shape.items:
                self._take_items(sheet)
        said = self._decisions()
        return Reading([entry.draft(photos, said.get) for entry in self._entries], self._told)

    def _decisions(self) -> dict[str, Mapping[str, Any]]:
        """What decisions say, those of this workbook before those of the content."""
        known = self._standing.roll.reference.decisions
        said: dict[str, Mapping[str, Any]] = {id: one.to_data() for id, one in known.items()}
        forms = self._choices.named("forms")
        for sheet in self._of("decisions"):
            for row in sheet.rows():
                cells = _by_path(sheet, row)
                id = sheet.id_of(row) or self._stem("decisions", sheet, cells)
                said[id] = {**cells, "form": next(iter(forms.ids(cells.get("form", ""))), None)}
        return said

    def _of(self, folder: Folder) -> list[Sheet]:
        return [s for s in self._sheets if s.shape.folder == folder and not s.shape.items]

    def _announce(self, folder: Folder) -> None:
        """New units and decisions may be named by others of this workbook."""
        for sheet in self._of(folder) if folder != "records" else ():
            key = "number" if folder == "decisions" else "name"
            for row in sheet.rows():
                cells = _by_path(sheet, row)
                name = cells.get(key, "")
                id = sheet.id_of(row) or self._stem(folder, sheet, cells)
                bare = read_document_number(name).number if folder == "decisions" else name
                for called in {name, bare} - {""}:
                    self._choices.named(folder).also(id, called)

    def _stem(self, folder: Folder, sheet: Sheet, cells: dict[str, str]) -> str:
        if folder == "units":
            return slugify(cells.get("name", ""))
        ids = self._choices.named("authorities").ids(cells.get("authority", ""))
        return decision_stem({**cells, "authority": next(iter(ids), cells.get("authority", ""))})

    def _rows(self, sheet: Sheet) -> Iterator[EntryRow]:
        for row in sheet.rows():
            entry = self._entry(sheet, row)
            if any(n in row.cells for n in sheet.fields):
                entry.told += _of_examples(sheet, row)
                yield entry
            else:
                self._told.append(_cleared(entry.at))

    def _entry(self, sheet: Sheet, row: SheetRow) -> EntryRow:
        folder, shape = sheet.shape.folder, sheet.shape
        id = sheet.id_of(row)
        current = self._standing.current(folder, id) if id and _is_plain(id) else None
        base = (current.data if current else None) or {}
        seen = sheet.lead_text(row, words.SEEN) or None
        is_stale = bool(seen and current and seen != current.mark)
        entry = EntryRow(folder, id, sheet.place(row.number), seen, base, is_stale)
        if words.ID in sheet.lead:
            entry.values[("id",)] = Value(None, sheet.place(row.number, sheet.lead[words.ID]))
        if shape.kind:
            entry.values[("kind",)] = Value(shape.kind.value, entry.at)
        first: dict[str, Item] = {}
        for n, column in sheet.fields.items():
            value = self._value(sheet, row, n, column, entry.told)
            key = str(column.path[0])
            if key in LISTS[folder]:
                index = 0 if base.get(key) else None
                item = first.setdefault(key, Item(index, sheet.place(row.number, n)))
                item.values[column.path[2:]] = value
            else:
                entry.values[column.path] = value
        entry.items = {key: [item] for key, item in first.items()}
        cells = _by_path(sheet, row)
        entry.names = tuple(filter(None, (id, cells.get("name"), cells.get("number"))))
        return entry

    def _value(
        self, sheet: Sheet, row: SheetRow, n: int, column: Column, found: list[Told]
    ) -> Value:
        place = sheet.place(row.number, n)
        cell = row.cells.get(n)
        if cell is None or not cell.text.strip():
            return Value(None, place)
        if cell.text.strip() == words.KEPT:
            return Value(None, place, is_kept=True)
        value = read(column, cell, self._choices)
        if isinstance(value, Fault):
            found.append(told(place, *value))
            return Value(_as_typed(column, cell), place)
        choices = self._choices.of(column)
        if choices and (body := choices.body_of(cell.text)):
            found.append(authority_of_body(place, cell.text, choices.word(body)))
        return Value(value, place)

    def _take_items(self, sheet: Sheet) -> None:
        owners: defaultdict[str, list[EntryRow]] = defaultdict(list)
        for entry in self._entries:
            if entry.folder in sheet.shape.owners:
                for name in {as_spelt(name) for name in entry.names}:
                    owners[name].append(entry)
        for row in sheet.rows():
            name = sheet.lead_text(row, words.OWNER)
            named = owners.get(as_spelt(name), [])
            by_id = [entry for entry in named if entry.id == name]
            found = by_id or named
            if len(found) == 1:
                self._take_item(sheet, row, found[0])
            else:
                self._told.append(_no_owner(sheet, row, name, len(found)))

    def _take_item(self, sheet: Sheet, row: SheetRow, entry: EntryRow) -> None:
        number = sheet.lead_text(row, words.NUMBER)
        number_at = sheet.place(row.number, sheet.lead.get(words.NUMBER))
        item = Item(_index(number), sheet.place(row.number), number_at)
        if number and item.index is None:
            entry.told.append(_no_number(sheet, row, number))
        for n, column in sheet.fields.items():
            item.values[column.path] = self._value(sheet, row, n, column, entry.told)
        entry.items.setdefault(str(sheet.shape.items), []).append(item)


def _of_examples(sheet: Sheet, row: SheetRow) -> Iterator[Told]:
    """What is told of a row that was, or still is, the template's example."""
    called = sheet.example_column(row)
    if called is not None:
        yield typed_over(sheet.place(row.number, called))
    elif not sheet.shape.items and not sheet.lead_text(row, words.SEEN):
        cells = ((column, text, sheet.place(row.number, n)) for n, column, text in sheet.said(row))
        yield from left_over(sheet.shape, cells)


def _as_typed(column: Column, cell: SheetCell) -> Any:
    """Something at the place of a value that can't be read: what is told of it is told once."""
    return [cell.text] if column.form in ("lines", "shares") else cell.text


def _by_path(sheet: Sheet, row: SheetRow) -> dict[str, str]:
    """The texts of a row by the last steps of their columns; the first of each counts."""
    found: dict[str, str] = {}
    for n, column in sheet.fields.items():
        if n in row.cells and _is_own(column.path):
            found.setdefault(str(column.path[-1]), row.cells[n].text.strip())
    return found


def _is_own(path: Path) -> bool:
    return len(path) == 1 or path[:2] == ("periods", 0)


def _is_plain(id: str) -> bool:
    """Whether it can be a file's name at all; what it must be is checked where ids are given."""
    return all(c.isascii() and (c.isalnum() or c in "-/") for c in id) and not id.startswith("/")


def _index(number: str) -> int | None:
    is_number = number.isascii() and number.isdigit() and 0 < len(number) <= 6
    return int(number) - 1 if is_number and int(number) > 0 else None


def _cleared(place: Place) -> Told:
    return told(
        place,
        "row-cleared",
        Message("hàng đã xóa trắng: hồ sơ trong Sổ vẫn giữ nguyên", "an emptied row: nothing done"),
        Message(
            "Xóa hàng không xóa hồ sơ. Muốn gỡ, dùng lệnh honour-roll withdraw.",
            "Deleting rows deletes nothing; take a record down with honour-roll withdraw.",
        ),
        Severity.HINT,
    )


def _no_owner(sheet: Sheet, row: SheetRow, name: str, count: int) -> Told:
    place = sheet.place(row.number, sheet.lead.get(words.OWNER))
    if count:
        what = Message(f"có {count} hồ sơ tên {quoted(name)}", f"{count} are called {quoted(name)}")
    elif name:
        what = Message(
            f"không thấy {quoted(name)} ở các trang trước", f"{quoted(name)} is on no other sheet"
        )
    else:
        what = Message("chưa ghi hàng này của ai", "it is not said whose row this is")
    remedy = Message(
        "Ghi mã, hoặc tên (số quyết định) đúng như ở trang của hồ sơ.",
        "Write the id, or the name as it is on the entry's sheet.",
    )
    return told(place, "owner-unknown", what, remedy)


def _no_number(sheet: Sheet, row: SheetRow, number: str) -> Told:
    return told(
        sheet.place(row.number, sheet.lead[words.NUMBER]),
        "item-number",
        Message(f"{quoted(number)} không phải số thứ tự", f"{quoted(number)} is no number"),
        Message("Giữ số khi xuất; hàng mới thì bỏ trống.", "Keep it; leave it out in new rows."),
    )
