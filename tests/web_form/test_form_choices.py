"""What the form can choose from and find, in the order to be shown."""

from __future__ import annotations

from pathlib import Path

from honour_roll.rules import check_content
from honour_roll.web_form.choices import choices

EXAMPLE = Path(__file__).resolve().parents[1] / "content"


def test_units_of_today_come_before_those_that_ended() -> None:
    roll = check_content(EXAMPLE)[0]
    found = choices(roll)["units"]
    ended = [roll.reference.units[unit[0]].ended is not None for unit in found]
    assert len(found) == len(roll.reference.offered_units)
    assert ended == sorted(ended)
    assert True in ended


def test_records_are_found_with_what_tells_namesakes_apart() -> None:
    roll = check_content(EXAMPLE)[0]
    found = {choice[0]: list(choice[1:]) for choice in choices(roll)["records"]}
    assert found.keys() == roll.records.keys()
    name, note, kind = found["suoi-hoa/2020/bep-lua-am"]
    assert (name, kind) == (roll.records["suoi-hoa/2020/bep-lua-am"].name, "model")
    assert note.startswith("Thị xã Suối Hoa; 2020")


def test_nobody_who_is_not_public_is_among_the_choices_of_a_site() -> None:
    roll = check_content(EXAMPLE)[0]
    public = {choice[0] for choice in choices(roll.public())["records"]}
    assert public == set(roll.public().records)
