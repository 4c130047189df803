"""The codes without a folder in ``tests/broken/`` are shown here."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.rules import check_content
from honour_roll.rules.all_rules import MODULES
from honour_roll.source.reader import MOST_PROBLEMS
from tests.commands import write_files
from tests.rules.unkeepable import UNKEEPABLE

UNIT = "periods:\n  - {name: Huyện Suối Hoa, level: district}\n"
BESIDE = {"photo-link": ("file-symlink",), "file-many-mistakes": ("yaml-blank-item",)}
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
    assert {one.code for one in problems} <= {code, *BESIDE.get(code, ())}
    (problem,) = [one for one in problems if one.code == code]
    assert problem.code == code
    assert problem.severity is SEVERITIES[code]
    assert problem.where.file.startswith("content")
    if code.startswith("photo"):
        assert (problem.where.line, problem.where.field) == (9, "photos[0].file")


def test_of_very_many_mistakes_the_first_are_told(tmp_path: Path) -> None:
    text = "name: a\nother_names:\n" + "-\n" * (MOST_PROBLEMS + 40)
    files = {"units/a.yml": text, "units/b.yml": text}
    problems = check_content(write_files(tmp_path / "content", files))[1]
    told = [one for one in problems if one.where.file == "content/units/a.yml"]
    assert len(told) == MOST_PROBLEMS + 1
    assert [one.where.line for one in told[:-1]] == sorted(one.where.line for one in told[:-1])
    assert told[-1].code == "file-many-mistakes"
    assert len(problems) == 2 * len(told)


def test_of_a_register_full_of_mistakes_the_rest_is_not_looked_at(tmp_path: Path) -> None:
    """Units and terms past those that are told may exist: nobody hears that they don't."""
    units = "".join(f"  U_{n}: x\n" for n in range(3 * MOST_PROBLEMS))
    fields = "".join(f"F_{n}: x\n" for n in range(3 * MOST_PROBLEMS))
    last = "  cuoi: {periods: [{name: A, level: nation}]}\n"
    root = write_files(
        tmp_path / "content",
        {
            "units/so-bo.yml": f"units:\n{units}{last}",
            "vocabulary/fields.yml": f"{fields}cuoi: {{name: Cuối}}\n",
            "records/cuoi/2020/a.yml": "kind: model\nname: A\nunit: cuoi\nfield: cuoi\n"
            "honours: [{key: a, status: named, year: 2020}]\n",
        },
    )
    told = [(one.where.file, one.code) for one in check_content(root)[1]]
    full = {"content/units/so-bo.yml", "content/vocabulary/fields.yml"}
    for file in full:
        assert told.count((file, "file-many-mistakes")) == 1
        assert len([name for name, _ in told if name == file]) == MOST_PROBLEMS + 1
    assert {name for name, _ in told} == {
        "content/units/so-bo.yml",
        "content/vocabulary/fields.yml",
    }
