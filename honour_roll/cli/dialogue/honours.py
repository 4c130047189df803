"""Questions about one honour, and the honour as the file will have it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import click

from honour_roll.cli.asking import agrees, ask
from honour_roll.cli.dialogue.checks import NOT_THEN, against_honour, told
from honour_roll.cli.dialogue.desk import Dialogue, decision_of
from honour_roll.cli.dialogue.values import closed, document_number, mistake_in
from honour_roll.forms.list_purpose import status_in
from honour_roll.intake.ids import key_stem, year_in
from honour_roll.model.honour import Honour
from honour_roll.model.terms import Kind, Status
from honour_roll.printing.safe import shown
from honour_roll.text import labels
from honour_roll.text.slugs import with_numbers
from honour_roll.views.parts import as_sentence

PUBLIC = {key: word for key, word in labels.STATUS.items() if Status(key).is_public}
_NOTHING: Mapping[str, Any] = MappingProxyType({})
_OF_RECOGNITION = re.compile(r"\b(?:công|chứng) nhận\b", re.IGNORECASE)
_PERIOD = re.compile(r"\s*([12][0-9]{3})\s*[-–—]\s*([12][0-9]{3})\s*\Z")


def ask_honour(dialogue: Dialogue, entry: Mapping[str, Any]) -> dict[str, Any]:
    """One honour of ``entry`` (so far) with all that is asked of it; its key comes later."""
    id = dialogue.once("honours.decision", lambda: _known_decision(dialogue))
    honour: dict[str, Any] = {"decision": id} if id else {}
    honour |= ask_common(dialogue, honour, entry)
    if id is None:
        honour |= _ask_authority(dialogue)
    if entry["kind"] == Kind.INDIVIDUAL and dialogue.once("honours.as", _is_leader):
        honour["as"] = "leader"
    return honour


def _known_decision(dialogue: Dialogue) -> str | None:
    if not dialogue.decisions.labels:
        return None
    click.echo("\nQuyết định ghi nhận (gõ số hoặc trích yếu)")
    return dialogue.decisions.pick("Quyết định", is_needed=False)


def _is_leader() -> bool:
    return agrees("Ghi danh với tư cách người đứng đầu?", enter="k")


def ask_common(
    dialogue: Dialogue,
    given: Mapping[str, Any],
    entry: Mapping[str, Any],
    said: Mapping[str, Any] = _NOTHING,
) -> dict[str, Any]:
    """Status, time and movement: what all of one decision's list have in common.

    ``given`` names the decision, ``said`` is what one says that was just typed. The time must fit
    what ``entry`` says.
    """
    decision = decision_of(dialogue, given.get("decision"))
    year = decision.date.year if decision and decision.date else year_in(said.get("date"))
    form = decision.form if decision else said.get("form")
    proposed = _status_of(dialogue, form) if decision or said else Status.NAMED
    status = dialogue.once(
        "honours.status", lambda: closed("Trạng thái", PUBLIC, proposal=proposed)
    )
    so_far = {**given, "status": status}
    time = dialogue.once(
        "honours.year", lambda: _fitting_time(dialogue, entry, so_far, str(year or ""))
    )
    movement = dialogue.once(
        "honours.movement",
        lambda: dialogue.terms("movements").pick("Phong trào", is_needed=False),
    )
    found = {"status": status, **time, "movement": movement}
    return {key: said for key, said in found.items() if said}


def _status_of(dialogue: Dialogue, form: str | None) -> Status:
    """What a decision does with those on its list, by the name of its form."""
    name = dialogue.reference.term("forms", form) if form else None
    if name is None or _OF_RECOGNITION.search(name):
        return Status.RECOGNISED
    return status_in(name) or Status.COMMENDED


def with_key(
    honour: Mapping[str, Any], decision: Mapping[str, Any], taken: Iterable[str]
) -> dict[str, Any]:
    """``honour`` with a key of its own among ``taken``, made of its year and its form."""
    stem, keys = key_stem(honour, decision), set(taken)
    return {"key": next(key for key in with_numbers(stem) if key not in keys), **honour}


def _fitting_time(
    dialogue: Dialogue, entry: Mapping[str, Any], honour: Mapping[str, Any], proposal: str
) -> dict[str, Any]:
    """A time that fits the entry and its unit, or the unit of that time with it."""
    while True:
        time = _ask_time(proposal)
        wrong = against_honour(dialogue, entry, {**honour, **time})
        if early := [one for one in wrong if one.code == NOT_THEN]:
            click.echo(shown(f"{as_sentence(early[0].what.vi)}."))
            click.echo("Năm đúng thì cho biết đơn vị khi đó; năm sai thì nhấn Enter để gõ lại năm.")
            unit = dialogue.units.pick("Đơn vị khi đó", is_needed=False)
            if unit is None:
                continue
            time = {**time, "unit": unit}
            wrong = against_honour(dialogue, entry, {**honour, **time})
        if not wrong:
            return time
        click.echo(told(wrong))


def _ask_time(proposal: str) -> dict[str, Any]:
    """Year, date or period as typed: ``2020``, ``17/5/2020``, ``2016-2020``."""
    while True:
        typed = ask("Năm được tính (hoặc ngày, hoặc giai đoạn 2016-2020)", proposal=proposal)
        if not typed:
            if agrees("Không rõ thời gian?"):
                return {}
            continue
        period = _PERIOD.match(typed)
        if period:
            return {"period": {"from": period[1], "to": period[2]}}
        mistake = mistake_in(Honour, "date", typed)
        if mistake is None:
            return {"year" if typed.isdigit() else "date": typed}
        click.echo(mistake)


def _ask_authority(dialogue: Dialogue) -> dict[str, Any]:
    """Who decided, where no decision is in the roll."""
    found: dict[str, Any] = {}
    typed = dialogue.once("honours.number", lambda: document_number(Honour))
    found["number"] = typed.number
    authority = dialogue.once(
        "honours.authority",
        lambda: dialogue.terms("authorities").pick("Cơ quan quyết định", is_needed=False),
    )
    found["authority"] = authority
    found["level"] = dialogue.once("honours.level", lambda: level_of(dialogue, authority))
    found["form"] = dialogue.once(
        "honours.form", lambda: dialogue.terms("forms").pick("Hình thức", is_needed=False)
    )
    return {key: said for key, said in found.items() if said}


def level_of(dialogue: Dialogue, authority: str | None) -> str | None:
    """The level of an authority where the roll knows it, else as it is chosen."""
    known = dialogue.reference.authorities.get(authority or "")
    if known and known.level:
        return known.level.value
    return closed("Cấp ghi nhận", labels.LEVEL) if authority else None
