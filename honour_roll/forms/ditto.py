"""Marks in an office's list that say “as above”, or only that there is nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from honour_roll.forms.columns import NAMES, Columns, Meaning
from honour_roll.forms.grids import GridRow
from honour_roll.intake.sheet_told import Fault
from honour_roll.text.ditto import is_ditto
from honour_roll.text.folding import fold
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_NONE = re.compile(r"[\W_]+|khong(?: co)?\W*")
_TOLD_AT_LENGTH = (Meaning.POSITION, Meaning.SUMMARY)
# Nobody is born, named or shown as in the row above.
_NEVER = frozenset(
    {
        *NAMES,
        Meaning.ORDER,
        Meaning.BORN,
        Meaning.BORN_MALE,
        Meaning.BORN_FEMALE,
        Meaning.PHOTO,
        Meaning.NOTHING,
    }
)


def with_words_above(row: GridRow, above: GridRow | None, columns: Columns) -> GridRow:
    """``row`` with what the row ``above`` says where there is such a mark, nothing crossed out.

    Where nothing stands above, the cell has a fault. A dash or dots for want of a position or of
    words are no words.
    """
    row = _without_dashes(_without_struck(row), columns)
    marked = [
        one.number
        for one in columns.columns
        if one.meaning not in _NEVER and is_ditto(row.texts.get(one.number, ""))
    ]
    if not marked:
        return row
    texts, faults = dict(row.texts), dict(row.faults)
    for number in marked:
        words = above.texts.get(number) if above and number not in above.faults else None
        if words:
            texts[number] = words
        else:
            faults[number] = _fault(texts.pop(number))
    return replace(row, texts=texts, faults=faults)


def _without_struck(row: GridRow) -> GridRow:
    """Without cells that are crossed out, where those that name somebody are not."""
    out = {number: (row.texts[number],) for number in row.struck if number in row.texts}
    texts = {number: text for number, text in row.texts.items() if number not in out}
    return replace(row, texts=texts, crossed_out={**row.crossed_out, **out})


def _without_dashes(row: GridRow, columns: Columns) -> GridRow:
    told = {one.number for one in columns.columns if one.meaning in _TOLD_AT_LENGTH}
    texts = {
        number: text
        for number, text in row.texts.items()
        if number not in told or is_ditto(text) or not _NONE.fullmatch(fold(text))
    }
    return replace(row, texts=texts)


def _fault(text: str) -> Fault:
    return Fault(
        "ditto",
        Message(
            f"ô ghi {quoted(text)} (như trên) mà ô ở trên trống",
            f"{quoted(text)} means as above, and nothing stands above",
        ),
        Message("Ghi rõ vào ô này, hoặc xóa đi.", "Write it out, or clear the cell."),
    )
