"""Published totals of many units on one page: no more than it can hold, nothing concealed."""

from __future__ import annotations

from honour_roll.model.tally import TallySheet
from honour_roll.views.published import MOST_TOTALS, published_figures
from tests.builders import period, sheet, total, unit, view_index

HALF = MOST_TOTALS // 2


def totals(id: str, number: int) -> TallySheet:
    return sheet(id, *(total(1, key=f"so-{n}") for n in range(number)))


def shown(units: dict[str, str], sheets: list[TallySheet]) -> tuple[list[str], list[str]]:
    """Names of the units whose totals are there, and of those that are only named."""
    made = [unit(id, periods=[period(f"Tên {id}", level=level)]) for id, level in units.items()]
    figures = published_figures(view_index((), made, tallies=sheets), lambda total: True)
    rows = [row for table in figures.tables for row in table.rows]
    names = dict.fromkeys(row.unit.text for row in rows if row.unit)
    return list(names), [link.text for link in figures.elsewhere]


def test_a_page_that_can_hold_them_has_all_totals() -> None:
    units = {"xa-a": "commune", "xa-b": "commune"}
    sheets = [totals("xa-a/bai", HALF), totals("xa-b/bai", HALF)]
    assert shown(units, sheets) == (["Tên xa-a", "Tên xa-b"], [])


def test_the_highest_units_keep_their_place_and_the_others_are_named() -> None:
    units = {"a-xa": "commune", "b-huyen": "district", "c-tinh": "province"}
    sheets = [totals(f"{id}/bai", HALF) for id in units]
    assert shown(units, sheets) == (["Tên b-huyen", "Tên c-tinh"], ["Tên a-xa"])


def test_the_totals_of_one_unit_stand_together_however_many_sheets_they_come_from() -> None:
    units = {"a-tinh": "province", "b-huyen": "district"}
    sheets = [
        totals("a-tinh/mot", HALF),
        totals("b-huyen/bai", 1),
        totals("a-tinh/hai", MOST_TOTALS),
    ]
    assert shown(units, sheets) == (["Tên a-tinh"], ["Tên b-huyen"])


def test_only_chosen_totals_take_up_room() -> None:
    sheets = [totals("a/bai", MOST_TOTALS), totals("b/bai", MOST_TOTALS)]
    index = view_index((), [unit("a"), unit("b")], tallies=sheets)
    figures = published_figures(
        index, lambda total: total.sheet.unit == "b" or total.tally.key == "so-0"
    )
    assert [link.text for link in figures.elsewhere] == ["Đơn vị b"]
