"""Stages: where an honouree stands between a plan and its result.

The course: planned → registered → appraised → recognised or commended; from there nominated
upward → the result there. Any of them may end as rejected, a granted honour as revoked.

The rules:

1. A step joins the course that waits for it: of the same movement, with no other level, whose last
   step comes before it. Else it begins a course of its own, so that what was never answered stays.
2. A result ends the course that waits for it: that of a nomination to its level first. A
   nomination waits for a result that names the level; nothing else ends it.
3. Being named by the press is no step. A revocation ends the course of the honour that it names.
4. Waiting is counted from the last day that the last step's time may mean: at least so long.
   Where that day is still to come nobody can tell how long.
5. As of a day, a step was taken if its time may mean that day or one before it; where it may
   as well mean a later day, that is doubtful.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from honour_roll.model.award import Award
from honour_roll.model.terms import Level, Status
from honour_roll.text.dates import PartialDate, Period

STEPS = (Status.PLANNED, Status.REGISTERED, Status.APPRAISED, Status.NOMINATED)
"""What waits for more, in the order of a course."""
GRANTED = frozenset((Status.RECOGNISED, Status.COMMENDED))
RESULTS = GRANTED | {Status.REJECTED}
REVOCABLE = GRANTED | {Status.NAMED}
"""What may be revoked: a step is rejected instead."""


def rank(status: Status) -> int:
    """The place in a course; results come after every step."""
    return STEPS.index(status) if status in STEPS else len(STEPS)


@dataclass(slots=True)
class Course:
    """Steps of one honouree that belong together, in time order; the last may be a result."""

    steps: list[Award] = field(default_factory=list)
    revoked: Award | None = None

    @property
    def last(self) -> Award:
        """The latest of them, a revocation among them."""
        return self.revoked or self.steps[-1]

    @property
    def state(self) -> Status:
        """Where the honouree stands."""
        return self.last.status

    @property
    def level(self) -> Level | None:
        """The level asked for or given, as the latest step that tells it."""
        return next((one.level for one in reversed(self.steps) if one.level), None)

    @property
    def is_waiting(self) -> bool:
        """Whether a step or a result is still to come."""
        return self.state in STEPS

    def waited(self, today: datetime.date) -> int | None:
        """At least so many days (rule 4); None where nobody can tell."""
        days = days_of(self.last)
        if days is None or days[1] > today:
            return None
        return (today - days[1]).days

    @property
    def is_exact(self) -> bool:
        """Whether it has waited exactly so many days: the last step's day is known."""
        days = days_of(self.last)
        return days is not None and days[0] == days[1]

    def is_doubtful(self, day: datetime.date) -> bool:
        """Whether the last step may have been taken only after ``day`` (rule 5)."""
        days = days_of(self.last)
        return days is not None and days[1] > day


def time_of_step(award: Award) -> PartialDate | Period | None:
    """When a step was taken, as closely as it is known."""
    return award.date or award.period or award.when


def days_of(award: Award) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day that a step's time may mean; an open end is never reached."""
    time = time_of_step(award)
    if isinstance(time, Period):
        end = time.end.last_day() if time.end else datetime.date.max
        return time.start.first_day(), end
    return (time.first_day(), time.last_day()) if time else None


def is_taken_by(award: Award, day: datetime.date) -> bool:
    """Whether a step may have been taken by ``day`` (rule 5); one without any time may."""
    days = days_of(award)
    return days is None or days[0] <= day


def courses(awards: Iterable[Award]) -> list[Course]:
    """The courses of one honouree, whose ``awards`` are in time order."""
    found: list[Course] = []
    for award in awards:
        if award.status is Status.REVOKED:
            _revoke(found, award)
        elif award.status is not Status.NAMED:
            course = _waiting_for(found, award)
            if course is None:
                course = Course()
                found.append(course)
            course.steps.append(award)
    return found


def _revoke(found: list[Course], revocation: Award) -> None:
    for course in found:
        if revocation.revokes in {one.key for one in course.steps}:
            course.revoked = revocation


def _waiting_for(found: list[Course], award: Award) -> Course | None:
    waiting = [one for one in found if one.is_waiting and _fits(one, award)]
    exact = [one for one in waiting if one.level is not None and one.level is award.level]
    nominated = [one for one in exact if one.state is Status.NOMINATED]
    return next(iter(reversed(nominated or exact or waiting)), None)


def _fits(course: Course, award: Award) -> bool:
    if course.last.movement != award.movement or rank(course.state) >= rank(award.status):
        return False
    if course.state is Status.NOMINATED:
        return course.level is award.level
    return course.level is None or award.level in (None, course.level)
