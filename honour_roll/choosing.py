"""Which records go into a booklet, for which honours, under which chapter: pure, from the roll."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from honour_roll.model.award import Award
from honour_roll.model.booklet import Booklet, Section, Selection
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Category
from honour_roll.roll import PublicRoll, Reference
from honour_roll.text import labels
from honour_roll.times import days_of, time_of, within


class Chosen(NamedTuple):
    """A record, and the honours for which it goes in, in time order: at least one."""

    entry: Entry
    awards: tuple[Award, ...]

    @property
    def category(self) -> Category:
        """What it was honoured as first: the kind of the record, or a leader."""
        return self.awards[0].category


class Chapter(NamedTuple):
    """A section of the definition, or of the usual ones, with its entries in order."""

    section: Section
    chosen: Sequence[Chosen]


def choose(roll: PublicRoll, booklet: Booklet) -> list[Chosen]:
    """The entries of ``booklet``, by id.

    Whoever hands in a definition of the public roll, which lacks the ids of hidden records, gets
    all entries for one that named only hidden ones: take the editor's own.
    """
    selection = booklet.selection
    sieve = _Sieve(selection, roll.reference)
    found = []
    for id, entry in roll.records.items():
        if id in selection.exclude:
            continue
        awards = entry.awards if id in selection.include else tuple(sieve.awards(entry))
        if awards:
            found.append(Chosen(entry, awards))
    return found


def with_others_of_its_time(selection: Selection, one: Chosen, reference: Reference) -> Chosen:
    """With the other honours of the times and movements asked for, which a book prints as well."""
    sieve = _Sieve(selection, reference)
    taken = set(one.awards)
    return one._replace(
        awards=tuple(
            award for award in one.entry.awards if award in taken or sieve.is_of_its_time(award)
        )
    )


def last_day(selection: Selection) -> date | None:
    """The last day that years and period of ``selection`` let in; None where they let in all."""
    ends = [date(max(selection.years), 12, 31)] if selection.years else []
    if selection.period:
        ends.append(days_of(selection.period.period)[1])
    return min(ends, default=None)


def chapters(booklet: Booklet, chosen: Sequence[Chosen]) -> Iterator[Chapter]:
    """The definition's, else one for each category; also those without entries."""
    sections = booklet.sections or tuple(
        Section(title=labels.CATEGORY[category], kinds=(category,)) for category in Category
    )
    for section in sections:
        yield Chapter(section, [one for one in chosen if one.category in section.kinds])


def without_chapter(booklet: Booklet, chosen: Iterable[Chosen]) -> list[Chosen]:
    """Those that no section of the definition takes: they are not printed."""
    taken = {kind for section in booklet.sections for kind in section.kinds}
    return [one for one in chosen if booklet.sections and one.category not in taken]


@dataclass(frozen=True)
class _Sieve:
    """Lets the honours through that agree with every list of a selection."""

    selection: Selection
    reference: Reference

    def awards(self, entry: Entry) -> Iterator[Award]:
        """Those of ``entry`` for which it goes in."""
        wanted = self.selection
        if not wanted.takes_only_included and self._lets_in(wanted.fields, entry.field):
            yield from (award for award in entry.awards if self._takes(award))

    def _takes(self, award: Award) -> bool:
        wanted = self.selection
        return (
            self._lets_in(wanted.kinds, award.category)
            and self._lets_in(wanted.levels, award.level)
            and self._lets_in(wanted.statuses, award.status)
            and self._lets_in(wanted.forms, award.form)
            and self.is_of_its_time(award)
            and self._in_units(award)
        )

    def is_of_its_time(self, award: Award) -> bool:
        """Whether time and movement agree, whatever else is asked for."""
        return self._lets_in(self.selection.movements, award.movement) and self._in_time(award)

    @staticmethod
    def _lets_in(wanted: Sequence[object], found: object) -> bool:
        return not wanted or found in wanted

    def _in_units(self, award: Award) -> bool:
        wanted = self.selection.units
        if not wanted or award.unit in wanted:
            return True
        # As in the counts: below it on the day of the honour.
        above = self.reference.lineage.above(award.unit, award.when)
        return self.selection.units_below and any(unit in wanted for unit in above)

    def _in_time(self, award: Award) -> bool:
        if self.selection.years and time_of(award) not in self.selection.years:
            return False
        return self._period is None or within(award, *self._period)

    @cached_property
    def _period(self) -> tuple[date, date] | None:
        period = self.selection.period
        return days_of(period.period) if period else None
