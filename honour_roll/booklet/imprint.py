"""The lines that the law wants printed in a book: a press gets none with one of them empty."""

from __future__ import annotations

from honour_roll.booklet.compiled import Book
from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message


def empty_imprint(book: Book, file: str) -> list[Problem]:
    """An error for each line that nobody filled in; ``file`` is the booklet's definition."""
    return [_empty(line.key, line.label, file) for line in book.imprint if not line.value.strip()]


def _empty(key: str, label: str, file: str) -> Problem:
    return Problem(
        "book-imprint",
        Severity.ERROR,
        Location(file, field=f"imprint.{key}"),
        Message(
            f"thông tin xuất bản còn thiếu “{label}”, nên chưa tạo bản cho nhà in",
            f"the imprint's “{label}” is empty, so there are no files for the press yet",
        ),
        Message(
            f"Mở tệp {file}, ghi vào mục imprint, dòng “{key}:”, đúng như giấy tờ của cơ quan có "
            "thẩm quyền; phần mềm không tự điền thay. Các bản khác (web, office, docx, epub) "
            "vẫn tạo được.",
            f"Open {file} and fill in “{key}:” below imprint, as the authority's papers have it; "
            "the program never fills it in. The other profiles (web, office, docx, epub) can "
            "be made all the same.",
        ),
    )
