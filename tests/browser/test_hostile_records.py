"""Hostile records run nothing in a real browser, on any kind of page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.probes import PHONE, STICKING_OUT
from tests.browser.searching import SearchBox
from tests.browser.slideshow import Slideshow
from tests.browser.watching import Watch
from tests.site.hostile import HOSTILE, WITHOUT_PHOTO
from tests.site.markup import Markup, pages_of
from tests.site.page_types import PAGE_TYPES, file_of
from tests.site.trees import Build

RECORD, PLAIN = "dien-hinh/don-vi-0/2020/thu-0/", f"dien-hinh/don-vi-0/2020/thu-{WITHOUT_PHOTO}/"
TYPES = {
    "home": "",
    "record": RECORD,
    "record without a photo": PLAIN,
    "record with a long name": f"dien-hinh/don-vi-0/2020/thu-{HOSTILE.index('W' * 300)}/",
    "units": "don-vi/",
    "unit": "don-vi/don-vi-0/",
    "unit with most figures": "don-vi/don-vi-1/",
    "unit that ended": "don-vi/don-vi-2/",
    "unit and year": "don-vi/don-vi-0/2020/",
    "years": "nam/",
    "year": "nam/2020/",
    "period": "nam/2016-2020/",
    "kinds": "doi-tuong/",
    "kind": "doi-tuong/ca-nhan/",
    "kind without entries": "doi-tuong/nguoi-dung-dau/",
    "fields": "linh-vuc/",
    "field": "linh-vuc/tu/",
    "movements": "phong-trao/",
    "movement": "phong-trao/tu/",
    "decisions": "quyet-dinh/",
    "decision": "quyet-dinh/co-quan-2020-1/",
    "names": "muc-luc/",
    "statistics": "thong-ke/",
    "reconciliation": "thong-ke/doi-chieu/",
    "registers": "so-ghi-danh/",
    "register": "so-ghi-danh/don-vi-0/",
    "search": "tim-kiem/",
    "booklets": "an-pham/",
    "volume": "an-pham/sach/",
    "about": "gioi-thieu/",
    "sources": "nguon/",
    "rules": "cach-tinh/",
    "checks": "huong-dan/kiem-tra/",
    "form": "nhap-lieu/",
    "open data": "du-lieu/",
    "report": "bao-sai-sot/",
    "corrections": "dinh-chinh/",
    "not found": "404.html",
}
"""Type of page → its address on the hostile site."""
OTHERS = [
    "don-vi/don-vi-1/2020/",
    "don-vi/don-vi-0/khong-ro/",
    *(f"don-vi/don-vi-0/{year}/" for year in (2016, 2017, 2018, 2019, 2021)),
    *(f"don-vi/don-vi-2/{year}/" for year in (2019, 2020, 2021)),
    "don-vi/don-vi-0/2016-2020/",
    "nam/khong-ro/",
    *(f"doi-tuong/{kind}/" for kind in ("tap-the", "mo-hinh", "ho-gia-dinh")),
    "so-ghi-danh/don-vi-1/",
    *(f"dien-hinh/don-vi-{number % 2}/2020/thu-{number}/" for number in range(len(HOSTILE))),
]
PAGES = list(dict.fromkeys([*TYPES.values(), *OTHERS]))
QUERIES = (
    "<script>window.hit=1</script>",
    '"><img src=x onerror=window.hit=1>',
    "onload",
    "config",
)
# What js/parts.js loads are the site's own.
INSPECT = r"""() => {
  const all = [...document.querySelectorAll('*')];
  const LOADED = /\/assets\/so-ghi-danh-[a-z]+\.[0-9a-f]{8}\.js$/;
  const harmful = /^(javascript|data|vbscript):/i;
  return {
    hit: window.hit ?? null,
    handlers: all.flatMap(e => [...e.attributes].filter(a => /^on/i.test(a.name))
      .map(a => `${e.tagName} ${a.name}`)),
    links: all.flatMap(e => ['href', 'src', 'action', 'formaction', 'xlink:href']
      .map(name => e.getAttribute(name) ?? '')).filter(link => harmful.test(link.trim())),
    scripts: [...document.scripts].filter(e => !LOADED.test(e.getAttribute('src') ?? '')).length,
    data: [...document.querySelectorAll('script[type$=json]')]
      .filter(e => { try { return !JSON.parse(e.text); } catch { return true; } }).length,
    told: document.querySelectorAll('meta[http-equiv]').length,
    frames: all.filter(e => /^(iframe|object|embed|base)$/i.test(e.tagName)).map(e => e.tagName),
    forms: document.forms.length,
    headings: document.querySelectorAll('h1').length,
  };
}"""


def inspect(page: Page) -> dict[str, Any]:
    # Whoever passes over or comes to any element must set nothing off either.
    page.evaluate(
        "for (const e of document.querySelectorAll('article *')) {"
        " e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})); e.focus?.(); }"
    )
    found: dict[str, Any] = page.evaluate(INSPECT)
    return found


@pytest.mark.parametrize("address", PAGES)
def test_a_hostile_record_runs_nothing_and_keeps_its_place(
    page: Page,
    watch: Watch,
    serve: Callable[[Path], str],
    hostile_site: Build,
    harmless_site: Build,
    address: str,
) -> None:
    page.set_viewport_size(PHONE)
    plain = Markup((harmless_site.site / file_of(address)).read_text(encoding="utf-8"))
    page.goto(serve(hostile_site.site) + address, wait_until="load")
    assert page.evaluate(STICKING_OUT) == [], "words without end make the page wider"
    assert inspect(page) == {
        "hit": None,
        "handlers": [],
        "links": [],
        "frames": [],
        "data": 0,
        "told": 1,
        "forms": plain.tags["form"],
        "scripts": plain.tags["script"],
        "headings": 1,
    }
    assert watch.complaints == []


def test_no_kind_of_page_is_forgotten(hostile_site: Build) -> None:
    of_its_own_markdown = {"handbook", "page of the handbook"}
    assert TYPES.keys() == PAGE_TYPES.keys() - of_its_own_markdown
    assert set(PAGES) == set(pages_of(hostile_site.site))


def harmless(found: dict[str, Any]) -> bool:
    lists = ("handlers", "links", "frames")
    return found["hit"] is None and not any(found[name] for name in lists)


@pytest.mark.parametrize("query", QUERIES)
def test_a_hostile_query_and_what_it_finds_run_nothing(
    page: Page, watch: Watch, serve: Callable[[Path], str], hostile_site: Build, query: str
) -> None:
    address = f"{serve(hostile_site.site)}tim-kiem/?{urlencode({'tim': query})}"
    page.goto(address, wait_until="load")
    expect(page.locator("main .hr-card, main .hr-find__others").first).to_be_visible()
    assert harmless(inspect(page))
    images = page.eval_on_selector_all("main img", "images => images.map(i => i.src)")
    assert [src for src in images if not src.endswith(".webp")] == []
    box = SearchBox(page)
    page.goto(serve(hostile_site.site) + RECORD, wait_until="load")
    box.open()
    box.ask(query)
    assert harmless(page.evaluate(INSPECT))
    assert page.locator(".md-search-result__list :is(img, script, svg[onload])").count() == 0
    assert watch.complaints == []


@pytest.mark.parametrize("address", [RECORD, PLAIN, "doi-tuong/ca-nhan/", "so-ghi-danh/don-vi-0/"])
def test_a_hostile_page_on_paper_runs_nothing(
    page: Page, watch: Watch, serve: Callable[[Path], str], hostile_site: Build, address: str
) -> None:
    page.goto(serve(hostile_site.site) + address, wait_until="load")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.pdf().startswith(b"%PDF")
    assert harmless(page.evaluate(INSPECT))
    assert watch.complaints == []


@pytest.mark.parametrize("address", ["doi-tuong/ca-nhan/", "don-vi/don-vi-1/"])
def test_hostile_slides_run_nothing(
    page: Page, watch: Watch, serve: Callable[[Path], str], hostile_site: Build, address: str
) -> None:
    show = Slideshow(page).open(serve(hostile_site.site) + address)
    assert len(list(show.walk())) > 3
    assert harmless(page.evaluate(INSPECT))
    assert watch.complaints == []


def test_the_browser_of_these_tests_lets_everything_run(
    page: Page, serve: Callable[[Path], str], hostile_site: Build
) -> None:
    page.goto(serve(hostile_site.site), wait_until="load")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<b onclick=window.hit=1>x</b>')")
    page.evaluate("document.querySelector('b[onclick]').click()")
    assert not harmless(page.evaluate(INSPECT))
    assert page.evaluate("window.hit") == 1
