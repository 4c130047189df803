"""Letters that are crossed out within a cell: they are no part of what it says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Part(NamedTuple):
    """Neighbouring letters of one look."""

    text: str
    is_struck: bool


def are_all_struck(parts: Iterable[Part]) -> bool:
    """Whether something stands there, and all of that is crossed out."""
    said = [one for one in parts if one.text.strip()]
    return bool(said) and all(one.is_struck for one in said)


def crossed_out(parts: Sequence[Part]) -> tuple[str, ...]:
    """The letters of a cell that are crossed out beside others that are not."""
    if are_all_struck(parts):
        return ()
    return tuple(said for one in parts if one.is_struck and (said := one.text.strip()))


def left_of(part: Part) -> str:
    """What stays of a part: of one that is crossed out what parts the words beside it."""
    if not part.is_struck:
        return part.text
    said = part.text.strip()
    edges = part.text.replace(said, "", 1) if said else part.text
    return "\n" if "\n" in edges else " " * bool(edges)
