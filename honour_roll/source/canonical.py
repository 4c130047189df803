"""The canonical form of plain data: keys in the model's order, figures and dates without quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args

from honour_roll.model.base import Part
from honour_roll.model.scalars import Reads
from honour_roll.source.yaml_writer import Bare


class _Shape(NamedTuple):
    """What stands at a key, or in the list that stands there."""

    part: type[Part] | None
    is_bare: bool


_UNKNOWN = _Shape(None, is_bare=False)


def arranged(cls: type[Part], data: Mapping[str, object]) -> dict[str, object]:
    """What a file says of one ``cls``, equal to ``data`` and ready for the YAML writer.

    Keys that the model doesn't know stay behind those that it knows, in their own order.
    """
    shapes = _shapes(cls)
    ranks = {key: rank for rank, key in enumerate(shapes)}
    keys = sorted(data, key=lambda key: ranks.get(key, len(ranks)))
    return {key: _value(shapes.get(key, _UNKNOWN), data[key]) for key in keys}


def _value(shape: _Shape, value: object) -> object:
    if isinstance(value, Mapping):
        return arranged(shape.part, value) if shape.part else value
    if isinstance(value, list):
        return [_value(shape, item) for item in value]
    return Bare(value) if shape.is_bare and isinstance(value, str) else value


@cache
def _shapes(cls: type[Part]) -> dict[str, _Shape]:
    found = {}
    for key, field in cls.written_fields().items():
        leaves = [*_leaves(field.annotation), *field.metadata]
        parts = [leaf for leaf in leaves if isinstance(leaf, type) and issubclass(leaf, Part)]
        is_bare = any(isinstance(leaf, Reads) and not leaf.is_text for leaf in leaves)
        found[key] = _Shape(parts[0] if parts else None, is_bare)
    return found


def _leaves(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _leaves(argument)
