"""A Word or Excel file of today's format, opened only when nothing in it can do harm.

Checked on the very bytes that a library reads afterwards: ``stream`` gives them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Literal
from xml.etree import ElementTree as ET

from honour_roll.office import refusals
from honour_roll.office.markup import Allowance, check_markup
from honour_roll.office.members import Limits, Members

Kind = Literal["docx", "xlsx"]

MAX_BYTES = 100_000_000
# Word's document becomes a tree in memory, some ten times its size; Excel's sheets are streamed.
_LIMITS = Limits(members=5_000, bytes=300_000_000)
_MOST_MARKUP: dict[Kind, int] = {"docx": 32_000_000, "xlsx": 160_000_000}
_MOST_ELEMENTS: dict[Kind, int] = {"docx": 1_000_000, "xlsx": 4_000_000}
_TYPES = "[Content_Types].xml"
# What a parser skips before the first element, and how that looks in any encoding it knows.
_BEFORE_MARKUP = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_MARKUP_BEGINS = (b"<", b"\x4c\x6f\xa7\x94")
_MAIN: dict[str, Kind] = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
_BINARY = "application/vnd.ms-excel.sheet.binary"
_MACROS = re.compile(r"(?:^|/)(?:vbaProject|vbaData)[^/]*$|(?:^|/)macrosheets/", re.IGNORECASE)
_EMBEDDED = re.compile(
    r"(?:^|/)(?:embeddings|activeX|afchunk)[^/]*/?|(?:^|/)oleObject[^/]*$", re.IGNORECASE
)
_OUTSIDE_DATA = re.compile(r"^xl/(?:externalLinks/|connections\.xml$|queryTables/)", re.IGNORECASE)
# Where they lead is never opened: a hyperlink is text, a template only gives styles.
_HARMLESS = ("/hyperlink", "/attachedTemplate")
_ALTERNATIVE = "/aFChunk"
_STRICT = "http://purl.oclc.org/ooxml/"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_OTHERS = {
    b"%PDF": "PDF",
    b"{\\rt": "RTF",
    b"<htm": "HTML",
    b"<!DO": "HTML",
    b"<?xm": "XML",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
}


@dataclass(frozen=True, slots=True)
class Package:
    """A checked file: its name, its kind by content, and its bytes."""

    name: str
    kind: Kind
    raw: bytes = field(repr=False)

    def stream(self) -> BytesIO:
        """The bytes for a library to read."""
        return BytesIO(self.raw)


def read_package(path: Path) -> Package:
    """The file at ``path``; raises ``OfficeRefused`` or ``OSError``."""
    with path.open("rb") as file:
        return open_package(path.name, file.read(MAX_BYTES + 1))


def open_package(name: str, raw: bytes) -> Package:
    """The file called ``name`` with the bytes ``raw``; raises ``OfficeRefused``.

    Refused are other and older formats, encrypted files, macros, embedded objects, data from
    elsewhere, XML with a DTD, and whatever would take too much time or memory.
    """
    _check_outside(name, raw)
    members = Members(raw, _LIMITS)
    _check_parts(members.names)
    kind = _kind_of(name, members)
    _check_all_markup(members, kind)
    for part in members.names:
        if part.lower().endswith(".rels"):
            _check_relations(part, members.read(part))
    if not name.lower().endswith(f".{kind}"):
        raise refusals.misnamed(name, f".{kind}")
    return Package(name, kind, raw)


def _check_outside(name: str, raw: bytes) -> None:
    if not raw:
        raise refusals.empty()
    if len(raw) > MAX_BYTES:
        raise refusals.too_heavy(MAX_BYTES)
    if raw.startswith(_OLE):
        raise refusals.locked() if _ENCRYPTED_STREAM in raw else refusals.old_format()
    if not raw.startswith(b"PK"):
        raise refusals.not_office(_OTHERS.get(raw[:4].replace(b"<HTM", b"<htm"), ""), name)


def _check_parts(names: list[str]) -> None:
    for part in names:
        if _MACROS.search(part):
            raise refusals.macros(part)
        if _EMBEDDED.search(part):
            raise refusals.embedded(part)
        if _OUTSIDE_DATA.search(part):
            raise refusals.external(part)


def _kind_of(name: str, members: Members) -> Kind:
    """By the content types that the package declares: its ending may say anything."""
    if _TYPES not in members.names:
        raise refusals.not_office("ZIP", name)
    raw = members.read(_TYPES)
    check_markup(_TYPES, raw, Allowance(50_000))
    types = [element.get("ContentType", "") for element in ET.fromstring(raw)]  # noqa: S314
    for declared in types:
        if declared.startswith(_BINARY):
            raise refusals.binary_workbook()
        if "macroEnabled" in declared or "vbaProject" in declared:
            raise refusals.macros(PurePosixPath(name).suffix)
    kinds = [_MAIN[declared] for declared in types if declared in _MAIN]
    if len(kinds) != 1:
        raise refusals.not_office("", name)
    return kinds[0]


def _check_all_markup(members: Members, kind: Kind) -> None:
    """Every part that a parser could take for XML, whatever its name."""
    left, allowance = _MOST_MARKUP[kind], Allowance(_MOST_ELEMENTS[kind])
    for info in members.infos:
        start = members.start(info).lstrip(_BEFORE_MARKUP)
        if start and not start.startswith(_MARKUP_BEGINS):
            continue
        left -= info.file_size
        if left < 0:
            raise refusals.too_complex(info.filename)
        if info.file_size:
            check_markup(info.filename, members.read(info), allowance)


def _check_relations(part: str, raw: bytes) -> None:
    for kind, target, is_external in _relations(part, raw):
        if kind.startswith(_STRICT):
            raise refusals.strict_format()
        if kind.endswith(_ALTERNATIVE):
            raise refusals.embedded(target)
        if is_external and not kind.endswith(_HARMLESS):
            raise refusals.external(target)


def _relations(part: str, raw: bytes) -> Iterator[tuple[str, str, bool]]:
    try:
        root = ET.fromstring(raw)  # noqa: S314 - looked at before
    except ET.ParseError as error:
        raise refusals.broken(part) from error
    for element in root:
        mode = element.get("TargetMode", "")
        yield element.get("Type", ""), element.get("Target", ""), mode == "External"
