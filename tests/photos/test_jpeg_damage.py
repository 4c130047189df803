"""JPEG files that libjpeg decodes with a warning: which are refused, which are shown."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from honour_roll.photos.container import MAX_PIXELS_IN_SCANS
from honour_roll.photos.decode import decode, inspect
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import photo_of
from honour_roll.photos.jpeg import unpack_jpeg
from honour_roll.photos.jpeg_damage import refuse_damage
from honour_roll.photos.soundness import make_sure
from honour_roll.photos.workshop import apart
from tests.photos.pictures import encoded, quarters, written

END = b"\xff\xd9"
ONE_SCAN: dict[str, Any] = {"quality": 80}
KINDS: list[dict[str, Any]] = [
    ONE_SCAN,
    {**ONE_SCAN, "optimize": True},
    {**ONE_SCAN, "progressive": True},
    {**ONE_SCAN, "restart_marker_rows": 1},
    {**ONE_SCAN, "subsampling": 0},
]


def scene() -> Image.Image:
    """Something in every block, the same each time."""
    picture = quarters(640, 480)
    grain = Image.frombytes("L", (640, 480), random.Random(7).randbytes(640 * 480))  # noqa: S311
    return Image.blend(picture, grain.convert("RGB"), 0.2)


def picture_in(jpeg: bytes) -> bytes:
    return unpack_jpeg(jpeg).data


def half(jpeg: bytes) -> bytes:
    """The first half of a file with an end of its own, as careless repair leaves it."""
    return jpeg[: len(jpeg) // 2] + END


def rotten(jpeg: bytes, seed: int, changes: int = 50) -> bytes:
    """``jpeg`` with bytes changed in its last two thirds, none of them a marker's."""
    chosen = random.Random(seed)  # noqa: S311
    data = bytearray(jpeg)
    for _ in range(changes):
        at = chosen.randrange(len(data) // 3, len(data) - 10)
        if 0xFF not in data[at - 1 : at + 1]:
            data[at] = chosen.randrange(255)
    return bytes(data)


def left_over(jpeg: bytes, more: bytes) -> bytes:
    return jpeg[:-2] + more + END


@pytest.mark.parametrize("options", KINDS, ids=str)
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_whole_one_is_not_refused(options: dict[str, Any], mode: str) -> None:
    refuse_damage(picture_in(encoded(scene().convert(mode), "JPEG", **options)))


@pytest.mark.parametrize("options", KINDS, ids=str)
def test_half_a_picture_with_an_end_marker_is_refused(options: dict[str, Any]) -> None:
    damaged = half(encoded(scene(), "JPEG", **options))
    with pytest.raises(PhotoRefused) as caught:
        refuse_damage(picture_in(damaged))
    assert caught.value.code == "photo-broken"
    assert "hỏng bên trong" in caught.value.what.vi
    assert all(caught.value.remedy)


@pytest.mark.parametrize("options", KINDS, ids=str)
@pytest.mark.parametrize("seed", range(4))
def test_changed_bytes_within_the_picture_are_refused(options: dict[str, Any], seed: int) -> None:
    damaged = rotten(encoded(scene(), "JPEG", **options), seed)
    with pytest.raises(PhotoRefused) as caught:
        decode(photo_of(".jpg", damaged))
    assert caught.value.code == "photo-broken"


@pytest.mark.parametrize("more", [b"\0\0\0\0", b"\x12\x34\x56", bytes(64), b"\x55" * 4096])
def test_what_cameras_leave_before_the_end_is_harmless(more: bytes) -> None:
    refuse_damage(picture_in(left_over(encoded(scene(), "JPEG", **ONE_SCAN), more)))


def test_codes_left_over_are_damage() -> None:
    codes = bytes(number for number in range(1, 120))
    with pytest.raises(PhotoRefused, match="damaged"):
        refuse_damage(left_over(encoded(scene(), "JPEG", **ONE_SCAN), codes))


def test_what_some_telephones_write_of_the_scan_is_harmless() -> None:
    """“Invalid SOS parameters”: spectral selection that a picture in one scan does not have."""
    jpeg = bytearray(encoded(scene(), "JPEG", **ONE_SCAN))
    start = jpeg.index(b"\xff\xda")
    end = start + 2 + int.from_bytes(jpeg[start + 2 : start + 4], "big")
    jpeg[end - 3 : end] = b"\0\0\0"
    refuse_damage(bytes(jpeg))


def test_it_is_found_whenever_the_photo_is_decoded() -> None:
    damaged = half(encoded(scene(), "JPEG", **ONE_SCAN))
    with pytest.raises(PhotoRefused) as caught:
        apart(make_sure, photo_of(".jpg", damaged))
    assert caught.value.code == "photo-broken"


def test_without_simplejpeg_a_photo_is_not_shown_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "simplejpeg", None)
    with pytest.raises(PhotoRefused) as caught:
        refuse_damage(encoded(scene(), "JPEG"))
    assert caught.value.code == "photo-format"


def test_the_largest_in_many_scans_stays_within_memory() -> None:
    side = int(MAX_PIXELS_IN_SCANS**0.5)
    photo = encoded(
        Image.new("CMYK", (side, side), "teal"), "JPEG", progressive=True, subsampling=0
    )
    apart(make_sure, photo_of(".jpg", photo))


def test_a_size_met_by_chance_within_the_picture_is_not_told(tmp_path: Path) -> None:
    jpeg = encoded(scene(), "JPEG", **ONE_SCAN)
    chance = b"\xff\xc1\x00\x11\x08" + b"\x71\x86\x28\xa5" + bytes(10)
    middle = len(jpeg) // 2
    path = written(tmp_path / "a.jpg", jpeg[:middle] + chance + jpeg[middle:])
    with pytest.raises(PhotoRefused) as caught:
        inspect(path)
    assert caught.value.code == "photo-broken"
