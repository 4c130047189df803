"""A unit of the made-up province as the generator needs it: its life, its names, its heirs."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, Literal

PlaceKind = Literal["nation", "province", "district", "commune", "school", "agency"]

LAST_OLD_DAY = datetime.date(2025, 6, 30)
FIRST_NEW_DAY = datetime.date(2025, 7, 1)
_ADMINISTRATIVE = ("Tỉnh ", "Thành phố ", "Thị xã ", "Huyện ", "Thị trấn ", "Phường ", "Xã ")


@dataclass(slots=True)
class Stage:
    """One period of a place's life; the first one starts before all records."""

    name: str
    parent: Place | None
    committee: str | None = None
    start: datetime.date | None = None


@dataclass(slots=True, eq=False)
class Place:
    """A unit; ``born`` and ``ended`` are the first and the last day of its life."""

    id: str
    kind: PlaceKind
    stages: list[Stage]
    ended: datetime.date | None = None
    end: str | None = None
    successors: list[Place] = field(default_factory=list)
    villages: tuple[str, ...] = ()

    @property
    def born(self) -> datetime.date:
        """The first day, the start of time for what is older than the roll."""
        return self.stages[0].start or datetime.date.min

    def alive(self, day: datetime.date) -> bool:
        """Whether the place existed on ``day``."""
        return self.born <= day and (self.ended is None or day <= self.ended)

    def stage(self, day: datetime.date) -> Stage:
        """The period in force on ``day``, or the first."""
        started = [stage for stage in self.stages if stage.start and stage.start <= day]
        return started[-1] if started else self.stages[0]

    def name_on(self, day: datetime.date) -> str:
        """The name of the day as it stands in running text: "xã Tân Khê"."""
        return in_text(self.stage(day).name)

    def within(self, kind: PlaceKind, day: datetime.date) -> Place | None:
        """The place itself or the nearest one above it that is of ``kind`` on ``day``."""
        found: Place | None = self
        while found is not None and found.kind != kind:
            found = found.stage(day).parent
        return found

    def close(self, day: datetime.date, end: str, successors: list[Place]) -> None:
        """End the place's life."""
        self.ended, self.end, self.successors = day, end, successors

    def to_data(self) -> dict[str, Any]:
        """The unit as its file has it."""
        level = "grassroots" if self.kind in ("school", "agency") else self.kind
        periods: list[dict[str, Any]] = []
        for stage in self.stages:
            period: dict[str, Any] = {"name": stage.name, "level": level}
            if stage.parent:
                period["parent"] = stage.parent.id
            if stage.committee:
                period["committee"] = stage.committee
            if stage.start:
                period["from"] = stage.start
            periods.append(period)
        if self.ended:
            periods[-1]["until"] = self.ended
        data: dict[str, Any] = {"periods": periods}
        if self.end:
            data["end"] = self.end
        if self.successors:
            data["successors"] = [place.id for place in self.successors]
        return data


def in_text(name: str) -> str:
    """``Xã Tân Khê`` as ``xã Tân Khê``; names of schools and offices keep their capital."""
    if name.startswith(_ADMINISTRATIVE):
        return name[0].lower() + name[1:]
    return name
