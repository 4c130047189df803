"""A ZIP file as an e-mail program or Windows packs it: its files by their names."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

from honour_roll.office import refusals
from honour_roll.office.members import Limits, Members
from honour_roll.office.refused import OfficeRefused

MAX_BYTES = 300_000_000
_LIMITS = Limits(members=5_000, bytes=600_000_000)
_IS_UTF8 = 0x800
# Windows packs names in the code page of its language; macOS in UTF-8 without saying so.
_NAMES = ("utf-8", "cp1258")


class Archive:
    """The files of a ZIP file, read one by one; raises ``OfficeRefused`` or ``OSError``."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            raise refusals.too_heavy(MAX_BYTES)
        try:
            self._members = Members(raw, _LIMITS)
        except OfficeRefused as refused:
            raise refusals.of_archive(refused) from refused

    def names(self) -> Iterator[tuple[str, zipfile.ZipInfo]]:
        """Name of each file as it was on the sender's machine, and what ``read`` takes."""
        for info in self._members.infos:
            yield _name(info), info

    def read(self, info: zipfile.ZipInfo) -> bytes:
        """The bytes of a file."""
        return self._members.read(info)


def _name(info: zipfile.ZipInfo) -> str:
    written = info.filename
    if not info.flag_bits & _IS_UTF8:
        raw = written.encode("cp437", "replace")
        for encoding in _NAMES:
            try:
                written = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return normalize("NFC", written)
