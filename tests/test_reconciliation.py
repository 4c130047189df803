"""The rules of honour_roll/reconciliation.py, its laws, and the lines of the five localities."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.counts import Counts, Incomparable, distinct
from honour_roll.model.record import Record
from honour_roll.model.tally import TallySheet
from honour_roll.model.terms import Category, Level, Status
from honour_roll.reconciliation import Line, lines, units_under, units_with_figures
from honour_roll.roll import HonourRoll
from honour_roll.times import Years
from honour_roll.views.figures import unit_figures
from honour_roll.views.index import ViewIndex
from tests.builders import honour, record, roll, roll_in, sheet, total, unit, years
from tests.worlds import UNIT_IDS, rolls

CONTENT = Path(__file__).parents[1] / "content"


def lines_of(*records: Record, tallies: tuple[TallySheet, ...] = (), id: str = "xa") -> list[Line]:
    made = roll(records, [unit("xa")], tallies=tallies).public()
    return lines(Counts(made), made.reference, id)


MERGED = (
    unit("xa-cu", "Xã Cũ", "huyen", "2018-06-30", successors=["xa"]),
    unit("xa", "Xã Mới", "huyen"),
    unit("huyen", "Huyện Thử"),
)


def former_of(published: str | None, *records: Record, **said: Any) -> dict[str, int]:
    """Who stands beside a total of the merged commune, whose source has this day."""
    source = {"title": "Báo cáo bịa", "date": published} if published else {"title": "Bài bịa"}
    sheets = [sheet("xa/bai", total(5, (2016, 2020), **said), source=source)]
    made = roll(records, MERGED, tallies=sheets).public()
    line, *_ = lines(Counts(made), made.reference, "xa")
    assert line.recorded == len([one for one in records if one.id.startswith("xa/")])
    return {id: distinct(awards) for id, awards in line.former.items()}


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2020-12-01", {"xa-cu": 1}),
        (None, {"xa-cu": 1}),
        ("2018-06-30", {}),
        ("2018", {"xa-cu": 1}),
    ],
)
def test_rule_6_a_total_published_after_a_merger_tells_of_former_units_and_counts_none(
    published: str | None, told: dict[str, int]
) -> None:
    assert former_of(published, record("xa-cu/2016/an"), record("xa/2019/binh")) == told


def test_rule_6_tells_only_what_agrees_in_all_else_and_nobody_who_is_counted() -> None:
    praised = record("xa-cu/2016/an", honour(2016, "commended"))
    late, group = record("xa-cu/2015/binh"), record("xa-cu/2016/to", kind="collective")
    assert former_of("2020-12-01", praised, late, group) == {}
    both = record("xa/2016/an", honour(2016, unit="xa-cu"), honour(2019, key="hai"))
    assert former_of("2020-12-01", both) == {}


def test_rule_6_names_the_highest_unit_that_has_become_part_of_the_totals_own() -> None:
    units = (
        unit("xa", "Xã Thử", "huyen-cu"),
        unit("huyen-cu", "Huyện Cũ", "tinh", "2018-06-30", successors=["huyen"]),
        unit("huyen", "Huyện Mới", "tinh"),
        unit("tinh", "Tỉnh Thử"),
    )
    sheets = [sheet("huyen/bai", total(5, 2016))]
    made = roll([record("xa/2016/an")], units, tallies=sheets).public()
    line, *_ = lines(Counts(made), made.reference, "huyen")
    assert [*line.former] == ["huyen-cu"]


def figures(line: Line) -> list[object]:
    return [line.published, line.recorded, line.missing]


def test_missing_is_what_was_published_less_what_is_recorded() -> None:
    (line, *_) = lines_of(record("xa/2020/an"), tallies=(sheet("xa/bai", total(66)),))
    assert figures(line) == [66, 1, 65]


def test_more_than_is_missing_at_least_and_unknown_once_the_roll_has_as_many() -> None:
    over = sheet("xa/bai", total(2, over="có"))
    few = lines_of(record("xa/2020/an"), tallies=(over,))[0]
    many = lines_of(record("xa/2020/an"), record("xa/2020/binh"), tallies=(over,))[0]
    assert (few.is_over, figures(few)) == (True, [2, 1, 1])
    assert (many.is_over, figures(many)) == (True, [2, 2, None])


def test_nobodys_figure_is_unknown_not_zero() -> None:
    lone, *_ = lines_of(record("xa/2020/an"))
    assert figures(lone) == [None, 1, None]


def test_a_record_that_a_total_covers_makes_no_line_of_its_own() -> None:
    found = lines_of(record("xa/2020/an"), tallies=(sheet("xa/bai", total(5)),))
    assert [line.recorded for line in found if line.total is None] == [0, 0]  # tập thể, mô hình


def test_a_part_stands_below_its_whole_and_is_marked() -> None:
    part = total(2, key="phan", part_of="tong")
    whole, inner, *_ = lines_of(tallies=(sheet("xa/bai", total(5), part),))
    assert (whole.is_part, inner.is_part) == (False, True)


def test_several_kinds_together_count_each_honouree_once() -> None:
    together = sheet("xa/bai", total(9, kinds=["individual", "collective"]))
    people = record("xa/2020/an", honour(2020), honour(2020, key="hai"))
    line, *_ = lines_of(people, record("xa/2020/to", kind="collective"), tallies=(together,))
    assert line.categories == (Category.INDIVIDUAL, Category.COLLECTIVE)
    assert figures(line) == [9, 2, 7]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"measure": "percent"}, Incomparable.MEASURE),
        ({"status": None}, Incomparable.STATUS),
        ({"status": "registered"}, Incomparable.STATE),
        ({"time": None}, Incomparable.TIME),
    ],
)
def test_what_cannot_be_compared_says_why(more: dict[str, str | None], why: Incomparable) -> None:
    time = None if "time" in more else 2020
    fields = {key: value for key, value in more.items() if key != "time"}
    line, *_ = lines_of(record("xa/2020/an"), tallies=(sheet("xa/bai", total(5, time, **fields)),))
    assert (line.why_not, line.recorded, line.missing) == (why, None, None)


def test_a_private_repository_compares_every_state_that_is_in_force() -> None:
    waiting = record("xa/2020/an", honour(2020, "registered"))
    struck = record(
        "xa/2020/binh",
        honour(2020, "registered"),
        honour(2021, "revoked", key="huy", revokes="lan-nay"),
    )
    registered = sheet("xa/bai", total(5, status="registered"))
    made = roll([waiting, struck], [unit("xa")], tallies=[registered], site={"private": "true"})
    line, *_ = lines(Counts(made.in_force()), made.reference, "xa")
    assert figures(line) == [5, 1, 4]
    assert lines(Counts(made.public()), made.reference, "xa")[0].recorded is None


def test_years_hold_what_lies_in_them_as_a_whole() -> None:
    asked = Years(2016, 2020)
    assert [asked.hold(time) for time in (2016, 2020, 2021, years(2016, 2020), None)] == [
        True,
        True,
        False,
        True,
        False,
    ]
    assert not asked.hold(years(2016, 2021))
    assert not asked.hold(years(2018, None))
    assert Years().hold(None)
    assert Years(2016).hold(years(2018, None))


def test_under_a_unit_are_those_that_belonged_to_it_and_those_it_answers_for() -> None:
    units = [
        unit("tinh"),
        unit("huyen", parent="tinh", until="2025-06-30", successors=["xa-a", "xa-b"]),
        unit("xa-a", parent="tinh"),
        unit("xa-b", parent="tinh"),
        unit("khac"),
    ]
    reference = roll((), units).reference
    assert units_under(reference, "tinh") == {"tinh", "huyen", "xa-a", "xa-b"}


values = st.integers(0, 9)
tallies = st.lists(
    st.builds(
        lambda unit_id, value, time, status, over: (unit_id, value, time, status, over),
        st.sampled_from(UNIT_IDS),
        values,
        st.sampled_from([None, 2019, 2020, (2016, 2020)]),
        st.sampled_from([None, *(str(one) for one in Status)]),
        st.booleans(),
    ),
    max_size=6,
)


def with_tallies(made: HonourRoll, drawn: list[tuple[str, int, object, str, bool]]) -> HonourRoll:
    sheets = [
        sheet(f"{unit_id}/bai-{n}", total(value, time, status=status, over=str(over).lower()))  # type: ignore[arg-type]
        for n, (unit_id, value, time, status, over) in enumerate(drawn)
    ]
    records = [made.full(id) for id in made.records]
    return roll(records, made.reference.units.values(), tallies=sheets)


@given(rolls(), tallies)
def test_recorded_and_missing_make_what_was_published(
    made: HonourRoll, drawn: list[tuple[str, int, object, str, bool]]
) -> None:
    public = with_tallies(made, drawn).public()
    counts = Counts(public)
    for unit_id in units_with_figures(counts, public.reference):
        for line in lines(counts, public.reference, unit_id):
            if line.missing is not None:
                assert line.recorded is not None
                assert line.recorded + line.missing == line.published
            if line.total is None:
                assert line.published is None
                assert line.missing is None


@given(rolls(), tallies)
def test_every_award_of_a_unit_is_in_a_line_and_no_line_has_more_than_the_unit(
    made: HonourRoll, drawn: list[tuple[str, int, object, str, bool]]
) -> None:
    public = with_tallies(made, drawn).public()
    counts = Counts(public)
    for unit_id in UNIT_IDS:
        own = distinct(counts.with_below(unit_id))
        recorded = [line.recorded or 0 for line in lines(counts, public.reference, unit_id)]
        assert max(recorded, default=0) <= own <= sum(recorded)


@given(rolls(), tallies)
def test_a_units_page_says_the_same_of_every_published_figure(
    made: HonourRoll, drawn: list[tuple[str, int, object, str, bool]]
) -> None:
    index = ViewIndex(with_tallies(made, drawn).public(), lambda record: ())
    for unit_id in UNIT_IDS:
        found = lines(index.counts, index.reference, unit_id)
        shown = [
            row
            for table in unit_figures(index, unit_id).tables
            for row in table.rows
            if row.source is not None
        ]
        assert Counter(row.recorded.text if row.recorded else None for row in shown) == Counter(
            None if line.recorded is None else str(line.recorded) for line in found if line.total
        )


P, C, M, L = Category.INDIVIDUAL, Category.COLLECTIVE, Category.MODEL, Category.LEADER
NO_STATUS, NO_LEVEL = None, None
TERM, FIVE, FOUR = years(2021, 2025), years(2016, 2021), years(2016, 2020)
SO_FAR = years(2021, 2023)
MEASURE, STATUS, STATE = Incomparable.MEASURE, Incomparable.STATUS, Incomparable.STATE
DISTRICT, PROVINCE, NATION = Level.DISTRICT, Level.PROVINCE, Level.NATION
RECOGNISED, COMMENDED, NAMED = Status.RECOGNISED, Status.COMMENDED, Status.NAMED
PLANNED, REGISTERED, NOMINATED = Status.PLANNED, Status.REGISTERED, Status.NOMINATED

# Of each article line by line: whom, what was published, what is recorded, what is missing, state,
# level, time, what is measured, why it can't be compared, whether it is a part.
LOCALITIES: dict[str, list[tuple[object, ...]]] = {
    "sa-pa": [
        ((P,), 488, 0, 488, RECOGNISED, DISTRICT, FOUR, "honourees", None, False),
        ((C,), 180, 0, 180, RECOGNISED, DISTRICT, FOUR, "honourees", None, False),
        ((L,), 214, 0, 214, RECOGNISED, DISTRICT, FOUR, "honourees", None, False),
        ((M,), 66, 0, 66, RECOGNISED, DISTRICT, FOUR, "honourees", None, False),
        ((C,), 20, None, None, NOMINATED, PROVINCE, FOUR, "honourees", STATE, False),
        ((P,), 20, None, None, NOMINATED, PROVINCE, FOUR, "honourees", STATE, False),
        ((M,), 20, None, None, NOMINATED, PROVINCE, FOUR, "honourees", STATE, False),
        ((M,), None, 5, None, NAMED, NO_LEVEL, 2020, "honourees", None, False),
    ],
    "lai-chau": [
        ((C,), 465, None, None, PLANNED, NO_LEVEL, TERM, "honourees", STATE, False),
        ((P,), 6084, None, None, PLANNED, NO_LEVEL, TERM, "honourees", STATE, False),
        ((C,), 3, None, None, NO_STATUS, DISTRICT, SO_FAR, "honourees", STATUS, False),
        ((P,), 11, None, None, NO_STATUS, DISTRICT, SO_FAR, "honourees", STATUS, False),
        ((C,), 1, None, None, NO_STATUS, NO_LEVEL, 2021, "honourees", STATUS, False),
        ((P,), 1, None, None, NO_STATUS, NO_LEVEL, 2021, "honourees", STATUS, False),
        ((C,), 3, None, None, NO_STATUS, NO_LEVEL, SO_FAR, "honourees", STATUS, False),
        ((P,), 2, None, None, NO_STATUS, NO_LEVEL, SO_FAR, "honourees", STATUS, False),
        ((), 2, None, None, NO_STATUS, NO_LEVEL, None, "materials", MEASURE, False),
        ((), 98, None, None, NO_STATUS, NO_LEVEL, None, "percent", MEASURE, False),
        ((), 75, None, None, NO_STATUS, NO_LEVEL, 2023, "percent", MEASURE, False),
        ((), 273, None, None, NO_STATUS, NO_LEVEL, TERM, "focus-tasks", MEASURE, False),
        ((M,), 216, None, None, NO_STATUS, NO_LEVEL, TERM, "models", MEASURE, False),
        ((), 2, None, None, NO_STATUS, NO_LEVEL, TERM, "focus-tasks", MEASURE, False),
        ((M,), 2, None, None, NO_STATUS, NO_LEVEL, TERM, "models", MEASURE, False),
        ((), 97, None, None, NO_STATUS, DISTRICT, 2023, "agencies", MEASURE, False),
        ((), 24, None, None, NO_STATUS, DISTRICT, 2023, "agencies", MEASURE, True),
        ((), 100, None, None, NO_STATUS, DISTRICT, 2023, "percent", MEASURE, False),
        ((), 21, None, None, NO_STATUS, DISTRICT, "6/2021–5/2023", "classes", MEASURE, False),
        ((), 6, None, None, NO_STATUS, DISTRICT, "6/2021–5/2023", "classes", MEASURE, True),
        ((), 1459, None, None, NO_STATUS, DISTRICT, "6/2021–5/2023", "learners", MEASURE, False),
        ((), 17, None, None, NO_STATUS, NO_LEVEL, 2023, "neighbourhoods", MEASURE, False),
        ((M,), None, 2, None, NAMED, NO_LEVEL, 2023, "honourees", None, False),
    ],
    "uong-bi": [
        ((C,), 115, None, None, REGISTERED, NO_LEVEL, 2020, "honourees", STATE, False),
        ((C,), 55, None, None, REGISTERED, DISTRICT, 2020, "honourees", STATE, True),
        ((P,), 126, None, None, REGISTERED, NO_LEVEL, 2020, "honourees", STATE, False),
        ((P,), 24, None, None, REGISTERED, DISTRICT, 2020, "honourees", STATE, True),
        ((M,), 19, 0, 19, RECOGNISED, DISTRICT, 2020, "honourees", None, False),
        ((C,), 12, 0, 12, COMMENDED, DISTRICT, 2020, "honourees", None, False),
        ((P,), 12, 0, 12, COMMENDED, DISTRICT, 2020, "honourees", None, False),
        ((M,), None, 3, None, NAMED, NO_LEVEL, 2020, "honourees", None, False),
    ],
    "bac-kan": [
        ((), 100, None, None, NO_STATUS, NO_LEVEL, None, "percent", MEASURE, False),
        ((), 100, None, None, NO_STATUS, NO_LEVEL, None, "percent", MEASURE, False),
        ((M,), None, 2, None, NAMED, NO_LEVEL, None, "honourees", None, False),
        ((P,), None, 0, None, None, NO_LEVEL, None, "honourees", None, False),
        ((C,), None, 0, None, None, NO_LEVEL, None, "honourees", None, False),
    ],
    "pho-yen": [
        ((C, P), 154, 0, 154, COMMENDED, DISTRICT, FIVE, "honourees", None, False),
        ((P,), 1, 0, 1, COMMENDED, NATION, FIVE, "honourees", None, False),
        ((C,), 3, 0, 3, COMMENDED, PROVINCE, FIVE, "honourees", None, False),
        ((P,), 4, 0, 4, COMMENDED, PROVINCE, FIVE, "honourees", None, False),
        ((M,), None, 0, None, None, NO_LEVEL, None, "honourees", None, False),
    ],
}


@pytest.fixture(scope="module")
def real() -> HonourRoll:
    return roll_in(CONTENT)


@pytest.mark.parametrize("unit_id", LOCALITIES)
def test_no_locality_took_in_another_before_its_source_was_published(
    real: HonourRoll, unit_id: str
) -> None:
    public = real.public()
    assert not any(line.former for line in lines(Counts(public), public.reference, unit_id))


@pytest.mark.parametrize("unit_id", LOCALITIES)
def test_a_locality_is_reconciled_line_by_line(real: HonourRoll, unit_id: str) -> None:
    public = real.public()
    found = [
        (
            line.categories,
            line.published,
            line.recorded,
            line.missing,
            line.status,
            line.level,
            line.time if isinstance(line.time, int | None) else of_years(line),
            line.measure,
            line.why_not,
            line.is_part,
        )
        for line in lines(Counts(public), public.reference, unit_id)
    ]
    assert found == LOCALITIES[unit_id]


def of_years(line: Line) -> object:
    """A period of whole years as it is; one of months as people read it."""
    assert line.total is not None
    assert line.total.tally.period is not None
    period = line.total.tally.period.period
    return period if period.start.month is None else period.display()


def test_only_the_two_shares_of_lai_chau_are_more_than(real: HonourRoll) -> None:
    public = real.public()
    over = [
        (unit_id, line.published)
        for unit_id in LOCALITIES
        for line in lines(Counts(public), public.reference, unit_id)
        if line.is_over
    ]
    assert over == [("lai-chau", Decimal(98)), ("lai-chau", Decimal(75))]


@pytest.mark.parametrize("unit_id", LOCALITIES)
def test_every_published_line_has_its_source_and_its_movement(
    real: HonourRoll, unit_id: str
) -> None:
    public = real.public()
    for line in lines(Counts(public), public.reference, unit_id):
        assert line.movement == "chi-thi-05"
        assert (line.published is None) == (line.total is None)
        if line.total:
            assert line.total.sheet.source.title
            assert line.total.sheet.unit == unit_id
