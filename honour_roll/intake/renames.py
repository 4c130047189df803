"""Names that an import would change: one by one they are told, many at once must be meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from honour_roll.intake.draft import Place, Told, told
from honour_roll.intake.steps import Outcome, Step
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

MOST = 3
"""So many names may change in one import without being asked for."""
_KEY = "name"


class Renames(NamedTuple):
    """The steps with what is told of their names, and what is told of all of them together."""

    steps: list[Step]
    told: list[Told]


def tell_renames(steps: Sequence[Step], *, are_meant: bool) -> Renames:
    """More than ``MOST`` changed names are an error unless they ``are_meant``.

    Who sorts one column of a table by itself gives everybody another's name.
    """
    done: list[Step] = []
    renamed: list[Place] = []
    for step in steps:
        before = (step.current.data or {}).get(_KEY) if step.current else None
        after = step.data.get(_KEY)
        if step.draft.folder != "records" or step.outcome is not Outcome.UPDATED or before == after:
            done.append(step)
            continue
        place = step.draft.place_of(_KEY)
        renamed.append(place)
        found = _renamed(place, str(before), str(after))
        done.append(replace(step, told=(*step.told, found)))
    whole = [_many(renamed[0], len(renamed))] if len(renamed) > MOST and not are_meant else []
    return Renames(done, whole)


def _renamed(place: Place, before: str, after: str) -> Told:
    return told(
        place,
        "name-changed",
        Message(
            f"tên đổi: {quoted(before)} → {quoted(after)}",
            f"the name changes: {quoted(before)} → {quoted(after)}",
        ),
        Message(
            "Nếu là người khác, đừng sửa hàng này: thêm hàng mới, để trống cột Mã.",
            "If it is somebody else, add a new row without an id instead.",
        ),
        Severity.WARNING,
    )


def _many(place: Place, count: int) -> Told:
    return told(
        Place(place.file),
        "names-changed",
        Message(
            f"{count} hồ sơ cùng đổi tên: có lẽ một cột đã bị sắp xếp riêng",
            f"{count} records change their names: was one column sorted by itself?",
        ),
        Message(
            "Xem các tên ở trên. Nếu nhầm, lấy lại tệp đã xuất và sắp xếp cả bảng. Nếu đúng là đổi "
            "tên, thêm --allow-renames vào lệnh.",
            "Look at the names. If they are meant, add --allow-renames to the command.",
        ),
    )
