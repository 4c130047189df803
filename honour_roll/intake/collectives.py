"""Collectives and models that arrive under another spelling of a name that is there already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.intake.namesakes import MAYBE_SAME, asked_once, name_as_spelt
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Step
from honour_roll.intake.told_of_villages import by_id
from honour_roll.intake.villages import names_of_unit
from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.roll import Reference
from honour_roll.text.collective_names import collective_key, without_village_nouns
from honour_roll.text.message import Message
from honour_roll.text.place_names import are_two_villages, name_key
from honour_roll.text.quoting import quoted

_WORDS = {Kind.COLLECTIVE: "tập thể", Kind.MODEL: "mô hình"}


class _Known(NamedTuple):
    id: str
    where: Message
    name: str
    spelt: str
    village: str | None
    key: str
    short: str
    """The key without “thôn”, “bản”."""


def asked_of_collectives(steps: Sequence[Step], standing: Standing) -> list[Step]:
    """``steps``, of which new collectives and models are asked about that may be known ones.

    The name of the own unit behind a name, and abbreviations of offices, are no difference.
    """
    groups = {group for step in steps if step.is_new_unnamed and (group := _group_of(step))}
    if not groups:
        return [*steps]
    known = _known(steps, groups, standing)
    return [
        _asked(step, known[group]) if (group := _group_of(step)) and step.is_new_unnamed else step
        for step in steps
    ]


def _asked(step: Step, others: Sequence[_Known]) -> Step:
    own = next(one for one in others if one.id == step.id)
    return asked_once(step, (one for other in others for one in _told(step.draft, own, other)))


def _told(draft: Draft, own: _Known, other: _Known) -> Iterator[Told]:
    is_one = own.key == other.key
    if not is_one and own.short != other.key and own.key != other.short:
        return
    if own.id == other.id or own.spelt == other.spelt:
        return
    if not are_two_villages(own.village, other.village):
        yield (_spelt_otherwise if is_one else _nearly)(draft, own, other)


def _group_of(step: Step) -> tuple[str, str] | None:
    kind = str(step.draft.data.get("kind"))
    if step.draft.folder != "records" or kind not in _WORDS:
        return None
    return kind, str(step.data.get("unit") or "")


def _known(
    steps: Sequence[Step], groups: set[tuple[str, str]], standing: Standing
) -> Mapping[tuple[str, str], list[_Known]]:
    """Those that arrive and those of the roll, by kind and unit."""
    found: defaultdict[tuple[str, str], list[_Known]] = defaultdict(list)
    names = {unit: _Names(unit, standing.roll.reference) for _, unit in groups}
    arrived = set()
    for step in steps:
        if (group := _group_of(step)) in groups and group is not None:
            arrived.add(step.id)
            where = _in_roll(step.id) if step.current else step.draft.at.words
            found[group].append(names[group[1]].known(step.id, where, step.data))
    for entry in standing.roll.records.values():
        group = (entry.kind.value, entry.unit)
        if group in groups and entry.id not in arrived:
            data = {"name": entry.name, "kind": group[0], "village": entry.village}
            found[group].append(names[entry.unit].known(entry.id, _in_roll(entry.id), data))
    return found


class _Names:
    """What a unit and those above it are called, to compare names of its collectives."""

    def __init__(self, unit: str, reference: Reference) -> None:
        known = reference.units.get(unit)
        self._own = {name_key(one.name) for one in known.periods} if known else set()
        self._above = names_of_unit(unit, reference) - self._own

    def known(self, id: str, where: Message, data: Mapping[str, Any]) -> _Known:
        """What is compared of a collective with these ``data``."""
        name, village = str(data.get("name") or ""), str(data.get("village") or "")
        key = collective_key(name, self._own, self._above)
        short = without_village_nouns(key)
        return _Known(id, where, name, name_as_spelt(data), village, key, short)


def _spelt_otherwise(draft: Draft, own: _Known, other: _Known) -> Told:
    word = _WORDS[Kind(str(draft.data["kind"]))]
    of_two = by_id(own.id, word)
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"{quoted(own.name)} và {quoted(other.name)} ({other.where.vi}) cùng đơn vị, chỉ khác "
            f"cách viết tên; không rõ là một hay hai {word}",
            f"{quoted(own.name)} and {quoted(other.name)} ({other.where.en}), of the same unit, "
            "are written differently; are they one?",
        ),
        Message(
            f"Là một {word} thì ghi tên giống hệt ở cả hai nơi; hồ sơ đã có trong Sổ thì ghi tên "
            f"của hồ sơ ấy. Là hai thì {of_two.vi}.",
            "If they are one, write the same name, that of the record if it is in the roll. If "
            f"they are two, {of_two.en}.",
        ),
    )


def _nearly(draft: Draft, own: _Known, other: _Known) -> Told:
    word = _WORDS[Kind(str(draft.data["kind"]))]
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"{quoted(own.name)} gần giống {quoted(other.name)} ({other.where.vi}), cùng đơn vị: "
            f"được coi là hai {word}",
            f"{quoted(own.name)} is almost {quoted(other.name)} ({other.where.en}), of the same "
            "unit: taken for two",
        ),
        Message(
            f"Là một {word} thì ghi tên giống hệt ở cả hai nơi rồi nhập lại.",
            "If they are one, write the same name at both places and import again.",
        ),
        Severity.WARNING,
    )


def _in_roll(id: str) -> Message:
    return Message(f"hồ sơ {id}", f"the record {id}")
