"""New decisions that may be one with another, of the same delivery or of the roll: asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from honour_roll.intake.decision_keys import DecisionKey, DecisionKeys
from honour_roll.intake.draft import Draft, Told, told
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Step
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


class _Paper(NamedTuple):
    id: str
    key: DecisionKey
    number: str
    where: Message


def asked_of_decisions(steps: Sequence[Step], standing: Standing) -> list[Step]:
    """``steps``, of which new decisions are asked about whose numbers are alike.

    One that was given an id of its own is another: that is the answer.
    """
    new = [step for step in steps if _is_asked(step)]
    if not new:
        return [*steps]
    keys = DecisionKeys(standing.roll.reference.terms("authorities"))
    arrived = [step for step in steps if step.draft.folder == "decisions"]
    papers = {
        id: _Paper(id, keys.of(known.to_data()), known.number or "", Message(id, id))
        for id, known in standing.roll.reference.decisions.items()
    }
    for step in arrived:
        number, where = str(step.data.get("number") or ""), step.draft.at.words
        papers[step.id] = _Paper(step.id, keys.of(step.data), number, where)
    by_figures: defaultdict[str, list[_Paper]] = defaultdict(list)
    for paper in papers.values():
        by_figures[paper.key.running].append(paper)
    told_of = {
        step.id: _asked(step.draft, papers[step.id], by_figures[papers[step.id].key.running])
        for step in new
    }
    return [
        replace(step, told=(*step.told, *told_of[step.id])) if _is_asked(step) else step
        for step in steps
    ]


def _is_asked(step: Step) -> bool:
    return step.is_new_unnamed and step.draft.folder == "decisions"


def _asked(draft: Draft, own: _Paper, others: Sequence[_Paper]) -> list[Told]:
    """What is told of one; without figures it is like no other."""
    if not own.key.running:
        return []
    return [
        _alike(draft, own, other)
        for other in others
        if other.id != own.id and (own.key.is_nearly(other.key) or own.key.is_possibly(other.key))
    ][:1]


def _alike(draft: Draft, own: _Paper, other: _Paper) -> Told:
    numbers, where = (quoted(own.number), quoted(other.number)), other.where
    return told(
        draft.place_of("number"),
        "decision-almost",
        Message(
            f"số {numbers[0]} và {numbers[1]} ({where.vi}) có thể là của một văn "
            "bản: không rõ là một hay hai quyết định",
            f"the numbers {numbers[0]} and {numbers[1]} ({where.en}) may be of one "
            "paper: one decision or two?",
        ),
        Message(
            "Đối chiếu với văn bản. Là một thì chỉ để một hàng, các nơi khác ghi theo số ấy; là "
            f"hai văn bản thì ghi cho mỗi hàng một mã ở cột Mã (hàng này: {own.id}).",
            "Compare with the papers. If they are one, leave one row, and let the rest name it; "
            f"if they are two, give each row an id of its own (this one: {own.id}).",
        ),
    )
