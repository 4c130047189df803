"""A repository on a disk, the machine that checks its contributions, and the steps of workflows."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.commands import REPOSITORY
from tests.review.repositories import Clone

CHECK = REPOSITORY / ".github/workflows/check.yml"
PUBLISH = REPOSITORY / ".github/workflows/publish.yml"
BRANCH = "de-nghi"
_SECONDS = 300


@dataclass(frozen=True)
class Run:
    """How a workflow ended, and what it printed."""

    status: int
    said: str


class Stage:
    """A bare repository with the made-up roll; work trees of officers and of the machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        start = folder / "nguoi-lap"
        shutil.copytree(REPOSITORY / "tests/content", start / "content")
        files = {
            "mkdocs.yml": (REPOSITORY / "mkdocs.yml").read_bytes(),
            ".gitignore": (REPOSITORY / ".gitignore").read_bytes(),
        }
        self.bare = folder / "kho.git"
        Clone.new(start, files).git("clone", "--quiet", "--bare", ".", str(self.bare))

    def clone(self, name: str, *arguments: str) -> Clone:
        """A new work tree at main."""
        place = self.folder / name
        place.mkdir()
        clone = Clone(place)
        clone.git("clone", "--quiet", *arguments, f"file://{self.bare}", ".")
        return clone

    def contribute(self, files: dict[str, str | bytes], branch: str = BRANCH) -> Clone:
        """An officer's branch with these files, pushed."""
        clone = self.clone(f"can-bo-{branch}")
        clone.git("switch", "--quiet", "--create", branch)
        clone.commit(files)
        clone.git("push", "--quiet", "origin", branch)
        return clone

    def merge(self, branch: str = BRANCH) -> None:
        """What a reviewer's click on “merge” does."""
        clone = self.clone(f"nguoi-duyet-{branch}")
        clone.git("merge", "--quiet", "--no-ff", "--message=Nhập", f"origin/{branch}")
        clone.git("push", "--quiet", "origin", "main")

    def trial_merge(self, branch: str = BRANCH) -> str:
        """The commit that GitHub makes of a pull request and its base, on a ref of its own."""
        clone = self.clone(f"github-{branch}")
        clone.git("merge", "--quiet", "--no-ff", "--message=Thử", f"origin/{branch}")
        clone.git("push", "--quiet", "origin", f"HEAD:refs/pull/{branch}/merge")
        return clone.git("rev-parse", "HEAD")

    def check(self, branch: str = BRANCH) -> tuple[Run, Path]:
        """Run check.yml on a contribution; also the folder of what it found."""
        commit = self.trial_merge(branch)
        machine = self.clone(f"may-{branch}", "--no-checkout")
        machine.git("fetch", "--quiet", "--depth=2", "origin", f"refs/pull/{branch}/merge")
        machine.git("checkout", "--quiet", "--detach", "FETCH_HEAD")
        temp = self.folder / f"temp-{branch}"
        temp.mkdir()
        environment = {"GITHUB_SHA": commit, "RUNNER_TEMP": str(temp), "BASE": ""}
        return run_steps(CHECK, "content", machine.folder, environment), temp / "out"

    def publish(self, name: str) -> tuple[Run, Path]:
        """Run publish.yml on main; also the folder of the site."""
        machine = self.clone(f"may-{name}", "--depth=1")
        return run_steps(PUBLISH, "build", machine.folder, {}), machine.folder / "site"


def run_steps(workflow: Path, job: str, folder: Path, environment: dict[str, str]) -> Run:
    """The shell steps of a job, one after the other, as the forge runs them.

    Instead of the set-up, which takes the network, commands of this Python are put into .venv.
    """
    said = ""
    data = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    for step in data["jobs"][job]["steps"]:
        if "scripts.setup" in step.get("run", ""):
            _lay_commands(folder / ".venv/bin")
        elif "run" in step:
            outcome = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=folder,
                env={**_environment(), **environment},
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=False,
                timeout=_SECONDS,
            )
            said += outcome.stdout + outcome.stderr
            if outcome.returncode:
                return Run(outcome.returncode, said)
    return Run(0, said)


def _lay_commands(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    python = shlex.quote(sys.executable)
    for name, command in {
        "python": python,
        "honour-roll": f"{python} -P -m honour_roll",
        "mkdocs": f"{python} -P -m mkdocs",
    }.items():
        path = folder / name
        path.write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
        path.chmod(0o755)


def _environment() -> dict[str, str]:
    paths = os.pathsep.join((str(REPOSITORY), str(REPOSITORY / "plugins")))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    return {**kept, "PYTHONPATH": paths, "NO_MKDOCS_2_WARNING": "1"}
