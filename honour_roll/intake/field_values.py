"""What the fields of the model take: the one mapping behind cells of a workbook and of a form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from honour_roll.intake.fields import part_of
from honour_roll.model.base import Part
from honour_roll.model.scalars import (
    MAX_LINE,
    MAX_PARAGRAPH,
    MAX_STORY,
    Line,
    Numbered,
    Paragraph,
    Reads,
    Story,
)
from honour_roll.rules.uses import kind_at
from honour_roll.source.yaml_reader import Path
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate

Form = Literal["line", "text", "date", "year", "flag", "lines", "shares"]

_FORMS: Mapping[object, Form] = MappingProxyType({PartialDate: "date", int: "year", bool: "flag"})
_FLAG: Mapping[str, str] = MappingProxyType({"true": "có", "false": "không"})
_LONGEST: Mapping[int, int] = MappingProxyType(
    {
        id(get_args(alias)[1]): length
        for alias, length in (
            (Line, MAX_LINE),
            (Numbered, MAX_LINE),
            (Paragraph, MAX_PARAGRAPH),
            (Story, MAX_STORY),
        )
    }
)


@dataclass(frozen=True)
class FieldValue:
    """What one field takes, and what people call it.

    ``refers_to`` is the kind of its ids (``units``), ``choices`` are the keys of a closed list,
    ``longest`` is in characters (0: not told).
    """

    title: str
    form: Form
    refers_to: str | None
    choices: tuple[str, ...]
    longest: int


@cache
def field_value(cls: type[Part], path: Path) -> FieldValue:
    """What stands at ``path`` of a ``cls``; an item of a list has any number."""
    field = _field(cls, path)
    leaves = [*_leaves(field.annotation), *field.metadata]
    reads = next((leaf for leaf in leaves if isinstance(leaf, Reads)), None)
    longest = _LONGEST.get(id(reads), 0)
    form = _form(field, reads, longest)
    kind = kind_at(cls, (*path, 0) if form == "lines" else path)
    refers_to = kind if kind != "records" else None
    title = field.title or str(path[-1])
    return FieldValue(title, form, refers_to, _choices(leaves, form), longest)


def words_of(choices: tuple[str, ...]) -> Mapping[str, str]:
    """The keys of a closed list with the words that people choose, in order."""
    words = _FLAG if choices == tuple(_FLAG) else labels.CHOICES[frozenset(choices)]
    return {key: words[key] for key in choices}


def holds_many(annotation: Any) -> bool:
    """Whether a field holds several values."""
    if get_origin(annotation) is tuple:
        return True
    return any(get_origin(one) is tuple for one in get_args(annotation))


def _field(cls: type[Part], path: Path) -> FieldInfo:
    *above, key = (step for step in path if isinstance(step, str))
    part = cls
    for step in above:
        below = part_of(part.written_fields()[step].annotation)
        if below is None:
            raise KeyError(path)
        part = below
    return part.written_fields()[key]


def _form(field: FieldInfo, reads: Reads[Any] | None, longest: int) -> Form:
    kind: object = reads.kind if reads else str
    if holds_many(field.annotation):
        return "shares" if kind is float else "lines"
    if kind in _FORMS:
        return _FORMS[kind]
    return "text" if longest > MAX_LINE else "line"


def _choices(leaves: list[Any], form: Form) -> tuple[str, ...]:
    if form == "flag":
        return tuple(_FLAG)
    for leaf in leaves:
        if isinstance(leaf, type) and issubclass(leaf, StrEnum):
            return tuple(leaf)
        if get_origin(leaf) is Literal:
            return get_args(leaf)
    return ()


def _leaves(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _leaves(argument)
