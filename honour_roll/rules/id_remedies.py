"""Which id was meant where something else stands: a name, a title, a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from honour_roll.problems import Problem
from honour_roll.roll import HonourRoll
from honour_roll.rules.hints import Suggestions, did_you_mean, noun_of, place_of
from honour_roll.rules.uses import Use, names_for_ids
from honour_roll.source.survey import shown
from honour_roll.source.yaml_reader import field_name
from honour_roll.text.devices import device_hint
from honour_roll.text.message import Message

_CODE = "id-form"


def with_meant_ids(problems: Sequence[Problem], roll: HonourRoll) -> list[Problem]:
    """``problems``; where an id has a wrong form, the remedy names the one that was meant.

    The reader finds them before it knows which ids there are.
    """
    if not any(problem.code == _CODE for problem in problems):
        return list(problems)
    root, suggestions = roll.reference.root, Suggestions(roll.known, roll.reference)
    written = {(shown(root, use.file), field_name(use.path)): use for use in names_for_ids(roll)}
    return [
        replace(problem, remedy=_remedy(use, suggestions))
        if problem.code == _CODE and (use := written.get((problem.where.file, problem.where.field)))
        else problem
        for problem in problems
    ]


def _remedy(use: Use, suggestions: Suggestions) -> Message:
    noun, place = noun_of(use.kind), place_of(use.kind)
    device = device_hint(use.id)
    hint = did_you_mean(suggestions.nearest(use.kind, use.id))
    return Message(
        f"{device.vi}{hint.vi}Ghi mã của {noun.vi}, có trong {place}: mã chỉ gồm chữ thường không "
        "dấu, chữ số và dấu gạch nối.",
        f"{device.en}{hint.en}Give the id of the {noun.en}, from {place}: ids have lower-case "
        "ASCII letters, digits and hyphens only.",
    )
