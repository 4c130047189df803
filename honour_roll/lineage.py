"""Units through time: who belonged to whom on a day, and who answers for an ended unit today.

The rules, in the words of a statistician:

1. On a given day a unit belongs to the parent of the period in force on that day.
2. A date may be partial; the day asked for is then the last day of its range, moved into
   the unit's life.
3. A unit that has ended is answered for today by its successor where it has exactly one,
   else by the parent it had on its last day, and so on until a living unit is found.
   What was split is never shared out: all five districts of this roll end in their province.
4. Above a living unit stands today its parent; where that has ended, whoever answers for it.
5. An ended unit stood on its last day where a living one stands today: it answered for those
   that had given way to it by then, whatever became of it afterwards.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from honour_roll.model.unit import Unit
from honour_roll.text.dates import PartialDate


class Lineage:
    """Questions about a set of units; unknown ids and circles end a search, never raise."""

    def __init__(self, units: Mapping[str, Unit]) -> None:
        self._units = units

    def parent_on(self, unit_id: str, day: datetime.date) -> str | None:
        """The unit that ``unit_id`` belonged to on ``day``."""
        unit = self._units.get(unit_id)
        return unit.period_on(day).parent if unit else None

    def last_day(self, unit_id: str) -> datetime.date:
        """The last day of a unit's life; for ever while it lives, or where nobody knows it."""
        unit = self._units.get(unit_id)
        return unit.ended.last_day() if unit and unit.ended else datetime.date.max

    def above(self, unit_id: str, when: PartialDate | None) -> tuple[str, ...]:
        """All units above ``unit_id`` as of ``when``, nearest first."""
        unit = self._units.get(unit_id)
        if unit is None:
            return ()
        day = unit.day_for(when)
        found: list[str] = []
        parent = unit.period_on(day).parent
        while parent and parent not in found and parent != unit_id:
            found.append(parent)
            parent = self.parent_on(parent, day)
        return tuple(found)

    def today(self, unit_id: str) -> str | None:
        """The living unit that answers for ``unit_id`` today (rule 3); itself while it lives."""
        return self.answering_on(unit_id, datetime.date.max)

    def answering_on(self, unit_id: str, day: datetime.date) -> str | None:
        """The same as of ``day``: itself until its last day, then whoever rule 3 finds."""
        seen: set[str] = set()
        current: str | None = unit_id
        while current is not None and current not in seen:
            seen.add(current)
            unit = self._units.get(current)
            if unit is None:
                return None
            if unit.ended is None or day <= unit.ended.last_day():
                return current
            if len(unit.successors) == 1:
                current = unit.successors[0]
            else:
                current = self.parent_on(current, unit.ended.last_day())
        return None

    def answering(self, unit_id: str, day: datetime.date = datetime.date.max) -> tuple[str, ...]:
        """Who answers for ``unit_id`` (rule 3) and all above it (rule 4), nearest first.

        As of today, or of ``day``.
        """
        found: list[str] = []
        current = self.answering_on(unit_id, day)
        while current is not None and current not in found:
            found.append(current)
            parent = self.parent_on(current, day)
            current = self.answering_on(parent, day) if parent else None
        return tuple(found)

    def answered(self, unit_id: str) -> tuple[tuple[str, datetime.date], ...]:
        """The other, ended units that stood for ``unit_id`` on their last day, and that day.

        They answered for it, or stood above who did (rule 5).
        """
        found: list[tuple[str, datetime.date]] = []
        for id in self._ways_on(unit_id):
            ended = self._units[id].ended
            if ended and id != unit_id and id in self.answering(unit_id, ended.last_day()):
                found.append((id, ended.last_day()))
        return tuple(found)

    def _ways_on(self, unit_id: str) -> Iterable[str]:
        """Who may ever have stood for a unit: its parents, its only successor, and theirs."""
        found: dict[str, None] = {}
        waiting: list[str | None] = [unit_id]
        while waiting:
            unit = self._units.get(waiting.pop() or "")
            if unit and unit.id not in found:
                found[unit.id] = None
                waiting += [period.parent for period in unit.periods]
                waiting += unit.successors if len(unit.successors) == 1 else ()
        return found

    def heirs(self, unit_id: str) -> tuple[str, ...]:
        """The living units on the ground of ``unit_id`` today, in the order given."""
        found: list[str] = []
        seen: set[str] = set()
        waiting = [unit_id]
        while waiting:
            current = waiting.pop(0)
            unit = self._units.get(current)
            if unit is None or current in seen:
                continue
            seen.add(current)
            if unit.ended is None:
                found.append(current)
            waiting = [*unit.successors, *waiting]
        return tuple(found)

    def around(self, unit_ids: Iterable[str]) -> set[str]:
        """These units, those before and after them, and all above any of these at any time.

        Whoever answers for one today is among them.
        """
        near = [
            one for id in unit_ids for one in (id, *self.predecessors(id), *self._successors(id))
        ]
        return self._reached(near, self._today_and_above) & self._units.keys()

    def related(self, unit_id: str) -> set[str]:
        """Whatever a paper about somebody of ``unit_id`` may name in its place.

        It, those before it and after it, all that were ever above one of these, and all below
        with those before and after them. Related the other way round too.
        """
        own = self._line({unit_id})
        below = self._reached(own, self.ever_below)
        return own | self._reached(own, self._ever_parents) | self._line(below)

    def _line(self, unit_ids: Iterable[str]) -> set[str]:
        """These units, whatever became them and whatever they became."""
        ids = {*unit_ids}
        return self._reached(ids, self.predecessors) | self._reached(ids, self._successors)

    def _reached(self, start: Iterable[str], ways: Callable[[str], Iterable[str]]) -> set[str]:
        """``start`` and all that is reached from there, step by step."""
        found: set[str] = set()
        waiting = [*start]
        while waiting:
            if (id := waiting.pop()) not in found:
                found.add(id)
                waiting += ways(id)
        return found

    def _successors(self, unit_id: str) -> tuple[str, ...]:
        unit = self._units.get(unit_id)
        return tuple(unit.successors) if unit else ()

    def _today_and_above(self, unit_id: str) -> tuple[str, ...]:
        today = self.today(unit_id)
        return (*([today] if today else []), *self._ever_parents(unit_id))

    def _ever_parents(self, unit_id: str) -> tuple[str, ...]:
        unit = self._units.get(unit_id)
        return tuple(period.parent for period in unit.periods if period.parent) if unit else ()

    def predecessors(self, unit_id: str) -> tuple[str, ...]:
        """The ended units that name ``unit_id`` as a successor."""
        return self._predecessors.get(unit_id, ())

    def children(self, unit_id: str) -> tuple[str, ...]:
        """The units whose latest parent is ``unit_id``, ended ones among them."""
        return self._children.get(unit_id, ())

    def ever_below(self, unit_id: str) -> tuple[str, ...]:
        """The units that belonged to ``unit_id`` in any of their periods."""
        return self._ever_children.get(unit_id, ())

    def children_on(self, unit_id: str, day: datetime.date) -> tuple[str, ...]:
        """The units that were alive on ``day`` and belonged to ``unit_id`` then."""
        found = (self._units[id] for id in self.ever_below(unit_id))
        return tuple(
            unit.id
            for unit in found
            if unit.is_alive_on(day) and unit.period_on(day).parent == unit_id
        )

    @cached_property
    def _ever_children(self) -> dict[str, tuple[str, ...]]:
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for unit in self._units.values():
            for period in unit.periods:
                if period.parent:
                    found[period.parent][unit.id] = None
        return {key: tuple(ids) for key, ids in found.items()}

    @cached_property
    def _predecessors(self) -> dict[str, tuple[str, ...]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for unit in self._units.values():
            for successor in unit.successors:
                found[successor].append(unit.id)
        return {key: tuple(ids) for key, ids in found.items()}

    @cached_property
    def _children(self) -> dict[str, tuple[str, ...]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for unit in self._units.values():
            if unit.current.parent:
                found[unit.current.parent].append(unit.id)
        return {key: tuple(ids) for key, ids in found.items()}
