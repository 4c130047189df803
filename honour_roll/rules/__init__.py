"""The checks: each rule tells what it found, nothing else.

A rule is a module whose docstring is its manual, with a function ``check_record`` for what one
record shows by itself, a function ``check`` for what only the whole roll shows, or both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from honour_roll.model.record import Record
from honour_roll.problems import Location, Problem, in_order
from honour_roll.roll import HonourRoll
from honour_roll.rules import (
    consent,
    honour_key,
    honour_time,
    kind_fields,
    photo,
    private_status,
    record_id,
    references,
    source_empty,
    tally_parts,
    unit_parent,
    unit_time,
)
from honour_roll.rules.finding import Finding
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.content import REGISTER_BYTES, REGISTER_NODES, Content
from honour_roll.source.files import read_bytes
from honour_roll.source.reader import read_content
from honour_roll.source.records import FullRecords
from honour_roll.source.store import RecordStore
from honour_roll.source.yaml_reader import Document, read_yaml

RecordRule = Callable[[Record, Surroundings], Iterator[Finding]]
RollRule = Callable[[HonourRoll], Iterator[Finding]]

RECORD_RULES: tuple[RecordRule, ...] = (
    references.check_record,
    record_id.check_record,
    honour_key.check_record,
    honour_time.check_record,
    kind_fields.check_record,
    consent.check_record,
    private_status.check_record,
    source_empty.check_record,
)
"""They see one record in full, and all content but records."""

ROLL_RULES: tuple[RollRule, ...] = (
    references.check,
    record_id.check,
    unit_time.check,
    unit_parent.check,
    tally_parts.check,
    source_empty.check,
    photo.check,
)
"""They see the whole roll, its records in short."""


def check_content(
    root: Path,
    on_file: Callable[[str], None] = lambda name: None,
    store: RecordStore | None = None,
) -> tuple[HonourRoll, list[Problem]]:
    """The roll in ``root`` and all that is wrong with it, in the order of files and lines.

    Entries that could not be read are absent from the roll. ``on_file`` is told the name of
    each file before it is read; ``store`` is what earlier builds know of the records.
    """
    findings: list[Finding] = []
    surroundings: Surroundings | None = None

    def check(content: Content, record: Record) -> bool:
        nonlocal surroundings
        surroundings = surroundings or Surroundings.of(content)
        found = [finding for rule in RECORD_RULES for finding in rule(record, surroundings)]
        findings.extend(found)
        return not found

    content = read_content(root, on_file, check=check, store=store)
    roll = HonourRoll.of(content, FullRecords(content, store))
    findings += [finding for rule in ROLL_RULES for finding in rule(roll)]
    return roll, in_order([*content.problems, *_located(content, findings)])


def _located(content: Content, findings: Iterable[Finding]) -> Iterator[Problem]:
    """Findings with line and column: only files that have some are read a second time."""
    by_file = groupby(sorted(findings, key=lambda f: f.file), key=lambda f: f.file)
    for name, group in by_file:
        document = _document(content, name)
        for found in group:
            where = (
                document.where(found.path, key=found.key)
                if document
                else Location(content.shown(name))
            )
            yield Problem(found.code, found.severity, where, found.what, found.remedy)


def _document(content: Content, name: str) -> Document | None:
    shown = content.shown(name)
    raw, _ = read_bytes(content.root / name, REGISTER_BYTES, shown)
    if raw is None:
        return None
    return read_yaml(raw, shown, max_bytes=REGISTER_BYTES, max_nodes=REGISTER_NODES)[0]
