"""What search finds: records, units and the site's other pages, each under its names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from honour_roll import story
from honour_roll.lineage import Lineage
from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.roll import Reference
from honour_roll.search.words import FIELD_END, words
from honour_roll.text.folding import spelling_key
from honour_roll.views.index import ViewIndex

# Where a story has none of these, its source has the words that readers see, and no others: what
# links, HTML and code are made of, and emphasis within a word. One set of characters comes first
# because looking for it is quick.
_MARKUP = re.compile(r"[\[<&`\\*_](?:(?<=[\[<&`\\])|(?<=\w[*_])[*_]*\w)")


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of the site that shows neither a record nor a unit.

    ``label`` says what it is; ``text`` is plain, and empty where only the title is searched.
    """

    address: str
    title: str
    label: str
    text: str = ""


def aliases(entry: Entry) -> list[str]:
    """The names of ``entry`` that have other words than the one it is shown under."""
    printed = [award.name_as_printed for award in entry.awards if award.name_as_printed]
    names = dict.fromkeys([*entry.other_names, *printed])
    if not names:
        return []
    shown = _spelled(entry.name)
    return [name for name in names if name != entry.name and _spelled(name) != shown]


def _spelled(name: str) -> list[str]:
    return [spelling_key(word) for word in words(name)]


def other_units(entry: Entry) -> list[str]:
    """The units besides its own under which ``entry`` is found too."""
    units = dict.fromkeys([*[award.unit for award in entry.awards], *entry.also_units])
    units.pop(entry.unit, None)
    return list(units)


def unit_aliases(reference: Reference, id: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What else a unit is searched by: its own names, and those of the units that it took over.

    Its own are its earlier ones and the name of its heir where it has only one: of a unit that was
    split nobody can say to which heir an entry belongs.
    """
    lineage = reference.lineage
    heirs = lineage.heirs(id)
    own = _names(reference, (id, *(heirs if len(heirs) == 1 else ())))
    shown = reference.unit_name(id, None)
    taken = (name for name in _names(reference, _before(lineage, id)) if name not in own)
    return tuple(name for name in own if name != shown), tuple(n for n in taken if n != shown)


def _names(reference: Reference, ids: Iterable[str]) -> tuple[str, ...]:
    """All that these units were called, each name once."""
    units = (reference.units[id] for id in ids if id in reference.units)
    return tuple(dict.fromkeys(period.name for unit in units for period in unit.periods))


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


def texts_of(index: ViewIndex) -> Callable[[str], str]:
    """The text of the record of an id."""
    roll, reference = index.roll, index.reference

    def text(id: str) -> str:
        return record_text(roll.full(id), roll.records[id].awards, reference)

    return text


def record_text(record: Record, awards: Sequence[Award], reference: Reference) -> str:
    """What the page of ``record`` says in words, but its names and units.

    ``FIELD_END`` stands between its parts.
    """
    parts = [
        record.title,
        record.position,
        record.hometown,
        record.village,
        record.summary,
        reference.term("fields", record.field),
        reference.term("subjects", record.subject),
        *[photo.caption for photo in record.photos],
        *dict.fromkeys([award.position for award in awards]),
        *dict.fromkeys([reference.term("forms", award.form) for award in awards]),
        *dict.fromkeys([reference.term("authorities", award.authority) for award in awards]),
        _readable(record.story) if record.story else None,
    ]
    return f" {FIELD_END} ".join([part for part in parts if part])


def _readable(text: str) -> str:
    return story.plain(text) if _MARKUP.search(text) else text
