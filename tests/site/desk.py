"""A content folder on somebody's desk: its files read, changed at random, and put back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.site.trees import snapshot

Data = dict[str, Any]

WORDS = ["Ánh", "Đặng Bình", "Ôn Yến", "H'Hen", "Zét 5", "Ơn", "Hòa", "Hoà", "Ă", "Ấp **x**"]


@dataclass(frozen=True)
class Desk:
    """The folder, and the luck that decides what becomes of it."""

    root: Path
    luck: Random

    def records(self) -> list[Path]:
        return sorted((self.root / "records").rglob("*.yml"))

    def any_record(self, kind: str = "") -> Path:
        """A record, if there is one of that kind."""
        found = [path for path in self.records() if not kind or self.read(path)["kind"] == kind]
        return self.luck.choice(found or self.records())

    def any_other(self, folder: str) -> Path:
        """A file of another folder, or of one of its own."""
        return self.luck.choice(sorted((self.root / folder).rglob("*.yml")))

    def read(self, path: Path) -> Data:
        """All scalars as strings, as they stand in the file."""
        data: Data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        return data

    def write(self, path: Path, data: Data) -> None:
        """Write every scalar in quotes, so that it stays what it is."""
        text = yaml.dump(data, allow_unicode=True, sort_keys=False, default_style='"')
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, path: Path, change: Callable[[Data], None]) -> None:
        data = self.read(path)
        change(data)
        self.write(path, data)

    def id_of(self, path: Path) -> str:
        return path.relative_to(self.root / "records").with_suffix("").as_posix()

    def words(self) -> str:
        """A few words, among them names that stand under many letters and in many orders."""
        return " ".join(self.luck.choices(WORDS, k=self.luck.randint(1, 3)))

    def some(self, maximum: int = 2) -> list[str]:
        return [self.words() for _ in range(self.luck.randint(0, maximum))]

    def flip(self, chance: float = 0.5) -> bool:
        return self.luck.random() < chance

    def state(self) -> dict[str, bytes]:
        return snapshot(self.root)

    def restore(self, state: dict[str, bytes]) -> None:
        """Put the files back as they were; what did not change is not written."""
        now = self.state()
        for name in now.keys() - state.keys():
            (self.root / name).unlink()
        for name, data in state.items():
            if now.get(name) != data:
                (self.root / name).parent.mkdir(parents=True, exist_ok=True)
                (self.root / name).write_bytes(data)
