"""What is told of the headings of groups within a list."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.intake.draft import Place, Told, told
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def group_of_no_kind(place: Place, text: str, rows: Sequence[int]) -> Told:
    """A heading ends “TẬP THỂ” and doesn't say what comes: the rows below wait."""
    shown = ", ".join(map(str, rows))
    return told(
        place,
        "group-kind",
        Message(
            f"không rõ dưới dòng {quoted(text)} là cá nhân, tập thể hay hộ gia đình; chưa nhập "
            f"các hàng {shown}",
            f"are those below {quoted(text)} people, collectives or households? Rows {shown} wait",
        ),
        Message(
            "Ghi rõ “Cá nhân”, “Tập thể” hoặc “Hộ gia đình” vào dòng ấy (ví dụ “II. Cá nhân: …”). "
            "Là nhóm nhỏ của dòng ở trên thì đánh số bậc dưới (1, 2… dưới I, II).",
            "Write “Cá nhân”, “Tập thể” or “Hộ gia đình” into that line; number a group within "
            "the one above a level deeper (1, 2 below I, II).",
        ),
    )


def group_of_other_award(place: Place, text: str, rows: Sequence[int]) -> Told:
    """The rows below a heading got what the decision of the list didn't give, or nobody knows."""
    shown = ", ".join(map(str, rows))
    return told(
        place,
        "group-award",
        Message(
            f"không nhập các hàng {shown}: dòng {quoted(text)} ghi hình thức khen khác với quyết "
            "định của danh sách",
            f"rows {shown} are not read: {quoted(text)} is another award than that of the list's "
            "decision",
        ),
        Message(
            "Do cơ quan khác tặng thì nhập riêng theo quyết định của cơ quan ấy. Hình thức chưa có "
            "trong danh mục thì nhờ biên tập viên thêm, rồi nhập lại.",
            "An award of another office goes with that office's decision; the editor adds a new "
            "form first.",
        ),
    )


def group_unread(place: Place, text: str) -> Told:
    """A heading from which nothing is read, though nothing hangs on it."""
    return told(
        place,
        "group-unread",
        Message(
            f"không lấy gì từ dòng tiêu đề nhóm {quoted(text)}",
            f"nothing is read from the heading {quoted(text)}",
        ),
        Message(
            "Dòng này chỉ để chia nhóm thì không phải sửa gì. Có đơn vị, loại hay hình thức khen "
            "thì ghi vào cột của từng hàng.",
            "Nothing to mend if it only parts the list; else write what it says into the rows.",
        ),
        Severity.WARNING,
    )


def born_of_no_person(place: Place, *, is_model: bool) -> Told:
    """A row of a collective or a model that says when it was born is likely a person's."""
    kind = Message("mô hình", "model") if is_model else Message("tập thể", "collective")
    return told(
        place,
        "kind-born",
        Message(
            f"hàng này tính là {kind.vi} mà có năm sinh hoặc giới tính",
            f"the row is taken for a {kind.en}, and has a year of birth or a gender",
        ),
        Message(
            "Là người thì để dưới một dòng “CÁ NHÂN” hoặc ghi “Cá nhân” vào cột Loại; không phải "
            "người thì xóa năm sinh, giới tính ở hàng này.",
            "Put a person below “CÁ NHÂN”; else clear the year of birth and the gender.",
        ),
    )


def positions_left(place: Place, rows: Sequence[int]) -> Told:
    """Only people have a position."""
    shown = ", ".join(map(str, rows))
    return told(
        place,
        "position-left",
        Message(
            f"không lấy chức vụ ở các hàng {shown}: chỉ hồ sơ cá nhân có chức vụ",
            f"the positions of rows {shown} are left out: only people have one",
        ),
        Message(
            "Là người thì để dưới một dòng “CÁ NHÂN”, hoặc ghi “Cá nhân” vào cột Loại rồi nhập "
            "lại; không phải người thì không phải sửa gì.",
            "Put people below “CÁ NHÂN” and import again; else there is nothing to mend.",
        ),
        Severity.WARNING,
    )
