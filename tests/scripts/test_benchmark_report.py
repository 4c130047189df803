"""Ratios are taken round by round, and what was made in preparing survives a cleaning."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.benchmark.process import Run
from scripts.benchmark.report import ratio
from scripts.benchmark.subjects import (
    COLD,
    EMPTY,
    HUGO,
    MKDOCS,
    OURS,
    PIPELINE,
    Example,
    Subject,
    needed,
)

EXAMPLE = Example("u/2020/a", "Câu tóm tắt.")


def runs(*walls: float) -> list[Run]:
    return [Run(wall, 0, 0) for wall in walls]


def wall(run: Run) -> float:
    return run.wall


def test_the_ratio_is_the_median_of_the_rounds() -> None:
    assert ratio(runs(2, 10, 9), runs(1, 5, 3), wall) == 2


def test_a_base_is_taken_off_both() -> None:
    assert ratio(runs(3, 3), runs(2, 2), wall, runs(1, 1)) == 2


@pytest.fixture
def subject(tmp_path: Path) -> Subject:
    record = tmp_path / "content" / "records" / "u" / "2020" / "a.yml"
    record.parent.mkdir(parents=True)
    record.write_text('name: A\nsummary: "Câu tóm tắt."\n', encoding="utf-8")
    return Subject(OURS, tmp_path, EXAMPLE, ("true",), {}, (COLD,))


def test_cleaning_leaves_what_was_prepared(subject: Subject) -> None:
    for name in ("site", ".cache"):
        (subject.folder / name / "deep").mkdir(parents=True)
    (subject.folder / ".site-lock").touch()
    subject.clean()
    assert [path.name for path in subject.folder.iterdir()] == ["content"]
    assert subject.record_file is not None
    assert subject.record_file.exists()


def test_each_change_is_another_one_of_the_same_record(subject: Subject) -> None:
    assert subject.record_file is not None
    texts = []
    for number in (1, 2):
        subject.change(number)
        texts.append(subject.record_file.read_text(encoding="utf-8"))
    assert texts[1] == 'name: A\nsummary: "Câu tóm tắt. Sửa lần 2: R&D <2>."\n'
    assert texts[0] != texts[1]


def test_a_record_without_the_summary_is_told(subject: Subject) -> None:
    assert subject.record_file is not None
    other = Example(EXAMPLE.id, "Câu khác.")
    changed = Subject(OURS, subject.folder, other, ("true",), {}, (COLD,))
    with pytest.raises(SystemExit, match="Câu khác"):
        changed.change(1)


def test_ours_is_always_measured_and_slow_ways_with_few_records_only() -> None:
    assert needed([HUGO], 10_000) == [OURS, HUGO]
    assert needed([EMPTY, MKDOCS, PIPELINE], 1000) == [OURS, PIPELINE, MKDOCS, EMPTY]
    assert needed([EMPTY, MKDOCS, PIPELINE], 10_000) == [OURS, EMPTY]
