"""The book for e-readers: valid, whole, and the same on every run."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageChops, ImageStat

from honour_roll.booklet import epub
from honour_roll.booklet.compiled import Book, BookPhoto
from honour_roll.booklet.first_page import first_page
from honour_roll.booklet.prepared import Variant
from tests.booklet.epub_judge import judged
from tests.booklet.made_up_books import CHAPTERS, HOSTILE, STACKED, book, photo, prepared

X = "{http://www.w3.org/1999/xhtml}"
DC = "{http://purl.org/dc/elements/1.1/}"
COVER = photo("cover", "cover", (300, 425))


def made(one: Book, folder: Path) -> Path:
    (file,) = epub.make(one, prepared(one, folder / "in"), folder).files
    return file


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(book(cover=COVER), tmp_path_factory.mktemp("epub"))


@pytest.fixture(scope="module")
def pages(path: Path) -> dict[str, ET.Element]:
    """Everything that is XML in it."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith(("html", "opf", "ncx"))]
        return {name: ET.fromstring(archive.read(name)) for name in names}  # noqa: S314


def chapters(pages: dict[str, ET.Element]) -> list[ET.Element]:
    return [pages[name] for name in sorted(pages) if "/text/ch" in name]


def texts(one: ET.Element, tag: str) -> list[str]:
    return ["".join(found.itertext()) for found in one.iter(f"{X}{tag}")]


def test_epubcheck_has_nothing_to_say(path: Path) -> None:
    report = judged(path)
    assert report["messages"] == []
    assert report["publication"]["title"] == "Làm thử, tập 7"


def test_chapters_follow_the_book(pages: dict[str, ET.Element]) -> None:
    assert [texts(one, "h1")[0] for one in chapters(pages)] == CHAPTERS


def test_the_contents_lead_to_chapters_and_entries(pages: dict[str, ET.Element]) -> None:
    (contents,) = (one for name, one in pages.items() if name.endswith("nav.xhtml"))
    lines = texts(contents, "a")
    assert {"Cá nhân thử", "Nguyễn Thị Ưỡn", HOSTILE, "Bảng tra tên người"} <= set(lines)
    assert "Một đề mục" not in lines
    assert "Mục lục" in texts(contents, "h1")


def test_hostile_text_reads_as_it_is_written(pages: dict[str, ET.Element]) -> None:
    everything = [piece for one in chapters(pages) for piece in one.itertext()]
    assert sum(HOSTILE in piece.replace("\n", " ") for piece in everything) > 8
    for one in pages.values():
        assert not list(one.iter(f"{X}script"))


def test_pictures_have_captions_and_words_in_their_place(pages: dict[str, ET.Element]) -> None:
    (chapter,) = (one for one in chapters(pages) if texts(one, "h1") == ["Cá nhân thử"])
    assert [one.get("alt") for one in chapter.iter(f"{X}img")] == [one.alt for one in book().photos]
    assert f"Chú thích chan-dung-1 {HOSTILE} — Ảnh: Vân Thử" in texts(chapter, "figcaption")[0]


def test_the_title_page_names_the_publisher_once_and_no_date(
    path: Path, pages: dict[str, ET.Element]
) -> None:
    (page,) = (one for name, one in pages.items() if name.endswith("title_page.xhtml"))
    said = " ".join("".join(page.itertext()).split())
    assert said.count("Cơ quan thử nghiệm") == 1
    assert "2026" not in said
    (package,) = (one for name, one in pages.items() if name.endswith(".opf"))
    assert [one.text for one in package.iter(f"{DC}publisher")] == ["Cơ quan thử nghiệm"]


@pytest.mark.parametrize("cover", [None, COVER])
def test_its_cover_is_the_first_page(tmp_path: Path, cover: BookPhoto | None) -> None:
    one = book(cover=cover)
    ready = prepared(one, tmp_path / "in")
    (file,) = epub.make(one, ready, tmp_path).files
    with zipfile.ZipFile(file) as archive:
        package = ET.fromstring(archive.read("EPUB/content.opf"))  # noqa: S314
        (item,) = (
            item
            for item in package.iter("{http://www.idpf.org/2007/opf}item")
            if item.get("properties") == "cover-image"
        )
        picture = Image.open(BytesIO(archive.read(f"EPUB/{item.get('href')}"))).convert("RGB")
    wanted = first_page(ready.pdf(Variant.WEB), picture.width)
    assert ImageStat.Stat(ImageChops.difference(picture, wanted)).rms < [12, 12, 12]
    assert picture.width >= 1000


def test_it_says_that_there_is_something_to_see(tmp_path: Path, path: Path) -> None:
    bare = tuple(
        replace(
            section, entries=tuple(replace(e, portrait=None, figures=()) for e in section.entries)
        )
        for section in book().sections
    )
    without = made(book(sections=bare), tmp_path)
    assert access_modes(path) == ["textual", "visual"]
    assert access_modes(without) == ["textual"]


def access_modes(path: Path) -> list[str | None]:
    with zipfile.ZipFile(path) as archive:
        package = ET.fromstring(archive.read("EPUB/content.opf"))  # noqa: S314
    found = package.iter("{http://www.idpf.org/2007/opf}meta")
    return [one.text for one in found if one.get("property") == "schema:accessMode"]


def test_it_says_what_it_is(pages: dict[str, ET.Element]) -> None:
    (package,) = (one for name, one in pages.items() if name.endswith(".opf"))
    told = {tag: [one.text for one in package.iter(f"{DC}{tag}")] for tag in ("language", "date")}
    assert told == {"language": ["vi-VN"], "date": ["2026-11-22"]}
    assert "Làm thử, tập 7" in [one.text for one in package.iter(f"{DC}title")]


def test_what_is_only_for_proof_readers_is_left_out(pages: dict[str, ET.Element]) -> None:
    text = "".join(piece for one in pages.values() for piece in one.itertext())
    assert STACKED in text
    assert "Sửa tại hồ sơ" not in text
    assert "(chưa điền)" not in text


def test_the_same_book_is_the_same_file_at_any_hour_and_place(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    assert made(book(cover=COVER), tmp_path).read_bytes() == path.read_bytes()


def test_a_later_edition_is_the_same_book_to_a_reader(path: Path, tmp_path: Path) -> None:
    later = made(book(cover=COVER, subtitle="In lần hai", date="2027-01-01"), tmp_path / "later")
    other = made(book(cover=COVER, id="sach-khac"), tmp_path / "other")
    assert identifier(later) == identifier(path) != identifier(other)


def identifier(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        package = ET.fromstring(archive.read("EPUB/content.opf"))  # noqa: S314
    return package.findtext(f".//{DC}identifier") or ""
