"""Photos looked at by decoding them once."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.photos import soundness
from honour_roll.photos.decode import PhotoInfo
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import PhotoFile
from honour_roll.photos.soundness import SoundPhotos
from honour_roll.photos.workshop import Workshop
from tests.photos.pictures import encoded, png_claiming, quarters, saved, written


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The photos that were decoded, by their first sixteen digits."""
    seen: list[str] = []
    do = Workshop.do

    def noted(self: Workshop, work: object, photo: PhotoFile) -> object:
        seen.append(photo.sha256[:16])
        return do(self, soundness.make_sure, photo)

    monkeypatch.setattr(Workshop, "do", noted)
    return seen


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """A good JPEG, a PNG whose pixels are missing, one that is not there, a good PNG."""
    return [
        saved(tmp_path / "a.jpg", quarters()),
        written(tmp_path / "b.png", png_claiming(500, 400)),
        tmp_path / "c.jpg",
        saved(tmp_path / "d.png", quarters(30, 20)),
    ]


def looked(file: Path, paths: list[Path]) -> list[str]:
    """Code of each refusal, or the size."""
    return [
        found.code if isinstance(found, PhotoRefused) else f"{found.width}x{found.height}"
        for found in SoundPhotos(file).look(paths)
    ]


EXPECTED = ["64x48", "photo-broken", "photo-missing", "30x20"]


def test_what_only_decoding_finds_is_refused(tmp_path: Path, photos: list[Path]) -> None:
    assert looked(tmp_path / "list", photos) == EXPECTED


def test_a_second_look_decodes_only_what_was_refused(
    tmp_path: Path, photos: list[Path], decoded: list[str]
) -> None:
    looked(tmp_path / "list", photos)
    assert len(decoded) == 3
    decoded.clear()
    assert looked(tmp_path / "list", photos) == EXPECTED
    assert len(decoded) == 1


def test_another_photo_of_that_name_is_decoded(
    tmp_path: Path, photos: list[Path], decoded: list[str]
) -> None:
    looked(tmp_path / "list", photos[:1])
    decoded.clear()
    written(photos[0], encoded(quarters(80, 60), "JPEG"))
    assert looked(tmp_path / "list", photos[:1]) == ["80x60"]
    assert len(decoded) == 1


@pytest.mark.parametrize("kept", [b"", b"\xff" * 999, b"another version\n" + b"a" * 64])
def test_a_list_that_is_damaged_or_older_is_not_believed(
    tmp_path: Path, photos: list[Path], decoded: list[str], kept: bytes
) -> None:
    file = written(tmp_path / "list", kept)
    assert looked(file, photos) == EXPECTED
    decoded.clear()
    looked(file, photos)
    assert len(decoded) == 1


def test_where_nothing_can_be_written_the_look_is_the_same(
    tmp_path: Path, photos: list[Path]
) -> None:
    written(tmp_path / "folder", b"a file")
    assert looked(tmp_path / "folder" / "list", photos) == EXPECTED


def test_a_further_look_forgets_none_of_the_first(tmp_path: Path, photos: list[Path]) -> None:
    sound = SoundPhotos(tmp_path / "list")
    found = [*sound.look(photos), *sound.look(photos[3:])]
    assert sum(isinstance(one, PhotoInfo) for one in found) == 3
    digests = (tmp_path / "list").read_bytes().split(b"\n")[1:]
    assert len(digests) == 2


def test_photos_that_are_gone_are_no_longer_listed(tmp_path: Path, photos: list[Path]) -> None:
    looked(tmp_path / "list", photos)
    looked(tmp_path / "list", photos[:1])
    assert (tmp_path / "list").read_bytes().count(b"\n") == 1
