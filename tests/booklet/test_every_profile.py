"""All profiles of whole books: the real content, and one with a photo and all of its imprint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pikepdf
import pypdfium2
import pytest

from honour_roll.booklet.boxes import POINTS_A_MM, numbers
from honour_roll.booklet.making import Workshop
from honour_roll.booklet.prepared import Made, Variant
from honour_roll.booklet.profiles import profiles
from honour_roll.booklet.resolution import placed_images
from honour_roll.problems import Location
from tests.booklet import shelf
from tests.booklet.epub_judge import judged
from tests.booklet.word_files import WordFile
from tests.commands import REPOSITORY

DEFINITION = """
title: Những tấm gương thử Ể Ễ Ự
publisher: Ban biên soạn thử
selection: {}
front_matter: Lời nói đầu thử.
imprint: {responsible: A, permit: B, copies: '1', printed_by: C, deposited: D}
"""
STORY = f"|\n  {shelf.HOSTILE}\n\n  Kể *rõ ràng* việc tốt.\n"
SHOWS_TEXT = {"Tj", "TJ", "'", '"'}
COLOURS = {"g", "rg", "k", "cs", "sc", "scn"}


@dataclass(frozen=True)
class Shelf:
    """A book, its folder, and its profiles."""

    workshop: Workshop
    out: Path

    def made(self, profile: str) -> Made:
        make = profiles(None, None)[profile]
        return make(self.workshop.book, self.workshop.prepared, self.out)

    @property
    def words(self) -> set[str]:
        return set().union(*map(shelf.words_of, self.workshop.book.entries))


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    folder = tmp_path_factory.mktemp("real")
    made = shelf.workshop(REPOSITORY / "content", folder, "lam-theo-loi-bac-mau")
    return Shelf(made, folder)


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    folder = tmp_path_factory.mktemp("made-up")
    photos = "[{file: a.jpg, caption: Chú thích, credit: Vân Thử}]"
    files: dict[str, str | bytes] = {
        "records/xa/2020/a.yml": shelf.record("Trần Ưỡn", photos=photos, story=STORY),
        "records/xa/2020/a.jpg": shelf.picture(240, 300),
    }
    return Shelf(shelf.workshop(shelf.content(folder, DEFINITION, files), folder / "x"), folder)


@pytest.mark.parametrize("name", ["real", "made_up"])
def test_word_has_every_word_of_every_record(name: str, request: pytest.FixtureRequest) -> None:
    one: Shelf = request.getfixturevalue(name)
    (file,) = one.made("docx").files
    word = WordFile(file)
    paragraphs = word.paragraphs() + word.paragraphs("word/footnotes.xml")
    assert one.words <= shelf.words("\n".join(paragraph.text for paragraph in paragraphs))


@pytest.mark.parametrize("name", ["real", "made_up"])
def test_the_epub_is_valid_and_has_every_word(name: str, request: pytest.FixtureRequest) -> None:
    one: Shelf = request.getfixturevalue(name)
    (file,) = one.made("epub").files
    if name == "real":
        assert judged(file)["messages"] == []
    with ZipFile(file) as archive:
        names = [part for part in archive.namelist() if "/text/" in part]
        roots = [text_of(archive.read(part)) for part in names]
    assert one.words <= shelf.words("\n".join(roots))


def text_of(page: bytes) -> str:
    return "".join(ET.fromstring(page).itertext())  # noqa: S314


def test_the_office_prints_every_page_once(real: Shelf) -> None:
    path, _ = real.made("office").files
    web = shelf.pages(real.workshop)
    with pypdfium2.PdfDocument(path) as document:
        sheets = [page.get_textpage().get_text_bounded() for page in document]
    assert shelf.words(" ".join(sheets)) == shelf.words(web.text)
    assert len(sheets) == 2 * -(-len(web.texts) // 4)


def test_press_pages_have_the_papers_size_and_their_bleed(made_up: Shelf) -> None:
    paper = made_up.workshop.book.paper
    for path in made_up.made("press").files:
        with pikepdf.open(path) as pdf:
            for page in pdf.pages:
                left, bottom, right, top = numbers(page.obj.TrimBox)
                size = ((right - left) / POINTS_A_MM, (top - bottom) / POINTS_A_MM)
                assert size == pytest.approx((paper.width, paper.height), abs=0.1)
                beyond = left - numbers(page.obj.BleedBox)[0]
                assert beyond / POINTS_A_MM == pytest.approx(3)


def test_black_text_of_a_press_is_in_one_ink(made_up: Shelf) -> None:
    inside, _ = made_up.made("press").files
    with pikepdf.open(inside) as pdf:
        inks = [ink for page in pdf.pages for ink in inks_of_text(page)]
    assert {len(ink) for ink in inks} == {4}
    in_black_alone = [ink for ink in inks if ink[:3] == (0, 0, 0)]
    assert (0, 0, 0, 1) in in_black_alone
    assert len(in_black_alone) > len(inks) / 2


def inks_of_text(page: pikepdf.Page) -> Iterator[tuple[float, ...]]:
    """What each piece of text is painted with."""
    now: tuple[float, ...] = ()
    saved: list[tuple[float, ...]] = []
    for one in pikepdf.parse_content_stream(page):
        operator = str(one.operator)
        if operator == "q":
            saved.append(now)
        elif operator == "Q":
            now = saved.pop()
        elif operator in COLOURS:
            now = () if operator == "cs" else tuple(numbers(one.operands))
        elif operator in SHOWS_TEXT:
            yield now


def test_a_photo_is_in_the_press_file_as_it_was_prepared(made_up: Shelf) -> None:
    pages = made_up.workshop.prepared.pdf(Variant.PRESS)
    (photo,) = made_up.workshop.book.photos
    file = made_up.workshop.prepared.photo(photo)
    assert file is not None
    digest = sha256(file.read_bytes()).hexdigest()
    assert [image.digest for image in placed_images(pages)] == [digest]
    problem, _ = made_up.made("press").problems
    assert problem.where == Location("content/records/xa/2020/a.jpg")


@pytest.mark.parametrize("profile", ["office", "press", "docx", "epub"])
def test_the_same_records_give_the_same_bytes(made_up: Shelf, profile: str, tmp_path: Path) -> None:
    again = shelf.workshop(made_up.out / "content", tmp_path)
    second = Shelf(again, tmp_path).made(profile)
    for first, other in zip(made_up.made(profile).files, second.files, strict=True):
        assert first.read_bytes() == other.read_bytes()
