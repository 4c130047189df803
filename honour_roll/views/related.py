"""Entries that a reader of one entry may want to read next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from honour_roll.model.entry import Entry
from honour_roll.views.index import ViewIndex
from honour_roll.views.replication import family_of

MOST = 4
"""Related entries on a page: one row of cards on a wide screen."""

_LOOKED_AT = MOST + 2
"""So many of a group are looked at: two may be shown already, as the page's neighbours."""


def related(index: ViewIndex, entry: Entry) -> list[str]:
    """At most ``MOST`` other entries, the nearest first, without its neighbours in unit and year.

    Nearest are the model that it was replicated from and those replicated from it; then entries
    of its unit and field; then those of the same decision; then those of its kind and field
    anywhere; then those of its unit; then those of its kind and movement. Of a large group the
    ones that follow it are taken, going round, so that every entry is somebody's relative.
    """
    beside = index.neighbours(entry.id)
    seen: set[str | None] = {entry.id, beside.previous, beside.next}
    return list(islice(_unseen(_candidates(index, entry), seen), MOST))


def relatives_of(index: ViewIndex, id: str) -> set[str]:
    """Itself, and the entries whose ``related``, family, previous, next or photos it has a part in.

    Where an entry is added, removed or changed, the pages of no others show other entries than
    before: of none but these in the old index and these in the new. Empty where the index has
    no such entry.
    """
    if id not in index.roll.records:
        return set()
    beside = index.neighbours(id)
    found = {id, *family_of(index, id), beside.previous, beside.next}
    found.update(index.pictured_in.get(id, ()))
    for rings in index.rings:
        found.update(rings.before(id, _LOOKED_AT))
    return {one for one in found if one}


def _candidates(index: ViewIndex, entry: Entry) -> Iterator[str]:
    if entry.replicated_from:
        yield entry.replicated_from
    yield from index.replicas.get(entry.id, ())
    for rings in index.rings:
        yield from rings.after(entry.id, _LOOKED_AT)


def _unseen(ids: Iterator[str], seen: set[str | None]) -> Iterator[str]:
    for id in ids:
        if id not in seen:
            seen.add(id)
            yield id
