"""The office's booklet: sheets to be printed on both sides and folded, and how that is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pikepdf

from honour_roll.booklet.compiled import Book
from honour_roll.booklet.folding import MOST_SHEETS, Folding, fold
from honour_roll.booklet.impose import SHEETS_MM, impose, sheet_for, thick_signature
from honour_roll.booklet.prepared import Made, Prepared, Variant
from honour_roll.booklet.refused import BookRefused
from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message

_LOOSE = ("panel", "sheet")
_WORDS = {"book": ("Sách", "bìa"), "digest": ("Bản tin", "trang 1")}
"""What the paper is called, and what is seen of it when it is folded."""
_WRITING = ("Tj", "TJ", "'", '"')
"""Operators of a page that set text."""
# Less is lost between the rollers of a printer.
_TRIMMED_FROM_MM = 1.0


def make(book: Book, prepared: Prepared, out: Path, sheets_a_signature: int | None = None) -> Made:
    """``<id>-office.pdf`` and its instructions; without a limit all sheets are one signature."""
    if book.layout in _LOOSE:
        raise BookRefused(_not_folded(Location(prepared.file, field="layout")))
    where = Location(prepared.file, field="paper")
    pages = prepared.pdf(Variant.WEB)
    with pikepdf.open(BytesIO(pages)) as pdf:
        folding = fold(len(pdf.pages), sheets_a_signature)
        trial = trial_pages(folding, [_has_text(page) for page in pdf.pages])
    path = out / f"{book.id}-office.pdf"
    path.write_bytes(impose(pages, folding, where))
    told = out / f"{book.id}-office-huong-dan.txt"
    lines = instructions(book, folding, trial, path.name, where)
    # Old Notepads take a file without this mark for one in their own code page.
    told.write_text("\n".join(lines) + "\n", encoding="utf-8-sig", newline="\r\n")
    thick = thick_signature(folding, Location(prepared.file))
    return Made((path, told), (thick,) if thick else ())


def instructions(
    book: Book, folding: Folding, trial: tuple[int, int], file: str, where: Location
) -> Iterator[str]:
    """For whoever stands at the printer, line by line; ``trial`` are pages to be printed first."""
    page = book.paper.width, book.paper.height
    sheet = sheet_for(page, where)
    blanks = f", trong đó {folding.blanks} trang trắng ở cuối" if folding.blanks else ""
    yield f"HƯỚNG DẪN IN: {book.full_title}"
    yield ""
    yield f"Tệp in: {file}"
    noun, outside = _WORDS[book.layout]
    yield f"{noun} khổ {book.paper.display()}, {folding.pages + folding.blanks} trang{blanks}."
    yield f"Mỗi cuốn: {folding.sheets} tờ giấy {sheet}, in hai mặt."
    yield ""
    yield "1. Mở tệp bằng Adobe Acrobat Reader, chọn In (Print)."
    yield f"2. Khổ giấy {sheet}, chiều ngang (Landscape); kích thước thật 100% (Actual size),"
    yield "   không chọn Fit; in hai mặt, lật theo cạnh ngắn (Flip on short edge)."
    yield "   Tệp đã ghi sẵn các lựa chọn này; xin nhìn lại trước khi in."
    yield "   Máy không tự in hai mặt: in các trang lẻ, lật cả chồng theo cạnh ngắn, rồi in các"
    yield "   trang chẵn."
    yield from _trial(trial, outside)
    yield from _binding(folding)
    if SHEETS_MM[sheet][0] / 2 - page[0] > _TRIMMED_FROM_MM:
        yield f"5. Đóng xong, xén ba cạnh ngoài cho còn {book.paper.display()}."
    if page == SHEETS_MM["A4"][::-1]:
        yield ""
        yield f"Không có máy in khổ {sheet}: in thẳng tệp {book.id}-web.pdf (bản web) trên giấy A4,"
        yield "in hai mặt, lật theo cạnh dài (Flip on long edge), rồi ghim bên trái."


def trial_pages(folding: Folding, has_text: Sequence[bool]) -> tuple[int, int]:
    """The first sheet with text on both sides, as pages of the file from 1.

    ``has_text`` is of each page of the book; where there is no such sheet it is the first.
    """
    sides = [any(n is not None and has_text[n] for n in side) for side in folding.sides()]
    sheets = range(0, len(sides), 2)
    first = next((n for n in sheets if sides[n] and sides[n + 1]), 0)
    return first + 1, first + 2


def _has_text(page: pikepdf.Page) -> bool:
    operators = pikepdf.parse_content_stream(page)
    return any(str(one.operator) in _WRITING for one in operators)


def _trial(trial: tuple[int, int], outside: str) -> Iterator[str]:
    front, back = trial
    yield f"3. In thử trang {front} và {back} của tệp in (một tờ), gấp đôi: chữ hai mặt cùng chiều."
    yield f"   In cả tệp rồi gấp tờ đầu (trang 1 và 2): {outside} nằm ngoài."


def _binding(folding: Folding) -> Iterator[str]:
    if folding.sheets == 1:
        yield "4. Gấp đôi tờ giấy; không cần ghim."
        return
    if len(folding.signatures) == 1:
        yield "4. Giữ nguyên thứ tự, gấp đôi cả xấp, bấm hai ghim ở giữa gáy."
        if folding.sheets > MOST_SHEETS:
            yield f"   CHÚ Ý: {folding.sheets} tờ là quá dày (nên nhiều nhất {MOST_SHEETS} tờ):"
            yield "   sách bị bung, khó đóng ghim. Nhờ người làm tệp thêm --sheets 8 vào lệnh để"
            yield "   chia sách thành nhiều tay mỏng, rồi khâu hoặc dán gáy."
        return
    yield "4. Gấp riêng từng tay sách, xếp các tay theo thứ tự, rồi khâu hoặc dán gáy:"
    first = 1
    for number, sheets in enumerate(folding.signatures, start=1):
        last = first + 2 * sheets - 1
        yield f"   Tay {number}: {sheets} tờ, trang {first} đến {last} của tệp in."
        first = last + 1


def _not_folded(where: Location) -> Problem:
    return Problem(
        "book-loose",
        Severity.WARNING,
        where,
        Message(
            "pa-nô và tờ giới thiệu là tờ rời, không gấp thành sách, nên không có bản office",
            "panels and sheets are loose: they are not folded, and have no office files",
        ),
        Message(
            "In thẳng từ bản web, hoặc gửi nhà in bản press.",
            "Print the web file as it is, or send the press files.",
        ),
    )
