"""Canonical YAML: the same data give the same bytes, and lines change only where data do."""

from __future__ import annotations

import datetime
import os
import re
import secrets
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias, TypeGuard
from unicodedata import normalize

from honour_roll.source.files import read_bytes
from honour_roll.source.yaml_reader import read_yaml

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
    | null|Null|NULL | true|True|TRUE | false|False|FALSE
    )""",
    re.VERBOSE,
)
_YES_AND_NO = frozenset(
    word
    for pair in ("y n", "yes no", "on off")
    for lower in pair.split()
    for word in (lower, lower.capitalize(), lower.upper())
)


def dump(data: Mapping[str, object]) -> str:
    """``data`` as YAML, in its own order of keys, without folding.

    Takes strings, ints, bools, dates, lists (or tuples) and mappings with string keys;
    anything else is a ``TypeError``. Ints, bools and dates are written plain; strings are
    normalised (NFC, Unix line ends) and quoted where a YAML 1.1 or 1.2 reader could take
    them for something else. Keys are held to YAML 1.2 only, so that ``on`` stays bare. A
    string that no file may hold (control characters) is a ``ValueError``.
    """
    return "\n".join(_lines(data, 0)) + "\n" if data else "{}\n"


def write_if_changed(path: Path, data: Mapping[str, object]) -> bool:
    """Write ``data`` to ``path``, unless the file says the same already.

    A file that reads as the same data keeps its bytes (comments, order, spacing). Otherwise
    it is replaced at one stroke, so that a reader never sees half of it; a symbolic link is
    replaced, not followed. True if the file was written. Raises ``OSError``, and
    ``ValueError`` for data that would not read back.
    """
    text = dump(data).encode("utf-8")
    wanted, problems = read_yaml(text, path.name, max_bytes=len(text), max_nodes=sys.maxsize)
    if wanted is None or problems:
        raise ValueError(problems[0].what.en)
    limit = max(4 * len(text), 1_048_576)
    raw, _ = read_bytes(path, limit, path.name)
    if raw is not None:
        found, problems = read_yaml(raw, path.name, max_bytes=limit, max_nodes=sys.maxsize)
        if found is not None and not problems and found.data == wanted.data:
            return False
    _replace(path, text)
    return True


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(stat.S_IMODE(path.stat().st_mode))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _lines(value: _Block, indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _entry(f"{pad}{_key(key)}:", item, indent)
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
        first, *rest = _string(_clean(value))
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
    if type(value) is datetime.date:
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    raise TypeError(f"cannot be written as YAML: {type(value).__name__}")


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


def _string(text: str) -> list[str]:
    """The text on one line, or a literal block: its header, then its lines."""
    if "\n" not in text or not text.strip() or _ONLY_ESCAPED.search(text):
        return [_one_line(text)]
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    # Without a number, the first line's own spaces would count as indentation.
    indentation = str(_INDENT) if text[0].isspace() else ""
    chomping = ("-", "", "+")[min(ends, 2)]
    header = f"|{indentation}{chomping}"
    return [header, *body.split("\n"), *[""] * (ends - 1)]


def _one_line(text: str) -> str:
    if _TO_ESCAPE.search(text):
        return '"' + _TO_ESCAPE_IN_QUOTES.sub(_escape, text) + '"'
    if _is_plain(text):
        return text
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _is_plain(text: str) -> bool:
    if text != text.strip() or _INDICATOR.match(text) or _INSIDE.search(text):
        return False
    return bool(text) and text not in _YES_AND_NO and not _TYPED.fullmatch(text)


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    return _ESCAPES.get(character) or f"\\u{ord(character):04X}"
