"""Where a name, an id or a photo still stands: in texts, in packed files, in copies of a photo."""

from __future__ import annotations

import gzip
import hashlib
import html
import io
import lzma
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from honour_roll.source.files import read_bytes
from honour_roll.text.folding import fold
from honour_roll.text.progress import Step

_NOT_SEARCHED = frozenset(
    (".git", ".venv", ".venv.old", "node_modules", "__pycache__", ".mypy_cache", ".ruff_cache")
)
_MOST_BYTES = 64_000_000
_MOST_UNPACKED = 256_000_000
_MOST_MEMBERS = 10_000
# What Python's readers of packed files raise for damaged, encrypted or unknown ones.
_DAMAGED = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    OverflowError,
    struct.error,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_SPACE = re.compile(r"[\W_]+")


class Marks(NamedTuple):
    """What is looked for: ids and names in any spelling, and photos by their SHA-256."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    photos: frozenset[bytes] = frozenset()


class Mention(NamedTuple):
    """A file (or, in a packed one, its member) that has a mark; ``line`` counts from 1, if any."""

    path: Path
    member: str = ""
    line: int = 0


def photo_marks(root: Path, photos: Collection[str]) -> frozenset[bytes]:
    """The digests of these files under the content folder, as far as they are there."""
    found = (read_bytes(root / name, _MOST_BYTES, name)[0] for name in photos)
    return frozenset(hashlib.sha256(data).digest() for data in found if data is not None)


def mentions(
    folder: Path, marks: Marks, skipped: Collection[Path], step: Step
) -> Iterator[Mention]:
    """Every file below ``folder`` that has a mark, but for what lies at or below ``skipped``.

    Repositories' own folders and what programs install are not looked at, nor are files above
    64 MB. Text set in PDF files isn't read.
    """
    needles = _Needles(marks)
    for number, path in enumerate(_files(folder, frozenset(skipped))):
        step("Tìm dấu vết", number, None)
        data, _ = read_bytes(path, _MOST_BYTES, path.name)
        if data is None or len(data) > _MOST_BYTES:
            continue
        if hashlib.sha256(data).digest() in marks.photos:
            yield Mention(path)
            continue
        for member, content in _contents(data):
            if (line := needles.line_in(content)) is not None:
                yield Mention(path, member, line)
                break


def _files(folder: Path, skipped: Collection[Path]) -> Iterator[Path]:
    for name, folders, files in os.walk(folder):
        here = Path(name)
        folders[:] = sorted(
            one for one in folders if one not in _NOT_SEARCHED and here / one not in skipped
        )
        for file in sorted(files):
            if here / file not in skipped:
                yield here / file


def _contents(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The bytes themselves, or, of a packed file, what is in it, within bounds."""
    if data.startswith(b"\x1f\x8b"):
        yield "", _unzipped(data)
    elif data.startswith(b"PK\x03\x04"):
        yield from _members(data)
    else:
        yield "", data


def _unzipped(data: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            return file.read(_MOST_UNPACKED)
    except _DAMAGED:
        return b""


def _members(data: bytes) -> Iterator[tuple[str, bytes]]:
    left = _MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for info in packed.infolist()[:_MOST_MEMBERS]:
                with packed.open(info) as member:
                    content = member.read(min(left, _MOST_BYTES))
                left -= len(content)
                yield info.filename, content
    except _DAMAGED:
        return


class _Needles:
    """Names as words in a row, without marks; ids as they are."""

    def __init__(self, marks: Marks) -> None:
        self._ids = [id.encode() for id in marks.ids]
        self._names = [_words(name) for name in marks.names]

    def line_in(self, data: bytes) -> int | None:
        """The first line with a mark, 0 where it is in none alone; None without any."""
        if not self._is_in(data):
            return None
        lines = enumerate(data.split(b"\n"), start=1)
        return next((number for number, line in lines if self._is_in(line)), 0)

    def _is_in(self, data: bytes) -> bool:
        if any(id in data for id in self._ids):
            return True
        if not self._names:
            return False
        text = data.decode("utf-8", "ignore")
        if "\\u" in text:
            text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        words = _words(html.unescape(text) if "&" in text else text)
        return any(name in words for name in self._names)


def _words(text: str) -> str:
    return f" {_SPACE.sub(' ', fold(text)).strip()} "
