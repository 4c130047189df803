"""What a reader of one entry may want to read next."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from honour_roll.model.record import Record
from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from honour_roll.views.related import MOST, related, relatives_of
from honour_roll.views.replication import replication
from honour_roll.views.rings import Rings
from tests.builders import (
    MOVEMENT,
    OTHER_MOVEMENT,
    decision,
    honour,
    record,
    roll,
    view_index,
)
from tests.worlds import rolls

FIELD = "linh-vuc-thu"


def names(made: list[Record], id: str) -> list[str]:
    index = view_index(made)
    return [index.roll.records[found].name for found in related(index, index.roll.records[id])]


def test_replicas_come_first_then_the_units_field_then_the_field_elsewhere() -> None:
    made = [
        record("huyen/2018/goc", kind="model", name="Mẫu A", field=FIELD),
        record("xa/2020/ban-sao", kind="model", name="Mẫu B", replicated_from="huyen/2018/goc"),
        record("huyen/2019/cung-don-vi", kind="collective", name="Tổ C", field=FIELD),
        record("khac/2019/cung-loai", kind="model", name="Mẫu D", field=FIELD),
        record("khac/2019/xa-la", kind="collective", name="Tổ E", field=FIELD),
    ]
    assert names(made, "huyen/2018/goc") == ["Mẫu B", "Tổ C", "Mẫu D"]
    assert names(made, "xa/2020/ban-sao") == ["Mẫu A", "Mẫu D"]


def test_neighbours_of_unit_and_year_are_not_named_twice() -> None:
    made = [record(f"huyen/2020/{slug}", name=f"Thử {slug}", field=FIELD) for slug in "abcd"]
    assert names(made, "huyen/2020/b") == ["Thử d"]


def test_those_of_the_same_decision_belong_together() -> None:
    shared = honour(2020, decision="co-quan-thu-2020-7")
    made = roll(
        [record("huyen/2020/an", shared), record("xa/2020/binh", shared)],
        decisions=[decision("co-quan-thu-2020-7")],
    )
    index = ViewIndex(made.public(), lambda record: ())
    assert related(index, index.roll.records["huyen/2020/an"]) == ["xa/2020/binh"]


@given(rolls())
def test_no_entry_is_related_to_itself_or_to_a_hidden_one(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda record: ())
    for id, one in index.roll.records.items():
        found = related(index, one)
        assert len(found) == len(set(found)) <= MOST
        assert id not in found
        assert set(found) <= set(index.roll.records)


DECISIONS = [decision("co-quan-thu-2020-7"), decision("co-quan-thu-2020-8")]
MANY_IDS = [f"{unit}/2020/n{number:02}" for number in range(15) for unit in ("huyen", "xa", "ban")]
"""Enough for groups of which a page looks at a part only."""


def alike(random: Random, id: str) -> Record:
    """A record that has much in common with others, hidden now and then."""
    made = honour(
        2020,
        random.choice(["recognised"] * 9 + ["planned"]),
        decision=random.choice([*[None] * 9, *(one.id for one in DECISIONS)]),
        movement=random.choice([MOVEMENT] * 5 + [OTHER_MOVEMENT]),
    )
    return record(
        id,
        made,
        kind=random.choice(["model"] * 5 + ["individual"]),
        name=random.choice(["Thử An", "Thử Bình", "Thử Cam", "Thử Dân"]),
        field=random.choice([None, FIELD]),
        replicated_from=random.choice([*[None] * 60, *MANY_IDS]),
    )


def edited(random: Random) -> tuple[str, list[Record], list[Record]]:
    """An id, and the records before and after that one was added, removed or changed."""
    id, *ids = random.sample(MANY_IDS, random.randint(1, len(MANY_IDS)))
    others = [alike(random, one) for one in ids]
    first, second = ([] if random.random() < 0.3 else [alike(random, id)] for _ in range(2))
    return id, [*others, *first], [*others, *second]


@settings(deadline=None)
@given(st.integers(0, 2**32))
def test_an_edit_changes_the_ways_of_no_others_than_its_relatives(seed: int) -> None:
    """What a rebuild after one edit relies on: pages of no others need be made anew.

    The law of builds can't show it: in a small roll nearly all are relatives.
    """
    id, before, after = edited(Random(seed))  # noqa: S311 - data for a test
    old, new = (view_index(made, decisions=DECISIONS) for made in (before, after))
    expected = relatives_of(old, id) | relatives_of(new, id)
    for other in old.roll.records.keys() & new.roll.records.keys():
        ways = [
            (
                related(index, index.roll.records[other]),
                index.neighbours(other),
                replication(index, other),
            )
            for index in (old, new)
        ]
        shown = {*ways[0][0], *ways[1][0], ways[0][1].next, ways[1][1].previous}
        if ways[0] != ways[1] or id in shown:
            assert other in expected


def test_of_a_large_group_few_are_relatives() -> None:
    made = [record(f"huyen/{2000 + number}/n", field=FIELD) for number in range(100)]
    index = view_index(made)
    assert len(relatives_of(index, "huyen/2050/n")) <= MOST + 3
    assert relatives_of(index, "huyen/1999/n") == set()


@given(st.lists(st.integers(0, 99).map(str), unique=True), st.integers(1, 9))
def test_in_a_ring_everybody_follows_as_many_as_they_are_followed_by(
    ids: list[str], most: int
) -> None:
    places = {id: place for place, id in enumerate(ids)}
    rings = Rings(ids, places, lambda id: [int(id) % 3])
    follows = {id: list(rings.after(id, most)) for id in ids}
    for id in ids:
        size = sum(int(other) % 3 == int(id) % 3 for other in ids)
        assert len(follows[id]) == min(most, size - 1)
        assert sum(id in found for found in follows.values()) == len(follows[id])
        for other in ids:
            assert (other in follows[id]) == (id in rings.before(other, most))
        group = [None, *(other for other in ids if int(other) % 3 == int(id) % 3), None]
        own = group.index(id)
        assert rings.beside(id) == (group[own - 1], group[own + 1])
