"""What is told of forms and lists, at their places, in words for officers."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.intake.draft import Place, Told, told
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def unknown_word(place: Place, title: str, text: str, near: Sequence[str]) -> Told:
    """``text`` is none of the words that may stand there; ``near``: what may be meant."""
    shown = "; ".join(quoted(word) for word in near)
    meant = Message(f" Có thể là: {shown}.", f" Perhaps: {shown}.") if near else Message("", "")
    return told(
        place,
        "unknown-word",
        Message(
            f"{quoted(text)} không có trong danh sách “{title}”",
            f"{quoted(text)} is not in the list “{title}”",
        ),
        Message(
            f"Ghi đúng một từ trong danh sách.{meant.vi} Nếu là từ mới, nhờ biên tập viên thêm vào "
            "danh sách trước.",
            f"Write one of the list.{meant.en} A new one is added by the editor first.",
        ),
    )


def unknown_label(place: Place, label: str) -> Told:
    """A row whose label is none of the form's."""
    return told(
        place,
        "form-label",
        Message(
            f"không rõ mục {quoted(label)} nên không đọc", f"the field {quoted(label)} is unknown"
        ),
        Message(
            "Giữ nguyên tên các mục của phiếu mẫu (honour-roll template phieu.docx).",
            "Keep the labels of the form (honour-roll template form.docx).",
        ),
        Severity.WARNING,
    )


def label_twice(place: Place, label: str) -> Told:
    """A field is filled in twice in one form."""
    return told(
        place,
        "form-twice",
        Message(f"mục {quoted(label)} có hai lần trong một phiếu", f"{quoted(label)} stands twice"),
        Message("Chỉ giữ một dòng; điển hình khác thì dùng bảng khác.", "Keep one of the rows."),
    )


def text_outside(place: Place, paragraphs: Sequence[str]) -> Told:
    """Something was written beside the table: it may be the rest of the story, or a signature."""
    shown = quoted(paragraphs[0])
    more = len(paragraphs) - 1
    return told(
        place,
        "form-outside",
        Message(
            f"chữ ngoài bảng của phiếu không được lấy: {shown}"
            + (f" và {more} đoạn nữa" if more else ""),
            f"text beside the form is not taken: {shown}" + (f" and {more} more" if more else ""),
        ),
        Message(
            "Nếu là phần tiếp của bài, chuyển vào ô Câu chuyện trong bảng; dòng ký tên thì thôi.",
            "If it belongs to the story, move it into the table; leave signatures.",
        ),
        Severity.WARNING,
    )


def table_within(place: Place) -> Told:
    """A table stands in a field: a record has none."""
    return told(
        place,
        "form-table",
        Message(
            "trong ô có bảng: chỉ lấy chữ, mỗi ô của bảng thành một đoạn",
            "there is a table within: only its words are taken, cell by cell",
        ),
        Message(
            "Viết lại nội dung bảng thành câu hoặc gạch đầu dòng.",
            "Write what the table says as sentences or a list.",
        ),
        Severity.WARNING,
    )


def changes_accepted(place: Place) -> Told:
    """The file has tracked changes."""
    return told(
        place,
        "word-changes",
        Message(
            "tệp còn dấu sửa (Track Changes): lấy phần đã thêm, bỏ phần đã xóa",
            "the file has tracked changes: insertions are taken, deletions left out",
        ),
        Message(
            "Nếu không đúng ý: trong Word chọn Xem lại → Chấp nhận hoặc Từ chối, rồi lưu lại.",
            "If that is not meant, accept or reject them in Word and save.",
        ),
        Severity.HINT,
    )


def picture_unusable(place: Place) -> Told:
    """A pasted picture that is no photo."""
    return told(
        place,
        "photo-format",
        Message(
            "ảnh dán vào không phải JPEG, PNG, WebP hay HEIC (có thể là hình vẽ hoặc biểu đồ)",
            "the pasted picture is not JPEG, PNG, WebP or HEIC",
        ),
        Message("Chèn lại ảnh từ tệp (.jpg, .png).", "Insert the photo from a file (.jpg, .png)."),
    )


def missing_decision(place: Place) -> Told:
    """A list that does not say which decision it belongs to."""
    return told(
        place,
        "list-decision",
        Message(
            "danh sách không ghi số quyết định ở phía trên",
            "the list does not say the number of its decision",
        ),
        Message(
            "Ghi thêm dòng “Kèm theo Quyết định số …, ngày …, của …” phía trên bảng, hoặc thêm vào "
            'lệnh: --decision "15-QĐ/TU ngày 10/1/2022 của Thị ủy …".',
            "Write it above the table, or add --decision to the command.",
        ),
    )


def number_unreadable(place: Place, typed: str) -> Told:
    """A list whose decision has something for a number that is none."""
    return told(
        place,
        "list-decision",
        Message(
            f"không đọc được số quyết định {quoted(typed)} ở phía trên danh sách",
            f"the number of the decision above the list can't be read: {quoted(typed)}",
        ),
        Message(
            "Ghi đúng như trên văn bản, số trước, ký hiệu sau (“15/QĐ-UBND”, “15-QĐ/TU”), hoặc "
            'thêm vào lệnh: --decision "15-QĐ/TU ngày 10/1/2022 của Thị ủy …".',
            "Write it as on the paper, figures first (15/QĐ-UBND), or add --decision.",
        ),
    )


def sign_missing(place: Place, line: str, figures: str) -> Told:
    """A list whose decision has a number without letters, which may be one of several."""
    return told(
        place,
        "list-decision",
        Message(
            f"dòng {quoted(line)} ghi số quyết định là {quoted(figures)} mà thiếu ký hiệu (phần "
            "chữ, như “/QĐ-UBND”)",
            f"of the number {quoted(figures)} in {quoted(line)} the letters are missing",
        ),
        Message(
            f"Ghi đủ số, ký hiệu như trên văn bản (“{figures}/QĐ-UBND”, “{figures}-QĐ/TU”), hoặc "
            f'thêm vào lệnh: --decision "{figures}/QĐ-UBND ngày 10/1/2022 của UBND xã …".',
            f"Write the whole number there, or add --decision with it ({figures}/QĐ-UBND …).",
        ),
    )


def sign_taken(place: Place, figures: str, number: str) -> Told:
    """The roll has one such decision of that day and authority."""
    return told(
        place,
        "decision-sign",
        Message(
            f"số {quoted(figures)} thiếu ký hiệu: lấy là {quoted(number)}, quyết định cùng ngày, "
            "cùng cơ quan đã có trong Sổ",
            f"{quoted(figures)} has no letters: taken for {quoted(number)}, of the same day and "
            "authority in the roll",
        ),
        Message("Không phải sửa gì nếu đúng là quyết định ấy.", "Nothing to mend if that is it."),
        Severity.HINT,
    )
