"""With a store the check tells exactly what it tells without one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from honour_roll.rules import ContentCheck, check_content
from honour_roll.source.store import RecordStore
from tests.commands import REPOSITORY, write_files
from tests.photos.pictures import encoded, quarters

BROKEN = REPOSITORY / "tests" / "broken"
ROOTS = [
    *sorted(path / "content" for path in BROKEN.iterdir() if path.is_dir()),
    REPOSITORY / "tests" / "content",
    REPOSITORY / "content",
]
AN = "suoi-hoa/2020/an"
RECORD = """kind: household
name: {name}
unit: suoi-hoa
{more}honours:
  - {{key: a, status: recognised, year: 2020}}
"""
FILES: dict[str, str | bytes] = {
    "units/suoi-hoa.yml": "periods:\n  - {name: Huyện Suối Hoa, level: district}\n",
    "units/doi-che.yml": "periods:\n  - {name: Huyện Đồi Chè, level: district}\n",
    "vocabulary/fields.yml": "y-te: {name: Y tế}\n",
    f"records/{AN}.yml": RECORD.format(name="An", more="also_units: [doi-che]\nfield: y-te\n"),
    "records/suoi-hoa/2020/binh.yml": RECORD.format(name="Bình", more=""),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_files(tmp_path / "content", FILES)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[RecordStore]:
    with RecordStore(tmp_path / "records.db", "1") as opened:
        yield opened


def told(root: Path, store: RecordStore) -> list[tuple[str, str]]:
    """Code and field of every problem, which are the same with the store as without it."""
    check = ContentCheck(root, store)
    problems = check.problems
    assert problems == check_content(root)[1]
    check.commit()
    return [(problem.code, problem.where.field) for problem in problems]


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.parent.name)
def test_the_same_is_told_with_a_store_and_without(root: Path, store: RecordStore) -> None:
    roll, problems = check_content(root)
    first = ContentCheck(root, store)
    assert not first.is_unchanged
    assert first.problems == problems
    assert list(first.roll.records.items()) == list(roll.records.items())

    store.commit(None)  # the entries are kept, what was wrong is not
    second = ContentCheck(root, store)
    assert not second.is_unchanged
    assert list(second.roll.records.items()) == list(roll.records.items())
    assert second.problems == problems

    second.commit()
    third = ContentCheck(root, store)
    assert third.is_unchanged
    assert third.problems == problems
    assert third.earlier == third.digest
    assert list(third.roll.records.items()) == list(roll.records.items())
    assert all(third.roll.full(id) == roll.full(id) for id in roll.records)


def test_a_reference_is_told_when_its_unit_went_though_the_record_did_not_change(
    root: Path, store: RecordStore
) -> None:
    assert told(root, store) == []
    unit = root / "units" / "doi-che.yml"
    text = unit.read_text(encoding="utf-8")
    unit.unlink()
    assert told(root, store) == [("unknown-reference", "also_units[0]")]
    assert told(root, store) == [("unknown-reference", "also_units[0]")]
    write_files(root, {"units/doi-che.yml": text})
    assert told(root, store) == []


def test_a_reference_to_a_record_is_told_when_that_went(root: Path, store: RecordStore) -> None:
    model = RECORD.replace("household", "model")
    copy = model.format(name="Cam", more=f"replicated_from: {AN}\n")
    write_files(root, {"records/suoi-hoa/2020/cam.yml": copy})
    assert told(root, store) == [("origin-kind", "replicated_from")]
    (root / f"records/{AN}.yml").unlink()
    assert told(root, store) == [("unknown-reference", "replicated_from")]


def test_a_former_address_is_told_when_it_is_taken_later(root: Path, store: RecordStore) -> None:
    former = RECORD.format(name="An", more="former_ids: [suoi-hoa/2020/cu]\n")
    write_files(root, {f"records/{AN}.yml": former})
    assert told(root, store) == []
    write_files(root, {"records/suoi-hoa/2020/cu.yml": RECORD.format(name="Cũ", more="")})
    assert told(root, store) == [("record-id", "former_ids[0]")]


def test_a_photo_is_told_when_it_went_though_the_record_did_not_change(
    root: Path, store: RecordStore
) -> None:
    write_files(
        root,
        {
            f"records/{AN}.yml": RECORD.format(
                name="An", more="photos: [{file: a.jpg, alt: Hình vẽ}]\n"
            ),
            "records/suoi-hoa/2020/a.jpg": encoded(quarters(1200, 800), "JPEG"),
        },
    )
    assert told(root, store) == []
    (root / "records/suoi-hoa/2020/a.jpg").unlink()
    assert told(root, store) == [("photo-missing", "photos[0].file")]


def test_a_file_that_nothing_reads_is_told_every_time(root: Path, store: RecordStore) -> None:
    write_files(root, {"units/ghi-chu.docx": b""})
    assert told(root, store) == told(root, store) == [("file-unused", "")]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_what_was_doubtful_is_told_once_it_is_certain(root: Path, store: RecordStore) -> None:
    """Where a link may hide units, none is called unknown."""
    write_files(
        root, {f"records/{AN}.yml": RECORD.format(name="An", more="also_units: [nui-cao]\n")}
    )
    link = root / "units" / "nui.yml"
    link.symlink_to(root / "units" / "doi-che.yml")
    assert told(root, store) == [("file-symlink", "")]
    link.unlink()
    assert told(root, store) == [("unknown-reference", "also_units[0]")]
