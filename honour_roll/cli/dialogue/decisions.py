"""A decision with its list: what holds for all is asked once, then who is on the list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from typing import Any, NamedTuple

import click

from honour_roll.cli.asking import agrees, choose
from honour_roll.cli.dialogue.checks import against_honour, told
from honour_roll.cli.dialogue.desk import Dialogue, decision_of
from honour_roll.cli.dialogue.honours import ask_common, level_of, with_key
from honour_roll.cli.dialogue.namesakes import known_already, later_honour
from honour_roll.cli.dialogue.people import Row, asked_rows, mended, pasted_rows
from honour_roll.cli.dialogue.records import ask_consent, ask_kind, data_of
from honour_roll.cli.dialogue.values import document_number, value
from honour_roll.intake.draft import Draft
from honour_roll.intake.ids import decision_stem
from honour_roll.model.decision import Decision
from honour_roll.model.terms import Kind
from honour_roll.printing.safe import shown
from honour_roll.text.document_numbers import number_key
from honour_roll.text.numbers import format_count
from honour_roll.text.slugs import with_numbers

_WAYS = ("Dán danh sách, mỗi dòng một người hoặc một tập thể", "Gõ từng người, từng tập thể")


class _Common(NamedTuple):
    """What a part of the list has in common."""

    kind: Kind
    unit: str
    honour: Mapping[str, Any]
    decision: Mapping[str, Any]
    consent: Mapping[str, Any] | None


def ask_decision(dialogue: Dialogue) -> list[Draft]:
    """The decision, if it is new, and a record for each on its list."""
    id, said, drafts = _which(dialogue)
    common = ask_common(dialogue, {"decision": id}, {}, said)
    honour = {"decision": id, **common}
    for number in count():
        part = f"part {number} "
        way = dialogue.once(f"{part}way", partial(_ask_way, drafts))
        if way is None:
            break
        kind = dialogue.once(f"{part}kind", ask_kind)
        unit = dialogue.once(f"{part}unit", partial(_fitting_unit, dialogue, kind, honour))
        consent = ask_consent(dialogue, part) if kind.is_of_people else None
        people = kind.is_of_people
        rows: Iterable[Row] = (
            asked_rows(dialogue, part, of_people=people)
            if way
            else dialogue.once(f"{part}rows", partial(pasted_rows, of_people=people))
        )
        drafts += _drafts(dialogue, _Common(kind, unit, honour, said, consent), rows)
    return drafts


def _ask_way(drafts: Sequence[Draft]) -> int | None:
    listed = sum(draft.folder == "records" for draft in drafts)
    click.echo(f"\nDanh sách kèm theo: đang có {format_count(listed)} điển hình để ghi")
    return choose("Thêm vào danh sách", _WAYS, without="đã đủ, xem lại")


def _fitting_unit(dialogue: Dialogue, kind: Kind, honour: Mapping[str, Any]) -> str:
    """The unit of most on the list, which was there when they were honoured."""
    while True:
        unit = dialogue.units.pick("Đơn vị chung (ai khác đơn vị thì ghi ở dòng)") or ""
        wrong = against_honour(dialogue, {"kind": kind.value, "unit": unit}, honour)
        if not wrong:
            return unit
        click.echo(told(wrong))


def _which(dialogue: Dialogue) -> tuple[str, Mapping[str, Any], list[Draft]]:
    """The decision's id, what it says, and its draft if the roll doesn't have it yet."""
    once = dialogue.once
    if id := once("decision", lambda: _known(dialogue)):
        return id, data_of(dialogue, {"decision": id}), []
    typed = once("number", partial(document_number, Decision))
    data: dict[str, Any] = {"number": typed.number}
    data["date"] = once("date", partial(value, Decision, "date", proposal=typed.day or ""))
    authority = once("authority", lambda: dialogue.terms("authorities").pick("Cơ quan ban hành"))
    data["authority"] = authority
    data["level"] = once("level", lambda: level_of(dialogue, authority))
    data["form"] = once("form", lambda: dialogue.terms("forms").pick("Hình thức", is_needed=False))
    data["title"] = once("title", lambda: value(Decision, "title"))
    said = {key: one for key, one in data.items() if one}
    id = decision_stem(said)
    known = decision_of(dialogue, id)
    if known and once("same decision", partial(_is_meant, dialogue, id, known, typed.number)):
        label = shown(dialogue.decisions.labels[id])
        click.echo(f"Sổ đã có {label}; danh sách được ghi vào quyết định ấy.")
        return id, data_of(dialogue, {"decision": id}), []
    taken = dialogue.reference.decisions
    id = next(free for free in with_numbers(id) if free not in taken)
    return id, said, [dialogue.decision_draft(id, said)]


def _is_meant(dialogue: Dialogue, id: str, known: Decision, number: str) -> bool:
    """Whether it is the decision of the roll; asked where more than the way to write differs."""
    if number_key(known.number) == number_key(number):
        return True
    label = shown(dialogue.decisions.labels[id])
    return agrees(f"Sổ đã có {label}. Số “{shown(number)}” là của quyết định ấy?")


def _known(dialogue: Dialogue) -> str | None:
    if not dialogue.decisions.labels:
        return None
    click.echo("Quyết định đã có trong Sổ? Gõ số hoặc trích yếu; chưa có thì nhấn Enter.")
    return dialogue.decisions.pick("Quyết định", is_needed=False)


def _drafts(dialogue: Dialogue, common: _Common, rows: Iterable[Row]) -> Iterator[Draft]:
    for row in rows:
        read = mended(dialogue, row, common.kind, partial(_against, dialogue, common))
        draft = _draft(dialogue, common, read) if read else None
        if draft:
            yield draft


def _draft(dialogue: Dialogue, common: _Common, row: Row) -> Draft | None:
    unit = _unit(dialogue, row, common.unit)
    known = dialogue.once(
        f"{row.line} known {unit}", lambda: known_already(dialogue, common.kind, row.name, unit)
    )
    if known:
        own = {
            "unit": unit if unit != known.unit else "",
            "position": row.position if row.position != known.position else "",
        }
        honour = {**common.honour, **{key: said for key, said in own.items() if said}}
        return later_honour(dialogue, known, honour, common.decision, row.line)
    data = {
        "kind": common.kind.value,
        "name": row.name,
        "born": row.born,
        "unit": unit,
        "title": row.title,
        "position": row.position,
        "honours": [with_key(common.honour, common.decision, ())],
        "consent": common.consent,
    }
    return dialogue.record_draft({key: said for key, said in data.items() if said}, row.line)


def _unit(dialogue: Dialogue, row: Row, common: str) -> str:
    """The unit that a line names, else the ``common`` one; asked where it can't be told."""
    if not row.unit:
        return common
    return dialogue.once(f"{row.line} unit", lambda: _named_unit(dialogue, row, common))


def _against(dialogue: Dialogue, common: _Common, row: Row) -> str | None:
    """What the year of birth of a row has against the honour's."""
    entry = {"kind": common.kind.value, "unit": common.unit, "born": row.born}
    return told(against_honour(dialogue, entry, common.honour)) or None


def _named_unit(dialogue: Dialogue, row: Row, common: str) -> str:
    click.echo(f"\n{shown(row.name)}: đơn vị “{shown(row.unit)}”")
    found = dialogue.units.meant(row.unit)
    if isinstance(found, str):
        return found
    typed = dialogue.units.pick("Số, hoặc gõ lại tên đơn vị", is_needed=False, offered=found)
    if typed is None:
        label = shown(dialogue.units.labels[common])
        click.echo(f"  → {shown(row.name)} được ghi ở đơn vị chung: {label}")
    return typed or common
