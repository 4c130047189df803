"""Entries made of rows are those that the rows were made of."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.model.award import Award
from honour_roll.model.entry import Citation, Entry
from honour_roll.model.record import Record
from honour_roll.source.entry_rows import entry_of, entry_row
from tests.builders import decision, honour, record
from tests.worlds import RECORD_IDS, honours, records

ID = RECORD_IDS[0]
DECISION = decision(
    "co-quan-thu-2021-7", number="7-QĐ/TU", date="2021-01-15", level="district", form="giay-khen"
)
DECISIONS = {DECISION.id: DECISION}
SOURCE = {
    "title": "Bài báo bịa",
    "publisher": "bao-bia.example",
    "author": "Tác giả bịa",
    "date": "2020-05",
    "url": "https://bao-bia.example/a?b=1",
    "note": "Hai đoạn.\n\nĐoạn sau.",
}
CORRECTION = {
    "on": "2024-05",
    "field": "honours",
    "honour": "mot",
    "was": "Sai",
    "now": "Đúng",
    "told_by": "Bạn đọc",
}
NEEDED = {"on": "2023", "field": "village", "now": "Thôn Hai"}
PHOTO = {
    "file": "ảnh 1.jpg",
    "caption": "Chú thích",
    "alt": "Trong ảnh",
    "credit": "Người chụp",
    "focus": ["0.333", "1"],
    "people": ["Lò Văn Một", RECORD_IDS[1]],
}
WORDS = st.sampled_from(["Lò Văn Ểnh", 'H\'Hen "Niê" \\ <b>&', "𠀀 🎋", "0", "null", "2020"])
DATES = st.sampled_from(["1954", "1954-05", "1954-05-07"])


def again(entry: Entry) -> Entry:
    """``entry`` by way of what the store keeps of it."""
    return entry_of(entry.id, json.loads(json.dumps(entry_row(entry))))


def some(things: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Any part of ``things``."""
    keys = st.lists(st.sampled_from(sorted(things)), unique=True)
    return keys.map(lambda chosen: {key: things[key] for key in chosen})


@st.composite
def full_records(draw: st.DrawFn) -> Record:
    """A record and honours with any of the fields that an entry keeps."""
    of_honour: dict[str, st.SearchStrategy[Any]] = {
        "decision": st.sampled_from([DECISION.id, "khong-co"]),
        "level": st.sampled_from(["village", "nation"]),
        "authority": st.just("co-quan-thu"),
        "form": st.sampled_from(["bang-khen", "la-lam"]),
        "number": WORDS,
        "posthumous": st.sampled_from(["có", "không"]),
        "work": st.sampled_from(["direct", "managing"]),
        **dict.fromkeys(("position", "name_as_printed", "note"), WORDS),
    }
    of_record: dict[str, st.SearchStrategy[Any]] = {
        "other_names": st.lists(WORDS, max_size=2),
        "also_units": st.just(["don-vi-1", "don-vi-2"]),
        "field": st.just("linh-vuc-thu"),
        "replicated_from": st.just(RECORD_IDS[1]),
        "photos": st.lists(some(PHOTO).map(lambda more: {"file": "a.jpg", **more}), max_size=2),
        "sources": st.lists(some(SOURCE), max_size=2),
        "corrections": st.lists(some(CORRECTION).map(lambda more: {**NEEDED, **more}), max_size=2),
        "former_ids": st.just(["don-vi-0/2019/cu"]),
        "consent": st.sampled_from(
            [{"basis": "consent"}, {"basis": "consent", "withdrawn": "2020"}]
        ),
        **dict.fromkeys(("sort_name", "position", "village", "summary"), WORDS),
        **dict.fromkeys(("born", "died", "updated"), DATES),
    }
    made = [
        {**draw(honours()), **draw(st.fixed_dictionaries({}, optional=of_honour))}
        for _ in range(draw(st.integers(1, 3)))
    ]
    fields = draw(st.fixed_dictionaries({}, optional=of_record))
    kind = draw(st.sampled_from(["individual", "collective", "model", "household"]))
    return record(ID, *made, **{"kind": kind, "name": draw(WORDS), **fields})


@given(records(ID) | full_records())
def test_an_entry_comes_back_as_it_was(one: Record) -> None:
    entry = Entry.of(one, DECISIONS)
    made = again(entry)
    assert made == entry
    # Words of a closed list are equal to plain ones, and yet not the same.
    assert repr(made) == repr(entry)


def full_entry() -> Entry:
    """An entry of which no field is as it would be by default."""
    first = honour(
        (2016, 2020),
        decision=DECISION.id,
        number="8",
        level="nation",
        authority="co-quan-thu",
        unit="don-vi-1",
        posthumous="có",
        revokes="mot",
        position="Trưởng thôn",
        work="direct",
        name_as_printed="Tên in",
        note="Ghi chú",
        **{"as": "leader"},
    )
    return Entry.of(
        record(
            ID,
            first,
            honour("2021-03-01", key="hai", decision=DECISION.id),
            sort_name="An Người",
            other_names=["Ba An"],
            born="1954",
            died="2020-05",
            also_units=["don-vi-2"],
            position="Nông dân",
            village="Thôn Một",
            field="linh-vuc-thu",
            replicated_from=RECORD_IDS[1],
            summary="Một câu.",
            photos=[PHOTO],
            sources=[SOURCE],
            former_ids=["don-vi-0/2019/cu"],
            updated="2025-03-04",
            disseminated=[{"channel": "bao-dai", "on": "5/2020"}, {"channel": "bao-dai"}],
            consent={"basis": "consent", "withdrawn": "2021"},
            corrections=[CORRECTION],
        ),
        DECISIONS,
    )


def test_no_field_is_forgotten() -> None:
    entry = full_entry()
    assert [f.name for f in dataclasses.fields(Entry) if not getattr(entry, f.name)] == []
    told = {f.name for f in dataclasses.fields(Award) for a in entry.awards if getattr(a, f.name)}
    assert told == {field.name for field in dataclasses.fields(Award)}
    assert all(entry.sources[0])
    assert set(Citation._fields) == set(SOURCE)
    assert repr(again(entry)) == repr(entry)


@pytest.mark.parametrize(
    "of", [lambda e: e.unit, lambda e: e.field, lambda e: e.awards[0].movement]
)
def test_words_that_many_entries_share_are_kept_once(of: Any) -> None:
    assert of(again(full_entry())) is of(again(full_entry()))
