"""The sentences above the counts: what a cell is, and what is printed but not counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from honour_roll.booklet.indexes import earliest_first
from honour_roll.choosing import Chosen
from honour_roll.model.award import Award
from honour_roll.model.booklet import Selection
from honour_roll.roll import Reference
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.award_words import movement_label
from honour_roll.views.count_tables import movements_of

_WHAT_IS_COUNTED = (
    "Mỗi ô là số điển hình có trong tập này, mỗi điển hình đếm một lần dù được ghi nhận nhiều lần; "
    "điển hình được ghi nhận trong nhiều năm có mặt ở từng năm nhưng chỉ tính một ở cột “Tất cả”."
)


def count_note(reference: Reference, selection: Selection, counted: Sequence[Chosen]) -> str:
    """What was counted, and the honours in the book that were not: those not in ``counted``."""
    left = [award for one in counted for award in set(one.entry.awards) - set(one.awards)]
    causes = "; ".join(_causes(reference, selection, left))
    if not causes:
        return _WHAT_IS_COUNTED
    return f"{_WHAT_IS_COUNTED} Có in trong tập nhưng không đếm ở đây: {causes}."


def _causes(reference: Reference, selection: Selection, left: Sequence[Award]) -> Iterator[str]:
    """Why each is left out: its movement, else its time."""
    own = selection.movements
    others = {award.movement for award in left if own and award.movement not in own}
    if others:
        named = [one for one in movements_of(reference, others) if one]
        if named:
            labels = ", ".join(movement_label(reference, one) for one in named)
            yield f"những lần ghi nhận thuộc {labels}"
        if None in others:
            yield "những lần ghi nhận không ghi rõ phong trào"
    rest = [award for award in left if award.movement not in others]
    times = {time_of(award) for award in rest if selection.years} - set(selection.years)
    if times:
        words = ", ".join(addresses.time_label(time) for time in earliest_first(times))
        yield f"những lần ghi nhận của thời gian khác ({words})"
    if selection.period and any(time_of(award) not in times for award in rest):
        yield (
            "những lần ghi nhận không nằm trọn trong giai đoạn của tập "
            f"({selection.period.period.display()})"
        )
