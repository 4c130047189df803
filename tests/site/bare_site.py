"""A site built without a site generator: our pages in a theme as small as possible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from honour_roll.pages.bodies import Bodies
from honour_roll.pages.head import Website
from honour_roll.pages.page import Page, Shape
from honour_roll.problems import Problem
from honour_roll.publish import changes
from honour_roll.publish.other_files import Surround
from honour_roll.publish.output import Output, Report
from honour_roll.publish.site_build import SiteBuild
from honour_roll.rules import ContentCheck
from honour_roll.search.entries import SearchPage
from honour_roll.source.store import RecordStore
from honour_roll.views import branches, listings, lists, names, touched, unit_tree
from tests.site.trees import snapshot

VERSION = "thử"


@dataclass(frozen=True)
class Theme:
    """What a site generator brings: something around each page, and pages of the owner's own."""

    name: str = "giao diện"
    own: tuple[SearchPage, ...] = ()
    introduction: str = "<h1>Sổ</h1>"
    site_url: str = "https://so.example/"

    def fill(self, page: Page) -> bytes:
        words = (self.name, self.site_url, page.title, page.description, page.head, page.body)
        return "\n".join(words).encode()

    def digest(self, shapes: Iterable[Shape]) -> str:
        return f"{self.name} {sorted(shapes)}"


@dataclass(frozen=True)
class Built:
    """What a build came to: the mistakes that kept it from anything, or what it did."""

    mistakes: list[Problem]
    told: list[Problem]
    report: Report | None


@dataclass(frozen=True)
class Place:
    """Where a site is built, with its cache."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def standby(self) -> Path:
        return self.root / ".site-standby"

    @property
    def cache(self) -> Path:
        return self.root / "cache"

    def build(self, content: Path, theme: Theme = Theme()) -> Built:
        """What the door to MkDocs does, in its order."""
        with RecordStore(self.cache / "records.sqlite", VERSION) as store:
            check = ContentCheck(content, store)
            state = self.cache / "site.sqlite"
            with Output(self.site, state, f"{check.basis} {theme.site_url}") as output:
                mistakes = [problem for problem in check.problems if problem.is_error]
                if mistakes:
                    return Built(mistakes, [], None)
                told = self._write(check, output, theme)
                report = output.publish()
                check.commit()
        return Built([], told, report)

    def _write(self, check: ContentCheck, output: Output, theme: Theme) -> list[Problem]:
        website = Website("Sổ", "Sổ mẫu", theme.site_url)
        bodies = Bodies(check.site, lambda file: None, website=website)
        build = SiteBuild(check, output, bodies, self.cache / "photos", lambda *step: None)
        taken = {page.address: page.title.encode() for page in theme.own}
        pages = {page.address: theme.fill(page) for page in build.landing_pages()}
        home = {"": theme.fill(build.home(theme.introduction))}
        for address, html in {**pages, **home, **taken}.items():
            output.put(f"{address}index.html", html, "mkdocs")
        return build.write(
            Surround(
                fill=theme.fill,
                digest=theme.digest,
                addresses={"", *pages, *taken},
                own_pages=theme.own,
                site_url=theme.site_url,
                name=website.name,
            )
        )

    def files(self) -> dict[str, bytes]:
        """Every file that is served."""
        return snapshot(self.site)

    def photos(self) -> set[str]:
        """What the cache keeps of photos; some of it may have been lost."""
        return {path.name for path in (self.cache / "photos").rglob("*") if path.is_file()}

    def marks(self) -> dict[str, tuple[int, int, int]]:
        """What a write to any file of the site or beside it would change."""
        return {
            path.relative_to(self.root).as_posix(): (stat.st_ino, stat.st_mtime_ns, stat.st_size)
            for path, stat in ((path, path.lstat()) for path in self.root.rglob("*"))
            if self.cache not in path.parents and path != self.cache
        }


@contextmanager
def sizes(page: int, few: int) -> Iterator[None]:
    """So many entries on a page of a list; ``few`` is what counts as few changes."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (lists, names, touched, unit_tree, branches):
            patch.setattr(module, "PAGE_SIZE", page)
        patch.setattr(branches, "SMALL", min(page, branches.SMALL))
        patch.setattr(listings, "CLOSE", few)
        patch.setattr(changes, "MOST_CHANGES", few)
        yield
