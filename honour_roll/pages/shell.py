"""Page shells: a page that the theme rendered once, cut where one page differs from the next.

A theme takes milliseconds for a page; filling a shell takes microseconds. The theme renders
a page of the wanted section and depth whose title, description, canonical address, body and
own part of the head are tokens; the result is cut at the tokens and filled for every page.
Each value is escaped for its place: title and description stand in text or in a quoted
attribute, so that one escaping (& < > " ') serves both; head and body are HTML already.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import escape

from honour_roll.pages.page import Page

TITLE = "hrslot4tenq"
DESCRIPTION = "hrslot4motaq"
CANONICAL = "hrslot4diachiq"
HEAD = '<meta name="hrslot4dauq">'
BODY = "<h1>hrslot4noidungq</h1>"
"""Holds a heading, because themes look whether the content brings its own."""

_TOKENS = re.compile("|".join(map(re.escape, (TITLE, DESCRIPTION, CANONICAL, HEAD, BODY))))


class ShellError(Exception):
    """The theme's page can't serve as a shell; the text says why."""


@dataclass(frozen=True, slots=True)
class Slots:
    """The values of one page, escaped for the places where a theme puts them."""

    title: str
    description: str
    canonical: str
    body: str
    head: str

    @classmethod
    def of(cls, page: Page, site_url: str | None) -> Slots:
        """What a theme is given for ``page``, and what fills a shell: the same words."""
        return cls(
            title=str(escape(page.title)),
            description=str(escape(page.description)),
            canonical=str(escape(site_url + page.address)) if site_url else "",
            body=page.body,
            head=page.head,
        )

    @classmethod
    def tokens(cls, site_url: str | None) -> Slots:
        """What the theme is given to make a shell; without ``site_url`` there is no address."""
        return cls(TITLE, DESCRIPTION, CANONICAL if site_url else "", BODY, HEAD)


class Shell:
    """A rendered page cut at its tokens."""

    def __init__(self, html: str) -> None:
        self._texts = [text.encode() for text in _TOKENS.split(html)]
        self._tokens = _TOKENS.findall(html)
        if self._tokens.count(BODY) != 1:
            raise ShellError(f"giao diện hiện nội dung trang {self._tokens.count(BODY)} lần")

    def fill(self, slots: Slots) -> bytes:
        """The page in UTF-8, with ``slots`` in place of the tokens."""
        values: Mapping[str, bytes] = {
            TITLE: slots.title.encode(),
            DESCRIPTION: slots.description.encode(),
            CANONICAL: slots.canonical.encode(),
            HEAD: slots.head.encode(),
            BODY: slots.body.encode(),
        }
        parts = [self._texts[0]]
        for token, text in zip(self._tokens, self._texts[1:], strict=True):
            parts.append(values[token])
            parts.append(text)
        return b"".join(parts)
