"""What the search page shows of a result beyond the index: in shards of a few records."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.search.columns import Catalogue
from honour_roll.views.cards import Card

SHARD_SIZE = 16
"""Records a shard. Results lie scattered, so that most of a larger one would be read in vain."""


def card_shards(catalogue: Catalogue) -> Iterator[tuple[str, object]]:
    """``cards/<number>`` with the cards of the records in order; ``assets/cards.js`` reads them."""
    records = catalogue.records
    for number, start in enumerate(range(0, len(records), SHARD_SIZE)):
        part = records[start : start + SHARD_SIZE]
        yield f"cards/{number}", [_card(catalogue.index.card(record.id)) for record in part]


def _card(card: Card) -> dict[str, object]:
    """The parts that the index lacks; empty ones are left out."""
    found: dict[str, object] = {"initial": card.initial, "honour": card.honour}
    if card.summary:
        found["summary"] = card.summary
    if card.photo:
        smallest = card.photo.files[0]
        found["photo"] = [smallest.address, smallest.width, smallest.height]
    return found
