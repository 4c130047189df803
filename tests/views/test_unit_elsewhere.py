"""The other units whose entries a unit's tables count: all of them, or those above them."""

from __future__ import annotations

import pytest

from honour_roll.model.record import Record
from honour_roll.model.unit import Unit
from honour_roll.views.unit import unit_view
from honour_roll.views.unit_elsewhere import MOST_UNITS, Elsewhere
from tests.builders import OTHER_MOVEMENT, honour, record, unit, view_index

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


def test_too_many_former_units_of_an_ended_one_give_way_to_those_above_them_too() -> None:
    made = [unit("tinh", "Tỉnh Thử", "nuoc", "2025-06-30", successors=["nuoc"]), NATION]
    gone = [unit(f"huyen-{n}", f"Huyện {n}", "nuoc", "2018", successors=["tinh"]) for n in (1, 2)]
    made += [*gone, *(unit(f"xa-{n}", f"Xã {n}", f"huyen-{n % 2 + 1}", "2017") for n in range(102))]
    found = of("tinh", made)
    assert [(line.unit.text, line.count) for line in found.lines] == [
        ("Huyện 1", 51),
        ("Huyện 2", 51),
    ]


@pytest.mark.parametrize(("unit_id", "shown"), [("nuoc", ["Tỉnh Thử"]), ("huyen-0", None)])
def test_units_right_below_never_give_way(unit_id: str, shown: list[str] | None) -> None:
    found = of(unit_id, districts(MOST_UNITS + 1, 1) if shown else districts(1, MOST_UNITS + 1))
    names = [line.unit.text for line in found.lines]
    assert (names == shown) if shown else (len(names) == MOST_UNITS + 1)


def test_a_unit_alone_has_none() -> None:
    assert of("nuoc", [NATION]) == Elsewhere((), is_summed=False, own=0, total=0)


def shares(*records: Record) -> list[tuple[str, ...]]:
    units = [unit("tinh", "Tỉnh Thử"), unit("xa", "Xã Thử", "tinh"), unit("xom", "Xã Kia", "tinh")]
    index = view_index(records, units)
    found = unit_view(index, index.reference.units["tinh"]).elsewhere
    return [line.shares for line in found.lines]


def test_shares_tell_what_the_figures_of_a_status_or_a_level_are_added_up_from() -> None:
    praised = honour(2020, "commended")
    an, ba = record("xa/2020/an"), record("xa/2020/ba", praised)
    assert shares(an, record("xom/2020/ca")) == [(), ()]
    assert shares(an, ba, record("xom/2020/ca", praised)) == [
        ("1 biểu dương, khen thưởng",),
        ("1 ghi danh, công nhận; 1 biểu dương, khen thưởng",),
    ]
    group = record("xom/2020/to", honour(2020, level="commune"), kind="collective")
    assert shares(an, ba, group) == [
        ("1 tập thể – ghi danh, công nhận – cấp xã",),
        (
            "1 cá nhân – ghi danh, công nhận – không rõ cấp;"
            " 1 cá nhân – biểu dương, khen thưởng – không rõ cấp",
        ),
    ]


def test_shares_of_several_movements_times_and_fields_are_told_apart() -> None:
    other = honour(None, movement=OTHER_MOVEMENT)
    both = record("xa/2020/an", honour(2020), {**other, "key": "hai"}, field="linh-vuc-thu")
    assert shares(both, record("xom/2020/ca"), record("xom/2020/do")) == [
        ("2 làm thử", "2020: 2", "chưa ghi lĩnh vực: 2"),
        ("1 phong trào làm khác; 1 làm thử", "2020: 1; không rõ năm: 1", "lĩnh vực thử: 1"),
    ]
