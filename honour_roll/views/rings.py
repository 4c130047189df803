"""Groups of entries, each closed to a circle, so that every member has members after it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator


class Rings:
    """Ids grouped by ``keys``; an id may be in several groups or in none."""

    def __init__(self, ids: Iterable[str], keys: Callable[[str], Iterable[Hashable]]) -> None:
        groups: dict[Hashable, list[str]] = {}
        self._places: dict[str, list[tuple[list[str], int]]] = {}
        for id in ids:
            for key in dict.fromkeys(keys(id)):
                members = groups.setdefault(key, [])
                self._places.setdefault(id, []).append((members, len(members)))
                members.append(id)

    def after(self, id: str, most: int) -> Iterator[str]:
        """At most ``most`` other members of each of the id's groups, those that follow it first."""
        for members, place in self._places.get(id, ()):
            for step in range(1, min(most, len(members) - 1) + 1):
                yield members[(place + step) % len(members)]
