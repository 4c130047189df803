"""Built pages taken apart, as a browser would read them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

ORIGIN = "http://site.invalid/"
_ARTICLE = re.compile(r'<article class="md-content__inner[^>]*>(.*)</article>', re.DOTALL)
_HEADING = re.compile("^h([1-6])$")
_ADDRESSES = {"href", "src", "srcset"}


@dataclass
class Cell:
    """A table cell: its text, and where the links in it lead."""

    text: str = ""
    links: list[str] = field(default_factory=list)


class Markup(HTMLParser):
    """One page: its tags, ids, links, headings, names in the head, and the rows of its tables."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.addresses: list[str] = []
        self.head: dict[str, str] = {}
        self.links: list[tuple[str, str]] = []
        self.images: list[dict[str, str]] = []
        self.rows: list[list[Cell]] = []
        self.text = ""
        self._within: list[str] = []
        self._link: str | None = None
        self.feed(html)
        self.close()

    @property
    def photos(self) -> list[dict[str, str]]:
        """The images but for QR codes."""
        return [image for image in self.images if "/ma-qr-" not in image["src"]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.headings += map(int, _HEADING.findall(tag))
        self.attributes += [(tag, name, value) for name, value in values.items()]
        self.addresses += [
            address
            for name in _ADDRESSES & values.keys()
            for address in _addresses(name, values[name])
        ]
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "html":
            self.head["lang"] = values.get("lang", "")
        elif tag == "meta" and "name" in values:
            self.head[values["name"]] = values.get("content", "")
        elif tag == "link":
            self.head[values.get("rel", "")] = values.get("href", "")
        elif tag == "img":
            self.images.append(values)
        elif tag == "a":
            self._open_link(values.get("href", ""))
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].append(Cell())
        if tag in ("title", "script", "style", "td", "th"):
            self._within.append(tag)

    def _open_link(self, address: str) -> None:
        self.links.append(("", address))
        self._link = address
        if self._cell:
            self._cell.links.append(address)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._within:
            self._within.remove(tag)
        if tag == "a":
            self._link = None

    def handle_data(self, data: str) -> None:
        if "title" in self._within:
            self.head["title"] = self.head.get("title", "") + data
        elif not {"script", "style"} & set(self._within):
            self.text += data
        if self._link is not None:
            text, address = self.links[-1]
            self.links[-1] = (text + data, address)
        if self._cell:
            self._cell.text += data

    @property
    def _cell(self) -> Cell | None:
        inside = {"td", "th"} & set(self._within)
        return self.rows[-1][-1] if inside and self.rows and self.rows[-1] else None

    def link(self, text: str) -> str:
        """Where the one link with ``text`` leads."""
        found = {address for words, address in self.links if " ".join(words.split()) == text}
        assert len(found) == 1, f"{text}: {found}"
        return found.pop()


def _addresses(name: str, value: str) -> list[str]:
    """The addresses in an attribute; ``srcset`` has several, each with a width."""
    return [part.split()[0] for part in value.split(",")] if name == "srcset" else [value]


def pages_of(site: Path) -> dict[str, Markup]:
    """Every page of a built site: its address from the root → the page; 404 as a file name."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        found[address] = Markup(path.read_text(encoding="utf-8"))
    return found


def article_of(html: str) -> str:
    """What the page itself says, without the theme around it."""
    found = _ARTICLE.search(html)
    assert found, "the page has no article"
    return found[1].strip() + "\n"


def inside(address: str, page: str) -> tuple[str, str] | None:
    """An address on ``page`` as path from the site's root and fragment; None if it leads out."""
    whole, fragment = urldefrag(urljoin(ORIGIN + page, address))
    if not whole.startswith(ORIGIN):
        return None
    return unquote(urlsplit(whole).path[1:]), fragment
