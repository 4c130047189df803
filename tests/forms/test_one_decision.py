"""One decision is never made twice, however its authority is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.forms.batch import open_batch
from honour_roll.forms.lists import Defaults
from honour_roll.intake.planning import make_plan
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Outcome, Plan
from honour_roll.intake.writing import write_plan
from tests.forms.filling import codes, copied_content
from tests.forms.office_lists import TITLE, excel_list

FULL = "Chủ tịch Ủy ban nhân dân thị xã Suối Hoa"
SHORT = "Chủ tịch UBND thị xã Suối Hoa"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    root = copied_content(tmp_path)
    _add(root, "chu-tich-uy-ban", FULL)
    return root


def _add(root: Path, id: str, name: str) -> None:
    with (root / "vocabulary" / "authorities.yml").open("a", encoding="utf-8") as file:
        file.write(f'{id}: {{name: "{name}", level: district, unit: suoi-hoa}}\n')


def _plan(root: Path, authority: str) -> Plan:
    title = [line.replace("Thị ủy Suối Hoa", authority) for line in TITLE]
    path = root.parent / "danh-sach.xlsx"
    path.write_bytes(excel_list(title=title))
    there = Standing.of(root)
    found = open_batch(path, lambda sheets: False).drafts(there, Defaults())
    return make_plan(there, found.drafts, found.told)


def test_a_list_may_abbreviate_the_authority(content: Path) -> None:
    plan = _plan(content, SHORT)
    assert codes(plan) == []
    assert plan.steps[0].data["authority"] == "chu-tich-uy-ban"
    write_plan(content, plan)
    again = _plan(content, FULL)
    assert {step.outcome for step in again.steps} == {Outcome.UNCHANGED}


def test_two_entries_for_one_authority_are_still_one_decision(content: Path) -> None:
    write_plan(content, _plan(content, FULL))
    _add(content, "chu-tich-ubnd", SHORT)
    again = _plan(content, SHORT)
    assert {step.outcome for step in again.steps} == {Outcome.UNCHANGED}
    assert not any(step.draft.folder == "decisions" for step in again.steps)


def test_the_body_for_its_chairman_is_one_decision_and_told(content: Path) -> None:
    write_plan(content, _plan(content, FULL))
    _add(content, "uy-ban", "Ủy ban nhân dân thị xã Suối Hoa")
    again = _plan(content, "UBND thị xã Suối Hoa")
    assert not any(step.draft.folder == "decisions" for step in again.steps)
    assert "decision-authority" in {one.problem.code for one in again.all_told}
