"""The other units whose entries a unit's tables count: all of them, or those above them."""

from __future__ import annotations

import pytest

from honour_roll.model.unit import Unit
from honour_roll.views.unit import unit_view
from honour_roll.views.unit_elsewhere import MOST_UNITS, Elsewhere
from tests.builders import record, unit, view_index

NATION = unit("nuoc", "Nước Thử")


def districts(count: int, communes: int) -> list[Unit]:
    """Districts of one province, each with communes."""
    made = [NATION, unit("tinh", "Tỉnh Thử", "nuoc")]
    for number in range(count):
        district = f"huyen-{number}"
        made.append(unit(district, f"Huyện {number}", "tinh"))
        made += [unit(f"xa-{number}-{n}", f"Xã {number} {n}", district) for n in range(communes)]
    return made


def of(unit_id: str, units: list[Unit]) -> Elsewhere:
    communes = [one.id for one in units if one.id.startswith("xa-")]
    index = view_index([record(f"{id}/2020/an") for id in communes], units)
    return unit_view(index, index.reference.units[unit_id]).elsewhere


def test_few_units_are_all_named_with_the_entries_of_their_lists() -> None:
    found = of("tinh", districts(2, 3))
    assert not found.is_summed
    assert [(line.unit.text, line.count) for line in found.lines[:2]] == [
        ("Xã 0 0", 1),
        ("Xã 0 1", 1),
    ]
    assert len(found.lines) == 6


def test_too_many_give_way_to_the_units_above_them_which_count_them() -> None:
    found = of("tinh", districts(3, 40))
    assert found.is_summed
    assert [(line.unit.text, line.unit.address, line.count) for line in found.lines] == [
        (f"Huyện {n}", f"don-vi/huyen-{n}/", 40) for n in range(3)
    ]


@pytest.mark.parametrize(("unit_id", "shown"), [("nuoc", ["Tỉnh Thử"]), ("huyen-0", None)])
def test_units_right_below_never_give_way(unit_id: str, shown: list[str] | None) -> None:
    found = of(unit_id, districts(MOST_UNITS + 1, 1) if shown else districts(1, MOST_UNITS + 1))
    names = [line.unit.text for line in found.lines]
    assert (names == shown) if shown else (len(names) == MOST_UNITS + 1)


def test_a_unit_alone_has_none() -> None:
    assert of("nuoc", [NATION]) == Elsewhere((), is_summed=False, own=0, total=0)
