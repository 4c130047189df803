"""When, by whom and how an honouree of the made-up roll was honoured."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Literal

from scripts.demo.dice import Dice, Weighted
from scripts.demo.places import Place
from scripts.demo.units import NATION
from scripts.demo.vocabulary import (
    CHI_THI_05,
    DAN_VAN,
    GRASSROOTS,
    MINISTRY,
    PRESIDENT,
    PRIME_MINISTER,
    Authority,
    party_authority,
    state_authority,
)

LAST_YEAR = 2026
Shows = Literal["year", "date", "period", "decision", "nothing"]


@dataclass(slots=True)
class Event:
    """One honour: ``day`` stands for its time when units are looked up."""

    day: datetime.date
    status: str
    movement: str
    place: Place
    level: str | None = None
    authority: Authority | None = None
    form: str | None = None
    shows: Shows = "year"
    period: tuple[int, int] | None = None
    opens: bool = False
    """The first of its record: its year stands in the record's id."""
    late: bool = False
    """Decided in the following year, as many are."""
    leader: bool = False
    posthumous: bool = False
    revokes: str | None = None
    position: str | None = None
    printed: str | None = None
    decision: str | None = None
    number: str | None = None
    date: datetime.date | None = None

    @property
    def key(self) -> str:
        """The honour's key within its record."""
        words = {"named": "neu", "registered": "dang-ky", "nominated": "de-nghi", "revoked": "huy"}
        word = words.get(self.status) or self.form or self.status
        if self.shows == "nothing":
            return word
        first = f"{self.period[0]}-" if self.period else ""
        return f"{first}{self.day.year}-{word}"

    @property
    def last_day(self) -> datetime.date:
        """The latest day that the honour speaks of."""
        return max(self.day, self.date or self.day)

    def to_data(self, home: Place) -> dict[str, Any]:
        """The honour as its record has it; the decision speaks for what it says itself."""
        with_decision = self.decision is not None
        data = {
            "key": self.key,
            "status": self.status,
            "year": self.day.year if self.shows == "year" else None,
            "date": self.date if self.shows == "date" else None,
            "period": {"from": self.period[0], "to": self.period[1]} if self.period else None,
            "movement": self.movement,
            "as": "leader" if self.leader else None,
            "decision": self.decision,
            "number": self.number,
            "level": None if with_decision else self.level,
            "authority": self.authority.id if self.authority and not with_decision else None,
            "form": None if with_decision else self.form,
            "posthumous": self.posthumous or None,
            "revokes": self.revokes,
            "unit": self.place.id if self.place is not home else None,
            "position": self.position,
            "name_as_printed": self.printed,
        }
        return {key: value for key, value in data.items() if value is not None}


_FIRST_YEARS = Weighted(
    {2016: 4, 2017: 5, 2018: 7, 2019: 7, 2020: 10, 2021: 9, 2022: 11, 2023: 13, 2024: 14}
    | {2025: 13, LAST_YEAR: 9}
)
_HOW_MANY = Weighted({1: 58, 2: 26, 3: 11, 4: 5})
_PERIODS = ((2016, 2020), (2018, 2020), (2021, 2023), (2021, 2025), (2023, 2025))
_STATUSES = Weighted({"recognised": 50, "commended": 34, "named": 16})
_LEVELS = Weighted({"commune": 24, "district": 52, "province": 16, "ministry": 2, "nation": 2})


def first_day(dice: Dice) -> datetime.date:
    """The day that stands for an honouree's first honour; more and more over the years."""
    return _lookup_day(dice, _FIRST_YEARS.roll(dice))


def undated(dice: Dice, place: Place, day: datetime.date) -> Event:
    """What an article names without a year; ``day`` is for looking up units only."""
    return Event(day, "named", _movement(dice), place, shows="nothing", opens=True)


def plan_events(
    dice: Dice, home: Place, day: datetime.date, *, leader: bool, person: bool
) -> list[Event]:
    """One to four honours in time order, each in a later year than the one before."""
    movement = _movement(dice)
    branch = dice.below(6)
    events: list[Event] = []
    for number in range(_HOW_MANY.roll(dice)):
        if number:
            day, period = _next_time(dice, day)
        else:
            period = None
        place = _heir(home, day, branch)
        if place is None or day.year > LAST_YEAR:
            break
        event = _honour(dice, place, day, movement)
        event.opens = not events
        event.leader = leader and dice.chance(85)
        if period and event.status != "named":
            event.shows, event.period = "period", period
        events.append(event)
        if period:
            break
    if not person and dice.chance(3):
        events = _hidden(dice, home, events, branch)
    elif dice.chance(1):
        events += _revocation(dice, home, events[-1], branch)
    return events


def _movement(dice: Dice) -> str:
    return DAN_VAN if dice.chance(18) else CHI_THI_05


def _lookup_day(dice: Dice, year: int) -> datetime.date:
    """The middle or the end of a year: in 2025 the units changed between the two."""
    return datetime.date(year, 12, 31) if dice.chance(45) else datetime.date(year, 6, 30)


def _next_time(dice: Dice, day: datetime.date) -> tuple[datetime.date, tuple[int, int] | None]:
    periods = [period for period in _PERIODS if period[0] >= day.year]
    if periods and dice.chance(20):
        period = dice.pick(periods)
        return datetime.date(period[1], 12, 31), period
    return _lookup_day(dice, day.year + dice.between(1, 3)), None


def _heir(place: Place, day: datetime.date, branch: int) -> Place | None:
    """Where the people of ``place`` belong on a later day; each ``branch`` of a split has some."""
    found = place
    while not found.alive(day):
        if not found.successors:
            return None
        found = found.successors[branch % len(found.successors)]
    return found


def _honour(dice: Dice, place: Place, day: datetime.date, movement: str) -> Event:
    event = Event(day, _STATUSES.roll(dice), movement, place)
    if event.status == "named":
        return event
    event.level, decider = _decider(dice, place, day)
    if event.level in ("ministry", "nation"):
        event.status = "commended"
    event.authority, event.form = _authority(dice, event, decider)
    event.late = day.year not in (2025, LAST_YEAR) and _may_wait(decider, day) and dice.chance(12)
    return event


def _decider(dice: Dice, place: Place, day: datetime.date) -> tuple[str, Place]:
    """A level that had an authority over ``place`` on ``day``, and the unit of that authority."""
    if place.kind in ("school", "agency") and dice.chance(12):
        return "grassroots", place
    while True:
        level = _LEVELS.roll(dice)
        if level in ("ministry", "nation"):
            return level, NATION
        for kind in ("commune", "district", "province"):
            decider = place.within(kind, day)
            if level == kind and decider is not None:
                return level, decider


def _may_wait(decider: Place, day: datetime.date) -> bool:
    return decider.alive(datetime.date(day.year + 1, 1, 1))


def _authority(dice: Dice, event: Event, decider: Place) -> tuple[Authority, str]:
    if event.level == "nation":
        return (PRESIDENT, "huan-chuong") if dice.chance(25) else (PRIME_MINISTER, "bang-khen")
    if event.level == "ministry":
        return MINISTRY, "bang-khen"
    party = GRASSROOTS if event.level == "grassroots" else party_authority(decider)
    if event.status == "recognised":
        return party, "ghi-danh"
    if event.level == "grassroots" or dice.chance(25):
        return party, "bieu-duong"
    form = "bang-khen" if event.level == "province" else "giay-khen"
    return state_authority(decider), form


def _hidden(dice: Dice, home: Place, events: list[Event], branch: int) -> list[Event]:
    """States that are never published: registered alone or first, or nominated at the end."""
    if dice.chance(50):
        first = events[0]
        registered = Event(first.day, "registered", first.movement, first.place, first.level)
        registered.opens = True
        return [registered, *events[1:]]
    later = _after(home, events[-1], branch)
    if later is None:
        return events
    later.status, later.level, later.form = "nominated", "province", "ghi-danh"
    province = later.place.within("province", later.day)
    later.authority = party_authority(province) if province else None
    return [*events, later]


def _revocation(dice: Dice, home: Place, last: Event, branch: int) -> list[Event]:
    """The year after, the last honour is taken back."""
    later = _after(home, last, branch)
    if later is None or last.status == "named" or last.late:
        return []
    later.status, later.revokes = "revoked", last.key
    later.level, later.authority = last.level, last.authority
    return [later]


def _after(home: Place, last: Event, branch: int) -> Event | None:
    day = datetime.date(last.day.year + 1, 12, 31)
    place = _heir(home, day, branch)
    if place is None or day.year > LAST_YEAR:
        return None
    return Event(day, "named", last.movement, place)
