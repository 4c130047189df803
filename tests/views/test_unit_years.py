"""The years of which a unit's page can be read: none is missing without a word."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from honour_roll.model.unit import Unit
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link
from honour_roll.views.unit_years import LONGEST_GAP, time_links
from tests.builders import honour, period, record, roll_in, sheet, total, unit, view_index

PROVINCE = unit("tinh", "Tỉnh Thử")
TOWN = unit("huyen", "Huyện Thử", "tinh")


def years_of(index: ViewIndex, id: str) -> list[str]:
    return [link.text for link in time_links(index, index.reference.units[id])]


def span(first: int, last: int) -> list[str]:
    return [str(year) for year in range(first, last + 1)]


def test_a_province_whose_towns_alone_have_totals_offers_every_year_between() -> None:
    real = ViewIndex(roll_in(Path(__file__).parents[2] / "content").public(), lambda entry: ())
    assert years_of(real, "tinh-thai-nguyen") == span(2015, 2026)


def test_the_changes_of_a_unit_without_anything_are_joined_too() -> None:
    periods = [period("Xã Thử"), period("Phường Thử", start="2015"), period("Phố", start="2020")]
    index = view_index(units=[unit("xa", periods=periods)])
    assert years_of(index, "xa") == span(2014, 2020)


@pytest.mark.parametrize("time", [2012, (2012, 2013)])
def test_totals_of_units_below_open_years(time: int | tuple[int, int]) -> None:
    sheets = [sheet("huyen/bai", total(3, time), unit="huyen")]
    index = view_index(units=[PROVINCE, TOWN], tallies=sheets)
    last = time if isinstance(time, int) else time[1]
    assert years_of(index, "tinh") == span(2012, last)


def test_a_unit_moved_away_opens_no_year_above_later() -> None:
    periods = [period("Huyện Thử", "tinh"), period("Huyện Thử", "khac", start="2014")]
    units: Iterable[Unit] = [PROVINCE, unit("khac", "Tỉnh Khác"), unit("huyen", periods=periods)]
    sheets = [sheet("huyen/bai", total(3, 2018), unit="huyen")]
    index = view_index(units=units, tallies=sheets)
    assert years_of(index, "tinh") == span(2013, 2014)
    assert years_of(index, "khac") == span(2013, 2018)


def test_no_year_before_a_units_life_is_asked_about() -> None:
    born = unit("huyen", periods=[period("Huyện Thử", start="2018-07-01")])
    sheets = [sheet("huyen/bai", total(3, (2016, 2020)), unit="huyen")]
    assert years_of(view_index(units=[born], tallies=sheets), "huyen") == [
        *span(2018, 2020),
        "2016–2020",
    ]
    early = view_index([record("huyen/2015/an")], units=[born], tallies=sheets)
    assert years_of(early, "huyen")[0] == "2015"


def test_a_long_gap_is_told_in_words() -> None:
    honours = [honour(1952, key="xua"), honour(1952 + LONGEST_GAP + 1, key="nay")]
    index = view_index([record("huyen/1952/a", *honours)], units=[TOWN])
    links = time_links(index, TOWN)
    assert [link.text for link in links] == ["1952", "1953–1962: Sổ chưa có gì", "1963"]
    assert links[1] == Link(links[1].text)
    near = [honours[0], honour(1962, key="nay")]
    close = view_index([record("huyen/1952/a", *near)], units=[TOWN])
    assert years_of(close, "huyen") == span(1952, 1962)
