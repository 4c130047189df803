"""Decisions that may be one paper: of one day and authority, and with a number in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from honour_roll.roll import HonourRoll
from honour_roll.text.office_names import office_key


def of_one_paper(
    roll: HonourRoll, number_of: Callable[[str], str | None]
) -> Iterator[Sequence[str]]:
    """The ids, two or more, of decisions with one day, one authority and one ``number_of``.

    One without a number or a day, or of which ``number_of`` makes None, is like no other.
    """
    alike: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    offices = roll.reference.terms("authorities")
    for id, decision in roll.reference.decisions.items():
        number = number_of(decision.number) if decision.number else None
        if number is not None and decision.date:
            office = office_key(offices.get(decision.authority, decision.authority))
            alike[number, decision.date.iso(), office].append(id)
    return (ids for ids in alike.values() if len(ids) > 1)
