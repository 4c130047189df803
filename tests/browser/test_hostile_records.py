"""Hostile records run nothing in a real browser, on any kind of page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.probes import PHONE, STICKING_OUT
from tests.browser.watching import Watch
from tests.site.hostile import HOSTILE
from tests.site.markup import Markup, pages_of
from tests.site.page_types import file_of, shape
from tests.site.trees import Build

PAGES = [
    "",
    "don-vi/",
    "don-vi/don-vi-0/",
    "don-vi/don-vi-1/",
    "don-vi/don-vi-0/2020/",
    "don-vi/don-vi-0/khong-ro/",
    "nam/",
    "nam/2020/",
    "doi-tuong/",
    *(f"doi-tuong/{kind}/" for kind in ("ca-nhan", "tap-the", "mo-hinh", "ho-gia-dinh")),
    "linh-vuc/",
    "linh-vuc/tu/",
    "phong-trao/",
    "phong-trao/tu/",
    "quyet-dinh/",
    "quyet-dinh/co-quan-2020-1/",
    "muc-luc/",
    "thong-ke/",
    "so-ghi-danh/",
    "so-ghi-danh/don-vi-0/",
    "so-ghi-danh/don-vi-1/",
    "tim-kiem/",
    "an-pham/",
    "gioi-thieu/",
    "nguon/",
    "cach-tinh/",
    "bao-sai-sot/",
    "404.html",
    *(f"dien-hinh/don-vi-{number % 2}/2020/thu-{number}/" for number in range(len(HOSTILE))),
]
INSPECT = """() => {
  const all = [...document.querySelectorAll('*')];
  const harmful = /^(javascript|data|vbscript):/i;
  return {
    hit: window.hit ?? null,
    handlers: all.flatMap(e => [...e.attributes].filter(a => /^on/i.test(a.name))
      .map(a => `${e.tagName} ${a.name}`)),
    links: all.flatMap(e => ['href', 'src', 'action', 'formaction', 'xlink:href']
      .map(name => e.getAttribute(name) ?? '')).filter(link => harmful.test(link.trim())),
    scripts: document.scripts.length,
    frames: all.filter(e => /^(iframe|object|embed|base)$/i.test(e.tagName)).map(e => e.tagName),
    forms: document.forms.length,
    headings: document.querySelectorAll('h1').length,
  };
}"""


def inspect(page: Page, address: str) -> dict[str, Any]:
    page.goto(address, wait_until="load")
    # Whoever passes over or comes to any element must set nothing off either.
    page.evaluate(
        "for (const e of document.querySelectorAll('article *')) {"
        " e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})); e.focus?.(); }"
    )
    found: dict[str, Any] = page.evaluate(INSPECT)
    return found


@pytest.mark.parametrize("address", PAGES)
def test_a_hostile_record_runs_nothing(
    page: Page,
    watch: Watch,
    serve: Callable[[Path], str],
    hostile_site: Build,
    harmless_site: Build,
    address: str,
) -> None:
    page.set_viewport_size(PHONE)
    plain = Markup((harmless_site.site / file_of(address)).read_text(encoding="utf-8"))
    assert inspect(page, serve(hostile_site.site) + address) == {
        "hit": None,
        "handlers": [],
        "links": [],
        "frames": [],
        "forms": plain.tags["form"],
        "scripts": plain.tags["script"],
        "headings": 1,
    }
    assert watch.complaints == []


def test_no_kind_of_page_is_forgotten(hostile_site: Build) -> None:
    assert {shape(address) for address in pages_of(hostile_site.site)} == set(map(shape, PAGES))


@pytest.mark.parametrize("address", PAGES)
def test_words_without_end_do_not_make_a_page_wider(
    page: Page, serve: Callable[[Path], str], hostile_site: Build, address: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(serve(hostile_site.site) + address, wait_until="load")
    assert page.evaluate(STICKING_OUT) == []
