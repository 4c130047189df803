"""The lines that the law wants printed in a book: a press gets none with one of them empty."""

from __future__ import annotations

from honour_roll.booklet.compiled import Book
from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message


def empty_imprint(book: Book, file: str) -> Problem | None:
    """An error that names every line that nobody filled in; ``file`` is the definition."""
    gaps = [line for line in book.imprint if not line.value.strip()]
    if not gaps:
        return None
    labels = ", ".join(f"“{line.label}”" for line in gaps)
    keys = ", ".join(f"{line.key}:" for line in gaps)
    return Problem(
        "book-imprint",
        Severity.ERROR,
        Location(file, field=f"imprint.{gaps[0].key}" if len(gaps) == 1 else "imprint"),
        Message(
            f"thông tin xuất bản còn thiếu {labels}, nên chưa tạo bản cho nhà in",
            f"the imprint lacks {labels}, so there are no files for the press yet",
        ),
        Message(
            f"Mở tệp {file}, ghi các dòng {keys} dưới mục imprint, đúng như giấy tờ của cơ quan có "
            "thẩm quyền; phần mềm không tự điền thay. Các bản khác (web, office, docx, epub) "
            "vẫn tạo được.",
            f"Open {file} and fill in {keys} below imprint, as the authority's papers have it; "
            "the program never fills it in. The other profiles (web, office, docx, epub) can "
            "be made all the same.",
        ),
    )
