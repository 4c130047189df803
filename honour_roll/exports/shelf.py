"""The files of the open data, each made of the public roll alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from honour_roll.exports import json_data
from honour_roll.exports.cells import BOM, Row, row
from honour_roll.exports.feeds import FeedShelf
from honour_roll.exports.package import TITLE, Resource, package
from honour_roll.exports.rows import Rows
from honour_roll.exports.schema import schema
from honour_roll.exports.workbook import Sheet, workbook
from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.views import addresses, open_data
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
from honour_roll.views.replication import origins_of, replicas_of

T = TypeVar("T")

_ROWS_KEPT = 24_576
"""An honour stands in the files of its unit, time, kind, field and movement, and in the whole."""


class DataShelf:
    """Makes files, as name from the site's root and bytes.

    ``site_url`` stands before addresses of pages where it is known.
    """

    def __init__(self, index: ViewIndex, site_url: str | None) -> None:
        self._index = index
        self._root = site_url or ""
        self._rows = Rows(index.reference, self._root)
        self._json = json_data.JsonRecords(index.reference, self._root)
        self._feeds = FeedShelf(index, site_url)
        self._kept_rows: dict[int, Row] = {}
        self._kept_lines: dict[int, bytes] = {}

    def of_record(self, entry: Entry) -> tuple[str, bytes]:
        """All that a record's page says, beside the page."""
        index, records = self._index, self._index.roll.records
        origins, replicas = (
            [records[id] for id in ids(index, entry.id)] for ids in (origins_of, replicas_of)
        )
        record, photos = index.roll.full(entry.id), index.photos(entry)
        data = self._json.full(entry, record, origins, replicas, photos)
        return addresses.json_of_record(entry.id), json_data.written(data)

    def of_view(self, address: str, awards: Sequence[Award]) -> Iterator[tuple[str, bytes]]:
        """The honours that the page at ``address`` counts; nothing without them.

        Nothing in them depends on the looks of entries (see ``views/touched.py``).
        """
        order = self._index.order
        awards = sorted(awards, key=lambda one: order[one.record])
        if awards:
            made = [self._row(one) for one in awards]
            yield addresses.data_of(address, "csv"), _csv(HONOURS, [row.csv for row in made])
            book = workbook([Sheet(HONOURS, [row.sheet for row in made])])
            yield addresses.data_of(address, "xlsx"), book
            about = self._about() | {"page": self._root + address}
            data = json_data.listed("honours", map(self._line, awards), about)
            yield addresses.data_of(address, "json"), data

    def feed_of(self, address: str, awards: Sequence[Award]) -> Iterator[tuple[str, bytes]]:
        """The feed of the page at ``address``, if it has one."""
        yield from self._feeds.of_view(address, awards)

    def whole(self) -> Iterator[tuple[str, bytes]]:
        """The whole roll, in a file for each table and form, what describes them, and a feed."""
        resources = list(self._resources())
        site, newest = self._index.reference.site, open_data.newest_change(self._index)
        described = package(resources, site, newest.iso() if newest else "", self._root)
        for resource in resources:
            yield f"{addresses.DATA}{resource.file}", resource.data
        yield f"{addresses.DATA}{open_data.SCHEMA}", schema()
        yield f"{addresses.DATA}{open_data.PACKAGE}", described
        yield from self._feeds.whole()
        yield from self._feeds.of_corrections()

    def _resources(self) -> Iterator[Resource]:
        tables = list(self._tables())
        for table, rows in tables:
            data = _csv(table, [one.csv for one in rows])
            yield Resource(f"{table.name}.csv", table.title, data, table)
        book = workbook([Sheet(table, [one.sheet for one in rows]) for table, rows in tables])
        yield Resource(open_data.WHOLE, "Mọi bảng trong một tệp", book)
        yield Resource(open_data.JSON, "Điển hình và các lần ghi nhận", self._whole_json())

    def _tables(self) -> Iterator[tuple[Table, list[Row]]]:
        reference, entries, rows = self._index.reference, self._entries(), self._rows
        yield RECORDS, [row(rows.record(entry)) for entry in entries]
        yield HONOURS, [self._row(award) for entry in entries for award in entry.awards]
        units = reference.shown_units.values()
        yield UNITS, [row(cells) for unit in units for cells in rows.unit(unit)]
        decisions = reference.decisions.values()
        yield DECISIONS, [row(rows.decision(decision)) for decision in decisions]
        yield CORRECTIONS, [row(cells) for entry in entries for cells in rows.corrections(entry)]
        sheets = reference.tallies.values()
        yield PUBLISHED, [row(cells) for sheet in sheets for cells in rows.published(sheet)]

    def _whole_json(self) -> bytes:
        newest = open_data.newest_change(self._index)
        about = self._about() | {"updated": newest.iso() if newest else None}
        lines = (json_data.written(self._json.short(entry)) for entry in self._entries())
        return json_data.listed("records", lines, about)

    def _about(self) -> dict[str, str | None]:
        site = self._index.reference.site
        return {"title": TITLE, "licence": site.licence, "licence_url": site.licence_url}

    def _entries(self) -> list[Entry]:
        records = self._index.roll.records
        return [records[id] for id in self._index.order]

    def _row(self, award: Award) -> Row:
        """An honour as a row."""
        kept = self._kept_rows.get(id(award))
        if kept is None:
            entry = self._index.roll.records[award.record]
            kept = _keep(self._kept_rows, award, row(self._rows.honour(entry, award)))
        return kept

    def _line(self, award: Award) -> bytes:
        """An honour as JSON."""
        kept = self._kept_lines.get(id(award))
        if kept is None:
            entry = self._index.roll.records[award.record]
            line = json_data.written(self._json.of_view(entry, award))
            kept = _keep(self._kept_lines, award, line)
        return kept


def _keep(kept: dict[int, T], award: Award, made: T) -> T:
    """``made``, which is there for the next file as well."""
    if len(kept) == _ROWS_KEPT:
        del kept[next(iter(kept))]
    kept[id(award)] = made
    return made


def _csv(table: Table, rows: Sequence[bytes]) -> bytes:
    return b"".join((BOM, row([column.title for column in table.columns]).csv, *rows))
