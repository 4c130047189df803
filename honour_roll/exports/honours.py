"""Honours as files have them: one stands in those of its unit, time, kind, field and movement."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from honour_roll.exports import json_data
from honour_roll.exports.cells import Row, row
from honour_roll.exports.rows import Rows
from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.spool import Spool

_LENGTH_BYTES = 4


class Lines(NamedTuple):
    """An honour in each form of file."""

    csv: bytes
    sheet: bytes
    json: bytes


class Honours:
    """Makes each once. They wait in a temporary file, for the row of a sheet is long.

    Raises OSError where there is no room for that file.
    """

    def __init__(self, rows: Rows, json: json_data.JsonRecords) -> None:
        self._rows = rows
        self._json = json

    @cached_property
    def _made(self) -> Spool:
        return Spool()

    def lines(self, entry: Entry, award: Award) -> Lines:
        """For the files of a view: others will want it too."""
        name = str(id(award))
        if name in self._made:
            return _parts(self._made.get(name))
        made = Lines(*self._row(entry, award), json_data.written(self._json.of_view(entry, award)))
        lengths = (len(part).to_bytes(_LENGTH_BYTES, "big") for part in made[:2])
        self._made.put(name, b"".join((*lengths, *made)))
        return made

    def row(self, entry: Entry, award: Award) -> Row:
        """For the files of the whole: nothing else wants it after."""
        name = str(id(award))
        if name in self._made:
            return Row(*_parts(self._made.get(name))[:2])
        return self._row(entry, award)

    def _row(self, entry: Entry, award: Award) -> Row:
        return row(self._rows.honour(entry, award))


def _parts(data: bytes) -> Lines:
    start = 2 * _LENGTH_BYTES
    sheet = start + int.from_bytes(data[:_LENGTH_BYTES], "big")
    json = sheet + int.from_bytes(data[_LENGTH_BYTES:start], "big")
    return Lines(data[start:sheet], data[sheet:json], data[json:])
