"""Which rows of a list are honourees, and which only head a group, count or sign."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from honour_roll.forms.columns import Meaning
from honour_roll.forms.ditto import with_words_above
from honour_roll.forms.grids import GridRow, is_sum
from honour_roll.forms.group_headings import (
    GroupHeadings,
    HeadingText,
    heading_text,
    styles_of_kinds,
)
from honour_roll.forms.group_levels import Group, GroupHeading, NamedUnit
from honour_roll.forms.heading_awards import HeadedAward, HeadingAwards
from honour_roll.forms.lists import OfficeList
from honour_roll.forms.name_items import goes_deeper, is_item, is_item_number
from honour_roll.forms.row_cells import RowCells
from honour_roll.forms.row_words import (
    GROUP_ORDER,
    GROUP_WORD,
    LOOSE_ORDER,
    NO_ORDER,
    NOTE,
    ORDER,
    SECTOR,
    SIGNED,
    bare_number,
    is_counted,
)
from honour_roll.forms.told_of_rows import names_left, row_left
from honour_roll.intake.draft import Told
from honour_roll.intake.sheet_told import struck
from honour_roll.model.terms import Kind
from honour_roll.text.folding import fold
from honour_roll.text.kind_words import is_kind_word
from honour_roll.text.names import is_in_capitals

_FEW = 2


class Honouree(NamedTuple):
    """A row, with what the headings of its groups say."""

    row: GridRow
    kind: Kind | None
    unit: NamedUnit | None
    unknown: GroupHeading | None
    unclear: GroupHeading | None
    award: HeadedAward | None


class ListRows:
    """The rows of one list; ``is_unit`` says whether units are called so."""

    def __init__(
        self,
        found: OfficeList,
        is_unit: Callable[[str], bool],
        group: Group,
        awards: HeadingAwards,
    ) -> None:
        self._list = found
        self._columns = found.columns
        self._cells = RowCells(found.columns)
        self._is_unit = is_unit
        self._group = group
        self._has_ended = self._is_open = False
        self._below = [self._columns.joined(row) for row in found.grid.rows[found.columns.first :]]
        self._behind = {row.number: below for row, below in pairwise(self._below)}
        numbered = [row.number for row in self._below if self._is_numbered(row)]
        self._has_numbers, self._last = bool(numbered), max(numbered, default=0)
        self.headings = GroupHeadings(group, is_unit, awards, self._styles_of_kinds())
        self._names_left: list[int] = []
        self.left: list[Told] = []
        """Of rows that may be data and are not taken."""

    def honourees(self) -> Iterator[Honouree]:
        """From top to bottom."""
        above: GridRow | None = None
        rows = self._list.grid.rows[self._columns.first :]
        for raw, row in zip(rows, self._below, strict=True):
            if self._cells.repeats_headings(raw) or raw.is_of_numbers:
                continue
            if self._says_nothing(row) or self._is_group(row):
                continue
            if self._cells.is_struck(raw):
                self.left.append(struck(self._list.grid.place(row.number), " ".join(row.words)))
            elif self._is_honouree(row):
                self._is_open &= is_item_number(self._cells.order(row))
                above = told = with_words_above(row, above, self._columns)
                group = self._group
                if stopped := group.barred or group.held:
                    stopped.rows.append(row.number)
                    continue
                yield Honouree(
                    told, group.kind, group.unit, group.unknown, group.unclear, group.award
                )
            else:
                self._leave(row)
        if self._names_left:
            self.left.append(names_left(self._list.grid.at, self._names_left))

    def _leave(self, row: GridRow) -> None:
        """Tells it, unless it stands where those do who made the list."""
        if self._is_name_alone(row):
            self._names_left.append(row.number)
        elif not (self._has_ended and len(self._cells.own(row)) <= _FEW):
            place = self._list.grid.place(row.number)
            self.left.append(row_left(place, " ".join(row.words)))

    def _is_name_alone(self, row: GridRow) -> bool:
        """Whether only a name stands there, with a letter or a dash, in a group of a kind."""
        own = self._cells.own(row)
        is_name = len(own) == 1 and any(one.number in own for one in self._columns.names_in(row))
        is_numbered = is_item_number(self._cells.order(row))
        return is_name and is_numbered and not self._has_ended and self._group.kind is not None

    def _is_item(self, row: GridRow) -> bool:
        """Whether it is an honouree: behind its heading or another, and heading no rows itself."""
        if not (self._is_open and self._is_name_alone(row)):
            return False
        (text,) = self._cells.own(row).values()
        number, below = self._cells.order(row), self._next(row)
        if below is not None:
            order = self._cells.order(below)
            is_plain = not order and len(self._cells.own(below)) > 1
            has_name = bool(self._columns.names_in(below))
            if self._is_numbered(below) or goes_deeper(number, order) or (is_plain and has_name):
                return False
        return not self._is_unit(text) and is_item(self._group, number, text)

    def _is_numbered(self, row: GridRow) -> bool:
        """Whether it has a number, and that of an honouree."""
        is_numbered = ORDER.fullmatch(self._cells.order(row)) is not None
        return is_numbered and not row.is_of_numbers and self._heading_of(row) is None

    def _says_nothing(self, row: GridRow) -> bool:
        """Only numbers, a sum, or who signs."""
        own, order = self._cells.own(row), self._cells.order(row)
        is_numbered = bool(ORDER.fullmatch(order))
        if is_numbered and not own:
            return True
        words = [fold(text) for text in [order, *own.values()] if text]
        adds_up = any(map(is_sum, words))
        # Nobody signs before the last of those listed: “Bí thư chi bộ” goes on from above there.
        is_low = not self._has_numbers or row.number > self._last
        is_signed = is_low and len(words) <= _FEW and any(SIGNED.match(text) for text in words)
        if is_numbered or not (adds_up or is_signed):
            return False
        self._has_ended = True
        return True

    def _heading_of(self, row: GridRow) -> HeadingText | None:
        """What may be the heading of a group: a text alone, or counted."""
        own, number = self._cells.own(row), self._cells.order(row)
        texts = list(dict.fromkeys(own.values()))
        if not texts and number and not ORDER.fullmatch(number):
            texts, number = [number], ""
        if not texts:
            return None
        if ORDER.fullmatch(number):
            # No name, though numbered as one: "1", "Tập thể".
            is_kind = is_kind_word(texts[0]) and is_counted(texts)
            is_heading = is_kind or (len(texts) == 1 and self._heads_below(row, number, texts[0]))
            is_heading = is_heading and bool(self._columns.names_in(row))
            is_heading = is_heading or self._is_numbered_group(row, texts)
            return HeadingText(texts[0], number) if is_heading else None
        is_marked = bool(GROUP_ORDER.fullmatch(number))
        if len(texts) > 1:
            # Offices count in the headings of groups: "I", "TẬP THỂ", "12".
            return HeadingText(texts[0], number) if is_marked and len(texts) == _FEW else None
        has_order = self._columns.of(Meaning.ORDER) is not None
        if len(self._columns.columns) <= 1 + has_order or self._cells.goes_on(row, number):
            return None
        # “P. Suối Hoa” is a ward.
        is_unit = self._is_unit(texts[0])
        return HeadingText(texts[0], number) if is_unit else heading_text(texts[0], number)

    def _is_numbered_group(self, row: GridRow, texts: Sequence[str]) -> bool:
        """Whether a row with a number heads a group: no unit is a person, no sector anybody."""
        text = texts[0]
        if len(texts) > 1 or SECTOR.match(fold(text)):
            return len(texts) == 1
        kind = self._group.kind or self._list.title.kind
        may_head = self._is_unit(text) or GROUP_WORD.match(fold(text)) is not None
        is_of_people = kind is not None and kind.is_of_people
        return may_head and (is_of_people or self._heads_unnumbered(row))

    def _heads_unnumbered(self, row: GridRow) -> bool:
        """Whether the next row is an honouree's, with a name and more, and has no number."""
        below = self._next(row)
        if below is None or self._cells.says_sum(below):
            return False
        if not NO_ORDER.fullmatch(self._cells.order(below)):
            return False
        own = self._cells.own(below)
        is_signed = len(own) <= _FEW and any(SIGNED.match(fold(text)) for text in own.values())
        return len(own) > 1 and bool(self._columns.names_in(below)) and not is_signed

    def _next(self, row: GridRow) -> GridRow | None:
        return self._behind.get(row.number)

    def _heads_below(self, row: GridRow, number: str, text: str) -> bool:
        """Whether the next row is numbered within it: “1.1” below “1”, or “1” below “1 Khối …”."""
        below = self._next(row)
        order = bare_number(self._cells.order(below)) if below else ""
        is_group = GROUP_WORD.match(fold(text)) is not None
        return order == f"{bare_number(number)}.1" or (is_group and order == "1")

    def _styles_of_kinds(self) -> frozenset[str]:
        rows = (self._heading_of(row) for row in self._below if not self._cells.says_sum(row))
        has_kind = self._list.title.kind is not None
        return styles_of_kinds([one for one in rows if one], has_kind=has_kind)

    def _is_group(self, row: GridRow) -> bool:
        is_group = not self._is_item(row) and self._reads_group(row)
        self._is_open |= is_group
        return is_group

    def _reads_group(self, row: GridRow) -> bool:
        heading = self._heading_of(row)
        if heading is None:
            return False
        number, texts = self._cells.order(row), list(dict.fromkeys(self._cells.own(row).values()))
        place = self._list.grid.place(row.number)
        is_read = self.headings.read(heading, place)
        is_barred = not self._has_ended and self.headings.bar(heading, place)
        if is_read or is_barred:
            return True
        is_marked = bool(GROUP_ORDER.fullmatch(number) or ORDER.fullmatch(number))
        if len(texts) > 1 and not is_counted(texts):
            return False
        is_numbered = is_marked or heading.number not in ("", number)
        if not is_numbered and (self._has_ended or NOTE.match(fold(heading.text))):
            return False
        is_sector = SECTOR.match(fold(heading.text)) is not None
        may_be_unit = not is_sector and (is_numbered or heading.is_of_unit)
        if is_numbered or may_be_unit or self._cells.is_wide(row):
            self.headings.pass_by(heading, place, may_be_unit=may_be_unit)
            return True
        if is_in_capitals(heading.text):
            # As likely somebody's name: it is told as a row that is left.
            self.headings.end_kind(heading, place)
        return False

    def _is_honouree(self, row: GridRow) -> bool:
        """By its name; without a number more has to stand beside it than beside who signs."""
        order = self._cells.order(row)
        if ORDER.fullmatch(order) or self._is_item(row):
            return True
        has_order = self._has_numbers and not LOOSE_ORDER.fullmatch(order)
        # Below a sum or a signature those stand who made the list.
        if not self._columns.names_in(row) or (has_order and self._has_ended):
            return False
        known = [one for one in self._columns.columns if one.meaning is not Meaning.NOTHING]
        return sum(one.number in self._cells.own(row) for one in known) > (_FEW if has_order else 1)
