"""What a build has to make anew, by what changed in the content since the site that is served."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import replace
from functools import cached_property

from honour_roll.model.entry import Entry
from honour_roll.publish.output import Output
from honour_roll.publish.recollection import Recollection
from honour_roll.rules import ContentCheck
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.touched import is_looks, touched, touched_looks
from honour_roll.views.wanted import AllBut, Everything, Some, Wanted

MOST_CHANGES = 20
"""Records; where more changed it is simpler to be sure of the whole if every page is made."""


class Changes:
    """The content that ``check`` found beside that of the site in ``output``.

    ``index`` reads the public roll; it is asked for only where records changed.
    """

    def __init__(
        self,
        check: ContentCheck,
        output: Output,
        past: Recollection,
        index: Callable[[], ViewIndex],
    ) -> None:
        self._check = check
        self._output = output
        self._past = past
        self._index = index
        self._is_all_wanted = False

    @cached_property
    def is_none(self) -> bool:
        """Whether the site that is served shows the content as it is now."""
        return self._check.is_unchanged and self._past["content"] == self._check.digest

    @cached_property
    def are_few(self) -> bool:
        """Whether so few records changed since the earlier build that only those are looked at."""
        earlier = self._past["content"]
        is_known = earlier is not None and earlier in (self._check.earlier, self._check.digest)
        return is_known and len(self._check.before) <= MOST_CHANGES

    def want_all(self) -> None:
        """Whatever the content asks for, every page has to be made."""
        self._is_all_wanted = True

    @property
    def wanted(self) -> Wanted:
        """The addresses to be made anew."""
        return Everything() if self._is_all_wanted else self._touched

    @property
    def is_all(self) -> bool:
        """Whether every address is to be made anew."""
        return isinstance(self.wanted, Everything)

    def landings(self, kept: Container[str]) -> Wanted:
        """Of the pages that menus link to, those to be made anew; ``kept`` are of before."""
        if not kept or self.is_all:
            return Everything()
        if isinstance(self.wanted, Some) and self.wanted.cards:
            return self.wanted
        return Everything() if addresses.SOURCES in self.wanted else AllBut(addresses.SOURCES)

    @cached_property
    def _touched(self) -> Wanted:
        if self.is_none:
            return Some(self._output.damaged)
        earlier, before = self._past["content"], self._check.before
        if earlier is None or earlier != self._check.earlier or len(before) > MOST_CHANGES:
            return Everything()
        index, records = self._index(), self._check.roll.records
        if all(is_looks(entry, records.get(id)) for id, entry in before.items()):
            found = touched_looks(index, before.keys() & index.roll.records.keys())
        else:
            old, close_calls = self._index_before(before), self._past["close calls"]
            if old.reference.shown_units.keys() != index.reference.shown_units.keys():
                return Everything()  # whatever names a unit links it or does not
            found = touched(old, index, before, close_calls)
        found.addresses.update(self._output.damaged)
        return found

    def _index_before(self, before: Mapping[str, Entry | None]) -> ViewIndex:
        roll = self._check.roll
        records = {id: one for id, one in roll.records.items() if id not in before}
        records |= {id: one for id, one in before.items() if one}
        old = replace(roll, records={id: records[id] for id in sorted(records)})
        return ViewIndex(old.public(), lambda entry: ())
