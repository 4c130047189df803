"""A page's body as a browser reads it: elements, attributes and text in order."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = frozenset(("br", "hr", "img", "input", "link", "meta"))
Piece = tuple[str, ...]
"""``("<", tag, name, value, …)``, ``(">", tag)`` or ``("text", words)``."""


class Body(HTMLParser):
    """The pieces of one body; raises AssertionError where a tag is not closed in its place."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.pieces: list[Piece] = []
        self.attributes: list[tuple[str, str, str]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = [(name, value or "") for name, value in attrs]
        self.pieces.append(("<", tag, *(part for pair in found for part in pair)))
        self.attributes += [(tag, name, value) for name, value in found]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag
        self.pieces.append((">", tag))

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if words:
            self.pieces.append(("text", words))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment in a body: {data}")

    @property
    def text(self) -> str:
        """All words, parted by single spaces."""
        return " ".join(piece[1] for piece in self.pieces if piece[0] == "text")

    @property
    def tags(self) -> list[str]:
        """The names of all elements in order."""
        return [piece[1] for piece in self.pieces if piece[0] == "<"]

    def values(self, name: str) -> list[str]:
        """The values of one attribute, in order."""
        return [value for _, found, value in self.attributes if found == name]
