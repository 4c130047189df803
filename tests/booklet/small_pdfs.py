"""PDFs of a few lines, made by hand: each page says its number."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name

MM = 72 / 25.4
A5 = (148.0, 210.0)


def numbered(pages: int, size: tuple[float, float] = A5, bleed: float = 0) -> bytes:
    """A book whose pages say "Trang 1" and so on, at ``size`` millimetres."""
    with pikepdf.new() as pdf:
        for n in range(pages):
            add_page(pdf, f"BT /F 12 Tf 60 100 Td (Trang {n + 1}.) Tj ET".encode(), size, bleed)
        pdf.docinfo["/Title"] = "Những tấm gương bình dị"
        pdf.Root.Lang = "vi-VN"
        return saved(pdf)


def add_page(
    pdf: pikepdf.Pdf, content: bytes, size: tuple[float, float] = A5, bleed: float = 0
) -> pikepdf.Page:
    """A page as Typst writes it: the media box takes in the bleed, the trim box does not."""
    width, height, more = size[0] * MM, size[1] * MM, bleed * MM
    page = pdf.add_blank_page(page_size=(width + 2 * more, height + 2 * more))
    if bleed:
        page.obj.TrimBox = Array([more, more, more + width, more + height])
    page.obj.Resources = Dictionary(Font=Dictionary(F=_font(pdf)))
    page.obj.Contents = pdf.make_stream(content)
    return page


def _font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    if len(pdf.pages) > 1:
        return pdf.pages[0].obj.Resources.Font.F
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    return pdf.make_indirect(font)


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The file's bytes."""
    written = BytesIO()
    pdf.save(written, deterministic_id=True)
    return written.getvalue()


def halves(pdf: bytes) -> list[tuple[str, str]]:
    """What stands left and right of the middle of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_halves_of(page) for page in document]


def _halves_of(page: pypdfium2.PdfPage) -> tuple[str, str]:
    text = page.get_textpage()
    width, height = page.get_size()
    left = text.get_text_bounded(0, 0, width / 2, height)
    return left.strip(), text.get_text_bounded(width / 2, 0, width, height).strip()
