"""What is told of a cell of names that is odd: a wrong name does harm, so none is guessed."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.intake.draft import Place, Told, told
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def names_in_one_cell(place: Place, names: Sequence[str]) -> Told:
    """Two people stand in one row."""
    shown = " / ".join(names)
    return told(
        place,
        "names-two",
        Message(f"một ô có nhiều tên: {quoted(shown)}", f"one cell has names: {quoted(shown)}"),
        Message(
            "Tách mỗi người một hàng hay một phiếu; nếu là một tên thì viết trên một dòng.",
            "One row each; write a single name on one line.",
        ),
    )


def name_with_more(place: Place, name: str, heading: str, *, of_list: bool) -> Told:
    """A cell has more than the name in it."""
    elsewhere = Message(
        "Ô này chỉ ghi họ tên của một người; chức vụ, đơn vị, năm sinh ghi sang mục khác. Là tập "
        "thể, mô hình hay hộ gia đình thì ghi đúng loại ấy (trang tính khác, hay mục “Loại”).",
        "Write the name of one person alone; give the right kind to what is none.",
    )
    of_columns = Message(
        "Ô này chỉ ghi họ tên; chức vụ, đơn vị, năm sinh ghi sang cột khác. Là tập thể thì để "
        "dưới một hàng ghi “TẬP THỂ”. Cả cột đều viết "
        f'“họ tên, chức vụ” thì thêm vào lệnh --mapping "{heading}=ten-chuc-vu".',
        "Write the name alone; or, where all are like “name, position”, add "
        f'--mapping "{heading}=ten-chuc-vu".',
    )
    return _more_than_a_name(place, name, of_columns if of_list else elsewhere)


def _more_than_a_name(place: Place, name: str, remedy: Message) -> Told:
    return told(
        place,
        "name-more",
        Message(
            f"ô tên có thứ khác ngoài họ tên: {quoted(name)}",
            f"there is more than a name in {quoted(name)}",
        ),
        remedy,
    )


def name_with_note(place: Place, name: str, note: str) -> Told:
    """Something in brackets behind a name that is no other name, or a list's number before it."""
    return _more_than_a_name(
        place,
        name,
        Message(
            f"Xóa {quoted(note)} khỏi ô này: ô chỉ ghi họ tên; chức vụ, đơn vị, năm sinh ghi sang "
            "cột khác.",
            f"Delete {quoted(note)} here; what is to be kept goes into another column.",
        ),
    )


def name_of_nobody(place: Place, name: str) -> Told:
    """A mark or a word that says that nobody is meant."""
    return told(
        place,
        "name-none",
        Message(f"ô tên ghi {quoted(name)}, không phải tên", f"{quoted(name)} is no name"),
        Message(
            "Ghi họ tên; hàng không có ai thì xóa cả hàng.",
            "Write the name, or delete the row where there is nobody.",
        ),
    )


def name_of_no_person(place: Place, name: str, *, of_list: bool) -> Told:
    """A name with small letters, as those of collectives and models are written."""
    kinds = (
        "để dưới một hàng ghi “TẬP THỂ”, “MÔ HÌNH” hay “HỘ GIA ĐÌNH”"
        if of_list
        else "ghi đúng loại ấy (trang tính khác, hay mục “Loại”)"
    )
    return told(
        place,
        "name-kind",
        Message(
            f"nhập như tên một người, mà có vẻ không phải: {quoted(name)}",
            f"this is taken for a person, and doesn't look like one: {quoted(name)}",
        ),
        Message(
            "Là người thì viết hoa đầu mỗi chữ của tên, chức vụ, danh xưng trước tên ghi sang cột "
            f"chức vụ; là tập thể, mô hình hay hộ thì {kinds}.",
            "Write capitals, and what stands before a name as the position; say so of collectives, "
            "models and households.",
        ),
        Severity.WARNING,
    )


def name_of_one_word(place: Place, name: str, typed: str) -> Told:
    """A person's name of a single word may have lost the rest; ``typed`` is all of the cell."""
    cell = f" (ô ghi {quoted(typed)})" if typed != name else ""
    return told(
        place,
        "name-short",
        Message(
            f"tên người chỉ có một chữ: {quoted(name)}{cell}", f"a name of one word: {quoted(name)}"
        ),
        Message("Xem lại có thiếu họ, chữ đệm không.", "See whether a part of it is missing."),
        Severity.WARNING,
    )


def name_with_marks(place: Place, typed: str, name: str) -> Told:
    """A number or a sign of a list was taken off: it may have meant something."""
    return told(
        place,
        "name-marks",
        Message(
            f"{quoted(typed)}: số, dấu của danh sách không phải tên, ghi {quoted(name)}",
            f"the marks of a list in {quoted(typed)} are left out: {quoted(name)}",
        ),
        Message(
            "Dấu ấy báo điều gì (đã mất, truy tặng…) thì ghi vào mục của điều ấy.",
            "If the mark means something, write that into its own field.",
        ),
        Severity.WARNING,
    )
