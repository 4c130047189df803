"""In which order the entries of a booklet stand."""

from __future__ import annotations

import pytest

from honour_roll.booklet.order import in_order
from honour_roll.choosing import choose
from tests.builders import honour, record, roll
from tests.test_choosing import RECORDS, UNITS, booklet


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        (["given-name"], "an binh cong dung em"),
        (["year", "given-name"], "dung an binh cong em"),
        (["kind", "given-name"], "an binh em cong dung"),
        (["protocol", "given-name"], "binh an cong dung em"),
        (["unit", "given-name"], "dung binh em cong an"),
    ],
)
def test_entries_stand_in_the_order_of_the_keys(order: list[str], wanted: str) -> None:
    names = ["Lê An", "Trần Bình", "Công", "Dũng", "Vũ Em"]
    named = [one.model_copy(update={"name": n}) for one, n in zip(RECORDS, names, strict=True)]
    named[4] = named[4].model_copy(update={"honours": named[4].honours[1:]})
    named[3] = named[3].model_copy(update={"honours": record("a/2016/b", honour(2016)).honours})
    public, wanted_order = roll(named, UNITS).public(), booklet(order=order)
    found = in_order(choose(public, wanted_order), wanted_order.order, public.reference)
    assert [one.entry.slug for one in found] == wanted.split()
