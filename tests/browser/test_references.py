"""How every type of page looks, as somebody once saw and accepted it.

After a wanted change: ``HONOUR_ROLL_RENEW_GOLDEN=1 pytest tests/browser/test_references.py`` takes
the pictures anew; look at them before committing. They show the made-up roll of the tests, so that
records may be added freely; only the handbook is the repository's own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looks import PANELS, differences, looking_page, packed, sheet_of
from tests.site.page_types import EXAMPLE, OWN
from tests.site.trees import REPOSITORY, Build

REFERENCES = REPOSITORY / "tests" / "browser" / "references"
HANDBOOK = ("handbook", "page of the handbook")
SITES = dict.fromkeys(EXAMPLE, "example") | dict.fromkeys(HANDBOOK, "own")
"""Type of page → the site that shows it."""
MOST_BYTES = 5_000_000
RECORD = EXAMPLE["record"]


@pytest.fixture(scope="module")
def homes(
    serve: Callable[[Path], str], example_site: Build, own_site: Build
) -> dict[str, tuple[str, dict[str, str]]]:
    """Site → its address, and its pages."""
    return {"example": (serve(example_site.site), EXAMPLE), "own": (serve(own_site.site), OWN)}


@pytest.fixture(scope="module")
def looking(browser: Browser) -> Iterator[Page]:
    page = looking_page(browser)
    yield page
    page.context.close()


@pytest.mark.parametrize("name", SITES)
def test_a_page_looks_as_it_was_accepted(
    looking: Page, homes: dict[str, tuple[str, dict[str, str]]], tmp_path: Path, name: str
) -> None:
    home, pages = homes[SITES[name]]
    reference, now = _file_of(name), tmp_path / "now.webp"
    accepted = reference.read_bytes() if reference.is_file() else None
    sheet, found = compared(looking, home + pages[name], accepted)
    if found and os.environ.get("HONOUR_ROLL_RENEW_GOLDEN") == "1":
        reference.parent.mkdir(exist_ok=True)
        reference.write_bytes(sheet)
        return
    now.write_bytes(sheet)
    assert not found, "\n".join([*found, f"compare {reference} with {now}", str(__doc__)])


def compared(
    page: Page, address: str, accepted: bytes | None, style: str = ""
) -> tuple[bytes, list[str]]:
    """How a page looks, and where it does not look as accepted.

    A busy machine may draw a part too late, so that what differs is taken until it stays so.
    """
    sheet = packed(sheet_of(page, address, style))
    for _ in range(3):
        if not unlike(sheet, accepted):
            break
        before, sheet = sheet, packed(sheet_of(page, address, style))
        if not unlike(sheet, before):
            break
    return sheet, unlike(sheet, accepted)


def unlike(sheet: bytes, accepted: bytes | None) -> list[str]:
    return (
        ["no picture yet"] if accepted is None else [str(d) for d in differences(sheet, accepted)]
    )


def test_every_reference_is_compared_and_they_stay_small() -> None:
    files = list(REFERENCES.iterdir())
    assert set(files) == {_file_of(name) for name in SITES}
    assert sum(file.stat().st_size for file in files) <= MOST_BYTES


@pytest.mark.parametrize(
    "style",
    [
        ".hr-record__aside {visibility: hidden}",
        ".hr-crumbs {display: none}",
        ".md-content__inner {padding-left: 16px}",
        "body {--md-default-bg-color: #fff !important}",
        ".md-typeset a {color: #1d188c !important}",
        ".md-typeset h1 {font-size: 1.9rem !important}",
        ".hr-photo img {object-fit: cover; object-position: 0 0; aspect-ratio: 1}",
    ],
)
def test_what_is_gone_or_moved_or_of_another_colour_is_seen(
    looking: Page, whole: tuple[str, bytes], style: str
) -> None:
    address, before = whole
    found = list(differences(packed(sheet_of(looking, address, style)), before))
    assert {one.panel.screen for one in found} == {panel.screen for panel in PANELS}


def test_letters_drawn_a_little_otherwise_are_not_seen(
    looking: Page, whole: tuple[str, bytes]
) -> None:
    address, before = whole
    style = "body {-webkit-text-stroke: 0.15px; transform: translate(0.3px, 0.3px)}"
    after, found = compared(looking, address, before, style)
    assert after != before
    assert found == []


@pytest.fixture(scope="module")
def whole(looking: Page, homes: dict[str, tuple[str, dict[str, str]]]) -> tuple[str, bytes]:
    """The address of a record's page, and how it looks."""
    address = homes["example"][0] + RECORD
    return address, packed(sheet_of(looking, address))


def _file_of(name: str) -> Path:
    return REFERENCES / f"{name.replace(' ', '-')}.webp"
