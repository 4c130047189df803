"""Drafts become a plan: all of them are tried in a copy, and what is wrong is told at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from honour_roll.intake.alike_decisions import asked_of_decisions
from honour_roll.intake.asking import asked_of_namesakes
from honour_roll.intake.collectives import asked_of_collectives
from honour_roll.intake.draft import Draft, Place, Told, told
from honour_roll.intake.picking import Picking
from honour_roll.intake.renames import tell_renames
from honour_roll.intake.stage import Stage
from honour_roll.intake.standing import CLASSES, Standing
from honour_roll.intake.steps import Outcome, Plan, Step
from honour_roll.intake.taken_down import LetIn
from honour_roll.intake.time_order import NUMBER
from honour_roll.intake.wording import Matter, in_words_of_tables
from honour_roll.problems import Problem
from honour_roll.rules.private_parts import IN_NAMES
from honour_roll.rules.sense.honour_time import OUT_OF_ORDER
from honour_roll.source.yaml_reader import field_name
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_NOBODY = LetIn()
_STEP = re.compile(r"[^.\[\]]+")
_BY_NUMBER = Message(
    "Kiểm tra lại năm, ngày. Nếu đúng: lần sớm hơn phải có số nhỏ hơn ở cột này (số 1 là lần ghi "
    "ở hàng của hồ sơ: đổi chỗ nội dung hai lần ấy); hàng mới thì xóa số, máy tự xếp theo thời "
    "gian.",
    "Check its time. If it is right, the earlier one needs the smaller number here (1 is the one "
    "in the entry's own row: exchange the two); empty the number of a new row: it is put in place.",
)


def make_plan(
    standing: Standing,
    drafts: Iterable[Draft],
    found: Sequence[Told] = (),
    *,
    may_rename: bool = False,
    let_in: LetIn = _NOBODY,
) -> Plan:
    """What importing ``drafts`` would do; ``found`` is what is told of their files as a whole.

    ``may_rename``: many names that change at once are meant. ``let_in`` are those who only have
    the name of somebody taken down.

    Every rule is applied to all of them together. Those with errors are refused; of the others,
    those that can't be without them wait.
    """
    steps = Picking(standing, let_in).steps(drafts)
    steps = asked_of_collectives(asked_of_namesakes(steps, standing), standing)
    steps = asked_of_decisions(steps, standing)
    with Stage(standing.root, standing.roll.reference.withdrawals) as stage:
        tried = [step for step in steps if step.outcome.is_written]
        sieve = _Sieve(standing, tried)
        problems = stage.check(tried) if tried else []
        sieve.tell(problems, Outcome.REFUSED)
        while sieve.has_refused and sieve.left:
            problems = stage.check(sieve.left)
            sieve.has_refused = False
            sieve.tell(problems, Outcome.WAITING)
        sieve.tell_waiting()
        others = sieve.others(problems) if sieve.left else []
    tried_steps = iter(sieve.steps)
    done = [next(tried_steps) if step.outcome.is_written else step for step in steps]
    done = _without_lonely(done)
    renames = tell_renames(done, are_meant=may_rename)
    return Plan(tuple(renames.steps), (*found, *renames.told), tuple(others))


def _without_lonely(steps: Sequence[Step]) -> list[Step]:
    """Decisions that go along with records wait where none of these can be written."""
    named = {
        honour.get("decision")
        for step in steps
        if step.draft.folder == "records" and step.outcome.is_written
        for honour in step.data.get("honours", ())
    }
    return [
        step.becomes(Outcome.WAITING)
        if step.draft.goes_along and step.outcome is Outcome.NEW and step.id not in named
        else step
        for step in steps
    ]


class _Sieve:
    """Sorts the problems of the copy to the steps they come from."""

    def __init__(self, standing: Standing, steps: Sequence[Step]) -> None:
        self._standing = standing
        self.steps = list(steps)
        self.has_refused = False
        shown = standing.root.name or standing.root.resolve().name
        self._at = {step.file: step.draft.at for step in steps}
        self._of_file: dict[str, list[int]] = {}
        for n, step in enumerate(steps):
            folder = step.file.rpartition("/")[0]
            for name in (step.file, *(f"{folder}/{photo}" for photo in step.photos)):
                self._of_file.setdefault(f"{shown}/{name}", []).append(n)

    @property
    def left(self) -> list[Step]:
        """The steps that may still be written."""
        return [step for step in self.steps if step.outcome.is_written]

    def tell(self, problems: Iterable[Problem], outcome: Outcome) -> None:
        """Give each problem to its step; one with errors gets ``outcome``."""
        found: dict[int, list[Told]] = {}
        for problem in problems:
            owner = self._owner(problem)
            if owner is not None and self.steps[owner].outcome.is_written:
                one = self._at_its_place(owner, problem)
                if problem.code not in IN_NAMES or not _is_of(one, found.get(owner, ())):
                    found.setdefault(owner, []).append(one)
        for n, step in enumerate(self.steps):
            if not step.outcome.is_written:
                continue
            told_now = found.get(n, [])
            if outcome is Outcome.WAITING:
                if any(one.problem.is_error for one in told_now):
                    self._set(n, step.becomes(Outcome.WAITING))
                continue
            spoken = {one.place for one in step.told if one.problem.is_error}
            step = step.becomes(step.outcome, *(t for t in told_now if t.place not in spoken))
            self._set(n, step.becomes(outcome) if step.has_errors else step)

    def tell_waiting(self) -> None:
        """One problem for all that wait."""
        waiting = [n for n, step in enumerate(self.steps) if step.outcome is Outcome.WAITING]
        if waiting:
            step = self.steps[waiting[0]]
            self.steps[waiting[0]] = replace(
                step, told=(*step.told, _need_another(step, len(waiting) - 1))
            )

    def _set(self, n: int, step: Step) -> None:
        self.steps[n] = step
        self.has_refused = self.has_refused or not step.outcome.is_written

    def others(self, problems: Iterable[Problem]) -> list[Problem]:
        """Errors of entries that nobody touched, which were not there before."""
        before = {_kind_of(problem) for problem in self._standing.problems}
        return [
            problem
            for problem in problems
            if problem.is_error and self._owner(problem) is None and _kind_of(problem) not in before
        ]

    def _owner(self, problem: Problem) -> int | None:
        """The number of the step whose file, or part of a register, the problem is in."""
        field = problem.where.field
        for n in self._of_file.get(problem.where.file, ()):
            prefix = field_name(self.steps[n].at)
            if not prefix or field == prefix or field.startswith((f"{prefix}.", f"{prefix}[")):
                return n
        return None

    def _at_its_place(self, n: int, problem: Problem) -> Told:
        step = self.steps[n]
        prefix = field_name(step.at)
        field = problem.where.field.removeprefix(prefix).removeprefix(".")
        if problem.code in IN_NAMES and not problem.where.line:
            # The file has its name of the entry's.
            field = "name" if step.draft.id is None else "id"
        place = step.draft.place_of(field)
        path = tuple(int(step) if step.isdigit() else step for step in _STEP.findall(field))
        number_at = step.draft.places.get((*path[:2], NUMBER))
        if number_at and problem.what == OUT_OF_ORDER:
            return Told(number_at, replace(problem, remedy=_BY_NUMBER))
        others = _Beside(self._at, place)
        # A Word form and a list have one field for units; a workbook has one for each honour too.
        has_unit_then = ("honours", 0, "unit") in step.draft.places
        cls = CLASSES[step.draft.folder]
        matter = Matter(cls, path, bool(place.heading), others, has_unit_then)
        return Told(place, in_words_of_tables(problem, matter))


class _Beside(Mapping[str, str]):
    """Files of entries → where these stand, for someone who looks at ``place``."""

    def __init__(self, at: Mapping[str, Place], place: Place) -> None:
        self._at = at
        self._place = place

    def __getitem__(self, file: str) -> str:
        return _beside(self._at[file], self._place)

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)


def _is_of(one: Told, others: Iterable[Told]) -> bool:
    """Whether the same was told of its place: a number in a name is in the file's name too."""
    return any((it.place, it.problem.code) == (one.place, one.problem.code) for it in others)


def _beside(other: Place, place: Place) -> str:
    """Where another entry stands, for someone who looks at ``place``."""
    if other.row and (other.file, other.sheet) == (place.file, place.sheet):
        return f"hàng {other.row}"
    return other.words.vi if other.row else quoted(other.words.vi)


def _kind_of(problem: Problem) -> tuple[object, ...]:
    """What stays of a problem when lines move."""
    return (problem.code, problem.where.file, problem.where.field, problem.what)


def _need_another(step: Step, more: int) -> Told:
    others = Message(f" và {more} mục nữa", f" and {more} more") if more else Message("", "")
    return told(
        step.draft.at,
        "draft-waits",
        Message(
            f"“{step.id}”{others.vi} cần một mục khác trong cùng tệp mà mục ấy còn lỗi",
            f"“{step.id}”{others.en} needs another entry of this file that was refused",
        ),
        Message("Sửa mục còn lỗi rồi nhập lại.", "Mend that one and import again."),
    )
