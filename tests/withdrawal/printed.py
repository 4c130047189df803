"""The commands that a message prints, and what comes of running them as they are printed."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from tests.commands import Outcome, run

_WORD = r"(?:\"[^\"]+\"|'[^']+'|\S+)"
_COMMAND = re.compile(
    rf"honour-roll (withdraw \S+(?: --(?:content|name) {_WORD}| --(?:lift|write)[.,;:)]?)+)"
)


def commands(text: str) -> list[str]:
    """Every ``withdraw`` that ``text`` prints, in order."""
    return [found.rstrip(".,;:)") for found in _COMMAND.findall(text)]


def run_printed(command: str, cwd: Path) -> Outcome:
    """The command as it is printed."""
    return run(*shlex.split(command), cwd=cwd)
