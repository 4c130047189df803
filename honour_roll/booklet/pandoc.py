"""Runs pandoc: a document tree in, a file's bytes out, the same for the same input."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from honour_roll.booklet.refused import BookRefused
from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message

# A thousand entries take it some seconds and 300 MB.
_MOST_SECONDS = 600
_MOST_MEMORY = ("+RTS", "-M3g", "-RTS")
_TOLD = 300


def convert(document: dict[str, Any], options: Sequence[str], folder: Path, date: str) -> bytes:
    """``document`` as pandoc writes it with ``options``; pictures are looked for in ``folder``.

    ``date`` (``2026-11-22``) is the only one that the file carries. Raises BookRefused:
    ``book-pandoc``.
    """
    moment = datetime.fromisoformat(date).replace(tzinfo=UTC)
    # What the user keeps for pandoc elsewhere is not for our files.
    own = ("--from=json", "--output=-", f"--data-dir={folder}")
    command = [str(program()), *_MOST_MEMORY, *own, *options]
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and nothing of a record among the words
            command,
            input=json.dumps(document).encode("ascii"),
            capture_output=True,
            check=False,
            cwd=folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(int(moment.timestamp()))},
            timeout=_MOST_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BookRefused(_failed(str(error))) from error
    # It goes on without a picture that it doesn't find, and only says so.
    if done.returncode or done.stderr.strip():
        raise BookRefused(_failed(done.stderr.decode("utf-8", "replace")))
    return done.stdout


def program() -> Path:
    """Pandoc as its package brings it: the machine's own may be of another version."""
    name = "pandoc.exe" if os.name == "nt" else "pandoc"
    return Path(str(files("pypandoc") / "files" / name))


def _failed(told: str) -> Problem:
    words = " ".join(told.split())[:_TOLD]
    return Problem(
        "book-pandoc",
        Severity.ERROR,
        Location("pandoc"),
        Message(f"không tạo được tệp bằng pandoc: {words}", f"pandoc made no file: {words}"),
        Message(
            "Chạy lại lệnh; nếu vẫn lỗi, cài lại phần mềm (make site) và báo cho người phụ trách "
            "kỹ thuật kèm dòng trên.",
            "Run it again; if it still fails, install anew (make site) and report the line above.",
        ),
    )
