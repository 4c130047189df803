"""Files for a print house: boxes, marks, inks, what they say of themselves."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name

from honour_roll.booklet.boxes import numbers
from honour_roll.booklet.colour_profile import ColourProfile, read_profile
from honour_roll.booklet.press import prepare
from honour_roll.booklet.refused import BookRefused
from tests.booklet.colour_profiles import icc
from tests.booklet.small_pdfs import A5, MM, add_page, numbered, saved

PROFILE = ColourProfile("Giấy thử", icc())
PDFX = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"


def for_screens() -> bytes:
    """A book as typesetters write it, with what is of no use to a press."""
    with pikepdf.open(BytesIO(numbered(3, bleed=3))) as pdf:
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[60, 100, 90, 120])
        pdf.pages[1].obj.Annots = pikepdf.Array([pdf.make_indirect(link)])
        pdf.pages[1].obj.CropBox = pikepdf.Array([0, 0, 300, 300])
        pdf.Root.StructTreeRoot = pdf.make_indirect(
            Dictionary(Type=Name.StructTreeRoot, K=[pdf.pages[0].obj, pdf.pages[1].obj])
        )
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
            told["pdfaid:part"] = "2"
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Mục", 1))
        return saved(pdf)


@pytest.fixture(scope="module")
def inside() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(prepare(for_screens(), [1, 2], PROFILE))) as pdf:
        yield pdf


def box(page: pikepdf.Page, name: str) -> list[float]:
    return [value / MM for value in numbers(page.obj[name])]


def test_boxes_lie_in_each_other_at_their_distances(inside: pikepdf.Pdf) -> None:
    for page in inside.pages:
        trim, bleed = box(page, "/TrimBox"), box(page, "/BleedBox")
        assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx(list(A5), abs=0.01)
        assert distances(trim, bleed) == pytest.approx([3, 3, 3, 3])
        assert distances(bleed, box(page, "/MediaBox")) == pytest.approx([7, 7, 7, 7])
        assert "/CropBox" not in page.obj


def distances(inner: list[float], outer: list[float]) -> list[float]:
    return [abs(a - b) for a, b in zip(inner, outer, strict=True)]


def test_marks_stand_outside_the_bleed_in_line_with_the_trim() -> None:
    with pikepdf.new() as pdf:
        add_page(pdf, b"", bleed=3)
        blank = prepare(saved(pdf), [0], None)
    scale = 8
    with pypdfium2.PdfDocument(blank) as document:
        picture = document[0].render(scale=scale / MM).to_pil().convert("L")
    dark = picture.point(lambda value: 255 * (value < 200))
    # Seven millimetres of slug and three of bleed stand before the trim.
    edges = (10, 10, 10 + A5[0], 10 + A5[1])
    bleed = tuple(round(v * scale) for v in (7.1, 7.1, A5[0] + 12.9, A5[1] + 12.9))
    assert dark.crop(bleed).getbbox() is None
    across = dark.crop((0, round(3 * scale), picture.width, round(3 * scale) + 1)).getbbox()
    down = dark.crop((round(3 * scale), 0, round(3 * scale) + 1, picture.height)).getbbox()
    assert across is not None
    assert down is not None
    found = (across[0], down[1], across[2], down[3])
    assert [value / scale for value in found] == pytest.approx(list(edges), abs=0.3)


def test_what_runs_beyond_the_bleed_is_cut_there() -> None:
    with pikepdf.new() as pdf:
        add_page(pdf, b"0 g -900 -900 3000 3000 re f", bleed=3)
        full = prepare(saved(pdf), [0], None)
    with pypdfium2.PdfDocument(full) as document:
        picture = document[0].render(scale=4 / MM).to_pil().convert("L")
    corner = picture.crop((0, 0, 26, 26)).getextrema()
    assert corner == (255, 255)
    assert picture.getpixel((30, 30)) < 80


def test_marks_are_on_every_plate(inside: pikepdf.Pdf) -> None:
    for page in inside.pages:
        space = page.obj.Resources.ColorSpace["/Registration"]
        assert [space[n] for n in range(3)] == [Name.Separation, Name.All, Name.DeviceCMYK]


def test_text_is_black_in_one_ink_only(inside: pikepdf.Pdf) -> None:
    with pikepdf.new() as pdf:
        add_page(pdf, b"0 0 0 rg BT /F 12 Tf 60 100 Td (Trang) Tj ET", bleed=3)
        out = prepare(saved(pdf), [0], None)
    with pikepdf.open(BytesIO(out)) as pressed:
        content = pikepdf.unparse_content_stream(pikepdf.parse_content_stream(pressed.pages[0]))
    assert b"0 0 0 1 k" in content
    assert b"rg" not in content


def test_what_only_screens_need_is_gone(inside: pikepdf.Pdf) -> None:
    for key in ("/Outlines", "/StructTreeRoot", "/MarkInfo", "/ViewerPreferences"):
        assert key not in inside.Root
    assert all("/Annots" not in page.obj for page in inside.pages)


def test_covers_are_left_to_a_file_of_their_own() -> None:
    book = numbered(5, bleed=3)
    assert texts(prepare(book, [0, 4], None)) == ["Trang 1.", "Trang 5."]
    assert texts(prepare(book, [1, 2, 3], None)) == ["Trang 2.", "Trang 3.", "Trang 4."]


def texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range().strip() for page in document]


def test_a_page_that_is_left_out_leaves_nothing_behind(inside: pikepdf.Pdf) -> None:
    found = [one for one in inside.objects if isinstance(one, Dictionary)]
    assert sum(one.get("/Type") == Name.Page for one in found) == len(inside.pages) == 2


def test_with_a_profile_the_file_says_what_press_it_is_for(inside: pikepdf.Pdf) -> None:
    intent = inside.Root.OutputIntents[0]
    assert intent.S == Name.GTS_PDFX
    assert intent.DestOutputProfile.read_bytes() == PROFILE.data
    assert str(intent.OutputConditionIdentifier) == "Giấy thử"
    assert inside.pdf_version == "1.6"
    assert inside.docinfo["/Trapped"] == Name("/False")
    with inside.open_metadata() as told:
        assert told[PDFX] == "PDF/X-4"
        assert told["dc:title"] == "Những tấm gương bình dị"
        assert {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"} <= set(map(short, told))
        assert "pdfaid:part" not in told


def short(name: str) -> str:
    return name.replace("{http://ns.adobe.com/xap/1.0/}", "xmp:")


def test_without_a_profile_nothing_is_claimed() -> None:
    with pikepdf.open(BytesIO(prepare(for_screens(), [0], None))) as pdf:
        assert "/OutputIntents" not in pdf.Root
        assert b"PDF/X" not in pdf.Root.Metadata.read_bytes()
        assert b"pdfaid" not in pdf.Root.Metadata.read_bytes()


def test_equal_books_give_equal_files_and_each_has_an_id_of_its_own() -> None:
    first, second = (prepare(for_screens(), [1, 2], PROFILE) for _ in range(2))
    assert first == second
    assert identity(first) != identity(prepare(for_screens(), [0], PROFILE))


def identity(part: bytes) -> str:
    with pikepdf.open(BytesIO(part)) as pdf, pdf.open_metadata() as told:
        return str(told["xmpMM:DocumentID"])


def test_a_page_without_bleed_is_an_error_of_the_program() -> None:
    with pytest.raises(ValueError, match="no bleed"):
        prepare(numbered(1), [0], None)


def test_a_printers_profile_is_read_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "giay.icc"
    path.write_bytes(icc())
    assert read_profile(path) == ColourProfile("Giay thu FOGRA", icc())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "không phải hồ sơ màu"),
        (b"%!PS-Adobe" * 40, "không phải hồ sơ màu"),
        (icc()[:140], "không phải hồ sơ màu"),
        (icc(space=b"RGB ", kind=b"mntr"), "CMYK"),
        (icc(kind=b"scnr"), "CMYK"),
        (None, "không mở được"),
    ],
)
def test_any_other_file_is_refused_with_its_name(
    tmp_path: Path, data: bytes | None, reason: str
) -> None:
    path = tmp_path / "mau.icc"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(BookRefused) as refused:
        read_profile(path)
    problem = refused.value.problem
    assert reason in problem.what.vi
    assert problem.where.file == str(path)
