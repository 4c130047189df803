"""Photos that came along go to those whose names they bear, and to nobody where several do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from honour_roll.forms.beside import Beside, bare_name, clean_name
from honour_roll.forms.drafting import shared_words
from honour_roll.forms.joining import Joining
from honour_roll.forms.merging import Gathered
from honour_roll.forms.photo_names import Sitter, beginnings
from honour_roll.forms.told_of_files import photo_unsure
from honour_roll.intake.draft import Draft, PhotoSource, Place, Told
from honour_roll.intake.photos import are_one_photo, name_apart
from honour_roll.roll import Reference
from honour_roll.text.message import Message


class Sitters:
    """Gives the photos out once all honourees of what was sent are known."""

    def __init__(self, reference: Reference, joining: Joining, photos: Beside) -> None:
        self._reference = reference
        self._joining = joining
        self._photos = photos

    def with_photos(self, found: Sequence[Gathered]) -> tuple[list[Draft], list[Told]]:
        """The drafts with their photos, and what is told of photos that may be of several."""
        for one in found:
            self._take_named(one)
        sitters = {n: Sitter.of(one.draft.data, self._reference) for n, one in enumerate(found)}
        by_slug: defaultdict[str, list[int]] = defaultdict(list)
        for n, sitter in sitters.items():
            if found[n].draft.folder == "records" and sitter.name:
                by_slug[sitter.slug].append(n)
        taken: defaultdict[int, dict[str, str]] = defaultdict(dict)
        told = []
        for path in self._photos.free:
            called = [n for slug in beginnings(bare_name(path)) for n in by_slug.get(slug, ())]
            near = {n: sitters[n] for n in called if _is_within(path, found[n].folders)}
            best = _best(path, near)
            if not best:
                continue
            if unsure := self._unsure(path, {n: (found[n].draft, sitters[n]) for n in best}):
                told.append(unsure)
                self._photos.leave(path)
            elif _has_photos(found[best[0]].draft):
                self._set_aside(path, found[best[0]].draft)
            elif _may_take(found[best[0]]):
                taken[best[0]].setdefault(clean_name(bare_name(path)), path)
        drafts = [
            self._with(one, sitters[n], list(taken.get(n, {}).values()))
            for n, one in enumerate(found)
        ]
        return drafts, told

    def _set_aside(self, path: str, draft: Draft) -> None:
        """A photo of somebody who has photos: of one that is among these nothing is to be said."""
        file = (clean_name(bare_name(path)), self._photos.source(path))
        if any(are_one_photo(file, photo) for photo in draft.photos.items()):
            self._photos.leave(path)
        else:
            self._photos.pass_over(path)

    def _take_named(self, one: Gathered) -> None:
        """Files that a workbook of ours names in its cells are nobody else's."""
        items = one.draft.data.get("photos") or () if one.is_ours else ()
        for folder in one.folders if items else ():
            beside = self._photos.within(folder)
            for item in items:
                beside.of_file(str(item.get("file") or ""))

    def _unsure(self, path: str, near: Mapping[int, tuple[Draft, Sitter]]) -> Told | None:
        """What is told of a photo that may be of several; None where it is of one."""
        possible = [(sitter, draft.at.words) for draft, sitter in near.values()]
        if not possible[1:]:
            ((draft, sitter),) = near.values()
            fit = sitter.fit(bare_name(path))
            for entry in self._joining.others(draft):
                other = Sitter.of_entry(entry, self._reference)
                if other.fit(bare_name(path)) >= fit:
                    there = Message(f"hồ sơ {entry.id}", f"the record {entry.id}")
                    possible.append((other, there))
        if not possible[1:]:
            return None
        return photo_unsure(Place(path), bare_name(path), possible)

    def _with(self, one: Gathered, sitter: Sitter, taken: Sequence[str]) -> Draft:
        """Its draft with the photos at the paths ``taken``.

        What was said of a photo that is to be found beside is said of the first.
        """
        draft = one.draft
        items: list[dict[str, Any]] = [dict(item) for item in draft.data.get("photos") or ()]
        if not taken:
            has_pending = not one.is_ours and any("file" not in item for item in items)
            return _without_pending(draft, items) if has_pending else draft
        words, found, photos = items[0] if items else {}, [], dict[str, PhotoSource]()
        for path in taken:
            name = name_apart(sitter.photo_name(bare_name(path)), sitter.slug, photos)
            photos[name] = self._photos.take(path)[1]
            found.append({"file": name, **words})
            words = {} if one.is_ours else shared_words(words)
        return replace(draft, data={**draft.data, "photos": found}, photos=photos)


def _best(path: str, near: Mapping[int, Sitter]) -> list[int]:
    """Those whom the name of the file fits, and none better than another."""
    fits = {n: fit for n, sitter in near.items() if (fit := sitter.fit(bare_name(path)))}
    return [n for n, fit in fits.items() if fit is max(fits.values())]


def _is_within(path: str, folders: frozenset[str]) -> bool:
    return any(not folder or path.startswith(f"{folder}/") for folder in folders)


def _has_photos(draft: Draft) -> bool:
    return any("file" in item for item in draft.data.get("photos") or ())


def _may_take(one: Gathered) -> bool:
    """A record that was exported has the photos that it has; words on a second need its name."""
    draft = one.draft
    return draft.id is None and not one.waits and not (draft.data.get("photos") or ())[1:]


def _without_pending(draft: Draft, items: Sequence[Mapping[str, Any]]) -> Draft:
    """Without words on a photo that did not come."""
    data = {key: value for key, value in draft.data.items() if key != "photos"}
    left = [item for item in items if "file" in item]
    return replace(draft, data={**data, "photos": left} if left else data)
