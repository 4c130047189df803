"""One entry as it arrived, and where in the officer's file each of its values stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple

from honour_roll.problems import Location, Problem, Severity
from honour_roll.source.yaml_reader import Path, field_name
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

Folder = Literal["records", "decisions", "units"]
PhotoSource = Callable[[], bytes]
"""Gives a photo file's bytes; may raise ``OSError``."""

_LAST_STEP = re.compile(r"(?:\.[^.\[]*|\[\d+\]|^[^.\[]+)\Z")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file that somebody sent: ``row`` counts from 1, ``column`` is a letter.

    ``sheet`` is a spreadsheet's sheet, ``table`` a document's table.
    """

    file: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    heading: str | None = None
    table: str | None = None

    @property
    def words(self) -> Message:
        """The place as people are told it."""
        vi, en = [self.file], [self.file]
        if self.sheet:
            vi.append(f"trang tính {quoted(self.sheet)}")
            en.append(f"sheet {quoted(self.sheet)}")
        if self.table:
            vi.append(f"bảng {quoted(self.table)}")
            en.append(f"table {quoted(self.table)}")
        if self.row:
            vi.append(f"hàng {self.row}")
            en.append(f"row {self.row}")
        heading = f" ({self.heading})" if self.heading else ""
        if self.column:
            vi.append(f"cột {self.column}{heading}")
            en.append(f"column {self.column}{heading}")
        elif self.heading:
            vi.append(f"mục {quoted(self.heading)}")
            en.append(f"field {quoted(self.heading)}")
        return Message(", ".join(vi), ", ".join(en))

    @property
    def order(self) -> tuple[object, ...]:
        """Sorts places of one file as they are read."""
        column = self.column or ""
        return (self.file, self.sheet or "", self.table or "", self.row or 0, len(column), column)


class Told(NamedTuple):
    """A problem where the officer finds it: the ``where`` of the problem itself is not shown."""

    place: Place
    problem: Problem


def told(
    place: Place, code: str, what: Message, remedy: Message, severity: Severity = Severity.ERROR
) -> Told:
    """What a reader of files found at ``place``."""
    where = Location(place.file, place.row or 0, field=place.heading or "")
    return Told(place, Problem(code, severity, where, what, remedy))


@dataclass(frozen=True)
class Draft:
    """One record, decision or unit as somebody wrote it.

    ``data`` has the keys of the YAML and strings as typed, lists and mappings; it is the whole
    entry. ``places`` lead from paths in it (also of values that are missing) to where they
    stand, ``at`` is the place of all of it. ``id`` is None where it is to be made; ``seen`` is
    the ``mark`` of the entry that an export saw. ``photos`` are those that came with it, by the
    names that ``data`` has for them; the others lie in the content already. ``told`` is what
    the reader of the file found. One that ``goes_along`` is a decision that was only named: it is
    written with a record of it, never alone. ``has_read_name``: what stood before a person's name
    was taken off already; a second time a family name might go with it. ``is_by_id``: whoever wrote
    it said by its id which entry it is.
    """

    folder: Folder
    id: str | None
    data: Mapping[str, Any]
    at: Place
    places: Mapping[Path, Place] = field(default_factory=dict)
    seen: str | None = None
    photos: Mapping[str, PhotoSource] = field(default_factory=dict)
    told: tuple[Told, ...] = ()
    goes_along: bool = False
    has_read_name: bool = False
    is_by_id: bool = False

    def place_of(self, name: str) -> Place:
        """The place of a field as problems name it (``honours[0].year``), or of its parent."""
        while name:
            if found := self._by_name.get(name):
                return found
            shorter = _LAST_STEP.sub("", name)
            name = shorter if shorter != name else ""
        return self.at

    @cached_property
    def _by_name(self) -> dict[str, Place]:
        return {field_name(path): place for path, place in self.places.items()}
