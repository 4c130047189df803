"""Where a name, an id or a photo still stands: in texts, in packed files, in copies of a photo."""

from __future__ import annotations

import gzip
import hashlib
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

from honour_roll.source import papers
from honour_roll.source.files import read_bytes
from honour_roll.text.folding import fold
from honour_roll.text.meant import readings
from honour_roll.text.progress import Step

_NOT_SEARCHED = frozenset(
    (
        ".git",
        ".venv",
        ".venv.old",
        "node_modules",
        "__pycache__",
        ".mypy_cache",
        ".ruff_cache",
        papers.FOLDER,
    )
)
_MOST_BYTES = 64_000_000
_MOST_UNPACKED = 256_000_000
_MOST_MEMBERS = 10_000
_DEEPEST = 3
"""How many ZIP files may lie in each other."""
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
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_SAMPLE = 4_096
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

    Not looked at are repositories' own folders, what programs install, papers of consent, and
    files above 64 MB. Text set in PDF files isn't read, nor what lies in a fourth ZIP file within
    three others. A photo is known by its very bytes: one whose metadata was cleaned, or that was
    scaled, is another one.
    """
    needles = _Needles(marks)
    for number, path in enumerate(_files(folder, frozenset(skipped))):
        step("Tìm dấu vết", number, None)
        data, _ = read_bytes(path, _MOST_BYTES, path.name)
        if data is None or len(data) > _MOST_BYTES:
            continue
        if (found := _found(path, data, marks.photos, needles)) is not None:
            yield found


def _found(path: Path, data: bytes, photos: Collection[bytes], needles: _Needles) -> Mention | None:
    """The first mark in a file's name, the file itself or what is packed in it."""
    if needles.line_in(path.name.encode("utf-8", "replace")) is not None:
        return Mention(path)
    for member, content in _Unpacking().contents(data):
        if hashlib.sha256(content).digest() in photos:
            return Mention(path, member)
        if (line := needles.line_in(content)) is not None:
            return Mention(path, member, line)
    return None


def _files(folder: Path, skipped: Collection[Path]) -> Iterator[Path]:
    for name, folders, files in os.walk(folder):
        here = Path(name)
        folders[:] = sorted(
            one for one in folders if one not in _NOT_SEARCHED and here / one not in skipped
        )
        for file in sorted(files):
            if here / file not in skipped:
                yield here / file


class _Unpacking:
    """What is in one packed file, and in those packed in it, within bounds for all of it."""

    def __init__(self) -> None:
        self._bytes, self._members = _MOST_UNPACKED, _MOST_MEMBERS

    def contents(self, data: bytes, deep: int = _DEEPEST) -> Iterator[tuple[str, bytes]]:
        """The bytes themselves or, of a packed file, what is in it by its name."""
        if data.startswith(b"\x1f\x8b"):
            yield "", self._unzipped(data)
        elif data.startswith(b"PK\x03\x04") and deep:
            yield from self._packed(data, deep - 1)
        else:
            yield "", data

    def _unzipped(self, data: bytes) -> bytes:
        try:
            with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
                return self._counted(file.read(self._bytes))
        except _DAMAGED:
            return b""

    def _packed(self, data: bytes, deep: int) -> Iterator[tuple[str, bytes]]:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                for info in packed.infolist():
                    if self._members <= 0:
                        return
                    self._members -= 1
                    yield info.filename, info.filename.encode("utf-8", "replace")
                    with packed.open(info) as member:
                        content = self._counted(member.read(min(self._bytes, _MOST_BYTES)))
                    for inner, unpacked in self.contents(content, deep):
                        yield "/".join(filter(None, (info.filename, inner))), unpacked
        except _DAMAGED:
            return

    def _counted(self, data: bytes) -> bytes:
        self._bytes -= len(data)
        return data


class _Needles:
    """Names as words in a row, without marks; ids as they are."""

    def __init__(self, marks: Marks) -> None:
        self._ids = [id.encode() for id in marks.ids]
        self._texts = marks.ids
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
        return any(self._has(text) for text in readings(_decoded(data)))

    def _has(self, text: str) -> bool:
        words = _words(text)
        return any(name in words for name in self._names) or any(id in text for id in self._texts)


def _decoded(data: bytes) -> str:
    """UTF-8, or UTF-16 with its mark or with so many zeros that it is nothing else."""
    encoding = _UTF16.get(data[:2])
    if encoding is None and data[:_SAMPLE].count(0) > len(data[:_SAMPLE]) // 5:
        odd, even = data[1:_SAMPLE:2].count(0), data[:_SAMPLE:2].count(0)
        encoding = "utf-16-le" if odd >= even else "utf-16-be"
    return data.decode(encoding or "utf-8", "ignore")


def _words(text: str) -> str:
    return f" {_SPACE.sub(' ', fold(text)).strip()} "
