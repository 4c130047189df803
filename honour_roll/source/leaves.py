"""The values within YAML data of any shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from honour_roll.source.yaml_reader import Path


def leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every value within ``value``, as text, with the path to it; what is None is left out."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from leaves(item, (*path, str(key)))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    elif value is not None:
        yield path, str(value)
