"""Paths within an entry in the words of the model, and its values beside another's."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, get_args

from honour_roll.model.base import Part
from honour_roll.source.leaves import leaves
from honour_roll.source.yaml_reader import Path

NAMED_BY: Mapping[str | int, str] = MappingProxyType({"honours": "key", "photos": "file"})
"""Lists whose items have names of their own, which tell them apart for ever."""


class Change(NamedTuple):
    """One value before and after; None where there is none. ``title`` is that of ``path``."""

    title: str
    before: str | None
    after: str | None
    path: Path = ()


def changes(cls: type[Part], before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """What differs between two entries, field by field."""
    two = dict(leaves(after))
    one = {_beside(path, before, after): leaf for path, leaf in leaves(before)}
    paths = dict.fromkeys([*one, *two])
    return [
        Change(title(cls, path), one.get(path), two.get(path), path)
        for path in paths
        if one.get(path) != two.get(path)
    ]


def title(cls: type[Part], path: Path) -> str:
    """``("honours", 0, "year")`` → “Các lần ghi nhận 1: Năm”; unknown keys as they are."""
    words: list[str] = []
    part: type[Part] | None = cls
    for step in path:
        if isinstance(step, int):
            words[-1:] = [f"{words[-1] if words else ''} {step + 1}".strip()]
            continue
        field = part.written_fields().get(step) if part else None
        words.append((field.title if field else None) or step)
        part = part_of(field.annotation) if field else None
    return ": ".join(words)


def part_of(annotation: Any) -> type[Part] | None:
    """The class of the model that stands at a field, or in its list."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next(filter(None, map(part_of, get_args(annotation))), None)


def _beside(path: Path, before: Mapping[str, Any], after: Mapping[str, Any]) -> Path:
    """``path`` of ``before`` with the number that the item has in ``after``.

    What was put in between moves the others, and changes none of them.
    """
    key, number = path[0], path[1] if len(path) > 1 else None
    if not isinstance(number, int) or key not in NAMED_BY:
        return path
    old, new = (_names(side.get(str(key)), NAMED_BY[key]) for side in (before, after))
    if old == new or not (old and new) or not (set(old) <= set(new) or set(new) <= set(old)):
        return path
    gone = [name for name in old if name not in new]
    place = new.index(old[number]) if old[number] in new else len(new) + gone.index(old[number])
    return (key, place, *path[2:])


def _names(items: object, key: str) -> list[object]:
    """What the items of a list are called; none where one has no name, or two have the same."""
    found = [item.get(key) for item in items] if isinstance(items, list | tuple) else []
    return found if None not in found and len(set(found)) == len(found) else []
