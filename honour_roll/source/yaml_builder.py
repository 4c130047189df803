"""A YAML parser's events into strings, lists and dicts: one pass, no recursion, no bombs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias
from unicodedata import normalize

import yaml

from honour_roll.source import yaml_messages as messages
from honour_roll.source.yaml_errors import explain
from honour_roll.source.yaml_messages import Fault
from honour_roll.text.marks import heap_of_marks

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Path: TypeAlias = tuple[str | int, ...]

MAX_DEPTH = 8
_ENTRY_STEPS = len(("units", "sa-pa"))
_BLANK = frozenset(("", "~", "null", "Null", "NULL"))
# Escapes can bring in what the file's own characters may not be.
_UNUSABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# PyYAML without libyaml has only its own parser: slower, the same events.
_parser: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Mark(NamedTuple):
    """A place in a file as it is: line and column from 1, columns in characters."""

    line: int
    column: int


Places: TypeAlias = dict[Path, tuple[Mark, Mark]]
"""Where the key and the value at a path start."""


class Finding(NamedTuple):
    """A fault in its place."""

    fault: Fault
    mark: Mark
    path: Path = ()


class RefusalError(Exception):
    """A file that cannot be read further."""

    def __init__(self, fault: Fault, mark: Mark, path: Path = ()) -> None:
        super().__init__(fault.code)
        self.finding = Finding(fault, mark, path)


class Duplicate(NamedTuple):
    """A key that its mapping has already."""

    path: Path
    mark: Mark


class _Frame:
    """A list or mapping being filled; in a mapping ``key`` waits for its value."""

    __slots__ = ("discard", "items", "key", "key_event")

    def __init__(self, items: Any) -> None:
        self.items = items
        self.key: str | None = None
        self.key_event: Any = None
        self.discard = False


class Builder:
    """Fills ``root`` from a text, and notes what is wrong but no reason to stop.

    With ``places`` it also notes where every key and value starts; few files need that,
    so a reader asks for it in a second pass.
    """

    def __init__(self, max_nodes: int, places: Places | None = None) -> None:
        self.root: dict[str, Value] = {}
        self.blank_items: list[Finding] = []
        self.duplicates: list[Duplicate] = []
        self._max_nodes = max_nodes
        self._places = places
        self.blanks: dict[Path, list[Path]] = {}
        """The first steps of a path, two at most → the paths of keys without a value below it."""
        self._nodes = 0
        self._documents = 0
        self._stack: list[_Frame] = []
        self._blank_values: list[tuple[dict[str, Value], str]] = []

    def read(self, text: str) -> None:
        """Read ``text``, which has no byte order mark; raises ``RefusalError``."""
        handlers = self._handlers()
        parser = _parser(text)
        try:
            for event in iter(parser.get_event, None):
                handlers[type(event)](event)
        except (yaml.YAMLError, ValueError) as error:
            fault, line, column = explain(error, text)
            raise RefusalError(fault, Mark(line, column)) from None
        finally:
            parser.dispose()
        for items, key in self._blank_values:
            del items[key]

    def _handlers(self) -> dict[type, Callable[[Any], None]]:
        return {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start_mapping,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceStartEvent: self._start_list,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
            yaml.StreamStartEvent: _ignore,
            yaml.DocumentEndEvent: _ignore,
            yaml.StreamEndEvent: _ignore,
        }

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise RefusalError(messages.SEVERAL_DOCUMENTS, _mark(event))

    def _alias(self, event: Any) -> None:
        raise self._refusal(messages.ALIAS, event)

    def _start_mapping(self, event: Any) -> None:
        self._start(event, {})

    def _start_list(self, event: Any) -> None:
        self._start(event, [])

    def _start(self, event: Any, items: Any) -> None:
        self._check(event)
        stack = self._stack
        if len(stack) >= MAX_DEPTH:
            raise self._refusal(messages.too_deep(MAX_DEPTH), event)
        if stack:
            top = stack[-1]
            if top.key is None and type(top.items) is dict:
                raise self._refusal(messages.KEY_NOT_TEXT, event)
            self._attach(top, items, event)
        elif type(items) is dict:
            self.root = items
            if self._places is not None:
                self._places[()] = _mark(event), _mark(event)
        else:
            raise RefusalError(messages.ROOT_NOT_MAPPING, _mark(event))
        stack.append(_Frame(items))

    def _end(self, _: Any) -> None:
        self._stack.pop()
        if self._stack:
            self._stack[-1].key = None

    def _scalar(self, event: Any) -> None:
        self._check(event)
        if event.style == '"' and heap_of_marks(event.value) is not None:
            raise self._refusal(messages.HEAP_OF_MARKS, event)
        value = normalize("NFC", event.value)
        if event.style == '"' and (found := _UNUSABLE.search(value)):
            raise self._refusal(messages.control_character(found.group()), event)
        blank = not event.style and value in _BLANK
        if not self._stack:
            if not blank:
                raise RefusalError(messages.ROOT_NOT_MAPPING, _mark(event))
            return
        top = self._stack[-1]
        if type(top.items) is list:
            if blank:
                self.blank_items.append(Finding(messages.BLANK_ITEM, _mark(event), self._path()))
            else:
                self._attach(top, value, event)
        elif top.key is None:
            self._key(top, value, event)
        else:
            if blank and not top.discard:
                self._note_blank(top.items, top.key)
            self._attach(top, value, event)
            top.key = None

    def _note_blank(self, items: dict[str, Value], key: str) -> None:
        self._blank_values.append((items, key))
        path = self._path()
        for steps in range(min(len(path), _ENTRY_STEPS + 1)):
            self.blanks.setdefault(path[:steps], []).append(path)

    def _key(self, top: _Frame, key: str, event: Any) -> None:
        if key == "<<" and not event.style:
            raise self._refusal(messages.MERGE_KEY, event)
        top.discard = key in top.items
        top.key = key
        top.key_event = event
        if top.discard:
            self.duplicates.append(Duplicate(self._path(), _mark(event)))

    def _attach(self, top: _Frame, value: Any, event: Any) -> None:
        if self._places is not None:
            marks = _mark(top.key_event or event), _mark(event)
            self._places.setdefault(self._path(), marks)
        if type(top.items) is list:
            top.items.append(value)
        elif not top.discard:
            top.items[top.key] = value

    def _check(self, event: Any) -> None:
        self._nodes += 1
        if event.tag is not None:
            raise self._refusal(messages.TAG, event)
        if event.anchor is not None:
            raise self._refusal(messages.ANCHOR, event)
        if self._nodes > self._max_nodes:
            raise self._refusal(messages.too_many(self._max_nodes), event)

    def _refusal(self, fault: Fault, event: Any) -> RefusalError:
        return RefusalError(fault, _mark(event), self._path())

    def _path(self) -> Path:
        """The path of what comes next: of the waiting key's value, or of the list's next item."""
        path: list[str | int] = []
        for frame in self._stack:
            if type(frame.items) is dict:
                if frame.key is None:
                    break
                path.append(frame.key)
            else:
                path.append(len(frame.items) - (frame is not self._stack[-1]))
        return tuple(path)


def _ignore(_: Any) -> None:
    """An event that carries nothing."""


def _mark(event: Any) -> Mark:
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1)
