"""The sheets of the workbook, each with its columns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from honour_roll.intake.draft import Folder
from honour_roll.model.terms import Kind
from honour_roll.sheets import words
from honour_roll.sheets.columns import LISTS, Column, columns, item_columns
from honour_roll.text import labels


@dataclass(frozen=True)
class Shape:
    """One sheet: of entries (``kind`` of records), or of further items of the list ``items``.

    ``mark`` is the name that the workbook defines for it: it stays when an officer calls the
    sheet something else. ``lead`` are the headings before the columns.
    """

    mark: str
    title: str
    folder: Folder
    columns: tuple[Column, ...]
    kind: Kind | None = None
    items: str | None = None

    @property
    def lead(self) -> tuple[str, ...]:
        """The headings before the columns of fields."""
        return (words.OWNER, words.NUMBER) if self.items else (words.ID,)

    @property
    def headings(self) -> tuple[str, ...]:
        """All headings, in order."""
        tail = () if self.items else (words.SEEN,)
        return (*self.lead, *(column.title for column in self.columns), *tail)

    @property
    def owners(self) -> tuple[Folder, ...]:
        """Whose items these can be."""
        return tuple(folder for folder in LISTS if self.items in LISTS[folder])


@cache
def shapes() -> tuple[Shape, ...]:
    """Every sheet that is read, in the order of the workbook."""
    kinds = [
        Shape(f"SGD_{kind}", labels.KIND[kind], "records", columns("records", kind), kind)
        for kind in Kind
    ]
    others = [
        Shape("SGD_decisions", words.DECISIONS, "decisions", columns("decisions")),
        Shape("SGD_units", words.UNITS, "units", columns("units")),
    ]
    lists: dict[str, Folder] = {}
    for folder, keys in LISTS.items():
        for key in keys:
            lists.setdefault(key, folder)
    further = [
        Shape(f"SGD_{key}", words.LIST_SHEETS[key], folder, item_columns(folder, key), items=key)
        for key, folder in lists.items()
    ]
    return (*kinds, *others, *further)
