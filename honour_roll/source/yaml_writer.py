"""Canonical YAML: the same data give the same bytes, and lines change only where data do."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias, TypeGuard
from unicodedata import normalize

_Block: TypeAlias = Mapping[str, object] | Sequence[object]

_INDENT = 2
# Parsers look for a key's colon within 1,024 characters.
_LONGEST_KEY = 1_000
# Neither XML nor our reader takes these, escaped or not.
_UNUSABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Our reader takes the first three only as escapes; a tab would be hard to see.
_ONLY_ESCAPED = re.compile("[\u2028\u2029\ufeff]")
_TO_ESCAPE = re.compile("[\t\n\u2028\u2029\ufeff]")
_TO_ESCAPE_IN_QUOTES = re.compile('[\t\n\u2028\u2029\ufeff"\\\\]')
_INDICATOR = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`]|\.\.\.|[=~]\Z|<<\Z""")
_INSIDE = re.compile(r":[ ]|:\Z|[ ]#")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n"}
# What some reader, YAML 1.1 or 1.2, takes for a number, a date, nothing or yes and no.
_TYPED = re.compile(
    r"""(?:
    [-+]?[.0-9][0-9_.]*(?:[eE][-+]?[0-9]+)?
    | [-+]?0[bB][01_]+ | [-+]?0[oO][0-7_]+ | [-+]?0[xX][0-9a-fA-F_]+
    | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?
    | [-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\ ].*)?
    | true|True|TRUE | false|False|FALSE
    )""",
    re.VERBOSE,
)
_NOTHING = frozenset(("null", "Null", "NULL"))
_YES_AND_NO = frozenset(
    word
    for pair in ("y n", "yes no", "on off")
    for lower in pair.split()
    for word in (lower, lower.capitalize(), lower.upper())
)


class Bare(str):
    """A number, a date or yes and no as somebody typed it: ``6.084``, ``2020``, ``true``.

    It is quoted only where it would not read back as the same text.
    """

    __slots__ = ()


def dump(data: Mapping[str, object]) -> str:
    """``data`` as YAML, in its own order of keys, without folding.

    Takes strings, ints, floats, bools, dates, lists (or tuples) and mappings with string
    keys, whose values may be None (a key left blank); anything else is a ``TypeError``.
    Numbers, bools and dates are written plain; strings are normalised (NFC, Unix line ends)
    and, unless ``Bare``, quoted where a YAML 1.1 or 1.2 reader could take them for something
    else. Keys are held to YAML 1.2 only, so that ``on`` stays bare. What no file may hold
    (control characters, infinity) is a ``ValueError``.
    """
    return "\n".join(_lines(data, 0)) + "\n" if data else "{}\n"


def _lines(value: _Block, indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(value, Mapping):
        for key, item in value.items():
            head = f"{pad}{_key(key)}:"
            if item is None:
                yield head
            else:
                yield from _entry(head, item, indent)
        return
    for item in value:
        if _is_block(item):
            first, *rest = _lines(item, indent + _INDENT)
            yield f"{pad}- {first[indent + _INDENT :]}"
            yield from rest
        else:
            yield from _entry(f"{pad}-", item, indent)


def _entry(head: str, value: object, indent: int) -> Iterator[str]:
    if _is_block(value):
        yield head
        yield from _lines(value, indent + _INDENT)
    elif isinstance(value, str):
        first, *rest = _string(_clean(value), is_bare=isinstance(value, Bare))
        yield f"{head} {first}"
        pad = " " * (indent + _INDENT)
        yield from (pad + line if line else "" for line in rest)
    else:
        yield f"{head} {_other(value)}"


def _is_block(value: object) -> TypeGuard[_Block]:
    """Whether ``value`` is a list or mapping that takes lines of its own."""
    return isinstance(value, Mapping | list | tuple) and bool(value)


def _other(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, float):
        return _positional(value)
    if type(value) is datetime.date:
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    raise TypeError(f"cannot be written as YAML: {type(value).__name__}")


def _positional(value: float) -> str:
    """Digits without an exponent, which people would not read."""
    if not math.isfinite(value):
        raise ValueError(f"{value} is no figure")
    return format(Decimal(repr(float(value))), "f")


def _clean(text: str) -> str:
    if found := _UNUSABLE.search(text := text.replace("\r\n", "\n").replace("\r", "\n")):
        raise ValueError(f"no YAML file may hold the character U+{ord(found.group()):04X}")
    return normalize("NFC", text)


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"a key must be text, not {type(key).__name__}")
    text = _clean(key)
    written = text if text in _YES_AND_NO else _one_line(text)
    if len(written) > _LONGEST_KEY:
        raise ValueError(f"a key of more than {_LONGEST_KEY} characters")
    return written


def _string(text: str, *, is_bare: bool) -> list[str]:
    """The text on one line, or a literal block: its header, then its lines."""
    if "\n" not in text or not text.strip() or _ONLY_ESCAPED.search(text):
        return [_one_line(text, is_bare=is_bare)]
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    # Without a number, the first line's own spaces would count as indentation.
    indentation = str(_INDENT) if text[0].isspace() else ""
    chomping = ("-", "", "+")[min(ends, 2)]
    header = f"|{indentation}{chomping}"
    return [header, *body.split("\n"), *[""] * (ends - 1)]


def _one_line(text: str, *, is_bare: bool = False) -> str:
    if _TO_ESCAPE.search(text):
        return '"' + _TO_ESCAPE_IN_QUOTES.sub(_escape, text) + '"'
    if _is_plain(text) and (is_bare or not _is_typed(text)):
        return text
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _is_plain(text: str) -> bool:
    if text != text.strip() or _INDICATOR.match(text) or _INSIDE.search(text):
        return False
    return bool(text) and text not in _NOTHING


def _is_typed(text: str) -> bool:
    return text in _YES_AND_NO or bool(_TYPED.fullmatch(text))


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    return _ESCAPES.get(character) or f"\\u{ord(character):04X}"
