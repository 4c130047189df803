"""The rules of honour_roll/stages.py: who stands where, and waits since when."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given

from honour_roll.model.terms import Level, Status
from honour_roll.roll import HonourRoll
from honour_roll.stages import STEPS, Course, courses
from tests.builders import Time, entry, honour
from tests.worlds import rolls

DAY = datetime.date(2021, 1, 1)


def step(status: str, time: Time = 2020, **more: Any) -> dict[str, object]:
    return honour(time, status, **{"key": status, **more})


def courses_of(*steps: dict[str, object]) -> list[Course]:
    return courses(entry("xa/2020/an", *steps).awards)


def states(*steps: dict[str, object]) -> list[list[str]]:
    return [[str(one.status) for one in course.steps] for course in courses_of(*steps)]


def test_the_steps_of_a_round_are_one_course_and_its_result_ends_it() -> None:
    (course,) = courses_of(
        step("planned", "2020-01-05"),
        step("registered", "2020-02-05"),
        step("appraised", "2020-06-05"),
        step("recognised", "2020-12-05", level="district"),
    )
    assert (course.state, course.is_waiting, course.level) == (
        Status.RECOGNISED,
        False,
        Level.DISTRICT,
    )


def test_a_nomination_upward_is_a_course_of_its_own_until_its_own_level_answers() -> None:
    district = step("recognised", 2020, level="district")
    nominated = step("nominated", 2020, level="province")
    found = courses_of(step("registered"), district, nominated)
    assert [(course.state, course.is_waiting) for course in found] == [
        (Status.RECOGNISED, False),
        (Status.NOMINATED, True),
    ]
    answered = courses_of(
        district, nominated, step("commended", 2021, level="province", key="ket-qua")
    )
    assert [course.state for course in answered] == [Status.RECOGNISED, Status.COMMENDED]


@pytest.mark.parametrize("level", [None, "district", "nation"])
def test_a_result_of_another_level_or_of_none_leaves_a_nomination_waiting(
    level: str | None,
) -> None:
    found = courses_of(step("nominated", level="province"), step("recognised", 2021, level=level))
    assert [course.is_waiting for course in found] == [True, False]


def test_a_rejection_ends_what_waited() -> None:
    (course,) = courses_of(step("registered"), step("rejected"))
    assert (course.state, course.is_waiting) == (Status.REJECTED, False)


def test_a_round_that_was_never_answered_stays_when_the_next_begins() -> None:
    again = step("registered", 2021, key="nam-sau")
    assert states(step("registered"), again, step("recognised", 2021)) == [
        ["registered"],
        ["registered", "recognised"],
    ]


def test_a_revocation_ends_the_course_of_what_it_names() -> None:
    (course,) = courses_of(step("recognised"), step("revoked", 2022, revokes="recognised"))
    assert (course.state, course.is_waiting) == (Status.REVOKED, False)


def test_movements_and_mentions_in_the_press_do_not_mix() -> None:
    assert states(
        step("registered"), step("named"), step("recognised", movement="phong-trao-khac")
    ) == [["registered"], ["recognised"]]


@pytest.mark.parametrize(
    ("time", "days"),
    [("2020-12-31", 1), ("2020-11", 32), (2020, 1), ((2016, 2019), 367), (2023, None)],
)
def test_waiting_is_counted_from_the_last_day_that_is_meant(time: Time, days: int | None) -> None:
    (course,) = courses_of(step("registered", time))
    assert course.waited(DAY) == days


def test_nobody_knows_how_long_what_has_no_time_waits() -> None:
    (course,) = courses_of(step("registered", None))
    assert course.waited(DAY) is None


@given(rolls())
def test_every_step_is_in_one_course_and_only_its_end_may_be_a_result(made: HonourRoll) -> None:
    for one in made.records.values():
        found = courses(one.awards)
        steps = [id(step) for course in found for step in course.steps]
        wanted = [
            id(award) for award in one.awards if award.status not in (Status.NAMED, Status.REVOKED)
        ]
        assert sorted(steps) == sorted(wanted)
        for course in found:
            movements = {step.movement for step in course.steps}
            assert len(movements) == 1
            assert all(step.status in STEPS for step in course.steps[:-1])
            assert (course.waited(DAY) or 0) >= 0
