"""What is told of units by the names that people write, in words for officers."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.intake.draft import Place, Told, told
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def unit_not_yet(place: Place, text: str, unit: str, taken: str) -> Told:
    """The unit of that name was founded later: that of the group or the command is taken."""
    return told(
        place,
        "unit-later",
        Message(
            f"{quoted(text)}: {quoted(unit)} trong Sổ lập sau ngày ấy; tính cho {quoted(taken)}",
            f"{quoted(text)}: {quoted(unit)} was founded later; it is counted for {quoted(taken)}",
        ),
        Message("Nếu không đúng, ghi tên đơn vị của ngày ấy.", "Write the unit of that day."),
        Severity.HINT,
    )


def unknown_unit(place: Place, text: str, candidates: Sequence[str]) -> Told:
    """No unit has that name, or several have: it is not guessed."""
    shown = "; ".join(candidates)
    if len(candidates) > 1:
        return told(
            place,
            "unit-ambiguous",
            Message(
                f"có nhiều đơn vị mang tên {quoted(text)}: {shown}",
                f"several units are called {quoted(text)}: {shown}",
            ),
            Message(
                "Ghi thêm đơn vị cấp trên (“phường Sa Pa, tỉnh Lào Cai”), hoặc ghi mã trong ngoặc.",
                "Add the unit above it, or write the id in brackets.",
            ),
        )
    if not text.strip():
        return told(
            place,
            "unit-unknown",
            Message("chưa ghi đơn vị", "no unit is named"),
            Message(
                'Ghi tên đơn vị vào ô này, hoặc thêm vào lệnh --unit "tên đơn vị".',
                "Write its name here, or add --unit to the command.",
            ),
        )
    near = Message(f" Có phải là {shown}?", f" Is it {shown}?") if candidates else Message("", "")
    return told(
        place,
        "unit-unknown",
        Message(f"chưa có đơn vị {quoted(text)} trong Sổ", f"no unit is called {quoted(text)}"),
        Message(
            f"Ghi tên đầy đủ của đơn vị.{near.vi} Nếu là đơn vị mới, nhờ biên tập viên thêm đơn vị "
            'trước; với danh sách có thể thêm --unit "tên đơn vị".',
            f"Write its full name.{near.en} A new unit is added by the editor first.",
        ),
    )


def unit_within(place: Place, text: str, name: str) -> Told:
    """A unit was found by the place that the text names."""
    return told(
        place,
        "unit-within",
        Message(
            f"{quoted(text)} được tính cho {quoted(name)}, là địa bàn ghi trong đó",
            f"{quoted(text)} is counted for {quoted(name)}, which it names",
        ),
        Message(
            "Nếu không đúng, ghi tên đơn vị có trong Sổ.", "If not, write a unit that is known."
        ),
        Severity.HINT,
    )


def unit_of_body(place: Place, text: str, name: str, body: str) -> Told:
    """Of several units of one name that is taken which belonged to whoever decided."""
    return told(
        place,
        "unit-of-body",
        Message(
            f"có nhiều đơn vị mang tên {quoted(text)}; lấy {quoted(name)}, thuộc {quoted(body)} là "
            "nơi ra quyết định",
            f"several units are called {quoted(text)}: {quoted(name)} is taken, which belonged to "
            f"{quoted(body)}, whose office decided",
        ),
        Message(
            "Nếu không đúng, ghi thêm đơn vị cấp trên, hoặc ghi mã trong ngoặc.",
            "If not, add the unit above it, or write the id in brackets.",
        ),
        Severity.HINT,
    )
