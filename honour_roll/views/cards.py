"""A record in a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from honour_roll.counts import group
from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Category, Kind
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.collation import index_letter
from honour_roll.text.names import given_name
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.award_words import form_words, movement_label
from honour_roll.views.parts import PhotoView, in_sentence

_MOST_TIMES = 5


@dataclass(frozen=True, slots=True)
class Card:
    """A record in a list; ``initial`` stands in the place of a photo where there is none.

    ``times``, ``honours`` and ``field`` say all that figures tell entries apart by.
    """

    id: str
    name: str
    address: str
    kind: str
    kind_slug: str
    initial: str
    unit: str
    times: str
    field: str
    honours: str
    summary: str
    photo: PhotoView | None


def make_card(entry: Entry, reference: Reference, photos: Sequence[PhotoView]) -> Card:
    """The card of ``entry``."""
    return Card(
        id=entry.id,
        name=entry.name,
        address=addresses.of_record(entry.id),
        kind=labels.KIND[entry.kind],
        kind_slug=entry.kind.value,
        initial=initial(entry),
        unit=reference.unit_name(entry.unit, entry.awards[0].when),
        times=times_label(entry.awards),
        field=reference.term("fields", entry.field) or "",
        honours=honours_words(reference, entry),
        summary=entry.summary or "",
        photo=next((photo for photo in photos if not photo.is_tiny), None),
    )


def initial(entry: Entry) -> str:
    """The letter, without its tone, or digit that a record is found under.

    A person's is that of the given name.
    """
    name = entry.sort_name or entry.name
    if entry.kind is Kind.INDIVIDUAL and not entry.sort_name:
        name = given_name(name)
    first = next((char.upper() for char in name if char.isalnum()), "")
    letter = index_letter(first)
    return letter if letter.isalpha() else first


def honour_line(reference: Reference, awards: Sequence[Award]) -> str:
    """The latest honour in words, and how many others there are: ``Bằng khen, cấp tỉnh``.

    ``awards`` are in time order; the undated, which come last, speak only where there is no
    other.
    """
    dated = [award for award in awards if award.when]
    latest = (dated or awards)[-1]
    words = form_words(reference, latest)
    if latest.level:
        words += f", {in_sentence(labels.LEVEL[latest.level])}"
    others = len(awards) - 1
    return f"{words} (và {others} lần ghi nhận khác)" if others else words


def honours_words(reference: Reference, entry: Entry) -> str:
    """Every honour in words, alike ones together with their times where there are several.

    ``Ghi danh, cấp huyện (2018); giấy khen (biểu dương, khen thưởng), cấp tỉnh (2016, 2020)``.
    """
    groups = group(entry.awards, lambda award: _honour(reference, entry, award))
    if len(entry.awards) == 1:
        return next(iter(groups))
    words = [
        f"{words} ({in_sentence(times_label(awards, len(awards)))})"
        for words, awards in groups.items()
    ]
    return "; ".join([*words[:1], *map(in_sentence, words[1:])])


def _honour(reference: Reference, entry: Entry, award: Award) -> str:
    """Form, state and level of an honour, and what else sets it apart from most."""
    words, status = form_words(reference, award), in_sentence(labels.STATUS[award.status])
    parts = [words if in_sentence(words) in status else f"{words} ({status})"]
    if award.level:
        parts.append(in_sentence(labels.LEVEL[award.level]))
    if award.category is Category.LEADER:
        parts.append(in_sentence(labels.CATEGORY[award.category]))
    if award.unit != entry.unit:
        parts.append(reference.unit_name(award.unit, award.when))
    if award.movement != next(iter(reference.movements), None):
        parts.append(in_sentence(movement_label(reference, award.movement)))
    return ", ".join(parts)


def times_label(awards: Iterable[Award], most: int = _MOST_TIMES) -> str:
    """The times of awards, earliest first: ``2016–2020, 2021``; many years as ``2016 … 2026``."""
    ordered = sorted(awards, key=lambda award: award.order)
    times = list(dict.fromkeys(time_of(award) for award in ordered))
    words = [addresses.time_label(time) for time in times if time is not None]
    if len(words) > most:
        words = [f"{words[0]} … {words[-1]}"]
    if None in times:
        words.append(labels.UNDATED.lower() if words else labels.UNDATED)
    return ", ".join(words)
