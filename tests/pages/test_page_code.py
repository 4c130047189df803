"""The code of a page's address, as a phone reads it."""

from __future__ import annotations

from io import BytesIO

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from honour_roll.pages.page_code import PageCodes

SITE = "https://soghidanh.example.vn/so/"
PAGE = "dien-hinh/sa-pa/2020/con-dan-cho-con-gio-lam/"
QR = zxingcpp.barcode_formats_from_str("QRCode")
slug = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,9}", fullmatch=True)


def read(data: bytes) -> list[str]:
    with Image.open(BytesIO(data)) as image:
        return [code.text for code in zxingcpp.read_barcodes(image.convert("L"), QR)]


@settings(max_examples=40)
@given(slug, slug)
def test_every_address_is_read_as_it_is(unit: str, name: str) -> None:
    address = f"dien-hinh/{unit}/2020/{name}/"
    assert read(PageCodes(SITE).draw(address)) == [SITE + address]


@pytest.mark.parametrize("length", [60, 250, 1_000])
def test_long_addresses_are_read_too(length: int) -> None:
    address = f"dien-hinh/sa-pa/2020/{'nguoi-co-ten-dai-' * length}"[: length - 1] + "/"
    assert read(PageCodes(SITE).draw(address)) == [SITE + address]


def test_white_surrounds_it_as_readers_ask() -> None:
    with Image.open(BytesIO(PageCodes(SITE).draw(PAGE))) as image:
        dark = image.convert("L").point(lambda grey: 255 - grey).getbbox()
        assert dark == (32, 32, image.width - 32, image.height - 32)


def test_it_is_small_and_always_of_the_same_bytes() -> None:
    data = PageCodes(SITE).draw(PAGE)
    assert data == PageCodes(SITE).draw(PAGE)
    assert len(data) < 1_000


@pytest.mark.parametrize(
    "other", ["https://soghidanh.example.vn/", "http://soghidanh.example.vn/so/"]
)
def test_a_site_that_moves_names_its_codes_anew(other: str) -> None:
    name = PageCodes(SITE).name(PAGE)
    assert name.startswith(f"{PAGE}ma-qr-")
    assert name != PageCodes(other).name(PAGE)
