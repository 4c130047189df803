"""Two of one name and unit whose years of birth differ: two people, or one year mistyped."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.intake.honourees import Honouree
from honour_roll.intake.namesakes import MAYBE_SAME, as_spelt
from honour_roll.intake.told_of_villages import by_id
from honour_roll.problems import Severity
from honour_roll.rules.twins import contradict
from honour_roll.text.message import Message
from honour_roll.text.place_names import VillageLikeness, village_likeness
from honour_roll.text.quoting import quoted

_MISTYPED_BY = 2
_TWO = (VillageLikeness.OTHER, VillageLikeness.OF_OTHER_KIND)


def told_of_births(draft: Draft, own: Honouree, other: Honouree) -> Iterator[Told]:
    """What is told of one who has a namesake of the unit with another year of birth.

    Villages and positions tell them apart. Where these don't, it is asked if something else says
    that they are one: village or position, years that are nearly one, or that the roll has the
    other by the same decision, whose list comes again.
    """
    if not contradict([(own.born, other.born)]):
        return
    both = own.village and other.village
    likeness = village_likeness(own.village or "", other.village or "") if both else None
    positions = (as_spelt(own.position or ""), as_spelt(other.position or ""))
    is_other_village, is_other_position = likeness in _TWO, contradict([positions])
    is_of_one_day = bool(own.decisions & other.decisions)
    if is_other_village and is_other_position and not is_of_one_day:
        return
    is_asked = False
    if not is_other_village and not is_other_position:
        has_one_position = bool(positions[0]) and positions[0] == positions[1]
        is_again = is_of_one_day and (other.is_of_roll or has_one_position)
        is_near = is_of_one_day or has_one_position or likeness is not None
        is_asked = (
            likeness is VillageLikeness.SAME
            or is_again
            or (is_near and _are_nearly_one(own.born, other.born))
        )
    yield _only_birth(draft, own, other, is_asked=is_asked)


def _are_nearly_one(one: str | None, other: str | None) -> bool:
    """Whether one may be the other with a wrong figure at its end, or with two exchanged."""
    if one is None or other is None or not (one.isdecimal() and other.isdecimal()):
        return False
    is_exchanged = one[:-2] == other[:-2] and one[-2:] == other[:-3:-1]
    return is_exchanged or abs(int(one) - int(other)) <= _MISTYPED_BY


def _only_birth(draft: Draft, own: Honouree, other: Honouree, *, is_asked: bool) -> Told:
    name, where = quoted(str(draft.data.get("name"))), other.where
    differ = " ≠ ".join(quoted(str(one.born)) for one in (own, other))
    if not is_asked:
        return told(
            draft.place_of("name"),
            MAYBE_SAME,
            Message(
                f"{name} cùng đơn vị ở {where.vi} khác năm sinh ({differ}): được coi là hai người",
                f"{name}, of the same unit, is at {where.en} with another year of birth "
                f"({differ}): taken for two",
            ),
            Message(
                "Là một người thì ghi năm sinh giống nhau ở cả hai nơi rồi nhập lại.",
                "If it is one person, write the same year of birth at both places.",
            ),
            Severity.WARNING,
        )
    of_two = by_id(own.id, "người")
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"{name} cùng đơn vị ở {where.vi} chỉ khác năm sinh ({differ}); không rõ là một hay "
            "hai người",
            f"{name}, of the same unit, is at {where.en}; only the year of birth differs "
            f"({differ}); is it one person?",
        ),
        Message(
            "Là một người thì ghi năm sinh giống nhau ở cả hai nơi; trong một danh sách thì chỉ để "
            "một hàng. Là hai thì ghi thôn, bản hoặc chức vụ của từng người cho khác nhau, hoặc "
            f"{of_two.vi}.",
            "If it is one person, write the same year of birth, or leave one row. If they are two, "
            f"give village or position of each, or {of_two.en}.",
        ),
    )
