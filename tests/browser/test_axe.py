"""axe-core on one page of each type, light and dark, on a phone and a desk: nothing unexplained."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.probes import DESKTOP, PHONE
from tests.site.baseline import WEB, Finding, allowances, idle, unexplained
from tests.site.page_types import EXAMPLE, OWN
from tests.site.trees import Build

AXE = WEB / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALLOWED = allowances("axe")
PAGES = [
    *(("example", name, address) for name, address in EXAMPLE.items()),
    *(("own", name, address) for name, address in OWN.items()),
]
Judged = Callable[[str, str, str], list[Finding]]
SCHEMES: dict[str, Literal["light", "dark"]] = {"default": "light", "slate": "dark"}
LOOKS = list(product(SCHEMES, (PHONE, DESKTOP)))
# In the middle of a change from light to dark, contrasts mean nothing; and where a gradient lies,
# which here only draws lines, axe does not judge them.
PLAIN = """*, ::before, ::after {
  transition: none !important; animation: none !important; background-image: none !important;
}"""
JUDGE = """async ([scheme, tags]) => {
  document.body.setAttribute('data-md-color-scheme', scheme);
  const {violations} = await axe.run(document, {
    runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'],
  });
  return violations.flatMap(({id, nodes}) => nodes.map(
    node => [id, node.target.flat().join(' '), node.failureSummary.split('\\n')[1].trim()]));
}"""


def judge(page: Page, address: str, name: str) -> Iterator[Finding]:
    """What axe finds on a page in all its looks."""
    response = page.goto(address, wait_until="load")
    assert response
    assert response.ok, address
    page.add_style_tag(content=PLAIN)
    for scheme, screen in LOOKS:
        page.set_viewport_size(screen)
        page.emulate_media(color_scheme=SCHEMES[scheme])
        label = f"{name}, {scheme}, {screen['width']} px"
        for rule, element, message in page.evaluate(JUDGE, [scheme, TAGS]):
            yield Finding(label, rule, element, message)


@pytest.fixture(scope="module")
def judged(
    browser: Browser, serve: Callable[[Path], str], example_site: Build, own_site: Build
) -> Iterator[Judged]:
    """A function: a page's site, name and address → what axe finds on it, asked once."""
    homes = {"example": serve(example_site.site), "own": serve(own_site.site)}
    with axed_page(browser) as page:
        yield cache(
            lambda site, name, address: list(judge(page, homes[site] + address, f"{site} {name}"))
        )


@contextmanager
def axed_page(browser: Browser) -> Iterator[Page]:
    """A page that has axe in it, whatever policy the site sets."""
    context = browser.new_context(reduced_motion="reduce", bypass_csp=True)
    context.add_init_script(path=AXE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("site", "name", "address"), PAGES)
def test_a_page_is_accessible(judged: Judged, site: str, name: str, address: str) -> None:
    complaints = unexplained(judged(site, name, address), ALLOWED)
    assert not complaints, "\n".join(complaints)


def test_what_axe_is_allowed_has_a_reason_and_is_needed(judged: Judged) -> None:
    assert all(allowance.reason for allowance in ALLOWED)
    assert idle([finding for page in PAGES for finding in judged(*page)], ALLOWED) == []


def test_axe_sees_what_is_wrong_in_either_scheme(
    browser: Browser, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    dark = "[data-md-color-scheme=slate] {background: linear-gradient(red, red), #222}"
    html = f"<title>x</title><style>{dark}</style><main><h1>Chữ</h1><img src='data:,'></main>"
    (tmp_path / "index.html").write_text(f"<!doctype html>{html}", encoding="utf-8")
    with axed_page(browser) as page:
        found = {(f.page, f.rule) for f in judge(page, serve(tmp_path), "x")}
    assert found >= {("x, default, 360 px", "html-has-lang"), ("x, slate, 1440 px", "image-alt")}
    assert ("x, slate, 360 px", "color-contrast") in found
    assert ("x, default, 360 px", "color-contrast") not in found
