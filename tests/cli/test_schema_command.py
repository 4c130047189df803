from __future__ import annotations

import json
from pathlib import Path

import pytest

from honour_roll.model.json_schema import NAMES
from tests.commands import REPOSITORY, run

COMMITTED = REPOSITORY / "content" / ".schema"


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_printed_by_its_name(name: str) -> None:
    outcome = run("schema", name)
    assert (outcome.status, outcome.err) == (0, "")
    assert json.loads(outcome.out)["$id"] == f"urn:so-ghi-danh:{name}"


def test_the_committed_schemas_are_those_of_the_model(tmp_path: Path) -> None:
    """When this fails: ``honour-roll schema --out content/.schema``."""
    outcome = run("schema", "--out", str(tmp_path / "moi" / "schema"))
    assert outcome.status == 0
    written = {path.name: path.read_bytes() for path in (tmp_path / "moi" / "schema").iterdir()}
    committed = {path.name: path.read_bytes() for path in COMMITTED.iterdir()}
    assert written == committed
    assert len(written) == len(NAMES)


@pytest.mark.parametrize(
    "arguments", [[], ["recod"], ["record", "--out", "schema"], ["record", "unit"]]
)
def test_what_it_cannot_print_is_wrong_usage(tmp_path: Path, arguments: list[str]) -> None:
    outcome = run("schema", *arguments, cwd=tmp_path)
    assert (outcome.status, outcome.out) == (2, "")
    assert "Xem hướng dẫn: honour-roll schema --help" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("Không phải thư mục", encoding="utf-8")
    outcome = run("schema", "--out", "tep/schema", cwd=tmp_path)
    assert outcome.status == 1
    assert outcome.err.startswith("Không đọc hoặc ghi được: ")
    assert len(outcome.err.splitlines()) == 1
