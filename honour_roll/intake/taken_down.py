"""Drafts that have the name or the id of an entry that was taken down: somebody has to judge."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Outcome, Step
from honour_roll.intake.villages import names_of_unit
from honour_roll.model.terms import Kind
from honour_roll.model.withdrawal import Withdrawals, elsewhere, known_by
from honour_roll.problems import Severity
from honour_roll.text.collective_names import ways_with_places
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.text.slugs import with_numbers
from honour_roll.withdrawal.letting_in import free_id, lifting

BARRED = "withdrawn-record"
"""The code of what is told of them, as the rule has it."""
_ON_EXPORT = (
    "xuất Excel (honour-roll export xlsx), ghi lần này trên tệp ấy, ở trang tính “Ghi nhận thêm”, "
    "rồi nhập tệp ấy"
)
_PEOPLE = [kind.value for kind in Kind if kind.is_of_people]


class LetIn(NamedTuple):
    """What somebody answered: the ids of those who only have the name of one taken down.

    ``is_asked``: whoever is at the keyboard is asked, and adds no option to a command.
    """

    ids: Collection[str] = frozenset()
    is_asked: bool = False


class TakenDown:
    """Whom the content bars, looked up for drafts."""

    def __init__(self, standing: Standing, let_in: LetIn) -> None:
        self._standing = standing
        self._barred = standing.roll.reference.withdrawals
        self._let_in = let_in
        self._related: dict[str, set[str]] = {}

    def bars(self, draft: Draft, id: str) -> bool:
        """Whether the draft of a new record can't have this id: it was that of one taken down."""
        is_new = draft.folder == "records" and draft.seen is None
        return is_new and self._barred is not None and self._barred.bars_id(id)

    def free_id(self, id: str, taken: Collection[str]) -> str:
        """The first id like this one that nobody has nor had; those ``taken`` are others'."""
        known = self._standing.roll.known.of("records")
        if self._barred is None:
            return id
        return free_id(self._barred, id, lambda one: one in known or one in taken)

    def judged(self, step: Step, stem: str) -> Step:
        """``step``, refused where it may be of one taken down and nobody said that it is not.

        A draft that itself names the record of somebody who was let in is of that one. Any
        other is asked about, every time: who was let in may not become the door for the other.
        ``stem`` is the id that it would have by itself.
        """
        barred, draft = self._barred, step.draft
        is_gone = step.current is None and draft.seen is not None
        is_done = is_gone or step.outcome is Outcome.REFUSED
        if barred is None or draft.folder != "records" or is_done:
            return step
        former = [one for one in step.data.get("former_ids", ()) if barred.bars_id(one)]
        if former:
            return step.becomes(Outcome.REFUSED, self._of_former(step, former[0]))
        names, was = [*known_as(step.data), *self._with_places(step)], self._was(step, stem)
        by_name = barred.bars_name(step.id, names) or (
            not draft.is_by_id and barred.knows_name(names)
        )
        is_here = by_name or was is not None
        if not is_here and not self._is_known_near(step, barred, names):
            return step
        if step.outcome is Outcome.UNCHANGED:
            if draft.is_by_id:
                return step
            return step.becomes(step.outcome, self._taken_for(step, barred, is_here=is_here))
        if step.id in self._let_in.ids:
            return replace(step, is_let_in=True)
        return step.becomes(Outcome.REFUSED, self._of_name(step, barred, was, is_here=is_here))

    def _with_places(self, step: Step) -> Iterator[str]:
        """A new collective under its name with or without that of its unit behind it."""
        name, unit = step.data.get("name"), str(step.data.get("unit") or "")
        is_of_people = step.data.get("kind") in _PEOPLE
        if step.current is None and isinstance(name, str) and not is_of_people:
            for one in ways_with_places(name, names_of_unit(unit, self._standing.roll.reference)):
                yield from known_by(one, unit, of_people=False)

    def _is_known_near(self, step: Step, barred: Withdrawals, names: Iterable[str]) -> bool:
        """Whether one of that name was taken down in a unit that papers name for this one."""
        if step.draft.is_by_id and step.current is not None:
            return False
        unit = str(step.data.get("unit") or "")
        if unit not in self._related:
            lineage = self._standing.roll.reference.lineage
            self._related[unit] = lineage.related(unit) - {unit}
        return barred.knows_name(elsewhere(names, self._related[unit]))

    def _barred_name(
        self, step: Step, barred: Withdrawals, was: str | None = None
    ) -> tuple[str, str]:
        """The field in which the name of one taken down stands, and the name as typed."""
        related = self._related.get(str(step.data.get("unit") or ""), set())
        for field, name, known in () if was else _names(step.data):
            if barred.knows_name((*known, *elsewhere(known, related))):
                return field, quoted(name)
        return "name", quoted(str(step.data.get("name") or ""))

    def _was(self, step: Step, stem: str) -> str | None:
        """The id of one taken down that the draft would have if nobody had been."""
        draft, known = step.draft, self._standing.roll.known
        ids = [draft.id] if draft.is_by_id and draft.id else with_numbers(stem)
        for id in ids:
            if self.bars(draft, id):
                return id
            if id == step.id or known.lacks("records", id):
                break
        return None

    def _of_name(self, step: Step, barred: Withdrawals, was: str | None, *, is_here: bool) -> Told:
        at, name = self._barred_name(step, barred, was)
        what = _same_name(name, is_here=is_here, year=", năm" if was else "")
        return told(step.draft.place_of(at), BARRED, what, self._advice(step, was))

    def _taken_for(self, step: Step, barred: Withdrawals, *, is_here: bool) -> Told:
        """What is told where nothing would be written anyway."""
        at, name = self._barred_name(step, barred)
        same = _same_name(name, is_here=is_here)
        return told(
            step.draft.place_of(at),
            BARRED,
            Message(
                f"{same.vi}; ở đây được coi là hồ sơ {step.id} đang có, không ghi gì thêm",
                f"{same.en}; this is taken for {step.id}, and nothing is written",
            ),
            Message(
                "Đúng là hồ sơ ấy thì không phải làm gì; là chính hồ sơ đã gỡ thì bỏ ra khỏi tệp.",
                "Nothing is to be done if it is; leave the one taken down out of the file.",
            ),
            Severity.WARNING,
        )

    def _advice(self, step: Step, was: str | None) -> Message:
        who = "người" if step.data.get("kind") in _PEOPLE else "điển hình"
        how = (
            "chạy lại honour-roll new và trả lời c"
            if self._let_in.is_asked
            else f"thêm --let-in {step.id}"
        )
        if step.current is None:
            stays = f"ghi với mã {step.id}; {who} đã gỡ vẫn bị chặn"
            vi = f"Nếu là {who} khác, chỉ trùng tên: {how} ({stays})."
        else:
            # What is a conflict stays one, whoever is let in.
            add = _ON_EXPORT if step.outcome is Outcome.CONFLICT else how
            vi = (
                f"Nếu là {who} đang có hồ sơ {step.id} trong Sổ: {add}. Nếu là {who} khác nữa: ghi "
                "điều phân biệt (thôn, bản, năm sinh) ở cả hai nơi."
            )
        vi += f" Nếu là chính {who} đã gỡ: bỏ ra, không nhập; chỉ khi nay được đồng ý công bố lại"
        if was:
            command = lifting(was, content=self._standing.root)
            vi += f", biên tập viên chạy {command} (bỏ hẳn dấu chặn) rồi nhập lại."
            en = f"if it was agreed to anew, an editor runs {command} and imports again"
        else:
            vi += f" thì cũng {how}."
            en = "leave it out unless it was agreed to anew"
        return Message(
            vi, f"Another one of that name: --let-in {step.id}. The one taken down: {en}."
        )

    def _of_former(self, step: Step, former: str) -> Told:
        command = lifting(former, content=self._standing.root)
        return told(
            step.draft.place_of("former_ids"),
            BARRED,
            Message(
                f"mã cũ {quoted(former)} là của hồ sơ đã gỡ khỏi Sổ",
                f"the former id {quoted(former)} is of a record taken down",
            ),
            Message(
                "Nếu đây là người khác: bỏ mã cũ ấy. Nếu là chính người đã gỡ: bỏ ra, không nhập; "
                f"chỉ khi nay được đồng ý công bố lại, biên tập viên chạy {command} (bỏ hẳn dấu "
                "chặn) rồi nhập lại.",
                f"Another one: leave it out. The same, agreed to anew: an editor runs {command}.",
            ),
        )


def _same_name(name: str, *, is_here: bool, year: str = "") -> Message:
    if is_here:
        return Message(
            f"{name}: tên, đơn vị{year} này trùng với một hồ sơ đã gỡ khỏi Sổ",
            f"{name}: a record of this name and unit was taken down",
        )
    return Message(
        f"{name}: tên này trùng với một hồ sơ đã gỡ khỏi Sổ, của đơn vị cấp trên, cấp dưới, hoặc "
        "đơn vị trước, sau khi sắp xếp",
        f"{name}: a record of this name was taken down, in a unit above, below, before or after",
    )


def known_as(data: Mapping[str, Any]) -> Iterator[str]:
    """What a record of this ``data``, right or wrong, is known by (see ``model/withdrawal.py``)."""
    for _, _, known in _names(data):
        yield from known


def _names(data: Mapping[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    """Each name: its field, itself, and what it makes the record known by."""
    others = data.get("other_names")
    fields = [("name", data.get("name"))]
    fields += [
        (f"other_names[{n}]", one)
        for n, one in enumerate(others if isinstance(others, list | tuple) else ())
    ]
    unit, of_people = str(data.get("unit") or ""), data.get("kind") in _PEOPLE
    for field, name in fields:
        if isinstance(name, str):
            yield field, name, [*known_by(name, unit, of_people=of_people)]


def with_let_in(barred: Withdrawals | None, steps: Iterable[Step]) -> Withdrawals | None:
    """``barred`` once those of ``steps`` are in who are let in; None where there are none."""
    let_in = [step for step in steps if step.is_let_in and step.outcome.is_written]
    if barred is None or not let_in:
        return None
    for step in let_in:
        barred = barred.letting_in(step.id, known_as(step.data))
    return barred
