from __future__ import annotations

import io

import pytest
from PIL import Image

from honour_roll.photos.cleaning import cleaned
from honour_roll.photos.errors import PhotoRefused
from tests.photos.pictures import encoded, exif, quarters

SECRET = b"21.0278 105.8342"


def with_metadata(form: str, orientation: int) -> bytes:
    more = {"xmp": b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"} if form != "PNG" else {}
    return encoded(quarters(96, 64), form, exif=exif(orientation), **more)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_nothing_but_the_picture_is_left_and_it_stands_upright(form: str, orientation: int) -> None:
    name = {"JPEG": "a.jpg", "PNG": "a.png", "WEBP": "a.webp"}[form]
    raw = with_metadata(form, orientation)
    clean = cleaned(name, raw)
    assert SECRET not in clean
    with Image.open(io.BytesIO(clean)) as picture:
        tags = dict(picture.getexif())
        assert tags in ({}, {0x0112: orientation})
        upright = picture.size if not tags or orientation == 1 else picture.size[::-1]
    assert upright == ((96, 64) if orientation == 1 else (64, 96))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_what_is_clean_stays_as_it_is(form: str) -> None:
    name = {"JPEG": "a.jpg", "PNG": "a.png", "WEBP": "a.webp"}[form]
    once = cleaned(name, with_metadata(form, 6))
    assert cleaned(name, once) == once


def test_an_ending_that_lies_is_refused() -> None:
    with pytest.raises(PhotoRefused):
        cleaned("a.png", with_metadata("JPEG", 1))
