"""Collectives and models that arrive under another spelling of a name that is there already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.intake.namesakes import MAYBE_SAME, name_as_spelt
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Step
from honour_roll.intake.told_of_villages import by_id
from honour_roll.intake.villages import names_of_unit
from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.roll import Reference
from honour_roll.text.collective_names import collective_key, says_less
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
    if any(one.problem.code == MAYBE_SAME and one.problem.is_error for one in step.told):
        return step
    own = next(one for one in others if one.id == step.id)
    found = [told_of_it for other in others for told_of_it in _told(step.draft, own, other)]
    found.sort(key=lambda one: not one.problem.is_error)
    return replace(step, told=(*step.told, *found[:1]))


def _told(draft: Draft, own: _Known, other: _Known) -> Iterator[Told]:
    if own.id == other.id or own.spelt == other.spelt:
        return
    if are_two_villages(own.village, other.village):
        return
    if own.key == other.key:
        yield _spelt_otherwise(draft, own, other)
    elif says_less(own.key, other.key):
        yield _nearly(draft, own, other)


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
            name, village = str(step.data.get("name") or ""), str(step.data.get("village") or "")
            spelt = name_as_spelt(step.data)
            key = names[group[1]].key(name)
            found[group].append(_Known(step.id, where, name, spelt, village, key))
    for entry in standing.roll.records.values():
        group = (entry.kind.value, entry.unit)
        if group in groups and entry.id not in arrived:
            spelt = name_as_spelt({"name": entry.name, "kind": entry.kind.value})
            key = names[entry.unit].key(entry.name)
            found[group].append(
                _Known(entry.id, _in_roll(entry.id), entry.name, spelt, entry.village, key)
            )
    return found


class _Names:
    """What a unit and those above it are called, to compare names of its collectives."""

    def __init__(self, unit: str, reference: Reference) -> None:
        known = reference.units.get(unit)
        self._own = {name_key(one.name) for one in known.periods} if known else set()
        self._above = names_of_unit(unit, reference) - self._own

    def key(self, name: str) -> str:
        return collective_key(name, self._own, self._above)


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
