"""What is told of the names in an office's list, besides what any name is told of."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.intake.draft import Place, Told, told
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


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
