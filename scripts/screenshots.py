"""Take a picture of every type of page, on three screens, light and dark.

``python -m scripts.screenshots [FOLDER]`` writes PNGs of the repository's own site to FOLDER, else
to ``.cache/screenshots``, and renews the contact sheets and the README's pictures in ``docs/``;
with ``--demo`` it shows a made-up roll with photographs, and leaves ``docs/`` alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser

from scripts.browsing import served, started_browser
from scripts.contact_sheet import Column, contact_sheet, overview, save_webp
from scripts.demo.writing import write_roll
from scripts.machine import SetupError, say
from scripts.setup import ROOT
from tests.site.page_types import EXAMPLE, OWN, PAGE_TYPES, shape
from tests.site.trees import Tree, copied_tree

HEIGHTS = {360: 780, 768: 1024, 1440: 900}
"""Width → height of the screens."""
SCHEMES = {"light": "default", "dark": "slate"}
COLUMNS = (Column("360 px", 216), Column("768 px", 384), Column("1440 px", 648))
DEMO_RECORDS, DEMO_SEED = 300, 2025
MOST_BYTES = 1_500_000
READY = """async scheme => {
  document.body.setAttribute('data-md-color-scheme', scheme);
  for (const image of document.images) Object.assign(image, {loading: 'eager', decoding: 'sync'});
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
  await document.fonts.ready;
}"""


@dataclass(frozen=True)
class Shot:
    """One picture: of a page, in a scheme; ``whole``: not only what the screen shows of it."""

    address: str
    width: int
    scheme: str
    whole: bool = True
    scale: int = 1


# What is real is shown from the real roll. That has no photographs, so the record with a picture
# is from the example of the tests, which says on the page that it is made up.
README = {
    "home-phone": Shot(OWN["home"], 360, "light", whole=False, scale=2),
    "unit": Shot(OWN["unit"], 1440, "light", whole=False),
    "statistics": Shot(OWN["statistics"], 1440, "light", whole=False),
    "dark": Shot(OWN["record without a photo"], 1440, "dark", whole=False),
}
README_EXAMPLE = {"record": Shot(EXAMPLE["record"], 1440, "light")}
PHONE, BESIDE_IT = "home-phone", ("unit", "record", "statistics", "dark")


def take(browser: Browser, site: Path, shots: Mapping[Path, Shot]) -> None:
    """Write each picture of a built site as PNG; ``SetupError`` where it has no such page."""
    say(f"taking {len(shots)} pictures")
    with served(site) as home:
        for file, shot in shots.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            with browser.new_context(
                viewport={"width": shot.width, "height": HEIGHTS[shot.width]},
                device_scale_factor=shot.scale,
                reduced_motion="reduce",
                color_scheme="dark" if shot.scheme == "dark" else "light",
            ) as context:
                page = context.new_page()
                response = page.goto(home + shot.address, wait_until="load")
                if response is None or not response.ok:
                    raise SetupError(f"the site has no page /{shot.address}")
                page.evaluate(READY, SCHEMES[shot.scheme])
                page.screenshot(path=file, full_page=shot.whole, animations="disabled")


def plan(folder: Path, types: Mapping[str, str]) -> dict[Path, Shot]:
    """Every page on every screen in every scheme: its file → the picture."""
    return {
        _file_of(folder, name, width, scheme): Shot(address, width, scheme)
        for name, address in types.items()
        for scheme in SCHEMES
        for width in HEIGHTS
    }


def fullest(site: Path) -> dict[str, str]:
    """Type of page → the longest page of its shape, for a site that is in no list."""
    names: dict[tuple[str, int], str] = {}
    for type, listed in (EXAMPLE | OWN).items():
        names.setdefault(shape(listed), type)
    found: dict[str, tuple[int, str]] = {}
    for file in site.rglob("*.html"):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        if name := names.get(shape(address)):
            found[name] = max(found.get(name, (0, "")), (file.stat().st_size, address))
    return {name: found[name][1] for name in PAGE_TYPES if name in found}


def write_sheets(pictures: Path, target: Path, types: Mapping[str, str]) -> None:
    """Write ``contact-sheet-light.webp`` and ``-dark.webp`` of the PNGs in ``pictures``."""
    for scheme in SCHEMES:
        rows = {
            f"{name}   /{address}": [_file_of(pictures, name, width, scheme) for width in HEIGHTS]
            for name, address in types.items()
        }
        sheet = contact_sheet(f"Every type of page, {scheme}", COLUMNS, rows)
        save_webp(sheet, target / f"contact-sheet-{scheme}.webp", MOST_BYTES)


def photograph_own(browser: Browser, made: Path, folder: Path) -> None:
    """The repository's own site, and what ``docs/`` shows of it."""
    own = _built(copied_tree(made / "own"))
    take(browser, own, plan(folder, OWN))
    write_sheets(folder, ROOT / "docs", OWN)
    example = _built(copied_tree(made / "example", ROOT / "tests" / "content"))
    for site, shots in ((own, README), (example, README_EXAMPLE)):
        take(browser, site, {_readme_file(folder, name): shot for name, shot in shots.items()})
    write_readme_pictures(folder, ROOT / "docs" / "screenshots")


def write_readme_pictures(pictures: Path, target: Path) -> None:
    """Write the README's pictures, and ``overview.webp`` with all of them, from their PNGs."""
    for name in README | README_EXAMPLE:
        with Image.open(_readme_file(pictures, name)) as picture:
            save_webp(picture, target / f"{name}.webp", MOST_BYTES)
    beside = [_readme_file(pictures, name) for name in BESIDE_IT]
    whole = overview(_readme_file(pictures, PHONE), beside)
    save_webp(whole, target / "overview.webp", MOST_BYTES)


def photograph_demo(browser: Browser, made: Path, folder: Path) -> None:
    """A made-up roll with photographs."""
    write_roll(made / "demo", DEMO_RECORDS, DEMO_SEED, photos=True)
    site = _built(Tree(made / "demo"))
    types = fullest(site)
    take(browser, site, plan(folder, types))
    write_sheets(folder, folder, types)


def main() -> int:
    """Exit status: 0 done, 1 not possible, 2 wrong use."""
    parser = argparse.ArgumentParser(prog="python -m scripts.screenshots")
    place = ROOT / ".cache" / "screenshots"
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", default=place)
    parser.add_argument("--demo", action="store_true", help="a made-up roll with photographs")
    options = parser.parse_args()
    photograph = photograph_demo if options.demo else photograph_own
    try:
        with TemporaryDirectory() as made, started_browser() as browser:
            photograph(browser, Path(made), options.folder)
    except (SetupError, OSError) as error:
        print(f"screenshots: {error}", file=sys.stderr)
        return 1
    return 0


def _built(tree: Tree) -> Path:
    say(f"building {tree.root.name}")
    build = tree.build()
    if build.code:
        raise SetupError(f"the site could not be built:\n{build.output}")
    return build.site


def _readme_file(folder: Path, name: str) -> Path:
    return folder / "readme" / f"{name}.png"


def _file_of(folder: Path, name: str, width: int, scheme: str) -> Path:
    return folder / f"{name.replace(' ', '-')}-{width}-{scheme}.png"


if __name__ == "__main__":
    sys.exit(main())
