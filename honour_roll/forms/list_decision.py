"""The decision of a list: of the lines above it, or of the command."""

from __future__ import annotations

from typing import Any, NamedTuple

from honour_roll.forms.columns import Meaning
from honour_roll.forms.decisions import half_decision
from honour_roll.forms.drafting import Drafting
from honour_roll.forms.list_title import HalfDecision
from honour_roll.forms.lists import Defaults, OfficeList
from honour_roll.forms.told import (
    missing_decision,
    number_unreadable,
    sign_missing,
    sign_taken,
)
from honour_roll.intake.decision_numbers import cleaned
from honour_roll.intake.draft import Place, Told


class ListDecision(NamedTuple):
    """What is said of it, and told of that; nothing where the command names one of the roll."""

    data: dict[str, Any]
    told: list[Told]
    has_time: bool
    """Whether anything says when those listed were honoured: no row can be read without."""


def decision_of(found: OfficeList, defaults: Defaults, drafting: Drafting) -> ListDecision:
    """The decision of all rows."""
    has_years = found.columns.of(Meaning.YEAR) is not None
    if defaults.decision:
        return ListDecision({}, [], has_time=True)
    data, told = _read(found, defaults, drafting, has_years=has_years)
    return ListDecision(data, told, bool(data.get("number") or data.get("date") or has_years))


def _read(
    found: OfficeList, defaults: Defaults, drafting: Drafting, *, has_years: bool
) -> tuple[dict[str, Any], list[Told]]:
    at, said, title = found.grid.at, list[Told](), found.title
    named = defaults.title or title
    if named.half and (whole := _whole_of(named.half, at, drafting)):
        return whole, [sign_taken(at, named.half.figures, str(whole["number"]))]
    data: dict[str, Any] = {"number": named.number, "date": named.date}
    if named.authority:
        data["authority"] = drafting.authority(named.authority, at, said)
    data["form"] = defaults.form or drafting.form_within(title.text)
    data = {key: value for key, value in data.items() if value}
    drafting.add_level(data)
    if named.number:
        said += cleaned(named.typed, named.number, at)
    if named.half:
        said.append(sign_missing(at, named.line, named.half.figures))
    elif named.odd_number:
        said.append(number_unreadable(at, named.odd_number))
    elif not named.number:
        said.append(missing_decision(at))
    elif unread := list(named.unread(has_years=has_years)):
        said.append(half_decision(at, named.line, unread))
    return data, said


def _whole_of(half: HalfDecision, at: Place, drafting: Drafting) -> dict[str, Any]:
    """What the one decision of the roll says that has these figures, day and authority."""
    authority = half.authority and drafting.authority(half.authority, at, [])
    said = {"number": half.figures, "date": half.date, "authority": authority}
    known = drafting.decisions.whole_of(said) if half.date and authority else {}
    keys = ("number", "date", "authority", "level", "form")
    return {key: known[key] for key in keys if key in known}
