"""Cấp ghi nhận không cao hơn cấp của cơ quan quyết định.

Huyện ủy không khen thưởng ở cấp tỉnh. Ghi nhầm cấp thì số liệu theo cấp sai. Cấp của cơ quan ghi
trong vocabulary/authorities.yml.

Đúng::

    # huyen-uy: {name: Huyện ủy, level: district}
    authority: huyen-uy
    level: district

Sai::

    # huyen-uy: {name: Huyện ủy, level: district}
    authority: huyen-uy
    level: province
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.model.terms import Level
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll, Reference
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.yaml_reader import Path
from honour_roll.text.labels import LEVEL
from honour_roll.text.message import Message

RULE = Rule("level-above", Severity.WARNING)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Levels of honours; what an honour leaves out its decision says."""
    for n, honour in enumerate(record.honours):
        decision = around.reference.decisions.get(honour.decision or "")
        authority = honour.authority or (decision.authority if decision else None)
        # Without a level of its own an honour has its decision's, which is told there.
        if honour.level:
            path = ("honours", n, "level")
            file = record_file(record.id)
            yield from _above(around.reference, file, path, honour.level, authority)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Levels of decisions."""
    for id, decision in roll.reference.decisions.items():
        file = f"decisions/{id}.yml"
        yield from _above(roll.reference, file, ("level",), decision.level, decision.authority)


def _above(
    reference: Reference, file: str, path: Path, level: Level | None, authority: str | None
) -> Iterator[Finding]:
    who = reference.authorities.get(authority or "")
    if who and who.level and level and level.rank > who.level.rank:
        yield RULE.at(
            file,
            path,
            Message(
                f"{LEVEL[level]} cao hơn cấp của cơ quan quyết định "
                f"({who.name}: {LEVEL[who.level]})",
                f"{level} is above the authority's own level ({who.name}: {who.level})",
            ),
            Message(
                "Kiểm tra lại mục level và mục authority; nếu cơ quan ở cấp khác, sửa trong "
                "vocabulary/authorities.yml.",
                "Check level and authority, or the authority's level in its vocabulary.",
            ),
        )
