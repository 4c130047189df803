"""Whoever has the same name already: the same honouree, or another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import click

from honour_roll.cli.asking import choose
from honour_roll.cli.dialogue.desk import TYPED, Dialogue, decision_of, places
from honour_roll.cli.dialogue.honours import with_key
from honour_roll.intake.draft import Draft, Place
from honour_roll.intake.ids import stem_of
from honour_roll.intake.namesakes import as_spelt
from honour_roll.intake.time_order import place_in_time
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.printing.safe import shown

_MOST = 9


def known_already(dialogue: Dialogue, kind: Kind, name: str, unit: str) -> Entry | None:
    """The entry that the person at the keyboard says is the same honouree."""
    found = dialogue.namesakes(kind, name, unit)[:_MOST]
    if not found:
        return None
    has_same = any(as_spelt(entry.name) == as_spelt(name) for entry in found)
    click.echo(f"\nTrong Sổ đã có{'' if has_same else ' tên chỉ khác dấu với'}: {shown(name)}")
    question = "Đây là lần ghi nhận mới của hồ sơ nào ở trên"
    titles = [described(dialogue, entry) for entry in found]
    place = choose(question, titles, without="không phải, thêm hồ sơ mới")
    return None if place is None else found[place]


def described(dialogue: Dialogue, entry: Entry) -> str:
    """An entry with all that tells it from its namesakes."""
    honours = ", ".join(dict.fromkeys(str(award.year) for award in entry.awards if award.year))
    parts = [
        entry.name,
        f"sinh {entry.born.year}" if entry.born else "",
        entry.position or "",
        entry.village or "",
        dialogue.units.labels.get(entry.unit, entry.unit),
        f"ghi nhận {honours}" if honours else "",
    ]
    return ", ".join(filter(None, parts))


def later_honour(
    dialogue: Dialogue,
    entry: Entry,
    honour: Mapping[str, Any],
    decision: Mapping[str, Any],
    line: str = "",
) -> Draft | None:
    """The record of ``entry`` with one honour more, in its place in time.

    None where it has it already, or where its address must change first.
    """
    current = dialogue.standing.current("records", entry.id)
    if current is None or current.data is None:
        raise click.ClickException(f"Không đọc được hồ sơ {entry.id}; xin chạy Kiểm tra trước.")
    there = list(current.data["honours"])
    if honour.get("decision") and any(one.get("decision") == honour["decision"] for one in there):
        click.echo(f"  {shown(entry.name)} đã có lần ghi nhận theo quyết định này; bỏ qua.")
        return None
    new = with_key(honour, decision, (one["key"] for one in there))
    place = place_in_time(there, new, partial(_date_of, dialogue, honour, decision))
    data = {**current.data, "honours": [*there[:place], new, *there[place:]]}
    _, year, _ = entry.id.split("/")
    if place == 0 and (first := _first_year(dialogue, data)) != year:
        click.echo(
            f"  {shown(entry.name)}: lần ghi nhận này là năm {first}, sớm hơn năm {year} trong địa "
            f"chỉ của hồ sơ (“{entry.id}”); bỏ qua.\n  Biên tập viên làm theo mục “Chuyển hồ sơ "
            "sang địa chỉ khác” ở trang hướng dẫn “Viết tay một hồ sơ”, rồi thêm lại."
        )
        return None
    return Draft(
        "records",
        entry.id,
        data,
        Place(line or TYPED),
        places(Record, data, line),
        seen=current.mark,
        is_by_id=True,
    )


def _first_year(dialogue: Dialogue, data: Mapping[str, Any]) -> str:
    """The year that the address of a record should have."""
    return stem_of(Draft("records", None, data, Place(TYPED)), dialogue.year_of).split("/")[1]


def _date_of(
    dialogue: Dialogue, honour: Mapping[str, Any], decision: Mapping[str, Any], id: str
) -> str | None:
    """The date of a decision of the roll, or of the one that was just typed."""
    if id and id == honour.get("decision"):
        return decision.get("date")
    known = decision_of(dialogue, id)
    return known.date.iso() if known and known.date else None
