from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from honour_roll.photos import cache as cache_module
from honour_roll.photos.cache import PhotoCache
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import PhotoFile
from honour_roll.photos.renditions import Rendered, render, render_photo
from honour_roll.photos.workshop import Workshop
from tests.photos.pictures import alike, quarters, saved, written


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return saved(tmp_path / "a.jpg", quarters(1000, 600))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "cache"


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The digests of the photos that were really rendered."""
    digests: list[str] = []

    def counted(photo: PhotoFile, workshop: Workshop) -> Rendered:
        digests.append(photo.sha256)
        return render_photo(photo, workshop)

    monkeypatch.setattr(cache_module, "render_photo", counted)
    return digests


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_photo_is_rendered_once(photo: Path, folder: Path, rendered: list[str]) -> None:
    first = PhotoCache(folder).prepared(photo).renditions
    second = PhotoCache(folder).prepared(photo).renditions
    assert first == second == render(photo)
    assert len(rendered) == 1
    assert len(files_in(folder)) == 1


def test_the_content_is_the_key_not_the_name(
    photo: Path, folder: Path, tmp_path: Path, rendered: list[str]
) -> None:
    cache = PhotoCache(folder)
    cache.prepared(photo)
    cache.prepared(written(tmp_path / "other.jpeg", photo.read_bytes()))
    assert len(rendered) == 1
    times = photo.stat().st_atime_ns, photo.stat().st_mtime_ns
    saved(photo, quarters(1000, 601))
    os.utime(photo, ns=times)
    assert cache.prepared(photo).renditions == render(photo)
    assert len(rendered) == 2


def test_other_settings_or_libraries_do_not_find_the_entry(
    photo: Path, folder: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    PhotoCache(folder).prepared(photo)
    monkeypatch.setattr(cache_module, "pipeline_version", lambda: "another")
    PhotoCache(folder).prepared(photo)
    assert len(rendered) == 2


def test_a_damaged_entry_is_made_again(photo: Path, folder: Path, rendered: list[str]) -> None:
    cache = PhotoCache(folder)
    good = cache.prepared(photo).renditions
    [entry] = files_in(folder)
    stored = entry.read_bytes()
    middle = len(stored) // 2
    damaged = [b"", stored[:-1], stored + b"x", b"x" + stored[1:], b"[]\n", stored[:40]]
    damaged.append(stored[:middle] + bytes((stored[middle] ^ 1,)) + stored[middle + 1 :])
    for count, data in enumerate(damaged, start=2):
        entry.write_bytes(data)
        assert cache.prepared(photo).renditions == good
        assert len(rendered) == count
        assert entry.read_bytes() == stored


@pytest.mark.parametrize(
    "body",
    [
        b"[]\n",
        b"{}\n",
        b"[[1, 2]]\n",
        b'[["1", 2, "x"]]\n',
        b"[[480, 288, 4]]\nRIFF",
        b'{"colour": "#000000", "files": [[480, 288, 4]]}\nRIFF',
        b'{"files": []}\n',
        b"no list\n",
        b"",
    ],
)
def test_an_entry_with_a_right_digest_and_a_wrong_body_is_made_again(
    photo: Path, folder: Path, rendered: list[str], body: bytes
) -> None:
    cache = PhotoCache(folder)
    good = cache.prepared(photo).renditions
    [entry] = files_in(folder)
    key = entry.parent.name + entry.stem
    entry.write_bytes(cache_module._digest(key, body) + body)
    assert cache.prepared(photo).renditions == good
    assert len(rendered) == 2


def test_an_entry_with_more_than_it_lists_is_made_again(
    photo: Path, folder: Path, rendered: list[str]
) -> None:
    cache = PhotoCache(folder)
    good = cache.prepared(photo).renditions
    [entry] = files_in(folder)
    key, body = entry.parent.name + entry.stem, entry.read_bytes()[32:] + b"more"
    entry.write_bytes(cache_module._digest(key, body) + body)
    assert cache.prepared(photo).renditions == good
    assert len(rendered) == 2


def test_sizes_are_read_again_from_the_pictures(
    photo: Path, folder: Path, rendered: list[str]
) -> None:
    cache = PhotoCache(folder)
    good = cache.prepared(photo).renditions
    [entry] = files_in(folder)
    key = entry.parent.name + entry.stem
    body = entry.read_bytes()[32:].replace(b"[480, 288,", b"[481, 288,", 1)
    entry.write_bytes(cache_module._digest(key, body) + body)
    assert cache.prepared(photo).renditions == good
    assert len(rendered) == 2


def test_an_entry_moved_to_the_place_of_another_photo_is_not_believed(
    photo: Path, folder: Path, tmp_path: Path, rendered: list[str]
) -> None:
    cache = PhotoCache(folder)
    cache.prepared(photo)
    [entry] = files_in(folder)
    other = saved(tmp_path / "b.jpg", quarters(900, 900))
    expected = cache.prepared(other).renditions
    [place] = [path for path in files_in(folder) if path != entry]
    place.write_bytes(entry.read_bytes())
    assert cache.prepared(other).renditions == expected
    assert len(rendered) == 3


def test_a_folder_that_cannot_be_written_only_costs_time(
    photo: Path, tmp_path: Path, rendered: list[str]
) -> None:
    cache = PhotoCache(written(tmp_path / "file", b"not a folder"))
    assert cache.prepared(photo).renditions == cache.prepared(photo).renditions == render(photo)
    assert len(rendered) == 2


def test_many_are_prepared_two_at_a_time_and_each_once(
    photo: Path,
    folder: Path,
    tmp_path: Path,
    rendered: list[str],
    new_threads: Callable[[], set[threading.Thread]],
) -> None:
    bad = written(tmp_path / "hong.jpg", b"\xff\xd8\xff\xd9")
    others = [saved(tmp_path / f"{n}.jpg", quarters(500 + n, 300)) for n in range(5)]
    cache = PhotoCache(folder)
    signs = list(cache.prepare([photo, bad, *others, photo.parent / "khong-co.jpg"]))
    assert len(signs) == 8
    assert new_threads() == set()
    made = len(rendered)
    assert [cache.prepared(one).renditions for one in others] == [render(one) for one in others]
    with pytest.raises(PhotoRefused):
        cache.prepared(bad)
    assert len(rendered) == made == 7


def test_the_colour_is_kept_with_the_renditions(photo: Path, folder: Path) -> None:
    saved(photo, Image.new("RGB", (600, 400), (200, 30, 20)))
    made = PhotoCache(folder).prepared(photo)
    assert PhotoCache(folder).prepared(photo) == made
    red, green, blue = bytes.fromhex(made.colour.removeprefix("#"))
    assert alike((red, green, blue), (200, 30, 20))


def test_a_failed_write_leaves_nothing_behind(
    photo: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", full)
    assert PhotoCache(folder).prepared(photo).renditions == render(photo)
    assert files_in(folder) == []


def test_a_refused_photo_is_refused_whatever_the_cache_holds(photo: Path, folder: Path) -> None:
    cache = PhotoCache(folder)
    cache.prepared(photo)
    misnamed = photo.rename(photo.with_suffix(".png"))
    with pytest.raises(PhotoRefused) as caught:
        cache.prepared(misnamed)
    assert caught.value.code == "photo-ending"
    assert len(files_in(folder)) == 1


def test_what_is_not_needed_any_more_goes_with_what_an_interrupted_build_left(
    photo: Path, folder: Path, tmp_path: Path
) -> None:
    cache = PhotoCache(folder)
    kept = cache.prepared(photo)
    gone = cache.prepared(saved(tmp_path / "b.jpg", quarters(900, 900)))
    [entry] = [path for path in files_in(folder) if path.stem == kept.key[2:]]
    for name in (f"{gone.key[:2]}/unfinished.part", f"{kept.key[:2]}/unfinished.part"):
        written(folder / name, b"half")
    strange = written(folder / "a file of somebody else", b"x")
    cache.forget_others({kept.key})
    assert files_in(folder) == sorted([entry, strange])
    assert not (folder / gone.key[:2]).exists()
    assert cache.prepared(photo) == kept


def test_a_cache_that_is_not_there_has_nothing_to_forget(folder: Path) -> None:
    PhotoCache(folder).forget_others(())
    assert not folder.exists()


@pytest.mark.parametrize("blocked", ["unlink", "glob"])
def test_what_cannot_be_removed_now_is_left_to_the_next_build(
    photo: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, blocked: str
) -> None:
    cache = PhotoCache(folder)
    cache.prepared(photo)

    def denied(*_arguments: object) -> list[Path]:
        raise PermissionError("held by another program")

    with monkeypatch.context() as patch:
        patch.setattr(Path, blocked, denied)
        cache.forget_others(())
    assert len(files_in(folder)) == 1
    cache.forget_others(())
    assert files_in(folder) == []
