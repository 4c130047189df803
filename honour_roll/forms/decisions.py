"""The decisions that forms and lists name: those of the roll, or new ones made once for all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from honour_roll.intake.draft import Draft, Place, Told, told
from honour_roll.intake.ids import decision_stem, year_in
from honour_roll.intake.standing import Standing
from honour_roll.model.decision import Decision
from honour_roll.source.yaml_reader import Path
from honour_roll.text.folding import fold
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.text.slugs import with_numbers

_WHOLE_DATE = len("2022-01-10")
_NOT_WORD = re.compile(r"[\W_]+")


class _Key(NamedTuple):
    number: str
    date: str
    authority: str | None

    @property
    def year(self) -> int | None:
        return year_in(self.date)

    def is_certainly(self, other: _Key) -> bool:
        """Number, year and authority are the same; or number and day, and no other authority."""
        if not self.number or not self.is_possibly(other):
            return False
        same_day = self.date == other.date and len(self.date) == _WHOLE_DATE
        return same_day or None not in (self.authority, other.authority, self.year, other.year)

    def is_possibly(self, other: _Key) -> bool:
        """Nothing that both say differs."""
        years, authorities = {self.year, other.year}, {self.authority, other.authority}
        return (
            self.number == other.number
            and len(years - {None}) < 2
            and len(authorities - {None}) < 2
        )


class Decisions:
    """Gives every decision that is named its id; ``drafts`` are the new ones."""

    def __init__(self, standing: Standing) -> None:
        self._known = standing.roll.reference.decisions
        self._ids = standing.roll.known.of("decisions")
        self._keys = {id: _key_of(known.to_data()) for id, known in self._known.items()}
        self._new: dict[str, Draft] = {}

    @property
    def drafts(self) -> list[Draft]:
        """The new decisions, in the order in which they came."""
        return list(self._new.values())

    def settle(
        self,
        data: Mapping[str, Any],
        at: Place,
        places: Mapping[Path, Place],
        told: Sequence[Told] = (),
    ) -> tuple[str | None, list[Told]]:
        """The id of the decision with these ``data``; None where nothing certainly names one.

        A decision is known by its number, its year and its authority. ``told`` is what was found
        when it was read; it goes with a new one.
        """
        if not (data.get("number") or data.get("date")):
            return None, [*told]
        for id, draft in self._new.items():
            if draft.data == data:
                return id, []
        key = _key_of(data)
        certain = [id for id, other in self._keys.items() if key.is_certainly(other)]
        if len(certain) == 1:
            return certain[0], [*told, *self._compared(certain[0], key, places)]
        possible = [id for id, other in self._keys.items() if key.is_possibly(other)]
        if key.number and possible:
            place = places.get(("number",), at)
            return None, [*told, _unsure(place, str(data["number"]), possible)]
        id = self._free_id(decision_stem(data))
        self._new[id] = Draft(
            "decisions", id, dict(data), at, places, told=tuple(told), goes_along=True
        )
        self._keys[id] = key
        return id, []

    def of(self, id: str | None) -> Mapping[str, Any]:
        """What a decision says, in the words of a file."""
        if id in self._new:
            return self._new[id].data
        known: Decision | None = self._known.get(id or "")
        return known.to_data() if known else {}

    def _free_id(self, stem: str) -> str:
        ids = with_numbers(stem)
        return next(id for id in ids if id not in self._ids and id not in self._new)

    def _compared(self, id: str, key: _Key, places: Mapping[Path, Place]) -> list[Told]:
        """An error where the decision has another date; one of them may be less exact."""
        date, place = self._keys[id].date, places.get(("date",))
        differs = not (date.startswith(key.date) or key.date.startswith(date))
        return [_differs(place, id, date)] if differs and place else []


def _key_of(data: Mapping[str, Any]) -> _Key:
    number = _NOT_WORD.sub("", fold(str(data.get("number") or "")))
    return _Key(number, str(data.get("date") or ""), data.get("authority"))


def _unsure(place: Place, number: str, ids: Sequence[str]) -> Told:
    shown = ", ".join(ids[:5])
    return told(
        place,
        "decision-unsure",
        Message(
            f"không rõ quyết định {quoted(number)} có phải là {shown} đã có hay không",
            f"is the decision {quoted(number)} one of {shown}?",
        ),
        Message(
            "Ghi đủ số, ngày và cơ quan ban hành; với danh sách có thể thêm --decision MÃ.",
            "Give number, date and authority; for a list you may add --decision ID.",
        ),
    )


def _differs(place: Place, id: str, date: str) -> Told:
    return told(
        place,
        "decision-differs",
        Message(
            f"quyết định {id} ở chỗ khác có ngày {date}", f"elsewhere {id} has the date {date}"
        ),
        Message("Đối chiếu với văn bản rồi sửa cho giống nhau.", "Compare with the paper."),
    )
