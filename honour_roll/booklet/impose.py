"""The office's printer: pages of a PDF side by side on sheets, to be folded and stapled."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name

from honour_roll.booklet.boxes import POINTS_A_MM, box_of
from honour_roll.booklet.folding import MOST_SHEETS, Folding
from honour_roll.booklet.refused import BookRefused
from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message

# A page that was written in millimetres comes back from points a hair larger.
_TOLERANCE = 0.5
SHEETS_MM = {"A4": (297.0, 210.0), "A3": (420.0, 297.0)}
"""What office printers take, lying: width and height in millimetres."""
_SLOTS = ("/Left", "/Right")


def impose(pdf: bytes, folding: Folding, where: Location) -> bytes:
    """The pages of ``pdf``, trimmed, two on each side of a sheet, as ``folding`` says.

    They meet at the fold and are centred in height; the file asks the printer for both sides,
    turned over the short edge, at full size. Equal input gives equal bytes. ``where`` is what a
    refusal points at: BookRefused if two pages do not fit on any sheet.
    """
    with pikepdf.open(BytesIO(pdf)) as book, pikepdf.new() as out:
        size = SHEETS_MM[sheet_for(_largest(book), where)]
        width, height = (length * POINTS_A_MM for length in size)
        forms = [out.copy_foreign(page.as_form_xobject()) for page in book.pages]
        for side in folding.sides():
            page = out.add_blank_page(page_size=(width, height))
            _place(out, page, [None if n is None else forms[n] for n in side], width, height)
        _copy_title(book, out)
        out.Root.ViewerPreferences = Dictionary(
            Duplex=Name.DuplexFlipShortEdge,
            PrintScaling=Name("/None"),
            DisplayDocTitle=True,
        )
        return _bytes_of(out)


def sheet_for(page_mm: tuple[float, float], where: Location) -> str:
    """The smallest sheet on which two pages of ``page_mm`` (width, height) stand side by side."""
    for name, (width, height) in SHEETS_MM.items():
        if 2 * page_mm[0] <= width + _TOLERANCE and page_mm[1] <= height + _TOLERANCE:
            return name
    raise BookRefused(_too_large(page_mm, where))


def thick_signature(folding: Folding, where: Location) -> Problem | None:
    """A warning where a signature is too thick to be folded and stapled well."""
    thickest = max(folding.signatures)
    if thickest <= MOST_SHEETS:
        return None
    return Problem(
        "book-thick",
        Severity.WARNING,
        where,
        Message(
            f"{folding.pages} trang thành {thickest} tờ gấp lồng nhau; quá {MOST_SHEETS} tờ thì "
            "sách bị bung, khó đóng ghim",
            f"{folding.pages} pages make {thickest} nested sheets; above {MOST_SHEETS} they "
            "spring open and are hard to staple",
        ),
        Message(
            "Thêm --sheets 8 vào lệnh để chia sách thành nhiều tay, mỗi tay nhiều nhất 8 tờ, rồi "
            "khâu hoặc dán gáy; hoặc chọn ít điển hình hơn.",
            "Add --sheets 8: signatures of at most 8 sheets, sewn or glued at the spine; or "
            "select fewer entries.",
        ),
    )


def page_size_mm(page: pikepdf.Page) -> tuple[float, float]:
    """Width and height of the trimmed page in millimetres."""
    left, bottom, right, top = box_of(page.trimbox)
    return (right - left) / POINTS_A_MM, (top - bottom) / POINTS_A_MM


def _largest(book: pikepdf.Pdf) -> tuple[float, float]:
    sizes = [page_size_mm(page) for page in book.pages]
    return max(width for width, _ in sizes), max(height for _, height in sizes)


def _place(
    out: pikepdf.Pdf,
    page: pikepdf.Page,
    forms: list[pikepdf.Object | None],
    width: float,
    height: float,
) -> None:
    drawn, named = [], Dictionary()
    for name, form in zip(_SLOTS, forms, strict=True):
        if form is None:
            continue
        left, bottom, right, top = box_of(form.BBox)
        # The inner edge of each page lies on the fold, whatever the sheet has to spare.
        start = width / 2 - (right - left) if name == _SLOTS[0] else width / 2
        across, up = start - left, (height - (top - bottom)) / 2 - bottom
        drawn.append(f"q 1 0 0 1 {across:.3f} {up:.3f} cm {name} Do Q")
        named[name] = form
    page.obj.Resources = Dictionary(XObject=named)
    page.obj.Contents = out.make_stream("\n".join(drawn).encode("ascii"))


def _copy_title(book: pikepdf.Pdf, out: pikepdf.Pdf) -> None:
    for key in ("/Title", "/Author", "/CreationDate"):
        if key in book.docinfo:
            out.docinfo[key] = str(book.docinfo[key])
    if "/Lang" in book.Root:
        out.Root.Lang = str(book.Root.Lang)


def _bytes_of(out: pikepdf.Pdf) -> bytes:
    written = BytesIO()
    out.save(
        written,
        deterministic_id=True,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return written.getvalue()


def _too_large(page_mm: tuple[float, float], where: Location) -> Problem:
    size = f"{page_mm[0]:.0f} × {page_mm[1]:.0f} mm"
    return Problem(
        "book-sheet",
        Severity.ERROR,
        where,
        Message(
            f"khổ {size} quá lớn: hai trang không nằm vừa trên một tờ A3",
            f"pages of {size} are too large: two of them do not fit on an A3 sheet",
        ),
        Message(
            "Chọn khổ giấy nhỏ hơn (A5 in trên A4, A4 in trên A3), hoặc gửi bản cho nhà in.",
            "Choose a smaller paper (A5 goes on A4, A4 on A3), or send the press files.",
        ),
    )
