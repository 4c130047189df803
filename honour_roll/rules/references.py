"""``unknown-reference``: every id that an entry refers to exists.

Why: an honour of a unit that nobody knows is on no page and in no count.

Good: ``unit: sa-pa`` where ``units/sa-pa.yml`` (or a register of ``units/``) has that id.
Bad:  ``unit: sapa``; the nearest id is suggested.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from honour_roll.model.base import Part
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.finding import Finding, record_file, tally_file
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.text.suggest import nearest

Fields = Sequence[tuple[str, str]]
"""Names of fields, with the kind of id that each holds."""

_RECORD = (
    ("unit", "units"),
    ("also_units", "units"),
    ("field", "fields"),
    ("subject", "subjects"),
    ("replicated_from", "records"),
)
_HONOUR = (
    ("movement", "movements"),
    ("decision", "decisions"),
    ("authority", "authorities"),
    ("form", "forms"),
    ("unit", "units"),
)
_TALLY = (
    ("measure", "measures"),
    ("form", "forms"),
    ("authority", "authorities"),
    ("movement", "movements"),
)
_SELECTION = (
    ("units", "units"),
    ("forms", "forms"),
    ("fields", "fields"),
    ("include", "records"),
    ("exclude", "records"),
)
_DECISION = (("authority", "authorities"), ("form", "forms"))
_PLACES = {
    "units": Message("đơn vị", "unit"),
    "records": Message("điển hình", "record"),
    "decisions": Message("quyết định", "decision"),
}
_TERM = Message("từ", "term")
# 75 ms for 10,000 ids: a folder full of unknown words must not hold anybody up.
_MOST_COMPARED = 500_000


class _Reference(NamedTuple):
    file: str
    path: Path
    kind: str
    id: str


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Ids that don't exist; one whose own entry is broken is told there only."""
    suggest = _Suggestions(roll)
    for reference in _references(roll):
        if roll.known.lacks(reference.kind, reference.id):
            yield _unknown(reference, suggest(reference.kind, reference.id))


class _Suggestions:
    """The nearest id of a kind, looked for once a word and within a bound."""

    def __init__(self, roll: HonourRoll) -> None:
        self._known = roll.known
        self._found: dict[tuple[str, str], str | None] = {}
        self._left = _MOST_COMPARED

    def __call__(self, kind: str, word: str) -> str | None:
        key = kind, word
        if key not in self._found:
            ids = self._known.of(kind) if self._left > 0 else ()
            self._left -= len(ids)
            self._found[key] = nearest(word, ids)
        return self._found[key]


def _references(roll: HonourRoll) -> Iterator[_Reference]:
    yield from _of_records(roll)
    yield from _of_units(roll)
    reference = roll.reference
    for decision in reference.decisions.values():
        yield from _of(decision, _DECISION, f"decisions/{decision.id}.yml")
    for sheet in reference.tallies.values():
        yield from _of(sheet, (("unit", "units"), ("movement", "movements")), tally_file(sheet.id))
        for n, tally in enumerate(sheet.totals):
            yield from _of(tally, _TALLY, tally_file(sheet.id), ("totals", n))
    for booklet in reference.booklets.values():
        yield from _of(
            booklet.selection, _SELECTION, f"booklets/{booklet.id}.yml", ("selection",)
        )
    for id, authority in reference.authorities.items():
        yield from _of(authority, (("unit", "units"),), "vocabulary/authorities.yml", (id,))


def _of_records(roll: HonourRoll) -> Iterator[_Reference]:
    for id, record in roll.records.items():
        file = record_file(id)
        yield from _of(record, _RECORD, file)
        for n, honour in enumerate(record.honours):
            yield from _of(honour, _HONOUR, file, ("honours", n))
        for n, use in enumerate(record.disseminated):
            yield from _of(use, (("channel", "channels"),), file, ("disseminated", n))


def _of_units(roll: HonourRoll) -> Iterator[_Reference]:
    for id, unit in roll.reference.units.items():
        file, at = roll.reference.unit_files[id], roll.unit_paths[id]
        yield from _of(unit, (("successors", "units"),), file, at)
        for n, period in enumerate(unit.periods):
            yield from _of(period, (("parent", "units"),), file, (*at, "periods", n))


def _of(part: Part, fields: Fields, file: str, at: Path = ()) -> Iterator[_Reference]:
    """The ids in ``fields`` of ``part``, each of which is one id, several or none."""
    for name, kind in fields:
        value = getattr(part, name)
        if isinstance(value, str):
            yield _Reference(file, (*at, name), kind, value)
        else:
            for n, id in enumerate(value or ()):
                yield _Reference(file, (*at, name, n), kind, id)


def _unknown(reference: _Reference, near: str | None) -> Finding:
    file, path, kind, id = reference
    noun = _PLACES.get(kind, _TERM)
    place = f"{kind}/" if kind in _PLACES else f"vocabulary/{kind}.yml"
    return Finding(
        "unknown-reference",
        Severity.ERROR,
        file,
        path,
        Message(
            f"không có {noun.vi} nào mang mã {quoted(id)} trong {place}",
            f"there is no {noun.en} {quoted(id)} in {place}",
        ),
        Message(
            (f"Ý bạn là “{near}”? " if near else "") + f"Sửa mã, hoặc thêm mã này vào {place}.",
            (f"Did you mean “{near}”? " if near else "") + f"Correct it, or add it to {place}.",
        ),
    )
