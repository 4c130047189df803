"""Which ids exist in a content folder, whether or not what stands under them is sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set


class Known:
    """Ids by kind (``records``, ``units``, ``decisions``, ``booklets``, or a vocabulary's name).

    A mistake is told where it stands; whatever refers to a broken entry is not told again.
    """

    def __init__(self) -> None:
        self._ids: defaultdict[str, set[str]] = defaultdict(set)
        self._unsure: set[str] = set()

    def add(self, kind: str, id: str) -> None:
        """``id`` has a file, or a key in one."""
        self._ids[kind].add(id)

    def doubt(self, kinds: Iterable[str]) -> None:
        """A file that may hold ids of these kinds could not be read."""
        self._unsure.update(kinds)

    def of(self, kind: str) -> Set[str]:
        """Every id of ``kind`` that was seen."""
        return self._ids.get(kind, frozenset())

    def lacks(self, kind: str, id: str) -> bool:
        """Whether there certainly is no ``id`` of this kind."""
        return kind not in self._unsure and id not in self._ids.get(kind, ())
