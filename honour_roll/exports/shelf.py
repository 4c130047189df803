"""The files of the open data, each made of the public roll alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from honour_roll.exports import json_data
from honour_roll.exports.feeds import FeedShelf
from honour_roll.exports.honours import Honours
from honour_roll.exports.package import package
from honour_roll.exports.rows import Rows
from honour_roll.exports.schema import schema
from honour_roll.exports.whole import WholeRoll, csv
from honour_roll.exports.workbook import Sheet, workbook
from honour_roll.kept import Kept
from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.text import labels
from honour_roll.views import addresses, open_data
from honour_roll.views.data_columns import HONOURS
from honour_roll.views.index import ViewIndex
from honour_roll.views.replication import origins_of, replicas_of


class DataShelf:
    """Makes files, as name from the site's root and bytes.

    ``site_url`` stands before addresses of pages where it is known; ``title`` is the site's.
    """

    def __init__(self, index: ViewIndex, site_url: str | None, title: str = labels.ROLL) -> None:
        self._index = index
        self._root = site_url or ""
        self._rows = Rows(index.reference, self._root)
        self._json = json_data.JsonRecords(index.reference, self._root)
        self._title = title
        self._feeds = FeedShelf(index, site_url, title)
        self._honours = Honours(self._rows, self._json)

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
        order, records = self._index.order, self._index.roll.records
        awards = sorted(awards, key=lambda one: order[one.record])
        if awards:
            # One piece each: the honours of a large roll, piece by piece, leave holes in memory.
            lines, things = bytearray(), bytearray()

            def rows() -> Iterator[bytes]:
                for award in awards:
                    made = self._honours.lines(records[award.record], award)
                    lines.extend(made.csv)
                    things.extend(b",\n" if things else b"")
                    things.extend(made.json.rstrip())
                    yield made.sheet

            book = workbook([Sheet(HONOURS, rows())])
            yield addresses.data_of(address, "csv"), csv(HONOURS, [bytes(lines)])
            yield addresses.data_of(address, "xlsx"), book
            about = self._about() | {"page": self._root + address}
            data = json_data.listed("honours", [things], about)
            yield addresses.data_of(address, "json"), data

    def feed_of(self, address: str, awards: Sequence[Award]) -> Iterator[tuple[str, bytes]]:
        """The feed of the page at ``address``, if it has one."""
        yield from self._feeds.of_view(address, awards)

    def whole(self, kept: Kept | None = None) -> Iterator[tuple[str, bytes]]:
        """The whole roll, in a file for each table and form, what describes them, and a feed."""
        site, newest = self._index.reference.site, open_data.newest_change(self._index)
        day = newest.iso() if newest else ""
        about = self._about() | {"updated": day or None}
        roll = WholeRoll(self._index, self._rows, self._json, self._honours.row, about)
        resources = []
        for resource, data in roll.files(kept):
            resources.append(resource)
            yield f"{addresses.DATA}{resource.file}", data
        yield f"{addresses.DATA}{open_data.SCHEMA}", schema(self._title)
        described = package(self._title, resources, site, day, self._root)
        yield f"{addresses.DATA}{open_data.PACKAGE}", described
        yield from self._feeds.whole()
        yield from self._feeds.of_corrections()

    def _about(self) -> dict[str, str | None]:
        site = self._index.reference.site
        return {"title": self._title, "licence": site.licence, "licence_url": site.licence_url}
