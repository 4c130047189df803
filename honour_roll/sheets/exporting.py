"""The content as rows of the workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from honour_roll.intake.draft import Folder
from honour_roll.intake.standing import CLASSES, Standing, meaning
from honour_roll.sheets import words
from honour_roll.sheets.cells import written
from honour_roll.sheets.choices import Choices
from honour_roll.sheets.columns import LISTS, Column
from honour_roll.sheets.shapes import Shape, shapes
from honour_roll.source.yaml_reader import Path

Row = Sequence[str]


@dataclass
class Exported:
    """Rows by the mark of their sheet, and what could not be put into any."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)
    """Files with mistakes: they are left out."""
    kept: list[str] = field(default_factory=list)
    """Ids of entries with a text that no cell can hold."""


def exported(standing: Standing, choices: Choices) -> Exported:
    """Every record, decision and unit that has no mistakes of its own."""
    found = Exported({shape.mark: [] for shape in shapes()})
    for folder in CLASSES:
        for id in sorted(standing.roll.known.of(folder)):
            _export(standing, folder, id, choices, found)
    return found


def _export(standing: Standing, folder: Folder, id: str, choices: Choices, found: Exported) -> None:
    current = standing.current(folder, id)
    part = meaning(folder, id, current.data) if current and current.data is not None else None
    if current is None or part is None:
        found.unreadable.append(current.file if current else id)
        return
    data = part.to_data()
    made: list[Row] = []
    for shape in shapes():
        if shape.items in LISTS[folder]:
            items = data.get(str(shape.items), ())[1:]
            rows = [
                [id, str(n), *_cells(shape.columns, item, choices)]
                for n, item in enumerate(items, 2)
            ]
        elif shape.items is None and shape.folder == folder and _is_of_kind(shape, data):
            rows = [[id, *_cells(shape.columns, data, choices), current.mark or ""]]
        else:
            continue
        made += rows
        found.rows[shape.mark] += rows
    if any(words.KEPT in row for row in made):
        found.kept.append(id)


def _is_of_kind(shape: Shape, data: Mapping[str, Any]) -> bool:
    return shape.kind is None or data["kind"] == shape.kind


def _cells(columns: Sequence[Column], data: Any, choices: Choices) -> Iterator[str]:
    for column in columns:
        value = _at(data, column.path)
        yield "" if value is None else written(column, value, choices)


def _at(data: Any, path: Path) -> Any:
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError):
            return None
    return data
