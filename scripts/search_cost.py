"""What a key pressed in the search box costs: ``python -m scripts.search_cost [RECORDS]``.

The engine runs in a page of the machine's browser over a made-up roll. All parts of the index lie
at hand, so that no network is in the figures; other work on the machine is, and its load is told.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from honour_roll.rules import check_content
from honour_roll.search.entries import texts_of
from honour_roll.search.index import search_files
from honour_roll.views.index import ViewIndex
from scripts.browsing import served, started_browser
from scripts.demo.writing import write_roll

QUERIES = Path(__file__).resolve().parents[1] / "tests" / "search" / "queries.json"
FRESH_PAGES = 12
FIRST_KEYS = 4
"""Of one query, on each of so many new pages: there nothing is compiled yet."""
_PAGE = '<!doctype html><meta charset="utf-8"><title>.</title><script src="engine.js"></script>'
_TYPE = """async ([queries, most]) => {
  const files = await (await fetch('parts.json')).json();
  const { docs } = JSON.parse(files['search_index.json']);
  const start = performance.now();
  const engine = await honourSearch.Engine.open('', docs, async (name) => JSON.parse(files[name]));
  const opened = performance.now() - start;
  await engine.warmUp();
  const keys = [];
  for (const query of queries) {
    const letters = [...query];
    for (let end = 1; end <= Math.min(letters.length, most); end += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 5); });
      const pressed = performance.now();
      await engine.box(letters.slice(0, end).join(''), () => {});
      keys.push(performance.now() - pressed);
    }
  }
  return { opened, keys };
}"""


def main() -> int:
    """Measure, and say it on stdout."""
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    queries = [query["q"] for query in json.loads(QUERIES.read_text(encoding="utf-8"))]
    with tempfile.TemporaryDirectory(prefix="search-") as folder:
        _write(Path(folder), records)
        with served(Path(folder)) as address, started_browser() as browser:
            for rate, words in ((1, "unthrottled"), (4, "at a quarter of the CPU")):
                print(f"{records:,} records, {words}, load {os.getloadavg()[0]:.1f}")
                _measure(browser, address, rate, queries)
    return 0


def _write(folder: Path, records: int) -> None:
    """A page with the engine, and all parts of the index of a made-up roll in one file."""
    write_roll(folder / "demo", records, 2025, photos=False)
    roll, _ = check_content(folder / "demo" / "content")
    index = ViewIndex(roll.public(), lambda record: ())
    parts: dict[str, str] = {}
    for file in search_files(index, [], texts_of(index)):
        name = file.name.partition("/")[2]
        if name.endswith("/engine.js"):
            (folder / "engine.js").write_bytes(file.data)
        elif not name.startswith("cards/"):
            parts[name] = file.data.decode()
    (folder / "parts.json").write_text(json.dumps(parts), encoding="utf-8")
    (folder / "index.html").write_text(_PAGE, encoding="utf-8")


def _measure(browser: Browser, address: str, rate: int, queries: list[str]) -> None:
    long = [query for query in queries if len(query) >= FIRST_KEYS][:FRESH_PAGES]
    fresh = [_typed(browser, address, rate, [query], FIRST_KEYS) for query in long]
    _tell("opening the index", [page["opened"] for page in fresh])
    for key in range(FIRST_KEYS):
        _tell(f"key {key + 1} on a new page", [page["keys"][key] for page in fresh])
    _tell("any key", _typed(browser, address, rate, queries, 200)["keys"])


def _typed(
    browser: Browser, address: str, rate: int, queries: list[str], most: int
) -> dict[str, Any]:
    """Milliseconds: {opened, keys} of a new page on which these are typed."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})
    found: dict[str, Any] = page.evaluate(_TYPE, [queries, most])
    context.close()
    return found


def _tell(what: str, times: list[float]) -> None:
    times = sorted(times)
    half, nearly = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"  {what}: half {half:.1f} ms, 95 of 100 {nearly:.1f} ms, most {times[-1]:.1f} ms")


if __name__ == "__main__":
    sys.exit(main())
