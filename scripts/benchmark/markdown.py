"""Bodies of our pages as Markdown: the same words and links, as somebody would type them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from honour_roll.text.folding import collapse_spaces

_EMPTY = frozenset({"br", "img", "input", "hr", "meta", "link"})
_DROPPED = frozenset({"svg", "script", "form", "button", "select", "input", "label"})
_BLOCKS = frozenset(
    "article aside blockquote caption div dl dt dd figcaption figure footer form h1 h2 h3 h4 "
    "header li nav ol p section table tbody tfoot thead tr ul".split()
)
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "cite": "*"}
_SPECIAL = re.compile(r"([\\`*_\[\]<>|{}#])")
_LIST_LIKE = re.compile(r"^(?:[-+]|\d+\.)(?= )")


class Element:
    """An element of HTML with what it holds."""

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    @property
    def is_dropped(self) -> bool:
        """Whether nobody would type it: drawings, forms, what is there for the eye alone."""
        return self.tag in _DROPPED or self.attributes.get("aria-hidden") == "true"

    def elements(self, *tags: str) -> Iterator[Element]:
        """The elements of ``tags`` below this one, in order, not those within one another."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag in tags:
                    yield child
                else:
                    yield from child.elements(*tags)


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("div", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self._open[-1].children.append(element)
        if tag not in _EMPTY:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in {element.tag for element in self._open[1:]}:
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def markdown(html: str) -> str:
    """The Markdown of a body; links to pages lead to their Markdown files, as MkDocs wants it."""
    tree = _Tree()
    tree.feed(html)
    tree.close()
    return "\n\n".join(_blocks(tree.root)) + "\n"


def _blocks(parent: Element) -> Iterator[str]:
    """Blocks of Markdown; words between blocks are paragraphs of their own."""
    words: list[Element | str] = []
    for child in parent.children:
        if isinstance(child, str) or child.tag not in _BLOCKS:
            words.append(child)
            continue
        yield from _paragraph(words)
        words = []
        yield from _block(child)
    yield from _paragraph(words)


def _paragraph(words: list[Element | str]) -> Iterator[str]:
    if text := _line(words):
        yield _LIST_LIKE.sub(r"\\\g<0>", text)


def _block(element: Element) -> Iterator[str]:
    tag = element.tag
    if re.fullmatch("h[1-6]", tag):
        id = element.attributes.get("id")
        yield f"{'#' * int(tag[1])} {_line(element.children)}" + (f" {{: #{id} }}" if id else "")
    elif tag in {"ul", "ol"}:
        marker = "1.  " if tag == "ol" else "-   "
        items = ("\n\n".join(_blocks(item)) for item in element.elements("li"))
        lines = [marker + re.sub(r"\n(?=.)", "\n    ", item) for item in items if item]
        yield ("\n\n" if any("\n" in line for line in lines) else "\n").join(lines)
    elif tag == "blockquote":
        yield "> " + "\n\n".join(_blocks(element)).replace("\n", "\n> ")
    elif tag == "dl":
        pairs = zip(element.elements("dt"), element.elements("dd"), strict=True)
        yield "\n\n".join(f"{_line([term])}\n:   {_line([words])}" for term, words in pairs)
    elif tag == "table":
        yield from _table(element)
    elif not element.is_dropped:
        yield from _blocks(element)


def _table(table: Element) -> Iterator[str]:
    for caption in table.elements("caption"):
        yield _line([caption])
    rows = [[_line([cell]) for cell in row.elements("th", "td")] for row in table.elements("tr")]
    width = max(map(len, rows), default=0)
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    if lines:
        yield "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _line(parts: list[Element | str]) -> str:
    return collapse_spaces("".join(map(_inline, parts))).strip()


def _inline(part: Element | str) -> str:
    if isinstance(part, str):
        return _SPECIAL.sub(r"\\\1", part.replace("&", "&amp;"))
    if part.is_dropped:
        return ""
    if part.tag == "br":
        return " "
    inner = "".join(map(_inline, part.children))
    words = inner.strip()
    if part.tag == "a" and words:
        return f"[{words}]({_target(part.attributes.get('href') or '')})"
    if part.tag in _MARKS and words:
        mark = _MARKS[part.tag]
        return inner.replace(words, f"{mark}{words}{mark}")
    # Blocks in one line, as in the cells of a table, are kept apart.
    return f" {inner} " if part.tag in _BLOCKS else inner


def _target(href: str) -> str:
    """``../../nam/2020/#danh-sach`` → ``../../nam/2020/index.md#danh-sach``."""
    path, hash, anchor = href.partition("#")
    if ":" in path or not path.endswith("/"):
        return href
    return f"{path.removeprefix('./')}index.md{hash}{anchor}"
