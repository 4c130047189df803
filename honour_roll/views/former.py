"""Beside a published total: who is not counted in it, for belonging to another unit then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from honour_roll.counts import Total, distinct
from honour_roll.model.award import Award
from honour_roll.reconciliation import former
from honour_roll.roll import Reference
from honour_roll.text.collation import sort_key
from honour_roll.text.numbers import format_count
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link
from honour_roll.views.unit_names import named_link


@dataclass(frozen=True, slots=True)
class FormerView:
    """``words``, then the units that had them, each with how many, leading to these."""

    words: str
    units: tuple[tuple[Link, Link], ...]


def former_view(
    index: ViewIndex, total: Total, agreeing: Sequence[Award] | None
) -> FormerView | None:
    """Those of rule 6 of reconciliation.py; None where there are none."""
    found = former(index.counts, index.reference, total, agreeing)
    if not found:
        return None
    units = tuple(
        (named_link(index.reference, id, None), index.listings.recorded(id, found[id]))
        for id in _in_order(index.reference, found)
    )
    return FormerView(_lead(index.reference, found), units)


def former_words(reference: Reference, found: Mapping[str, Sequence[Award]]) -> str:
    """The same in one sentence without an end; empty where there are none."""
    if not found:
        return ""
    told = (
        f"{reference.unit_name(id, None)} ({format_count(distinct(found[id]))})"
        for id in _in_order(reference, found)
    )
    return f"{_lead(reference, found)} {', '.join(told)}"


def _lead(reference: Reference, found: Mapping[str, Sequence[Award]]) -> str:
    count = distinct(award for awards in found.values() for award in awards)
    all_ended = all(reference.units[id].ended for id in found)
    whose = "đơn vị cũ" if all_ended else "đơn vị về sau mới sáp nhập, chuyển về"
    return f"Chưa tính {format_count(count)} điển hình của {whose}:"


def _in_order(reference: Reference, ids: Mapping[str, object]) -> list[str]:
    names = {id: reference.unit_name(id, None) for id in ids}
    return sorted(names, key=lambda id: (sort_key(names[id]), id))
