from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from honour_roll.photos import renditions as renditions_module
from honour_roll.photos.container import MAX_SIDE
from honour_roll.photos.decode import Lying, decode_lying
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import PhotoFile, photo_of, read_photo
from honour_roll.photos.renditions import (
    WIDTHS,
    Rendition,
    make_renditions,
    pipeline_version,
    render,
)
from tests.photos.pictures import (
    BLUE,
    CAMERA,
    GREEN,
    PLACE,
    RED,
    YELLOW,
    alike,
    corners,
    encoded,
    exif,
    quarters,
    saved,
    srgb_profile,
    written,
)


def opened(rendition: Rendition) -> Image.Image:
    image = Image.open(BytesIO(rendition.data), formats=("WEBP",))
    image.load()
    return image


def made(path: Path) -> list[Rendition]:
    """The renditions, made in this process: starting another takes longer than the work."""
    facts, files = make_renditions(read_photo(path))
    sizes: list[tuple[int, int]] = facts["sizes"]
    return [Rendition(*size, data) for size, data in zip(sizes, files, strict=True)]


def sizes(path: Path) -> list[tuple[int, int]]:
    return [(rendition.width, rendition.height) for rendition in made(path)]


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ((4000, 3000), [(480, 360), (960, 720), (1600, 1200)]),
        ((1200, 1600), [(480, 640), (960, 1280), (1200, 1600)]),
        ((1601, 1601), [(480, 480), (960, 960), (1600, 1600)]),
        ((960, 500), [(480, 250), (960, 500)]),
        ((700, 350), [(480, 240), (700, 350)]),
        ((480, 300), [(480, 300)]),
        ((300, 200), [(300, 200)]),
        ((1, 1), [(1, 1)]),
        ((2000, 1), [(480, 1), (960, 1), (1600, 1)]),
        ((1, 2000), [(1, 2000)]),
    ],
)
@pytest.mark.parametrize("ending", ["jpg", "png"])
def test_a_photo_is_shown_in_three_widths_and_never_enlarged(
    tmp_path: Path, stored: tuple[int, int], shown: list[tuple[int, int]], ending: str
) -> None:
    path = saved(tmp_path / f"a.{ending}", Image.new("RGB", stored, RED))
    assert sizes(path) == shown
    for rendition in made(path):
        image = opened(rendition)
        assert (image.format, image.size) == ("WEBP", (rendition.width, rendition.height))


@given(st.integers(1, MAX_SIDE), st.integers(1, MAX_SIDE))
def test_sizes_are_distinct_fit_webp_and_never_exceed_the_photo(width: int, height: int) -> None:
    shown = renditions_module._sizes(width, height)
    assert 1 <= len(shown) <= len(WIDTHS)
    assert len(set(shown)) == len(shown)
    assert shown == sorted(shown)
    for wide, high in shown:
        assert 1 <= wide <= min(width, max(WIDTHS))
        assert 1 <= high <= min(height, 16_383)


def test_a_very_tall_photo_still_fits_webp(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", Image.new("L", (40, MAX_SIDE)))
    assert sizes(path) == [(33, 16_383)]


@pytest.mark.parametrize("orientation", [1, 6, 8])
def test_a_big_jpeg_is_read_smaller_by_its_upright_width(
    tmp_path: Path, orientation: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    upright = quarters(2000, 8000)
    turn = {6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}.get(orientation)
    stored = upright if turn is None else upright.transpose(turn)
    path = saved(tmp_path / "a.jpg", stored, exif=exif(orientation))
    monkeypatch.setattr(renditions_module, "WIDTHS", (480,))
    decoded: list[tuple[int, int]] = []

    def watched(photo: PhotoFile, *, at_least: int) -> Lying:
        lying = decode_lying(photo, at_least=at_least)
        decoded.append(lying.upright_size)
        return lying

    monkeypatch.setattr(renditions_module, "decode_lying", watched)
    (small,) = made(path)
    assert decoded == [(500, 2000)]
    assert (small.width, small.height) == (480, 1920)
    for got, wanted in zip(corners(opened(small)), (RED, GREEN, BLUE, YELLOW), strict=True):
        assert alike(got, wanted)


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_nothing_of_the_metadata_is_left(tmp_path: Path, ending: str) -> None:
    options = {"exif": exif(3), "icc_profile": srgb_profile(), "xmp": f"<x>{CAMERA}</x>".encode()}
    if ending == "jpg":
        options["comment"] = CAMERA.encode()
    path = saved(tmp_path / f"a.{ending}", quarters(1000, 700), **options)
    assert CAMERA.encode() in path.read_bytes()
    assert PLACE.encode() in path.read_bytes()
    for rendition in made(path):
        image = opened(rendition)
        assert dict(image.getexif()) == {}
        assert not {"exif", "icc_profile", "xmp", "comment"} & image.info.keys()
        for word in (CAMERA.encode(), PLACE.encode(), b"EXIF", b"XMP ", b"ICCP", b"VP8X"):
            assert word not in rendition.data


def test_the_same_photo_gives_the_same_bytes(tmp_path: Path) -> None:
    noise = Image.effect_noise((1100, 800), 70).convert("RGB")
    path = saved(tmp_path / "a.jpg", noise, icc_profile=srgb_profile())
    again = written(tmp_path / "b.jpg", path.read_bytes())
    assert render(path) == render(again)


def test_a_bad_photo_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PhotoRefused):
        render(written(tmp_path / "a.jpg", b"\xff\xd8\xff\xd9"))


def test_the_colour_is_that_of_most_pixels_and_not_their_mean() -> None:
    image = Image.new("RGB", (900, 600), RED)
    image.paste(BLUE, (0, 0, 300, 600))
    facts, _ = make_renditions(photo_of(".png", encoded(image, "PNG")))
    red, green, blue = bytes.fromhex(facts["colour"].removeprefix("#"))
    assert alike((red, green, blue), RED)


def test_the_version_names_pillow_and_libwebp() -> None:
    wanted = r"480:LANCZOS:80 .*1600:BICUBIC:82 method=2 .*pillow=\d+\.\d+.* webp=\d+\.\d+"
    assert re.search(wanted, pipeline_version())
