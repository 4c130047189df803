"""A record in a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from honour_roll.counts import time_of
from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Kind
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.collation import index_letter
from honour_roll.text.names import given_name
from honour_roll.views import addresses
from honour_roll.views.award_words import form_words
from honour_roll.views.parts import PhotoView, in_sentence

_MOST_TIMES = 5


@dataclass(frozen=True, slots=True)
class Card:
    """A record in a list; ``initial`` stands in the place of a photo where there is none."""

    id: str
    name: str
    address: str
    kind: str
    kind_slug: str
    initial: str
    unit: str
    times: str
    honour: str
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
        honour=honour_line(reference, entry.awards),
        summary=entry.summary or "",
        photo=photos[0] if photos else None,
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


def times_label(awards: Iterable[Award]) -> str:
    """The times of awards, earliest first: ``2016–2020, 2021``; many years as ``2016 … 2026``."""
    ordered = sorted(awards, key=lambda award: award.order)
    times = list(dict.fromkeys(time_of(award) for award in ordered))
    words = [addresses.time_label(time) for time in times if time is not None]
    if len(words) > _MOST_TIMES:
        words = [f"{words[0]} … {words[-1]}"]
    if None in times:
        words.append(labels.UNDATED.lower() if words else labels.UNDATED)
    return ", ".join(words)
