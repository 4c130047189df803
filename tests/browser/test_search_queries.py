"""What readers type and what must come first, in the box, with ten thousand records beside."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from honour_roll.search.entries import SearchPage, texts_of
from honour_roll.search.index import search_files
from honour_roll.views.index import ViewIndex
from scripts.demo.writing import write_roll
from tests.browser.searching import SearchBox
from tests.browser.watching import Watch
from tests.search.merged import merged
from tests.site.trees import REPOSITORY, Build

QUERIES: list[dict[str, str]] = json.loads(
    (Path(__file__).parents[1] / "search" / "queries.json").read_text(encoding="utf-8")
)
RECORDS = 10_000
PAGES = [
    SearchPage("cach-tinh/", "Cách tính số liệu", "Trang"),
    SearchPage("gioi-thieu/", "Giới thiệu", "Trang"),
]


@pytest.fixture(scope="module")
def large_site(own_site: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, with the index of a roll that is much larger."""
    demo, site = tmp_path_factory.mktemp("demo"), tmp_path_factory.mktemp("large") / "site"
    write_roll(demo, RECORDS, 2025, photos=False)
    roll = merged(REPOSITORY / "content", demo / "content").public()
    assert len(roll.records) > RECORDS - 200
    shutil.copytree(own_site.site, site, ignore=shutil.ignore_patterns("search"))
    index = ViewIndex(roll, lambda record: ())
    for file in search_files(index, PAGES, texts_of(index)):
        path = site / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    return site


def test_there_are_enough_queries_and_no_two_alike() -> None:
    asked = [query["q"] for query in QUERIES]
    assert len(set(asked)) == len(asked) >= 120


def test_every_query_finds_first_what_it_means(
    page: Page, watch: Watch, serve: Callable[[Path], str], large_site: Path
) -> None:
    page.goto(serve(large_site))
    box = SearchBox(page)
    box.open()
    wrong = []
    for query in QUERIES:
        hits = box.ask(query["q"])
        first = hits[0].title if hits else ""
        if query["first_hit_contains"] not in first:
            wrong.append((query["q"], query["first_hit_contains"], first))
    assert wrong == []
    assert watch.complaints == []
