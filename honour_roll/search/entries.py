"""What search finds: records, units and the site's other pages, each under its names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from honour_roll import story
from honour_roll.lineage import Lineage
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.roll import Reference
from honour_roll.search.words import words
from honour_roll.text.folding import spelling_key
from honour_roll.views.index import ViewIndex

# Where a story has none of these, its source has the words that readers see, and no others.
_MARKUP = re.compile(r"[\[<&`\\]|\w[*_]+\w")


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of the site that shows neither a record nor a unit.

    ``label`` says what it is; ``text`` is plain, and empty where only the title is searched.
    """

    address: str
    title: str
    label: str
    text: str = ""


def aliases(index: ViewIndex, record: Entry) -> tuple[str, ...]:
    """The names of ``record`` that have other words than the one it is shown under."""
    printed = (award.name_as_printed for award in index.roll.records[record.id].awards)
    names = dict.fromkeys(name for name in (*record.other_names, *printed) if name)
    shown = _spelled(record.name)
    return tuple(name for name in names if name != record.name and _spelled(name) != shown)


def _spelled(name: str) -> list[str]:
    return [spelling_key(word) for word in words(name)]


def other_units(index: ViewIndex, record: Entry) -> tuple[str, ...]:
    """The units besides its own under which ``record`` is found too."""
    units = (*(award.unit for award in index.roll.records[record.id].awards), *record.also_units)
    return tuple(unit for unit in dict.fromkeys(units) if unit != record.unit)


def unit_aliases(reference: Reference, id: str) -> tuple[str, ...]:
    """What else a unit is searched by.

    Its own earlier names, those of the units that it took over, and the name of its heir where
    it has only one: of a unit that was split nobody can say to which heir an entry belongs.
    """
    lineage = reference.lineage
    heirs = lineage.heirs(id)
    related = (id, *_before(lineage, id), *(heirs if len(heirs) == 1 else ()))
    names = (
        period.name
        for unit in related
        if unit in reference.units
        for period in reference.units[unit].periods
    )
    shown = reference.unit_name(id, None)
    return tuple(name for name in dict.fromkeys(names) if name != shown)


def _before(lineage: Lineage, id: str) -> tuple[str, ...]:
    """The ended units on whose ground ``id`` stands, the nearest first."""
    found: dict[str, None] = {}
    waiting = list(lineage.predecessors(id))
    while waiting:
        unit = waiting.pop(0)
        if unit not in found and unit != id:
            found[unit] = None
            waiting += lineage.predecessors(unit)
    return tuple(found)


def texts(index: ViewIndex, record: Record) -> Iterator[str]:
    """What the page of ``record`` says in words, but its names and units."""
    reference = index.reference
    awards = index.roll.records[record.id].awards
    terms: Mapping[str, str | None] = {"fields": record.field, "subjects": record.subject}
    parts = [
        record.title,
        record.position,
        record.hometown,
        record.village,
        record.summary,
        *(reference.term(vocabulary, id) for vocabulary, id in terms.items()),
        *(photo.caption for photo in record.photos),
        *dict.fromkeys(award.position for award in awards),
        *dict.fromkeys(reference.term("forms", award.form) for award in awards),
        *dict.fromkeys(reference.term("authorities", award.authority) for award in awards),
    ]
    yield from (part for part in parts if part)
    if record.story:
        yield story.plain(record.story) if _MARKUP.search(record.story) else record.story
