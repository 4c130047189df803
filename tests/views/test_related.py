"""What a reader of one entry may want to read next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from honour_roll.model.record import Record
from honour_roll.roll import HonourRoll
from honour_roll.views.index import ViewIndex
from honour_roll.views.related import MOST, related
from honour_roll.views.rings import Rings
from tests.builders import decision, honour, record, roll, view_index
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


@given(st.lists(st.integers(0, 99).map(str), unique=True), st.integers(1, 9))
def test_in_a_ring_everybody_follows_as_many_as_they_are_followed_by(
    ids: list[str], most: int
) -> None:
    rings = Rings(ids, lambda id: [int(id) % 3])
    follows = {id: list(rings.after(id, most)) for id in ids}
    for id in ids:
        size = sum(int(other) % 3 == int(id) % 3 for other in ids)
        assert len(follows[id]) == min(most, size - 1)
        assert sum(id in found for found in follows.values()) == len(follows[id])
