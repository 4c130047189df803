"""What the search page shows of a result beyond the index: in shards of a few records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from honour_roll.model.entry import Entry
from honour_roll.views.cards import honour_line, initial
from honour_roll.views.index import ViewIndex

SHARD_SIZE = 16
"""Records a shard. Results lie scattered, so that most of a larger one would be read in vain."""


def card(index: ViewIndex, entry: Entry) -> dict[str, object]:
    """What the index lacks of ``entry``; empty parts are left out."""
    honour = honour_line(index.reference, entry.awards)
    found: dict[str, object] = {"initial": initial(entry), "honour": honour}
    if entry.summary:
        found["summary"] = entry.summary
    for photo in index.photos(entry)[:1]:
        smallest = photo.files[0]
        found["photo"] = [smallest.address, smallest.width, smallest.height]
    return found


def card_shards(cards: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    """``cards/<number>``: the cards of all records in order, as JSON, which they are already.

    ``assets/cards.js`` reads them.
    """
    rest, number = iter(cards), 0
    while shard := list(islice(rest, SHARD_SIZE)):
        yield f"cards/{number}", b"[" + b",".join(shard) + b"]"
        number += 1
