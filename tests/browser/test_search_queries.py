"""What readers type and what must come first, in the box, with ten thousand records beside."""

from __future__ import annotations

import gzip
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
# Numbers that no word of the roll has want the most parts of the index.
NUMBERS = ["1436/QĐ-UBND", "1436", "9999", "2020", "le 2020", "nguyen van an 15/QĐ-UBND", "d9u7c"]
RECORDS = 10_000
MOST_BYTES = 200_000
"""Over the wire until the first results of a query are there, as the issue of search asks."""
FETCHED = """async ([folder, parts, queries]) => {
  const kept = new Map();
  const fetched = [];
  for (const query of queries) {
    const names = [];
    const read = async (address) => {
      names.push(address.slice(folder.length));
      if (!kept.has(address)) kept.set(address, await (await fetch(address)).json());
      return kept.get(address);
    };
    const engine = await honourSearch.Engine.open(folder, parts, read);
    await engine.box(query, () => {});
    fetched.push(names);
  }
  return fetched;
}"""
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


def test_no_query_fetches_more_than_a_slow_phone_can_wait_for(
    page: Page, serve: Callable[[Path], str], large_site: Path
) -> None:
    """All that a reader loads who asks nothing but this query, stories and all."""
    stub = json.loads((large_site / "search/search_index.json").read_text(encoding="utf-8"))
    parts, engine = stub["docs"], f"search/{stub['docs']['engine']}/engine.js"
    address = serve(large_site)
    page.goto(address)
    page.add_script_tag(url=f"{address}{engine}")
    queries = [*(query["q"] for query in QUERIES), *NUMBERS]
    fetched = page.evaluate(FETCHED, [f"{address}search/", parts, queries])
    size = {
        path.relative_to(large_site).as_posix(): len(gzip.compress(path.read_bytes(), 6))
        for path in (large_site / "search").rglob("*.js*")
    }
    always = [engine, "search/worker.js", "search/search_index.json"]
    sums = {
        query: sum(size[name] for name in (*always, *(f"search/{name}" for name in names)))
        for query, names in zip(queries, fetched, strict=True)
    }
    assert {query: total for query, total in sums.items() if total > MOST_BYTES} == {}
