"""Photo files that lie beside a form or a list, found by the name of the honouree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from honour_roll.intake.beside import find_named, is_picture, stem_of
from honour_roll.intake.draft import Draft, PhotoSource
from honour_roll.intake.namesakes import as_spelt
from honour_roll.model.terms import Kind
from honour_roll.text.folding import fold
from honour_roll.text.names import without_forms_of_address
from honour_roll.text.slugs import slugify

_NOT_WORD = re.compile(r"[\W_]+")
_NUMBERED = re.compile(r"-[0-9]{1,2}\Z")
_LONGEST = 200


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
            found.setdefault(_name(path), source)
        return found

    def of_name(self, name: str) -> Iterable[tuple[str, PhotoSource]]:
        """Those called like ``name`` with its marks or with none, or so with a number behind."""
        seen = set()
        for path in self._called(name):
            clean = clean_name(_name(path))
            if clean not in seen:
                seen.add(clean)
                self._used.add(path)
                yield clean, self._files[path]

    def pass_over(self, name: str) -> None:
        """Those called like ``name`` are not wanted: its honouree has photos of another name."""
        self._named.update(self._called(name))

    def _called(self, name: str) -> Iterable[str]:
        wanted = slugify(name, _LONGEST)
        for path in self._files:
            stem = slugify(stem_of(_name(path)), _LONGEST)
            if wanted in (stem, _NUMBERED.sub("", stem)) and _may_be(name, path):
                yield path

    def of_file(self, file: str) -> tuple[str, PhotoSource] | None:
        """The file of a name that somebody typed, with or without its ending."""
        path = find_named(self._files, file)
        if path is None:
            return None
        self._used.add(path)
        return clean_name(_name(path)), self._files[path]

    @property
    def unused(self) -> list[str]:
        """Photos that nobody asked for and that are called like nobody."""
        return [path for path in self._files if path not in self._used | self._named]

    @property
    def passed_over(self) -> list[str]:
        """Photos called like somebody who has others."""
        return [path for path in self._files if path in self._named - self._used]


def with_photos_beside(draft: Draft, beside: Beside) -> Draft:
    """``draft`` of a workbook with the photos called like it, if it is new and names none itself.

    What its cells say of a photo without a file is said of the first.
    """
    items = [dict(item) for item in draft.data.get("photos") or ()]
    for item in items:
        beside.of_file(str(item.get("file") or ""))
    if draft.folder != "records":
        return draft
    name = str(draft.data.get("name") or "")
    if draft.data.get("kind") == Kind.INDIVIDUAL:
        name = without_forms_of_address(name)
    has_photos = any("file" in item for item in items)
    if draft.id or has_photos or items[1:]:
        if has_photos:
            beside.pass_over(name)
        return draft
    found = dict(beside.of_name(name))
    photos = [{"file": file} for file in found]
    if not photos:
        return draft
    photos[0] |= items[0] if items else {}
    return replace(draft, data={**draft.data, "photos": photos}, photos=found)


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
