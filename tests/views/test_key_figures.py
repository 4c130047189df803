"""Key figures: which published totals a newcomer reads first."""

from __future__ import annotations

from typing import Any

import pytest

from honour_roll.model.unit import Unit
from honour_roll.views.figures import unit_figures
from tests.builders import OTHER_MOVEMENT, period, sheet, total, unit, view_index

DISTRICT = unit("huyen")


def keys_of(*totals: dict[str, object], one: Unit = DISTRICT, **more: Any) -> list[str]:
    numbered = [{**made, "key": f"so-{number}"} for number, made in enumerate(totals)]
    index = view_index(units=[one], tallies=[sheet("huyen/bai", *numbered, **more)])
    return [row.published for row in unit_figures(index, "huyen").keys]


def test_a_weightier_state_comes_before_a_newer_time() -> None:
    assert keys_of(
        total(1, 2024, status="planned"),
        total(2, 2023, status="registered"),
        total(3, 2022, status="commended"),
        total(4, 2019, status="recognised"),
    ) == ["4"]


def test_of_one_state_the_newest_comes_first_then_the_longest_time() -> None:
    assert keys_of(total(1, 2019), total(2, 2020)) == ["2"]
    assert keys_of(total(1, 2020), total(2, (2016, 2020)), total(3, (2018, 2020))) == ["2"]
    assert keys_of(total(1, (2016, None)), total(2, 2024)) == ["1"]
    assert keys_of(total(1, None), total(2, 1990)) == ["2"]


def test_there_is_one_for_each_category_in_their_order_and_none_is_added() -> None:
    assert keys_of(
        total(66, kinds=["model"]),
        total(180, kinds=["collective"]),
        total(488),
        total(214, kinds=["leader"]),
    ) == ["488", "214", "180", "66"]


def test_a_total_of_several_categories_stands_for_them_unless_one_has_its_own_before_it() -> None:
    both = total(154, 2020, kinds=["collective", "individual"])
    assert keys_of(both, total(9, 2019)) == ["154"]
    assert keys_of(both, total(9, 2021)) == ["9"]


@pytest.mark.parametrize(
    "more",
    [
        {"measure": "classes"},
        {"kinds": []},
        {"status": None},
        {"status": "rejected"},
        {"level": "province"},
        {"level": "commune"},
    ],
)
def test_what_is_no_key_figure(more: dict[str, Any]) -> None:
    assert keys_of(total(5, **more)) == []


def test_a_part_of_another_total_is_none() -> None:
    totals = [total(115), total(55, key="phan", part_of="tong", status="commended")]
    index = view_index(units=[DISTRICT], tallies=[sheet("huyen/bai", *totals)])
    assert [row.published for row in unit_figures(index, "huyen").keys] == ["115"]


def test_the_level_is_that_of_the_unit_at_that_time() -> None:
    grown = unit(
        "huyen",
        periods=[
            period("Xã Mây", level="commune"),
            period("Thị xã Mây", start="2021-01-01"),
        ],
    )
    assert keys_of(total(5, 2020, level="commune"), one=grown) == ["5"]
    assert keys_of(total(5, 2020, level="district"), one=grown) == []
    assert keys_of(total(5, (2016, 2021), level="district"), one=grown) == ["5"]


def test_movements_have_key_figures_of_their_own() -> None:
    other = total(7, movement=OTHER_MOVEMENT)
    assert keys_of(other, total(5)) == ["5", "7"]


def test_key_figures_rest_on_the_sources_of_the_page() -> None:
    tallies = [
        sheet("huyen/2019-mot", total(1, 2019), source={"title": "Bài một"}),
        sheet("huyen/2020-hai", total(2), source={"title": "Bài hai"}),
    ]
    figures = unit_figures(view_index(units=[DISTRICT], tallies=tallies), "huyen")
    (key,) = figures.keys
    assert figures.sources[key.source_number - 1].view.title == "Bài hai"
    assert key.time.address == "don-vi/huyen/2020/"
