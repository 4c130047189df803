from __future__ import annotations

import struct
import subprocess
import sys
import textwrap
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageFile, PngImagePlugin

from honour_roll.photos import decode as decode_module
from honour_roll.photos.container import Container
from honour_roll.photos.decode import decode, inspect, load
from honour_roll.photos.errors import PhotoRefused, refusing_what_breaks
from honour_roll.photos.exif import orientation_in
from honour_roll.photos.files import PhotoFile, PhotoFormat, read_photo
from honour_roll.photos.jpeg import MAX_SCANS, unpack_jpeg
from honour_roll.photos.png import unpack_png
from honour_roll.photos.webp import unpack_webp
from tests.photos.pictures import (
    BLUE,
    CAMERA,
    GREEN,
    RED,
    YELLOW,
    alike,
    corners,
    encoded,
    exif,
    jpeg_segment,
    png_chunk,
    png_claiming,
    quarters,
    saved,
    stored_as,
    written,
)

ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
UNPACK: dict[str, Callable[[bytes], Container]] = {
    "JPEG": unpack_jpeg,
    "PNG": unpack_png,
    "WEBP": unpack_webp,
}
LOSSLESS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 95},
    "PNG": {},
    "WEBP": {"lossless": True},
}


def refusal(path: Path, act: Callable[[Path], object] = load) -> str:
    with pytest.raises(PhotoRefused) as caught:
        act(path)
    return caught.value.code


def webp_claiming(width: int, height: int) -> bytes:
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + size
    return b"RIFF" + struct.pack("<I", len(body)) + body


def jpeg_claiming(width: int, height: int) -> bytes:
    data = encoded(quarters(), "JPEG")
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


def in_two_scans(jpeg: bytes) -> bytes:
    return jpeg[:-2] + jpeg[jpeg.index(b"\xff\xda") :]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_upright(tmp_path: Path, kind: str, orientation: int) -> None:
    stored = stored_as(quarters(), orientation)
    path = saved(tmp_path / f"a.{ENDINGS[kind]}", stored, exif=exif(orientation), **LOSSLESS[kind])
    info, image = inspect(path), load(path)
    assert (info.format, info.width, info.height) == (kind, 64, 48)
    assert image.size == (64, 48)
    for got, wanted in zip(corners(image), (RED, GREEN, BLUE, YELLOW), strict=True):
        assert alike(got, wanted)


def test_pillow_agrees_about_every_orientation() -> None:
    for orientation in range(1, 9):
        block = Image.Exif()
        block.load(exif(orientation))
        assert orientation_in(exif(orientation)) == block[0x0112] == orientation


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"Exif\0\0",
        b"Exif\0\0II*\0\xff\xff\xff\xff",
        b"Exif\0\0II*\0\x08\0\0\0\xff\xff",
        b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHII", 0x0112, 3, 1, 9),
        b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHII", 0x0112, 4, 1, 6),
        b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHII", 0x0112, 3, 7, 6),
        b"no TIFF at all",
    ],
)
def test_a_broken_orientation_leaves_the_picture_as_it_is(block: bytes) -> None:
    assert orientation_in(block) == 1


def test_orientation_is_read_in_both_byte_orders() -> None:
    little = b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)
    big = b"MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0)
    assert orientation_in(little) == orientation_in(big) == 6


@given(st.binary(max_size=200))
def test_any_bytes_have_an_orientation(data: bytes) -> None:
    assert 1 <= orientation_in(b"Exif\0\0MM\0*" + data) <= 8


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_of_an_animation_the_first_frame_is_shown(tmp_path: Path, kind: str) -> None:
    second = Image.new("RGB", (64, 48), "black")
    path = saved(
        tmp_path / f"a.{ENDINGS[kind]}",
        quarters(),
        save_all=True,
        append_images=[second, second],
        duration=100,
        **LOSSLESS[kind],
    )
    with Image.open(path) as animation:
        assert getattr(animation, "n_frames", 1) > 1
    assert ImageChops.difference(load(path), quarters()).getbbox() is None


def test_of_a_file_with_several_jpegs_the_first_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    quarters().save(path, "MPO", save_all=True, append_images=[Image.new("RGB", (64, 48))])
    assert inspect(path).format == "JPEG"
    assert alike(corners(load(path))[0], RED)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_cut_file_is_refused_wherever_it_is_cut(kind: str) -> None:
    noise = Image.effect_noise((40, 30), 80).convert("RGB")
    data = encoded(noise, kind, **({"progressive": True} if kind == "JPEG" else {}))
    for end in range(12, len(data)):
        with pytest.raises(PhotoRefused) as caught:
            UNPACK[kind](data[:end])
        assert caught.value.code == "photo-truncated"


def test_a_cut_file_is_refused_even_when_pillow_was_told_to_be_lenient(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = encoded(quarters(), "JPEG")
    path = written(tmp_path / "a.jpg", data[: len(data) * 3 // 4])
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    assert refusal(path) == refusal(path, inspect) == "photo-truncated"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", png_claiming(50_000, 50_000)),
        ("a.png", png_claiming(20_001, 1)),
        ("a.png", png_claiming(6_000, 4_001)),
        ("a.webp", webp_claiming(4_000, 3_001)),
        ("a.jpg", jpeg_claiming(10_000, 6_001)),
        ("a.jpg", in_two_scans(jpeg_claiming(5_000, 5_001))),
        ("a.jpg", jpeg_claiming(50_000, 50_000)),
        ("a.webp", webp_claiming(50_000, 50_000)),
        ("a.webp", webp_claiming(16_000, 16_000)),
    ],
)
def test_a_bomb_is_refused_by_its_header(
    tmp_path: Path, name: str, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("opened"))
    path = written(tmp_path / name, data)
    assert refusal(path) == refusal(path, inspect) == "photo-too-large"


def test_a_jpeg_in_one_scan_may_be_larger(tmp_path: Path) -> None:
    for data in (jpeg_claiming(10_000, 6_000), in_two_scans(jpeg_claiming(5_000, 5_000))):
        assert inspect(written(tmp_path / "a.jpg", data)).format == "JPEG"


def test_a_size_is_told_the_vietnamese_way(tmp_path: Path) -> None:
    with pytest.raises(PhotoRefused) as caught:
        inspect(written(tmp_path / "a.png", png_claiming(50_000, 40_000)))
    assert "50.000 × 40.000" in caught.value.what.vi
    assert "50,000 × 40,000" in caught.value.what.en


@pytest.mark.parametrize("data", [png_claiming(0, 10), png_claiming(10, 0)])
def test_a_picture_without_pixels_is_refused(tmp_path: Path, data: bytes) -> None:
    assert refusal(written(tmp_path / "a.png", data), inspect) == "photo-broken"


def test_pixels_that_end_before_the_picture_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.png", png_claiming(500, 500))
    assert inspect(path).width == 500
    assert refusal(path) == "photo-broken"


def with_chunks(*chunks: bytes) -> bytes:
    data = encoded(quarters(), "PNG")
    return data[:33] + b"".join(chunks) + data[33:]


def test_text_that_would_fill_the_memory_is_never_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = zlib.compress(bytes(3_000_000))
    data = with_chunks(
        png_chunk(b"zTXt", b"Comment\0\0" + bomb),
        png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\x01\0\0\0" + bomb),
    )
    with pytest.raises(ValueError, match="too large"):
        Image.open(written(tmp_path / "a.png", data)).load()
    monkeypatch.setattr(
        PngImagePlugin, "_safe_zlib_decompress", lambda _: pytest.fail("unpacked text")
    )
    assert load(tmp_path / "a.png").size == (64, 48)


def test_a_colour_profile_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    profile = png_chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(3_000_000)))
    assert refusal(written(tmp_path / "a.png", with_chunks(profile))) == "photo-broken"


def test_a_chunk_that_may_stand_once_is_refused_twice(tmp_path: Path) -> None:
    profile = png_chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(3_000)))
    assert refusal(written(tmp_path / "a.png", with_chunks(profile, profile))) == "photo-broken"


def test_a_damaged_chunk_is_refused(tmp_path: Path) -> None:
    data = bytearray(encoded(Image.effect_noise((40, 40), 50), "PNG"))
    data[data.index(b"IDAT") + 30] ^= 1
    assert refusal(written(tmp_path / "a.png", bytes(data)), inspect) == "photo-broken"


def test_a_png_without_pixels_is_refused(tmp_path: Path) -> None:
    header = struct.pack(">IIBBBBB", 9, 9, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IEND", b"")
    assert refusal(written(tmp_path / "a.png", data), inspect) == "photo-broken"


def test_more_pieces_than_any_program_writes_are_refused(tmp_path: Path) -> None:
    dust = {
        "a.png": with_chunks(png_chunk(b"teXt", b"") * 20_001),
        "a.jpg": b"\xff\xd8" + jpeg_segment(0xFE, b"") * 20_001 + encoded(quarters(), "JPEG")[2:],
    }
    webp = encoded(quarters(), "WEBP", lossless=True, exif=exif())
    body = webp[8:] + b"DUST\0\0\0\0" * 20_001
    dust["a.webp"] = b"RIFF" + struct.pack("<I", len(body)) + body
    for name, data in dust.items():
        assert refusal(written(tmp_path / name, data), inspect) == "photo-broken"


def test_scans_that_would_keep_the_decoder_busy_for_hours_are_refused() -> None:
    data = encoded(quarters(), "JPEG", progressive=True)
    scan = data[data.rindex(b"\xff\xda") : -2]
    scans = data.count(b"\xff\xda")
    most = data[:-2] + scan * (MAX_SCANS - scans) + b"\xff\xd9"
    assert unpack_jpeg(most).width == 64
    with pytest.raises(PhotoRefused):
        unpack_jpeg(most[:-2] + scan + b"\xff\xd9")


def test_scans_hidden_behind_a_comment_are_counted() -> None:
    data = encoded(quarters(), "JPEG", progressive=True)
    scan = data[data.rindex(b"\xff\xda") : -2]
    with pytest.raises(PhotoRefused):
        unpack_jpeg(data[:-2] + jpeg_segment(0xFE, b"\xff\xd9") + scan * MAX_SCANS + b"\xff\xd9")


def test_the_decoder_sees_no_metadata_of_a_jpeg() -> None:
    data = encoded(quarters(), "JPEG", exif=exif(6), comment="Ghi chú riêng", quality=90)
    xmp = jpeg_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>" + CAMERA.encode())
    iptc = jpeg_segment(0xED, b"Photoshop 3.0\0" + CAMERA.encode())
    container = unpack_jpeg(data[:2] + xmp + iptc + data[2:] + b"trailer " + CAMERA.encode())
    assert container.orientation == 6
    for word in (CAMERA.encode(), b"Exif", b"xap", b"Photoshop", "riêng".encode(), b"trailer"):
        assert word not in container.data


def test_what_says_how_to_read_the_colours_of_a_jpeg_stays() -> None:
    data = encoded(quarters().convert("CMYK"), "JPEG", icc_profile=bytes(90_000))
    kept = unpack_jpeg(data).data
    assert kept.count(b"ICC_PROFILE\0") == 2
    assert b"Adobe" in kept


def test_fill_bytes_before_a_marker_are_allowed() -> None:
    data = encoded(quarters(), "JPEG")
    at = data.index(b"\xff\xda")
    filled = data[:at] + b"\xff\xff" + data[at:-2] + b"\xff" + data[-2:]
    photo = PhotoFile("JPEG", "", filled)
    assert alike(corners(decode(photo))[3], YELLOW)


FORMATS: list[PhotoFormat] = ["JPEG", "PNG", "WEBP"]


@given(st.sampled_from(FORMATS), st.data())
def test_damaged_files_are_decoded_or_refused(kind: PhotoFormat, draw: st.DataObject) -> None:
    options = {"exif": exif(6), "icc_profile": bytes(300)}
    data = bytearray(encoded(quarters(), kind, **options))
    for _ in range(draw.draw(st.integers(1, 6))):
        data[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))
    try:
        image = decode(PhotoFile(kind, "", bytes(data)), at_least=8)
    except PhotoRefused:
        return
    assert image.mode == "RGB"


@given(st.sampled_from(FORMATS), st.binary(max_size=400))
def test_any_bytes_after_the_signature_are_refused(photo_format: PhotoFormat, data: bytes) -> None:
    start = encoded(quarters(), photo_format)[:12]
    with pytest.raises(PhotoRefused):
        decode(PhotoFile(photo_format, "", start + data))


@pytest.mark.parametrize(
    "error",
    [
        OSError(),
        SyntaxError(),
        ValueError(),
        EOFError(),
        struct.error(),
        zlib.error(),
        OverflowError(),
        Image.DecompressionBombError(),
        Image.DecompressionBombWarning(),
    ],
    ids=lambda error: type(error).__name__,
)
def test_whatever_a_decoder_raises_becomes_a_refusal(error: Exception) -> None:
    with pytest.raises(PhotoRefused) as caught, refusing_what_breaks():
        raise error
    assert caught.value.code == "photo-broken"


def test_a_machine_short_of_memory_is_not_the_fault_of_the_photo() -> None:
    with pytest.raises(PhotoRefused) as caught, refusing_what_breaks():
        raise MemoryError
    assert caught.value.code == "photo-memory"


def test_a_smaller_width_is_counted_upright(tmp_path: Path) -> None:
    tall = quarters(400, 1600)
    stored = tall.transpose(Image.Transpose.ROTATE_90)
    for name in ("a.jpg", "a.png"):
        photo = read_photo(saved(tmp_path / name, stored, exif=exif(6)))
        assert decode(photo, at_least=90).size == (100, 400)
        assert decode(photo, at_least=101).size[0] > 101
        assert decode(photo, at_least=4_000).size == (400, 1600)
        assert alike(corners(decode(photo, at_least=90))[0], RED)


def test_a_big_jpeg_is_decoded_at_a_fraction_of_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = quarters(400, 1600).transpose(Image.Transpose.ROTATE_90)
    photo = read_photo(saved(tmp_path / "a.jpg", stored, exif=exif(6)))
    decoded: list[tuple[int, int]] = []
    reduced = decode_module._reduced

    def watched(image: Image.Image, container: Container, at_least: int | None) -> Image.Image:
        decoded.append(image.size)
        return reduced(image, container, at_least)

    monkeypatch.setattr(decode_module, "_reduced", watched)
    decode(photo, at_least=90)
    assert decoded == [(400, 100)]


def test_a_colour_that_stands_for_transparent_is_not_averaged(tmp_path: Path) -> None:
    image = Image.new("RGB", (64, 64), (1, 2, 3))
    for x in range(0, 64, 2):
        image.paste(RED, (x, 0, x + 1, 64))
    photo = read_photo(saved(tmp_path / "a.png", image, transparency=(1, 2, 3)))
    colours = decode(photo, at_least=16).getcolors()
    assert colours is not None
    assert {colour for _, colour in colours} == {RED, (255, 255, 255)}


def test_pillow_may_only_try_three_formats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    opening = Image.open

    def watched(file: BytesIO, **options: Any) -> Image.Image:
        asked.append(options.get("formats"))
        return opening(file, **options)

    monkeypatch.setattr(Image, "open", watched)
    path = saved(tmp_path / "a.jpg", quarters())
    inspect(path)
    load(path)
    assert asked == [("JPEG", "PNG", "WEBP")] * 2


@pytest.mark.parametrize("length", [0, 1])
def test_a_segment_shorter_than_its_own_length_is_refused(length: int) -> None:
    data = encoded(quarters(), "JPEG")
    with pytest.raises(PhotoRefused) as caught:
        unpack_jpeg(data[:2] + b"\xff\xfe" + length.to_bytes(2, "big") + data[2:])
    assert caught.value.code == "photo-broken"


def test_pillow_is_left_as_it_was_found() -> None:
    program = """
        from PIL import Image, ImageFile, PngImagePlugin
        before = (Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES,
                  PngImagePlugin.MAX_TEXT_CHUNK, PngImagePlugin.MAX_TEXT_MEMORY)
        import honour_roll.photos.cache
        after = (Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES,
                 PngImagePlugin.MAX_TEXT_CHUNK, PngImagePlugin.MAX_TEXT_MEMORY)
        assert before == after, (before, after)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=True)


def test_a_large_progressive_jpeg_is_told_to_be_saved_otherwise() -> None:
    data = encoded(quarters(), "JPEG", progressive=True)
    at = data.index(b"\xff\xc2") + 5
    size = (5504).to_bytes(2, "big") + (8256).to_bytes(2, "big")
    with pytest.raises(PhotoRefused) as caught:
        unpack_jpeg(data[:at] + size + data[at + 4 :])
    assert caught.value.code == "photo-too-large"
    assert "progressive" in caught.value.what.vi
    assert "60 triệu" in caught.value.what.vi
    assert "kiểu thường" in caught.value.remedy.vi


def test_a_damaged_jpeg_that_has_its_end_is_not_called_short() -> None:
    data = encoded(quarters(), "JPEG")
    damaged = data[:-40] + b"\xff\xe1\xff\xf0" + data[-36:]
    for wrong, code in ((damaged, "photo-broken"), (damaged[:-2], "photo-truncated")):
        with pytest.raises(PhotoRefused) as caught:
            unpack_jpeg(wrong)
        assert caught.value.code == code
