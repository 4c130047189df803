from __future__ import annotations

from typing import Any

import pytest

from honour_roll.model.base import Part
from honour_roll.model.booklet import Booklet
from honour_roll.model.record import Record
from honour_roll.model.tally import TallySheet
from honour_roll.model.unit import Unit
from honour_roll.source.canonical import arranged
from honour_roll.source.yaml_writer import dump


@pytest.mark.parametrize(
    ("cls", "data", "written"),
    [
        (
            Record,
            {"honours": [{"year": "2020", "key": "a"}], "name": "A", "kind": "model"},
            "kind: model\nname: A\nhonours:\n  - key: a\n    year: 2020\n",
        ),
        (
            Record,
            {
                "photos": [{"focus": ["0.5", "0,3"], "file": "1"}],
                "sources": [{"date": "2020-05-17", "title": "2020"}],
            },
            'photos:\n  - file: "1"\n    focus:\n      - 0.5\n      - 0,3\n'
            'sources:\n  - title: "2020"\n    date: 2020-05-17\n',
        ),
        (
            Record,
            {"honours": [{"period": {"to": "2020", "from": "2016"}, "posthumous": "true"}]},
            "honours:\n  - period:\n      from: 2016\n      to: 2020\n    posthumous: true\n",
        ),
        (
            TallySheet,
            {"totals": [{"value": "6.084", "key": "a"}]},
            "totals:\n  - key: a\n    value: 6.084\n",
        ),
        (
            Unit,
            {"periods": [{"code": "012", "from": "2020-01-01", "name": "A"}]},
            'periods:\n  - name: A\n    code: "012"\n    from: 2020-01-01\n',
        ),
        (Booklet, {"selection": {"years": ["2020"]}}, "selection:\n  years:\n    - 2020\n"),
    ],
)
def test_keys_come_in_the_order_of_the_model_and_only_text_is_quoted(
    cls: type[Part], data: dict[str, Any], written: str
) -> None:
    form = arranged(cls, data)
    assert form == data
    assert dump(form) == written


def test_what_the_model_does_not_know_stays_behind_in_its_own_order() -> None:
    data = {"zz": "1", "honours": "x", "aa": {"b": "2", "a": "3"}, "kind": ["k"], "born": None}
    assert dump(arranged(Record, data)) == (
        'kind:\n  - k\nborn:\nhonours: x\nzz: "1"\naa:\n  b: "2"\n  a: "3"\n'
    )
