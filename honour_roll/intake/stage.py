"""A copy of the content folder in which drafts are tried before anything is written."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from honour_roll.intake.rendering import rendered
from honour_roll.intake.steps import Step
from honour_roll.intake.taken_down import with_let_in
from honour_roll.model.withdrawal import Withdrawals
from honour_roll.problems import Problem
from honour_roll.rules import check_content
from honour_roll.source.files import is_link, read_bytes
from honour_roll.source.survey import REGISTER_BYTES, WITHDRAWN_FILE
from honour_roll.source.yaml_writer import dump


class Stage:
    """Holds the copy while it is entered; the content folder itself is never touched."""

    def __init__(self, root: Path, barred: Withdrawals | None) -> None:
        self._original = root
        self._barred = barred
        self._temporary = tempfile.TemporaryDirectory(prefix="honour-roll-")
        self.root = Path(self._temporary.name) / (root.name or root.resolve().name)
        self._touched: set[str] = set()

    def __enter__(self) -> Stage:
        _copy(self._original, self.root)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._temporary.cleanup()

    def check(self, steps: Sequence[Step]) -> list[Problem]:
        """All that is wrong with the content once these steps are taken, and no others."""
        for name in self._touched:
            self._restore(name)
        self._touched.clear()
        for step in steps:
            self._take(step)
        if barred := with_let_in(self._barred, steps):
            self._write(WITHDRAWN_FILE, dump(barred.to_data()).encode())
        return check_content(self.root)[1]

    def _take(self, step: Step) -> None:
        path = self.root / step.file
        raw, _ = read_bytes(path, REGISTER_BYTES, step.file)
        self._write(step.file, rendered(step.draft.folder, step.file, raw, step.at, step.data))
        folder = step.file.rpartition("/")[0]
        for name, data in step.photos.items():
            self._write(f"{folder}/{name}", data)

    def _write(self, name: str, content: bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)  # it may be one file with the original
        path.write_bytes(content)
        self._touched.add(name)

    def _restore(self, name: str) -> None:
        (self.root / name).unlink(missing_ok=True)
        if os.path.lexists(self._original / name):
            _share(self._original / name, self.root / name)


def _copy(source: Path, target: Path) -> None:
    target.mkdir(parents=True)
    for folder, folders, files in os.walk(source):
        here = target / Path(folder).relative_to(source)
        links = [name for name in folders if is_link(Path(folder, name))]
        folders[:] = [name for name in folders if name not in links]
        for name in folders:
            (here / name).mkdir()
        for name in [*links, *files]:
            _share(Path(folder, name), here / name)


def _share(source: Path, target: Path) -> None:
    """The same file at two places, or a copy of it; links stay links, pipes are left out."""
    if is_link(source):
        with suppress(OSError):  # not everybody may make links on Windows
            target.symlink_to(os.readlink(source))  # noqa: PTH115 - Windows' form of it is kept
    elif source.is_file():
        try:
            os.link(source, target)
        except OSError:
            shutil.copy2(source, target)
