"""The CMS that the form in the browser runs on: fetched at set-up, into the environment.

Standard library only, as the set-up. Without it the site is built, and has no form.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from honour_roll.web_form.program import ARCHIVE, NAME, PLACE, SHA256, VERSION
from scripts.machine import SetupError, say
from scripts.npm_archive import ArchiveError, Package

PACKAGE = Package("decap-cms", VERSION, ARCHIVE)
# Comments only, so that they can stand at the head of the program that they belong to.
_FILES = ("dist/decap-cms.js.LICENSE.txt", "dist/decap-cms.js")


class FormProgram:
    """The program in its place within the environment in ``folder``; ``npm`` fetches it."""

    def __init__(self, folder: Path, npm: Sequence[str | Path] = ()) -> None:
        self.place = folder / PLACE / NAME
        self._npm = npm

    def prepare(self, *, is_needed: bool) -> None:
        """Fetch it; do nothing when it is there. Raises ``SetupError`` where it ``is_needed``."""
        if self._is_there():
            return
        say(f"fetching the form's program, {PACKAGE.name} {VERSION}")
        try:
            data = b"\n".join(PACKAGE.files(PACKAGE.fetched(self._npm), _FILES))
        except ArchiveError as error:
            if is_needed:
                raise SetupError(str(error)) from error
            say(f"{error}; the site is built without the form")
            return
        if hashlib.sha256(data).hexdigest() != SHA256:
            raise SetupError(f"{PACKAGE.name} {VERSION}: pin the hash of its file too")
        self.place.parent.mkdir(parents=True, exist_ok=True)
        temporary = self.place.with_suffix(f".{os.getpid()}")
        temporary.write_bytes(data)
        temporary.replace(self.place)

    def _is_there(self) -> bool:
        try:
            return hashlib.sha256(self.place.read_bytes()).hexdigest() == SHA256
        except OSError:
            return False
