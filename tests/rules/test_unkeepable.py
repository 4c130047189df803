"""The codes without a folder in ``tests/broken/`` are shown here."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.rules import check_content
from honour_roll.rules.all_rules import MODULES
from tests.commands import write_files
from tests.rules.unkeepable import UNKEEPABLE

UNIT = "periods:\n  - {name: Huyện Suối Hoa, level: district}\n"
SEVERITIES = {module.RULE.code: module.RULE.severity for module in MODULES}


@pytest.mark.parametrize("code", UNKEEPABLE)
def test_a_mistake_that_no_folder_can_hold_is_told_at_its_file(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_files(tmp_path / "content", {"units/suoi-hoa.yml": UNIT})
    folder = root / "records/suoi-hoa/2020"
    folder.mkdir(parents=True)
    UNKEEPABLE[code](folder, monkeypatch)
    problems = check_content(root)[1]
    assert {one.code for one in problems} <= {code, "file-symlink"}
    (problem,) = [one for one in problems if one.code == code]
    assert problem.code == code
    assert problem.severity is SEVERITIES[code]
    assert problem.where.file.startswith("content")
    if code.startswith("photo"):
        assert (problem.where.line, problem.where.field) == (9, "photos[0].file")
