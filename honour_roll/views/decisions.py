"""The list of all decisions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from honour_roll.counts import group
from honour_roll.model.decision import Decision
from honour_roll.text import labels
from honour_roll.views import addresses
from honour_roll.views.decision_names import full_name, newest_first
from honour_roll.views.decision_rows import contents
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import numbered, slices
from honour_roll.views.pager import Pager
from honour_roll.views.parts import Link

_TITLE = "Quyết định"


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision in the list; ``contents`` says how many of each kind it has in the roll."""

    link: Link
    subject: str
    contents: str


@dataclass(frozen=True, slots=True)
class DecisionYear:
    """The decisions of one year, or the undated."""

    title: str
    lines: tuple[DecisionLine, ...]


@dataclass(frozen=True, slots=True)
class DecisionsView:
    """One page of the list, newest first."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    years: tuple[DecisionYear, ...]
    total: int
    number: int
    pager: Pager


def decisions_views(index: ViewIndex) -> list[DecisionsView]:
    """The pages of the list; one without decisions where there are none."""
    awards = group(index.counts.all, lambda award: award.decision)

    def line(decision: Decision) -> DecisionLine:
        return DecisionLine(
            Link(full_name(index.reference, decision), addresses.of_decision(decision.id)),
            decision.title or "",
            contents(index, awards[decision.id]),
        )

    decisions = newest_first(index.reference.decisions.values())
    return [
        DecisionsView(
            address=page.address,
            title=numbered(_TITLE, page.number),
            description="Các quyết định ghi danh, biểu dương, khen thưởng có trong Sổ ghi danh.",
            breadcrumbs=(Link("Trang chủ", addresses.HOME), Link(_TITLE)),
            years=tuple(
                DecisionYear(title, tuple(line(decision) for decision in own))
                for title, own in groupby(page.things, key=_year)
            ),
            total=len(decisions),
            number=page.number,
            pager=page.pager,
        )
        for page in slices(decisions, addresses.DECISIONS)
    ]


def _year(decision: Decision) -> str:
    return f"Năm {decision.date.year}" if decision.date else labels.UNDATED
