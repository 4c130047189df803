"""A content folder as a commit has it: put on disk as plain files, and nothing else of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from honour_roll.review.git import Blob, GitError, Repository

MOST_FILE_BYTES = 64_000_000
_MOST_BYTES = 20_000_000_000
_FORBIDDEN = frozenset('\\:*?"<>|')


@dataclass(frozen=True, slots=True)
class Tree:
    """Names under the content folder → files; ``refused`` are those that are never written.

    Those are symbolic links, other repositories, files too large, and names that lead out of
    the folder or that some system can't have. The folder itself has the empty name.
    """

    files: dict[str, Blob]
    refused: dict[str, Blob]

    @classmethod
    def of(cls, repository: Repository, commit: str) -> Tree:
        """What ``commit`` has in the content folder."""
        prefix = f"{repository.folder}/" if repository.folder else ""
        files: dict[str, Blob] = {}
        refused: dict[str, Blob] = {}
        for blob in repository.blobs(commit, repository.folder):
            name = blob.path.removeprefix(prefix) if blob.path.startswith(prefix) else ""
            kept = files if is_plain(blob, name) else refused
            kept[name] = blob
        if sum(blob.size for blob in files.values()) > _MOST_BYTES:
            raise GitError("bản này quá lớn", "this version is too large")
        return cls(files, refused)

    def write(
        self,
        repository: Repository,
        folder: Path,
        is_wanted: Callable[[str], bool] = lambda name: True,
    ) -> None:
        """Write the files with wanted names below ``folder``, which is made."""
        folder.mkdir(parents=True, exist_ok=True)
        with repository.reader() as reader:
            for name, blob in self.files.items():
                if is_wanted(name):
                    path = folder / name
                    path.parent.mkdir(parents=True, exist_ok=True)
                    with path.open("xb") as file:  # never over or through what is there
                        file.write(reader.read(blob))


def is_plain(blob: Blob, name: str) -> bool:
    """Whether a file may be written under ``name``, on any system."""
    parts = name.split("/")
    return (
        blob.is_regular
        and blob.size <= MOST_FILE_BYTES
        and all(map(_is_plain_part, parts))
        and name.isprintable()
        and _FORBIDDEN.isdisjoint(name)
    )


def _is_plain_part(part: str) -> bool:
    return bool(part.strip(". ")) and part.lower() != ".git" and not part.endswith((".", " "))


def folders_of(names: Iterable[str]) -> set[str]:
    """The folders that the files of these names lie in."""
    return {PurePosixPath(name).parent.as_posix() for name in names}
