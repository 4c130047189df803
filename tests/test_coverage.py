"""The rules of honour_roll/coverage.py: gaps by unit, field, kind and level; direct work."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from honour_roll.counts import UNKNOWN, Counts, distinct
from honour_roll.coverage import Cell, Coverage, DirectWork
from honour_roll.model.record import Record
from honour_roll.model.terms import Category, Level
from honour_roll.roll import HonourRoll
from honour_roll.times import Years
from tests.builders import honour, record, roll, unit
from tests.worlds import rolls

FIELD = "linh-vuc-thu"
ALL = Years()


def coverage_of(*records: Record, unit_id: str | None = "xa", **more: Any) -> Coverage:
    units = more.pop("units", [unit("xa")])
    return Coverage.of(roll(records, units, **more).public(), unit_id, more.pop("years", ALL))


def test_a_cell_counts_honourees_by_field_category_and_level() -> None:
    twice = (honour(2020, level="district"), honour(2021, key="hai", level="district"))
    found = coverage_of(record("xa/2020/an", *twice, field=FIELD), record("xa/2020/binh"))
    (one,) = found.units
    assert one.cells == {
        Cell(FIELD, Category.INDIVIDUAL, Level.DISTRICT): 1,
        Cell(UNKNOWN, Category.INDIVIDUAL, None): 1,
    }
    assert found.fields == [FIELD, UNKNOWN]


def test_a_field_that_every_record_names_leaves_no_row_for_the_unknown() -> None:
    assert coverage_of(record("xa/2020/an", field=FIELD)).fields == [FIELD]


def test_the_share_counts_those_alone_of_whom_it_is_told() -> None:
    found = coverage_of(
        record("xa/2020/an", honour(2020, work="direct")),
        record("xa/2020/binh", honour(2020, work="direct")),
        record("xa/2020/chi", honour(2020, work="managing")),
        record("xa/2020/dung", honour(2020)),
        record("xa/2020/to", kind="collective"),
    )
    work = found.units[0].work
    assert work == DirectWork(direct=2, managing=1, unknown=1)
    assert work.share is not None
    assert round(work.share, 4) * 10_000 == 6667


def test_the_latest_honour_that_tells_decides() -> None:
    honours = (
        honour(2019, key="mot", work="direct"),
        honour(2020, key="hai", work="managing"),
        honour(2021, key="ba"),
    )
    assert coverage_of(record("xa/2020/an", *honours)).units[0].work == DirectWork(0, 1, 0)


def test_nobody_known_has_no_share_rather_than_none_of_them() -> None:
    work = coverage_of(record("xa/2020/an")).units[0].work
    assert (work.unknown, work.share) == (1, None)


def test_living_units_without_anybody_are_told_ended_ones_are_not() -> None:
    units = [
        unit("tinh"),
        unit("cu", parent="tinh", until="2025-06-30", successors=["moi", "khac"]),
        unit("moi", parent="tinh"),
        unit("khac", parent="tinh"),
    ]
    found = coverage_of(record("moi/2020/an"), unit_id="tinh", units=units)
    assert found.without == ["khac"]


def test_years_leave_out_what_lies_beyond_them() -> None:
    made = roll([record("xa/2015/an"), record("xa/2020/binh")], [unit("xa")]).public()
    (one,) = Coverage.of(made, "xa", Years(2016, 2020)).units
    assert one.count() == 1


@given(rolls())
def test_no_cell_has_more_than_its_unit_and_every_honouree_is_in_one(made: HonourRoll) -> None:
    public = made.public()
    counts = Counts(public)
    for one in Coverage.of(public, None, ALL).units:
        whole = distinct(counts.with_below(one.unit))
        assert one.count() == whole <= sum(one.cells.values())
        assert all(0 < count <= whole for count in one.cells.values())
        assert sum(one.work) <= whole
