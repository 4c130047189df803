"""Which rows of a list are honourees, and which only head a group, count or sign."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from honour_roll.forms.columns import NAMES, Meaning
from honour_roll.forms.grids import GridRow
from honour_roll.forms.list_title import kind_in
from honour_roll.forms.lists import OfficeList
from honour_roll.model.terms import Kind
from honour_roll.text.folding import fold

_NUMBERING = re.compile(r"^(?:[0-9]+|[IVX]+|[A-ZĐ]|[a-zđ])\s*[.)/-]\s*")
_ORDER = re.compile(r"\(?[0-9]+\)?[.)]?")
_GROUP_ORDER = re.compile(r"(?:[IVX]+|[A-ZĐ])[.)]?")
_SUMS = ("tong", "an dinh", "danh sach co", "danh sach nay", "cong ")


class Honouree(NamedTuple):
    """A row, with what the heading of its group says."""

    row: GridRow
    kind: Kind | None
    unit: str | None


class ListRows:
    """The rows of one list; ``unit_of`` gives the id of a unit's name."""

    def __init__(self, found: OfficeList, unit_of: Callable[[str], str | None]) -> None:
        self._rows = found.grid.rows[found.columns.first :]
        self._columns = found.columns
        self._unit_of = unit_of
        self._kind: Kind | None = None
        self._unit: str | None = None

    def honourees(self) -> Iterator[Honouree]:
        """From top to bottom."""
        for row in self._rows:
            if _is_numbers(row) or self._is_group(row):
                continue
            if self._is_honouree(row):
                yield Honouree(row, self._kind, self._unit)

    def _is_group(self, row: GridRow) -> bool:
        order = self._columns.of(Meaning.ORDER)
        own = {n: text for n, text in row.texts.items() if n not in row.below}
        number = own.pop(order.number, "") if order else ""
        texts = list(dict.fromkeys(own.values()))
        if not texts and number and not _ORDER.fullmatch(number):
            texts, number = [number], ""
        is_alone = len(texts) == 1 and len(self._columns.columns) > 1 + bool(order)
        if not is_alone or _ORDER.fullmatch(number):
            return False
        return self._read_group(texts[0], is_marked=bool(_GROUP_ORDER.fullmatch(number)))

    def _read_group(self, text: str, *, is_marked: bool) -> bool:
        bare = _NUMBERING.sub("", text)
        kind, unit = kind_in(bare), self._unit_of(bare)
        if kind is not None:
            self._kind, self._unit = kind, None
        elif unit is not None:
            self._unit = unit
        else:
            return is_marked or bare != text or fold(text).startswith(_SUMS)
        return True

    def _is_honouree(self, row: GridRow) -> bool:
        name, order = self._columns.of(*NAMES), self._columns.of(Meaning.ORDER)
        if name is None or fold(row.texts.get(name.number, "")).startswith(_SUMS):
            return False
        if order is not None and order.number in row.texts:
            return _ORDER.fullmatch(row.texts[order.number]) is not None
        # Whoever signs stands below the list, in one or two of its columns.
        known = [one for one in self._columns.columns if one.meaning is not Meaning.NOTHING]
        mapped = sum(one.number in row.texts for one in known)
        return name.number in row.texts and mapped > (1 if order is None else 2)


def _is_numbers(row: GridRow) -> bool:
    """The row of column numbers that offices put below the headings."""
    words = [word.strip("() ") for word in row.words]
    return len(words) > 1 and all(word.isdigit() and len(word) < 3 for word in words)
