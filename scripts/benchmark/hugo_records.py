"""The records as Hugo's content: a Markdown file each, with YAML front matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from honour_roll.counts import UNKNOWN
from honour_roll.model.award import Award
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.text.numbers import format_count
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.award_words import decided_on
from honour_roll.views.cards import initial, times_label
from honour_roll.views.index import ViewIndex
from honour_roll.views.name_order import letter_of, letter_slug, word_of
from honour_roll.views.parts import SourceView, as_sentence, spelled
from honour_roll.views.record import RecordView, record_view
from honour_roll.views.replication import Place
from honour_roll.views.unit_names import now_label
from scripts.benchmark.hugo_data import figure_code, group_code

NAME_LISTS = {"ca-nhan": True, "tap-the-mo-hinh": False}
"""The lists of the A–Z: address → whether it is of people."""

_FACTS_BY_HUGO = {"Đơn vị", "Lĩnh vực", "Chuyên đề"}


class HugoRecords:
    """What Hugo is told of each record.

    Ids are left for Hugo to look up. What it has no notion of comes ready-made: the order of
    Vietnamese, names of units on a day, times and dates in words. That work is not counted.
    """

    def __init__(self, index: ViewIndex) -> None:
        self._index = index

    def write(self, folder: Path) -> None:
        """One file a record, at its id below ``folder``."""
        for entry in self._index.roll.records.values():
            record = self._index.roll.full(entry.id)
            path = folder / f"{record.id}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            matter = yaml.dump(
                self.front_matter(record),
                Dumper=yaml.CSafeDumper,
                allow_unicode=True,
                sort_keys=False,
                width=1_000_000,  # one value one line: the benchmark edits one
            )
            path.write_bytes(f"---\n{matter}---\n{record.story or ''}".encode())

    def front_matter(self, record: Record) -> dict[str, Any]:
        """The terms that a record is listed under, and its own facts below ``params``."""
        index, awards = self._index, self._index.roll.records[record.id].awards
        letter, word, place = self._names[record.id]
        slugs = [addresses.time_slug(time_of(award)) for award in awards]
        matter = {
            "title": record.name,
            "description": record.summary,
            "weight": index.order[record.id] + 1,
            "don-vi": self._units[record.id],
            "ky": _distinct(f"{a.unit}/{slug}" for a, slug in zip(awards, slugs, strict=True)),
            "nam": _distinct(slugs),
            "doi-tuong": _distinct(addresses.CATEGORY_SLUGS[a.category] for a in awards),
            "linh-vuc": [record.field or UNKNOWN],
            "phong-trao": _distinct(a.movement or UNKNOWN for a in awards),
            "quyet-dinh": _distinct(filter(None, map(self._decision, awards))),
            "muc-luc": [letter],
            "muc-luc_weight": place,
            "so-ghi-danh": _distinct(award.unit for award in awards),
            "params": self._params(record, awards, word),
        }
        return _told(matter)

    def _params(self, record: Record, awards: tuple[Award, ...], word: str) -> dict[str, Any]:
        entry = self._index.roll.records[record.id]
        view = record_view(self._index, entry)
        unit = view.facts[0].value
        dated = [number for number, award in enumerate(awards) if award.when]
        params = {
            "id": record.id,
            "kind": record.kind.value,
            "unit": record.unit,
            "unit_name": unit.text,
            "unit_now": unit.note,
            "times": times_label(awards),
            "initial": initial(entry),
            "called": _called(record, word),
            "born": str(record.born.year) if record.born else None,
            "honorific": record.title,
            "tagline": record.summary,
            "position": record.position,
            "field": record.field,
            "subject": record.subject,
            "facts": [
                [fact.label, fact.value.text]
                for fact in view.facts
                if fact.label not in _FACTS_BY_HUGO
            ],
            "honours": [self._honour(record, award) for award in awards],
            "story_author": record.story_author,
            "sources": [source(one) for one in view.sources],
            "disseminated": [_told({"text": u.text, "url": u.address}) for u in view.disseminated],
            "note": record.note,
            "updated": view.updated,
            **self._kin(record, view),
        }
        return {**_told(params), "latest": dated[-1] if dated else len(awards) - 1}

    def _kin(self, record: Record, view: RecordView) -> dict[str, Any]:
        """The groups in which Hugo finds neighbours and related records."""
        origin, family = record.replicated_from, view.replication
        return {
            "row": record.id.rpartition("/")[0],
            "unit_field": f"{record.unit}|{record.field}" if record.field else None,
            "kind_field": f"{record.kind.value}|{record.field}" if record.field else None,
            "replicated_from": self._named(origin) if origin else None,
            "replicas": [self._named(id) for id in self._index.replicas.get(record.id, ())],
            "family": {
                "first": _place(family.first),
                "places": [_place(place) for place in family.places],
                "total": format_count(family.total),
                "whole": family.whole,
            }
            if family
            else None,
        }

    def _named(self, id: str) -> dict[str, str]:
        return {"id": id, "name": self._index.roll.records[id].name}

    def _decision(self, award: Award) -> str | None:
        return award.decision if award.decision in self._index.reference.decisions else None

    def _honour(self, record: Record, award: Award) -> dict[str, Any]:
        reference = self._index.reference
        decided = decided_on(reference, award)
        elsewhere = award.unit != record.unit
        given = award.date if award.date != decided else None
        honour = {
            "status": award.status.value,
            "category": award.category.value,
            "group": group_code(reference, award.movement),
            "figure": figure_code(award),
            "slug": addresses.time_slug(time_of(award)),
            "time": addresses.time_label(award.period or award.year),
            "order": "{:04}{:02}{:02}".format(*award.order),
            "unit": award.unit,
            "unit_name": reference.unit_name(award.unit, award.when),
            "unit_now": now_label(reference, award.unit, award.when) if elsewhere else None,
            "form": award.form,
            "level": award.level.value if award.level else None,
            "authority": award.authority,
            "number": award.number,
            "decision": self._decision(award),
            "decided": spelled(decided) if decided else None,
            "date": as_sentence(spelled(given)) if given else None,
            "movement": award.movement,
            "position": award.position,
            "name_as_printed": award.name_as_printed,
            "note": award.note,
            "posthumous": award.posthumous or None,
        }
        return _told(honour)

    @cached_property
    def _names(self) -> dict[str, tuple[str, str, int]]:
        """Record id → its letter's term, the word it is sorted by, its place among all names."""
        records = self._index.roll.records
        return {
            id: (f"{slug}/{letter_slug(letter_of(records[id]))}", word_of(records[id]), place)
            for slug, of_people in NAME_LISTS.items()
            for place, id in enumerate(self._index.names(of_people=of_people).all, start=1)
        }

    @cached_property
    def _units(self) -> dict[str, list[str]]:
        """Record id → the units on whose pages it is listed."""
        found: dict[str, list[str]] = {}
        for unit, ids in self._index.members.items():
            for id in ids:
                found.setdefault(id, []).append(unit)
        return found


def source(view: SourceView) -> dict[str, Any]:
    """A source as the templates take it."""
    words = {"title": view.title, "url": view.url, "details": view.details, "note": view.note}
    return _told(words)


def _called(record: Record, word: str) -> list[str]:
    """A person's name before, in and after the word that is set in bold; else after alone."""
    if record.kind is not Kind.INDIVIDUAL or word not in record.name:
        return ["", "", record.name]
    before, _, after = record.name.rpartition(word)
    return [before, word, after]


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _place(place: Place) -> dict[str, Any]:
    """A line of a model's family in words."""
    told = {"village": place.village, "slug": place.slug}
    links = {"model": place.model, "unit": place.unit, "time": place.time, "origin": place.origin}
    ways = {
        name: _told({"text": link.text, "address": link.address, "note": link.note})
        for name, link in links.items()
        if link
    }
    return _told(told) | ways


def _told(values: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is empty, as a person would leave it out."""
    return dict(_filled(values))


def _filled(values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in values.items():
        if value not in (None, "", []):
            yield key, value
