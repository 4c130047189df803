"""Records are read once, from the store where they are as they were, and in full when asked."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import NamedTuple

import pytest

from honour_roll.model.record import Record
from honour_roll.source import record_reader
from honour_roll.source.content import Content
from honour_roll.source.full_records import ContentChangedError, FullRecords
from honour_roll.source.inspector import NoInspector
from honour_roll.source.reader import read_content
from honour_roll.source.store import RecordStore
from honour_roll.source.survey import Survey
from honour_roll.source.yaml_reader import read_yaml
from tests.builders import date
from tests.commands import write_files

AN, BINH = "sa-pa/2020/an", "sa-pa/2021/binh"
RECORD = """kind: household
name: {name}
unit: sa-pa
story: Chuyện của {name}.
honours:
  - {{key: a, status: recognised, year: 2020, decision: huyen-uy-2020-1}}
"""
FILES: dict[str, str | bytes] = {
    "units/sa-pa.yml": "periods:\n  - {name: Huyện, level: district}\n",
    "decisions/huyen-uy-2020-1.yml": "authority: huyen-uy\ndate: 2020-05-17\nnumber: 1-QĐ/HU\n",
    f"records/{AN}.yml": RECORD.format(name="Hộ ông Ấn"),
    f"records/{BINH}.yml": RECORD.format(name="Hộ bà Bính"),
}


class Reading(NamedTuple):
    """One build's reading, and what of it was parsed and checked."""

    content: Content
    full: FullRecords
    checked: list[str]
    parsed: list[str]


Build = Callable[..., Reading]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_files(tmp_path / "content", FILES)


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    return tmp_path / "records.db"


class Looker(NoInspector):
    """Notes which records it is shown, and finds something in those that are ``faulty``."""

    def __init__(self, faulty: Collection[str] = ()) -> None:
        self.checked: list[str] = []
        self._faulty = faulty

    def record(self, content: Content, record: Record) -> bool:
        self.checked.append(record.id)
        return record.id not in self._faulty


@pytest.fixture
def build(root: Path, store_file: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Reads the folder as a build does that finds something wrong with the ``faulty`` records."""
    parsed: list[str] = []

    def noted(raw: bytes, file: str, **limits: int) -> object:
        parsed.append(file.removeprefix("content/records/").removesuffix(".yml"))
        return read_yaml(raw, file, **limits)

    monkeypatch.setattr(record_reader, "read_yaml", noted)

    def built(*faulty: str) -> Reading:
        parsed.clear()
        inspector = Looker(faulty)
        survey = Survey.of(root)
        with RecordStore(store_file, "1") as store:
            content = read_content(root, inspector=inspector, store=store, survey=survey)
            store.commit("a whole roll")
        full = FullRecords(content, survey, RecordStore(store_file, "1"))
        return Reading(content, full, inspector.checked, list(parsed))

    return built


def test_what_did_not_change_is_neither_parsed_nor_checked_again(build: Build) -> None:
    first, second = build(), build()
    assert (first.checked, first.parsed) == ([AN, BINH], [AN, BINH])
    assert (second.checked, second.parsed) == ([], [])
    assert list(second.content.records.items()) == list(first.content.records.items())
    assert second.content.keys == first.content.keys


def test_without_a_store_all_is_read_each_time(root: Path) -> None:
    inspector = Looker()
    for _ in range(2):
        read_content(root, inspector=inspector)
    assert inspector.checked == [AN, BINH, AN, BINH]


def test_a_record_with_something_wrong_is_checked_at_every_reading(build: Build) -> None:
    build(AN)
    for _ in range(2):
        again = build(AN)
        assert (again.checked, again.parsed) == ([AN], [])
        assert list(again.content.records) == [AN, BINH]
        assert again.content.before == {}
    assert build().checked == [AN]
    assert build().checked == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("name: Tên khác\n", "yaml-duplicate-key"),
        ("other_names: [A, , B]\n", "yaml-start-character"),
        ("other_names:\n  - A\n  -\n", "yaml-blank-item"),
        ("sumary: A\n", "unknown-key"),
    ],
)
def test_mistakes_are_told_at_every_reading(build: Build, root: Path, more: str, code: str) -> None:
    write_files(root, {f"records/{AN}.yml": RECORD.format(name="An") + more})
    told = [build().content.problems for _ in range(3)]
    assert [problem.code for problem in told[0]] == [code]
    assert told[1] == told[2] == told[0]


def test_a_changed_record_alone_is_read_again(build: Build, root: Path) -> None:
    build()
    write_files(root, {f"records/{AN}.yml": RECORD.format(name="Tên mới")})
    again = build()
    assert (again.checked, again.parsed) == ([AN], [AN])
    assert again.content.records[AN].name == "Tên mới"
    assert again.full(AN).name == "Tên mới"
    assert list(again.content.records) == [AN, BINH]


def test_with_a_changed_decision_entries_are_made_anew_of_what_was_kept(
    build: Build, root: Path
) -> None:
    build()
    changed = "authority: huyen-uy\ndate: 2021-01-02\nlevel: district\n"
    write_files(root, {"decisions/huyen-uy-2020-1.yml": changed})
    again = build()
    assert (again.checked, again.parsed) == ([AN, BINH], [])
    for entry in again.content.records.values():
        (award,) = entry.awards
        assert (award.date, award.level, award.number) == (date("2021-01-02"), "district", None)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("units/moi.yml", "periods:\n  - {name: Huyện Mới, level: district}\n"),
        ("vocabulary/fields.yml", "y-te: {name: Y tế}\n"),
        ("site.yml", "licence: CC BY 4.0\n"),
    ],
)
def test_with_any_other_change_beside_them_all_are_checked_again(
    build: Build, root: Path, name: str, text: str
) -> None:
    build()
    write_files(root, {name: text})
    assert build().checked == [AN, BINH]


def test_with_a_changed_photo_the_records_beside_it_are_checked_again(
    build: Build, root: Path
) -> None:
    build()
    write_files(root, {"records/sa-pa/2020/anh.jpg": b"anh"})
    assert build().checked == [AN]


def test_a_changed_record_is_known_as_it_was_before(build: Build, root: Path) -> None:
    first = build().content
    assert first.before == {}, "there was nothing before"
    (root / f"records/{BINH}.yml").unlink()
    write_files(root, {f"records/{AN}.yml": RECORD.format(name="Tên mới")})
    write_files(root, {"records/sa-pa/2020/moi.yml": RECORD.format(name="Mới")})
    second = build().content
    assert second.before == {
        AN: first.records[AN],
        BINH: first.records[BINH],
        "sa-pa/2020/moi": None,
    }
    assert list(second.records) == [AN, "sa-pa/2020/moi"]
    assert build().content.before == {}


def test_of_a_deleted_record_nothing_is_kept(build: Build, root: Path, store_file: Path) -> None:
    build()
    assert "Bính".encode() in store_file.read_bytes()
    (root / f"records/{BINH}.yml").unlink()
    assert list(build().content.records) == [AN]
    assert "Bính".encode() not in store_file.read_bytes()
    with RecordStore(store_file, "1") as store:
        assert list(store.ids()) == [AN]


def test_a_record_that_moved_is_another_one(build: Build, root: Path) -> None:
    build()
    (root / f"records/{AN}.yml").rename(root / "records/sa-pa/2020/an-moi.yml")
    again = build()
    assert again.parsed == ["sa-pa/2020/an-moi"]
    assert again.full("sa-pa/2020/an-moi").id == "sa-pa/2020/an-moi"
    assert AN not in again.content.records


@pytest.mark.parametrize("words", ["Hộ ông Ấn", "Chuyện của Hộ ông Ấn"])
def test_what_the_store_has_lost_by_damage_is_read_from_the_files(
    build: Build, store_file: Path, words: str
) -> None:
    first = build()
    content = store_file.read_bytes()
    damaged = content.replace(words.encode(), words.replace("ông", "Ông").encode())
    assert damaged != content
    store_file.write_bytes(damaged)
    again = build()
    assert list(again.content.records.items()) == list(first.content.records.items())
    assert again.full(AN) == first.full(AN)
    assert again.full(AN).name == "Hộ ông Ấn"


def test_a_record_is_read_in_full_from_the_store_even_where_its_file_changed(
    build: Build, root: Path
) -> None:
    reading = build()
    write_files(root, {f"records/{AN}.yml": RECORD.format(name="Tên mới")})
    (root / f"records/{BINH}.yml").unlink()
    reading.parsed.clear()
    assert reading.full(AN).story == "Chuyện của Hộ ông Ấn."
    assert reading.full(BINH).name == "Hộ bà Bính"
    assert reading.parsed == []


def test_where_the_store_cannot_be_changed_what_is_old_in_it_is_not_believed(
    build: Build, root: Path, store_file: Path
) -> None:
    build()
    write_files(root, {f"records/{AN}.yml": RECORD.format(name="An") + "sumary: A\n"})
    (root / f"records/{BINH}.yml").unlink()
    with RecordStore(store_file, "1") as other_build:
        other_build.put_data("sa-pa/2020/khac", b"", {})
        again = build()
    assert dict(again.content.records) == {}
    assert [problem.code for problem in again.content.problems] == ["unknown-key"]


def in_full(root: Path) -> FullRecords:
    """Those of a folder that was just read, without a store."""
    survey = Survey.of(root)
    return FullRecords(read_content(root, survey=survey), survey, RecordStore())


def test_a_record_is_read_in_full_from_its_file_where_no_store_has_it(root: Path) -> None:
    full = in_full(root)
    assert (full(AN).name, full(AN).id) == ("Hộ ông Ấn", AN)
    assert full(BINH).story == "Chuyện của Hộ bà Bính."


@pytest.mark.parametrize(
    "text", [RECORD.format(name="Tên mới"), RECORD.format(name="Hộ ông Ấn") + "\n", "\t", ""]
)
def test_a_record_that_changed_since_is_not_taken_for_what_was_read(root: Path, text: str) -> None:
    full = in_full(root)
    write_files(root, {f"records/{AN}.yml": text})
    with pytest.raises(ContentChangedError, match=rf"^content/records/{AN}\.yml$"):
        full(AN)
    assert full(BINH).name == "Hộ bà Bính"


def test_a_record_that_went_since_is_told_by_its_name(root: Path) -> None:
    full = in_full(root)
    (root / f"records/{AN}.yml").unlink()
    with pytest.raises(ContentChangedError, match=rf"^content/records/{AN}\.yml$"):
        full(AN)


def test_a_record_that_is_not_there_is_no_changed_one(root: Path) -> None:
    with pytest.raises(KeyError):
        in_full(root)("sa-pa/2020/khong-co")


def test_of_very_many_records_the_entries_are_made_again_when_all_are_read(
    root: Path, store_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = read_content(root)
    monkeypatch.setattr(record_reader, "_MANY", 1)
    with RecordStore(store_file, "v") as store:
        many = read_content(root, store=store)
    assert many.records == few.records
    assert list(many.records) == [AN, BINH]
    assert read_content(root).records == few.records


def test_what_the_store_could_not_take_is_read_again(
    root: Path, store_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_reader, "_MANY", 1)
    monkeypatch.setattr(RecordStore, "put_entry", lambda self, entry: None)
    with RecordStore(store_file, "v") as store:
        content = read_content(root, store=store)
    assert list(content.records) == [AN, BINH]
    assert content.problems == []
