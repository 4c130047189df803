"""A first look at a content folder: what lies in it, and a digest of each record."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from honour_roll.problems import Problem
from honour_roll.source.files import Found, read_bytes, scan

RECORD_BYTES = 262_144
REGISTER_BYTES = 4_194_304
NATIONAL = "units/danh-muc"
"""Where the national register lies: its units have pages only where something is told of them."""
RECORDS = "records"
SITE_FILE = "site.yml"
WITHDRAWN_FILE = "withdrawn.yml"
LIMITS: Mapping[str, int] = {
    "units": REGISTER_BYTES,
    "decisions": RECORD_BYTES,
    "tallies": RECORD_BYTES,
    "booklets": RECORD_BYTES,
    "vocabulary": REGISTER_BYTES,
}
"""Folders besides ``records`` → the most bytes that one of their files may have."""
BOOKLETS = "booklets"
MANIFEST = "manifest.yml"
"""Names a volume's files, in its folder below ``booklets``; of as many entries as a register."""

_HALF = 16

Raw = tuple[bytes | None, Problem | None]


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies in a content folder.

    ``raws`` are the files but those of records; ``basis`` is a digest of them all. ``keys`` are
    digests, by record id, of all that its entry depends on: the id and the file's bytes (the
    first half, see ``data_key``), the size and the dates of the files beside it, and ``basis``.
    A record that can't be read has none. ``ids`` are all records in the order of their files'
    names, which ``folders`` lacks: of so many there must not be two lists.
    """

    root: Path
    folders: Mapping[str, Found]
    raws: Mapping[str, Raw]
    basis: bytes
    ids: Sequence[str]
    keys: dict[str, bytes]

    @classmethod
    def of(cls, root: Path) -> Survey:
        """Look at ``root``; nothing is parsed."""
        folders = {folder: scan(root, folder) for folder in (*LIMITS, RECORDS)}
        raws: dict[str, Raw] = {}
        for folder, limit in LIMITS.items():
            for name in folders[folder].names:
                most = REGISTER_BYTES if is_manifest(name) else limit
                raws[name] = read_bytes(f"{root}/{name}", most, shown(root, name))
        for name, limit in ((SITE_FILE, RECORD_BYTES), (WITHDRAWN_FILE, REGISTER_BYTES)):
            if os.path.lexists(root / name):
                raws[name] = read_bytes(root / name, limit, shown(root, name))
        basis = hashlib.sha256()
        for name, (raw, _) in raws.items():
            size = "" if raw is None else len(raw)
            basis.update(f"{name}\0{size}\0".encode() + (raw or b""))
        # What else lies there may make it doubtful which ids there are.
        for folder in LIMITS:
            basis.update(_problems(folders[folder]))
        for folder, stamps in sorted(folders[BOOKLETS].beside.items()):
            basis.update("\n".join([folder, *sorted(stamps)]).encode())
        digest = basis.digest()
        records = folders[RECORDS]
        ids = [name.removeprefix(f"{RECORDS}/").removesuffix(".yml") for name in records.names]
        records.names.clear()
        return cls(root, folders, raws, digest, ids, _keys(root, records, ids, digest))

    @property
    def digest(self) -> str:
        """A digest of everything that lies there."""
        found = hashlib.sha256(self.basis)
        for id in self.ids:
            found.update(f"{id}\0".encode() + self.keys.get(id, b""))
        found.update(_problems(self.folders[RECORDS]))
        return found.hexdigest()

    def read_record(self, id: str) -> Raw:
        """The bytes of a record, or what is wrong with its file."""
        name = f"{RECORDS}/{id}.yml"
        return read_bytes(f"{self.root}/{name}", RECORD_BYTES, shown(self.root, name))

    def key(self, id: str, raw: bytes) -> bytes:
        """The key of a record that has these bytes."""
        others = _others(self.folders[RECORDS], _folder(id), self.basis)
        return _itself(id, raw) + others


def is_manifest(name: str) -> bool:
    """Whether a file, named under the content folder, is ``booklets/<id>/manifest.yml``."""
    folder, _, rest = name.partition("/")
    return folder == BOOKLETS and rest.count("/") == 1 and rest.endswith(f"/{MANIFEST}")


def shown(root: Path, name: str) -> str:
    """A file's name under the content folder as people are told it."""
    return f"{root.name or root.resolve().name}/{name}"


def _problems(found: Found) -> bytes:
    return "".join(f"{one.code}\0{one.where.file}\0" for one in found.problems).encode()


def _keys(root: Path, found: Found, ids: Sequence[str], basis: bytes) -> dict[str, bytes]:
    keys = {}
    others = cache(lambda folder: _others(found, folder, basis))
    for id in ids:
        raw, _ = read_bytes(f"{root}/{RECORDS}/{id}.yml", RECORD_BYTES, id)
        if raw is not None:
            keys[id] = _itself(id, raw) + others(_folder(id))
    return keys


def _folder(id: str) -> str:
    return f"{RECORDS}/{id}".rpartition("/")[0]


def _itself(id: str, raw: bytes) -> bytes:
    return hashlib.blake2b(f"{id}\0".encode() + raw, digest_size=_HALF).digest()


def _others(found: Found, folder: str, basis: bytes) -> bytes:
    """Of what lies beside the records of a folder, and of all content but records."""
    beside = "\n".join(sorted(found.beside.get(folder, ())))
    return hashlib.blake2b(basis + beside.encode(), digest_size=_HALF).digest()


def data_key(key: bytes) -> bytes:
    """The part of a record's key that stands for its file alone."""
    return key[:_HALF]
