"""Which of the site's addresses a build has to make anew."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Protocol


class Wanted(Container[str], Protocol):
    """Addresses of first pages; ``in`` tells of one."""

    def holds_below(self, folder: str) -> bool:
        """Whether it may hold an address that starts with ``folder``."""
        ...


class Everything:
    """Every address."""

    def __contains__(self, address: object) -> bool:
        return True

    def holds_below(self, folder: str) -> bool:
        """Certainly."""
        return True


class AllBut:
    """Every address but one."""

    def __init__(self, address: str) -> None:
        self._address = address

    def __contains__(self, address: object) -> bool:
        return address != self._address

    def holds_below(self, folder: str) -> bool:
        """Certainly, for any folder that has more in it."""
        return True


class Some:
    """Some addresses, and all that lie below some folders.

    ``cards`` are given where of lists no more changed than how these entries look in them.
    """

    def __init__(
        self,
        addresses: Iterable[str] = (),
        folders: Iterable[str] = (),
        cards: Iterable[str] = (),
    ) -> None:
        self.addresses = set(addresses)
        self.folders = set(folders)
        self.cards = frozenset(cards)

    def __contains__(self, address: object) -> bool:
        return isinstance(address, str) and (
            address in self.addresses or address.startswith(tuple(self.folders))
        )

    def holds_below(self, folder: str) -> bool:
        """Whether one of them starts with ``folder``."""
        starts = (*self.addresses, *self.folders)
        return folder in self or any(start.startswith(folder) for start in starts)
