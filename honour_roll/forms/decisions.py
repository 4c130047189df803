"""The decisions that forms and lists name: those of the roll, or new ones made once for all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from honour_roll.forms.told_of_authorities import UNKNOWN_AUTHORITY
from honour_roll.intake.decision_keys import DecisionKeys, are_of_one_body
from honour_roll.intake.draft import Draft, Place, Told, told
from honour_roll.intake.ids import decision_stem
from honour_roll.intake.standing import Standing
from honour_roll.model.decision import Decision
from honour_roll.problems import Severity
from honour_roll.source.yaml_reader import Path
from honour_roll.text.dates import parse_date
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.quoting import quoted
from honour_roll.text.slugs import with_numbers

_HALF_READ = "decision-half"


class Decisions:
    """Gives every decision that is named its id; ``drafts`` are the new ones."""

    def __init__(self, standing: Standing) -> None:
        self._known = standing.roll.reference.decisions
        self._ids = standing.roll.known.of("decisions")
        self._names = standing.roll.reference.terms("authorities")
        self._key_maker = DecisionKeys(self._names)
        self._keys = {id: self._key_maker.of(known.to_data()) for id, known in self._known.items()}
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
                return id, [one for one in told if one.problem.severity is Severity.WARNING]
        key = self._key_maker.of(data)
        certain = [id for id, other in self._keys.items() if key.is_certainly(other)]
        possible = [id for id, other in self._keys.items() if key.is_possibly(other)]
        if key.number and (certain or possible):
            # What its own line lacks the roll has, or is asked for once.
            told = [one for one in told if one.problem.code != _HALF_READ]
        if len(certain) == 1:
            # It is known by whom: one of the same body, which is told below.
            told = [one for one in told if one.problem.code != UNKNOWN_AUTHORITY]
            return certain[0], [*told, *self._compared(certain[0], data, at, places)]
        if key.number and possible:
            place = places.get(("number",), at)
            return None, [*told, _unsure(place, str(data["number"]), possible)]
        id = self._free_id(decision_stem(data))
        near = [other for other, known in self._keys.items() if key.is_nearly(known)]
        if near:
            told = [*told, self._nearly(places.get(("number",), at), data, near)]
        self._new[id] = Draft(
            "decisions", id, dict(data), at, places, told=tuple(told), goes_along=True
        )
        self._keys[id] = key
        for other in near:
            self._ask_too(other, id)
        return id, []

    def of(self, id: str | None) -> Mapping[str, Any]:
        """What a decision says, in the words of a file."""
        if id in self._new:
            return self._new[id].data
        known: Decision | None = self._known.get(id or "")
        return known.to_data() if known else {}

    def whole_of(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """What the only decision of the roll says that ``data`` name by its figures; else nothing.

        Day and authority have to be the same.
        """
        key = self._key_maker.of(data)
        found = [
            id
            for id in self._known
            if key.is_nearly(self._keys[id]) and key.date == self._keys[id].date
        ]
        return self.of(found[0]) if len(found) == 1 else {}

    def are_of_one_body(self, one: str, other: str) -> bool:
        """Whether one of two authorities, by their keys, is the body for which the other signs."""
        offices = [self._key_maker.office(key) for key in (one, other)]
        return offices[0] == offices[1] or are_of_one_body(*offices)

    def _ask_too(self, other: str, id: str) -> None:
        """Of two new ones that may be one neither is written, whichever came first."""
        if draft := self._new.get(other):
            place = draft.places.get(("number",), draft.at)
            asked = self._nearly(place, draft.data, [id])
            self._new[other] = replace(draft, told=(*draft.told, asked))

    def _nearly(self, place: Place, data: Mapping[str, Any], ids: Sequence[str]) -> Told:
        number, other = (str(one.get("number")) for one in (data, self.of(ids[0])))
        where = self._new[ids[0]].at.words if ids[0] in self._new else None
        return _almost(place, number, other, where or Message(ids[0], ids[0]))

    def _free_id(self, stem: str) -> str:
        ids = with_numbers(stem)
        return next(id for id in ids if id not in self._ids and id not in self._new)

    def _compared(
        self, id: str, data: Mapping[str, Any], at: Place, places: Mapping[Path, Place]
    ) -> Iterator[Told]:
        """What differs: a date (one may be less exact) is an error, who decided a warning."""
        key, known = self._key_maker.of(data), self._keys[id]
        place = places.get(("date",))
        if place and not (known.date.startswith(key.date) or key.date.startswith(known.date)):
            yield _differs(place, id, known.date)
        if key.authority and known.authority and key.authority != known.authority:
            keys = [one["authority"] for one in (self.of(id), data)]
            names = [self._names.get(key, key) for key in keys]
            yield _by_another(places.get(("authority",), at), id, *names)


def half_decision(place: Place, line: str, unread: Sequence[Message]) -> Told:
    """A new decision whose line was read only in part; ``unread``: what nothing was found of."""
    vi, en = (", ".join(one.in_language(language) for one in unread) for language in ("vi", "en"))
    return told(
        place,
        _HALF_READ,
        Message(
            f"dòng {quoted(line)} chưa đọc được: {vi}", f"of the line {quoted(line)} not read: {en}"
        ),
        Message(
            "Sửa dòng ấy thành “Quyết định số 15/QĐ-UBND ngày 10/1/2022 của UBND xã …”, hoặc thêm "
            'vào lệnh --decision "15/QĐ-UBND ngày 10/1/2022 của UBND xã …".',
            "Write number, day and authority there so, or add them to the command by --decision.",
        ),
    )


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


def _almost(place: Place, number: str, other: str, where: Message) -> Told:
    return told(
        place,
        "decision-almost",
        Message(
            f"số {quoted(number)} gần giống {quoted(other)} ({where.vi}), thời gian và cơ quan ban "
            "hành không khác: không rõ là một hay hai quyết định",
            f"the number {quoted(number)} is almost {quoted(other)} ({where.en}), time and "
            "authority don't differ: one decision or two?",
        ),
        Message(
            "Đối chiếu với văn bản. Là một thì ghi số, ký hiệu hai nơi cho giống nhau; là hai văn "
            "bản thì ghi cả hai vào trang “Quyết định” của tệp Excel (honour-roll template), mỗi "
            "văn bản một mã, nhập trước rồi nhập lại nơi này.",
            "Compare with the papers. If they are one, write the same number at both places; if "
            "they are two, put both on the decisions sheet of the workbook (honour-roll template), "
            "each with an id, import it and then this again.",
        ),
    )


def _differs(place: Place, id: str, date: str) -> Told:
    return told(
        place,
        "decision-differs",
        Message(
            f"quyết định {id} ở chỗ khác có ngày {_in_words(date)}",
            f"elsewhere {id} has the date {date}",
        ),
        Message("Đối chiếu với văn bản rồi sửa cho giống nhau.", "Compare with the paper."),
    )


def _by_another(place: Place, id: str, known: str, said: str) -> Told:
    return told(
        place,
        "decision-authority",
        Message(
            f"quyết định cùng số, cùng ngày đã có ({id}) do {quoted(known)} ban hành, ở đây ghi "
            f"{quoted(said)}: coi là một",
            f"{id}, of the same number and day, is by {quoted(known)}, here it is by "
            f"{quoted(said)}: taken for one",
        ),
        Message(
            "Đối chiếu cơ quan ban hành với văn bản; là hai văn bản thì ghi số cho phân biệt.",
            "Compare with the paper; if there are two, write their numbers so that they differ.",
        ),
        Severity.WARNING,
    )


def _in_words(date: str) -> str:
    """A date as people write it; what is none stays as it was typed."""
    try:
        return parse_date(date).display()
    except ScalarError:
        return date
