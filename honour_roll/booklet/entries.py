"""Records as a book shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from honour_roll.booklet.compiled import (
    BookEntry,
    BookFact,
    BookHonour,
    BookPhoto,
    BookSource,
)
from honour_roll.booklet.running_text import running_text
from honour_roll.choosing import Chosen
from honour_roll.model.award import Award
from honour_roll.model.base import Source
from honour_roll.model.entry import Citation, Entry
from honour_roll.model.record import Photo, Record
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.times import days_of
from honour_roll.views import addresses
from honour_roll.views.award_words import movement_label
from honour_roll.views.decision_names import full_name
from honour_roll.views.index import ViewIndex
from honour_roll.views.name_order import is_person
from honour_roll.views.parts import Link, in_sentence, source_view
from honour_roll.views.record import HonourView, facts_of, honour_view

SizeOf = Callable[[str], tuple[int, int] | None]
"""A photo's file under the content folder → width and height in pixels; None: leave it out."""

_LONGEST_NAME = 120
_LEAST_UPRIGHT = 0.9
"""A photo so much higher than wide, or more, can be cut to a portrait."""


class Sources:
    """The list of sources, numbered as entries come to cite them."""

    def __init__(self) -> None:
        self._numbers: dict[Citation, int] = {}

    def number(self, source: Source) -> int:
        """Its place in the list; one that several records cite has one place."""
        # The note is about what one record took from it.
        bare = Citation.of(source)._replace(note=None)
        return self._numbers.setdefault(bare, len(self._numbers) + 1)

    def listed(self) -> Iterator[BookSource]:
        """All of them in order."""
        for source, number in self._numbers.items():
            view = source_view(source)
            yield BookSource(number, view.title or "", view.details, view.url or "", "")


@dataclass(frozen=True)
class EntryMaker:
    """Makes entries for one book; ``tells_movement`` where honours are of several movements.

    With ``until`` honours of a later time are left out, but for those that were chosen.
    """

    index: ViewIndex
    size_of: SizeOf
    sources: Sources
    site: str
    tells_movement: bool
    until: date | None = None

    def entry(self, chosen: Chosen) -> BookEntry:
        """The record in full, with its public honours."""
        entry = chosen.entry
        taken = set(chosen.awards)
        awards = tuple(one for one in entry.awards if one in taken or self._is_in_time(one))
        record = self.index.roll.full(entry.id)
        portrait, figures = self._photos(entry)
        address = f"{self.site}{addresses.of_record(entry.id)}" if self.site else ""
        return BookEntry(
            id=entry.id,
            anchor=anchor(entry.id),
            name=entry.name,
            kind=labels.CATEGORY[chosen.category],
            honorific=record.title or "",
            summary=entry.summary or "",
            unit=self.index.reference.unit_name(entry.unit, entry.awards[0].when),
            facts=tuple(self._facts(record, awards)),
            honours=tuple(self._honour(record, award) for award in awards),
            story=running_text(record.story),
            story_author=record.story_author or "",
            portrait=portrait,
            figures=tuple(figures),
            note=record.note or "",
            sources=tuple(sorted({self.sources.number(source) for source in record.sources})),
            address=address,
        )

    def _is_in_time(self, award: Award) -> bool:
        time = award.period or award.when
        return self.until is None or time is None or days_of(time)[0] <= self.until

    def _facts(self, record: Record, awards: tuple[Award, ...]) -> Iterator[BookFact]:
        for fact in facts_of(self.index.reference, record, awards):
            yield BookFact(fact.label, _words(fact.value))
        if record.replicated_from:
            # Not where it went from here: a book tells what its records say when it is printed.
            origin = self.index.roll.records[record.replicated_from]
            yield BookFact("Nhân rộng từ", origin.name)

    def _honour(self, record: Record, award: Award) -> BookHonour:
        reference = self.index.reference
        view = honour_view(reference, record, award)
        decision = _decision(reference, award, view)
        return BookHonour(
            time=view.time.text,
            title=(view.form or view.status) + (" (truy tặng)" if view.posthumous else ""),
            status=view.status,
            details=tuple(self._details(award, view, has_document=bool(decision))),
            decision=decision,
            note=view.note,
        )

    def _details(self, award: Award, view: HonourView, *, has_document: bool) -> Iterator[str]:
        if view.level:
            yield in_sentence(view.level)
        if view.authority and not has_document:
            yield view.authority
        if view.category:
            yield f"với tư cách {in_sentence(view.category)}"
        if view.position:
            yield f"chức vụ khi đó: {view.position}"
        if view.unit:
            yield f"đơn vị khi đó: {_words(view.unit)}"
        if view.date:
            yield in_sentence(view.date)
        if view.name_as_printed:
            yield f"tên ghi trong văn bản: {view.name_as_printed}"
        if award.movement and self.tells_movement:
            yield f"phong trào {movement_label(self.index.reference, award.movement)}"

    def _photos(self, entry: Entry) -> tuple[BookPhoto | None, list[BookPhoto]]:
        photos = list(self._known(entry))
        first = photos[0] if photos else None
        if first and is_person(entry) and first.height >= first.width * _LEAST_UPRIGHT:
            return replace(first, role="portrait"), photos[1:]
        return None, photos

    def _known(self, entry: Entry) -> Iterator[BookPhoto]:
        folder = f"records/{entry.id}".rpartition("/")[0]
        for number, photo in enumerate(entry.photos, start=1):
            source = f"{folder}/{photo.file}"
            size = self.size_of(source)
            if size:
                made = _photo(photo, _file_name(entry.id, number), source, size, entry.name)
                named = self._people(photo)
                yield replace(made, caption=" ".join(filter(None, (made.caption, named))))

    def _people(self, photo: Photo) -> str:
        """A sentence of who is seen, if more than the one whom the entry is about anyway."""
        records = self.index.roll.records
        names = [records[one].name if one in records else one for one in photo.people]
        return f"Từ trái sang: {'; '.join(names)}." if names[1:] else ""


def anchor(id: str) -> str:
    """A record's label in the book."""
    return f"e-{id.replace('/', '--')}"


def _file_name(id: str, number: int) -> str:
    """Unique in the book; an id may be longer than the name of a file."""
    name = id.replace("/", "--")
    if len(name) > _LONGEST_NAME:
        name = f"{name[:_LONGEST_NAME]}--{sha256(id.encode()).hexdigest()[:16]}"
    return f"{name}--{number}"


def _words(link: Link) -> str:
    return f"{link.text} ({link.note})" if link.note else link.text


def _photo(photo: Photo, name: str, source: str, size: tuple[int, int], of_whom: str) -> BookPhoto:
    return BookPhoto(
        name=name,
        source=source,
        role="figure",
        width=size[0],
        height=size[1],
        alt=photo.alt or photo.caption or f"Ảnh: {of_whom}",
        caption=photo.caption if photo.caption and photo.caption != of_whom else "",
        credit=photo.credit or "",
        focus=photo.focus,
    )


def _decision(reference: Reference, award: Award, view: HonourView) -> str:
    """The document of an honour as an office cites it; empty where none is known."""
    decision = reference.decisions.get(award.decision or "")
    if decision and view.document == (decision.number or ""):
        about = f", {in_sentence(decision.title)}" if decision.title else ""
        return f"{full_name(reference, decision)}{about}"
    if not view.document:
        return ""
    noun = "Quyết định" if decision else "Văn bản"
    decided = f" {view.decided}" if view.decided else ""
    authority = f" của {view.authority}" if view.authority else ""
    return f"{noun} số {view.document}{decided}{authority}"
