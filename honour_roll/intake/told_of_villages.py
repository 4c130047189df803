"""What is told of villages: one that was written clean, and two that may be one."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.intake.draft import Draft, Place, Told, told
from honour_roll.intake.namesakes import MAYBE_SAME
from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def village_cleaned(place: Place, typed: str, village: str) -> Told:
    """Its own unit stood behind a village."""
    return told(
        place,
        "village-cleaned",
        Message(
            f"{quoted(typed)} được ghi là {quoted(village)}", f"{quoted(typed)} becomes {village}"
        ),
        Message(
            "Không phải sửa gì; xã, phường đã có ở mục Đơn vị.",
            "Nothing to mend; the commune is told by the unit.",
        ),
        Severity.HINT,
    )


def nearly_one_village(draft: Draft, id: str, villages: Sequence[str], where: Message) -> Told:
    """Two of one name whose villages are alike, and not certainly one.

    ``id``: which would be that of ``draft``.
    """
    word = word_for(draft)
    name = quoted(str(draft.data.get("name")))
    shown, of_two = [quoted(one) for one in villages], by_id(id, word)
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"{name} cùng đơn vị ở {where.vi} ghi thôn gần giống ({shown[0]} và "
            f"{shown[1]}); không rõ có phải một {word}",
            f"{name}, of the same unit, is at {where.en} with a village that is almost the same "
            f"({shown[0]}, {shown[1]}); is it one?",
        ),
        Message(
            f"Là một {word} thì ghi thôn, bản giống nhau ở cả hai nơi. Là hai thì ghi đủ “thôn”, "
            f"“bản”, “tổ” cho khác nhau; vẫn gần giống thì {of_two.vi}.",
            "If it is one, write the village alike at both places. If they are two, write its "
            f"kind and whole name at both; if these are still alike, {of_two.en}.",
        ),
    )


def only_village(
    draft: Draft,
    id: str,
    villages: Sequence[str],
    where: Message,
    *,
    has_one_birth: bool,
    is_asked: bool,
) -> Told:
    """Two of one name, and of one year of birth or one decision, whose villages differ.

    ``is_asked``: nothing else tells them apart, and one decision honours both.
    """
    name, differ = quoted(str(draft.data.get("name"))), " ≠ ".join(map(quoted, villages))
    same = "cùng năm sinh" if has_one_birth else "cùng quyết định"
    vi = f"{name} cùng đơn vị, {same} ở {where.vi} chỉ khác thôn ({differ})"
    en = f"{name}, of the same unit, is at {where.en}; only the village differs ({differ})"
    if not is_asked:
        return told(
            draft.place_of("name"),
            MAYBE_SAME,
            Message(f"{vi}: được coi là hai người", f"{en}: taken for two"),
            Message(
                "Là một người thì ghi thôn, bản giống nhau ở cả hai nơi rồi nhập lại.",
                "If it is one person, write the same village at both places and import again.",
            ),
            Severity.WARNING,
        )
    of_two = by_id(id, "người")
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"{vi}, cùng quyết định; không rõ là một hay hai người",
            f"{en}, and one decision honours both; is it one person?",
        ),
        Message(
            "Là một người thì ghi thôn, bản giống nhau ở cả hai nơi; trong một danh sách thì chỉ "
            f"để một hàng. Là hai thì ghi chức vụ của từng người cho khác nhau, hoặc {of_two.vi}.",
            "If it is one person, write the same village, or leave one row. If they are two, give "
            f"their positions, or {of_two.en}.",
        ),
    )


def by_id(id: str, word: str) -> Message:
    """How to say that they are two; ``id``: which would be that of one of them."""
    return Message(
        f"ghi từng {word} vào trang tính mẫu (honour-roll template), mỗi {word} một mã ở cột Mã (ở "
        f"đây là {id}), rồi nhập",
        f"put each on the workbook (honour-roll template) with an id of its own (here {id})",
    )


def word_for(draft: Draft) -> str:
    """What ``draft`` is about, a person or a household."""
    return "hộ" if draft.data.get("kind") == Kind.HOUSEHOLD else "người"
