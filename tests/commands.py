"""Running ``honour-roll``: within the test for speed, or in a process as a terminal does."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from honour_roll.cli import main

REPOSITORY = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Outcome:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str


def run(*arguments: str, cwd: Path = REPOSITORY) -> Outcome:
    """The command in this process."""
    out, err = io.StringIO(), io.StringIO()
    status: object = None
    with (
        contextlib.chdir(cwd),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main(list(arguments))
        except SystemExit as end:
            status = end.code
    assert isinstance(status, int)
    return Outcome(status, out.getvalue(), err.getvalue())


def run_process(
    *arguments: str,
    cwd: Path = REPOSITORY,
    environment: Mapping[str, str] | None = None,
    typed: bytes = b"",
) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with input and output as bytes."""
    paths = os.pathsep.join((str(REPOSITORY), os.environ.get("PYTHONPATH", "")))
    return subprocess.run(
        [sys.executable, "-m", "honour_roll", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": paths, **(environment or {})},
        input=typed,
        capture_output=True,
        check=False,
        timeout=60,
    )


def write_files(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Files by their names below ``root``."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root
