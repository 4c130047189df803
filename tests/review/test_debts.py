"""What a contribution brought in, and what was wrong before it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import Outcome, run
from tests.review.repositories import RECORD, UNIT, WRONG, Clone, needs_git

pytestmark = needs_git

FOLDER = "content/records/suoi-hoa/2020"
OLD = f"{FOLDER}/cu.yml"


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A project with one old mistake."""
    return Clone.new(tmp_path / "kho", {"content/units/suoi-hoa.yml": UNIT, OLD: WRONG})


def check(clone: Clone, *arguments: str) -> Outcome:
    return run("check", "--base", "main", *arguments, cwd=clone.folder)


def told(clone: Clone) -> list[tuple[str, str, bool]]:
    rows = json.loads(check(clone, "--format", "json").out)
    return [(Path(row["file"]).stem, row["code"], row["old"]) for row in rows]


def test_old_debts_are_told_apart_and_do_not_fail_a_new_entry(clone: Clone) -> None:
    clone.write({f"{FOLDER}/moi.yml": RECORD})
    outcome = check(clone)
    assert outcome.status == 0
    before, _, after = outcome.out.partition("Đã có từ trước, không tính vào kết quả:")
    assert before == ""
    assert "cu.yml" in after
    assert outcome.out.endswith("Đã kiểm tra 3 tệp: không có lỗi. 1 vấn đề đã có từ trước.\n")
    assert run("check", cwd=clone.folder).status == 1


def test_a_new_mistake_fails(clone: Clone) -> None:
    clone.write({f"{FOLDER}/moi.yml": WRONG})
    assert check(clone).status == 1
    assert told(clone) == [("moi", "unknown-choice", False), ("cu", "unknown-choice", True)]


def test_a_line_that_moved_is_an_old_one(clone: Clone) -> None:
    two = WRONG.replace("honours:\n", "honours:\n  - {key: b, status: named, year: 2020}\n")
    clone.write({OLD: "# Ghi chú\n\n" + two})
    assert told(clone) == [("cu", "unknown-choice", True)]


def test_the_same_mistake_once_more_is_new(clone: Clone) -> None:
    clone.write(
        {OLD: WRONG.replace("sources", "  - {key: b, status: namedd, year: 2020}\nsources")}
    )
    assert told(clone) == [("cu", "unknown-choice", False), ("cu", "unknown-choice", True)]


def test_another_mistake_in_the_same_place_is_new(clone: Clone) -> None:
    clone.write({OLD: WRONG.replace("namedd", "nameddd")})
    assert told(clone) == [("cu", "unknown-choice", False)]


@pytest.mark.parametrize("text", [WRONG, WRONG + "updated: 2021\n"])
def test_a_file_that_was_renamed_keeps_its_debts(clone: Clone, text: str) -> None:
    (clone.folder / OLD).unlink()
    clone.write({f"{FOLDER}/ten-moi.yml": text})
    assert told(clone) == [("ten-moi", "unknown-choice", True)]


def test_a_mistake_that_others_caused_is_new(clone: Clone) -> None:
    """The record is as it was; its unit is gone."""
    clone.commit({OLD: RECORD})
    (clone.folder / "content/units/suoi-hoa.yml").unlink()
    assert ("cu", "unknown-reference", False) in told(clone)


def test_a_photo_that_was_deleted_is_new_and_one_that_was_missing_old(clone: Clone) -> None:
    photo = RECORD + "photos:\n  - {file: anh.jpg, alt: Minh hoạ}\n"
    clone.commit({OLD: photo, f"{FOLDER}/anh.jpg": "không phải ảnh"})
    assert {(code, is_old) for _, code, is_old in told(clone)} == {("photo-format", True)}
    (clone.folder / FOLDER / "anh.jpg").unlink()
    assert told(clone) == [("cu", "photo-missing", False)]
    clone.commit()
    assert told(clone) == [("cu", "photo-missing", True)]


def test_github_annotates_what_is_new_alone(clone: Clone) -> None:
    clone.write({f"{FOLDER}/moi.yml": WRONG})
    assert check(clone, "--format", "github").out.count("::error ") == 1


def test_a_base_without_content_has_no_debts(tmp_path: Path) -> None:
    clone = Clone.new(tmp_path / "kho", {"README.md": "x"})
    clone.write({"content/units/suoi-hoa.yml": UNIT, OLD: WRONG})
    assert told(clone) == [("cu", "unknown-choice", False)]


def test_the_work_tree_and_the_index_stay_as_they_are(clone: Clone) -> None:
    clone.write({f"{FOLDER}/moi.yml": WRONG})
    before = clone.git("status", "--porcelain=v2", "--branch")
    check(clone)
    assert clone.git("status", "--porcelain=v2", "--branch") == before
    assert clone.git("worktree", "list").count("\n") == 0
