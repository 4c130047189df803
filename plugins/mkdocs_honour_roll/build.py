"""One build of the roll: what is read before MkDocs starts, and what is written after it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from honour_roll.model.record import Photo, Record
from honour_roll.pages.bodies import Bodies
from honour_roll.pages.page import Page
from honour_roll.pages.photos import PhotoShelf
from honour_roll.pages.redirects import redirects
from honour_roll.pages.shell import ShellError
from honour_roll.pages.site import Site
from honour_roll.pages.sitemap import sitemap
from honour_roll.photos.cache import PhotoCache
from honour_roll.photos.errors import PhotoRefused
from honour_roll.problems import Location, Problem, Severity, as_text
from honour_roll.roll import HonourRoll
from honour_roll.search.index import search_files
from honour_roll.text.message import Message
from honour_roll.views.home import home_view
from honour_roll.views.index import ViewIndex
from mkdocs_honour_roll.renderer import Renderer
from mkdocs_honour_roll.search import SearchPages

log = get_plugin_logger("honour-roll")


class RollBuild:
    """The public roll, and the pages made of it."""

    def __init__(self, roll: HonourRoll, content: Path, cache: Path, config: MkDocsConfig) -> None:
        self._content = content
        self._config = config
        self._photos = PhotoShelf(content, PhotoCache(cache / "photos"), self._photo_refused)
        self.site_facts = roll.reference.site
        self._index = ViewIndex(roll.public(), self._photos)
        self._bodies = Bodies(self.site_facts, self._edit_url)
        self._pages = Site(self._index, self._bodies)
        self.search_pages = SearchPages()

    def landing_pages(self) -> list[Page]:
        """The pages that menus link to."""
        return list(self._noted(self._pages.landing_pages()))

    def inner_pages(self) -> Iterator[Page]:
        """All other pages but home."""
        return self._noted(self._pages.inner_pages())

    def _noted(self, pages: Iterator[Page]) -> Iterator[Page]:
        for page in pages:
            self.search_pages.add(page)
            yield page

    def home(self, introduction: str) -> str:
        """The body of the home page below the owner's own ``index.md``."""
        return self._bodies.home(home_view(self._index), introduction)

    def write(
        self, config: MkDocsConfig, renderer: Renderer, files: Files, *, shells: bool
    ) -> None:
        """Write what MkDocs did not: inner pages (by shells), photos, redirects and the sitemap.

        A page of the site's own Markdown keeps its address from a page of ours, and every page
        from a redirect.
        """
        writer = _Writer(config.site_dir)
        addresses = {file.url.removeprefix("./") for file in files.documentation_pages()}
        if shells:
            for page in self.inner_pages():
                if page.address not in addresses:
                    writer.write(page.file, _rendered(renderer, page))
                    addresses.add(page.address)
        for file in search_files(self._index, self.search_pages.all()):
            writer.write(file.name, file.data)
        for name, data in self._photos.files():
            writer.write(name, data)
        for redirect in redirects(self._index.roll, config.site_url):
            if not writer.has(redirect.file):
                writer.write(redirect.file, redirect.html.encode())
        if config.site_url:
            writer.write("sitemap.xml", sitemap(config.site_url, addresses).encode())

    def _photo_refused(self, record: Record, photo: Photo, refusal: PhotoRefused) -> None:
        """Damage that shows only when a picture is decoded; the check looks at its outside."""
        where = Location(f"{self._content.name}/records/{record.id}.yml", field="photos")
        what = Message(f"{photo.file}: {refusal.what.vi}", f"{photo.file}: {refusal.what.en}")
        problem = Problem(refusal.code, Severity.WARNING, where, what, refusal.remedy)
        log.warning(as_text([problem]))

    def _edit_url(self, file: str) -> str | None:
        """Where the repository's host edits ``file`` of the content folder.

        MkDocs' ``edit_uri`` points at ``docs_dir``; the file is found from there.
        """
        config = self._config
        if not config.repo_url or not config.edit_uri:
            return None
        base = urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri)
        way = os.path.relpath(self._content / file, config.docs_dir)
        return urljoin(base, Path(way).as_posix())


def _rendered(renderer: Renderer, page: Page) -> bytes:
    try:
        return renderer.render(page)
    except ShellError as error:
        raise PluginError(
            f"Không dựng được trang theo khuôn ({error}). "
            "Đặt “page_shell: false” cho honour-roll trong mkdocs.yml."
        ) from error


class _Writer:
    """Writes files of the site, making each folder once."""

    def __init__(self, site_dir: str) -> None:
        self._site_dir = site_dir
        self._folders: set[str] = set()

    def has(self, name: str) -> bool:
        """Whether the site holds a file ``name``, whoever wrote it."""
        return Path(self._site_dir, name).exists()

    def write(self, name: str, data: bytes) -> None:
        """Write ``data`` under ``name``, a path from the site's root with forward slashes."""
        folder = name.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(f"{self._site_dir}/{folder}", exist_ok=True)  # noqa: PTH103 - many files
            self._folders.add(folder)
        with open(f"{self._site_dir}/{name}", "wb") as file:  # noqa: PTH123 - many files
            file.write(data)
