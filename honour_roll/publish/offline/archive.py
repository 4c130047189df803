"""A ZIP file of the same bytes for the same files, with names that every system reads alike."""

from __future__ import annotations

from pathlib import Path
from typing import Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_NO_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP file can name
_UNIX, _READABLE = 3, 0o644 << 16
_PACKED_ALREADY = (
    ".webp",
    ".woff2",
    ".png",
    ".jpg",
    ".jpeg",
    ".zip",
    ".pdf",
    ".docx",
    ".epub",
    ".xlsx",
)


class Archive:
    """A ZIP file being written; raises OSError where it can't be."""

    def __init__(self, path: Path) -> None:
        self._zip = ZipFile(path, "w")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def put(self, name: str, data: bytes) -> None:
        """Add a file; a name beyond ASCII is marked as UTF-8, which Windows Explorer heeds."""
        info = ZipInfo(name, _NO_DATE)
        info.create_system, info.external_attr = _UNIX, _READABLE
        is_packed = name.endswith(_PACKED_ALREADY)
        info.compress_type = ZIP_STORED if is_packed else ZIP_DEFLATED
        self._zip.writestr(info, data)
