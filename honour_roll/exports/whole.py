"""The files of the whole roll, put together from runs of records that are kept between builds."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from honour_roll.exports import json_data
from honour_roll.exports.cells import BOM, Row, row
from honour_roll.exports.package import Resource
from honour_roll.exports.rows import Rows
from honour_roll.exports.workbook import Sheet, workbook
from honour_roll.kept import Kept, cut
from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.spool import Spool
from honour_roll.views import open_data
from honour_roll.views.data_columns import (
    CORRECTIONS,
    DECISIONS,
    HONOURS,
    PUBLISHED,
    RECORDS,
    UNITS,
    Table,
)
from honour_roll.views.index import ViewIndex

_OF_RECORDS = (RECORDS, HONOURS, CORRECTIONS)
_JSON = "json"
_LEVEL = 1
"""Of zlib: most of a row of a sheet is the same in every row."""


@dataclass(frozen=True)
class WholeRoll:
    """Makes them; ``honour`` gives the row of an honour, ``about`` what a file says of itself.

    Raises OSError where there is no room for temporary files.
    """

    index: ViewIndex
    rows: Rows
    json: json_data.JsonRecords
    honour: Callable[[Entry, Award], Row]
    about: dict[str, str | None]

    def files(self, kept: Kept | None) -> Iterator[tuple[Resource, bytes]]:
        """Each file with its bytes, one at a time."""
        with Spool() as runs:
            count = self._read(kept, runs)

            def pieces(what: str) -> Iterator[bytes]:
                return (zlib.decompress(runs.get(f"{what} {run}")) for run in range(count))

            others = dict(self._others())
            sheets = []
            for table in (RECORDS, HONOURS, UNITS, DECISIONS, CORRECTIONS, PUBLISHED):
                if table in _OF_RECORDS:
                    lines, sheet = pieces(f"{table.name}.csv"), pieces(f"{table.name}.sheet")
                else:
                    lines, sheet = (iter(found) for found in _columns(others[table.name]))
                file, data = f"{table.name}.csv", csv(table, lines)
                yield Resource.of(file, table.title, data, table), data
                sheets.append(Sheet(table, sheet))
            data = workbook(sheets)
            yield Resource.of(open_data.WHOLE, "Mọi bảng trong một tệp", data), data
            data = json_data.listed("records", pieces(_JSON), self.about)
            yield Resource.of(open_data.JSON, "Điển hình và các lần ghi nhận", data), data

    def _read(self, kept: Kept | None, spool: Spool) -> int:
        """All runs, in ``spool``; returns how many there are."""
        names = [f"{table.name}.{form}" for table in _OF_RECORDS for form in ("csv", "sheet")]
        count = 0
        if kept:
            kept = replace(kept, version=partial(self._version, kept.version))
        for count, ids in enumerate(cut(self.index.order), 1):
            make = partial(self._run, ids)
            run = kept.run(ids, make) if kept else make()
            for name, data in zip((*names, _JSON), run, strict=True):
                spool.put(f"{name} {count - 1}", data)
        return count

    def _version(self, version: Callable[[str], bytes], id: str) -> bytes:
        """A row names a model's origin only as long as the public may see that one."""
        origin = self.index.roll.records[id].replicated_from or ""
        return version(id) + f"{origin} {self.rows.root}".encode()

    def _run(self, ids: Sequence[str]) -> list[bytes]:
        entries = [self.index.roll.records[id] for id in ids]
        rows = self.rows
        made = (
            [row(rows.record(entry)) for entry in entries],
            [self.honour(entry, award) for entry in entries for award in entry.awards],
            [row(cells) for entry in entries for cells in rows.corrections(entry)],
        )
        found = [zlib.compress(b"".join(part), _LEVEL) for one in made for part in _columns(one)]
        lines = (json_data.written(self.json.short(entry)).rstrip() for entry in entries)
        return [*found, zlib.compress(b",\n".join(lines), _LEVEL)]

    def _others(self) -> Iterator[tuple[str, list[Row]]]:
        """The tables of what isn't a record."""
        reference, rows = self.index.reference, self.rows
        units = reference.shown_units.values()
        yield UNITS.name, [row(cells) for unit in units for cells in rows.unit(unit)]
        decisions = reference.decisions.values()
        yield DECISIONS.name, [row(rows.decision(decision)) for decision in decisions]
        sheets = reference.tallies.values()
        yield PUBLISHED.name, [row(cells) for sheet in sheets for cells in rows.published(sheet)]


def csv(table: Table, lines: Iterable[bytes]) -> bytes:
    """A table as a file, with its heading."""
    return b"".join((BOM, row([column.title for column in table.columns]).csv, *lines))


def _columns(rows: Sequence[Row]) -> tuple[list[bytes], list[bytes]]:
    """Rows as lines of CSV, and as those of a sheet."""
    return [one.csv for one in rows], [one.sheet for one in rows]
