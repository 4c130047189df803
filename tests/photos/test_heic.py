from __future__ import annotations

import io
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from honour_roll.photos import decode as decode_module
from honour_roll.photos.cleaning import cleaned
from honour_roll.photos.decode import decode, inspect, load
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import format_of, photo_of
from honour_roll.photos.heif import unpack_heif, without_metadata
from honour_roll.photos.renditions import make_renditions, render
from tests.photos.pictures import (
    BLUE,
    CAMERA,
    GREEN,
    PLACE,
    RED,
    YELLOW,
    alike,
    corners,
    exif,
    quarters,
    stored_as,
    written,
)

heif: Any = pytest.importorskip("pillow_heif")
XMP = b"<x:xmpmeta>who, when, where</x:xmpmeta>"


def heic(image: Image.Image, **options: Any) -> bytes:
    stream = io.BytesIO()
    heif.from_pillow(image).save(stream, quality=80, **options)
    return stream.getvalue()


@pytest.fixture(scope="module")
def plain() -> bytes:
    return heic(quarters(640, 480), exif=exif(1), xmp=XMP)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_heic_photo_is_read_upright_whatever_way_it_was_held(
    tmp_path: Path, orientation: int
) -> None:
    stored = stored_as(quarters(320, 240), orientation)
    path = written(tmp_path / "a.HEIC", heic(stored, exif=exif(orientation)))
    info = inspect(path)
    assert (info.format, info.width, info.height) == ("HEIF", 320, 240)
    image = load(path)
    assert image.size == (320, 240)
    for got, wanted in zip(corners(image), (RED, GREEN, BLUE, YELLOW), strict=True):
        assert alike(got, wanted, by=30)


def test_it_is_shown_as_webp_without_a_trace(tmp_path: Path, plain: bytes) -> None:
    assert CAMERA.encode() in plain
    assert XMP in plain
    made = render(written(tmp_path / "a.heic", plain))
    assert [(one.width, one.height) for one in made] == [(480, 360), (640, 480)]
    for one in made:
        for word in (CAMERA.encode(), PLACE.encode(), XMP, b"EXIF", b"XMP ", b"ICCP"):
            assert word not in one.data


def test_opacity_is_laid_on_white() -> None:
    image = Image.new("RGBA", (128, 128), (*RED, 0))
    image.paste((*BLUE, 255), (0, 0, 64, 128))
    shown = decode(photo_of(".heic", heic(image)))
    (blue, white, *_) = corners(shown)
    assert alike(blue, BLUE, by=30)
    assert alike(white, (255, 255, 255), by=30)


def test_what_arrives_loses_its_metadata_and_no_pixel(plain: bytes) -> None:
    clean = cleaned("a.heic", plain)
    for word in (CAMERA.encode(), PLACE.encode(), XMP):
        assert word in plain
        assert word not in clean
    assert len(clean) == len(plain)
    pictures = [decode(photo_of(".heic", data)).tobytes() for data in (plain, clean)]
    assert pictures[0] == pictures[1]
    assert cleaned("a.heic", clean) == clean


def test_thumbnails_and_foreign_boxes_go_too() -> None:
    stream = io.BytesIO()
    file = heif.from_pillow(quarters(640, 480))
    file.save(stream, quality=80, thumbnails=[128])
    secret = b"free text of a program"
    raw = stream.getvalue() + struct.pack(">I", 8 + 16 + len(secret)) + b"uuid" + bytes(16) + secret
    clean = cleaned("a.heic", raw)
    assert secret not in clean
    assert sum(map(bool, clean)) < sum(map(bool, raw)) - 100 - len(secret)
    pictures = [decode(photo_of(".heic", data)).tobytes() for data in (raw, clean)]
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize(
    ("head", "is_taken"),
    [
        (b"ftypheic\0\0\0\0mif1heic", True),
        (b"ftypmif1\0\0\0\0mif1heic", True),
        (b"ftypmif1\0\0\0\0mif1avif", False),
        (b"ftypavif\0\0\0\0mif1miaf", False),
        (b"ftypisom\0\0\0\0mp41heic", False),
    ],
)
def test_only_still_pictures_in_hevc_are_heic(head: bytes, is_taken: bool) -> None:
    data = struct.pack(">I", 4 + len(head)) + head
    if is_taken:
        assert format_of(data) == "HEIF"
    else:
        with pytest.raises(PhotoRefused):
            format_of(data)


def test_a_huge_size_is_refused_before_anything_is_decoded(tmp_path: Path, plain: bytes) -> None:
    at = plain.index(b"ispe") + 8
    bomb = plain[:at] + struct.pack(">II", 60_000, 60_000) + plain[at + 8 :]
    for act in (inspect, load):
        with pytest.raises(PhotoRefused) as caught:
            act(written(tmp_path / "a.heic", bomb))
        assert caught.value.code == "photo-too-large"


def test_a_cut_file_is_refused(tmp_path: Path, plain: bytes) -> None:
    for end in (len(plain) - 1, len(plain) // 2, 400, 40):
        with pytest.raises(PhotoRefused):
            inspect(written(tmp_path / "a.heic", plain[:end]))


def test_a_heic_under_another_name_is_refused(tmp_path: Path, plain: bytes) -> None:
    with pytest.raises(PhotoRefused) as caught:
        inspect(written(tmp_path / "a.jpg", plain))
    assert caught.value.code == "photo-ending"
    assert "HEIC" in caught.value.what.vi
    assert ".heic" in caught.value.what.vi


@given(st.data())
def test_damaged_boxes_are_refused_or_read_and_nothing_else(data: st.DataObject) -> None:
    raw = bytearray(heic_once())
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, 700))] = data.draw(st.integers(0, 255))
    for act in (unpack_heif, without_metadata):
        with suppress(PhotoRefused):
            act(bytes(raw))


_ONCE: list[bytes] = []


def heic_once() -> bytes:
    if not _ONCE:
        _ONCE.append(heic(quarters(64, 48), exif=exif(6), xmp=XMP))
    return _ONCE[0]


def test_where_nothing_reads_heic_that_is_said(
    monkeypatch: pytest.MonkeyPatch, plain: bytes
) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    with pytest.raises(PhotoRefused) as caught:
        make_renditions(photo_of(".heic", plain))
    assert caught.value.code == "photo-format"
    assert "HEIC" in caught.value.what.vi
    assert decode_module.reader_version() == "heif=none"
