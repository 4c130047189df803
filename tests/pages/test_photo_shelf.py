"""Photos of records: which can be shown, in which words, and their files."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from honour_roll.model.entry import Entry
from honour_roll.model.record import Photo
from honour_roll.pages.photos import PhotoShelf, tint_of
from honour_roll.photos.cache import PhotoCache
from honour_roll.photos.errors import PhotoRefused
from tests.builders import entry


class Shelf:
    """A shelf over a content folder, and what it refused."""

    def __init__(self, folder: Path) -> None:
        self.beside = folder / "content" / "records" / "huyen" / "2020"
        self.beside.mkdir(parents=True)
        self.refused: list[tuple[str, str, str]] = []
        cache = PhotoCache(folder / "cache")
        self.shelf = PhotoShelf(folder / "content", cache, self._refuse)

    def _refuse(self, one: Entry, photo: Photo, why: PhotoRefused) -> None:
        self.refused.append((one.id, photo.file, why.code))

    def add(self, name: str, width: int = 600, height: int = 400) -> None:
        Image.new("RGB", (width, height), (120, 30, 20)).save(self.beside / name)


def read_asset(name: str) -> str:
    return (files("honour_roll.pages") / "assets" / name).read_text(encoding="utf-8")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def with_photos(*photos: dict[str, Any]) -> Entry:
    return entry("huyen/2020/an", name="Trần Thử An", photos=list(photos))


def test_a_photo_lies_beside_its_record_and_its_files_below_the_page(shelf: Shelf) -> None:
    shelf.add("mot.jpg")
    one = with_photos({"file": "mot.jpg"})
    (view,) = shelf.shelf(one)
    files = dict(shelf.shelf.files(one))
    assert list(shelf.shelf.files(entry("huyen/2020/khac"))) == []
    assert [file.address for file in view.files] == list(files)
    assert all(name.startswith("dien-hinh/huyen/2020/an/anh-1-") for name in files)
    for file, data in zip(view.files, files.values(), strict=True):
        assert data[8:12] == b"WEBP"
        assert file.address == f"dien-hinh/huyen/2020/an/anh-1-{file.width}.webp"
        assert file.width / file.height == pytest.approx(1.5, rel=0.01)


@pytest.mark.parametrize(
    ("said", "alt"),
    [
        ({"alt": "Trong ảnh", "caption": "Chú thích"}, "Trong ảnh"),
        ({"caption": "Chú thích"}, "Chú thích"),
        ({}, "Ảnh: Trần Thử An"),
    ],
)
def test_a_photo_always_has_words_for_those_who_do_not_see_it(
    shelf: Shelf, said: dict[str, str], alt: str
) -> None:
    shelf.add("mot.jpg")
    (view,) = shelf.shelf(with_photos({"file": "mot.jpg", **said}))
    assert (view.alt, view.caption) == (alt, said.get("caption"))


def test_the_focus_is_given_in_tenths(shelf: Shelf) -> None:
    shelf.add("mot.jpg")
    (view,) = shelf.shelf(with_photos({"file": "mot.jpg", "focus": ["0.5", "0.333"]}))
    assert view.focus == (5, 3)


def test_a_photo_has_the_tint_of_its_colour_until_it_comes(shelf: Shelf) -> None:
    shelf.add("mot.png")
    (view,) = shelf.shelf(with_photos({"file": "mot.png"}))
    assert view.tint == "100"
    assert (tint_of("#000000"), tint_of("#ffffff"), tint_of("#3f40c0")) == ("000", "333", "013")


def test_every_tint_has_its_colour_in_the_stylesheet() -> None:
    rules = re.findall(r"\.hr-tint-(\d{3}) \{\s+background: (#\w{6});", read_asset("css/tints.css"))
    assert len(rules) == 4**3
    assert all(tint_of(colour) == tint for tint, colour in rules)


def test_many_are_prepared_before_they_are_asked_for(shelf: Shelf) -> None:
    for name in ("mot.jpg", "hai.jpg"):
        shelf.add(name, 500 + len(name) + ord(name[0]))
    one = with_photos({"file": "mot.jpg"}, {"file": "hai.jpg"}, {"file": "khong-co.jpg"})
    assert len(list(shelf.shelf.prepare([one]))) == 3
    assert shelf.refused == []
    assert [bool(view.files) for view in shelf.shelf(one)] == [True, True, False]


def test_a_photo_that_cannot_be_shown_is_told_and_has_no_files(shelf: Shelf) -> None:
    shelf.add("mot.jpg")
    (shelf.beside / "hong.jpg").write_bytes(b"GIF89a")
    one = with_photos({"file": "hong.jpg"}, {"file": "khong-co.jpg"}, {"file": "mot.jpg"})
    *missing, view = shelf.shelf(one)
    assert [photo.files for photo in missing] == [(), ()]
    assert view.files[0].address.startswith("dien-hinh/huyen/2020/an/anh-3-")
    assert [(name, code) for _, name, code in shelf.refused] == [
        ("hong.jpg", "photo-format"),
        ("khong-co.jpg", "photo-missing"),
    ]
    assert len(dict(shelf.shelf.files(one))) == len(view.files)


def test_a_photo_is_prepared_and_refused_once_however_many_pages_show_it(shelf: Shelf) -> None:
    one = with_photos({"file": "khong-co.jpg"})
    assert shelf.shelf(one) == shelf.shelf(one)
    assert len(shelf.refused) == 1


def test_a_record_without_photos_has_none(shelf: Shelf) -> None:
    assert shelf.shelf(with_photos()) == ()
    assert list(shelf.shelf.files(with_photos())) == []
