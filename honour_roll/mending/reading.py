"""What a file says, to be compared before and after: its data, its mistakes and its model."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from pydantic import ValidationError

from honour_roll.model.base import Part
from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.record import Record
from honour_roll.model.site import SiteFacts
from honour_roll.model.tally import TallySheet
from honour_roll.model.unit import Unit
from honour_roll.model.vocabulary import VOCABULARIES
from honour_roll.model.volume import Volume
from honour_roll.source.canonical import arranged
from honour_roll.source.reader import REGISTER_NODES
from honour_roll.source.survey import (
    LIMITS,
    RECORD_BYTES,
    RECORDS,
    REGISTER_BYTES,
    SITE_FILE,
    is_manifest,
)
from honour_roll.source.yaml_reader import Path, read_yaml

_OF_FOLDER: dict[str, type[Part]] = {
    RECORDS: Record,
    "decisions": Decision,
    "tallies": TallySheet,
    "booklets": Booklet,
}
_REGISTER = "units"


class _Kind(NamedTuple):
    """Of which class a file tells, and below how many keys (ids, in a register)."""

    part: type[Part]
    depth: int


class Reading:
    """The text of the file ``name`` (under the content folder) as the reader takes it.

    ``text`` has no byte order mark.
    """

    def __init__(self, name: str, text: str) -> None:
        limit = max_bytes(name)
        limits = {"max_nodes": REGISTER_NODES} if limit == REGISTER_BYTES else {}
        self._name = name
        self.document, problems = read_yaml(text.encode(), name, max_bytes=limit, **limits)
        self.faults = [(problem.code, problem.where.field) for problem in problems]

    def says_the_same_as(self, other: Reading) -> bool:
        """Whether data, blank keys and mistakes of the YAML are equal."""
        one, two = self.document, other.document
        if one is None or two is None:
            return one is two
        return self.faults == other.faults and one.with_blanks() == two.with_blanks()

    def means_the_same_as(self, other: Reading) -> bool:
        """Whether besides that the model makes the same of both."""
        return self.says_the_same_as(other) and self._modelled() == other._modelled()

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong with the YAML, and the model knows files of this name."""
        return self.document is not None and not self.faults and self._kind is not None

    def canonical(self, data: dict[str, Any]) -> dict[str, object]:
        """``data`` of a sound file in canonical form."""
        return _arranged(self._kind, data) if self._kind else data

    def _modelled(self) -> list[Part | int]:
        """Each part that the file tells of, or the number of its mistakes."""
        if self.document is None or self._kind is None:
            return []
        return [
            _made(self._kind.part, self.document.at(path), path[-1] if path else self._id)
            for path in _paths(self.document.data, self._kind.depth)
        ]

    @property
    def _id(self) -> str | None:
        if self._name == SITE_FILE:
            return None
        if is_manifest(self._name):
            return self._name.split("/")[1]
        return self._name.partition("/")[2].removesuffix(".yml")

    @cached_property
    def _kind(self) -> _Kind | None:
        folder = self._name.partition("/")[0]
        if self._name == SITE_FILE:
            return _Kind(SiteFacts, 0)
        if is_manifest(self._name):
            return _Kind(Volume, 0)
        if folder == "units" and self.document:
            return _Kind(Unit, 2 if set(self.document.data) == {_REGISTER} else 0)
        if folder == "vocabulary":
            term = VOCABULARIES.get(self._id or "")
            return _Kind(term, 1) if term else None
        return _Kind(_OF_FOLDER[folder], 0) if folder in _OF_FOLDER else None


def max_bytes(name: str) -> int:
    """The most bytes that the file ``name`` may have."""
    if is_manifest(name):
        return REGISTER_BYTES
    return LIMITS.get(name.partition("/")[0], RECORD_BYTES)


def _arranged(kind: _Kind, data: dict[str, Any]) -> dict[str, object]:
    if not kind.depth:
        return arranged(kind.part, data)
    below = _Kind(kind.part, kind.depth - 1)
    return {
        key: _arranged(below, value) if isinstance(value, dict) else value
        for key, value in data.items()
    }


def _made(cls: type[Part], data: Any, id: object) -> Part | int:
    known = {**data, "id": id} if isinstance(data, dict) and id is not None else data
    try:
        return cls.model_validate(known, by_alias=True, by_name=False)
    except ValidationError as error:
        return error.error_count()


def _paths(data: Any, depth: int) -> Iterator[Path]:
    if not depth or not isinstance(data, dict):
        yield ()
        return
    for key, value in data.items():
        for rest in _paths(value, depth - 1):
            yield (key, *rest)
