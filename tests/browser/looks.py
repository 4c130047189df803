"""Sheets of how a page looks on three screens, light and dark, and where two sheets differ.

A sheet is compared in cells of some twelve pixels of the page, each the mean of its colours, and
judged by the mean of nine: letters drawn a little otherwise vanish in it, a block that is gone, a
column that stands elsewhere or another colour does not.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser, CDPSession, Page

from scripts.screenshots import HEIGHTS, READY, SCHEMES

SCALE = 0.5
_GROUND = "#808080"
_GAP = 12
_CELL = 6
MOST = 14
"""How far nine cells may lie apart in the mean, of 255."""

# What scripts put on a page after it was loaded: where the first is, the second will be.
_LATER = {
    "[data-slides] :is(.hr-card, [data-slide-name])": ".hr-slides-open",
    ".hr-find": ".hr-find__results .hr-card",
}
# Code stands in the machine's own letters; here it must not. Nothing is caught while it changes.
_STYLE = """code, kbd, pre, samp {font-family: var(--hr-sans) !important}
*, ::before, ::after {transition: none !important; animation: none !important}
"""
_SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@dataclass(frozen=True)
class Panel:
    """A page in one look: the screen's width; how wide it stands on the sheet, and at most how
    high, in pixels of the sheet."""

    screen: int
    scheme: str
    width: int
    height: int


PANELS = [
    Panel(screen, scheme, width, height)
    for screen, width, height in ((360, 180, 1500), (768, 256, 900), (1440, 480, 900))
    for scheme in SCHEMES
]


@dataclass(frozen=True)
class Difference:
    """Where a page looks otherwise than it did; ``place``: from the left and the top, in pixels
    of the page; ``far``: the mean of nine cells there, of 255."""

    panel: Panel
    place: tuple[int, int]
    far: int

    def __str__(self) -> str:
        left, top = self.place
        return (
            f"{self.panel.screen} px, {self.panel.scheme}: {self.far} of 255 apart"
            f" about {left} px from the left and {top} px from the top"
        )


def looking_page(browser: Browser) -> Page:
    """A page for ``sheet_of``, in a context of its own that the caller closes."""
    context = browser.new_context(
        device_scale_factor=SCALE, reduced_motion="reduce", bypass_csp=True
    )
    return context.new_page()


def sheet_of(page: Page, address: str, style: str = "") -> Image.Image:
    """The page at ``address`` in every look, with ``style`` over its own."""
    sheet = Image.new("RGB", (_right(PANELS[-1]), max(panel.height for panel in PANELS)), _GROUND)
    browser = page.context.new_cdp_session(page)
    for screen, height in HEIGHTS.items():
        page.set_viewport_size({"width": screen, "height": height})
        _open(page, address, style)
        for panel in (panel for panel in PANELS if panel.screen == screen):
            page.evaluate(READY, SCHEMES[panel.scheme])
            page.evaluate(_SETTLED)
            sheet.paste(_pictured(page, browser, panel), (_left(panel), 0))
    browser.detach()
    return sheet


def _open(page: Page, address: str, style: str) -> None:
    response = page.goto(address, wait_until="load")
    assert response
    assert response.ok, address
    for there, later in _LATER.items():
        if page.query_selector(there):
            page.wait_for_selector(later)
    page.add_style_tag(content=_STYLE + style)


def _pictured(page: Page, browser: CDPSession, panel: Panel) -> Image.Image:
    whole: int = page.evaluate("document.documentElement.scrollHeight")
    high = min(panel.height * panel.screen // panel.width, whole)
    part = {"x": 0, "y": 0, "width": panel.screen, "height": high, "scale": 1}
    # Half the time of `page.screenshot`.
    taken = browser.send(
        "Page.captureScreenshot",
        {"captureBeyondViewport": True, "optimizeForSpeed": True, "clip": part},
    )
    with Image.open(io.BytesIO(base64.b64decode(taken["data"]))) as picture:
        tall = round(picture.height * panel.width / picture.width)
        return picture.convert("RGB").resize((panel.width, tall), Image.Resampling.LANCZOS)


def packed(sheet: Image.Image) -> bytes:
    """A sheet as a reference keeps it."""
    data = io.BytesIO()
    sheet.save(data, "WEBP", quality=50, method=2)
    return data.getvalue()


def differences(sheet: bytes, reference: bytes) -> Iterator[Difference]:
    """The place of each panel where two packed sheets are farthest apart, if that is more than
    ``MOST``. Packing changes colours, so that both have to be packed."""
    new, old = (Image.open(io.BytesIO(data)).convert("RGB") for data in (sheet, reference))
    for panel in PANELS:
        far, place = _farthest(_cells(new, panel), _cells(old, panel))
        if far > MOST:
            step = _CELL * panel.screen // panel.width
            yield Difference(panel, (place[0] * step, place[1] * step), far)


def _cells(sheet: Image.Image, panel: Panel) -> Image.Image:
    left = _left(panel)
    part = sheet.crop((left, 0, left + panel.width, panel.height))
    return part.reduce(_CELL)


def _farthest(one: Image.Image, other: Image.Image) -> tuple[int, tuple[int, int]]:
    red, green, blue = ImageChops.difference(one, other).split()
    apart = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    means = apart.filter(ImageFilter.BoxBlur(1))
    values = means.tobytes()
    far = max(values)
    down, across = divmod(values.index(far), means.width)
    return far, (across, down)


def _left(panel: Panel) -> int:
    before = PANELS[: PANELS.index(panel)]
    return sum(one.width + _GAP for one in before)


def _right(panel: Panel) -> int:
    return _left(panel) + panel.width
