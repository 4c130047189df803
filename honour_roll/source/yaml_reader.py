"""YAML files as plain strings, lists and dicts with their places; whatever is odd is refused.

The model converts the strings, so ``no``, ``012`` and ``12:30`` mean what was typed.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Mapping
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from honour_roll.problems import Location, Problem, Severity
from honour_roll.source import yaml_messages as messages
from honour_roll.source.yaml_builder import (
    Builder,
    Duplicate,
    Finding,
    Mark,
    Path,
    Places,
    RefusalError,
    Value,
)
from honour_roll.source.yaml_text import mark_after, text_before, text_of

__all__ = ["Document", "Mark", "Path", "Value", "field_name", "mark_after", "read_yaml"]

_KEY = re.compile(r" *(?:- +)?(?P<key>[^\s\"'#:,\[\]{}|>&*!%@`-][^\s:]*):(?= |\Z)")
_LONGEST_KEY_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Document:
    """One file's root mapping (``{}`` for an empty file): strings in NFC, lists and dicts.

    ``file`` is the name that people are shown; ``raw`` are the file's bytes, in which the
    places are looked up once somebody asks for one.
    """

    file: str
    data: dict[str, Value]
    raw: bytes = field(default=b"", repr=False)
    blanks: Mapping[Path, list[Path]] = field(default_factory=dict, repr=False)

    @property
    def has_blanks(self) -> bool:
        """Whether a key has no value."""
        return bool(self.blanks)

    @property
    def is_blank(self) -> bool:
        """Whether there is no key in it, not even one without a value."""
        return not self.data and _places(self.raw).keys() <= {()}

    def with_blanks(self) -> dict[str, Any]:
        """The data with None at keys without a value, all in the file's own order."""
        if not self.has_blanks:
            return self.data
        whole = deepcopy(self.data)
        keys: dict[Path, list[str | int]] = {}
        for path in _read_places(self.raw, sys.maxsize):
            if path:
                keys.setdefault(path[:-1], []).append(path[-1])
        for path, found in keys.items():
            items: Any = whole
            with suppress(LookupError, TypeError):  # below a key written twice
                for step in path:
                    items = items[step]
                if isinstance(items, dict):
                    filled = {key: items.get(key) for key in found}
                    items.clear()
                    items.update(filled)
        return whole

    def blank_keys(self, at: Path) -> list[Path]:
        """The paths of the keys without a value below ``at``, a path of two steps at most."""
        return self.blanks.get(at, [])

    def at(self, path: Path) -> Any:
        """The value at ``path``, which exists."""
        value: Any = self.data
        for step in path:
            value = value[step]
        return value

    def place(self, path: Path, *, key: bool = False) -> Mark:
        """Where the value at ``path`` (or its key) starts, or else its nearest parent."""
        places = _places(self.raw)
        while path and path not in places:
            path = path[:-1]
        return places.get(path, (Mark(1, 1), Mark(1, 1)))[0 if key else 1]

    def path_at(self, mark: Mark) -> Path:
        """The path whose key or value starts at ``mark``, or last before it."""
        starts = _starts(self.raw)
        found = bisect_right(starts, mark, key=lambda start: start[0])
        return starts[found - 1][1] if found else ()

    def where(self, path: Path, *, key: bool = False) -> Location:
        """The place of ``path``, with the field printed as ``honours[0].status``."""
        line, column = self.place(path, key=key)
        return Location(self.file, line, column, field_name(path))


def read_yaml(
    raw: bytes, file: str, *, max_bytes: int = 262_144, max_nodes: int = 20_000
) -> tuple[Document | None, list[Problem]]:
    """The bytes of one file as a document, and what is wrong with them.

    There is no document where reading had to stop. Duplicate keys (the first one counts)
    and blank list items (left out) are problems beside a document. A blank value is no
    problem: it is left out of the data, and its place stays known.
    """
    if len(raw) > max_bytes:
        finding = Finding(messages.too_large(max_bytes), Mark(0, 0))
        return None, [_problem(file, finding)]
    builder = Builder(max_nodes)
    document: Document | None = None
    findings: list[Finding] = []
    try:
        builder.read(text_of(raw))
        document = Document(file, builder.root, raw, builder.blanks)
    except RefusalError as refusal:
        findings.append(_with_path(refusal.finding, raw, max_nodes))
    findings += builder.blank_items
    if builder.duplicates:
        findings += _duplicates(raw, max_nodes, builder.duplicates)
    findings.sort(key=lambda finding: finding.mark)
    return document, [_problem(file, finding) for finding in findings]


@lru_cache(maxsize=2)
def _places(raw: bytes) -> Places:
    """Where everything starts in a file that was read before."""
    return _read_places(raw, sys.maxsize)


@lru_cache(maxsize=2)
def _starts(raw: bytes) -> list[tuple[Mark, Path]]:
    """Every key and value by its place; of those in one place, the outermost first."""
    places = _places(raw)
    starts = [(mark, path) for path, marks in places.items() for mark in marks]
    return sorted(starts, key=lambda start: (start[0], len(start[1])))


def _read_places(raw: bytes, max_nodes: int) -> Places:
    """Where everything starts in ``raw``, as far as it can be read."""
    places: Places = {}
    with suppress(RefusalError):
        Builder(max_nodes, places).read(text_of(raw))
    return places


def _duplicates(raw: bytes, max_nodes: int, duplicates: list[Duplicate]) -> list[Finding]:
    places = _read_places(raw, max_nodes)
    return [
        Finding(messages.duplicate_key(str(path[-1]), places[path][0].line), mark, path)
        for path, mark in duplicates
    ]


def _with_path(finding: Finding, raw: bytes, max_nodes: int) -> Finding:
    """What stopped the reading, with the path of what was being written there."""
    if finding.path or not finding.mark.line:
        return finding
    before = text_before(raw, finding.mark)
    places: Places = {}
    with suppress(RefusalError):
        Builder(max_nodes, places).read(before)
    return finding._replace(path=_open_path(before, places))


def _open_path(before: str, places: Places) -> Path:
    """The path of the value in which the text ``before`` ends; of its parent, between two keys."""
    end, path = mark_after(before), next(reversed(places), ())
    last_line = before[len(before) - end.column + 1 :]
    key = _KEY.match(last_line)
    if path and places[path][0].line == end.line:
        if key and isinstance(path[-1], int) and places[path][0].column == key.start("key") + 1:
            return (*path, key["key"])
        return path[:-1] if before.rstrip().endswith(("]", "}")) else path
    if key:
        return _sibling(key["key"], key.start("key") + 1, places)
    if not last_line.strip():
        return path if before.rstrip().endswith(":") else (path[:-1] if last_line else ())
    is_continued = path and len(last_line) - len(last_line.lstrip()) >= places[path][0].column
    return path if is_continued else ()


def _sibling(key: str, column: int, places: Places) -> Path:
    """The path of a key that the parser didn't reach any more."""
    for path in reversed(places):
        if path and places[path][0].column == column:
            return (*path[:-1], key)
    return (key,) if column == 1 else ()


def _problem(file: str, finding: Finding) -> Problem:
    fault, mark, path = finding
    where = Location(file, mark.line, mark.column, field_name(path))
    return Problem(fault.code, Severity.ERROR, where, fault.what, fault.remedy)


def field_name(path: Path) -> str:
    """``honours[0].status``; the keys of a hostile file may be long, so they are cut."""
    steps = (f"[{s}]" if isinstance(s, int) else f".{s[:_LONGEST_KEY_SHOWN]}" for s in path)
    return "".join(steps).removeprefix(".")
