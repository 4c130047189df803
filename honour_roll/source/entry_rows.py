"""Entries as plain lists, to be kept as JSON and made again without the record's file."""

from __future__ import annotations

from functools import lru_cache
from sys import intern
from typing import Any

from honour_roll.model.award import Award
from honour_roll.model.correction import Correction
from honour_roll.model.entry import Citation, Entry
from honour_roll.model.record import Photo
from honour_roll.model.terms import Category, Kind, Level, Status
from honour_roll.text.dates import PartialDate, Period, parse_date


def entry_row(entry: Entry) -> list[Any]:
    """What ``entry_of`` makes the same entry of."""
    return [
        entry.kind,
        entry.name,
        entry.unit,
        [_award_row(award) for award in entry.awards],
        entry.sort_name,
        entry.other_names,
        _iso(entry.born),
        _iso(entry.died),
        entry.also_units,
        entry.position,
        entry.village,
        entry.field,
        entry.replicated_from,
        entry.summary,
        [photo.to_data() for photo in entry.photos],
        [_citation_row(citation) for citation in entry.sources],
        entry.former_ids,
        _iso(entry.updated),
        [date.iso() for date in entry.disseminated],
        [{**one.to_data(), "on": one.on.iso()} for one in entry.corrections],
        entry.is_withdrawn,
    ]


def entry_of(id: str, row: list[Any]) -> Entry:
    """The entry of a row; words that many entries share are kept once."""
    (
        kind,
        name,
        unit,
        awards,
        sort_name,
        other_names,
        born,
        died,
        also_units,
        position,
        village,
        field,
        replicated_from,
        summary,
        photos,
        sources,
        former_ids,
        updated,
        disseminated,
        corrections,
        is_withdrawn,
    ) = row
    return Entry(
        id,
        Kind(kind),
        name,
        intern(unit),
        tuple([_award(id, award) for award in awards]),
        sort_name,
        tuple(other_names),
        _date(born),
        _date(died),
        tuple(also_units),
        position,
        village,
        _shared(field),
        replicated_from,
        summary,
        tuple([Photo.model_validate(photo) for photo in photos]),
        tuple([_citation(*source) for source in sources]),
        tuple(former_ids),
        _date(updated),
        tuple(map(parse_date, disseminated)),
        tuple([Correction.model_validate(one) for one in corrections]),
        is_withdrawn,
    )


def _award_row(award: Award) -> list[Any]:
    return [
        award.key,
        award.category,
        award.status,
        award.unit,
        award.year,
        award.period and (award.period.start.iso(), _iso(award.period.end)),
        _iso(award.date),
        award.movement,
        award.level,
        award.authority,
        award.form,
        award.number,
        award.decision,
        award.revokes,
        award.posthumous,
        award.position,
        award.name_as_printed,
        award.note,
        award.work,
    ]


def _award(record: str, row: list[Any]) -> Award:
    (
        key,
        category,
        status,
        unit,
        year,
        period,
        date,
        movement,
        level,
        authority,
        form,
        number,
        decision,
        revokes,
        posthumous,
        position,
        name_as_printed,
        note,
        work,
    ) = row
    return Award(
        record,
        intern(key),
        Category(category),
        Status(status),
        intern(unit),
        year,
        _period(*period) if period else None,
        _date(date),
        _shared(movement),
        Level(level) if level else None,
        _shared(authority),
        _shared(form),
        number,
        _shared(decision),
        revokes,
        posthumous,
        position,
        name_as_printed,
        note,
        _shared(work),
    )


def _citation_row(citation: Citation) -> list[Any]:
    return [*citation[:3], _iso(citation.date), *citation[4:]]


def _citation(
    title: str | None,
    publisher: str | None,
    author: str | None,
    date: str | None,
    url: str | None,
    note: str | None,
) -> Citation:
    return Citation(title, _shared(publisher), _shared(author), _date(date), url, note)


def _shared(word: str | None) -> str | None:
    return word and intern(word)


def _iso(date: PartialDate | None) -> str | None:
    return date.iso() if date else None


def _date(iso: str | None) -> PartialDate | None:
    return parse_date(iso) if iso else None


@lru_cache(maxsize=1024)
def _period(start: str, end: str | None) -> Period:
    return Period(parse_date(start), _date(end))
