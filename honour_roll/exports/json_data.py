"""Records as JSON: in short for the whole roll, in full beside each page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from honour_roll.model.award import Award
from honour_roll.model.base import Source
from honour_roll.model.correction import Correction
from honour_roll.model.entry import Citation, Entry
from honour_roll.model.record import Dissemination, Record
from honour_roll.roll import Reference
from honour_roll.text.dates import PartialDate, Period
from honour_roll.views import addresses
from honour_roll.views.parts import PhotoView

Data = dict[str, Any]

TERMS = ("movement", "authority", "form")
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_VOCABULARY = {"movement": "movements", "authority": "authorities", "form": "forms"}
WORDS_OF_RECORD = ("title", "gender", "hometown", "story", "story_author", "note")
"""What only the file of one record has, besides its subject and sources."""


class JsonRecords:
    """Makes plain data of records; ``root`` stands before every address of a page."""

    def __init__(self, reference: Reference, root: str) -> None:
        self._reference = reference
        self._root = root

    def short(self, entry: Entry) -> Data:
        """What the roll keeps of a record in memory."""
        return _known(
            {
                "id": entry.id,
                "url": self._root + addresses.of_record(entry.id),
                "kind": entry.kind.value,
                "name": entry.name,
                "other_names": entry.other_names,
                "unit": self._unit(entry.unit, entry.awards[0].when),
                "position": entry.position,
                "village": entry.village,
                "born": entry.born.year if entry.born else None,
                "died": entry.died.year if entry.died else None,
                "field": self._term("fields", entry.field),
                "summary": entry.summary,
                "replicated_from": entry.replicated_from,
                "honours": [self._honour(award) for award in entry.awards],
                "corrections": [_correction(one) for one in entry.corrections],
                "updated": entry.updated.iso() if entry.updated else None,
            }
        )

    def full(
        self,
        entry: Entry,
        record: Record,
        origins: Iterable[Entry],
        replicas: Iterable[Entry],
        photos: Iterable[PhotoView],
    ) -> Data:
        """With all that its page says besides; ``origins`` begin with where a model began."""
        more = {name: getattr(record, name) for name in WORDS_OF_RECORD}
        more["origins"] = [{"id": one.id, "name": one.name} for one in origins]
        more["replicas"] = [self._replica(one) for one in replicas]
        more["photos"] = [self._photo(one) for one in photos]
        more["subject"] = self._term("subjects", record.subject)
        more["disseminated"] = [self._use(one) for one in record.disseminated]
        more["sources"] = [_source(source) for source in record.sources]
        return self.short(entry) | _known(more)

    def of_view(self, entry: Entry, award: Award) -> Data:
        """An honour with whose it is, as the files of views have it."""
        whose = {
            "id": entry.id,
            "url": self._root + addresses.of_record(entry.id),
            "kind": entry.kind.value,
            "name": entry.name,
        }
        return {"record": whose} | self._honour(award)

    def _photo(self, photo: PhotoView) -> Data:
        """A photo in the largest size that its page has."""
        file = photo.files[-1]
        return _known(
            {
                "url": self._root + file.address,
                "width": file.width,
                "height": file.height,
                "alt": photo.alt,
                "caption": photo.caption,
                "credit": photo.credit,
            }
        )

    def _use(self, use: Dissemination) -> Data:
        """Where the example was told of, as its page says."""
        channel = self._term("channels", use.channel)
        on = use.on.iso() if use.on else None
        return _known({"channel": channel, "on": on, "title": use.title, "url": use.url})

    def _replica(self, entry: Entry) -> Data:
        """A model that was replicated, with the unit and time of its first honour."""
        first = entry.awards[0]
        return _known(
            {
                "id": entry.id,
                "name": entry.name,
                "unit": self._unit(entry.unit, first.when),
                "year": first.year,
                "period": _period(first.period) if first.period else None,
                "replicated_from": entry.replicated_from,
            }
        )

    def _honour(self, award: Award) -> Data:
        terms = {name: self._term(_VOCABULARY[name], getattr(award, name)) for name in TERMS}
        return _known(
            {
                "key": award.key,
                "status": award.status.value,
                "category": award.category.value,
                "unit": self._unit(award.unit, award.when),
                "year": award.year,
                "period": _period(award.period) if award.period else None,
                "date": award.date.iso() if award.date else None,
                "level": award.level.value if award.level else None,
                "number": award.number,
                "decision": award.decision,
                "posthumous": award.posthumous,
                "position": award.position,
                "name_as_printed": award.name_as_printed,
                "note": award.note,
                **terms,
            }
        )

    def _unit(self, id: str, when: PartialDate | None) -> Data:
        return {"id": id, "name": self._reference.unit_name(id, when)}

    def _term(self, vocabulary: str, id: str | None) -> Data | None:
        return {"id": id, "name": self._reference.term(vocabulary, id)} if id else None


def written(data: object) -> bytes:
    """One line of JSON in UTF-8."""
    return _ENCODER.encode(data).encode() + b"\n"


def listed(name: str, lines: Iterable[bytes | bytearray], about: Mapping[str, object]) -> bytes:
    """A file with a list of things: a thing a line, to compare versions.

    ``lines`` are some things at a time, with comma and line end between but not behind them.
    """
    head = json.dumps({**_known(about), name: []}, ensure_ascii=False).removesuffix("]}")
    parts: list[bytes | bytearray] = [head.encode()]
    for line in lines:
        parts += (b",\n", line)
    parts[1:2] = [b"\n"]
    return b"".join((*parts, b"\n]}\n"))


def _source(source: Source | Citation) -> Data:
    date = source.date.iso() if source.date else None
    return _known(
        {
            "title": source.title,
            "publisher": source.publisher,
            "author": source.author,
            "date": date,
            "url": source.url,
            "note": source.note,
        }
    )


def _correction(one: Correction) -> Data:
    return one.to_data() | {"on": one.on.iso()}


def _period(period: Period) -> Data:
    return _known({"from": period.start.iso(), "to": period.end.iso() if period.end else None})


def _known(data: Mapping[str, object]) -> Data:
    """Without what is not known."""
    return {key: value for key, value in data.items() if value not in (None, "", (), [], False)}
