"""The roll's lookups, and the one filter through which records leave."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from pydantic import BaseModel

from honour_roll.model.award import Award
from honour_roll.model.booklet import Booklet
from honour_roll.model.entry import Entry
from honour_roll.model.honour import Honour
from honour_roll.model.pictured import UNNAMED
from honour_roll.model.record import Record
from honour_roll.model.terms import Status
from honour_roll.roll import HonourRoll, PublicRoll
from tests.builders import (
    MOVEMENT,
    OTHER_MOVEMENT,
    date,
    decision,
    honour,
    period,
    record,
    roll,
    sheet,
    unit,
    years,
)
from tests.worlds import rolls

WITHDRAWN = {"basis": "consent", "given": "2020", "by": "self", "withdrawn": "2021-02-03"}


def public(*records: Record) -> PublicRoll:
    return roll(records).public()


def keys(left: PublicRoll, id: str) -> list[str]:
    """The keys of a record's public honours, in short and in full alike."""
    found = [award.key for award in left.records[id].awards]
    assert [honour.key for honour in left.full(id).honours] == found
    return found


@pytest.mark.parametrize("status", list(Status))
def test_only_three_states_are_public(status: Status) -> None:
    left = public(record("huyen/2020/an", honour(2020, status.value))).records
    assert bool(left) == (status.value in {"named", "recognised", "commended"})


def test_a_record_keeps_only_its_public_honours() -> None:
    left = public(
        record(
            "huyen/2019/an",
            honour(2019, "registered", key="dang-ky"),
            honour(2020, "recognised", key="ghi-danh"),
            honour(2021, "nominated", key="de-nghi"),
        )
    )
    assert keys(left, "huyen/2019/an") == ["ghi-danh"]


def test_a_revocation_takes_away_the_honour_it_names_and_itself() -> None:
    left = public(
        record(
            "huyen/2019/an",
            honour(2019, key="mot"),
            honour(2020, key="hai"),
            honour(2021, "revoked", key="ba", revokes="mot"),
        )
    )
    assert keys(left, "huyen/2019/an") == ["hai"]


def test_only_a_revocation_revokes() -> None:
    left = public(
        record("huyen/2019/an", honour(2019, key="mot"), honour(2020, key="hai", revokes="mot"))
    )
    assert keys(left, "huyen/2019/an") == ["mot", "hai"]


def test_a_record_of_which_nothing_is_left_is_not_there() -> None:
    left = public(
        record("huyen/2019/an", honour(2019, key="mot"), honour(2020, "revoked", revokes="mot"))
    )
    assert left.records == {}
    assert list(left.all_awards()) == []


def test_a_withdrawn_record_is_not_there() -> None:
    assert public(record("huyen/2020/an", consent=WITHDRAWN)).records == {}


def test_a_record_with_valid_consent_is_there() -> None:
    consent = {"basis": "consent", "given": "2020", "by": "self"}
    assert set(public(record("huyen/2020/an", consent=consent)).records) == {"huyen/2020/an"}


@pytest.mark.parametrize("hidden", ["huyen/2020/rut-lai", "huyen/2020/khong-co"])
def test_a_link_to_a_record_that_is_not_there_is_left_out(hidden: str) -> None:
    left = public(
        record("huyen/2020/rut-lai", kind="model", consent=WITHDRAWN),
        record("huyen/2020/theo", kind="model", replicated_from=hidden),
    )
    assert left.records["huyen/2020/theo"].replicated_from is None
    assert left.full("huyen/2020/theo").replicated_from is None


def test_of_people_in_photos_names_and_public_records_are_left_each_in_its_place() -> None:
    people = ["huyen/2020/rut-lai", "Lê Văn Khác", "huyen/2020/an", "huyen/2020/khong-co"]
    hidden = {"file": "b.jpg", "people": ["huyen/2020/rut-lai"]}
    photos = [{"file": "a.jpg", "people": people}, hidden]
    left = public(
        record("huyen/2020/rut-lai", consent=WITHDRAWN),
        record("huyen/2020/an"),
        record("huyen/2020/nhom", kind="collective", photos=photos),
    )
    for of in (left.records["huyen/2020/nhom"], left.full("huyen/2020/nhom")):
        seen = (UNNAMED, "Lê Văn Khác", "huyen/2020/an", UNNAMED)
        assert [photo.people for photo in of.photos] == [seen, ()]


def test_a_link_to_a_public_record_stays() -> None:
    left = public(
        record("huyen/2020/goc", kind="model"),
        record("huyen/2021/theo", kind="model", replicated_from="huyen/2020/goc"),
    )
    assert left.records["huyen/2021/theo"].replicated_from == "huyen/2020/goc"
    assert left.full("huyen/2021/theo").replicated_from == "huyen/2020/goc"


def test_the_filter_leaves_the_whole_roll_as_it_was() -> None:
    whole = roll([record("huyen/2019/an", honour(2019, "registered"), honour(2020))])
    before = dict(whole.records)
    whole.public()
    assert whole.records == before
    assert len(whole.records["huyen/2019/an"].awards) == 2
    assert len(whole.full("huyen/2019/an").honours) == 2


def test_two_honours_of_one_key_are_each_public_or_not_by_their_own_state() -> None:
    """The checks refuse such a record; the filter does not rely on it."""
    left = public(
        record("huyen/2019/an", honour(2019, "planned"), honour(2020, "recognised", key="lan-nay"))
    )
    assert [one.status for one in left.full("huyen/2019/an").honours] == ["recognised"]


@pytest.mark.parametrize(
    "hidden",
    [
        record("huyen/2020/kin", honour(2020, "planned")),
        record("huyen/2020/kin", consent=WITHDRAWN),
    ],
)
def test_a_record_that_is_not_there_cannot_be_read_in_full(hidden: Record) -> None:
    left = public(record("huyen/2020/an"), hidden)
    assert left.full("huyen/2020/an").id == "huyen/2020/an"
    with pytest.raises(KeyError):
        left.full(hidden.id)


def test_all_else_that_a_record_says_is_there_in_full() -> None:
    one = record("huyen/2020/an", story="Chuyện thử.", note="Ghi chú thử.", gender="female")
    assert public(one).full(one.id) == one


def parts(thing: object) -> Iterator[object]:
    """``thing`` and everything that hangs on it."""
    yield thing
    if isinstance(thing, BaseModel):
        children = [getattr(thing, name) for name in type(thing).model_fields]
    elif dataclasses.is_dataclass(thing):
        children = [getattr(thing, field.name) for field in dataclasses.fields(thing)]
    elif isinstance(thing, Mapping):
        children = [*thing, *thing.values()]
    elif isinstance(thing, (list, tuple)):
        children = list(thing)
    else:
        children = []
    for child in children:
        yield from parts(child)


@given(rolls())
def test_nothing_hidden_can_be_reached_from_the_public_roll(made: HonourRoll) -> None:
    left = made.public()
    full = {id: left.full(id) for id in left.records}
    reached = [*parts(left.records), *parts(full)]
    all_of = {id: made.full(id) for id in made.records}
    revoked = {
        (id, honour.revokes)
        for id, one in all_of.items()
        for honour in one.honours
        if honour.status is Status.REVOKED
    }
    hidden = set(made.records) - set(left.records)
    assert hidden >= {id for id, one in all_of.items() if one.consent and one.consent.withdrawn}
    for id in hidden:
        with pytest.raises(KeyError):
            left.full(id)
    assert not hidden & {part for part in reached if isinstance(part, str)}
    for part in reached:
        assert not (isinstance(part, Status) and not part.is_public)
        if isinstance(part, Award):
            assert (part.record, part.key) not in revoked
        if isinstance(part, Record):
            assert not {(part.id, honour.key) for honour in part.honours} & revoked


def test_only_decisions_that_a_public_honour_refers_to_are_there() -> None:
    made = [
        record("huyen/2020/hien", honour(2020, decision="chung")),
        record("huyen/2020/cho", honour(2020, "nominated", decision="chung")),
        record("huyen/2020/kin", honour(2020, "nominated", decision="kin")),
        record("huyen/2020/rut", honour(2020, decision="rut"), consent=WITHDRAWN),
        record(
            "huyen/2019/huy",
            honour(2019, key="mot", decision="huy"),
            honour(2020, "revoked", key="hai", revokes="mot", decision="huy-bo"),
        ),
    ]
    ids = ("chung", "kin", "rut", "huy", "huy-bo", "khong-ai")
    whole = roll(made, decisions=[decision(id) for id in ids])
    left = whole.public()
    assert set(left.reference.decisions) == {"chung"}
    assert set(whole.reference.decisions) == set(ids)
    assert [award.record for award in left.all_awards()] == ["huyen/2020/hien"]


def test_booklets_name_only_public_records() -> None:
    chosen = {"units": ["huyen"], "include": ["huyen/2020/an", "huyen/2020/kin"]}
    chosen["exclude"] = ["huyen/2020/kin", "huyen/2020/binh"]
    booklet = Booklet.model_validate({"id": "tap-1", "title": "Tập thử", "selection": chosen})
    made = [
        record("huyen/2020/an"),
        record("huyen/2020/binh"),
        record("huyen/2020/kin", honour(2020, "planned")),
    ]
    whole = roll(made, booklets=[booklet])
    selection = whole.public().reference.booklets["tap-1"].selection
    assert selection.include == ("huyen/2020/an",)
    assert selection.exclude == ("huyen/2020/binh",)
    assert selection.units == ("huyen",)
    assert whole.reference.booklets["tap-1"] == booklet


def test_the_rest_of_what_records_refer_to_stays() -> None:
    whole = roll([record("huyen/2020/an")], [unit("trong")], [], [sheet("huyen/bai")])
    before, after = whole.reference, whole.public().reference
    assert (after.units, after.tallies, after.vocabulary) == (
        before.units,
        before.tallies,
        before.vocabulary,
    )


@given(rolls())
def test_the_filter_takes_away_nothing_that_is_public(made: HonourRoll) -> None:
    left = made.public()
    for id in made.records:
        one = made.full(id)
        revoked = {h.revokes for h in one.honours if h.status is Status.REVOKED}
        wanted: list[Honour] = [
            h for h in one.honours if h.status.is_public and h.key not in revoked
        ]
        if wanted and not (one.consent and one.consent.withdrawn):
            kept = one.model_copy(update={"honours": tuple(wanted)})
            assert left.full(id).honours == kept.honours
            assert left.records[id].awards == Entry.of(kept, made.reference.decisions).awards


@given(rolls())
def test_filtering_twice_is_filtering_once(made: HonourRoll) -> None:
    once = made.public()
    again = HonourRoll(once.records, once.reference, once.full).public()
    assert again.records == once.records
    assert all(again.full(id) == once.full(id) for id in once.records)


def test_awards_take_from_the_decision_what_the_honour_leaves_out() -> None:
    decided = decision(
        "co-quan-thu-2021-7",
        number="7-QĐ/TU",
        date="2021-01-15",
        level="district",
        form="giay-khen",
    )
    one = record(
        "huyen/2020/an",
        honour(2020, decision=decided.id),
        honour("2021-03-01", decision=decided.id, level="province", number="8", form="bang-khen"),
    )
    first, second = roll([one], decisions=[decided]).public().records[one.id].awards
    assert (first.number, first.level, first.form, first.authority, first.date, first.year) == (
        "7-QĐ/TU",
        "district",
        "giay-khen",
        "co-quan-thu",
        date("2021-01-15"),
        2020,
    )
    assert (second.number, second.level, second.form, second.date) == (
        "8",
        "province",
        "bang-khen",
        date("2021-03-01"),
    )


def test_a_period_has_no_year_though_its_decision_has_a_date() -> None:
    decided = decision("co-quan-thu-2021-7", date="2021-01-15")
    one = record("huyen/2016/an", honour((2016, 2020), decision=decided.id))
    (award,) = roll([one], decisions=[decided]).public().records[one.id].awards
    assert (award.period, award.year) == (years(2016, 2020), None)
    assert award.when == date("2020")


def test_awards_stand_in_time_order_undated_last() -> None:
    one = record(
        "huyen/2016/an",
        honour(None, "named", key="khong-ro"),
        honour("2020-05-17", key="ngay"),
        honour((2016, 2019), key="giai-doan"),
        honour(2020, key="nam"),
    )
    awards = roll([one]).public().records[one.id].awards
    assert [award.key for award in awards] == ["giai-doan", "nam", "ngay", "khong-ro"]


@pytest.mark.parametrize(
    ("when", "name"),
    [
        ("2019", "Huyện Cầu Vồng"),
        ("2020", "Thị xã Cầu Vồng"),
        (None, "Thị xã Cầu Vồng"),
    ],
)
def test_a_unit_has_the_name_of_the_day(when: str | None, name: str) -> None:
    renamed = unit(
        "cau-vong",
        periods=[period("Huyện Cầu Vồng"), period("Thị xã Cầu Vồng", start="2020-04-01")],
    )
    reference = roll(units=[renamed]).reference
    assert reference.unit_name("cau-vong", date(when) if when else None) == name
    assert reference.unit_name("khong-co", None) == "khong-co"


def test_a_term_has_its_name_or_where_it_is_unknown_its_id() -> None:
    reference = roll().reference
    assert reference.term("forms", "giay-khen") == "Giấy khen thử"
    assert reference.term("forms", "la-lam") == "la-lam"
    assert reference.term("khong-co", "la-lam") == "la-lam"
    assert reference.term("forms", None) is None
    assert set(reference.authorities) == {"co-quan-thu"}
    assert set(reference.movements) == {MOVEMENT, OTHER_MOVEMENT}
