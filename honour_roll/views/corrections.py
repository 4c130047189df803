"""The public log of corrections of fact, of the whole roll and of one record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from honour_roll.model.correction import Correction
from honour_roll.model.entry import Entry
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import numbered, slices
from honour_roll.views.pager import Pager
from honour_roll.views.parts import Link
from honour_roll.views.unit_names import unit_link

TITLE = "Đính chính"


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One correction; ``id`` is its place on the record's page, for ever.

    ``part`` is what was wrong, in words: ``Quê quán``, ``Lần ghi nhận năm 2020``.
    """

    id: str
    on: PartialDate
    part: str
    was: str
    now: str
    told_by: str

    @property
    def date(self) -> str:
        """``4/3/2025``."""
        return self.on.display()

    @property
    def words(self) -> str:
        """All of it in one sentence, for programs that show no page."""
        was = f"đã ghi “{self.was}”; " if self.was else ""
        return f"{self.part}: {was}nay sửa là “{self.now}”"


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """A correction in the log, with the record that has it."""

    correction: CorrectionView
    record: Link
    unit: Link


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """One page of the log, the latest first; ``total`` is the number of all corrections."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lines: tuple[CorrectionLine, ...]
    total: int
    number: int
    first: int
    pager: Pager


def corrections_views(index: ViewIndex) -> Iterator[CorrectionsView]:
    """The pages of the log."""
    found = corrected(index)
    for page in slices(found, addresses.CORRECTIONS):
        yield CorrectionsView(
            address=page.address,
            title=numbered(TITLE, page.number),
            description="Những điều ghi sai trong Sổ ghi danh đã được sửa.",
            breadcrumbs=(Link("Trang chủ", addresses.HOME), Link(TITLE)),
            lines=tuple(_line(index, entry, one) for entry, one in page.things),
            total=len(found),
            number=page.number,
            first=page.first,
            pager=page.pager,
        )


def corrected(index: ViewIndex) -> Sequence[tuple[Entry, CorrectionView]]:
    """Every correction with its entry, the latest first, else in the order of lists."""
    records = index.roll.records
    having = index.in_order(id for id, entry in records.items() if entry.corrections)
    found = [(records[id], one) for id in having for one in corrections_of(records[id])]
    return sorted(found, key=lambda pair: pair[1].on, reverse=True)


def corrections_of(entry: Entry) -> tuple[CorrectionView, ...]:
    """Those of one entry, as its file has them."""
    taken: Counter[str] = Counter()
    return tuple(_view(entry, one, taken) for one in entry.corrections)


def _view(entry: Entry, one: Correction, taken: Counter[str]) -> CorrectionView:
    id = f"dinh-chinh-{one.on.iso()}-{one.field.replace('_', '-')}"
    taken[id] += 1
    return CorrectionView(
        id=id if taken[id] == 1 else f"{id}-{taken[id]}",
        on=one.on,
        part=_part(entry, one),
        was=one.was or "",
        now=one.now,
        told_by=one.told_by or "",
    )


def _part(entry: Entry, one: Correction) -> str:
    for award in entry.awards:
        if award.key == one.honour:
            return f"Lần ghi nhận {addresses.time_words(time_of(award))}"
    return labels.CORRECTED[one.field]


def _line(index: ViewIndex, entry: Entry, one: CorrectionView) -> CorrectionLine:
    return CorrectionLine(
        correction=one,
        record=Link(entry.name, f"{addresses.of_record(entry.id)}#{one.id}"),
        unit=unit_link(index.reference, entry.unit, entry.awards[0].when),
    )
