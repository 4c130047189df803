"""What is to become of a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from honour_roll.intake.draft import Draft, Told
from honour_roll.intake.fields import Change, changes
from honour_roll.intake.standing import CLASSES, Current, file_of, meaning
from honour_roll.problems import Problem
from honour_roll.text.message import Message


class Outcome(StrEnum):
    """What is done with a draft, or why nothing is."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    """The content says something else by now than what the draft was made from."""
    REFUSED = "refused"
    """It has mistakes."""
    WAITING = "waiting"
    """It has none, but it needs another draft that was refused."""

    @property
    def is_written(self) -> bool:
        """Whether it changes the content."""
        return self in (Outcome.NEW, Outcome.UPDATED)

    @property
    def label(self) -> Message:
        """The word in a plan."""
        return _LABELS[self]


_LABELS = {
    Outcome.NEW: Message("thêm mới", "new"),
    Outcome.UPDATED: Message("cập nhật", "updated"),
    Outcome.UNCHANGED: Message("không đổi", "unchanged"),
    Outcome.CONFLICT: Message("xung đột", "conflict"),
    Outcome.REFUSED: Message("có lỗi", "refused"),
    Outcome.WAITING: Message("chờ mục khác", "waiting"),
}


@dataclass(frozen=True)
class Step:
    """A draft with its ``id``, its ``data`` as they are to be written, and what becomes of it.

    ``current`` is what the content says of that id so far. ``photos`` are cleaned bytes by the
    names that they get beside the record. ``is_let_in``: it has the name of somebody who was taken
    down, and is another, as somebody said.
    """

    draft: Draft
    id: str
    outcome: Outcome
    data: Mapping[str, Any]
    current: Current | None = None
    photos: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    told: tuple[Told, ...] = ()
    is_let_in: bool = False

    @property
    def file(self) -> str:
        """Where it is, or will be, written: a name under the content folder."""
        return self.current.file if self.current else file_of(self.draft.folder, self.id)

    @property
    def at(self) -> tuple[str, ...]:
        """The path of the entry in that file."""
        return self.current.at if self.current else ()

    @property
    def is_new_unnamed(self) -> bool:
        """Whether the content gets another entry, of which nobody said that it is another."""
        return self.outcome is Outcome.NEW and self.draft.id is None

    @property
    def has_errors(self) -> bool:
        """Whether something told of it forbids to write it."""
        return any(one.problem.is_error for one in self.told)

    @property
    def changes(self) -> list[Change]:
        """What the content says, and what the draft says instead."""
        folder = self.draft.folder
        before = self.current.data if self.current else None
        return changes(CLASSES[folder], _plain(self, before or {}), _plain(self, self.data))

    def becomes(self, outcome: Outcome, *told: Told) -> Step:
        """The same with another outcome, and more told of it."""
        return replace(self, outcome=outcome, told=(*self.told, *told))


def _plain(step: Step, data: Mapping[str, Any]) -> Mapping[str, Any]:
    part = meaning(step.draft.folder, step.id, data)
    return part.to_data() if part else data


@dataclass(frozen=True)
class Plan:
    """What an import would do: ``told`` is of files as a whole, ``others`` of other entries.

    With errors in ``others`` nothing is written: they would break what was sound. ``left_out``
    are files of which nothing was taken; that doesn't hinder the others. ``waiting`` entries have
    no step: something they need is missing, as ``left_out`` tells.
    """

    steps: tuple[Step, ...]
    told: tuple[Told, ...] = ()
    others: tuple[Problem, ...] = ()
    left_out: tuple[Told, ...] = ()
    waiting: int = 0

    def of(self, outcome: Outcome) -> list[Step]:
        """The steps with that outcome."""
        return [step for step in self.steps if step.outcome is outcome]

    @property
    def all_told(self) -> list[Told]:
        """Everything told, in the order of places, without repeats."""
        of_files = [*self.told, *self.left_out]
        found = dict.fromkeys([*of_files, *(one for step in self.steps for one in step.told)])
        return sorted(found, key=lambda one: (one.place.order, one.problem.code))

    @property
    def is_blocked(self) -> bool:
        """Whether nothing of it may be written."""
        whole = [*(one.problem for one in self.told), *self.others]
        return any(problem.is_error for problem in whole)

    @property
    def is_clean(self) -> bool:
        """Whether every draft is in the content, or may be written."""
        left = (Outcome.CONFLICT, Outcome.REFUSED, Outcome.WAITING)
        is_whole = not any(one.problem.is_error for one in self.left_out)
        is_done = not any(step.outcome in left for step in self.steps)
        return is_whole and is_done and not self.is_blocked
