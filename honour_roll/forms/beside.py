"""Photo files that came along, and which of them somebody took."""

from __future__ import annotations

from collections.abc import Mapping

from honour_roll.intake.beside import find_named, is_picture, stem_of
from honour_roll.intake.draft import PhotoSource
from honour_roll.text.slugs import slugify


class Beside:
    """Photo files by their paths; ``unused`` are those that nobody asked for."""

    def __init__(
        self,
        files: Mapping[str, PhotoSource],
        used: set[str] | None = None,
        named: set[str] | None = None,
    ) -> None:
        self._files = {path: files[path] for path in sorted(files) if is_picture(path)}
        self._used: set[str] = set() if used is None else used
        self._named: set[str] = set() if named is None else named

    def within(self, folder: str) -> Beside:
        """Those in ``folder`` ("" for all) and the folders below it."""
        prefix = f"{folder}/" if folder else ""
        files = {path: one for path, one in self._files.items() if path.startswith(prefix)}
        return Beside(files, self._used, self._named)

    def by_name(self) -> dict[str, PhotoSource]:
        """By the names without folders; of several of one name the first."""
        found: dict[str, PhotoSource] = {}
        for path, source in self._files.items():
            found.setdefault(bare_name(path), source)
        return found

    @property
    def free(self) -> list[str]:
        """Photos that nobody took by their names."""
        return [path for path in self._files if path not in self._used]

    def take(self, path: str) -> tuple[str, PhotoSource]:
        """The file at ``path`` under the name that photos of the roll have."""
        self._used.add(path)
        return clean_name(bare_name(path)), self._files[path]

    def source(self, path: str) -> PhotoSource:
        """The file at ``path``, which stays free."""
        return self._files[path]

    def pass_over(self, path: str) -> None:
        """It is called like somebody who has other photos."""
        self._named.add(path)

    def leave(self, path: str) -> None:
        """It was told of: nothing more is to be said."""
        self._used.add(path)

    def of_file(self, file: str) -> tuple[str, PhotoSource] | None:
        """The file of a name that somebody typed, with or without its ending."""
        path = find_named(self._files, file)
        if path is None:
            return None
        return self.take(path)

    @property
    def unused(self) -> list[str]:
        """Photos that nobody asked for and that are called like nobody."""
        return [path for path in self._files if path not in self._used | self._named]

    @property
    def passed_over(self) -> list[str]:
        """Photos called like somebody who has others."""
        return [path for path in self._files if path in self._named - self._used]


def clean_name(file: str) -> str:
    """A file's name as photos of the roll are called: small ASCII letters and hyphens."""
    stem, ending = stem_of(file), file[len(stem_of(file)) :]
    return f"{slugify(stem)}{ending.lower()}"


def bare_name(path: str) -> str:
    """Without folders."""
    return path.rpartition("/")[2]
