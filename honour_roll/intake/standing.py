"""What the content says already of an entry that arrives."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from honour_roll.intake.draft import Folder
from honour_roll.model.base import Part
from honour_roll.model.decision import Decision
from honour_roll.model.record import Record
from honour_roll.model.unit import Unit
from honour_roll.problems import Problem
from honour_roll.roll import HonourRoll
from honour_roll.rules import check_content
from honour_roll.source.files import read_bytes
from honour_roll.source.reader import REGISTER_NODES
from honour_roll.source.survey import REGISTER_BYTES
from honour_roll.source.yaml_reader import read_yaml

CLASSES: Mapping[Folder, type[Part]] = MappingProxyType(
    {"records": Record, "decisions": Decision, "units": Unit}
)

_NUMBER = re.compile(r"-[0-9]+\Z")


def file_of(folder: Folder, id: str) -> str:
    """The file of its own that an entry has, under the content folder."""
    return f"{folder}/{id}.yml"


def mark(folder: Folder, id: str, data: Mapping[str, Any]) -> str:
    """A digest of what an entry says, whatever the order, quotes and comments of its YAML."""
    written = json.dumps([folder, id, data], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def meaning(folder: Folder, id: str, data: Mapping[str, Any]) -> Part | None:
    """The model's object of ``data``; None where that has mistakes."""
    try:
        return CLASSES[folder].model_validate({**data, "id": id}, by_alias=True, by_name=False)
    except ValidationError:
        return None


@dataclass(frozen=True, slots=True)
class Current:
    """An entry as its file has it: ``at`` is its path there, in a register of many.

    There are no ``data`` where the file can't be read.
    """

    folder: Folder
    id: str
    file: str
    raw: bytes = field(repr=False)
    at: tuple[str, ...] = ()
    data: Mapping[str, Any] | None = None

    @property
    def mark(self) -> str | None:
        """See ``mark`` above."""
        return None if self.data is None else mark(self.folder, self.id, self.data)


@dataclass(frozen=True)
class Standing:
    """The content folder before anything is written, and all that is wrong with it."""

    roll: HonourRoll
    problems: list[Problem]

    @classmethod
    def of(cls, root: Path, on_file: Callable[[str], None] = lambda name: None) -> Standing:
        """Read and check ``root``; ``on_file`` is told the name of each file."""
        return cls(*check_content(root, on_file))

    @property
    def root(self) -> Path:
        """The content folder."""
        return self.roll.reference.root

    def current(self, folder: Folder, id: str) -> Current | None:
        """The entry of that id as its file is now; None where there is none."""
        file: str = file_of(folder, id)
        at: tuple[str, ...] = ()
        if folder == "units":
            file = self.roll.reference.unit_files.get(id, file)
            at = self.roll.unit_paths.get(id, at)
        return read_current(self.root, folder, id, file, at)

    def ids_like(self, folder: Folder, stem: str) -> list[str]:
        """Ids that are ``stem``, or ``stem`` with a number behind it (``-2``), in order."""
        groups = self._stems[folder]
        found = {*groups.get(stem, ()), *groups.get(_NUMBER.sub("", stem), ())}
        return sorted(id for id in found if id == stem or _is_numbered(id, stem))

    @cached_property
    def _stems(self) -> Mapping[str, Mapping[str, list[str]]]:
        groups: dict[str, defaultdict[str, list[str]]] = {}
        for folder in CLASSES:
            groups[folder] = defaultdict(list)
            for id in self.roll.known.of(folder):
                groups[folder][_NUMBER.sub("", id)].append(id)
        return groups


def _is_numbered(id: str, stem: str) -> bool:
    rest = id.removeprefix(stem)
    return rest != id and _NUMBER.fullmatch(rest) is not None


def read_current(
    root: Path, folder: Folder, id: str, file: str, at: tuple[str, ...] = ()
) -> Current | None:
    """The entry at ``at`` of ``file`` under ``root``; None where there is no such file or key."""
    raw, _ = read_bytes(root / file, REGISTER_BYTES, file)
    if raw is None:
        return None
    limits = {"max_bytes": REGISTER_BYTES, "max_nodes": REGISTER_NODES}
    document, problems = read_yaml(raw, file, **limits)
    if document is None or problems:
        return Current(folder, id, file, raw, at)
    data: Any = document.data
    for key in at:
        if not isinstance(data, dict) or key not in data:
            return None
        data = data[key]
    return Current(folder, id, file, raw, at, data if isinstance(data, dict) else None)
