"""Which rows of a list are honourees, and which only head a group, count or sign."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from honour_roll.forms.columns import NAMES, Meaning, heading_key
from honour_roll.forms.ditto import with_words_above
from honour_roll.forms.grids import GridRow, is_sum
from honour_roll.forms.list_groups import Group, NamedUnit, UnknownGroup, level_of, split_number
from honour_roll.forms.list_purpose import barred_in, status_in
from honour_roll.forms.list_title import kind_in
from honour_roll.forms.lists import OfficeList
from honour_roll.forms.told_of_rows import row_left
from honour_roll.intake.draft import Told
from honour_roll.model.terms import Kind
from honour_roll.text.folding import fold

_ORDER = re.compile(r"\(?[0-9]+\)?[.)]?|=.*", re.DOTALL)
_GROUP_ORDER = re.compile(r"(?:[IVX]+|[A-ZĐ])[.)]?")
_SIGNED = re.compile(
    r"t\.?/?m\b|k\.?/?t\b|(?:pho )?(?:chu tich|bi thu|truong ban)\b|noi nhan|nguoi lap"
)
_OF_UNITS = re.compile(
    r"(?:tinh|thanh pho|thi xa|huyen|quan|phuong|xa|thi tran|dac khu|khoi|cum|tp|tx)\b"
    r"|(?:dang bo|dang uy|thi uy|thanh uy|huyen uy|tinh uy|ubnd|uy ban|so|ban|co quan)\b"
)
_FEW = 2


class Honouree(NamedTuple):
    """A row, with what the heading of its group says."""

    row: GridRow
    kind: Kind | None
    unit: NamedUnit | None
    unknown: UnknownGroup | None


class ListRows:
    """The rows of one list; ``is_unit`` says whether units are called so."""

    def __init__(self, found: OfficeList, is_unit: Callable[[str], bool], group: Group) -> None:
        self._list = found
        self._columns = found.columns
        self._is_unit = is_unit
        self._group = group
        self._has_ended = False
        below = found.grid.rows[found.columns.first :]
        self._has_numbers = any(
            _ORDER.fullmatch(self._order(row)) for row in below if not row.is_of_numbers
        )
        self.unknown: list[UnknownGroup] = [group.unknown] if group.unknown else []
        """Headings that name no unit."""
        self.left: list[Told] = []
        """Of rows that may be data and are not taken."""
        self.barred: list[UnknownGroup] = [group.barred] if group.barred else []
        """Headings that say that those below were not honoured."""

    def honourees(self) -> Iterator[Honouree]:
        """From top to bottom."""
        above: GridRow | None = None
        for raw in self._list.grid.rows[self._columns.first :]:
            row = self._columns.joined(raw)
            if self._repeats_headings(raw) or raw.is_of_numbers:
                continue
            if self._says_nothing(row) or self._is_group(row):
                continue
            if self._is_honouree(row):
                above = row = with_words_above(row, above, self._columns)
                group = self._group
                if group.barred:
                    group.barred.rows.append(row.number)
                    continue
                yield Honouree(row, group.kind, group.unit, group.unknown)
            elif not (self._has_ended and len(self._own(row)) <= _FEW):
                place = self._list.grid.place(row.number)
                self.left.append(row_left(place, " ".join(row.words)))

    def _order(self, row: GridRow) -> str:
        order = self._columns.of(Meaning.ORDER)
        return row.texts.get(order.number, "") if order else ""

    def _own(self, row: GridRow) -> dict[int, str]:
        """Its own texts but for its number."""
        order = self._columns.of(Meaning.ORDER)
        skipped = {*row.below, order.number if order else 0}
        return {n: text for n, text in row.texts.items() if n not in skipped}

    def _repeats_headings(self, row: GridRow) -> bool:
        """The headings once more, on a new page."""
        name = self._columns.of(*NAMES)
        same = [
            one
            for one in self._columns.columns
            if heading_key(row.texts.get(one.number, "")) == heading_key(one.heading)
        ]
        return len(same) >= _FEW or (name in same and not self._columns.parts)

    def _says_nothing(self, row: GridRow) -> bool:
        """Only numbers, a sum, or who signs."""
        own, order = self._own(row), self._order(row)
        is_numbered = bool(_ORDER.fullmatch(order))
        if is_numbered and not own:
            return True
        words = [fold(text) for text in [order, *own.values()] if text]
        adds_up = any(map(is_sum, words))
        is_signed = len(words) <= _FEW and any(_SIGNED.match(text) for text in words)
        if is_numbered or not (adds_up or is_signed):
            return False
        self._has_ended = True
        return True

    def _is_group(self, row: GridRow) -> bool:
        own, number = self._own(row), self._order(row)
        texts = list(dict.fromkeys(own.values()))
        has_order = self._columns.of(Meaning.ORDER) is not None
        if not texts and number and not _ORDER.fullmatch(number):
            texts, number = [number], ""
        if not texts or (_ORDER.fullmatch(number) and not self._is_numbered_unit(texts)):
            return False
        is_marked = bool(_GROUP_ORDER.fullmatch(number))
        if len(texts) > 1:
            # Offices count in the headings of groups: "I", "TẬP THỂ", "12".
            is_heading = (
                is_marked and len(texts) == _FEW and self._is_heading(row, texts[0], number)
            )
            return (is_marked and self._bars(row, texts[0])) or is_heading
        is_alone = len(self._columns.columns) > 1 + has_order
        return is_alone and self._read_group(row, texts[0], number)

    def _is_numbered_unit(self, texts: Sequence[str]) -> bool:
        """Whether a row with a number heads a group of people: no unit is one of them."""
        kind = self._group.kind or self._list.title.kind
        return (
            kind is not None and kind.is_of_people and len(texts) == 1 and self._is_unit(texts[0])
        )

    def _is_heading(self, row: GridRow, text: str, number: str) -> bool:
        kind, is_unit = kind_in(text), self._is_unit(text)
        if kind is not None or status_in(text):
            self._group.barred = None
        if kind is not None:
            self._group.put_kind(kind, level_of(number))
        elif is_unit:
            self._group.put_unit(
                NamedUnit(self._list.grid.place(row.number), text), level_of(number)
            )
        return kind is not None or is_unit

    def _bars(self, row: GridRow, text: str) -> bool:
        """Whether a heading says that those below were not honoured."""
        if self._has_ended or not barred_in(text):
            return False
        self._group.barred = UnknownGroup(self._list.grid.place(row.number), text)
        self.barred.append(self._group.barred)
        return True

    def _read_group(self, row: GridRow, text: str, number: str) -> bool:
        # “P. Suối Hoa” is a ward.
        own, bare = split_number(text) if not self._is_unit(text) else ("", text)
        is_known = self._is_heading(row, bare, number or own)
        if self._bars(row, bare) or is_known:
            return True
        is_of_unit = not self._has_ended and _OF_UNITS.match(fold(bare)) is not None
        if not (_GROUP_ORDER.fullmatch(number) or own or is_of_unit):
            return False
        unknown = UnknownGroup(self._list.grid.place(row.number), bare)
        self._group.put_unit(unknown, level_of(number or own))
        self.unknown.append(unknown)
        return True

    def _is_honouree(self, row: GridRow) -> bool:
        """By its name; without a number more has to stand beside it than beside who signs."""
        if _ORDER.fullmatch(self._order(row)):
            return True
        has_order = self._has_numbers
        # Below a sum or a signature those stand who made the list.
        if not self._columns.names_in(row) or (has_order and self._has_ended):
            return False
        known = [one for one in self._columns.columns if one.meaning is not Meaning.NOTHING]
        return sum(one.number in self._own(row) for one in known) > (_FEW if has_order else 1)
