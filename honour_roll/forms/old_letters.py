"""Tables typed for a font of the time before Unicode, whose font got lost on the way."""

from __future__ import annotations

from collections.abc import Iterable

from honour_roll.forms.grids import Grid
from honour_roll.forms.headings import meaning_of
from honour_roll.text.legacy import CONVERSIONS

_LEAST, _MOST_ROWS = 2, 40


def is_in_old_letters(grids: Iterable[Grid]) -> bool:
    """Whether a row would be one of headings if it were converted: “Hä vµ tªn”."""
    return any(
        sum(meaning_of(text) is None and meaning_of(convert(text)) is not None for text in words)
        >= _LEAST
        for grid in grids
        for words in (row.words for row in grid.rows[:_MOST_ROWS])
        for convert in CONVERSIONS.values()
    )
