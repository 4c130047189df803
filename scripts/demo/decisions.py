"""Bundles the honours of one area into decisions, as offices do."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from scripts.demo.dice import Dice
from scripts.demo.events import LAST_YEAR, Event
from scripts.demo.places import FIRST_NEW_DAY
from scripts.demo.vocabulary import CHI_THI_05, DAN_VAN, NOTE, Authority

_FEWEST, _MOST = 5, 30
_ACTS = {
    "giay-khen": "Về việc tặng Giấy khen cho",
    "bang-khen": "Về việc tặng Bằng khen cho",
    "huan-chuong": "Về việc tặng thưởng Huân chương cho",
    "bieu-duong": "Về việc biểu dương",
    "ghi-danh": "Về việc công nhận, ghi danh",
}


class _Group(NamedTuple):
    """What honours must share to stand in one decision."""

    authority: Authority
    form: str
    year: int
    late: bool
    since_july: bool
    period: tuple[int, int] | None

    def day(self, dice: Dice) -> datetime.date:
        """A day on which the authority existed: units change as a year ends, or its half."""
        year, first, last = self.year, 1, 12
        if self.late:
            year, last = year + 1, 3
        elif self.year == LAST_YEAR:
            last = 9
        elif self.year == FIRST_NEW_DAY.year:
            first, last = (7, 12) if self.since_july else (1, 6)
        return datetime.date(year, dice.between(first, last), dice.between(1, 28))

    def title(self, movements: set[str]) -> str:
        """The decision's title for honours that belong to ``movements``."""
        time = f"giai đoạn {self.period[0]}–{self.period[1]}" if self.period else f"năm {self.year}"
        what = "trong học tập và làm theo Bác và các phong trào thi đua"
        if movements == {CHI_THI_05}:
            what = "trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"
        elif movements == {DAN_VAN}:
            what = "trong phong trào thi đua “Dân vận khéo”"
        return f"{_ACTS[self.form]} các điển hình tiêu biểu {what} {time}"


class Registry:
    """Gives decisions their days and numbers, and never the same number twice."""

    def __init__(self, seed: int) -> None:
        self._dice = Dice(seed, "decisions")
        self._has_decided = False
        self._numbers: defaultdict[tuple[str, int], set[int]] = defaultdict(set)

    def decide(self, events: Iterable[Event]) -> dict[str, dict[str, Any]]:
        """Decisions by id for the honours of one area; the honours are told of them.

        Fewer than five stay without a file of their decision; only the largest groups of
        a first area that is too small for any get one all the same.
        """
        groups: defaultdict[_Group, list[Event]] = defaultdict(list)
        for event in events:
            if event.authority and event.form and event.status in ("recognised", "commended"):
                groups[_group(event, event.authority, event.form)].append(event)
        largest = max(map(len, groups.values()), default=0)
        fewest = _FEWEST if self._has_decided else max(2, min(_FEWEST, largest))
        self._has_decided = True
        decisions: dict[str, dict[str, Any]] = {}
        for group, members in groups.items():
            if len(members) < fewest:
                for event in members:
                    self._without_file(group, event)
                continue
            for bundle in self._bundles(members):
                decisions.update([self._decision(group, bundle)])
        return decisions

    def _bundles(self, members: list[Event]) -> Iterator[list[Event]]:
        waiting = list(members)
        while waiting:
            size = self._dice.between(_FEWEST, _MOST)
            if len(waiting) - size < _FEWEST:
                size = len(waiting)
            yield waiting[:size]
            del waiting[:size]

    def _decision(self, group: _Group, bundle: list[Event]) -> tuple[str, dict[str, Any]]:
        day = group.day(self._dice)
        number = self._number(group.authority.id, day)
        id = f"{group.authority.id}-{day.year}-{number}"
        for event in bundle:
            event.decision, event.date = id, day
            if event.shows == "year" and not event.late:
                event.shows = "date" if self._dice.chance(30) else "year"
                if not event.opens and self._dice.chance(20):
                    event.shows = "decision"
        return id, {
            "number": f"{number}{group.authority.sign}",
            "date": day,
            "authority": group.authority.id,
            "level": group.authority.level,
            "form": group.form,
            "title": group.title({event.movement for event in bundle}),
            "note": NOTE,
        }

    def _without_file(self, group: _Group, event: Event) -> None:
        if self._dice.chance(60):
            day = group.day(self._dice)
            event.number = f"{self._number(group.authority.id, day)}{group.authority.sign}"
            if event.shows == "year" and not event.late:
                event.shows, event.date = "date", day

    def _number(self, authority: str, day: datetime.date) -> int:
        """A number that grows with the days of the year."""
        used = self._numbers[authority, day.year]
        number = 3 * day.timetuple().tm_yday + self._dice.below(3)
        while number in used:
            number += 1
        used.add(number)
        return number


def _group(event: Event, authority: Authority, form: str) -> _Group:
    year = event.day.year
    since_july = year == FIRST_NEW_DAY.year and event.day >= FIRST_NEW_DAY
    return _Group(authority, form, year, event.late, since_july, event.period)
