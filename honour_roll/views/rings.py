"""Groups of entries, each closed to a circle, so that every member has members after it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

Keys = Callable[[str], Iterable[Hashable]]


class Rings:
    """Ids grouped by ``keys``, in the order of their ``places``; an id may be in several groups.

    ``ids`` are the ids by their places. A group holds the places alone: four bytes a member.
    """

    def __init__(self, ids: Sequence[str], places: Mapping[str, int], keys: Keys) -> None:
        self._ids = ids
        self._places = places
        self._keys = keys

    def after(self, id: str, most: int) -> Iterator[str]:
        """At most ``most`` other members of each of the id's groups, those that follow it first."""
        return self._around(id, range(1, most + 1))

    def before(self, id: str, most: int) -> Iterator[str]:
        """Likewise, those that it follows first: whose ``after`` this id is among."""
        return self._around(id, range(-1, -most - 1, -1))

    def beside(self, id: str) -> tuple[str | None, str | None]:
        """The ones before and after it in its only group, which for this is open."""
        (key,) = self._keys(id)
        group = self._groups[key]
        own = bisect_left(group, self._places[id])
        return (
            self._ids[group[own - 1]] if own else None,
            self._ids[group[own + 1]] if own + 1 < len(group) else None,
        )

    def _around(self, id: str, steps: Sequence[int]) -> Iterator[str]:
        for key in dict.fromkeys(self._keys(id)):
            group = self._groups[key]
            own = bisect_left(group, self._places[id])
            for step in steps[: len(group) - 1]:
                yield self._ids[group[(own + step) % len(group)]]

    @cached_property
    def _groups(self) -> dict[Hashable, array[int]]:
        """Made when they are first asked for: one page may need a few of the rings only."""
        groups: dict[Hashable, array[int]] = {}
        for place, id in enumerate(self._ids):
            for key in self._keys(id):
                group = groups.get(key)
                if group is None:
                    group = groups[key] = array("I")
                if not group or group[-1] != place:
                    group.append(place)
        return groups
