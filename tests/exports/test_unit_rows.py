"""Rows of units in the open data: a period ends on the day that the unit's page says."""

from __future__ import annotations

from honour_roll.exports.rows import Rows
from honour_roll.model.unit import Unit
from tests.builders import period, roll, unit


def ends(one: Unit) -> list[object]:
    rows = Rows(roll(units=[one]).reference, "")
    return [row[6] for row in rows.unit(one)]


def test_a_period_without_an_end_of_its_own_ends_before_the_next() -> None:
    periods = [
        period("Huyện Thử"),
        period("Thị xã Thử", start="2020-01-01"),
        period("Phường Thử", start="2025", until="2025-06-30"),
    ]
    assert ends(unit("thu", periods=periods)) == ["2019-12-31", "2025", "2025-06-30"]


def test_what_lasts_until_today_has_no_end() -> None:
    assert ends(unit("thu", "Xã Thử")) == [None]
