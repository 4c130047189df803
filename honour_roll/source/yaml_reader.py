"""YAML files as plain strings, lists and dicts with their places; whatever is odd is refused.

The model converts the strings, so ``no``, ``012`` and ``12:30`` mean what was typed.
"""

from __future__ import annotations

import re
import sys
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
from honour_roll.text.marks import heap_of_marks

__all__ = ["Document", "Mark", "Path", "Value", "field_name", "mark_after", "read_yaml"]

# Besides controls: separators that YAML counts as line ends and editors don't, which would
# shift every later place, and a byte order mark inside the text.
_UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)
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
    has_blanks: bool = False

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
        starts = (
            (max(m for m in marks if m <= mark), path)
            for path, marks in _places(self.raw).items()
            if min(marks) <= mark
        )
        return max(starts, default=(mark, ()))[1]

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
        builder.read(_text(raw))
        document = Document(file, builder.root, raw, builder.has_blanks)
    except RefusalError as refusal:
        findings.append(refusal.finding)
    findings += builder.blank_items
    if builder.duplicates:
        findings += _duplicates(raw, max_nodes, builder.duplicates)
    findings.sort(key=lambda finding: finding.mark)
    return document, [_problem(file, finding) for finding in findings]


def _text(raw: bytes) -> str:
    """The file's characters, without a byte order mark."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise RefusalError(messages.UTF_16, Mark(1, 1))
    content = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        mark = mark_after(content[: error.start].decode("utf-8"))
        raise RefusalError(messages.not_utf8(content[error.start]), mark) from None
    if bad := _UNUSABLE.search(text):
        mark = mark_after(text[: bad.start()])
        raise RefusalError(messages.control_character(bad.group()), mark)
    if (heap := heap_of_marks(text)) is not None:
        raise RefusalError(messages.HEAP_OF_MARKS, mark_after(text[:heap]))
    if any(sign * 7 in text for sign in "<=>") and (marker := _CONFLICT.search(text)):
        raise RefusalError(messages.CONFLICT, mark_after(text[: marker.start()]))
    return text


def mark_after(before: str) -> Mark:
    """The place that follows the text ``before``, which starts a file."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Mark(len(lines), len(lines[-1]) + 1)


@lru_cache(maxsize=32)
def _places(raw: bytes) -> Places:
    """Where everything starts in a file that was read before."""
    return _read_places(raw, sys.maxsize)


def _read_places(raw: bytes, max_nodes: int) -> Places:
    """Where everything starts in ``raw``, as far as it can be read."""
    places: Places = {}
    try:
        Builder(max_nodes, places).read(_text(raw))
    except RefusalError:
        return places
    return places


def _duplicates(raw: bytes, max_nodes: int, duplicates: list[Duplicate]) -> list[Finding]:
    places = _read_places(raw, max_nodes)
    return [
        Finding(messages.duplicate_key(str(path[-1]), places[path][0].line), mark, path)
        for path, mark in duplicates
    ]


def _problem(file: str, finding: Finding) -> Problem:
    fault, mark, path = finding
    where = Location(file, mark.line, mark.column, field_name(path))
    return Problem(fault.code, Severity.ERROR, where, fault.what, fault.remedy)


def field_name(path: Path) -> str:
    """``honours[0].status``; the keys of a hostile file may be long, so they are cut."""
    steps = (f"[{s}]" if isinstance(s, int) else f".{s[:_LONGEST_KEY_SHOWN]}" for s in path)
    return "".join(steps).removeprefix(".")
