"""Households of one name and unit whose villages differ."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.intake.honourees import Honouree
from honour_roll.intake.namesakes import MAYBE_SAME
from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.place_names import VillageLikeness, village_likeness
from honour_roll.text.quoting import quoted


def told_of_households(draft: Draft, own: Honouree, other: Honouree) -> Iterator[Told]:
    """What is told of a household of which nothing but the village says that it is another."""
    if draft.data.get("kind") != Kind.HOUSEHOLD or not own.village or not other.village:
        return
    if village_likeness(own.village, other.village) is not VillageLikeness.OTHER:
        return
    name = quoted(str(draft.data.get("name")))
    differ = f"{quoted(own.village)} ≠ {quoted(other.village)}"
    yield told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"{name} cùng tên chủ hộ, cùng đơn vị với {other.where.vi}, chỉ khác thôn ({differ}): "
            "được coi là hai hộ",
            f"{name} has the name and unit of {other.where.en}; only the village differs "
            f"({differ}): taken for two",
        ),
        Message(
            "Là một hộ thì ghi thôn, bản giống nhau ở cả hai nơi rồi nhập lại.",
            "If it is one household, write the same village at both places and import again.",
        ),
        Severity.WARNING,
    )
