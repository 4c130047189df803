"""Questions about one honour, and the honour as the file will have it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import click

from honour_roll.cli.asking import agrees, ask
from honour_roll.cli.dialogue.desk import Dialogue, decision_of
from honour_roll.cli.dialogue.names import NEEDED
from honour_roll.cli.dialogue.values import closed, mistake_in, value
from honour_roll.intake.ids import STATUS_WORDS, year_in
from honour_roll.model.decision import Decision
from honour_roll.model.honour import Honour
from honour_roll.model.terms import Kind, Status
from honour_roll.text import labels
from honour_roll.text.slugs import slugify, with_numbers

PUBLIC = {key: word for key, word in labels.STATUS.items() if Status(key).is_public}
_PERIOD = re.compile(r"\s*([12][0-9]{3})\s*[-–—]\s*([12][0-9]{3})\s*\Z")


def ask_honour(dialogue: Dialogue, kind: Kind) -> dict[str, Any]:
    """One honour with all that is asked of it; its key comes later."""
    click.echo("\nQuyết định ghi nhận (gõ số hoặc trích yếu)")
    id = (
        dialogue.decisions.pick("Quyết định", is_needed=False)
        if dialogue.decisions.labels
        else None
    )
    honour: dict[str, Any] = {"decision": id} if id else {}
    honour |= ask_common(dialogue, decision_of(dialogue, id))
    if id is None:
        honour |= _ask_authority(dialogue)
    if kind is Kind.INDIVIDUAL and agrees("Ghi danh với tư cách người đứng đầu?"):
        honour["as"] = "leader"
    return honour


def ask_common(dialogue: Dialogue, decision: Decision | None, date: str = "") -> dict[str, Any]:
    """Status, time and movement: what all of one decision's list have in common.

    ``date`` is that of a decision that was just typed.
    """
    named = decision is None and not date
    status = closed("Trạng thái", PUBLIC, proposal="named" if named else "recognised")
    year = decision.date.year if decision and decision.date else year_in(date)
    found = {"status": status, **_ask_time(str(year or ""))}
    found["movement"] = dialogue.terms("movements").pick("Phong trào", is_needed=False)
    return {key: said for key, said in found.items() if said}


def with_key(
    honour: Mapping[str, Any], decision: Mapping[str, Any], taken: Iterable[str]
) -> dict[str, Any]:
    """``honour`` with a key of its own among ``taken``, made of its year and its form."""
    period = honour.get("period") or {}
    time = honour.get("year") or honour.get("date") or period.get("from") or decision.get("date")
    word = honour.get("form") or decision.get("form") or STATUS_WORDS[honour["status"]]
    stem = slugify(f"{year_in(str(time or '')) or ''} {word}")
    keys = set(taken)
    return {"key": next(key for key in with_numbers(stem) if key not in keys), **honour}


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
    found["number"] = value(Honour, "number")
    found["authority"] = dialogue.terms("authorities").pick("Cơ quan quyết định", is_needed=False)
    found["level"] = level_of(dialogue, found["authority"])
    found["form"] = dialogue.terms("forms").pick("Hình thức", is_needed=False)
    return {key: said for key, said in found.items() if said}


def level_of(dialogue: Dialogue, authority: str | None) -> str | None:
    """The level of an authority where the roll knows it, else as it is chosen."""
    known = dialogue.reference.authorities.get(authority or "")
    if known and known.level:
        return known.level.value
    return closed("Cấp ghi nhận", labels.LEVEL) if authority else None


def needed(question: str) -> str:
    """An answer that is not empty."""
    while not (answer := ask(question)):
        click.echo(NEEDED)
    return answer
