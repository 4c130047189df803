"""Words about YAML files without their keys, values and file names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from honour_roll.intake.fields import part_of
from honour_roll.model.base import Part, Source
from honour_roll.model.decision import Decision
from honour_roll.model.honour import Honour
from honour_roll.model.record import Consent, Photo, Record
from honour_roll.model.unit import Unit, UnitPeriod
from honour_roll.source.yaml_reader import Path
from honour_roll.text.labels import CONSENT_BY, KIND, LEVEL, STATUS

_PARTS = (Record, Honour, Photo, Consent, Decision, Unit, UnitPeriod, Source)
_TITLES: Mapping[str, str] = {
    key: field.title or key
    for part in reversed(_PARTS)
    for key, field in part.written_fields().items()
}
_LABELS: Mapping[str, str] = {**KIND, **LEVEL, **CONSENT_BY, **STATUS}
_WORDS = "|".join(sorted({*_TITLES, *_LABELS}))

_IN_BRACKETS = re.compile(rf" \((?:{_WORDS})\)")
_WITH_LABEL = re.compile(
    "|".join(rf"{key} \({re.escape(label)}\)" for key, label in _LABELS.items())
)
_WORD = re.compile(rf"(?<![\w.-])(?:{_WORDS})(?![\w-])")
_QUOTED = re.compile("(“[^”]*”)")
_ENTRY = re.compile(r"\b(?:records|decisions|units)/[a-z0-9/-]+\.yml")
_VOCABULARY = re.compile(r"\bvocabulary/[a-z]+\.yml")
_ASIDE = re.compile(
    r", hoặc thêm mã này vào [a-z]+/\S*(?=\.(?: |\Z))"
    r"| trong (?:records|decisions|units)/|(?: trong|, có trong) vocabulary/[a-z]+\.yml"
)


def plain(text: str, cls: type[Part], path: Path, entries: Mapping[str, str]) -> str:
    """Vietnamese ``text`` about ``path`` of a ``cls`` for someone who fills in a table.

    Keys become titles, and values their labels: “năm (year)” is “năm”. ``entries`` say what
    files are called; the others are known by their ids. What stands in quotation marks is left
    as it is.
    """
    titles = {**_TITLES, **_titles_of(cls, path)}

    def word(found: re.Match[str]) -> str:
        return f"“{titles.get(found[0]) or _LABELS[found[0]]}”"

    pieces: list[str] = []
    for piece in _QUOTED.split(text):
        if not piece.startswith("“"):
            piece = _ASIDE.sub("", _IN_BRACKETS.sub("", piece))
            piece = _WITH_LABEL.sub(lambda found: _label_in(found[0]), piece)
            piece = _ENTRY.sub(lambda found: entries.get(found[0]) or _by_id(found[0]), piece)
            piece = _WORD.sub(word, _VOCABULARY.sub("danh mục của Sổ", piece))
        pieces.append(piece)
    return "".join(pieces)


def _label_in(both: str) -> str:
    return _LABELS[both.partition(" ")[0]]


def _by_id(file: str) -> str:
    id = file.partition("/")[2].removesuffix(".yml")
    return f"mục đã có trong Sổ, mã “{id}”"


def _titles_of(cls: type[Part], path: Path) -> Mapping[str, str]:
    """Titles of the entry's own keys, and of those beside the value at ``path``."""
    titles: dict[str, str] = {}
    for part in _parts_on(cls, path):
        titles |= {key: field.title or key for key, field in part.written_fields().items()}
    return titles


def _parts_on(cls: type[Part], path: Path) -> Iterator[type[Part]]:
    part: type[Part] | None = cls
    yield cls
    for step in path:
        field = part.written_fields().get(step) if part and isinstance(step, str) else None
        below = part_of(field.annotation) if field else None
        if below:
            part = below
            yield below
