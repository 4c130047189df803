"""One honouree, asked from name to photos."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click

from honour_roll.cli.asking import ask
from honour_roll.cli.dialogue.desk import Dialogue, decision_of
from honour_roll.cli.dialogue.honours import ask_honour, with_key
from honour_roll.cli.dialogue.namesakes import known_already, later_honour
from honour_roll.cli.dialogue.values import closed, story, value
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

_OF_PEOPLE = ("born", "position", "village")


def ask_record(dialogue: Dialogue) -> Draft | None:
    """A new record, or a known one with a later honour; None where there is nothing to do."""
    kind = ask_kind()
    name = value(Record, "name", is_needed=True) or ""
    unit = dialogue.units.pick("Đơn vị (gõ tên hoặc một phần tên)") or ""
    known = known_already(dialogue, kind, name, unit)
    if known:
        honour = ask_honour(dialogue, kind)
        if unit != known.unit:
            honour["unit"] = unit
        return later_honour(dialogue, known, honour, data_of(dialogue, honour))
    data: dict[str, Any] = {"kind": kind.value, "name": name, "unit": unit}
    if kind is Kind.INDIVIDUAL:
        data["gender"] = closed("Giới tính", labels.GENDER)
        data |= {key: value(Record, key) for key in _OF_PEOPLE}
    data["field"] = dialogue.terms("fields").pick("Lĩnh vực", is_needed=False)
    data["summary"] = value(Record, "summary")
    data["story"] = story()
    honour = ask_honour(dialogue, kind)
    data["honours"] = [with_key(honour, data_of(dialogue, honour), ())]
    photos, sources = _ask_photos(name), _ask_sources()
    data["photos"] = [words for words, _ in photos]
    data["sources"] = sources
    if kind.is_of_people:
        data["consent"] = ask_consent()
    said = {key: one for key, one in data.items() if one}
    return dialogue.record_draft(said, photos={words["file"]: read for words, read in photos})


def ask_kind(proposal: str = "individual") -> Kind:
    """What the honouree is."""
    return Kind(closed("Loại", labels.KIND, proposal=proposal) or proposal)


def ask_consent() -> dict[str, str] | None:
    """On what ground an entry of a person may be published."""
    click.echo("\nCăn cứ công bố")
    basis = closed("Căn cứ", labels.CONSENT_BASIS)
    if basis != "consent":
        return {"basis": basis} if basis else None
    given = value(Consent, "given")
    by = closed("Người đồng ý", labels.CONSENT_BY) if given else None
    found = {"basis": basis, "given": given, "by": by}
    return {key: said for key, said in found.items() if said}


def data_of(dialogue: Dialogue, honour: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the decision of an honour says; nothing without one."""
    known: Decision | None = decision_of(dialogue, honour.get("decision"))
    return (
        known.model_dump(mode="json", exclude_none=True)
        | {"date": known.date.iso() if known.date else ""}
        if known
        else {}
    )


def _ask_sources() -> list[dict[str, str]]:
    click.echo("\nNguồn (bài báo, báo cáo)")
    title = value(Source, "title")
    if title is None:
        return []
    found = {key: value(Source, key) for key in ("publisher", "date", "url")}
    return [{"title": title, **{key: said for key, said in found.items() if said}}]


def _ask_photos(name: str) -> list[tuple[dict[str, str], PhotoSource]]:
    """Photos with their words; files are read when the entry is tried."""
    found: list[tuple[dict[str, str], PhotoSource]] = []
    while answer := ask("\nẢnh: kéo tệp ảnh thả vào đây (Enter = không, hoặc hết)"):
        paths = [path for path in dropped_paths(answer) if path.is_file()]
        if not paths:
            click.echo(f"Không có tệp nào tên “{shown(answer)}”.")
        for path in paths:
            words = {key: value(Photo, key) for key in ("caption", "alt", "credit")}
            number = f"-{len(found) + 1}" if found else ""
            file = f"{slugify(name)}{number}{path.suffix.lower()}"
            said = {key: one for key, one in words.items() if one}
            found.append(({"file": file, **said}, partial(_bytes_of, path)))
    return found


def _bytes_of(path: Path) -> bytes:
    raw, _ = read_bytes(path, MAX_BYTES, path.name)
    if raw is None:
        raise OSError(path.name)
    return raw
