"""Where a model began and where it was replicated, on the page of each of its family."""

from __future__ import annotations

import pytest
from hypothesis import given

from honour_roll.model.record import Record
from honour_roll.roll import HonourRoll
from honour_roll.views import replication as room
from honour_roll.views.index import ViewIndex
from honour_roll.views.replication import Place, family_of, origins_of, replicas_of, replication
from tests.builders import honour, record, unit, view_index
from tests.worlds import rolls

FIRST, SECOND, THIRD = "huyen/2018/goc", "xa-a/2020/mot", "xa-b/2021/hai"
UNITS = [unit("huyen", "Huyện Thử"), unit("xa-a", "Xã Ấp"), unit("xa-b", "Xã Bến")]


def model(id: str, origin: str | None = None, **more: object) -> Record:
    return record(id, kind="model", name=f"Mẫu {id[-3:]}", replicated_from=origin, **more)


def index_of(*records: Record) -> ViewIndex:
    return view_index(records, UNITS)


def told(places: tuple[Place, ...]) -> list[str]:
    return [f"{one.time.text} {one.unit.text}: {one.model.text}" for one in places]


def test_every_page_of_a_family_has_where_it_began_and_where_it_went() -> None:
    index = index_of(model(THIRD, SECOND), model(FIRST), model(SECOND, FIRST))
    for id in (FIRST, SECOND, THIRD):
        found = replication(index, id)
        assert found is not None
        assert told((found.first,)) == ["2018 Huyện Thử: Mẫu goc"]
        assert told(found.places) == ["2020 Xã Ấp: Mẫu mot", "2021 Xã Bến: Mẫu hai"]
        assert (found.total, found.whole) == (2, None)
        here = [one.model.text for one in (found.first, *found.places) if not one.model.address]
        assert here == [f"Mẫu {id[-3:]}"]


def test_the_model_in_between_is_named_where_it_is_not_the_first() -> None:
    index = index_of(model(FIRST), model(SECOND, FIRST), model(THIRD, SECOND))
    found = replication(index, FIRST)
    assert found is not None
    origins = [one.origin and one.origin.text for one in found.places]
    assert origins == [None, "Xã Ấp (2020)"]
    assert origins_of(index, THIRD) == [FIRST, SECOND]
    assert replicas_of(index, FIRST) == [SECOND, THIRD]


def test_a_model_alone_has_no_family() -> None:
    assert replication(index_of(model(FIRST), model(SECOND)), FIRST) is None


def test_years_come_first_then_units_in_vietnamese_order_then_the_undated() -> None:
    undated = model("xa-a/2019/nay", FIRST, honours=[honour(None)])
    index = index_of(
        model(FIRST), undated, model("xa-b/2020/ben", FIRST), model("xa-a/2020/apa", FIRST)
    )
    found = replication(index, FIRST)
    assert found is not None
    assert told(found.places) == [
        "2020 Xã Ấp: Mẫu apa",
        "2020 Xã Bến: Mẫu ben",
        "Không rõ năm Xã Ấp: Mẫu nay",
    ]


def test_namesakes_are_told_apart_by_village_then_by_their_ids() -> None:
    def twin(slug: str, village: str | None) -> Record:
        return record(
            f"xa-a/2020/{slug}", kind="model", name="Bếp", village=village, replicated_from=FIRST
        )

    alone = record(
        "xa-b/2020/bep", kind="model", name="Bếp", village="Bản C", replicated_from=FIRST
    )
    index = index_of(
        model(FIRST), twin("bep", "Bản A"), twin("bep-2", "Bản B"), twin("bep-3", "Bản B"), alone
    )
    found = replication(index, FIRST)
    assert found is not None
    assert [(one.village, one.slug) for one in found.places] == [
        ("Bản A", ""),
        ("Bản B", "bep-2"),
        ("Bản B", "bep-3"),
        ("", ""),
    ]


def test_one_that_is_hidden_is_not_named_and_leads_nowhere() -> None:
    hidden = model(SECOND, FIRST, consent={"basis": "consent", "by": "self", "withdrawn": "2021"})
    index = index_of(model(FIRST), hidden, model(THIRD, SECOND))
    assert replication(index, FIRST) is None
    assert replication(index, THIRD) is None


def test_of_a_large_family_only_the_first_page_lists_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST", 3)
    many = [model(f"xa-a/2020/ban-{n}", FIRST) for n in range(4)]
    index = index_of(model(FIRST), *many, model(THIRD, many[2].id))
    whole, near = replication(index, FIRST), replication(index, many[2].id)
    assert whole is not None
    assert near is not None
    assert (len(whole.places), whole.total, whole.whole) == (5, 5, None)
    assert told(near.places) == ["2020 Xã Ấp: Mẫu n-2", "2021 Xã Bến: Mẫu hai"]
    assert (near.total, near.whole) == (5, f"dien-hinh/{FIRST}/")


@given(rolls())
def test_any_roll_circles_and_all_has_families_that_end(roll: HonourRoll) -> None:
    index = ViewIndex(roll.public(), lambda entry: ())
    for id in index.roll.records:
        family = family_of(index, id)
        assert len(family) == len(set(family))
        assert id in family
        found = replication(index, id)
        assert (found is None) == (len(family) == 1)
