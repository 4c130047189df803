"""What is told of the names in an office's list: a wrong name does harm, so none is guessed."""

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
            "Tách mỗi người một hàng; nếu là một tên thì viết trên một dòng.",
            "One row each; write a single name on one line.",
        ),
    )


def names_two(place: Place, names: Sequence[tuple[str, str]]) -> Told:
    """A row has a name in two columns; ``names``: heading and text."""
    shown = ", ".join(f"{quoted(text)} ({heading})" for heading, text in names)
    last = names[-1][0]
    return told(
        place,
        "names-two",
        Message(f"hàng này có hai tên: {shown}", f"the row has two names: {shown}"),
        Message(
            f'Chọn cột ghi tên của điển hình, cột kia bỏ qua: --mapping "{last}=bo-qua"; hoặc mỗi '
            "tên ghi một hàng.",
            f'Leave one of the columns out: --mapping "{last}=bo-qua"; or give each name a row.',
        ),
    )


def name_unsure(place: Place, headings: Sequence[str]) -> Told:
    """A part of the name may stand in a column: nothing is read before somebody says so."""
    shown = ", ".join(map(quoted, headings))
    first = headings[0]
    return told(
        place,
        "name-unsure",
        Message(
            f"không rõ cột {shown} có phải một phần của tên người không nên chưa nhập hàng nào",
            f"{shown} may be a part of the name: no row is read",
        ),
        Message(
            f'Ghi tiêu đề cho rõ (Họ và đệm, Tên), hoặc thêm vào lệnh --mapping "{first}=ten" để '
            f'ghép vào tên, "{first}=bo-qua" để bỏ qua.',
            f'Write clear headings, or add --mapping "{first}=ten" to join it, "{first}=bo-qua" '
            "to leave it out.",
        ),
    )


def name_with_more(place: Place, name: str, heading: str) -> Told:
    """A cell has more than the name in it."""
    return _more_than_a_name(
        place,
        name,
        Message(
            "Ô này chỉ ghi họ tên; chức vụ, đơn vị, năm sinh ghi sang cột khác. Là tập thể thì để "
            "dưới một hàng ghi “TẬP THỂ”. Cả cột đều viết "
            f'“họ tên, chức vụ” thì thêm vào lệnh --mapping "{heading}=ten-chuc-vu".',
            "Write the name alone; or, where all are like “name, position”, add "
            f'--mapping "{heading}=ten-chuc-vu".',
        ),
    )


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


def kind_unclear(place: Place, name: str) -> Told:
    """Nothing says whether it is a person, a collective, a model or a household."""
    return told(
        place,
        "kind-unclear",
        Message(
            f"chưa rõ {quoted(name)} là cá nhân, tập thể, mô hình hay hộ gia đình",
            f"is {quoted(name)} a person, a collective, a model or a household?",
        ),
        Message(
            "Thêm cột “Loại” ghi một trong bốn chữ ấy, hoặc xếp dưới hàng “CÁ NHÂN”, “TẬP THỂ”, "
            "“MÔ HÌNH”, “HỘ GIA ĐÌNH”; cả danh sách một loại thì thêm vào lệnh --kind.",
            "Add a column “Loại”, or headings of groups; --kind where all are of one kind.",
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


def name_of_no_person(place: Place, name: str) -> Told:
    """A name with small letters, as those of collectives and models are written."""
    return told(
        place,
        "name-kind",
        Message(
            f"nhập như tên một người, mà có vẻ không phải: {quoted(name)}",
            f"this is taken for a person, and doesn't look like one: {quoted(name)}",
        ),
        Message(
            "Là người thì viết hoa đầu mỗi chữ của tên, chức vụ, danh xưng trước tên ghi sang cột "
            "chức vụ; là tập thể, mô hình hay hộ thì để dưới một hàng ghi “TẬP THỂ”, “MÔ HÌNH” hay "
            "“HỘ GIA ĐÌNH”.",
            "Write capitals, and what stands before a name as the position; put collectives, "
            "models and households below a row that says so.",
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
