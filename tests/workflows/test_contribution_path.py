"""The whole path: branch, entry, check, preview, merge, publish, with workflows as they are."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from textwrap import indent
from types import MappingProxyType

import pytest

from tests.commands import run
from tests.review.repositories import NEW, NEW_RECORD, RECORDS, UNIT, WRONG, Clone, needs_git
from tests.workflows.stage import BRANCH, Stage

pytestmark = [
    needs_git,
    pytest.mark.skipif(shutil.which("bash") is None, reason="workflows are run by bash"),
]

PHOTO = f"{RECORDS}/2022/moi.jpg"
PAGE = "dien-hinh/suoi-hoa/2022/nguyen-thi-moi/index.html"


def contribution(
    clone: Clone, commit: str, form: str, environment: Mapping[str, str] = MappingProxyType({})
) -> subprocess.CompletedProcess[str]:
    """What the check of a commit says, in the work tree of the base."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    paths = {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "scripts.contribution", commit, "--out", "out", "--format", form],
        cwd=clone.folder,
        env={**kept, **paths, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


def test_an_entry_goes_from_a_branch_to_the_site(stage: Stage) -> None:
    stage.contribute({NEW: NEW_RECORD})
    checked, out = stage.check()
    assert checked.status == 0, checked.said
    assert "::error" not in checked.said
    assert "Nguyễn Thị Mới" in (out / "review.md").read_text(encoding="utf-8")
    assert "Nguyễn Thị Mới" in (out / "preview" / PAGE).read_text(encoding="utf-8")
    assert not (out / "work").exists()
    stage.merge()
    published, site = stage.publish("xuat-ban")
    assert published.status == 0, published.said
    assert (site / PAGE).read_bytes() == (out / "preview" / PAGE).read_bytes()


def test_a_mistake_is_annotated_at_its_line_and_nothing_is_built(stage: Stage) -> None:
    stage.contribute({NEW: WRONG})
    checked, out = stage.check()
    assert checked.status == 1
    assert f"::error file={NEW},line=5," in checked.said
    assert "lỗi mới" in (out / "review.md").read_text(encoding="utf-8")
    assert not (out / "preview").exists()


def test_a_warning_is_annotated_and_stops_nothing(stage: Stage) -> None:
    stage.contribute({NEW: NEW_RECORD + "photos:\n  - {file: moi.jpg}\n", PHOTO: "không phải ảnh"})
    checked, out = stage.check()
    assert checked.status == 0, checked.said
    assert f"::warning file={NEW}," in checked.said
    assert (out / "preview" / PAGE).exists()


TRAP = """import os, pathlib
pathlib.Path(os.environ["TRAP"], __file__.replace(os.sep, "_")).touch()
"""
ANYWHERE = {
    "sitecustomize.py": TRAP,
    "usercustomize.py": TRAP,
    "conftest.py": TRAP,
    "hook.py": TRAP,
    "mkdocs.py": TRAP,
    "yaml.py": TRAP,
    "click/__init__.py": TRAP,
    "honour_roll/__init__.py": TRAP,
    "honour_roll/__main__.py": TRAP,
    "mkdocs_honour_roll/__init__.py": TRAP,
    "mkdocs_honour_roll/plugin.py": TRAP,
    "scripts/__init__.py": TRAP,
    "scripts/contribution.py": TRAP,
    "scripts/setup.py": TRAP,
    "overrides/main.html": "{{ lipsum.__globals__.os.system('touch $TRAP/html') }}",
}
BESIDE = {
    "mkdocs.yml": "site_name: x\nhooks: [hook.py]\nplugins: [search]\n"
    "theme: {name: material, custom_dir: overrides}\n",
    "pyproject.toml": "[build-system]\nrequires=[]\nbuild-backend='hook'\nbackend-path=['.']\n",
    "Makefile": "site check test:\n\ttouch $(TRAP)/make\n",
    ".venv/bin/python": "#!/bin/sh\ntouch $TRAP/python\n",
    ".venv/bin/honour-roll": "#!/bin/sh\ntouch $TRAP/honour-roll\n",
    ".github/workflows/check.yml": "on: pull_request\njobs: {}\n",
    ".gitattributes": "* filter=bay diff=bay merge=bay\n",
    ".gitmodules": '[submodule "x"]\npath = x\nurl = /\nupdate = !touch $TRAP/submodule\n',
}


@pytest.fixture
def traps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where whatever runs of a contribution leaves a file."""
    folder = tmp_path / "bay"
    folder.mkdir()
    monkeypatch.setenv("TRAP", str(folder))
    return folder


def test_the_traps_would_be_seen(traps: Path, tmp_path: Path) -> None:
    (tmp_path / "hook.py").write_text(TRAP, encoding="utf-8")
    subprocess.run([sys.executable, str(tmp_path / "hook.py")], check=True)
    assert list(traps.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_hostile_contribution_runs_nothing_and_is_refused(stage: Stage, traps: Path) -> None:
    officer = stage.contribute({NEW: NEW_RECORD, **ANYWHERE, **BESIDE})
    for link, target in {
        f"{RECORDS}/2022/lien-ket.yml": "/etc/passwd",
        "content/pages/mkdocs.md": "../../mkdocs.yml",
        "content/units/het": "/",
    }.items():
        (officer.folder / link).symlink_to(target)
    officer.commit()
    officer.git("push", "--quiet", "origin", BRANCH)
    checked, out = stage.check()
    assert checked.status == 1
    assert list(traps.iterdir()) == []
    told = (out / "review.md").read_text(encoding="utf-8")
    for name in ("lien-ket.yml", "pages/mkdocs.md", "units/het", "hook.py", "workflows/check.yml"):
        assert name.replace("_", "&#95;") in told
    assert "tách làm hai" in told
    assert "root:" not in told + checked.said


@pytest.fixture(params=["text", "github", "gitlab"])
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize(
    ("path", "entry", "code"),
    [
        ("content/records/etc", ("120000", "/etc"), "file-symlink"),
        (f"{RECORDS}/2022/a:b.yml", ("100644", NEW_RECORD), "file-name"),
        ("content/units/kho", ("160000", "1" * 40), "file-not-regular"),
    ],
)
def test_what_is_refused_is_told_as_a_problem_of_its_file(
    tmp_path: Path, path: str, entry: tuple[str, str], code: str, form: str
) -> None:
    clone = Clone.new(tmp_path / "kho", {"content/units/suoi-hoa.yml": UNIT, "mkdocs.yml": ""})
    commit = clone.commit_tree(
        {
            "content/units/suoi-hoa.yml": ("100644", UNIT),
            "mkdocs.yml": ("100644", ""),
            path: entry,
        }
    )
    summary = tmp_path / "tom-tat.md"
    outcome = contribution(clone, commit, form, {"GITHUB_STEP_SUMMARY": str(summary)})
    assert (outcome.returncode, outcome.stderr) == (1, "")
    assert path in (outcome.stdout if form != "github" else outcome.stdout.replace("%3A", ":"))
    assert f"({code})" in outcome.stdout
    assert ("::error file=" in outcome.stdout) is (form == "github")
    if form == "github":
        assert f"({code})" in summary.read_text(encoding="utf-8")
    if form == "gitlab":
        (row,) = json.loads((clone.folder / "out/gl-code-quality-report.json").read_bytes())
        assert (row["location"]["path"], row["severity"]) == (path, "critical")


def test_software_beside_content_is_told_where_the_job_is_looked_at(
    tmp_path: Path, form: str
) -> None:
    clone = Clone.new(tmp_path / "kho", {"content/units/suoi-hoa.yml": UNIT, "mkdocs.yml": ""})
    clone.git("switch", "--quiet", "--create", "de-nghi")
    commit = clone.commit({"content/units/khac.yml": UNIT, "hook.py": TRAP})
    clone.git("switch", "--quiet", "main")
    outcome = contribution(clone, commit, form)
    assert outcome.returncode == 1
    assert "tách làm hai" in outcome.stdout
    assert ("::error::" in outcome.stdout) is (form == "github")


def test_programs_within_the_content_are_files_like_others(stage: Stage, traps: Path) -> None:
    """They pass as far as the preview, which is built beside them."""
    inside = {
        f"{place}/{name}": text for place in ("content", RECORDS) for name, text in ANYWHERE.items()
    }
    stage.contribute({NEW: NEW_RECORD, **inside, "content/pages/hook.py": TRAP})
    checked, out = stage.check()
    assert (out / "preview" / PAGE).exists(), checked.said
    assert list(traps.iterdir()) == []


def test_a_debt_of_the_base_does_not_block_an_entry(stage: Stage) -> None:
    stage.contribute({f"{RECORDS}/2022/cu.yml": WRONG}, "no-cu")
    stage.merge("no-cu")
    stage.contribute({NEW: NEW_RECORD})
    checked, out = stage.check()
    assert checked.status == 0, checked.said
    assert "1 vấn đề đã có từ trước" in (out / "review.md").read_text(encoding="utf-8")


CLASHES: dict[str, tuple[dict[str, str | None], dict[str, str | None], str]] = {
    "the same unit": (
        {"content/units/ban-moi.yml": UNIT},
        {"content/units/so-bo.yml": f"units:\n  ban-moi:\n{indent(UNIT, '    ')}"},
        "unit-twice",
    ),
    "the same person": (
        {NEW: NEW_RECORD},
        {f"{RECORDS}/2022/nguyen-thi-moi-2.yml": NEW_RECORD},
        "same-twice",
    ),
    "a decision that is gone": (
        {"content/decisions/thi-uy-suoi-hoa-2021-9.yml": None},
        {NEW: NEW_RECORD.replace("2022-15", "2021-9")},
        "unknown-reference",
    ),
}


def branch(clone: Clone, name: str, files: dict[str, str | None]) -> None:
    clone.git("switch", "--quiet", "--create", name, "main")
    for path, text in files.items():
        if text is None:
            (clone.folder / path).unlink()
    clone.commit({path: text for path, text in files.items() if text is not None})


@pytest.mark.parametrize("clash", CLASHES)
def test_two_contributions_that_clash_are_caught_after_the_merge(
    tmp_path: Path, clash: str
) -> None:
    """Each passes by itself, git merges them without a word, and the next check says no."""
    one, other, code = CLASHES[clash]
    stage = Stage(tmp_path)
    clone = stage.clone("ca-hai")
    decision = (clone.folder / "content/decisions/thi-uy-suoi-hoa-2022-15.yml").read_bytes()
    clone.commit({"content/decisions/thi-uy-suoi-hoa-2021-9.yml": decision.replace(b"15", b"9")})
    for name, files in (("mot", one), ("hai", other)):
        branch(clone, name, files)
        alone = run("check", "--base", "main", cwd=clone.folder)
        assert alone.status == 0, alone.out
    clone.git("switch", "--quiet", "main")
    clone.git("merge", "--quiet", "--no-ff", "--message=Một", "mot")
    again = run("review", "--base", "main", "--head", merged(clone), cwd=clone.folder)
    assert again.status == 1  # what a merge queue, or an updated branch, is told before
    clone.git("merge", "--quiet", "--no-ff", "--message=Hai", "hai")
    after = run("check", cwd=clone.folder)
    assert after.status == 1
    assert f"({code})" in after.out


def merged(clone: Clone) -> str:
    """“hai” put upon main as it is now, on no branch."""
    tree = clone.git("merge-tree", "--write-tree", "main", "hai")
    return clone.git("commit-tree", tree, "-p", "main", "-p", "hai", "-m", "Thử")


def test_a_clash_leaves_the_published_site_as_it_is(stage: Stage) -> None:
    stage.contribute({NEW: NEW_RECORD}, "mot")
    stage.contribute({f"{RECORDS}/2022/nguyen-thi-moi-2.yml": NEW_RECORD}, "hai")
    stage.merge("mot")
    stage.merge("hai")
    published, site = stage.publish("xuat-ban")
    assert published.status == 1
    assert "same-twice" in published.said
    assert not site.exists()


def test_contributions_that_git_cannot_merge_are_told_in_one_line(stage: Stage) -> None:
    stage.contribute({NEW: NEW_RECORD}, "mot")
    officer = stage.contribute({NEW: NEW_RECORD.replace("Mới", "Khác")}, "hai")
    stage.merge("mot")
    machine = stage.clone("may")
    machine.git("fetch", "--quiet", "origin", "hai")
    outcome = contribution(machine, "FETCH_HEAD", "text")
    assert (outcome.returncode, outcome.stderr) == (1, "")
    assert outcome.stdout.startswith("Đề nghị này sửa cùng chỗ")
    assert "xung đột" in (machine.folder / "out/review.md").read_text(encoding="utf-8")
    assert officer.git("status", "--porcelain") == ""
