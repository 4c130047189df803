"""A page of the site before the theme is put around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Shape(NamedTuple):
    """What a theme tells pages apart by: the first folder of their address, and how deep it is."""

    section: str
    depth: int


@dataclass(frozen=True, slots=True)
class Page:
    """``title`` and ``description`` are plain text, ``body`` and ``head`` are safe HTML.

    ``address`` is relative to the site's root, ends with a slash, and is empty for home.
    """

    address: str
    title: str
    description: str
    body: str
    head: str = ""
    """What stands in the page's head besides what a theme puts there."""

    @property
    def shape(self) -> Shape:
        """Its shape."""
        return Shape(self.address.partition("/")[0], self.address.count("/"))

    @property
    def file(self) -> str:
        """Where the page is written, relative to the site's root."""
        return f"{self.address}index.html"
