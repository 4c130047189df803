"""What a reader has begun to read stays where it is when the typefaces arrive at last."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.probes import PHONE

PAGES = (
    "",
    "don-vi/sa-pa/",
    "nam/2020/",
    "dien-hinh/sa-pa/2020/con-dan-cho-con-gio-lam/",
    "tim-kiem/",
)
MOST = 0.05
"""Half of what is called good (https://web.dev/articles/cls)."""
WATCH = """window.shifts = [];
new PerformanceObserver(list => {
  for (const one of list.getEntries()) window.shifts.push([one.value, one.sources.map(
    ({node}) => (node?.parentElement ?? node)?.outerHTML.slice(0, 80))]);
}).observe({type: 'layout-shift', buffered: true});
"""
ARRIVED = """many => many <= performance.getEntriesByType('resource').filter(
  one => one.name.endsWith('.woff2') && one.responseEnd).length"""
SETTLED = """async () => {
  await document.fonts.ready;
  for (let left = 5; left; left -= 1) await new Promise(resolve => requestAnimationFrame(resolve));
  await new Promise(resolve => setTimeout(resolve));
  return window.shifts;
}"""


@pytest.mark.parametrize("path", PAGES)
def test_a_page_hardly_moves_when_its_typefaces_come_late(
    browser: Browser, home: str, path: str
) -> None:
    held: list[Route] = []
    # As fine as a telephone's screen: on a coarse one letters are as wide as whole pixels.
    context = browser.new_context(viewport=PHONE, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    page.route("**/*.woff2", lambda route: held.append(route))
    page.add_init_script(WATCH)
    # Neither "load" nor the network's rest comes before the faces do.
    page.goto(home + path, wait_until="domcontentloaded")
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
    page.wait_for_function("() => document.fonts.status === 'loading'")
    assert held
    for route in held:
        route.continue_()
    page.wait_for_function(ARRIVED, arg=len(held))
    shifts = page.evaluate(SETTLED)
    context.close()
    assert sum(value for value, _ in shifts) < MOST, shifts
