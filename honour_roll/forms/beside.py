"""Photo files that lie beside a form or a list, found by the name of the honouree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from honour_roll.intake.beside import find_named, is_picture, stem_of
from honour_roll.intake.draft import PhotoSource
from honour_roll.intake.namesakes import as_spelt
from honour_roll.text.folding import fold
from honour_roll.text.slugs import slugify

_NOT_WORD = re.compile(r"[\W_]+")
_NUMBERED = re.compile(r"-[0-9]{1,2}\Z")
_LONGEST = 200


class Beside:
    """Photo files by their paths; ``unused`` are those that nobody asked for."""

    def __init__(self, files: Mapping[str, PhotoSource], used: set[str] | None = None) -> None:
        self._files = {path: files[path] for path in sorted(files) if is_picture(path)}
        self._used: set[str] = set() if used is None else used

    def within(self, folder: str) -> Beside:
        """Those in ``folder`` ("" for all) and the folders below it."""
        prefix = f"{folder}/" if folder else ""
        files = {path: one for path, one in self._files.items() if path.startswith(prefix)}
        return Beside(files, self._used)

    def by_name(self) -> dict[str, PhotoSource]:
        """By the names without folders; of several of one name the first."""
        found: dict[str, PhotoSource] = {}
        for path, source in self._files.items():
            found.setdefault(_name(path), source)
        return found

    def of_name(self, name: str) -> Iterable[tuple[str, PhotoSource]]:
        """Those called like ``name`` with its marks or with none, or so with a number behind."""
        wanted = slugify(name, _LONGEST)
        seen = set()
        for path, source in self._files.items():
            stem = slugify(stem_of(_name(path)), _LONGEST)
            clean = clean_name(_name(path))
            is_named = wanted in (stem, _NUMBERED.sub("", stem)) and _may_be(name, path)
            if is_named and clean not in seen:
                seen.add(clean)
                self._used.add(path)
                yield clean, source

    def of_file(self, file: str) -> tuple[str, PhotoSource] | None:
        """The file of a name that somebody typed, with or without its ending."""
        path = find_named(self._files, file)
        if path is None:
            return None
        self._used.add(path)
        return clean_name(_name(path)), self._files[path]

    @property
    def unused(self) -> list[str]:
        """Photos that nobody asked for."""
        return [path for path in self._files if path not in self._used]


def _may_be(name: str, path: str) -> bool:
    """Hùng.jpg is no photo of Hưng; hung.jpg may be of both."""
    stem, wanted = (as_spelt(_NOT_WORD.sub(" ", one)) for one in (stem_of(_name(path)), name))
    return fold(stem) == stem or stem.startswith(wanted)


def clean_name(file: str) -> str:
    """A file's name as photos of the roll are called: small ASCII letters and hyphens."""
    stem, ending = stem_of(file), file[len(stem_of(file)) :]
    return f"{slugify(stem)}{ending.lower()}"


def _name(path: str) -> str:
    return path.rpartition("/")[2]
