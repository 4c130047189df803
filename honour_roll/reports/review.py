"""A review as a document says it: head, title, what the roll holds in words, annexes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from honour_roll.reports.annexes import Annexes
from honour_roll.reports.earlier_names import earlier_names
from honour_roll.reports.letterhead import Letterhead
from honour_roll.reports.reconciliation import Reconciliation
from honour_roll.reports.table import Cell, Column, Linked, Sheet
from honour_roll.text.dates import PartialDate
from honour_roll.text.names import place_in_sentence
from honour_roll.text.numbers import roman
from honour_roll.times import time_of
from honour_roll.views.holdings import scopes_of_time, sentence
from honour_roll.views.parts import as_sentence

TYPE = "BÁO CÁO"
_CONTENTS = (Column("Phụ lục", 14), Column("Nội dung", 70))


@dataclass(frozen=True)
class Review:
    """That of a unit and some years, in a style of ``letterhead.STYLES``."""

    annexes: Annexes
    style: str
    day: PartialDate | None

    @property
    def letterhead(self) -> Letterhead:
        """The head, with names of the end of the time."""
        reference, unit = self.annexes.index.reference, self.annexes.unit
        return Letterhead.of(reference, unit, self.annexes.end, self.style, self.day)

    @property
    def subject(self) -> str:
        """``số liệu điển hình của thị xã Sa Pa giai đoạn 2016–2020``."""
        return f"số liệu điển hình của {place_in_sentence(self._name)} {self._time}"

    @property
    def title(self) -> str:
        """The name of a file of it."""
        return f"Báo cáo {self.subject}"

    @property
    def paragraphs(self) -> list[str]:
        """What the roll holds, and what was published beside it."""
        index, unit, years = self.annexes.index, self.annexes.unit, self.annexes.years
        own = [one for one in index.counts.of_unit(unit) if years.hold(time_of(one))]
        scopes = scopes_of_time(own, self.annexes.awards)
        # A document names the roll in full where it first speaks of it.
        roll = sentence(index.reference, self._name, scopes).removeprefix("Sổ")
        return [
            f"{as_sentence(self._time)}: Sổ ghi danh{roll}",
            *filter(None, [earlier_names(index.reference, unit, years)]),
            *self.annexes.notes,
            *filter(None, [self._published.summary]),
        ]

    @cached_property
    def sheets(self) -> Sequence[Sheet]:
        """Every annex, what was published the last."""
        published = self._published.as_sheets() if self._published.lines else []
        return [*self.annexes.sheets, *published]

    @property
    def contents(self) -> Sheet:
        """The first sheet of a workbook: what the review says in words, and where annexes are."""
        rows: list[Sequence[Cell]] = [
            [f"Phụ lục {roman(number)}", Linked(sheet.title, f"internal:'{sheet.name}'!A1")]
            for number, sheet in enumerate(self.sheets, 1)
        ]
        return Sheet("Báo cáo", self.title, _CONTENTS, rows, tuple(self.paragraphs))

    @cached_property
    def _published(self) -> Reconciliation:
        index = self.annexes.index
        unit, years = self.annexes.unit, self.annexes.years
        return Reconciliation.of(index.counts, index.reference, unit, years, is_annex=True)

    @property
    def _name(self) -> str:
        return self.annexes.index.reference.unit_name(self.annexes.unit, self.annexes.end)

    @property
    def _time(self) -> str:
        first, last, *_ = self.annexes.years
        return f"năm {last}" if first == last else f"giai đoạn {first}–{last}"
