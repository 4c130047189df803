"""What is wrong with pictures, as it shows while pages are made."""

from __future__ import annotations

from typing import Any

from honour_roll.model.entry import Entry
from honour_roll.model.record import Photo
from honour_roll.model.volume import Volume
from honour_roll.photos.errors import PhotoRefused
from honour_roll.problems import Location, Problem, Severity, problem_row
from honour_roll.text.message import Message
from honour_roll.views import addresses


class PictureRefusals:
    """Gathers damage that shows only when a picture is decoded; the check looks at its outside.

    ``content`` is the name of the content folder. ``by_section`` has the problems of each section
    of pages as plain data, by its address.
    """

    def __init__(self, content: str) -> None:
        self._content = content
        self.by_section: dict[str, list[Any]] = {}

    def of_photo(self, entry: Entry, photo: Photo, refusal: PhotoRefused) -> None:
        """A record's photo can't be shown."""
        field = f"photos[{entry.photos.index(photo)}].file"
        where = Location(f"{self._content}/records/{entry.id}.yml", field=field)
        self._note(addresses.of_record(entry.id), where, photo.file, refusal)

    def of_cover(self, volume: Volume, refusal: PhotoRefused) -> None:
        """A volume's cover can't be shown."""
        file = f"{self._content}/booklets/{volume.id}/manifest.yml"
        where, name = Location(file, field="cover"), volume.cover or ""
        self._note(addresses.of_booklet(volume.id), where, name, refusal)

    def _note(self, section: str, where: Location, file: str, refusal: PhotoRefused) -> None:
        what = Message(f"{file}: {refusal.what.vi}", f"{file}: {refusal.what.en}")
        problem = Problem(refusal.code, Severity.WARNING, where, what, refusal.remedy)
        rows = self.by_section.setdefault(section, [])
        if (row := problem_row(problem)) not in rows:
            rows.append(row)
