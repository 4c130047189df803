"""Photos for paper."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.prints import Cut, PrintCache
from tests.photos.pictures import BLUE, GREEN, RED, YELLOW, alike, corners, quarters, saved


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return saved(tmp_path / "a.jpg", quarters(1000, 600), quality=95)


@pytest.fixture
def cache(tmp_path: Path) -> PrintCache:
    return PrintCache(tmp_path / "prints")


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    assert image.format == "JPEG"
    image.load()
    return image


def test_a_photo_fits_into_its_place_whole(photo: Path, cache: PrintCache) -> None:
    image = opened(cache.jpeg(photo.parent, photo.name, Cut(500, 500, fills=False)))
    assert image.size == (500, 300)
    found = corners(image)
    assert all(map(alike, found, (RED, GREEN, BLUE, YELLOW), (25,) * 4))


def test_a_portrait_is_cut_around_its_focus(photo: Path, cache: PrintCache) -> None:
    left = opened(cache.jpeg(photo.parent, photo.name, Cut(200, 250, fills=True, focus=(0.0, 0.5))))
    right = opened(
        cache.jpeg(photo.parent, photo.name, Cut(200, 250, fills=True, focus=(1.0, 0.5)))
    )
    assert left.size == right.size == (200, 250)
    assert alike(corners(left)[1], RED, 25)
    assert alike(corners(right)[0], GREEN, 25)


def test_a_small_photo_is_never_enlarged(photo: Path, cache: PrintCache) -> None:
    assert opened(cache.jpeg(photo.parent, photo.name, Cut(3000, 3000, fills=False))).size == (
        1000,
        600,
    )
    assert opened(cache.jpeg(photo.parent, photo.name, Cut(2000, 2500, fills=True))).size == (
        480,
        600,
    )


def test_prints_are_kept_and_damaged_ones_made_anew(photo: Path, tmp_path: Path) -> None:
    made = PrintCache(tmp_path / "prints").jpeg(
        photo.parent, photo.name, Cut(100, 100, fills=False)
    )
    (kept,) = (tmp_path / "prints").rglob("*.print")
    kept.write_bytes(kept.read_bytes() + b"x")
    assert (
        PrintCache(tmp_path / "prints").jpeg(photo.parent, photo.name, Cut(100, 100, fills=False))
        == made
    )
    kept.write_bytes(b"")
    assert (
        PrintCache(tmp_path / "prints").jpeg(photo.parent, photo.name, Cut(100, 100, fills=False))
        == made
    )


def test_a_kept_print_needs_no_decoding(
    photo: Path, cache: PrintCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = cache.jpeg(photo.parent, photo.name, Cut(100, 100, fills=False))
    monkeypatch.setattr("honour_roll.photos.workshop.Workshop.do", None)
    assert cache.jpeg(photo.parent, photo.name, Cut(100, 100, fills=False)) == made


def test_what_nobody_asked_for_is_forgotten(photo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "prints"
    PrintCache(folder).jpeg(photo.parent, photo.name, Cut(100, 100, fills=False))
    later = PrintCache(folder)
    later.jpeg(photo.parent, photo.name, Cut(200, 200, fills=False))
    later.forget_unused()
    assert len(list(folder.rglob("*.print"))) == 1


def test_a_missing_photo_is_refused(tmp_path: Path, cache: PrintCache) -> None:
    with pytest.raises(PhotoRefused) as refused:
        cache.jpeg(tmp_path, "khong-co.jpg", Cut(100, 100, fills=False))
    assert refused.value.code == "photo-missing"
