"""Paths within an entry in the words of the model, and its values beside another's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, get_args

from honour_roll.model.base import Part
from honour_roll.source.yaml_reader import Path


class Change(NamedTuple):
    """One value before and after; None where there is none. ``title`` is that of ``path``."""

    title: str
    before: str | None
    after: str | None
    path: Path = ()


def changes(cls: type[Part], before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """What differs between two entries, field by field."""
    one, two = dict(_leaves(before)), dict(_leaves(after))
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


def _leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _leaves(item, (*path, str(key)))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, item in enumerate(value):
            yield from _leaves(item, (*path, index))
    elif value is not None:
        yield path, str(value)
