"""What the cells of a list's row hold, whatever the rows around it say."""

from __future__ import annotations

from honour_roll.forms.columns import NAMES, Columns, Meaning, heading_key
from honour_roll.forms.grids import GridRow, is_sum
from honour_roll.text.folding import fold

_AT_LENGTH = (Meaning.POSITION, Meaning.SUMMARY)
"""Columns in which a row may go on below."""
_FEW = 2


class RowCells:
    """By the columns of the list."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    def order(self, row: GridRow) -> str:
        """Its number, as it was typed."""
        order = self._columns.of(Meaning.ORDER)
        return row.texts.get(order.number, "") if order else ""

    def own(self, row: GridRow) -> dict[int, str]:
        """Its own texts but for its number."""
        order = self._columns.of(Meaning.ORDER)
        skipped = {*row.below, order.number if order else 0}
        return {n: text for n, text in row.texts.items() if n not in skipped}

    def is_struck(self, row: GridRow) -> bool:
        """Whether all of it is crossed out, or its name."""
        own = {n for n in row.texts if n not in row.below}
        names = {one.number for one in self._columns.names_in(row)}
        return any(cells and cells <= row.struck for cells in (own, names))

    def repeats_headings(self, row: GridRow) -> bool:
        """The headings once more, on a new page."""
        name = self._columns.of(*NAMES)
        same = [
            one
            for one in self._columns.columns
            if heading_key(row.texts.get(one.number, "")) == heading_key(one.heading)
        ]
        return len(same) >= _FEW or (name in same and not self._columns.parts)

    def says_sum(self, row: GridRow) -> bool:
        """Whether it only adds up those above."""
        words = (self.order(row), *self.own(row).values())
        return any(is_sum(fold(text)) for text in words if text)

    def goes_on(self, row: GridRow, number: str) -> bool:
        """Whether nothing but a position or a deed stands there: of the row above."""
        at_length = [one.number for one in self._columns.columns if one.meaning in _AT_LENGTH]
        is_alone = not number and not self.is_wide(row)
        return is_alone and all(n in at_length for n in self.own(row))

    def is_wide(self, row: GridRow) -> bool:
        """Whether its text stands over several columns, or where numbers would."""
        own = self.own(row)
        return not own or any(row.spans.get(column, 1) > 1 for column in own)
