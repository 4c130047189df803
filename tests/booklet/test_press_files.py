"""What a print house gets, and what keeps it from getting anything."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name, Stream

from honour_roll.booklet import press_files
from honour_roll.booklet.compiled import Book, ImprintLine
from honour_roll.booklet.prepared import Prepared
from honour_roll.booklet.refused import BookRefused
from honour_roll.problems import Severity
from tests.booklet.colour_profiles import icc
from tests.booklet.made_up_books import book, prepared
from tests.booklet.small_pdfs import numbered, saved

GAPS = (
    ImprintLine("permit", "Giấy phép xuất bản", ""),
    ImprintLine("copies", "Số lượng in", "100"),
    ImprintLine("deposited", "Nộp lưu chiểu", " "),
)


def texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range().strip() for page in document]


def test_cover_and_inside_are_apart(tmp_path: Path) -> None:
    made = press_files.make(book(), prepared(book(), tmp_path / "in", pages=8), tmp_path)
    inside, cover = made.files
    assert (inside.name, cover.name) == ("sach-thu-press-ruot.pdf", "sach-thu-press-bia.pdf")
    assert texts(inside) == ["Trang 3.", "Trang 4.", "Trang 5.", "Trang 6."]
    assert texts(cover) == ["Trang 1.", "Trang 2.", "Trang 7.", "Trang 8."]


def test_loose_papers_have_no_cover_and_no_imprint(tmp_path: Path) -> None:
    made = book(layout="panel", imprint=GAPS)
    (file,) = press_files.make(made, prepared(made, tmp_path / "in", pages=2), tmp_path).files
    assert texts(file) == ["Trang 1.", "Trang 2."]


def test_an_empty_imprint_stops_it_with_fields_and_file(tmp_path: Path) -> None:
    made = book(imprint=GAPS)
    with pytest.raises(BookRefused) as refused:
        press_files.make(made, prepared(made, tmp_path / "in"), tmp_path)
    problem = refused.value.problem
    assert problem.severity is Severity.ERROR
    assert problem.where.file == "content/booklets/sach-thu.yml"
    assert "“Giấy phép xuất bản”, “Nộp lưu chiểu”" in problem.what.vi
    assert "permit:, deposited:" in problem.remedy.vi
    assert "copies" not in problem.remedy.vi
    assert "content/booklets/sach-thu.yml" in problem.remedy.vi
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_profile_that_is_none_stops_it(tmp_path: Path) -> None:
    wrong = tmp_path / "mau.icc"
    wrong.write_bytes(b"khong phai")
    with pytest.raises(BookRefused) as refused:
        press_files.make(book(), prepared(book(), tmp_path / "in"), tmp_path, wrong)
    assert refused.value.problem.where.file == str(wrong)
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_printers_profile_is_in_both_files(tmp_path: Path) -> None:
    profile = tmp_path / "giay.icc"
    profile.write_bytes(icc())
    made = press_files.make(book(), prepared(book(), tmp_path / "in"), tmp_path, profile)
    for path in made.files:
        with pikepdf.open(path) as pdf:
            assert pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes() == icc()


def test_a_small_photo_is_warned_of_by_its_own_file(tmp_path: Path) -> None:
    ready = prepared(book(), tmp_path / "in")
    placed = Prepared(ready.folder, ready.file, lambda variant: with_photo(book(), ready))
    problem, _ = press_files.make(book(), placed, tmp_path).problems
    assert problem.where.file == "content/records/xa-thu/2020/chan-dung-1.jpg"
    assert problem.severity is Severity.WARNING
    assert "76 dpi" in problem.what.vi


def with_photo(made: Book, ready: Prepared) -> bytes:
    """A hundred millimetres of a portrait of three hundred pixels."""
    portrait = next(made.photos)
    file = ready.photo(portrait)
    assert file is not None
    with pikepdf.open(BytesIO(numbered(6, bleed=3))) as pdf:
        image = Stream(pdf, file.read_bytes(), Filter=Name.DCTDecode, ColorSpace=Name.DeviceRGB)
        image.Type, image.Subtype, image.BitsPerComponent = Name.XObject, Name.Image, 8
        image.Width, image.Height = portrait.width, portrait.height
        pdf.pages[3].obj.Resources.XObject = Dictionary(P=pdf.make_indirect(image))
        pdf.pages[3].contents_add(b"q 283.465 0 0 354.331 60 60 cm /P Do Q")
        return saved(pdf)
