"""Screenshots show whole pages in both schemes, and none of the types of page is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from scripts.book_sheet import PICTURE
from scripts.machine import SetupError
from scripts.screenshots import (
    HEIGHTS,
    README,
    README_EXAMPLE,
    Shot,
    fullest,
    plan,
    take,
    write_readme_pictures,
    write_sheets,
)
from tests.site.page_types import OWN
from tests.site.trees import REPOSITORY

PAGE = """<!doctype html><title>x</title><style>body {margin: 0; height: 3000px; background: #fff}
[data-md-color-scheme=slate] {background: #000}</style><body>
<img loading="lazy" width="100" height="100" style="position: absolute; top: 2900px" src="data:\
image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><rect width='999' height='999' fill='red'/>\
</svg>">"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for address in ("", "nam/2020/", "nam/2021/"):
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(PAGE + address, encoding="utf-8")
    (folder / "nam" / "2021" / "index.html").write_text(PAGE + "x" * 99, encoding="utf-8")
    return folder


def test_a_whole_page_is_taken_with_its_last_picture(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    file = tmp_path / "whole.png"
    take(browser, site, {file: Shot("", 360, "light")})
    with Image.open(file) as picture:
        assert picture.size == (360, 3000)
        assert picture.convert("RGB").getpixel((50, 2950)) == (255, 0, 0)
        assert picture.convert("RGB").getpixel((300, 50)) == (255, 255, 255)


def test_a_dark_screen_is_taken_in_the_sharpness_of_a_phone(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    file = tmp_path / "screen.png"
    take(browser, site, {file: Shot("nam/2020/", 360, "dark", whole=False, scale=2)})
    with Image.open(file) as picture:
        assert picture.size == (720, 1560)
        assert picture.convert("RGB").getpixel((600, 900)) == (0, 0, 0)


def test_a_missing_page_is_told(browser: Browser, site: Path, tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no page /muc-luc/"):
        take(browser, site, {tmp_path / "x.png": Shot("muc-luc/", 360, "light")})


def test_every_type_is_taken_on_three_screens_light_and_dark(tmp_path: Path) -> None:
    shots = plan(tmp_path, OWN).values()
    looks = {(shot.address, shot.width, shot.scheme) for shot in shots}
    assert len(looks) == len(shots) == len(OWN) * 6
    assert {address for address, width, scheme in looks} == set(OWN.values())


def test_the_sheets_show_what_was_taken(browser: Browser, site: Path, tmp_path: Path) -> None:
    types = {"home": "", "year": "nam/2020/"}
    take(browser, site, plan(tmp_path / "pictures", types))
    write_sheets(tmp_path / "pictures", tmp_path / "docs", types)
    means = []
    for scheme in ("light", "dark"):
        with Image.open(tmp_path / "docs" / f"contact-sheet-{scheme}.webp") as sheet:
            pixel = sheet.convert("L").getpixel((sheet.width - 100, 300))
            means.append(pixel)
    assert means == [255, 0]


def test_of_a_made_up_roll_the_longest_page_of_a_shape_is_shown(site: Path) -> None:
    assert fullest(site) == {"home": "", "year": "nam/2021/"}


def test_the_readme_gets_each_picture_and_one_of_all(tmp_path: Path) -> None:
    for name, shot in (README | README_EXAMPLE).items():
        file = tmp_path / "readme" / f"{name}.png"
        file.parent.mkdir(exist_ok=True)
        size = (shot.width * shot.scale, HEIGHTS[shot.width] * shot.scale)
        Image.new("RGB", size, "black" if shot.scheme == "dark" else "white").save(file)
    write_readme_pictures(tmp_path, tmp_path / "docs")
    written = {file.stem for file in (tmp_path / "docs").glob("*.webp")}
    assert written == README.keys() | README_EXAMPLE.keys() | {"overview"}
    with Image.open(tmp_path / "docs" / "overview.webp") as picture:
        grey, (width, height) = picture.convert("L"), picture.size
        points = [(100, 400), (width // 2, 200), (width - 99, 200), (width // 2, height - 99)]
        assert [grey.getpixel(point) for point in points] == [255] * 4
        assert grey.getpixel((width - 99, height - 99)) == 0


def test_the_documents_show_pictures_that_the_script_takes() -> None:
    taken = {f"docs/screenshots/{name}.webp" for name in README | README_EXAMPLE}
    taken |= {"docs/screenshots/overview.webp", PICTURE}
    taken |= {"docs/contact-sheet-light.webp", "docs/contact-sheet-dark.webp"}
    words = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"docs/[\w/-]+\.webp", words))
    assert shown <= taken
    assert all((REPOSITORY / name).is_file() for name in shown)
