"""The rules of honour_roll/lineage.py, each under its number, and what holds for any units."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.lineage import Lineage
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text.dates import PartialDate
from tests.builders import date, period, roll_in, unit
from tests.worlds import DATES, REFERENCES, unit_graphs

WHENS = st.sampled_from([None, *map(date, DATES), PartialDate(1990), PartialDate(2030)])


def lineage(*units: Unit) -> Lineage:
    return Lineage({unit.id: unit for unit in units})


MOVED = unit(
    "xa-may",
    periods=[
        period("Xã Mây", "huyen-cu"),
        period("Xã Mây", "huyen-moi", start="2020-07-01", until="2024-12-31"),
    ],
)


@pytest.mark.parametrize(
    ("day", "parent"), [("2020-06-30", "huyen-cu"), ("2020-07-01", "huyen-moi")]
)
def test_rule_1_a_unit_belongs_to_the_parent_of_the_period_in_force(day: str, parent: str) -> None:
    assert lineage(MOVED).above("xa-may", date(day)) == (parent,)
    assert lineage(MOVED).parent_on("xa-may", date(day).first_day()) == parent


def test_rule_1_holds_for_every_step_upwards_on_the_same_day() -> None:
    moved = unit(
        "huyen-cu",
        periods=[
            period("Huyện Cũ", "tinh-truoc"),
            period("Huyện Cũ", "tinh-sau", start="2019-01-01"),
        ],
    )
    units = lineage(MOVED, moved, unit("tinh-truoc", parent="quoc-gia"), unit("tinh-sau"))
    assert units.above("xa-may", date("2018-12-31")) == ("huyen-cu", "tinh-truoc", "quoc-gia")
    assert units.above("xa-may", date("2019-01-01")) == ("huyen-cu", "tinh-sau")


@pytest.mark.parametrize(
    ("when", "parent"),
    [
        ("2020", "huyen-moi"),  # the last day of 2020, not its first
        ("2020-06", "huyen-cu"),
        ("2020-07", "huyen-moi"),
        ("1990", "huyen-cu"),  # before the first name: that name
        ("2030", "huyen-moi"),  # after its end: its last day
    ],
)
def test_rule_2_a_partial_date_means_its_last_day_within_the_life(when: str, parent: str) -> None:
    assert lineage(MOVED).above("xa-may", date(when)) == (parent,)


def test_rule_2_moves_the_day_into_the_life_of_the_unit_asked_for() -> None:
    """A commune that ended in 2019 was never below the province of 2020."""
    ended = unit("xa-cu", parent="huyen", until="2019-12-31")
    district = unit(
        "huyen",
        periods=[
            period("Huyện Thử", "tinh-truoc"),
            period("Huyện Thử", "tinh-sau", start="2020-01-01"),
        ],
    )
    assert lineage(ended, district).above("xa-cu", date("2023")) == ("huyen", "tinh-truoc")


def test_without_a_date_the_last_day_counts() -> None:
    assert lineage(MOVED).above("xa-may", None) == ("huyen-moi",)


SPLIT = unit(
    "huyen-chia", parent="tinh-cu", until="2025-06-30", successors=["phuong-mot", "phuong-hai"]
)
MERGED = unit("tinh-cu", parent="quoc-gia", until="2025-06-30", successors=["tinh-moi"])
LIVING = (
    unit("tinh-moi", parent="quoc-gia"),
    unit("quoc-gia"),
    unit("phuong-mot", parent="tinh-moi"),
    unit("phuong-hai", parent="tinh-moi"),
)


def test_rule_3_a_living_unit_answers_for_itself() -> None:
    assert lineage(*LIVING).today("tinh-moi") == "tinh-moi"


def test_rule_3_the_only_successor_answers() -> None:
    assert lineage(MERGED, *LIVING).today("tinh-cu") == "tinh-moi"


def test_rule_3_what_was_split_goes_to_the_parent_of_the_last_day_and_its_successor() -> None:
    assert lineage(SPLIT, MERGED, *LIVING).today("huyen-chia") == "tinh-moi"


def test_rule_3_the_parent_is_that_of_the_last_day_not_an_earlier_one() -> None:
    moved = unit(
        "huyen-doi",
        periods=[
            period("Huyện Đời", "quoc-gia"),
            period("Huyện Đời", "tinh-moi", start="2020-01-01", until="2022"),
        ],
    )
    assert lineage(moved, *LIVING).today("huyen-doi") == "tinh-moi"


def test_rule_3_without_successors_the_parent_answers() -> None:
    gone = unit("co-quan", parent="tinh-moi", until="2022")
    assert lineage(gone, *LIVING).today("co-quan") == "tinh-moi"


def test_rule_3_nobody_answers_where_the_way_ends_in_nothing() -> None:
    assert lineage(unit("mot-minh", until="2022")).today("mot-minh") is None
    assert lineage(unit("lac", until="2022", successors=["khong-co"])).today("lac") is None
    assert lineage().today("khong-co") is None


def test_rule_4_above_a_living_unit_stands_who_answers_for_its_ended_parent() -> None:
    """Nobody corrects the parent of a school when its district ends."""
    school = unit("truong-thu", parent="huyen-chia")
    units = lineage(school, SPLIT, MERGED, *LIVING)
    assert units.answering("truong-thu") == ("truong-thu", "tinh-moi", "quoc-gia")
    assert units.answering("huyen-chia") == ("tinh-moi", "quoc-gia")


def test_rule_5_an_ended_unit_stood_on_its_last_day_for_what_had_given_way_to_it() -> None:
    first = unit("huyen-dau", until="2018-06-30", successors=["huyen-chia"])
    units = lineage(first, SPLIT, MERGED, *LIVING)
    last = date("2025-06-30").first_day()
    assert units.answering("huyen-dau", last) == ("huyen-chia", "tinh-cu", "quoc-gia")
    assert set(units.answered("huyen-dau")) == {("huyen-chia", last), ("tinh-cu", last)}
    assert units.answered("huyen-chia") == (("tinh-cu", last),)
    assert units.answered("phuong-mot") == units.answered("khong-co") == ()


def test_the_living_units_on_the_ground_are_found_over_several_ends() -> None:
    first = unit("xa-dau", until="2010", successors=["xa-giua", "phuong-hai"])
    middle = unit("xa-giua", until="2020", successors=["phuong-mot", "khong-co", "xa-dau"])
    assert lineage(first, middle, *LIVING).heirs("xa-dau") == ("phuong-mot", "phuong-hai")


def test_children_are_those_of_the_latest_parent_ended_ones_too() -> None:
    units = lineage(MOVED, SPLIT, MERGED, *LIVING)
    assert units.children("huyen-cu") == ()
    assert units.children("huyen-moi") == ("xa-may",)
    assert units.children("tinh-cu") == ("huyen-chia",)


def test_a_unit_that_got_a_parent_later_is_its_child() -> None:
    adopted = unit("tram", periods=[period("Trạm"), period("Trạm", "tinh-moi", start="2020")])
    assert lineage(adopted).children("tinh-moi") == ("tram",)


def test_predecessors_are_those_that_name_a_unit_as_successor() -> None:
    units = lineage(SPLIT, MERGED, *LIVING)
    assert units.predecessors("phuong-hai") == ("huyen-chia",)
    assert units.predecessors("quoc-gia") == ()


@given(unit_graphs(), st.sampled_from(REFERENCES), WHENS)
def test_no_graph_makes_a_question_loop_or_raise(
    units: dict[str, Unit], id: str, when: PartialDate | None
) -> None:
    asked = Lineage(units)
    above = asked.above(id, when)
    assert id not in above
    assert len(set(above)) == len(above)
    answers = asked.answering(id)
    assert answers[:1] == tuple(filter(None, [asked.today(id)]))
    for found in (*answers, *asked.heirs(id)):
        assert units[found].ended is None
    assert len(set(answers)) == len(answers)
    assert len(set(asked.heirs(id))) == len(asked.heirs(id))
    for child in asked.children(id):
        assert units[child].current.parent == id
    for predecessor in asked.predecessors(id):
        assert id in units[predecessor].successors


@given(unit_graphs())
def test_a_living_unit_always_answers_for_itself(units: dict[str, Unit]) -> None:
    asked = Lineage(units)
    living = {id for id, unit in units.items() if unit.ended is None}
    assert {id for id in units if asked.today(id) == id} == living


def test_a_chain_of_thousands_of_units_is_walked_to_its_end() -> None:
    last = 5_000
    chain = {
        f"u{n}": unit(f"u{n}", parent=f"u{n + 1}", until="2020" if n < last else None)
        for n in range(last + 1)
    }
    assert Lineage(chain).today("u0") == f"u{last}"


@pytest.fixture(scope="module")
def real() -> Reference:
    root = Path(__file__).parents[1] / "content"
    return roll_in(root).reference


@pytest.mark.parametrize(
    ("district", "province"),
    [
        ("sa-pa", "tinh-lao-cai"),
        ("lai-chau", "tinh-lai-chau"),
        ("uong-bi", "tinh-quang-ninh"),
        ("bac-kan", "tinh-thai-nguyen"),
        ("pho-yen", "tinh-thai-nguyen"),
    ],
)
def test_each_locality_ends_in_its_province_of_today(
    real: Reference, district: str, province: str
) -> None:
    assert real.lineage.today(district) == province
    assert real.lineage.answering(district) == (province, "viet-nam")


def test_bac_kan_belonged_to_its_own_province_on_its_last_day(real: Reference) -> None:
    assert real.lineage.above("bac-kan", None) == ("tinh-bac-kan", "viet-nam")


@pytest.mark.parametrize(
    ("id", "when", "name"),
    [
        ("sa-pa", "2016", "Huyện Sa Pa"),
        ("sa-pa", "2019-12-31", "Huyện Sa Pa"),
        ("sa-pa", "2020", "Thị xã Sa Pa"),
        ("sa-pa", "2026", "Thị xã Sa Pa"),
        ("pho-yen", "2022-04-09", "Thị xã Phổ Yên"),
        ("pho-yen", "2022-04-10", "Thành phố Phổ Yên"),
    ],
)
def test_a_locality_has_the_name_of_the_day(real: Reference, id: str, when: str, name: str) -> None:
    assert real.unit_name(id, date(when)) == name
