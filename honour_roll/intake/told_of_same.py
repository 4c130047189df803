"""What is asked of two who differ in nothing, or in nothing but the unit that was written."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.intake.namesakes import MAYBE_SAME
from honour_roll.intake.told_of_villages import by_id, word_for
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def only_unit(
    draft: Draft, id: str, units: Sequence[str], where: Message, *, is_of_one_day: bool
) -> Told:
    """Two of one name in units of which one is, or was, within or after the other.

    ``is_of_one_day``: one decision honours both; else year of birth and village are the same.
    """
    word, name = word_for(draft), quoted(str(draft.data.get("name")))
    differ = " ≠ ".join(map(quoted, units))
    vi, en = "cùng năm sinh, cùng thôn", "of one year of birth and one village"
    if is_of_one_day:
        vi, en = "cùng quyết định", "honoured by one decision"
    remedy = by_id(id, word)
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"{name} {vi} ở {where.vi} chỉ khác đơn vị ({differ}: cùng một địa bàn); không rõ có "
            f"phải một {word}",
            f"{name}, {en}, is at {where.en}; only the unit differs ({differ}: one locality); is "
            "it one?",
        ),
        Message(
            f"Là một {word} thì ghi cùng một đơn vị ở cả hai nơi; hồ sơ đã có trong Sổ thì ghi đơn "
            f"vị của hồ sơ ấy. Là hai thì {remedy.vi}.",
            "If it is one, write the same unit at both places, that of the record if it is in the "
            f"roll. If they are two, {remedy.en}.",
        ),
    )


def nothing_differs(draft: Draft, id: str, villages: Sequence[str | None], where: Message) -> Told:
    """Two of one unit and name who may be told apart by nothing, honoured at two times.

    ``villages``: what both places say, one of them perhaps nothing.
    """
    word, name = word_for(draft), quoted(str(draft.data.get("name")))
    remedy = by_id(id, word)
    differ = Message("không khác gì", "nothing differs")
    if any(villages) and not all(villages):
        differ = Message("chỉ một nơi ghi thôn, bản", "only one of them names the village")
        remedy = Message(
            f"ghi thôn, bản của từng {word} ở cả hai nơi, hoặc {remedy.vi}",
            f"name the village of each, or {remedy.en}",
        )
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"{name} cùng đơn vị ở {where.vi} {differ.vi}: không rõ là một {word} được ghi nhận "
            f"nhiều lần hay hai {word}",
            f"{name}, of the same unit, is at {where.en}, and {differ.en}: is it one?",
        ),
        Message(
            f"Là một {word} thì không để hai hàng: ghi lần này ở trang tính “Ghi nhận thêm”, cột "
            f"“Của” ghi mã hoặc tên của {word} ấy; hồ sơ đã có trong Sổ thì làm trên tệp xuất ra "
            f"(honour-roll export xlsx). Là hai thì {remedy.vi}.",
            "If it is one, leave one row and put this honour on the sheet “Ghi nhận thêm” under "
            "its id or name, on an export if the record is in the roll. If they are two, "
            f"{remedy.en}.",
        ),
    )
