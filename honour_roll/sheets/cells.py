"""A value of the model as the text of a cell, and back."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Any

from honour_roll.intake.sheet_told import Fault, fault_of
from honour_roll.office.excel import SheetCell
from honour_roll.sheets import words
from honour_roll.sheets.choices import ChoiceList, Choices
from honour_roll.sheets.columns import Column
from honour_roll.text.dates import parse_date
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

MOST_CHARACTERS = 32_767
"""Of one cell; counted as Excel does, in units of UTF-16."""

# What XlsxWriter's escape of an escape would not bring back.
_UNWRITABLE = re.compile(r"_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_|\r")
_SHARES = re.compile(r"\s*;\s*|\s+")
_NEW_LINE = "\n"
_SEVERAL = re.compile(";")
_NO_NEW_ENTRY = Message("", "")
_FILE = "file"


def written(column: Column, value: Any, choices: Choices) -> str:
    """The text of a cell for a value as ``Part.to_data`` gives it; ``KEPT`` where none can be."""
    text = _text(column, value, choices.of(column))
    too_long = len(text.encode("utf-16-le")) // 2 > MOST_CHARACTERS
    is_blank = not text.strip() and bool(text)
    return words.KEPT if too_long or is_blank or _UNWRITABLE.search(text) else text


def _text(column: Column, value: Any, choices: ChoiceList | None) -> str:
    if column.form == "lines":
        text = _NEW_LINE.join(choices.word(item) if choices else item for item in value)
        # On one line it would come back as two.
        is_alone = len(value) == 1 and _SEVERAL.search(text) and not choices
        return f"{text}{_NEW_LINE}" if is_alone else text
    if column.form == "shares":
        return "; ".join(str(item).replace(".", ",") for item in value)
    if column.form == "flag":
        value = "true" if value else "false"
    if column.form == "date":
        return parse_date(value.isoformat() if _is_day(value) else str(value)).display()
    return choices.word(str(value)) if choices else str(value).rstrip(_NEW_LINE)


def _is_day(value: object) -> bool:
    return isinstance(value, datetime.date)


def read(column: Column, cell: SheetCell, choices: Choices) -> Any | Fault:
    """What a cell with something in it says, as YAML would have it; or what is wrong with it."""
    if fault := _unusable(column, cell):
        return fault
    found = choices.of(column)
    if column.form == "lines":
        items = [item for item in _items(cell.text, found) if item.strip()]
        return _all([_one(column, item, found) for item in items])
    if column.form == "shares":
        return [part for part in _SHARES.split(cell.text.strip()) if part]
    if column.form == "text":
        return cell.text
    if column.path[-1] == _FILE:
        return cell.text.rstrip()
    return _one(column, cell.text, found)


def _items(text: str, choices: ChoiceList | None) -> list[str]:
    """One a line; on a single line semicolons part them, unless one word has them itself."""
    is_one_word = choices is not None and bool(choices.ids(text))
    if _NEW_LINE in text or is_one_word:
        return text.split(_NEW_LINE)
    return _SEVERAL.split(text)


def _one(column: Column, text: str, choices: ChoiceList | None) -> str | Fault:
    if choices is None:
        return text.strip()
    ids = choices.ids(text)
    if len(ids) == 1:
        return next(iter(ids))
    return (
        _ambiguous(text, sorted(map(choices.word, ids))) if ids else _unknown(column, text, choices)
    )


def _all(found: Sequence[str | Fault]) -> list[str] | Fault:
    faults = [one for one in found if isinstance(one, Fault)]
    return faults[0] if faults else [one for one in found if isinstance(one, str)]


def _unusable(column: Column, cell: SheetCell) -> Fault | None:
    if fault := fault_of(cell):
        return fault
    if cell.kind == "number" and "." in cell.text and column.form != "shares":
        return _turned(Message(f"số {cell.text.replace('.', ',')}", f"the number {cell.text}"))
    is_year = column.form == "year" and cell.text.isdigit()
    if cell.kind == "date" and column.form != "date" and not is_year:
        return _turned(Message(f"ngày {cell.text}", f"the date {cell.text}"))
    return None


def _turned(into: Message) -> Fault:
    return Fault(
        "cell-turned",
        Message(f"Excel đã đổi nội dung ô thành {into.vi}", f"Excel made {into.en} of the cell"),
        Message(
            "Định dạng ô là Văn bản (Text) rồi gõ lại.",
            "Format the cell as text and type it again.",
        ),
    )


def _unknown(column: Column, text: str, choices: ChoiceList) -> Fault:
    near = " hoặc ".join(quoted(word) for word in choices.near(text))
    new = words.NEW_ENTRIES.get(column.refers_to or "", _NO_NEW_ENTRY)
    return Fault(
        "choice-unknown",
        Message(f"{quoted(text)} không có trong danh sách", f"{quoted(text)} is not in the list"),
        Message(
            (f"Ý bạn là {near}? " if near else "") + f"Chọn trong danh sách của ô{new.vi}.",
            (f"Did you mean {near}? " if near else "") + f"Choose from the cell's list{new.en}.",
        ),
    )


def _ambiguous(text: str, several: list[str]) -> Fault:
    listed = "; ".join(several[:5])
    return Fault(
        "choice-ambiguous",
        Message(
            f"{quoted(text)} có thể là nhiều mục", f"{quoted(text)} may be one of several entries"
        ),
        Message(f"Chọn một trong: {listed}.", f"Choose one of: {listed}."),
    )
