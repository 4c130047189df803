"""What volumes hold, what the public may know of them, and what changed since they were made."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from honour_roll.model.booklet import Booklet
from honour_roll.model.record import Record
from honour_roll.model.volume import Printed, Volume
from honour_roll.roll import HonourRoll
from honour_roll.text import labels
from honour_roll.volumes import PARTS, changes, holding, printed
from tests.builders import decision, honour, record, roll, unit

AN, BINH = "huyen/2020/an", "huyen/2020/binh"
WITHDRAWN = {"basis": "consent", "by": "self", "withdrawn": "2021"}
BOOKLET = Booklet.model_validate({"id": "tap-1", "title": "Tập thử", "selection": {}})
FULL: dict[str, Any] = {
    "name": "Trần Thử An",
    "position": "Trưởng bản",
    "summary": "Một câu.",
    "note": "Điều chưa rõ.",
    "sources": [{"title": "Bài thử"}],
    "photos": [{"file": "an.jpg", "caption": "Chú thích"}],
}


def volume_of(whole: HonourRoll, **more: Any) -> Volume:
    """All public records of a roll as they are now, a page each."""
    public = whole.public()
    entries = [
        {
            "record": id,
            "page": str(number),
            "honours": [award.key for award in entry.awards],
            "origin": entry.replicated_from,
            "printed": printed(public, public.full(id)).to_data(),
        }
        for number, (id, entry) in enumerate(public.records.items(), start=7)
    ]
    files = [{"profile": "web", "name": "tap-1-web.pdf", "sha256": "0"}]
    data = {"title": "Tập thử", "pages": "40", "cover": "cover.webp", "files": files, **more}
    return Volume.model_validate({"id": "tap-1", "entries": entries, **data})


def later(volume: Volume, *records: Record, **more: Any) -> HonourRoll:
    """The roll of another day."""
    return roll(records, booklets=[BOOKLET], volumes=[volume], **more)


@pytest.mark.parametrize(
    ("edit", "part"),
    [
        ({"name": "Trần Thử Ân"}, "name"),
        ({"title": "Nghệ nhân"}, "name"),
        ({"position": "Bí thư chi bộ"}, "facts"),
        ({"summary": "Câu khác."}, "summary"),
        ({"story": "Chuyện mới."}, "story"),
        ({"note": None}, "note"),
        ({"sources": [{"title": "Bài khác"}]}, "sources"),
        ({"photos": []}, "photos"),
        ({"honours": [honour(2020, form="giay-khen")]}, "honours"),
    ],
)
def test_what_was_edited_is_told_by_its_part(edit: dict[str, Any], part: str) -> None:
    volume = volume_of(roll([record(AN, **FULL), record(BINH)]))
    data = {key: value for key, value in {**FULL, **edit}.items() if value is not None}
    found = list(changes(later(volume, record(AN, **data), record(BINH)).public(), volume))
    assert [(change.entry.record, change.parts) for change in found] == [(AN, (part,))]


def of_before(volume: Volume) -> Volume:
    """As its manifest was written when the summary counted with the story."""
    (entry,) = volume.entries
    said = record(AN, **FULL, story="Chuyện.").to_data()
    story = {key: said[key] for key in ("summary", "story")}
    text = json.dumps(story, ensure_ascii=False, sort_keys=True)
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    assert entry.printed is not None
    then = entry.printed.model_copy(update={"summary": None, "story": digest})
    return volume.model_copy(update={"entries": (entry.model_copy(update={"printed": then}),)})


@pytest.mark.parametrize(
    ("edit", "parts"),
    [
        ({}, []),
        ({"summary": "Câu khác."}, [("summary", "story")]),
        ({"note": "Khác."}, [("note",)]),
    ],
)
def test_volumes_of_before_are_read_as_they_were_meant(
    edit: dict[str, Any], parts: list[tuple[str, ...]]
) -> None:
    data = {**FULL, "story": "Chuyện."}
    volume = of_before(volume_of(roll([record(AN, **data)])))
    found = changes(later(volume, record(AN, **{**data, **edit})).public(), volume)
    assert [change.parts for change in found] == parts


def test_what_is_not_printed_is_no_change() -> None:
    volume = volume_of(roll([record(AN, **FULL)]))
    more = {"updated": "2024-05-01", "sort_name": "An", "reviewed": {"by": "A", "on": "2024"}}
    assert not list(changes(later(volume, record(AN, **FULL, **more)).public(), volume))


def test_names_and_decisions_elsewhere_count_with_the_record() -> None:
    one = record(AN, honour(2020, decision="qd"))
    volume = volume_of(roll([one], decisions=[decision("qd", number="1-QĐ/TU")]))
    renumbered = later(volume, one, decisions=[decision("qd", number="2-QĐ/TU")])
    renamed = later(
        volume, one, decisions=[decision("qd", number="1-QĐ/TU")], units=[unit("huyen", "Khác")]
    )
    noted = later(volume, one, decisions=[decision("qd", number="1-QĐ/TU", note="Ghi thêm")])
    parts = [
        [change.parts for change in changes(whole.public(), volume)]
        for whole in (renumbered, renamed, noted)
    ]
    assert parts == [[("honours",)], [("facts",)], []]


def test_a_moved_record_is_the_same() -> None:
    volume = volume_of(roll([record(AN, **FULL)]))
    whole = later(volume, record("huyen/2020/an-moi", **FULL, former_ids=[AN]))
    assert not list(changes(whole.public(), volume))
    shown = whole.public().reference.volumes["tap-1"]
    assert [entry.record for entry in shown.entries] == ["huyen/2020/an-moi"]
    assert shown.files
    assert [entry.page for _, entry in holding(whole, "huyen/2020/an-moi")] == ["7"]


HIDDEN: dict[str, tuple[Record, ...]] = {
    "withdrawn": (record(AN), record(BINH, consent=WITHDRAWN)),
    "deleted": (record(AN),),
    "not public": (record(AN), record(BINH, honour(2020, "planned"))),
}


@pytest.mark.parametrize("records", HIDDEN.values(), ids=HIDDEN)
def test_whoever_is_hidden_leaves_no_trace_and_takes_the_files_along(
    records: tuple[Record, ...],
) -> None:
    volume = volume_of(roll([record(AN), record(BINH)]))
    whole = later(volume, *records)
    shown = whole.public().reference.volumes["tap-1"]
    assert [entry.record for entry in shown.entries] == [AN]
    assert (shown.files, shown.cover) == ((), None)
    assert BINH not in shown.model_dump_json()
    # The editor is told all the same.
    assert whole.reference.volumes["tap-1"] == volume
    assert [entry.page for _, entry in holding(whole, BINH)] == ["8"]
    assert [(change.entry.page, change.parts) for change in changes(whole.public(), volume)] == [
        ("8", None)
    ]


def test_a_revoked_honour_hides_the_files_and_is_not_told() -> None:
    kept, struck = honour(2020, key="mot"), honour(2021, key="hai")
    volume = volume_of(roll([record(AN, kept, struck)]))
    revocation = honour(2022, "revoked", key="ba", revokes="hai")
    public = later(volume, record(AN, kept, struck, revocation)).public()
    shown = public.reference.volumes["tap-1"]
    assert (shown.files, shown.cover) == ((), None)
    assert not list(changes(public, shown))


def test_a_hidden_model_takes_those_it_was_replicated_to_along() -> None:
    first = record(AN, kind="model")
    second = record(BINH, kind="model", replicated_from=AN)
    volume = volume_of(roll([second, first]))
    whole = later(volume, second, record(AN, honour(2020, "planned"), kind="model"))
    shown = whole.public().reference.volumes["tap-1"]
    assert AN not in shown.model_dump_json()
    assert not shown.files
    assert [entry.record for _, entry in holding(whole, AN)] == [BINH, AN]


def test_a_volume_of_nobody_hidden_is_whole() -> None:
    volume = volume_of(roll([record(AN), record(BINH)]))
    assert later(volume, record(AN), record(BINH)).public().reference.volumes["tap-1"] == volume


def test_every_part_has_a_digest_and_a_name() -> None:
    assert set(Printed.model_fields) == set(PARTS) == set(labels.PRINTED)


def test_digests_hold_no_words() -> None:
    public = roll([record(AN, **FULL)]).public()
    told = printed(public, public.full(AN)).model_dump_json()
    assert "Trần" not in told
    assert "an.jpg" not in told
