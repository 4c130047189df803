"""The manifest and the icons by which a phone keeps the site."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from PIL import Image

from honour_roll.pages.home_screen import MANIFEST, TOUCH_ICON, home_screen
from tests.photos.pictures import encoded

NAME = "Sổ ghi danh tỉnh Lào Cai"
COVER, GILT, PAPER = (0x76, 0x17, 0x13), (0xE0, 0xBD, 0x74), (0xFA, 0xF6, 0xEC)
BLUE = (0, 0, 255)


def made(favicon: bytes | None = None, name: str = NAME) -> dict[str, bytes]:
    return {asset.name: asset.data for asset in home_screen(name, "Điển hình", favicon)}


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def test_the_manifest_names_the_site_in_vietnamese_and_no_place_of_a_host() -> None:
    manifest = json.loads(made()[MANIFEST])
    assert (manifest["name"], manifest["short_name"]) == (NAME, "Sổ ghi danh")
    assert (manifest["lang"], manifest["start_url"], manifest["scope"]) == ("vi", "./", "./")
    assert not any(icon["src"].startswith(("/", "http")) for icon in manifest["icons"])
    assert json.loads(made(name="Sổ Sa Pa")[MANIFEST])["short_name"] == "Sổ Sa Pa"


def test_every_icon_has_the_size_that_the_manifest_says() -> None:
    files = made()
    icons = json.loads(files[MANIFEST])["icons"]
    assert {(icon["sizes"], icon["purpose"]) for icon in icons} >= {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for icon in icons:
        size = opened(files[icon["src"]]).size
        assert f"{size[0]}x{size[1]}" == icon["sizes"]
    assert opened(files[TOUCH_ICON]).size == (180, 180)


def test_a_maskable_icon_keeps_its_lotus_within_the_circle_that_is_left() -> None:
    icon = opened(made()["assets/icon-maskable-512.png"])
    gold = [
        (x - 256, y - 256) for x in range(512) for y in range(512) if icon.getpixel((x, y)) != COVER
    ]
    assert len(gold) > 10_000
    assert max(x * x + y * y for x, y in gold) < (0.4 * 512) ** 2
    assert icon.getpixel((256, 256)) == GILT


def test_the_owners_favicon_takes_the_place_of_the_lotus() -> None:
    files = made(encoded(Image.new("RGB", (64, 32), BLUE), "PNG"))
    icon = opened(files["assets/icon-192.png"])
    assert icon.getpixel((96, 96)) == BLUE
    assert icon.getpixel((96, 10)) == PAPER
    assert opened(files[TOUCH_ICON]).getpixel((2, 90)) == PAPER


@pytest.mark.parametrize("odd", [b"<svg/>", b"", b"\x89PNG\r\n\x1a\n", b"%!PS"])
def test_a_favicon_that_is_no_picture_of_points_leaves_the_lotus(odd: bytes) -> None:
    assert made(odd) == made()


def test_the_bytes_are_always_the_same() -> None:
    assert made() == made()
