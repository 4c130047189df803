from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageStat

from honour_roll.photos.decode import load
from tests.photos.pictures import RED, alike, encoded, pixel, quarters, saved, srgb_profile

WHITE = (255, 255, 255)


def profile_with_swapped_colours() -> bytes:
    """sRGB with the primaries of red and blue exchanged: only who applies it sees it."""
    profile = bytearray(srgb_profile())
    entries = {}
    for number in range(int.from_bytes(profile[128:132], "big")):
        at = 132 + 12 * number
        entries[bytes(profile[at : at + 4])] = at + 4
    red, blue = entries[b"rXYZ"], entries[b"bXYZ"]
    profile[red : red + 8], profile[blue : blue + 8] = (
        profile[blue : blue + 8],
        profile[red : red + 8],
    )
    return bytes(profile)


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_an_embedded_profile_is_applied_and_gone(tmp_path: Path, ending: str) -> None:
    red = Image.new("RGB", (32, 32), (255, 0, 0))
    plain = load(saved(tmp_path / f"a.{ending}", red))
    profile = profile_with_swapped_colours()
    swapped = load(saved(tmp_path / f"b.{ending}", red, icc_profile=profile))
    assert alike(pixel(plain, (9, 9)), (255, 0, 0), 6)
    assert alike(pixel(swapped, (9, 9)), (0, 0, 255), 6)
    assert swapped.info == {}


def test_an_srgb_profile_changes_next_to_nothing(tmp_path: Path) -> None:
    image = load(saved(tmp_path / "a.png", quarters(), icc_profile=srgb_profile()))
    assert alike(pixel(image, (5, 5)), RED, 2)


@pytest.mark.parametrize("profile", [b"no profile", bytes(500), srgb_profile()[:200]])
def test_a_broken_profile_is_passed_over(tmp_path: Path, profile: bytes) -> None:
    image = load(saved(tmp_path / "a.png", quarters(), icc_profile=profile))
    assert pixel(image, (5, 5)) == RED


def test_a_profile_for_other_channels_is_passed_over(tmp_path: Path) -> None:
    cmyk = Image.new("CMYK", (32, 32), (0, 255, 255, 0))
    image = load(saved(tmp_path / "a.jpg", cmyk, icc_profile=srgb_profile()))
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    other = load(saved(tmp_path / "b.png", quarters(), icc_profile=lab))
    assert alike(pixel(image, (9, 9)), (255, 0, 0))
    assert pixel(other, (5, 5)) == RED


def test_a_colour_profile_in_a_grey_photo_is_applied(tmp_path: Path) -> None:
    exponent, linear = bytes.fromhex("00026666"), bytes.fromhex("00010000")
    profile = srgb_profile()
    assert exponent in profile
    grey = Image.new("L", (32, 32), 128)
    image = load(saved(tmp_path / "a.png", grey, icc_profile=profile.replace(exponent, linear)))
    red, green, blue = pixel(image, (9, 9))
    assert red == green == blue
    assert red > 170


def test_cmyk_becomes_rgb(tmp_path: Path) -> None:
    cmyk = quarters().convert("CMYK")
    image = load(saved(tmp_path / "a.jpg", cmyk, quality=95))
    assert image.mode == "RGB"
    assert alike(pixel(image, (5, 5)), RED, 20)


def test_sixteen_bit_greys_are_scaled_not_clipped(tmp_path: Path) -> None:
    grey = Image.new("I;16", (4, 1))
    for x, value in enumerate((0, 257 * 100, 257 * 200, 65535)):
        grey.putpixel((x, 0), value)
    image = load(saved(tmp_path / "a.png", grey))
    assert [pixel(image, (x, 0))[0] for x in range(4)] == [0, 100, 200, 255]


def test_a_transparent_sixteen_bit_grey_becomes_white_and_its_neighbour_does_not(
    tmp_path: Path,
) -> None:
    grey = Image.new("I;16", (2, 1), 257 * 100)
    grey.putpixel((1, 0), 257 * 100 + 1)
    image = load(saved(tmp_path / "a.png", grey, transparency=257 * 100))
    assert [pixel(image, (x, 0)) for x in range(2)] == [WHITE, (100, 100, 100)]


@pytest.mark.parametrize("mode", ["1", "L"])
def test_greys_become_rgb(tmp_path: Path, mode: str) -> None:
    image = load(saved(tmp_path / "a.png", Image.new(mode, (9, 9), 255)))
    assert (image.mode, pixel(image, (4, 4))) == ("RGB", WHITE)


@pytest.mark.parametrize(("mode", "key"), [("1", 0), ("L", 7), ("RGB", (1, 2, 3))])
def test_a_colour_that_stands_for_transparent_becomes_white(
    tmp_path: Path, mode: str, key: int | tuple[int, int, int]
) -> None:
    image = load(saved(tmp_path / "a.png", Image.new(mode, (9, 9), key), transparency=key))
    assert pixel(image, (4, 4)) == WHITE


@pytest.mark.parametrize(("mode", "ending"), [("RGBA", "png"), ("RGBA", "webp"), ("LA", "png")])
def test_transparency_is_laid_on_white(tmp_path: Path, mode: str, ending: str) -> None:
    half = (0, 0, 0, 128) if mode == "RGBA" else (0, 128)
    clear = (0, 0, 0, 0) if mode == "RGBA" else (0, 0)
    image = Image.new(mode, (32, 16), half)
    image.paste(clear, (16, 0, 32, 16))
    options = {"lossless": True, "exact": True} if ending == "webp" else {}
    flat = load(saved(tmp_path / f"a.{ending}", image, **options))
    assert alike(pixel(flat, (4, 4)), (127, 127, 127), 2)
    assert pixel(flat, (24, 4)) == WHITE


@pytest.mark.parametrize("transparency", [0, bytes((0, 128, 255))])
def test_a_palette_with_transparency_is_laid_on_white_without_a_warning(
    tmp_path: Path, transparency: int | bytes
) -> None:
    image = Image.new("P", (32, 16), 0)
    image.putpalette([0, 0, 0, 10, 20, 30, *RED])
    image.paste(2, (16, 0, 32, 16))
    path = saved(tmp_path / "a.png", image, transparency=transparency)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        flat = load(path)
    assert (pixel(flat, (4, 4)), pixel(flat, (24, 4))) == (WHITE, RED)


def test_a_palette_without_transparency_keeps_its_colours(tmp_path: Path) -> None:
    image = load(saved(tmp_path / "a.png", quarters().quantize(8)))
    assert alike(pixel(image, (5, 5)), RED)


def test_metadata_does_not_travel_with_the_picture(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg", quarters(), comment="riêng", dpi=(300, 300))
    assert b"ri" in encoded(quarters(), "JPEG", comment="riêng")
    image = load(path)
    assert image.info == {}
    assert dict(image.getexif()) == {}
    assert ImageStat.Stat(image).count[0] == 64 * 48
