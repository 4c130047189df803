"""The checks: each rule reads the whole roll and tells what it found, nothing else.

A rule is a module whose docstring is its manual, with one function ``check``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

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
from honour_roll.source.content import REGISTER_BYTES, REGISTER_NODES, Content, read_content
from honour_roll.source.files import read_bytes
from honour_roll.source.yaml_reader import Document, read_yaml

Rule = Callable[[HonourRoll], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    references.check,
    record_id.check,
    honour_key.check,
    honour_time.check,
    kind_fields.check,
    consent.check,
    private_status.check,
    unit_time.check,
    unit_parent.check,
    tally_parts.check,
    source_empty.check,
    photo.check,
)


def check_content(
    root: Path, on_file: Callable[[str], None] | None = None
) -> tuple[HonourRoll, list[Problem]]:
    """The roll in ``root`` and all that is wrong with it, in the order of files and lines.

    Entries that could not be read are absent from the roll. ``on_file`` is told the name of
    each file before it is read.
    """
    content = read_content(root, on_file)
    roll = HonourRoll.of(content)
    findings = [finding for rule in RULES for finding in rule(roll)]
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
