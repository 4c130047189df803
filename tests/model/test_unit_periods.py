from __future__ import annotations

from datetime import date

import pytest

from honour_roll.model.unit import Unit
from honour_roll.text.dates import PartialDate, parse_date
from tests.builders import period, unit

SA_PA = unit(
    "sa-pa",
    periods=[
        period("Huyện", start="1990"),
        period("Thị xã", start="2020-01-01", until="2025-06-30"),
    ],
)
LIVING = unit("lai-chau", periods=[period("Xã"), period("Phường", start="2004-10-10")])


@pytest.mark.parametrize(
    ("when", "name"),
    [
        ("2019", "Huyện"),
        ("2019-12-31", "Huyện"),
        ("2020-01-01", "Thị xã"),
        ("2020", "Thị xã"),  # the last day of the year
        ("1950", "Huyện"),  # before its life: its first day
        ("2030", "Thị xã"),  # after its life: its last day
        (None, "Thị xã"),
    ],
)
def test_a_unit_has_the_name_of_the_day(when: str | None, name: str) -> None:
    assert SA_PA.period_for(parse_date(when) if when else None).name == name


def test_a_partial_date_means_its_last_day_within_the_life() -> None:
    assert SA_PA.day_for(PartialDate(2024)) == date(2024, 12, 31)
    assert SA_PA.day_for(PartialDate(2025)) == date(2025, 6, 30)
    assert SA_PA.day_for(PartialDate(1950)) == date(1990, 1, 1)
    assert SA_PA.day_for(None) == date(2025, 6, 30)
    assert LIVING.day_for(None) == date.max


def test_the_latest_period_is_the_current_one() -> None:
    assert (LIVING.current.name, LIVING.ended) == ("Phường", None)
    assert (SA_PA.current.name, SA_PA.ended) == ("Thị xã", PartialDate(2025, 6, 30))


@pytest.mark.parametrize(
    ("of", "index", "day"),
    [
        (SA_PA, 0, date(2019, 12, 31)),
        (SA_PA, 1, date(2025, 6, 30)),
        (LIVING, 0, date(2004, 10, 9)),
        (LIVING, 1, None),
    ],
)
def test_a_period_lasts_until_the_next_one_starts(of: Unit, index: int, day: date | None) -> None:
    assert of.last_day_of(index) == day


def test_a_period_without_its_start_breaks_nothing() -> None:
    broken = unit("a", periods=[period("A"), period("B"), period("C")])
    assert broken.last_day_of(0) == date.min
    assert broken.period_for(None).name == "C"
