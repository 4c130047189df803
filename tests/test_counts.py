"""The rules of honour_roll/counts.py, each under its number, and the laws of all counts."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.counts import Counts, distinct, group
from honour_roll.lineage import Lineage
from honour_roll.model.award import Award
from honour_roll.model.record import Record
from honour_roll.model.terms import Category
from honour_roll.model.unit import Unit
from honour_roll.roll import HonourRoll
from honour_roll.times import time_of, time_of_tally
from tests.builders import (
    MOVEMENT,
    OTHER_MOVEMENT,
    Time,
    decision,
    honour,
    period,
    record,
    roll,
    sheet,
    total,
    unit,
    years,
)
from tests.worlds import DATES, REFERENCES, UNIT_IDS, lives, rolls, unit_graphs


def counts_of(*records: Record, units: tuple[Unit, ...] = (), **more: Any) -> Counts:
    return Counts(roll(records, units, **more).public())


def names(awards: list[Award]) -> set[str]:
    """The last parts of the ids of the honourees."""
    return {award.record.rpartition("/")[2] for award in awards}


def test_rule_1_an_honouree_counts_once_however_many_honours_it_has() -> None:
    counts = counts_of(
        record("huyen/2020/an", honour(2020), honour(2020, form="giay-khen"), honour(2020)),
        record("huyen/2020/binh", honour(2020)),
    )
    assert len(counts.all) == 4
    assert distinct(counts.of_unit("huyen")) == 2


def test_rule_2_a_total_is_counted_anew_and_may_be_less_than_the_sum_of_its_cells() -> None:
    counts = counts_of(
        record("huyen/2019/an", honour(2019), honour(2020)), record("huyen/2020/binh", honour(2020))
    )
    cells = group(counts.all, time_of)
    assert {time: distinct(awards) for time, awards in cells.items()} == {2019: 1, 2020: 2}
    assert distinct(counts.all) == 2


@pytest.mark.parametrize(
    ("time", "row"),
    [
        (2020, 2020),
        ("2020-05-17", 2020),
        ((2016, 2020), years(2016, 2020)),
        ((2020, None), years(2020, None)),
        (None, None),
    ],
)
def test_rule_3_an_honour_counts_in_one_time(time: Time, row: object) -> None:
    counts = counts_of(record("huyen/2020/an", honour(time)))
    assert list(group(counts.all, time_of)) == [row]


def test_rule_3_a_period_counts_in_none_of_its_years() -> None:
    counts = counts_of(
        record("huyen/2016/an", honour((2016, 2020))), record("huyen/2018/binh", honour(2018))
    )
    cells = group(counts.all, time_of)
    assert set(cells) == {2018, years(2016, 2020)}
    assert names(cells[2018]) == {"binh"}


@pytest.mark.parametrize("within", [(2020, 2020), ("2020-01", "2020-06"), ("2020", "2020-12")])
def test_rule_3_a_period_within_one_year_counts_in_that_year(within: Time) -> None:
    counts = counts_of(record("huyen/2020/an", honour(within)))
    assert list(group(counts.all, time_of)) == [2020]


@pytest.mark.parametrize(
    ("said", "more", "row"),
    [
        (2020, {}, 2020),
        ((2016, 2020), {}, years(2016, 2020)),
        ((2020, None), {}, years(2020, None)),
        ((2020, 2020), {}, 2020),
        (("2020-01", "2020-06"), {}, 2020),
        (None, {"as_of": "2023"}, 2023),
        (None, {"as_of": "2023-06-01"}, 2023),
        (2022, {"as_of": "2023-06"}, 2022),
        ((2021, 2025), {"as_of": "2023-06"}, years(2021, 2025)),
        (None, {}, None),
    ],
)
def test_a_published_total_is_shown_in_one_time_as_honours_are(
    said: Time, more: dict[str, Any], row: object
) -> None:
    (tally,) = sheet("huyen/bai", total(5, said, **more)).totals
    assert time_of_tally(tally) == row


def test_rule_3_the_counted_year_is_the_honours_own_though_decided_the_year_after() -> None:
    late = decision("co-quan-thu-2021-1", date="2021-01-15")
    own = record("huyen/2020/an", honour(2020, decision=late.id))
    taken = record("huyen/2021/binh", honour(None, decision=late.id))
    counts = counts_of(own, taken, decisions=[late])
    assert {award.record: time_of(award) for award in counts.all} == {own.id: 2020, taken.id: 2021}


def test_rule_4_a_leader_counts_as_a_leader_and_not_as_an_individual() -> None:
    leading = record("huyen/2020/an", honour(2020, **{"as": "leader"}), honour(2021))
    counts = counts_of(leading, record("huyen/2020/doi", kind="collective"))
    cells = group(counts.all, lambda award: award.category)
    assert {category: names(awards) for category, awards in cells.items()} == {
        Category.LEADER: {"an"},
        Category.INDIVIDUAL: {"an"},
        Category.COLLECTIVE: {"doi"},
    }
    assert names([award for award in cells[Category.INDIVIDUAL] if award.year == 2020]) == set()


def test_rule_5_an_honour_counts_for_the_unit_it_names_else_for_the_records() -> None:
    counts = counts_of(
        record("huyen/2020/an", honour(2020, unit="co-quan"), honour(2021)), units=(unit("huyen"),)
    )
    assert [award.year for award in counts.of_unit("huyen")] == [2021]
    assert [award.year for award in counts.of_unit("co-quan")] == [2020]


def test_rule_5_also_units_never_count() -> None:
    also = unit("noi-khac", parent="tinh-khac")
    counts = counts_of(record("huyen/2020/an", also_units=["noi-khac"]), units=(also,))
    for unit_id in ("noi-khac", "tinh-khac"):
        assert counts.with_below(unit_id) == counts.today(unit_id) == []


MOVED = unit(
    "xa",
    periods=[period("Xã Mây", "huyen-cu"), period("Xã Mây", "huyen-moi", start="2020-07-01")],
)
ABOVE = (unit("huyen-cu", parent="tinh"), unit("huyen-moi", parent="tinh"), unit("tinh"))


@pytest.mark.parametrize(
    ("time", "above"),
    [
        (2019, "huyen-cu"),
        ("2020-06-30", "huyen-cu"),
        (2020, "huyen-moi"),
        ((2016, 2019), "huyen-cu"),
        ((2016, 2021), "huyen-moi"),
        (None, "huyen-moi"),
    ],
)
def test_rule_6_below_is_what_belonged_to_the_unit_on_the_day(time: Time, above: str) -> None:
    counts = counts_of(record("xa/2020/an", honour(time)), units=(MOVED, *ABOVE))
    other = "huyen-moi" if above == "huyen-cu" else "huyen-cu"
    assert names(counts.with_below(above)) == {"an"}
    assert counts.with_below(other) == []
    assert names(counts.with_below("tinh")) == {"an"}
    assert counts.of_unit("tinh") == []


def test_rule_6_the_day_lies_in_the_counted_year_though_decided_the_year_after() -> None:
    late = decision("co-quan-thu-2020-9", date="2020-12-31")
    own = record("xa/2019/an", honour(2019, decision=late.id))
    counts = counts_of(own, units=(MOVED, *ABOVE), decisions=[late])
    assert names(counts.with_below("huyen-cu")) == {"an"}
    assert counts.with_below("huyen-moi") == []


SPLIT = unit("huyen", parent="tinh-cu", until="2025-06-30", successors=["phuong", "xa-moi"])
MERGED = unit("tinh-cu", parent="nuoc", until="2025-06-30", successors=["tinh-moi"])
TODAY = (
    SPLIT,
    MERGED,
    unit("phuong", parent="tinh-moi"),
    unit("xa-moi", parent="tinh-moi"),
    unit("tinh-moi", parent="nuoc"),
    unit("nuoc"),
)


def test_rule_7_today_takes_the_ended_units_for_which_a_unit_answers() -> None:
    counts = counts_of(record("huyen/2020/an"), record("tinh-moi/2026/binh"), units=TODAY)
    assert names(counts.today("tinh-moi")) == {"an", "binh"}
    assert names(counts.with_below("tinh-moi")) == {"binh"}
    assert names(counts.today("nuoc")) == {"an", "binh"}


def test_rule_7_what_was_split_is_never_shared_out() -> None:
    counts = counts_of(record("huyen/2020/an"), units=TODAY)
    assert counts.today("phuong") == counts.today("xa-moi") == []


def test_rule_7_an_ended_unit_keeps_its_own_page_of_numbers() -> None:
    counts = counts_of(record("huyen/2020/an"), units=TODAY)
    assert names(counts.today("huyen")) == names(counts.today("tinh-cu")) == {"an"}


def test_rule_7_counts_a_living_unit_below_an_ended_one_for_whoever_answers_for_that() -> None:
    school = unit("truong", parent="huyen")
    counts = counts_of(record("truong/2020/an"), units=(school, *TODAY))
    assert names(counts.today("tinh-moi")) == {"an"}


def test_rule_7_takes_the_units_that_belong_to_a_unit_today() -> None:
    counts = counts_of(record("xa/2019/an"), units=(MOVED, *ABOVE))
    assert names(counts.today("huyen-moi")) == {"an"}
    assert counts.with_below("huyen-moi") == []


JOINED = (
    unit("huyen-mot", parent="tinh-cu", until="2018-06-30", successors=["huyen-gop"]),
    unit("huyen-hai", parent="tinh-cu", until="2018-06-30", successors=["huyen-gop"]),
    unit(
        "huyen-gop",
        periods=[period("Huyện Gộp", "tinh-cu", start="2018-07-01", until="2025-06-30")],
        successors=["phuong", "xa-moi"],
    ),
    *TODAY[1:],
)


def test_rule_7_an_ended_unit_keeps_what_it_counted_on_its_last_day() -> None:
    counts = counts_of(record("huyen-mot/2016/an"), record("huyen-hai/2017/binh"), units=JOINED)
    assert names(counts.today("huyen-gop")) == {"an", "binh"}
    assert counts.with_below("huyen-gop") == []
    assert names(counts.today("huyen-mot")) == {"an"}


def test_rule_7_units_above_an_ended_one_count_its_former_units_once() -> None:
    counts = counts_of(
        record("huyen-mot/2016/an", honour(2016), honour(2020, key="hai", unit="huyen-gop")),
        record("huyen-hai/2017/binh"),
        units=JOINED,
    )
    for above in ("tinh-cu", "tinh-moi", "nuoc"):
        assert len(counts.today(above)) == 3
        assert distinct(counts.today(above)) == 2
    assert counts.today("phuong") == counts.today("xa-moi") == []


def test_rule_7_an_ended_unit_gets_nothing_that_came_after_it() -> None:
    ward = unit(
        "phuong-cu",
        periods=[period("Phường", "huyen"), period("Phường", "tinh-moi", start="2025-07-01")],
    )
    made = [record("phuong-cu/2026/an"), record("phuong-cu/2020/binh")]
    counts = counts_of(*made, units=(ward, *TODAY))
    assert names(counts.today("huyen")) == {"binh"}


@pytest.mark.parametrize("status", ["named", "recognised", "commended"])
def test_rule_8_no_status_implies_another(status: str) -> None:
    counts = counts_of(record("huyen/2020/an", honour(2020, status)))
    assert [str(one) for one in group(counts.all, lambda award: award.status)] == [status]
    for other in {"named", "recognised", "commended"} - {status}:
        assert compared(counts, total(1, status=other)) == 0


def test_rule_8_movements_are_never_added_together() -> None:
    counts = counts_of(
        record(
            "huyen/2020/an",
            honour(2020),
            honour(2020, movement=OTHER_MOVEMENT),
            honour(2020, movement=None),
        )
    )
    assert set(group(counts.all, lambda a: a.movement)) == {MOVEMENT, OTHER_MOVEMENT, None}


@pytest.mark.parametrize("movement", [MOVEMENT, OTHER_MOVEMENT, None])
def test_rule_8_a_total_is_held_against_its_own_movement_only(movement: str | None) -> None:
    counts = counts_of(
        *(
            record(f"huyen/2020/nguoi-{n}", honour(2020, movement=one))
            for n, one in enumerate([MOVEMENT, OTHER_MOVEMENT, None])
        )
    )
    published = sheet("huyen/bai", total(1), movement=movement)
    agreeing = counts.agreeing(published, published.totals[0])
    assert agreeing is not None
    assert [award.movement for award in agreeing] == [movement]


def test_rule_8_the_movement_of_a_total_comes_before_that_of_its_sheet() -> None:
    counts = counts_of(record("huyen/2020/an", honour(2020, movement=OTHER_MOVEMENT)))
    assert compared(counts, total(1, movement=OTHER_MOVEMENT)) == 1
    assert compared(counts, total(1)) == 0


PRIVATE = ["planned", "registered", "appraised", "nominated", "rejected", "revoked"]


@pytest.mark.parametrize("status", PRIVATE)
def test_rule_9_only_public_honours_count(status: str) -> None:
    counts = counts_of(record("huyen/2020/an", honour(2020, status), honour(2021)))
    assert [award.year for award in counts.all] == [2021]


def test_rule_9_revoked_honours_and_withdrawn_records_do_not_count() -> None:
    counts = counts_of(
        record(
            "huyen/2019/an",
            honour(2019, key="mot"),
            honour(2020, key="hai"),
            honour(2021, "revoked", key="ba", revokes="mot"),
        ),
        record("huyen/2020/binh", consent={"basis": "consent", "withdrawn": "2021"}),
    )
    assert [(award.record, award.year) for award in counts.all] == [("huyen/2019/an", 2020)]


def compared(counts: Counts, published: dict[str, object], unit_id: str = "huyen") -> int | None:
    """How many honourees a total of ``unit_id`` is held against."""
    tallies = sheet(f"{unit_id}/bai", published)
    agreeing = counts.agreeing(tallies, tallies.totals[0])
    return None if agreeing is None else distinct(agreeing)


AGREES = {"level": "district", "form": "giay-khen", "authority": "co-quan-thu"}


def test_rule_10_a_total_is_held_against_what_agrees_with_all_that_it_says() -> None:
    counts = counts_of(record("huyen/2020/an", honour(2020, **AGREES)))
    assert compared(counts, total(5, **AGREES)) == 1
    assert compared(counts, total(5)) == 1


@pytest.mark.parametrize(
    "said",
    [
        {"level": "province"},
        {"form": "bang-khen"},
        {"authority": "co-quan-khac"},
        {"kinds": ["collective", "model"]},
        {"kinds": ["leader"]},
        {"status": "commended"},
        {"time": 2019},
        {"movement": OTHER_MOVEMENT},
    ],
)
def test_rule_10_a_difference_in_anything_it_says_is_no_agreement(said: dict[str, Any]) -> None:
    counts = counts_of(record("huyen/2020/an", honour(2020, **AGREES)))
    assert compared(counts, total(5, **said)) == 0


@pytest.mark.parametrize("said", [{"level": "district"}, {"form": "giay-khen"}])
def test_rule_10_an_honour_that_leaves_open_what_the_total_says_does_not_agree(
    said: dict[str, Any],
) -> None:
    counts = counts_of(record("huyen/2020/an", honour(2020)))
    assert compared(counts, total(5, **said)) == 0


def test_rule_10_takes_level_form_and_authority_from_the_decision() -> None:
    decided = decision("co-quan-thu-2020-1", date="2020-05-17", level="district", form="giay-khen")
    counts = counts_of(
        record("huyen/2020/an", honour(None, decision=decided.id)), decisions=[decided]
    )
    assert compared(counts, total(5, **AGREES)) == 1


def test_rule_10_several_kinds_in_one_total_are_counted_together() -> None:
    counts = counts_of(record("huyen/2020/an"), record("huyen/2020/doi", kind="collective"))
    assert compared(counts, total(154, kinds=["collective", "individual"])) == 2


def test_rule_10_counts_units_below_and_honourees_once() -> None:
    counts = counts_of(
        record("xa/2019/an", honour(2019), honour(2019)),
        record("huyen-moi/2019/binh"),
        units=(MOVED, *ABOVE),
    )
    assert compared(counts, total(5, 2019), "huyen-cu") == 1
    assert compared(counts, total(5, 2019), "tinh") == 2


def test_rule_10_takes_the_units_below_of_that_day_not_those_of_today() -> None:
    counts = counts_of(record("huyen/2020/an"), units=TODAY)
    assert compared(counts, total(5), "tinh-cu") == 1
    assert compared(counts, total(5), "tinh-moi") == 0


@pytest.mark.parametrize(
    ("time", "said", "agrees"),
    [
        (2020, 2020, True),
        (2020, 2019, False),
        ("2020-05-17", 2020, True),
        (("2020-01", "2020-06"), 2020, True),
        ((2019, 2020), 2020, False),
        (2016, (2016, 2020), True),
        (2020, (2016, 2020), True),
        (2015, (2016, 2020), False),
        (2021, (2016, 2020), False),
        ((2017, 2019), (2016, 2020), True),
        ((2016, 2020), (2016, 2020), True),
        ((2015, 2019), (2016, 2020), False),
        ((2017, None), (2016, 2020), False),
        ((2017, None), (2016, None), True),
        (2030, (2016, None), True),
        ("2021-06-01", ("2021-06", "2023-05"), True),
        ("2021-05-31", ("2021-06", "2023-05"), False),
        ("2023-05", ("2021-06", "2023-05"), True),
        ("2023-06", ("2021-06", "2023-05"), False),
        (2022, ("2021-06", "2023-05"), True),
        (2021, ("2021-06", "2023-05"), False),  # it may have been in May
        (None, (2016, 2020), False),
    ],
)
def test_rule_10_all_of_an_honours_time_lies_within_the_totals(
    time: Time, said: Time, agrees: bool
) -> None:
    counts = counts_of(record("huyen/2020/an", honour(time)))
    assert compared(counts, total(5, said)) == int(agrees)


@pytest.mark.parametrize(
    "said",
    [
        {"status": None},
        {"time": None},
        {"measure": "percent"},
        {"kinds": []},
        *({"status": status} for status in PRIVATE),
    ],
)
def test_rule_10_some_totals_are_not_compared(said: dict[str, Any]) -> None:
    counts = counts_of(record("huyen/2020/an"))
    assert compared(counts, total(5, **said)) is None


KEYS: list[Callable[[Award], object]] = [
    time_of,
    lambda award: award.category,
    lambda award: award.status,
    lambda award: award.level,
    lambda award: award.movement,
    lambda award: award.unit,
    lambda award: (award.status, award.movement, time_of(award)),
]


@given(rolls(), st.sampled_from(KEYS))
def test_a_total_lies_between_its_largest_cell_and_the_sum_of_all(
    made: HonourRoll, key: Callable[[Award], object]
) -> None:
    awards = Counts(made.public()).all
    cells = [distinct(cell) for cell in group(awards, key).values()]
    assert max(cells, default=0) <= distinct(awards) <= sum(cells)


@given(rolls(), st.sampled_from(KEYS))
def test_grouping_loses_and_repeats_nothing(
    made: HonourRoll, key: Callable[[Award], object]
) -> None:
    awards = Counts(made.public()).all
    grouped = [award for cell in group(awards, key).values() for award in cell]
    assert sorted(map(id, grouped)) == sorted(map(id, awards))


@given(rolls(), st.sampled_from(REFERENCES))
def test_each_way_of_counting_holds_the_narrower_one(made: HonourRoll, unit_id: str) -> None:
    counts = Counts(made.public())
    own, below, today = (
        [id(award) for award in awards]
        for awards in (
            counts.of_unit(unit_id),
            counts.with_below(unit_id),
            counts.today(unit_id),
        )
    )
    assert set(own) <= set(below) <= set(today)
    assert len(set(today)) == len(today)
    assert len(set(below)) == len(below)


@given(rolls())
def test_every_public_award_counts_for_exactly_one_unit(made: HonourRoll) -> None:
    counts = Counts(made.public())
    own = [id(award) for unit_id in made.reference.units for award in counts.of_unit(unit_id)]
    assert sorted(own) == sorted(map(id, counts.all))
    left = made.public()
    assert len(counts.all) == sum(len(left.full(id).honours) for id in left.records)


def _cut(made: Unit, day: datetime.date) -> Unit:
    """A unit as somebody knew it on ``day``, who knows nothing of later names and ends."""
    kept = [
        one
        for number, one in enumerate(made.periods)
        if not number or not one.start or one.start.first_day() <= day
    ]
    last = kept[-1]
    if not last.until or last.until.last_day() >= day:
        kept[-1] = last.model_copy(update={"until": None})
    successors = made.successors if kept[-1].until else ()
    return Unit(id=made.id, periods=tuple(kept), successors=successors)


@given(lives(), st.data())
def test_an_ended_unit_counts_what_it_would_have_counted_on_its_last_day(
    units: dict[str, Unit], data: st.DataObject
) -> None:
    asked = data.draw(st.sampled_from([one for one in units.values() if one.ended]))
    assert asked.ended
    day = asked.ended.last_day()
    given_on = {
        f"{id}/2020/nguoi-{n}": data.draw(st.sampled_from(DATES)) for n, id in enumerate(UNIT_IDS)
    }

    def counts_with(ids: Iterable[str], units: Iterable[Unit]) -> Counts:
        return Counts(roll([record(id, honour(given_on[id])) for id in ids], units).public())

    known = counts_with(given_on, units.values())
    by_then = {one.record for one in known.all if units[one.unit].day_for(one.when) <= day}
    then = counts_with(sorted(by_then), [_cut(one, day) for one in units.values()])
    found = {one.record for one in known.today(asked.id)} & by_then
    assert found == {one.record for one in then.today(asked.id)}


@given(unit_graphs())
def test_on_any_units_last_day_two_ended_units_share_an_entry_only_one_above_the_other(
    units: dict[str, Unit],
) -> None:
    lineage = Lineage(units)
    answered = {id: dict(lineage.answered(id)) for id in units}
    for stood in answered.values():
        for one, other in combinations(stood, 2):
            if stood[one] == stood[other]:
                day = stood[one]
                assert one in lineage.answering(other, day) or other in lineage.answering(one, day)


@given(rolls())
def test_each_honour_counts_for_one_living_unit_and_those_above_it(made: HonourRoll) -> None:
    """No double count today: what ended units keep besides is never added to living ones."""
    counts, lineage = Counts(made.public()), made.reference.lineage
    living = {id for id, one in made.reference.units.items() if one.ended is None}
    for award in counts.all:
        counting = {id for id in living if award in counts.today(id)}
        then = {award.unit, *lineage.above(award.unit, award.when)}
        assert counting == living & {*then, *lineage.answering(award.unit)}


@given(rolls())
def test_an_award_that_counts_anywhere_is_public(made: HonourRoll) -> None:
    counts = Counts(made.public())
    for unit_id in made.reference.units:
        assert all(award.status.is_public for award in counts.today(unit_id))
