"""Hypothesis strategies: arbitrary units, circular and dangling ones among them, and records."""

from __future__ import annotations

from hypothesis import strategies as st

from honour_roll.model.record import Record
from honour_roll.model.terms import Kind, Level, Status
from honour_roll.model.unit import Unit
from honour_roll.roll import HonourRoll
from tests.builders import MOVEMENT, OTHER_MOVEMENT, honour, period, record, roll, unit

UNIT_IDS = [f"don-vi-{n}" for n in range(6)]
NOBODY = "khong-co"
"""An id that units and records refer to, though there is no such unit or record."""

REFERENCES = [*UNIT_IDS, NOBODY]
RECORD_IDS = [f"don-vi-{n % 3}/2020/nguoi-{n}" for n in range(8)]
DATES = ["2015", "2016-06", "2018-01-01", "2019", "2020-05-17", "2021-12"]
TIMES = [None, 2016, 2019, 2020, (2016, 2020), (2019, None), ("2019-02", "2019-08"), *DATES]


@st.composite
def unit_periods(draw: st.DrawFn) -> list[dict[str, object]]:
    """Periods whose parents and dates fit no rule."""
    return [
        period(
            f"Tên {number}",
            draw(st.sampled_from([None, *REFERENCES])),
            level=draw(st.sampled_from(list(Level))).value,
            start=draw(st.sampled_from([None, *DATES])),
            until=draw(st.sampled_from([None, *DATES])),
        )
        for number in range(draw(st.integers(1, 3)))
    ]


@st.composite
def unit_graphs(draw: st.DrawFn) -> dict[str, Unit]:
    """Units by id that belong to, and follow, each other in any way."""
    successors = st.lists(st.sampled_from(REFERENCES), max_size=3, unique=True)
    return {
        id: unit(id, periods=draw(unit_periods()), successors=draw(successors)) for id in UNIT_IDS
    }


@st.composite
def lives(draw: st.DrawFn) -> dict[str, Unit]:
    """Units whose periods follow each other, one of which at least has ended."""
    units: dict[str, Unit] = {}
    for id in UNIT_IDS:
        days = sorted(draw(st.sets(st.sampled_from(DATES), min_size=1, max_size=3)))
        ended = days.pop() if id == UNIT_IDS[0] or draw(st.booleans()) else None
        periods = [
            period(f"Tên {number}", draw(st.sampled_from([None, *UNIT_IDS])), start=start)
            for number, start in enumerate([None, *days])
        ]
        if ended:
            periods[-1]["until"] = ended
        heirs = st.lists(st.sampled_from(UNIT_IDS), max_size=2, unique=True)
        units[id] = unit(id, periods=periods, successors=draw(heirs) if ended else [])
    return units


@st.composite
def honours(draw: st.DrawFn) -> dict[str, object]:
    """An honour in any state and time, of any unit."""
    return honour(
        draw(st.sampled_from(TIMES)),
        draw(st.sampled_from(list(Status))).value,
        key=draw(st.sampled_from(["mot", "hai", "ba"])),
        revokes=draw(st.sampled_from([None, None, "mot", "hai"])),
        movement=draw(st.sampled_from([None, MOVEMENT, OTHER_MOVEMENT])),
        unit=draw(st.sampled_from([None, None, *UNIT_IDS])),
        **draw(st.sampled_from([{}, {"as": "leader"}])),
    )


@st.composite
def records(draw: st.DrawFn, id: str) -> Record:
    """A record that may be withdrawn, and may come from another one."""
    consent = {"basis": "consent", "by": "self", "withdrawn": "2021"}
    return record(
        id,
        *draw(st.lists(honours(), min_size=1, max_size=4)),
        kind=draw(st.sampled_from(list(Kind))).value,
        consent=draw(st.sampled_from([None, None, consent])),
        replicated_from=draw(st.sampled_from([None, *RECORD_IDS])),
        also_units=draw(st.lists(st.sampled_from(UNIT_IDS), max_size=2, unique=True)),
    )


@st.composite
def rolls(draw: st.DrawFn) -> HonourRoll:
    """Records of units of an arbitrary graph."""
    ids = draw(st.lists(st.sampled_from(RECORD_IDS), max_size=6, unique=True))
    return roll([draw(records(id)) for id in ids], draw(unit_graphs()).values())
