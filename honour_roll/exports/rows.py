"""Records, honours, units and decisions as rows of the tables."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.exports.cells import Cell
from honour_roll.model.award import Award
from honour_roll.model.decision import Decision
from honour_roll.model.entry import Entry
from honour_roll.model.tally import TallySheet
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate, Period
from honour_roll.times import time_of_tally
from honour_roll.views import addresses
from honour_roll.views.corrections import corrections_of
from honour_roll.views.unit_periods import last_day_known

_JOINT = "; "


class Rows:
    """Makes rows; ``root`` stands before every address of a page."""

    def __init__(self, reference: Reference, root: str) -> None:
        self._reference = reference
        self.root = root

    def record(self, entry: Entry) -> list[Cell]:
        """A row of ``RECORDS``."""
        reference = self._reference
        return [
            entry.id,
            labels.KIND[entry.kind],
            entry.name,
            _JOINT.join(entry.other_names),
            entry.position,
            entry.village,
            entry.born.year if entry.born else None,
            entry.died.year if entry.died else None,
            entry.unit,
            reference.unit_name(entry.unit, entry.awards[0].when),
            reference.term("fields", entry.field),
            entry.summary,
            len(entry.awards),
            entry.replicated_from,
            _iso(entry.updated),
            self.root + addresses.of_record(entry.id),
        ]

    def honour(self, entry: Entry, award: Award) -> list[Cell]:
        """A row of ``HONOURS``."""
        reference = self._reference
        return [
            entry.id,
            award.key,
            entry.name,
            labels.KIND[entry.kind],
            labels.CATEGORY[award.category],
            award.unit,
            reference.unit_name(award.unit, award.when),
            addresses.time_label(award.period or award.year),
            award.year,
            _iso(award.date),
            labels.STATUS[award.status],
            reference.term("forms", award.form),
            labels.LEVEL[award.level] if award.level else None,
            reference.term("authorities", award.authority),
            award.number,
            award.decision,
            reference.term("movements", award.movement),
            reference.term("fields", entry.field),
            award.posthumous,
            award.position,
            award.name_as_printed,
            award.note,
            self.root + addresses.of_record(entry.id),
        ]

    def corrections(self, entry: Entry) -> Iterator[list[Cell]]:
        """Rows of ``CORRECTIONS``."""
        for number, (one, view) in enumerate(
            zip(entry.corrections, corrections_of(entry), strict=True), 1
        ):
            yield [
                entry.id,
                number,
                entry.name,
                one.on.iso(),
                view.part,
                one.honour,
                one.was,
                one.now,
                one.told_by,
                f"{self.root}{addresses.of_record(entry.id)}#{view.id}",
            ]

    def unit(self, unit: Unit) -> Iterator[list[Cell]]:
        """Rows of ``UNITS``."""
        for number, period in enumerate(unit.periods):
            is_last = number == len(unit.periods) - 1
            yield [
                unit.id,
                number + 1,
                period.name,
                labels.LEVEL[period.level],
                period.parent,
                _iso(period.start),
                _iso(last_day_known(unit, number)),
                labels.UNIT_END[unit.end] if unit.end and is_last else None,
                _JOINT.join(unit.successors) if is_last else None,
                self.root + addresses.of_unit(unit.id),
            ]

    def published(self, sheet: TallySheet) -> Iterator[list[Cell]]:
        """Rows of ``PUBLISHED``; names that a source lists stay on the pages."""
        reference, source = self._reference, sheet.source
        for one in sheet.totals:
            time = time_of_tally(one)
            when = one.as_of or (time.end or time.start if isinstance(time, Period) else None)
            if isinstance(time, int) and when is None:
                when = PartialDate(time)
            yield [
                sheet.id,
                one.key,
                sheet.unit,
                reference.unit_name(sheet.unit, when),
                one.title,
                one.value,
                one.over,
                reference.term("measures", one.measure),
                _JOINT.join(labels.CATEGORY[kind] for kind in one.kinds),
                addresses.time_label(time) if time else None,
                labels.STATUS[one.status] if one.status else None,
                labels.LEVEL[one.level] if one.level else None,
                reference.term("forms", one.form),
                reference.term("authorities", one.authority),
                reference.term("movements", one.movement or sheet.movement),
                one.part_of,
                one.note,
                source.title,
                source.publisher,
                _iso(source.date),
                source.url,
                self.root + addresses.of_unit(sheet.unit),
            ]

    def decision(self, decision: Decision) -> list[Cell]:
        """A row of ``DECISIONS``."""
        reference = self._reference
        return [
            decision.id,
            decision.number,
            _iso(decision.date),
            reference.term("authorities", decision.authority),
            labels.LEVEL[decision.level] if decision.level else None,
            reference.term("forms", decision.form),
            decision.title,
            self.root + addresses.of_decision(decision.id),
        ]


def _iso(date: PartialDate | None) -> str | None:
    return date.iso() if date else None
