"""What a record refers to and the public content lacks: decisions and terms come along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from honour_roll.model.decision import Decision
from honour_roll.model.record import Record
from honour_roll.model.vocabulary import VOCABULARIES, Authority
from honour_roll.promotion.passing import leave_notes
from honour_roll.roll import HonourRoll
from honour_roll.rules.uses import RECORDS, uses_of
from honour_roll.source.canonical import arranged
from honour_roll.source.files import read_bytes
from honour_roll.source.survey import LIMITS, REGISTER_BYTES
from honour_roll.source.yaml_reader import read_yaml
from honour_roll.source.yaml_writer import dump
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_UNITS, _DECISIONS = "units", "decisions"


@dataclass(slots=True)
class Needed:
    """Files for the public content, by name; see ``Passing`` for the lists."""

    files: dict[str, bytes] = field(default_factory=dict)
    private: list[Message] = field(default_factory=list)
    refusals: list[Message] = field(default_factory=list)
    terms: dict[str, dict[str, str]] = field(default_factory=dict)
    """Vocabulary → id → the term as YAML."""

    @property
    def new_words(self) -> dict[str, str]:
        """What becomes public besides the record: whole decisions, of vocabularies new terms."""
        decisions = {
            name: data.decode()
            for name, data in self.files.items()
            if name.startswith(f"{_DECISIONS}/")
        }
        return decisions | {
            f"vocabulary/{name}.yml": "".join(terms.values()) for name, terms in self.terms.items()
        }


def needed(source: HonourRoll, target: HonourRoll, record: Record) -> Needed:
    """What comes along with ``record`` as it will stand in the public content."""
    found = Needed()
    for use in uses_of(record):
        if use.kind == _DECISIONS:
            _decision(source, target, use.id, found)
        elif use.kind != RECORDS:
            _other(source, target, use.kind, use.id, found)
    for name, terms in found.terms.items():
        found.files[f"vocabulary/{name}.yml"] = _with_terms(target, name, terms)
    return found


def _decision(source: HonourRoll, target: HonourRoll, id: str, found: Needed) -> None:
    decision = source.reference.decisions.get(id)
    file = f"{_DECISIONS}/{id}.yml"
    if not target.known.lacks(_DECISIONS, id) or file in found.files:
        return
    data = data_of(source, file, LIMITS[_DECISIONS])
    if decision is None or data is None:
        found.refusals.append(_lacking("quyết định", "decision", id))
        return
    leave_notes(data, found.private, f"{file}: ")
    found.files[file] = dump(arranged(Decision, data)).encode()
    _other(source, target, "authorities", decision.authority, found)
    if decision.form:
        _other(source, target, "forms", decision.form, found)


def _other(source: HonourRoll, target: HonourRoll, kind: str, id: str, found: Needed) -> None:
    """A unit must be there already: where it belongs is for the editor of the public content."""
    if not target.known.lacks(kind, id) or id in found.terms.get(kind, ()):
        return
    term = source.reference.vocabulary.get(kind, {}).get(id)
    data = data_of(source, f"vocabulary/{kind}.yml", REGISTER_BYTES)
    if kind == _UNITS:
        found.refusals.append(_lacking("đơn vị", "unit", id))
    elif term is None or data is None:
        found.refusals.append(_lacking(f"mục trong vocabulary/{kind}.yml", f"term of {kind}", id))
    else:
        whole = {id: arranged(VOCABULARIES[kind], data[id])}
        found.terms.setdefault(kind, {})[id] = dump(whole)
        if isinstance(term, Authority) and term.unit:
            _other(source, target, _UNITS, term.unit, found)


def _with_terms(target: HonourRoll, name: str, terms: Mapping[str, str]) -> bytes:
    """The vocabulary with the new terms at its end: what is there, comments too, stays."""
    file = f"vocabulary/{name}.yml"
    raw, _ = read_bytes(target.reference.root / file, REGISTER_BYTES, file)
    before = (raw or b"").decode("utf-8-sig")
    if before and not before.endswith("\n"):
        before += "\n"
    return (before + "".join(terms.values())).encode()


def data_of(roll: HonourRoll, file: str, limit: int) -> dict[str, Any] | None:
    """What a file of the content says, as plain data."""
    raw, _ = read_bytes(roll.reference.root / file, limit, file)
    document = read_yaml(raw, file, max_bytes=limit)[0] if raw is not None else None
    return None if document is None else dict(document.data)


def _lacking(noun_vi: str, noun_en: str, id: str) -> Message:
    return Message(
        f"kho công khai chưa có {noun_vi} {quoted(id)}; hãy thêm vào đó trước",
        f"the public content lacks the {noun_en} {quoted(id)}: add it there first",
    )
