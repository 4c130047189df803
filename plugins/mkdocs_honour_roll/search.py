"""Search in the theme's own box: our worker and index in the place of Material's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from honour_roll.search import programs
from honour_roll.search.entries import SearchPage
from honour_roll.search.titles import OTHER

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page as MkDocsPage

_BOX = "material/search"
_WORKER = re.compile(r"assets/javascripts/workers/search\.[0-9a-f]+\.min\.js")
_BUNDLE = re.compile(r"assets/javascripts/bundle\.[0-9a-f]+\.min\.js")
# What worker.js and search-box.js rely on, as the theme's minified script says it.
_PROTOCOL: Mapping[str, re.Pattern[str]] = {
    "new Worker": re.compile(r"new Worker\("),
    "search/search_index.json": re.compile(r"search/search_index\.json"),
    "SETUP (0)": re.compile(r"type:0,data:\{config:[\w$]+,docs:[\w$]+,options:"),
    "READY (1)": re.compile(r"\.type===1\b"),
    "QUERY (2)": re.compile(r"type:2,data:"),
    "RESULT (3)": re.compile(r"\.type===3\b"),
    "items": re.compile(r"\{items:[\w$]+\}"),
    "keyup": re.compile(r'"keyup"'),
}
_HEADING = re.compile("h[1-6]")
_INLINE = frozenset(("a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "sub", "sup"))


class _BoxConfig(base.Config):  # type: ignore[no-untyped-call]
    enabled = c.Type(bool, default=True)


class SearchBox(BasePlugin[_BoxConfig]):  # type: ignore[no-untyped-call]
    """Stands where Material's templates look for its search plugin, and does nothing.

    They show the box only for a plugin of that name which says that it is enabled.
    """


def switch_on(config: MkDocsConfig) -> None:
    """Show the box; a search plugin that ``mkdocs.yml`` lists has nothing left to do.

    Listing it instead would index every page a second time; copying the templates' condition
    would copy what changes with every version. Raises PluginError for any other theme.
    """
    if config.theme.name != "material":
        raise PluginError("Sổ ghi danh cần giao diện Material (“theme: name: material”).")
    theirs = config.plugins.get(_BOX)
    if theirs is not None:
        theirs.config["enabled"] = False
    box = SearchBox()
    box.load_config({})
    config.plugins[_BOX] = box


def replace_worker(files: Files, config: MkDocsConfig) -> None:
    """Put our worker in the place of the theme's, under the same name.

    Raises PluginError where this version of the theme isn't the one that the worker was
    written for: a box that finds nothing must not be published.
    """
    bundle = _only(files, _BUNDLE).content_string
    missing = [name for name, pattern in _PROTOCOL.items() if not pattern.search(bundle)]
    if missing:
        raise _changed(f"tệp bundle không còn: {', '.join(missing)}")
    worker = _only(files, _WORKER)
    files.remove(worker)
    files.append(File.generated(config, worker.dest_uri, content=programs.worker()))


def check_box(config: MkDocsConfig) -> None:
    """Make sure that the home page shows the box and starts the worker that we replaced."""
    html = Path(config.site_dir, "index.html").read_text(encoding="utf-8")
    for part in ('data-md-component="search-query"', 'class="md-search-result__meta"'):
        if part not in html:
            raise _changed(f"trang chủ không có {part}")
    if not re.search(rf'"search": ?"[./]*{_WORKER.pattern}"', html):
        raise _changed("trang chủ không gọi tệp worker đã thay")


def _only(files: Files, pattern: re.Pattern[str]) -> File:
    found = [file for file in files if pattern.fullmatch(file.dest_uri)]
    if len(found) != 1:
        raise _changed(f"có {len(found)} tệp {pattern.pattern}, cần đúng một")
    return found[0]


def _changed(what: str) -> PluginError:
    return PluginError(
        f"Giao diện Material đã đổi phần tìm kiếm ({what}). Hãy dùng lại phiên bản "
        "mkdocs-material ghi trong requirements, hoặc báo cho người phát triển Sổ ghi danh."
    )


def own_page(page: MkDocsPage, html: str) -> SearchPage | None:
    """A page of the site's own Markdown, searched in full.

    As with Material's plugin, ``search: {exclude: true}`` in its front matter leaves it out. With
    ``search: {text: false}`` its description and headings are searched alone: a long page has the
    syllables of almost any name somewhere.
    """
    wishes = page.meta.get("search")
    wishes = wishes if isinstance(wishes, dict) else {}
    if wishes.get("exclude"):
        return None
    is_whole = wishes.get("text") is not False
    text = _Text() if is_whole else _Headings()
    text.feed(html)
    text.close()
    lead = "" if is_whole else str(page.meta.get("description", ""))
    words = "".join([lead, *text.parts])
    return SearchPage(page.url.removeprefix("./"), str(page.title), OTHER, words)


class _Text(HTMLParser):
    """What a page says, without scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in ("script", "style")
        if tag not in _INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._silent = max(0, self._silent - 1)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


class _Headings(_Text):
    """The headings of a page."""

    def __init__(self) -> None:
        super().__init__()
        self._within = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        self._within += bool(_HEADING.fullmatch(tag))

    def handle_endtag(self, tag: str) -> None:
        super().handle_endtag(tag)
        self._within -= bool(_HEADING.fullmatch(tag))

    def handle_data(self, data: str) -> None:
        if self._within:
            super().handle_data(data)
