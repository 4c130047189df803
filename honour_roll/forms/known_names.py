"""Units, offices and words of a vocabulary by the names that people write; never a guess."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from honour_roll.lineage import Lineage
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text.dates import PartialDate
from honour_roll.text.folding import fold
from honour_roll.text.named_ids import name_and_id
from honour_roll.text.names import place_in_sentence
from honour_roll.text.office_names import in_full
from honour_roll.text.place_names import name_key
from honour_roll.text.suggest import DOUBT, nearest

_COMMON = re.compile(r"(?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã|thị trấn|đặc khu|thôn|bản) ")
_PARTS = re.compile(r"\s*(?:[,;()]|\s[-–]\s)\s*")
_MOST_CANDIDATES = 5


class Match(NamedTuple):
    """The id that a text certainly means; else what it may mean, in words for people."""

    id: str | None
    candidates: tuple[str, ...] = ()


class TermNames:
    """The words of one vocabulary, or of one closed list."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def find(self, text: str) -> Match:
        """By id or name; then with abbreviations in full, without marks, where that leaves one."""
        if text.strip() in self._names:
            return Match(text.strip())
        if DOUBT in text and text.strip() not in self._names.values():
            return Match(None, self._near(text))
        for key in (name_key, _in_full, _without_marks, _in_full_without_marks):
            wanted = key(text)
            found = [id for id, name in self._names.items() if wanted in (key(name), key(id))]
            if len(found) == 1:
                return Match(found[0])
            if found:
                return Match(None, tuple(self._names[id] for id in found))
        return Match(None, self._near(text))

    def within(self, text: str) -> str | None:
        """The word whose name stands in ``text``, the longest of several."""
        written = f" {_without_marks(text)} "
        found = [id for id, name in self._names.items() if f" {_without_marks(name)} " in written]
        return max(found, key=lambda id: len(self._names[id]), default=None)

    def _near(self, text: str) -> tuple[str, ...]:
        near = nearest(text, self._names.values())
        if near:
            return (near,)
        names = tuple(self._names.values())
        return names if len(names) <= _MOST_CANDIDATES else ()


class _Called(NamedTuple):
    """Units of one name, as it was ``written`` in the end; ``is_whole``: nothing was left off."""

    ids: list[str]
    written: str
    is_whole: bool


class UnitNames:
    """Units by all the names that they ever had."""

    def __init__(self, units: Mapping[str, Unit], lineage: Lineage) -> None:
        self._units = units
        self._lineage = lineage

    @classmethod
    def of(cls, reference: Reference) -> UnitNames:
        """Those of a roll."""
        return cls(reference.units, reference.lineage)

    def find(self, text: str, when: PartialDate | None = None, body: str | None = None) -> Match:
        """A unit by its id or name, which may name units above it: "phường Sa Pa, tỉnh Lào Cai".

        Behind a name its id may stand in brackets. Of several of one full name that is meant
        which lived at ``when``; if several did, the one in ``body``, the unit whose office decided.
        """
        called = self._called(text)
        if not called.ids:
            return Match(None, self._near(called.written))
        return self._decided(called.ids, when, body, by_time=called.is_whole)

    def is_called(self, text: str) -> bool:
        """Whether a unit is called so, or several are."""
        return bool(self._called(text).ids)

    def may_be_meant(self, text: str) -> bool:
        """Whether it is one unit's name, or one of those that have it whole by its time."""
        called = self._called(text)
        return len(called.ids) == 1 or (bool(called.ids) and called.is_whole)

    def _called(self, text: str) -> _Called:
        """All units of that id or name."""
        if text.strip() in self._units:
            return _Called([text.strip()], text, is_whole=True)
        named = name_and_id(text)
        if named and named[1] in self._units and (ids := self._called(named[0]).ids):
            name, id = named
            return _Called([id] if id in ids else [*ids, id], name, is_whole=False)
        whole, parts = name_key(text), [name_key(part) for part in _PARTS.split(text)]
        parts = [part for part in parts if part]
        if not parts:
            return _Called([], text, is_whole=False)
        for index in (self._by_name, self._by_short_name, self._by_folded_name):
            ids = index.get(whole, []) or self._below(index.get(parts[0], []), parts[1:])
            # Other marks make another name; only what was typed without any is looked for so.
            if not ids and index is self._by_folded_name and whole.isascii():
                ids = index.get(whole, [])
            if ids:
                return _Called(ids, text, is_whole=index is self._by_name)
        written_out = in_full(text)
        if name_key(written_out) != whole:
            return self._called(written_out)
        return _Called([], text, is_whole=False)

    def within(self, text: str, when: PartialDate | None = None, body: str | None = None) -> Match:
        """The one unit whose whole name stands in a longer text, the lowest of those in line."""
        words = name_key(text).split()
        found: dict[str, str] = {}
        for start in range(len(words)):
            for end in range(start + 2, min(start + 9, len(words)) + 1):
                name = " ".join(words[start:end])
                found |= dict.fromkeys(self._by_name.get(name, ()), name)
        above = {higher for id in found for higher in self._lineage.above(id, when)}
        lowest = sorted(found.keys() - above)
        if not lowest:
            return Match(None)
        # Where two places are named whoever decided does not say which.
        is_one_name = len({found[id] for id in lowest}) == 1
        return self._decided(lowest, when, body if is_one_name else None, by_time=True)

    def is_name_of(self, id: str, text: str) -> bool:
        """Whether it is all a name of that unit, or of one above it."""
        key = name_key(text)
        found = {*self._by_name.get(key, ()), *self._by_short_name.get(key, ())}
        return not found.isdisjoint({id, *self._ever_above(id)})

    def is_within(self, id: str, other: str) -> bool:
        """Whether a unit is the other one, or ever lay below it."""
        return other == id or other in self._all_above(id)

    def is_founded(self, id: str, when: PartialDate | None) -> bool:
        """Whether a unit was there on that day, or before."""
        start = self._units[id].periods[0].start
        return when is None or start is None or start.first_day() <= when.last_day()

    def _decided(
        self, ids: Sequence[str], when: PartialDate | None, body: str | None, *, by_time: bool
    ) -> Match:
        alive = [id for id in ids if by_time and self._is_alive(id, when)]
        of_body = [id for id in alive if body in (id, *self._lineage.above(id, when))]
        for left in (ids, alive, of_body):
            if len(left) == 1:
                return Match(left[0])
        shown = (alive or ids)[:_MOST_CANDIDATES]
        return Match(None, tuple(self._described(id) for id in shown))

    def _is_alive(self, id: str, when: PartialDate | None) -> bool:
        if when is None:
            return self._units[id].ended is None
        unit, day = self._units[id], when.last_day()
        start = unit.periods[0].start
        return (start is None or start.first_day() <= day) and (
            unit.ended is None or day <= unit.ended.last_day()
        )

    def _below(self, ids: Iterable[str], higher: Sequence[str]) -> list[str]:
        """Those of ``ids`` that lie in the units named by ``higher``."""
        wanted = [
            set(self._by_name.get(name, ())) | set(self._by_short_name.get(name, ()))
            for name in higher
        ]
        return [
            id for id in ids if all(not names or names & self._all_above(id) for names in wanted)
        ]

    def _all_above(self, id: str) -> set[str]:
        return {*self._lineage.answering(id), *self._ever_above(id)}

    def _ever_above(self, id: str) -> set[str]:
        periods = self._units[id].periods
        return {above for one in periods for above in self._lineage.above(id, one.start)}

    def _described(self, id: str) -> str:
        unit = self._units[id]
        parent = unit.current.parent
        above = self._units.get(parent or "")
        where = f", {place_in_sentence(above.current.name)}" if above else ""
        return f"{unit.current.name}{where} (mã {id})"

    def _near(self, text: str) -> tuple[str, ...]:
        bare = _bare(text)
        names = {period.name for unit in self._units.values() for period in unit.periods}
        # "Huyện Sa Pa" is not near to "Huyện Bát Xát": the noun before it says nothing.
        near = nearest(text, sorted(name for name in names if nearest(bare, [_bare(name)])))
        return (near,) if near else ()

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        return self._index(lambda name: name)

    @cached_property
    def _by_short_name(self) -> Mapping[str, list[str]]:
        """Without the common noun: “Sa Pa”."""
        return self._index(lambda name: _COMMON.sub("", name, count=1))

    @cached_property
    def _by_folded_name(self) -> Mapping[str, list[str]]:
        return self._index(fold)

    def _index(self, form: Callable[[str], str]) -> Mapping[str, list[str]]:
        index: defaultdict[str, list[str]] = defaultdict(list)
        for id, unit in self._units.items():
            names = [name for period in unit.periods for name in (period.name, period.committee)]
            for key in dict.fromkeys(form(name_key(name)) for name in names if name):
                index[key].append(id)
        return index


def _bare(name: str) -> str:
    return _COMMON.sub("", name_key(name), count=1)


def _without_marks(text: str) -> str:
    return fold(name_key(text))


def _in_full(text: str) -> str:
    return name_key(in_full(text))


def _in_full_without_marks(text: str) -> str:
    return fold(_in_full(text))
