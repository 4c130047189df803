"""Atom feeds (RFC 4287): the entries that changed last, of the roll, of a unit and of a kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from operator import itemgetter

from markupsafe import escape

from honour_roll.exports.cells import NOT_IN_XML
from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate
from honour_roll.views import addresses
from honour_roll.views.cards import honour_line
from honour_roll.views.corrections import TITLE, CorrectionView, corrected
from honour_roll.views.index import ViewIndex

MOST = 50
"""Entries of a feed."""

_LONG_AGO = "1970-01-01T00:00:00Z"
"""A feed must be dated; one without entries has no date of its own."""

_CATEGORIES = {
    f"{addresses.of_category(one)}": labels.CATEGORY[one] for one in addresses.CATEGORY_SLUGS
}


@dataclass(frozen=True, slots=True)
class FeedShelf:
    """Makes feeds as name from the site's root and bytes.

    Nothing where ``site_url`` isn't known: the ids of a feed are whole addresses. ``title`` is
    the site's.
    """

    index: ViewIndex
    site_url: str | None
    title: str

    def whole(self) -> Iterator[tuple[str, bytes]]:
        """That of the whole roll."""
        if self.site_url:
            entries = self._entries(self.index.roll.records.values())
            yield addresses.FEED, self._feed("", self.title, entries)

    def of_corrections(self) -> Iterator[tuple[str, bytes]]:
        """That of the log of corrections, if there are any."""
        found = corrected(self.index)[:MOST] if self.site_url else ()
        if found:
            entries = [(one.on, self._correction(entry, one)) for entry, one in found]
            data = self._feed(addresses.CORRECTIONS, f"{self.title}: {TITLE}", entries)
            yield addresses.feed_of(addresses.CORRECTIONS), data

    def of_view(self, address: str, awards: Iterable[Award]) -> Iterator[tuple[str, bytes]]:
        """That of the unit or kind whose page is at ``address``, if it counts any ``awards``."""
        ids, title = {award.record for award in awards}, self._title(address)
        if self.site_url and ids and title:
            entries = self._entries(map(self.index.roll.records.__getitem__, ids))
            yield addresses.feed_of(address), self._feed(address, f"{self.title}: {title}", entries)

    def _title(self, address: str) -> str:
        if address.startswith(addresses.UNITS):
            return self.index.reference.unit_name(address.split("/")[1], None)
        return _CATEGORIES.get(address, "")

    def _entries(self, entries: Iterable[Entry]) -> list[tuple[PartialDate, str]]:
        """Those changed last, with their dates, the latest first."""
        dates = ((changed(entry), entry) for entry in entries)
        dated = ((date.first_day(), entry.id, date, entry) for date, entry in dates if date)
        newest = nlargest(MOST, dated, key=itemgetter(0, 1))
        return [(date, self._entry(entry, date)) for _, _, date, entry in newest]

    def _feed(self, address: str, title: str, dated: Sequence[tuple[PartialDate, str]]) -> bytes:
        page, own = f"{self.site_url}{address}", f"{self.site_url}{addresses.feed_of(address)}"
        author = self.index.reference.site.operator or self.title
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
            f"<id>{_xml(own)}</id>",
            f"<title>{_xml(title)}</title>",
            f"<updated>{_moment(dated[0][0]) if dated else _LONG_AGO}</updated>",
            f"<author><name>{_xml(author)}</name></author>",
            f'<link rel="self" type="application/atom+xml" href="{_xml(own)}"/>',
            f'<link rel="alternate" type="text/html" href="{_xml(page)}"/>',
            *(entry for _, entry in dated),
            "</feed>\n",
        ]
        return "\n".join(lines).encode()

    def _correction(self, entry: Entry, one: CorrectionView) -> str:
        page = _xml(f"{self.site_url}{addresses.of_record(entry.id)}#{one.id}")
        return (
            f"<entry><id>{page}</id><title>{_xml(f'{TITLE}: {entry.name}')}</title>"
            f"<updated>{_moment(one.on)}</updated>"
            f'<link rel="alternate" type="text/html" href="{page}"/>'
            f"<summary>{_xml(one.words)}</summary></entry>"
        )

    def _entry(self, entry: Entry, date: PartialDate) -> str:
        page = _xml(f"{self.site_url}{addresses.of_record(entry.id)}")
        unit = self.index.reference.unit_name(entry.unit, entry.awards[0].when)
        told = entry.summary or f"{unit}. {honour_line(self.index.reference, entry.awards)}."
        return (
            f"<entry><id>{page}</id><title>{_xml(entry.name)}</title>"
            f"<updated>{_moment(date)}</updated>"
            f'<link rel="alternate" type="text/html" href="{page}"/>'
            f'<category term="{entry.kind.value}" label="{_xml(labels.KIND[entry.kind])}"/>'
            f"<summary>{_xml(told)}</summary></entry>"
        )


def changed(entry: Entry) -> PartialDate | None:
    """When the entry was changed last, else when it was honoured last; None if nobody says."""
    honoured = [award.when for award in entry.awards if award.when]
    return entry.updated or max(honoured, default=None)


def _moment(date: PartialDate) -> str:
    """The first moment that a date may mean, in Vietnam's time (RFC 3339)."""
    return f"{date.first_day().isoformat()}T00:00:00+07:00"


def _xml(text: str) -> str:
    return str(escape(NOT_IN_XML.sub("", text)))
