"""One honouree, asked from name to photos."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import click

from honour_roll.cli.asking import ask
from honour_roll.cli.dialogue.desk import Dialogue, decision_of
from honour_roll.cli.dialogue.honours import ask_honour, with_key
from honour_roll.cli.dialogue.namesakes import known_already, later_honour
from honour_roll.cli.dialogue.values import birth, closed, name_of, story, value
from honour_roll.cli.dropped import dropped_paths
from honour_roll.intake.draft import Draft, PhotoSource
from honour_roll.model.base import Source
from honour_roll.model.decision import Decision
from honour_roll.model.record import Consent, Photo, Record
from honour_roll.model.terms import Kind
from honour_roll.photos.files import MAX_BYTES
from honour_roll.printing.safe import shown
from honour_roll.source.files import read_bytes
from honour_roll.text import labels
from honour_roll.text.slugs import slugify

_OF_PEOPLE = ("position", "village")


def ask_record(dialogue: Dialogue) -> Draft | None:
    """A new record, or a known one with a later honour; None where there is nothing to do."""
    once = dialogue.once
    kind = once("kind", ask_kind)
    named = once("name", lambda: name_of(kind))
    name = named.name
    unit = once("unit", lambda: dialogue.units.pick("Đơn vị (gõ tên hoặc một phần tên)")) or ""
    known = once(f"known {name} {unit}", lambda: known_already(dialogue, kind, name, unit))
    data: dict[str, Any] = {"kind": kind.value, "name": name, "unit": unit}
    if known:
        honour = ask_honour(dialogue, data)
        if unit != known.unit:
            honour.setdefault("unit", unit)
        return later_honour(dialogue, known, honour, data_of(dialogue, honour))
    if kind is Kind.INDIVIDUAL:
        data["title"] = named.title
        data["gender"] = once("gender", lambda: closed("Giới tính", labels.GENDER))
        data["born"] = once("born", birth)
        proposals = {"position": named.calling}
        data |= {
            key: once(key, partial(value, Record, key, proposal=proposals.get(key, "")))
            for key in _OF_PEOPLE
        }
    data["field"] = once(
        "field", lambda: dialogue.terms("fields").pick("Lĩnh vực", is_needed=False)
    )
    data["summary"] = once("summary", lambda: value(Record, "summary"))
    data["story"] = once("story", story)
    honour = ask_honour(dialogue, data)
    data["honours"] = [with_key(honour, data_of(dialogue, honour), ())]
    photos = _ask_photos(dialogue, name)
    data["photos"] = [words for words, _ in photos]
    data["sources"] = _ask_sources(dialogue)
    if kind.is_of_people:
        data["consent"] = ask_consent(dialogue)
    said = {key: one for key, one in data.items() if one}
    return dialogue.record_draft(said, photos={words["file"]: read for words, read in photos})


def ask_kind(proposal: str = "individual") -> Kind:
    """What the honouree is."""
    return Kind(closed("Loại", labels.KIND, proposal=proposal) or proposal)


def ask_consent(dialogue: Dialogue, part: str = "") -> dict[str, str] | None:
    """On what ground an entry of a person may be published; ``part`` of a list has its own."""
    basis = dialogue.once(f"{part}consent.basis", _basis)
    if basis != "consent":
        return {"basis": basis} if basis else None
    given = dialogue.once(f"{part}consent.given", lambda: value(Consent, "given"))
    by = given and dialogue.once(
        f"{part}consent.by", lambda: closed("Người đồng ý", labels.CONSENT_BY)
    )
    found = {"basis": basis, "given": given, "by": by}
    return {key: said for key, said in found.items() if said}


def _basis() -> str | None:
    click.echo("\nCăn cứ công bố")
    return closed("Căn cứ", labels.CONSENT_BASIS)


def data_of(dialogue: Dialogue, honour: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the decision of an honour says; nothing without one."""
    known: Decision | None = decision_of(dialogue, honour.get("decision"))
    return (
        known.model_dump(mode="json", exclude_none=True)
        | {"date": known.date.iso() if known.date else ""}
        if known
        else {}
    )


def _ask_sources(dialogue: Dialogue) -> list[dict[str, str]]:
    title = dialogue.once("sources.title", _source_title)
    if title is None:
        return []
    keys = ("publisher", "date", "url")
    found = {key: dialogue.once(f"sources.{key}", partial(value, Source, key)) for key in keys}
    return [{"title": title, **{key: said for key, said in found.items() if said}}]


def _source_title() -> str | None:
    click.echo("\nNguồn (bài báo, báo cáo)")
    return value(Source, "title")


def _ask_photos(dialogue: Dialogue, name: str) -> list[tuple[dict[str, str], PhotoSource]]:
    """Photos with their words; files are read when the entry is tried."""
    found: list[tuple[dict[str, str], PhotoSource]] = []
    for turn in count():
        paths = dialogue.once(f"photos.{turn}.file", _dropped)
        for path in paths:
            number = len(found)
            words = {
                key: dialogue.once(f"photos.{number}.{key}", partial(value, Photo, key))
                for key in ("caption", "alt", "credit")
            }
            file = f"{slugify(name)}{f'-{number + 1}' if number else ''}{path.suffix.lower()}"
            said = {key: one for key, one in words.items() if one}
            found.append(({"file": file, **said}, partial(_bytes_of, path)))
        if not paths:
            break
    return found


def _dropped() -> list[Path]:
    """The files that were dropped at once; none where there are no more."""
    while answer := ask("\nẢnh: kéo tệp ảnh thả vào đây (Enter = không, hoặc hết)"):
        if paths := [path for path in dropped_paths(answer) if path.is_file()]:
            return paths
        click.echo(f"Không có tệp nào tên “{shown(answer)}”.")
    return []


def _bytes_of(path: Path) -> bytes:
    raw, _ = read_bytes(path, MAX_BYTES, path.name)
    if raw is None:
        raise OSError(path.name)
    return raw
