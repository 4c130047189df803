"""The part of the index that finds decisions by their numbers: who was honoured by each."""

from __future__ import annotations

from collections.abc import Mapping

from honour_roll.search.columns import Catalogue
from honour_roll.search.packing import pack, pack_steps


def numbers(catalogue: Catalogue) -> Mapping[str, object]:
    """All numbers as they are written, and the records of each; ``assets/numbers.js`` reads it."""
    found: dict[str, list[int]] = {}
    for record, entry in enumerate(catalogue.entries()):
        for award in entry.awards:
            if award.number:
                found.setdefault(award.number, []).append(record)
    return {
        "numbers": list(found),
        "records": [pack(records[:1]) + pack_steps(records) for records in found.values()],
    }
