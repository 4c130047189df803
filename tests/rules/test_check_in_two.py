"""Records read by two processes: the same roll, mistakes and store as by one."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from honour_roll.model.record import Record
from honour_roll.problems import Problem
from honour_roll.roll import HonourRoll
from honour_roll.rules import content_check
from honour_roll.rules.all_rules import RECORD_RULES
from honour_roll.rules.content_check import ContentCheck
from honour_roll.rules.rule import Finding
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source import record_reader
from honour_roll.source.store import RecordStore, StoredEntry
from tests.commands import REPOSITORY
from tests.copies import share_from_one_on

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of processes there")

FIRST = os.getpid()


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up roll, and beside it one mistake of many kinds in the files of records."""
    root = tmp_path_factory.mktemp("loi") / "content"
    shutil.copytree(REPOSITORY / "tests/content", root)
    for case in sorted((REPOSITORY / "tests/broken").iterdir()):
        for file in (case / "content/records").rglob("*.*"):
            place = root / "records" / case.name / file.parent.name / file.name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
    return root


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Two processes however few the records are; the ids of the copies that were made."""
    return share_from_one_on(monkeypatch, record_reader)


def checked(root: Path, place: Path) -> tuple[HonourRoll, list[Problem], list[StoredEntry]]:
    """What a first look finds, and what it leaves in the store."""
    with RecordStore(place, "thử") as store:
        check = ContentCheck(root, store)
        roll, problems = check.roll, check.problems
        check.commit()
        return roll, problems, sorted(store.entries())


def test_two_processes_find_what_one_finds(faulty: Path, tmp_path: Path, two: list[int]) -> None:
    roll, problems, stored = checked(faulty, tmp_path / "hai.db")
    assert len(two) == 1
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(record_reader, "can_help", lambda: False)
        alone, told, kept = checked(faulty, tmp_path / "mot.db")
    assert len(two) == 1
    assert len(told) > 100
    assert len(alone.records) > 50
    assert problems == told
    assert list(roll.records.items()) == list(alone.records.items())
    assert stored == kept


def test_what_two_processes_read_is_not_read_again(
    faulty: Path, tmp_path: Path, two: list[int]
) -> None:
    checked(faulty, tmp_path / "hai.db")
    with RecordStore(tmp_path / "hai.db", "thử") as store:
        assert ContentCheck(faulty, store).is_unchanged
    assert len(two) == 1


def test_a_second_process_that_dies_costs_nothing_but_time(
    faulty: Path, tmp_path: Path, two: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies_in_the_copy(record: Record, around: Surroundings) -> list[Finding]:
        if os.getpid() != FIRST:
            os.kill(os.getpid(), signal.SIGKILL)
        return []

    rules = (*RECORD_RULES, dies_in_the_copy)
    monkeypatch.setattr(content_check, "RECORD_RULES", rules)
    after = checked(faulty, tmp_path / "hai.db")
    assert len(two) == 1
    monkeypatch.setattr(record_reader, "can_help", lambda: False)
    assert after[1:] == checked(faulty, tmp_path / "mot.db")[1:]
