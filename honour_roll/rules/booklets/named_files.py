"""Files that definitions of booklets name, those with other mistakes among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from honour_roll.model.booklet import Booklet
from honour_roll.model.scalars import read_file_name
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import booklet_file
from honour_roll.text.message import ScalarError


def named_files(roll: HonourRoll, key: Literal["cover", "template"]) -> Iterator[tuple[str, str]]:
    """Definition under the content folder, and the name of a file beside it at ``key``."""
    for id, booklet in roll.reference.booklets.items():
        if name := getattr(booklet, key):
            yield booklet_file(id), name
    for cls, file, _, data in roll.unsound:
        name = data.get(key) if cls is Booklet else None
        if isinstance(name, str) and _is_file_name(name):
            yield file, name


def _is_file_name(text: str) -> bool:
    """Whether it can be looked for; one that can't is told elsewhere."""
    try:
        read_file_name(text)
    except ScalarError:
        return False
    return True
