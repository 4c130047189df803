"""What is told of the rows of an office's list, and of where their honourees belong."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.intake.draft import Place, Told, told
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def row_left(place: Place, text: str) -> Told:
    """A row with something in it that is no honouree."""
    return told(
        place,
        "row-left",
        Message(f"không nhập hàng này: {quoted(text)}", f"this row is not read: {quoted(text)}"),
        Message(
            "Là một điển hình thì ghi số thứ tự và tên; là phần tiếp của hàng trên thì chuyển lên "
            "ô của hàng ấy; không cần nhập thì để nguyên.",
            "Number and name an honouree; move what belongs to the row above into it.",
        ),
        Severity.WARNING,
    )


def names_left(place: Place, rows: Sequence[int]) -> Told:
    """Rows of nothing but a name, with a letter or a dash: honourees, or headings and deeds."""
    shown = ", ".join(map(str, rows))
    return told(
        place,
        "row-left",
        Message(
            f"không nhập {len(rows)} hàng chỉ có tên, đánh chữ cái hoặc gạch đầu dòng: {shown}",
            f"{len(rows)} rows have a letter or a dash and a name only, and are not read: {shown}",
        ),
        Message(
            "Là điển hình thì đánh số 1, 2, 3… ở cột số thứ tự; là phần tiếp của hàng trên thì "
            "chuyển lên ô của hàng ấy; là dòng tiêu đề nhóm thì đánh số I, II hoặc A, B.",
            "Number honourees 1, 2, 3; move what belongs to the row above into it; number "
            "headings I, II or A, B.",
        ),
    )


def group_unknown(place: Place, text: str, rows: Sequence[int], near: Sequence[str]) -> Told:
    """The heading of a group names no unit: the rows below wait."""
    shown = ", ".join(map(str, rows))
    meant = f" Có phải là {near[0]}?" if near else ""
    return told(
        place,
        "unit-unknown",
        Message(
            f"chưa có đơn vị {quoted(text)} trong Sổ; chưa nhập các hàng bên dưới: {shown}",
            f"no unit is called {quoted(text)}; the rows below wait: {shown}",
        ),
        Message(
            f"Ghi tên đầy đủ của đơn vị.{meant} Đơn vị mới thì thêm vào Sổ trước; các hàng ấy đều "
            'của một đơn vị đã có thì thêm vào lệnh --unit "…".',
            "Write its full name, add it first, or give --unit for these rows.",
        ),
    )


def group_by_option(place: Place, text: str, unit: str, rows: Sequence[int]) -> Told:
    """The rows below go to the unit that the user gave."""
    shown = ", ".join(map(str, rows))
    return told(
        place,
        "unit-given",
        Message(
            f"chưa có đơn vị {quoted(text)} trong Sổ; tính các hàng {shown} cho {quoted(unit)} "
            "theo --unit",
            f"no unit is called {quoted(text)}; rows {shown} go to {quoted(unit)} by --unit",
        ),
        Message("Nếu không đúng, thêm đơn vị ấy vào Sổ trước.", "If not, add that unit first."),
        Severity.WARNING,
    )


def rows_without_unit(place: Place, rows: Sequence[int]) -> Told:
    """Nothing says where they belong: they wait."""
    shown = ", ".join(map(str, rows))
    return told(
        place,
        "unit-unknown",
        Message(
            f"chưa ghi đơn vị nào có trong Sổ; chưa nhập các hàng {shown}",
            f"rows {shown} name no unit of the roll, and wait",
        ),
        Message(
            "Ghi tên đơn vị vào các hàng ấy hoặc vào hàng tiêu đề nhóm ở trên; đều của một đơn vị "
            'thì thêm vào lệnh --unit "tên đơn vị".',
            "Write it there or above them; or add --unit to the command.",
        ),
    )


def position_of_unit(place: Place, text: str, named: str, unit: str, *, is_below: bool) -> Told:
    """A row that goes to the unit of the command, though its position names another one."""
    heading = place.heading or "Chức vụ"
    return told(
        place,
        "unit-position",
        Message(
            f"{quoted(text)} có tên đơn vị {quoted(named)}, mà --unit tính hàng này cho "
            f"{quoted(unit)}",
            f"{quoted(text)} names {quoted(named)}; by --unit the row goes to {quoted(unit)}",
        ),
        Message(
            "Ghi đơn vị của hàng này vào một cột Đơn vị; hoặc lấy đơn vị ở chức vụ: thêm vào lệnh "
            f'--mapping "{heading}=chuc-vu-don-vi".',
            "Write the unit of this row into a column for units; or take it from the position: "
            f'--mapping "{heading}=chuc-vu-don-vi".',
        ),
        Severity.WARNING if is_below else Severity.ERROR,
    )


def genders_two(place: Place) -> Told:
    """A row says both “Nam” and “Nữ”."""
    return told(
        place,
        "gender-two",
        Message("hàng này ghi cả ở cột nam và cột nữ", "the row stands for a man and a woman"),
        Message("Chỉ ghi ở một trong hai cột.", "Write in one of the two columns only."),
    )


def birth_of_head(place: Place, rows: Sequence[int]) -> Told:
    """A household has no year of birth."""
    shown = ", ".join(map(str, rows))
    return told(
        place,
        "birth-of-head",
        Message(
            f"không lấy năm sinh của chủ hộ ở các hàng {shown}: hồ sơ hộ không có năm sinh",
            f"the birth of the head of a household is not kept: rows {shown}",
        ),
        Message(
            "Không phải sửa gì; hai hộ cùng tên phân biệt bằng thôn, bản.",
            "Nothing to mend; the village tells households of one name apart.",
        ),
        Severity.HINT,
    )


def house_left(place: Place) -> Told:
    """Where exactly somebody lives is nobody's business."""
    return told(
        place,
        "house-left",
        Message(
            "số nhà, đường, ngõ là thông tin riêng tư nên không lấy",
            "house number and street are private and left out",
        ),
        Message(
            "Không phải sửa gì; chỉ cần ghi thôn, bản, tổ dân phố và xã, phường.",
            "Nothing to mend; village and commune are enough.",
        ),
        Severity.HINT,
    )


def address_left(place: Place, text: str) -> Told:
    """Of an address beside the unit only the village has a field."""
    return told(
        place,
        "address-left",
        Message(
            f"đơn vị đã ghi ở cột khác, nên phần {quoted(text)} của địa chỉ không lấy",
            f"the unit stands in another column: {quoted(text)} of the address is left out",
        ),
        Message(
            "Ở cột này chỉ lấy thôn, bản, tổ dân phố. Nếu đây mới là đơn vị của điển hình, ghi "
            "vào cột đơn vị; là tên thôn thì ghi “thôn …”, “bản …”.",
            "Here only a village is read; write the unit in its column, a village as “thôn …”.",
        ),
        Severity.HINT,
    )


def gender_unknown(place: Place, text: str) -> Told:
    """Neither a mark nor a year of birth in the column of men, or of women."""
    return told(
        place,
        "gender-mark",
        Message(f"không rõ {quoted(text)} nghĩa là gì", f"what does {quoted(text)} mean?"),
        Message("Ghi x hoặc năm sinh (1975).", "Write x, or the year of birth (1975)."),
    )
