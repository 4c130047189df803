"""Columns of the workbook, made of the fields of the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from pydantic.fields import FieldInfo

from honour_roll.intake.draft import Folder
from honour_roll.intake.field_values import FieldValue, Form, field_value, holds_many
from honour_roll.intake.fields import part_of
from honour_roll.intake.standing import CLASSES
from honour_roll.model.base import Part
from honour_roll.model.record import FIELDS_OF_KIND
from honour_roll.model.terms import Kind
from honour_roll.sheets import words
from honour_roll.source.yaml_reader import Path

_MADE = ("key",)
LISTS: Mapping[Folder, tuple[str, ...]] = MappingProxyType(
    {
        "records": ("honours", "photos", "sources", "disseminated", "corrections"),
        "decisions": ("sources",),
        "units": ("periods", "sources"),
    }
)
"""The lists whose further items have rows of their own."""
_OFTEN: Mapping[str, list[str]] = MappingProxyType(
    {
        "records": (
            "name unit field title gender born position village summary story "
            "honours.0.status honours.0.year honours.0.movement honours.0.decision "
            "honours.0.level honours.0.authority honours.0.form honours.0.as "
            "photos.0.file photos.0.caption photos.0.alt photos.0.credit "
            "sources.0.title sources.0.publisher sources.0.date sources.0.url "
            "consent.basis consent.by consent.given"
        ).split(),
        "decisions": "number date authority level form title".split(),
        "units": (
            "periods.0.name periods.0.level periods.0.parent periods.0.committee "
            "periods.0.from periods.0.until end successors"
        ).split(),
    }
)
"""What most entries say, in the order of columns; the rest stands behind it, folded away."""


@dataclass(frozen=True)
class Column:
    """One field: ``path`` in the entry, of a further item in that item.

    ``refers_to`` is the kind of its ids (``units``), ``choices`` are the keys of a closed list.
    """

    path: Path
    title: str
    note: str
    form: Form
    refers_to: str | None = None
    choices: tuple[str, ...] = ()
    is_rare: bool = False
    is_required: bool = False
    longest: int = 0


@cache
def columns(folder: Folder, kind: Kind | None = None) -> tuple[Column, ...]:
    """The columns of an entry's own row, the first item of each list with it."""
    cls = CLASSES[folder]
    left_out = _of_other_kinds(kind)
    found = {
        ".".join(map(str, column.path)): column
        for column in _columns(cls, cls, (), (), "")
        if str(column.path[0]) not in left_out
    }
    often = [found[name] for name in _OFTEN[folder] if name in found]
    rare = [column for column in found.values() if column not in often]
    return (*often, *(replace(column, is_rare=True) for column in rare))


@cache
def item_columns(folder: Folder, key: str) -> tuple[Column, ...]:
    """The columns of a further item of the list ``key``."""
    cls = CLASSES[folder]
    part = part_of(cls.written_fields()[key].annotation)
    found = [] if part is None else list(_columns(cls, part, (), (key, 0), ""))
    return tuple(sorted(found, key=lambda column: column.path == _MADE))  # the rest in its order


def _of_other_kinds(kind: Kind | None) -> set[str]:
    own = set(FIELDS_OF_KIND.get(kind, ())) if kind else set()
    if kind is None:
        return {"kind"}
    return {"kind", *(key for keys in FIELDS_OF_KIND.values() for key in keys)} - own


def _columns(
    cls: type[Part],
    part: type[Part],
    path: Path,
    above: Path,
    head: str,
    *,
    is_needed: bool = True,
) -> Iterator[Column]:
    """The columns of ``part``, which stands at ``above`` + ``path`` of a ``cls``.

    Nothing of a part that may be left out is required.
    """
    for key, field in part.written_fields().items():
        below = part_of(field.annotation)
        here = (*path, key)
        if below is None:
            column = _column(cls, field, here, (*above, *here), head)
            yield replace(column, is_required=column.is_required and is_needed)
            continue
        needed = is_needed and field.is_required()
        is_list = holds_many(field.annotation)
        heading = f"{words.LIST_PREFIXES[key] if is_list else f'{head}{field.title}'}: "
        place = (*here, 0) if is_list else here
        yield from _columns(cls, below, place, above, heading, is_needed=needed)


def _column(cls: type[Part], field: FieldInfo, path: Path, whole: Path, head: str) -> Column:
    value = field_value(cls, whole)
    return Column(
        path,
        f"{head}{field.title}",
        _note(whole, field, value),
        value.form,
        value.refers_to,
        value.choices,
        is_required=field.is_required(),
        longest=value.longest,
    )


def _note(path: Path, field: FieldInfo, value: FieldValue) -> str:
    name = ".".join(step for step in path if isinstance(step, str))
    if name in words.NOTES:
        return words.NOTES[name]
    if value.refers_to or value.choices:
        return words.CHOOSE_FROM.get(value.refers_to or "", words.CHOOSE)
    if value.form == "date":
        return f"{field.description or ''} Ví dụ: 17/5/2020, 5/2020 hoặc 2020.".strip()
    return field.description or ""
