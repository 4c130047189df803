"""Finds the forms in a Word file: which cell belongs to which field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from honour_roll.forms.fields import PICTURES, STORY, Field, by_label, headings, label_key
from honour_roll.forms.template import GUIDANCE, TITLE
from honour_roll.intake.draft import Place
from honour_roll.office.word_text import Block, Cell, Paragraph, Picture, Table, WordText

# So many labels make a table a form; a list of names has fewer in its first column.
_LEAST_LABELS = 4
_NUMBER = re.compile(r"\d+\.\s*")


@dataclass(frozen=True, slots=True)
class Value:
    """What stands beside a label."""

    field: Field
    place: Place
    paragraphs: tuple[Paragraph, ...]
    has_table: bool = False
    crossed_out: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """On one line."""
        return " ".join(filter(None, (one.text for one in self.paragraphs)))

    @property
    def pictures(self) -> list[Picture]:
        """Pasted beside the label."""
        return [picture for one in self.paragraphs for picture in one.pictures]


@dataclass
class Form:
    """One table; ``loose`` are pictures that lie below it, ``unknown`` labels nobody knows.

    ``outside`` are the words around it that belong to no field, paragraph by paragraph.
    """

    at: Place
    values: list[Value] = field(default_factory=list)
    loose: list[Picture] = field(default_factory=list)
    unknown: list[tuple[Place, str]] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """Whether nobody wrote or pasted anything."""
        is_filled = any(value.text or value.pictures for value in self.values)
        return not (is_filled or self.loose or self.unknown or self.outside)


def is_form(table: Table) -> bool:
    """Whether the first column holds labels of the form."""
    known = {id(found) for row in table.rows if row and (found := _label_of(row[0]))}
    return len(known) >= _LEAST_LABELS


def forms_in(text: WordText, file: str) -> list[Form]:
    """All forms in reading order, with what lies between them."""
    forms: list[Form] = []
    boxed: list[str] = []
    for block in text.blocks:
        if isinstance(block, Table):
            if is_form(block):
                forms.append(_form(block, file, len(forms) + 1))
        elif forms:
            forms[-1].loose += block.pictures
            forms[-1].outside += _own_words(block)
        elif block.is_boxed:
            boxed += _own_words(block)
    if forms:
        # A box floats: what is anchored above the table may lie anywhere on the page.
        forms[0].outside[:0] = boxed
    return forms


def _own_words(paragraph: Paragraph) -> list[str]:
    """What it says, if it is none of the sentences of the blank form."""
    text = paragraph.text
    return [text] if text and label_key(_NUMBER.sub("", text)) not in _printed() else []


@cache
def _printed() -> frozenset[str]:
    return frozenset(label_key(sentence) for sentence in (TITLE, *GUIDANCE))


def _form(table: Table, file: str, number: int) -> Form:
    at = Place(file, table=f"phiếu {number}")
    form = Form(at)
    waiting: Field | None = None
    for n, row in enumerate(table.rows, start=1):
        cells = [cell for cell in row if not cell.continues]
        # Some offices put a number before each label.
        if len(cells) > 2 and cells[0].text.strip(" .").isdigit():
            cells = cells[1:]
        if not cells:
            continue
        label = _label_of(cells[0])
        if label is not None:
            form.outside += [one.text for one in cells[0].paragraphs if one.is_boxed and one.text]
        if len(cells) == 1:
            if label is None and waiting is not None:
                form.values.append(_value(waiting, at, n, cells))
            waiting = label if label in (STORY, PICTURES) else None
            continue
        waiting = None
        if label is not None:
            form.values.append(_value(label, at, n, cells[1:]))
        elif _is_unknown(cells):
            form.unknown.append((_place(at, n, cells[0].text), cells[0].text))
    return form


def _value(label: Field, at: Place, row: int, cells: list[Cell]) -> Value:
    out = tuple(text for cell in cells for text in _crossed_out(cell))
    paragraphs = tuple(
        one for cell in cells if not cell.is_struck for one in _paragraphs(cell.blocks)
    )
    has_table = any(isinstance(block, Table) for cell in cells for block in cell.blocks)
    return Value(label, _place(at, row, label.title), paragraphs, has_table, out)


def _crossed_out(cell: Cell) -> Iterator[str]:
    """What is crossed out of a cell, or of one in a table within it."""
    yield from (cell.text,) if cell.is_struck else cell.crossed_out
    for block in cell.blocks:
        if isinstance(block, Table):
            yield from (text for row in block.rows for one in row for text in _crossed_out(one))


def _place(at: Place, row: int, heading: str) -> Place:
    return Place(at.file, table=at.table, row=row, heading=heading)


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Those of a cell, with what a table within it says, cell after cell."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from () if cell.is_struck else _paragraphs(cell.blocks)


def _label_of(cell: Cell) -> Field | None:
    """By the first line of the cell that says something: a hint may stand below it."""
    for paragraph in cell.paragraphs:
        if text := paragraph.text:
            key = label_key(text)
            return None if key in headings() else by_label().get(key)
    return None


def _is_unknown(cells: list[Cell]) -> bool:
    first, rest = cells[0].text, any(cell.text for cell in cells[1:])
    return bool(first and rest) and label_key(first) not in headings()
