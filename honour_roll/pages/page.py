"""A page of the site before the theme is put around it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """``title`` and ``description`` are plain text, ``body`` is safe HTML.

    ``address`` is relative to the site's root, ends with a slash, and is empty for home.
    """

    address: str
    title: str
    description: str
    body: str

    @property
    def depth(self) -> int:
        """How many folders deep the page lies."""
        return self.address.count("/")

    @property
    def section(self) -> str:
        """The first folder of its address."""
        return self.address.partition("/")[0]

    @property
    def file(self) -> str:
        """Where the page is written, relative to the site's root."""
        return f"{self.address}index.html"
