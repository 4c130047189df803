"""The content at a commit, read from git into a folder of its own that is gone afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from honour_roll.review.changes import Changes, ids_in_tree, ids_on_disk
from honour_roll.review.git import Repository
from honour_roll.review.tree import Tree

_FOLDER = "content"


@dataclass(frozen=True, slots=True)
class Version:
    """One commit's content folder."""

    repository: Repository
    commit: str
    tree: Tree

    @classmethod
    def of(cls, repository: Repository, name: str) -> Self:
        """That of the commit called ``name``. Raises GitError."""
        commit = repository.commit(name)
        return cls(repository, commit, Tree.of(repository, commit))

    @contextmanager
    def on_disk(self, is_wanted: Callable[[str], bool] = lambda name: True) -> Iterator[Path]:
        """A folder with the files of wanted names, for as long as the context lasts."""
        with TemporaryDirectory(prefix="honour-roll-", ignore_cleanup_errors=True) as place:
            folder = Path(place, _FOLDER)
            self.tree.write(self.repository, folder, is_wanted)
            yield folder

    def changes_to(self, root: Path, ending: str = "") -> Changes:
        """What the folder ``root`` has otherwise, among the files of this ending."""
        with self.repository.reader() as reader:
            return Changes.between(
                ids_in_tree(self.tree, ending),
                ids_on_disk(root, len(self.commit), ending),
                old=lambda name: reader.read(self.tree.files[name]),
                new=lambda name: (root / name).read_bytes(),
            )

    def outside(self, base: Version) -> list[str]:
        """The paths that differ from ``base`` and are no content."""
        prefix = f"{self.repository.folder}/" if self.repository.folder else ""
        paths = self.repository.changed(base.commit, self.commit)
        return [path for path in paths if not path.startswith(prefix) or "/." in f"/{path}"]
