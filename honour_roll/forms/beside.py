"""Photo files that lie beside a form or a list, found by the name of the honouree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from honour_roll.intake.draft import PhotoSource
from honour_roll.text.folding import fold
from honour_roll.text.slugs import slugify

ENDINGS = (".jpg", ".jpeg", ".png", ".webp")
_NUMBERED = re.compile(r"-[0-9]{1,2}\Z")
_LONGEST = 200


class Beside:
    """Files by name; each is used once, for the honouree whose name it bears."""

    def __init__(self, files: Mapping[str, PhotoSource]) -> None:
        self._files = {name: files[name] for name in sorted(files) if is_photo(name)}
        self.used: set[str] = set()

    def of_name(self, name: str) -> Iterable[tuple[str, PhotoSource]]:
        """Those called like ``name`` whatever the marks and case, or so with a number behind."""
        wanted = slugify(name, _LONGEST)
        for file, source in self._files.items():
            stem = slugify(_stem(file), _LONGEST)
            if wanted in (stem, _NUMBERED.sub("", stem)):
                self.used.add(file)
                yield clean_name(file), source

    def of_file(self, file: str) -> tuple[str, PhotoSource] | None:
        """The file of a name that somebody typed, with or without its ending."""
        for name, source in self._files.items():
            if fold(file) in (fold(name), fold(_stem(name))):
                self.used.add(name)
                return clean_name(name), source
        return None

    @property
    def unused(self) -> list[str]:
        """Photos that nobody asked for."""
        return [name for name in self._files if name not in self.used]


def is_photo(name: str) -> bool:
    """Whether a file is a photo by its ending."""
    return name.lower().endswith(ENDINGS)


def clean_name(file: str) -> str:
    """A file's name as photos of the roll are called: small ASCII letters and hyphens."""
    stem, ending = _stem(file), file[len(_stem(file)) :]
    return f"{slugify(stem)}{ending.lower()}"


def _stem(file: str) -> str:
    return file.rpartition(".")[0] if "." in file else file
