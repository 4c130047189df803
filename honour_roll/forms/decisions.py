"""The decisions that forms and lists name: those of the roll, or new ones made once for all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count
from typing import Any

from honour_roll.intake.draft import Draft, Place, Told, told
from honour_roll.intake.ids import decision_stem, year_in
from honour_roll.intake.standing import Standing
from honour_roll.model.decision import Decision
from honour_roll.source.yaml_reader import Path
from honour_roll.text.folding import fold
from honour_roll.text.message import Message

_NOT_WORD = re.compile(r"[\W_]+")


class Decisions:
    """Gives every decision that is named its id; ``drafts`` are the new ones."""

    def __init__(self, standing: Standing) -> None:
        self._known = standing.roll.reference.decisions
        self._ids = standing.roll.known.of("decisions")
        self._new: dict[str, Draft] = {}

    @property
    def drafts(self) -> list[Draft]:
        """The new decisions, in the order in which they came."""
        return list(self._new.values())

    def settle(
        self, data: Mapping[str, Any], at: Place, places: Mapping[Path, Place]
    ) -> tuple[str | None, list[Told]]:
        """The id of the decision with these ``data``; None where nothing names one.

        A decision is known by its number, its year and (where both say it) its authority.
        """
        if not (data.get("number") or data.get("date")):
            return None, []
        for id, known in self._known.items():
            if _is_same(data, _key_of(known.to_data())):
                return id, []
        for id, draft in self._new.items():
            if _is_same(data, _key_of(draft.data)):
                return id, self._compared(draft, data, places)
        id = self._free_id(decision_stem(data))
        self._new[id] = Draft("decisions", id, dict(data), at, places)
        return id, []

    def of(self, id: str | None) -> Mapping[str, Any]:
        """What a decision says, in the words of a file."""
        if id in self._new:
            return self._new[id].data
        known: Decision | None = self._known.get(id or "")
        return known.to_data() if known else {}

    def _free_id(self, stem: str) -> str:
        names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
        return next(name for name in names if name not in self._ids and name not in self._new)

    def _compared(
        self, draft: Draft, data: Mapping[str, Any], places: Mapping[Path, Place]
    ) -> list[Told]:
        """Errors where two forms say different things of one decision."""
        return [
            _differs(place, str(draft.data["date"]))
            for path, place in places.items()
            if path == ("date",)
            and "date" in draft.data
            and data.get("date", draft.data["date"]) != draft.data["date"]
        ]


def _key_of(data: Mapping[str, Any]) -> tuple[str, int | None, str | None]:
    date = data.get("date")
    year = year_in(None if date is None else str(date))
    return _NOT_WORD.sub("", fold(str(data.get("number") or ""))), year, data.get("authority")


def _is_same(data: Mapping[str, Any], other: tuple[str, int | None, str | None]) -> bool:
    number, year, authority = _key_of(data)
    if year is not None and other[1] is not None and year != other[1]:
        return False
    same_authority = authority is None or other[2] is None or authority == other[2]
    return (
        bool(number)
        and number == other[0]
        and same_authority
        and (year is not None or authority is not None)
    )


def _differs(place: Place, date: str) -> Told:
    return told(
        place,
        "decision-differs",
        Message(
            f"cùng một quyết định mà chỗ khác ghi ngày {date}",
            f"elsewhere the same decision has the date {date}",
        ),
        Message("Đối chiếu với văn bản rồi sửa cho giống nhau.", "Compare with the paper."),
    )
