"""Decisions by name, as an office cites them."""

from __future__ import annotations

from collections.abc import Iterable

from honour_roll.model.decision import Decision
from honour_roll.roll import Reference
from honour_roll.views import addresses
from honour_roll.views.parts import Link, spelled


def short_name(decision: Decision) -> str:
    """``Quyết định số 15-QĐ/TU``; an unknown number is said to be so."""
    return f"Quyết định số {decision.number}" if decision.number else "Quyết định chưa rõ số"


def full_name(reference: Reference, decision: Decision) -> str:
    """``Quyết định số 15-QĐ/TU ngày 10/1/2022 của Thị ủy …``, without a date that is unknown."""
    date = f" {spelled(decision.date)}" if decision.date else ""
    authority = reference.term("authorities", decision.authority)
    return f"{short_name(decision)}{date} của {authority}"


def annexed_to(reference: Reference, decision: Decision) -> str:
    """What stands below the title of a list: ``Kèm theo Quyết định số … ngày … của …``.

    Source: decree 30/2020/NĐ-CP, annex I, on annexes of administrative documents.
    """
    date = f" {decision.date.formal()}" if decision.date else ""
    authority = reference.term("authorities", decision.authority)
    return f"Kèm theo {short_name(decision)}{date} của {authority}"


def decision_link(reference: Reference, id: str | None) -> Link | None:
    """The way to a decision's page; None where the public roll has none of that id."""
    decision = reference.decisions.get(id or "")
    return Link(short_name(decision), addresses.of_decision(decision.id)) if decision else None


def newest_first(decisions: Iterable[Decision]) -> list[Decision]:
    """By date, the undated last; those of one date by their id."""
    by_id = sorted(decisions, key=lambda one: one.id)
    return sorted(by_id, key=lambda one: one.date.iso() if one.date else "", reverse=True)
