"""One package's archive from the npm registry, held to its pinned hash. Standard library only."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

_REGISTRY = "https://registry.npmjs.org"
_PATIENCE = 120  # seconds without a byte
_MOST_BYTES = 64_000_000


class ArchiveError(Exception):
    """Why there is no archive, as one sentence."""


@dataclass(frozen=True)
class Package:
    """A version of a package and the SHA-512 of its archive, as npm writes it."""

    name: str
    version: str
    sha512: str

    def files(self, archive: bytes, names: Sequence[str]) -> list[bytes]:
        """Files of an archive; raises ``ArchiveError`` where it is not the pinned one."""
        found = base64.b64encode(hashlib.sha512(archive).digest()).decode("ascii")
        if found != self.sha512:
            raise ArchiveError(f"{self.name} {self.version} has changed: sha512-{found}")
        with tarfile.open(fileobj=BytesIO(archive)) as package:
            members = [package.extractfile(f"package/{name}") for name in names]
            return [member.read() for member in members if member]

    def fetched(self, npm: Sequence[str | Path] = ()) -> bytes:
        """The archive, by ``npm`` or the machine's own, which know of mirrors; else straight."""
        found = shutil.which("npm")
        for command in (npm, (found,) if found else ()):
            for archive in self._packed(command):
                return archive
        address = f"{_REGISTRY}/{self.name}/-/{self.name}-{self.version}.tgz"
        try:
            # The address is https, and what comes is held to its hash.
            with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310
                data: bytes = answer.read(_MOST_BYTES)
        except OSError as error:
            raise ArchiveError(
                f"{self.name} {self.version} could not be fetched (is the npm registry reachable?)"
            ) from error
        return data

    def _packed(self, npm: Sequence[str | Path]) -> Iterator[bytes]:
        if not npm:
            return
        with tempfile.TemporaryDirectory() as folder:
            command = [*npm, "pack", f"{self.name}@{self.version}", "--silent"]
            quiet = subprocess.DEVNULL
            try:
                subprocess.run(command, cwd=folder, check=True, stdout=quiet, stderr=quiet)
                yield Path(folder, f"{self.name}-{self.version}.tgz").read_bytes()
            except (OSError, subprocess.CalledProcessError):
                return
