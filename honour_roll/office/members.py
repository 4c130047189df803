"""What lies in a ZIP file, looked at before anything is unpacked."""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from honour_roll.office import refusals

# Each costs the reader some 500 bytes and a turn of a loop.
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
# Office's own files reach 60 or so; what swells further is made to swell, or empty rows.
_MOST_SWELLING, _SMALL = 200, 10_000_000
_READ_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DRIVE = re.compile("[A-Za-z]:")
_START = 512
# Whatever zipfile and zlib were seen to raise for damaged files; RuntimeError and KeyError too.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
_CONTROL = re.compile("[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Limits:
    """How many members, and how many bytes they may have when unpacked."""

    members: int
    bytes: int


class Members:
    """The files in a ZIP file of ``raw`` bytes; raises ``OfficeRefused`` where one is not safe.

    Sizes are those that the file declares: no member ever yields more bytes than that.
    """

    def __init__(self, raw: bytes, limits: Limits) -> None:
        if raw.count(_ENTRY) > limits.members:
            raise refusals.too_many_parts(limits.members)
        try:
            self._zip = zipfile.ZipFile(BytesIO(raw))
            infos = self._zip.infolist()
        except _DAMAGE as error:
            raise refusals.broken() from error
        for info in infos:
            _check_member(info)
        _check_names([info.filename for info in infos])
        total = sum(info.file_size for info in infos)
        if total > limits.bytes or total > max(_SMALL, _MOST_SWELLING * len(raw)):
            raise refusals.swells()
        self.infos = [info for info in infos if not info.is_dir()]

    @property
    def names(self) -> list[str]:
        """Of all files, as the ZIP file has them."""
        return [info.filename for info in self.infos]

    def read(self, name: str | zipfile.ZipInfo) -> bytes:
        """A member whole; raises ``OfficeRefused`` where it is damaged."""
        return self._read(name, -1)

    def start(self, name: str | zipfile.ZipInfo) -> bytes:
        """The first bytes of a member."""
        return self._read(name, _START)

    def _read(self, name: str | zipfile.ZipInfo, most: int) -> bytes:
        try:
            with self._zip.open(name) as file:
                return file.read(most)
        except _DAMAGE as error:
            raise refusals.broken(getattr(name, "filename", str(name))) from error


def _check_member(info: zipfile.ZipInfo) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise refusals.zip_locked()
    if info.compress_type not in _READ_METHODS:
        raise refusals.zip_method(info.filename)
    if info.file_size > max(_SMALL, 2 * _MOST_SWELLING * info.compress_size):
        raise refusals.swells()


def _check_names(names: list[str]) -> None:
    seen = set()
    for name in names:
        parts = name.replace("\\", "/").split("/")
        leads_out = name.startswith(("/", "\\")) or ".." in parts or _DRIVE.match(name)
        if not name or leads_out or _CONTROL.search(name) or name.casefold() in seen:
            raise refusals.odd_part(name)
        seen.add(name.casefold())
