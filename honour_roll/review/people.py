"""Whose entries a contribution adds, changes, moves and deletes, as a reviewer reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from honour_roll.model.award import Award
from honour_roll.model.record import Record
from honour_roll.printing.sections import Section
from honour_roll.review.changes import Changes, path_of
from honour_roll.roll import HonourRoll, Reference
from honour_roll.text import labels
from honour_roll.times import time_of
from honour_roll.views.addresses import time_words
from honour_roll.views.award_words import form_words
from honour_roll.views.decision_names import full_name

_HEADS = ("Tên", "Loại", "Đơn vị", "Ghi nhận", "Ảnh", "Tệp")
_CHANGED_HEADS = ("Tên", "Đơn vị", "Sửa gì", "Tệp")
_RECORDS, _YAML = "records/", ".yml"
_LONGEST = 80
UNREADABLE = "(chưa đọc được, xem phần Vấn đề)"


class Rolls(NamedTuple):
    """The roll as the base has it, and with the contribution."""

    before: HonourRoll
    after: HonourRoll


def people_sections(changes: Changes, rolls: Rolls) -> Iterator[Section]:
    """One section for each thing that may happen to an entry, where it happens."""
    yield _section("Điển hình mới", changes.added, rolls.after)
    yield Section("Điển hình được sửa", (), _CHANGED_HEADS, list(_changed_rows(changes, rolls)))
    yield _section("Điển hình bị xóa", changes.deleted, rolls.before)


def _section(title: str, names: Sequence[str], roll: HonourRoll) -> Section:
    return Section(title, (), _HEADS, [_row(id, roll) for id in _ids(names)])


def _ids(names: Sequence[str]) -> list[str]:
    return [_id(name) for name in names if is_record(name)]


def is_record(name: str) -> bool:
    """Whether a name under the content folder is a record's."""
    return name.startswith(_RECORDS) and name.endswith(_YAML)


def _id(name: str) -> str:
    return name.removeprefix(_RECORDS).removesuffix(_YAML)


def _row(id: str, roll: HonourRoll) -> list[str]:
    entry, file = roll.records.get(id), path_of(f"{_RECORDS}{id}{_YAML}")
    if entry is None:
        return [UNREADABLE, "", "", "", "", file]
    last = entry.awards[-1].when if entry.awards else None
    return [
        entry.name,
        labels.KIND[entry.kind],
        roll.reference.unit_name(entry.unit, last),
        "; ".join(_award(award, roll.reference) for award in entry.awards),
        ", ".join(photo.file for photo in entry.photos) or "không",
        file,
    ]


def _award(award: Award, reference: Reference) -> str:
    """``Giấy khen, năm 2021, Quyết định số 15-QĐ/TU ngày 10/1/2022 của Thị ủy …``."""
    decision = reference.decisions.get(award.decision or "")
    words = [form_words(reference, award), time_words(time_of(award))]
    if decision:
        words.append(full_name(reference, decision))
    elif award.number:
        words.append(f"Quyết định số {award.number}")
    else:
        words.append("không có quyết định")
    return ", ".join(words)


def _changed_rows(changes: Changes, rolls: Rolls) -> Iterator[list[str]]:
    pairs = [(name, name) for name in changes.changed]
    pairs += sorted((old, new) for new, old in changes.moved.items())
    for old, new in pairs:
        if is_record(new):
            yield _changed_row(old, new, rolls)


def _changed_row(old: str, new: str, rolls: Rolls) -> list[str]:
    before, after = _id(old), _id(new)
    moved = [f"chuyển từ {path_of(old)}"] if old != new else []
    entry = rolls.after.records.get(after)
    if entry is None:
        return [UNREADABLE, "", "; ".join(moved), path_of(new)]
    words = ["trước đó chưa đọc được"]
    if before in rolls.before.records:
        words = list(_differences(rolls.before.full(before), rolls.after.full(after)))
    told = "; ".join([*moved, *words]) or "cách viết, không đổi nội dung"
    return [entry.name, rolls.after.reference.unit_name(entry.unit, None), told, path_of(new)]


def _differences(before: Record, after: Record) -> Iterator[str]:
    """The fields that differ by their titles; short ones with both values."""
    for name, field in Record.model_fields.items():
        old, new = getattr(before, name), getattr(after, name)
        if name != "id" and old != new:
            title = field.title or name
            yield f"{title}: {_shown(old)} → {_shown(new)}" if _is_short(old, new) else title


def _is_short(*values: object) -> bool:
    return all(value is None or _is_plain(value) for value in values)


def _is_plain(value: object) -> bool:
    return not isinstance(value, tuple | dict | list) and len(str(value)) <= _LONGEST


def _shown(value: object) -> str:
    return "(trống)" if value is None else str(value)
