"""Drafts for tests, as a reader of some file would make them."""

from __future__ import annotations

from typing import Any

from honour_roll.intake.draft import Draft, Folder, Place
from honour_roll.source.yaml_reader import Path

FILE = "Danh sách.xlsx"


def place(row: int, column: str, heading: str = "") -> Place:
    return Place(FILE, "Cá nhân", row, column, heading or None)


def draft(data: dict[str, Any], row: int = 5, *, folder: Folder = "records", **more: Any) -> Draft:
    """A draft whose values stand in columns A, B, … of ``row``, in the order of ``data``."""
    places: dict[Path, Place] = {}
    for n, path in enumerate(_paths(data)):
        places[path] = place(row, chr(ord("A") + n))
    places = {**places, **more.pop("places", {})}
    return Draft(folder, more.pop("id", None), data, Place(FILE, "Cá nhân", row), places, **more)


def person(name: str = "Lò Thị Minh Hoạ", **more: Any) -> dict[str, Any]:
    """A sound record of the tests' content."""
    honours = [{"key": "2021-neu", "status": "named", "year": "2021"}]
    return {"kind": "individual", "name": name, "unit": "suoi-hoa", "honours": honours, **more}


def _paths(value: Any, path: Path = ()) -> list[Path]:
    if isinstance(value, dict):
        return [p for key, item in value.items() for p in _paths(item, (*path, key))]
    if isinstance(value, list):
        return [p for n, item in enumerate(value) for p in _paths(item, (*path, n))]
    return [path]
