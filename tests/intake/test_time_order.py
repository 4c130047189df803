"""An honour that comes late takes its place in time."""

from __future__ import annotations

import pytest

from honour_roll.intake.time_order import place_in_time

HONOURS = (
    {"year": "2020"},
    {"date": "17/5/2021"},
    {"decision": "d-2022"},
    {"period": {"from": "2023", "to": "2025"}},
)
DATES = {"d-2022": "10/1/2022", "d-2020": "3/2/2020"}


@pytest.mark.parametrize(
    ("new", "place"),
    [
        ({"year": "2019"}, 0),
        ({"year": "2020"}, 1),
        ({"date": "16/5/2021"}, 1),
        ({"year": "2021"}, 2),
        ({"date": "9/1/2022"}, 2),
        ({"year": "2021", "decision": "d-2022"}, 2),
        ({"decision": "d-2020"}, 1),
        ({"year": "2022"}, 3),
        ({"period": {"from": "2018", "to": "2019"}}, 0),
        ({"year": "2024"}, 4),
        ({"year": "hai nghìn"}, 4),
        ({}, 4),
    ],
)
def test_an_honour_stands_before_the_first_that_began_after_it(
    new: dict[str, object], place: int
) -> None:
    assert place_in_time(HONOURS, new, DATES.get) == place


def test_what_has_no_time_keeps_its_place() -> None:
    assert place_in_time([{"status": "named"}, {"year": "2021"}], {"year": "2020"}, DATES.get) == 1
