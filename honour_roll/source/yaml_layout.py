"""What a YAML text has besides its data: comments, and spaces that belong to a value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

_PARSER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BLOCK = ("|", ">")
_COMMENT = re.compile("#[^\n]*")


def has_comments(text: str) -> bool:
    """Whether any comment stands in ``text``, which the reader takes and has no byte order mark."""
    return next(comments(text), None) is not None


def comments(text: str) -> Iterator[str]:
    """The comments in such a text, each with its sign."""
    if "#" not in text:
        return
    end = 0
    for event in _scalars(text):
        # Outside of values nothing but a comment can hold the sign.
        yield from _COMMENT.findall(text, end, event.start_mark.index)
        end = event.end_mark.index
        if event.style in _BLOCK:
            yield from _COMMENT.findall(_first_line(text, event.start_mark.index))
    yield from _COMMENT.findall(text, end)


def lines_with_own_spaces(text: str) -> set[int]:
    """The lines (from 0) at whose end a space may belong to a value.

    ``text`` is one that the reader takes, with Unix line ends and no byte order mark.
    """
    lines: set[int] = set()
    for event in _scalars(text):
        first, last = event.start_mark.line, event.end_mark.line
        if event.style in _BLOCK:
            lines.update(range(first + 1, last + bool(event.end_mark.column)))
        elif event.style == '"':
            lines.update(range(first, last))
    return lines


def _scalars(text: str) -> Iterator[Any]:
    for event in yaml.parse(text, Loader=_PARSER):
        if isinstance(event, yaml.ScalarEvent):
            yield event


def _first_line(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]
