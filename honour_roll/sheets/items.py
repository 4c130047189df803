"""Cells and rows of an entry as they are put into its data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from honour_roll.intake.draft import Place
from honour_roll.source.yaml_reader import Path


@dataclass
class Value:
    """What a cell says (None: it is empty, or can't be read) and where; ``is_kept``: see KEPT."""

    value: Any
    place: Place
    is_kept: bool = False


@dataclass
class Item:
    """A row of an item: ``index`` is its number in the entry so far, None for a new one.

    ``number_at`` is the cell of that number; the entry's own row has none.
    """

    index: int | None
    at: Place
    number_at: Place | None = None
    values: dict[Path, Value] = field(default_factory=dict)

    def put_into(self, item: Mapping[str, Any]) -> dict[str, Any]:
        """``item`` with what the row says."""
        made = dict(item)
        for path, value in self.values.items():
            set_value(made, path, value)
        drop_empty(made)
        return made

    @property
    def says_something(self) -> bool:
        """Whether one of its cells is filled in."""
        return any(one.is_kept or one.value is not None for one in self.values.values())


def set_value(data: dict[str, Any], path: Path, value: Value) -> None:
    """Put a cell at its ``path`` of ``data``."""
    if value.is_kept:
        return
    for step in path[:-1]:
        below = data.get(str(step))
        data[str(step)] = dict(below) if isinstance(below, Mapping) else {}
        data = data[str(step)]
    data[str(path[-1])] = value.value


def drop_empty(data: dict[str, Any]) -> None:
    """Leave out what says nothing."""
    for key in list(data):
        if isinstance(data[key], dict):
            drop_empty(data[key])
        if data[key] in (None, "", {}, []):
            del data[key]
