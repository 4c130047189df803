"""Which answers are to be given again, after all of them were tried together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from honour_roll.cli.dialogue.desk import TYPED, Dialogue
from honour_roll.intake.fields import title
from honour_roll.intake.steps import Plan, Step
from honour_roll.model.base import Part
from honour_roll.model.decision import Decision
from honour_roll.model.record import Record
from honour_roll.source.yaml_reader import Path

_TIME = "honours.year"
_TIMES = (_TIME, "honours.date", "honours.period")


def wrong_answers(dialogue: Dialogue, plan: Plan) -> list[str]:
    """What was asked about the values that have errors."""
    found = (
        about
        for step in plan.steps
        for path in _wrong_paths(step)
        for about in _abouts(path)
        if about in dialogue.asked
    )
    return list(dict.fromkeys(found))


def titles_of(dialogue: Dialogue) -> Mapping[str, str]:
    """What was asked about, with the titles of the model; that of a list's rows is left out."""
    part: type[Part] = Record if "name" in dialogue.asked else Decision
    found = {}
    for about in dialogue.asked:
        path = tuple(int(step) if step.isdigit() else step for step in about.split("."))
        cls = Record if path[0] == "honours" else part
        if path[0] in cls.written_fields():
            found[about] = title(cls, path)
    return found


def _wrong_paths(step: Step) -> Iterator[Path]:
    wrong = {one.place for one in step.told if one.problem.is_error and one.place.file == TYPED}
    for path, place in step.draft.places.items():
        if place in wrong:
            yield path


def _abouts(path: Path) -> Iterator[str]:
    """The names of a question about ``path``: honours, sources and decisions are asked once."""
    for end in range(len(path), 0, -1):
        for steps in (path[:end], [step for step in path[:end] if isinstance(step, str)]):
            about = ".".join(map(str, steps))
            yield _TIME if about in _TIMES else about
