"""A tiny broken content folder for every code, with exactly what people are told about it."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

from tests.commands import REPOSITORY, run
from tests.rules.unkeepable import UNKEEPABLE

BROKEN = REPOSITORY / "tests" / "broken"
CASES = sorted(path.name for path in BROKEN.iterdir() if path.is_dir())
ROOM = REPOSITORY / "honour_roll"
SPEAKERS = (
    *(ROOM / "rules").glob("*/*.py"),
    ROOM / "source" / "content_problems.py",
    ROOM / "source" / "validation.py",
)
SEVERAL_CODES = {"three-mistakes", "mistakes-of-three-kinds"}


def expected(case: str) -> str:
    return (BROKEN / case / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_broken_content_is_told_word_for_word(case: str) -> None:
    """When words were changed on purpose: ``python -m scripts.renew_expected``."""
    outcome = run("check", cwd=BROKEN / case)
    assert outcome.out == expected(case)
    assert outcome.err == ""
    assert outcome.status == ("[lỗi]" in expected(case))


def codes_in(path: Path) -> set[str]:
    """The codes that a module gives problems itself (not those of errors it passes on)."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(
                func=ast.Name(id="Problem" | "_problem" | "Rule"),
                args=[ast.Constant(value=str(code)), *_],
            ):
                found.add(code)
    return found


def test_every_code_has_a_case_of_its_name() -> None:
    codes = set().union(*map(codes_in, SPEAKERS)) - set(UNKEEPABLE)
    assert len(codes) > 15
    assert codes <= set(CASES)
    for code in codes:
        assert f"({code})" in expected(code)


@pytest.mark.parametrize("case", CASES)
def test_a_case_is_about_its_own_code(case: str) -> None:
    told = set(re.findall(r"\(([a-z-]+)\)$", expected(case), re.MULTILINE))
    assert case in SEVERAL_CODES or told == {case}


def test_three_mistakes_in_a_record_give_three_messages_in_their_places() -> None:
    outcome = run("check", "--format", "json", cwd=BROKEN / "three-mistakes")
    file = "content/records/suoi-hoa/2020/minh-hoa.yml"
    assert [
        (p["file"], p["line"], p["column"], p["field"], p["code"]) for p in json.loads(outcome.out)
    ] == [
        (file, 6, 13, "honours[0].status", "unknown-choice"),
        (file, 7, 5, "honours[0].yaer", "unknown-key"),
        (file, 10, 5, "photos[0].file", "missing-key"),
    ]
    told = run("check", cwd=BROKEN / "three-mistakes")
    assert told.out.count("[lỗi]") == 3
    assert (outcome.status, told.status) == (1, 1)
    assert "Traceback" not in told.out + told.err + outcome.err
