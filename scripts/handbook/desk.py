"""A made-up office on this machine: a copy of the example roll, and what is typed there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts.machine import SetupError
from scripts.setup import ROOT
from tests.keyboard import keyboard

EXAMPLE = ROOT / "tests" / "content"
TYPED = ("\ue000", "\ue001")
"""Stand around what a person typed, in a transcript."""

_CONTROL = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|\r")


class Desk:
    """The folder in which an officer works."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content = Path(shutil.copytree(EXAMPLE, folder / "content"))

    def put(self, files: Mapping[str, str | bytes]) -> None:
        """Write files by their names in the folder."""
        for name, said in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(said if isinstance(said, bytes) else said.encode())

    def run(self, *arguments: str) -> str:
        """What ``honour-roll`` prints to a pipe, errors included."""
        done = subprocess.run(
            [sys.executable, "-m", "honour_roll", *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if "Traceback" in done.stderr:
            raise SetupError(done.stderr)
        return f"{done.stdout}{done.stderr}".strip("\n")

    def type(self, arguments: Sequence[str], answers: Sequence[tuple[str, str]], end: str) -> str:
        """A dialogue up to the words ``end``: for each question in turn what is typed."""
        with keyboard(*arguments, cwd=self.folder) as keys:
            for question, typed in answers:
                keys.answer(question, f"{typed}\n")
            keys.wait_for(end)
            return _marked(_CONTROL.sub("", keys.told), answers)


def _marked(told: str, answers: Sequence[tuple[str, str]]) -> str:
    """``told`` with marks around what was typed."""
    lines = told.split("\n")
    start = 0
    for question, typed in answers:
        for number in range(start, len(lines)):
            line = lines[number]
            if question in line and line.endswith(typed):
                cut = len(line) - len(typed)
                lines[number] = f"{line[:cut]}{TYPED[0]}{typed or '⏎'}{TYPED[1]}"
                start = number + 1
                break
        else:
            raise SetupError(f"“{question}” was not answered by “{typed}”:\n{told}")
    return "\n".join(lines)
