from __future__ import annotations

from typing import Any

import pytest

from honour_roll.model.award import Award, award
from honour_roll.model.terms import Category
from honour_roll.text.dates import PartialDate, Period
from tests.builders import Time, decision, honour, record

ID = "sa-pa/2020/a"
DECISION = decision(
    "co-quan-2021-5", date="2021-01-10", number="5-QĐ/TU", level="district", form="giay-khen"
)


def one(time: Time, kind: str = "individual", decided: bool = False, **more: Any) -> Award:
    if decided:
        more["decision"] = DECISION.id
    made = record(ID, honour(time, **more), kind=kind)
    return award(made, made.honours[0], DECISION if decided else None)


def test_a_decision_fills_in_what_the_honour_leaves_out() -> None:
    found = one(None, decided=True)
    assert (found.year, found.date) == (2021, PartialDate(2021, 1, 10))
    assert (found.number, found.authority, found.level, found.form) == (
        "5-QĐ/TU",
        "co-quan-thu",
        "district",
        "giay-khen",
    )


def test_the_honour_s_own_words_go_before_its_decision_s() -> None:
    found = one(2020, decided=True, level="nation", form="bang-khen", number="6", authority="khac")
    assert (found.year, found.level, found.form, found.number, found.authority) == (
        2020,
        "nation",
        "bang-khen",
        "6",
        "khac",
    )


@pytest.mark.parametrize(
    ("time", "decided", "year", "when"),
    [
        (2020, False, 2020, PartialDate(2020)),
        (2020, True, 2020, PartialDate(2020)),
        (2021, True, 2021, PartialDate(2021, 1, 10)),
        ("2019-05-17", True, 2019, PartialDate(2019, 5, 17)),
        (None, True, 2021, PartialDate(2021, 1, 10)),
        (None, False, None, None),
        ((2016, 2020), True, None, PartialDate(2020)),
        ((2016, None), False, None, PartialDate(2016)),
    ],
)
def test_an_honour_counts_in_its_own_time_and_only_else_in_its_decision_s(
    time: Time, decided: bool, year: int | None, when: PartialDate | None
) -> None:
    found = one(time, decided=decided)
    assert (found.year, found.when) == (year, when)
    assert (found.period is None) == (not isinstance(time, tuple))


def test_a_period_is_kept_as_it_was_given() -> None:
    assert one((2016, 2020)).period == Period(PartialDate(2016), PartialDate(2020))


def _leader() -> Award:
    made = record(ID, {**honour(2020), "as": "leader"})
    return award(made, made.honours[0], None)


def test_a_head_is_counted_as_a_leader_whatever_the_kind() -> None:
    assert one(2020).category is Category.INDIVIDUAL
    assert _leader().category is Category.LEADER
    assert one(2020, kind="household").category is Category.HOUSEHOLD


def test_an_honour_names_its_own_unit_and_position() -> None:
    made = record(
        ID, honour(2020), honour(2021, unit="lai-chau", position="Bí thư"), position="Trưởng bản"
    )
    first, second = (award(made, given, None) for given in made.honours)
    assert (first.unit, first.position) == ("sa-pa", None)
    assert (second.unit, second.position) == ("lai-chau", "Bí thư")


def test_awards_sort_by_time_undated_last() -> None:
    times: list[Time] = [None, (2016, 2021), "2020-05-17", 2020, "2020-05", 2019]
    found = sorted((one(time) for time in times), key=lambda award: award.order)
    assert [award.when for award in found] == [
        PartialDate(2019),
        PartialDate(2020),
        PartialDate(2020, 5),
        PartialDate(2020, 5, 17),
        PartialDate(2021),
        None,
    ]
