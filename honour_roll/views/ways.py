"""Ways in: times, categories, fields and movements, each with the number of its entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from honour_roll.counts import UNKNOWN, distinct
from honour_roll.model.award import Award
from honour_roll.model.terms import Category
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.times import Time
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link

Awards = Mapping[str, list[Award]]


@dataclass(frozen=True, slots=True)
class Way:
    """A way in; ``count`` is the number of distinct entries that its page lists."""

    link: Link
    count: int


def time_ways(index: ViewIndex) -> tuple[Way, ...]:
    """Every time with an honour or a published total: years latest first, periods, undated."""
    awards = index.counts.by_time

    def link(time: Time) -> Link:
        return Link(addresses.time_label(time), addresses.of_time(time))

    return tuple(Way(link(time), distinct(awards.get(time, ()))) for time in index.times)


def category_ways(index: ViewIndex) -> tuple[Way, ...]:
    """Every category, also one without entries."""
    awards = index.counts.by_category
    return tuple(
        Way(
            Link(labels.CATEGORY[category], addresses.of_category(category)),
            distinct(awards.get(category, ())),
        )
        for category in Category
    )


def field_ways(index: ViewIndex) -> tuple[Way, ...]:
    """Every field of the vocabulary and of the entries; ``UNKNOWN`` last, if any entry needs it."""
    return _term_ways(index.reference, by_field(index), field_name, addresses.of_field)


def movement_ways(index: ViewIndex) -> tuple[Way, ...]:
    """Every movement; ``UNKNOWN`` last, if an honour or a published total names none."""
    return _term_ways(index.reference, by_movement(index), movement_name, addresses.of_movement)


def by_field(index: ViewIndex) -> Awards:
    """Field, or ``UNKNOWN`` → the awards of its entries, in the order of ``field_ways``."""
    return _in_order(index.reference, "fields", index.counts.by_field)


def by_movement(index: ViewIndex) -> Awards:
    """Movement, or ``UNKNOWN`` → its awards, in the order of ``movement_ways``."""
    published: Awards = {total.movement or UNKNOWN: [] for total in index.counts.totals}
    found = {**published, **index.counts.by_movement}
    return _in_order(index.reference, "movements", found)


def field_name(reference: Reference, id: str) -> str:
    """What a field is called; words for ``UNKNOWN``."""
    return _name(reference, "fields", id) or labels.NO_FIELD


def movement_name(reference: Reference, id: str) -> str:
    """What a movement is called in full; words for ``UNKNOWN``."""
    return _name(reference, "movements", id) or labels.NO_MOVEMENT


def _name(reference: Reference, vocabulary: str, id: str) -> str | None:
    """None for ``UNKNOWN``, unless a term of the vocabulary happens to have that id."""
    known = id in reference.vocabulary.get(vocabulary, {})
    return reference.term(vocabulary, id) if known or id != UNKNOWN else None


def _in_order(reference: Reference, vocabulary: str, found: Awards) -> Awards:
    """As the vocabulary has them, then ids that it lacks, ``UNKNOWN`` last."""
    known: Iterable[str] = reference.vocabulary.get(vocabulary, {})
    lacking = sorted(found.keys() - {*known, UNKNOWN})
    unknown = [UNKNOWN] if UNKNOWN in found else []
    return {id: found.get(id, []) for id in dict.fromkeys((*known, *lacking, *unknown))}


def _term_ways(
    reference: Reference,
    awards: Awards,
    name: Callable[[Reference, str], str],
    address: Callable[[str], str],
) -> tuple[Way, ...]:
    return tuple(
        Way(Link(name(reference, id), address(id)), distinct(own)) for id, own in awards.items()
    )
