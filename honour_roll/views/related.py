"""Entries that a reader of one entry may want to read next."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.entry import Entry
from honour_roll.views.index import ViewIndex

MOST = 4
"""Related entries on a page: one row of cards on a wide screen."""


def related(index: ViewIndex, entry: Entry) -> list[str]:
    """At most ``MOST`` other entries, the nearest first, without its neighbours in unit and year.

    Nearest are the model that it was replicated from and those replicated from it; then entries
    of its unit and field; then those of the same decision; then those of its kind and field
    anywhere; then those of its unit; then those of its kind and movement. Of a large group the
    ones that follow it are taken, going round, so that every entry is somebody's relative.
    """
    beside = index.neighbours[entry.id]
    shown = (entry.id, beside.previous, beside.next)
    found = dict.fromkeys(id for id in _candidates(index, entry) if id not in shown)
    return list(found)[:MOST]


def _candidates(index: ViewIndex, entry: Entry) -> Iterator[str]:
    if entry.replicated_from:
        yield entry.replicated_from
    yield from index.replicas.get(entry.id, ())
    for rings in index.rings:
        yield from rings.after(entry.id, MOST + 2)
