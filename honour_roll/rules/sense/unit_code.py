"""Hai đơn vị cùng cấp không mang cùng một mã số trong cùng một thời gian.

Mã số do Nhà nước ban hành được cấp lại cho đơn vị khác khi đơn vị cũ kết thúc, nên cùng mã ở hai
thời kỳ khác nhau là bình thường. Nếu trùng cùng lúc: sửa mã bị nhầm, hoặc ghi ngày kết thúc (until)
của đơn vị cũ.

Đúng::

    units:
      xa-cu: {periods: [{name: Xã Cũ, level: commune, code: "09999", until: 2025-06-30}]}
      xa-moi: {periods: [{name: Xã Mới, level: commune, code: "09999", from: 2025-07-01}]}

Sai::

    units:
      xa-mot: {periods: [{name: Xã Một, level: commune, code: "09999"}]}
      xa-hai: {periods: [{name: Xã Hai, level: commune, code: "09999"}]}
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from honour_roll.model.terms import Level
from honour_roll.model.unit import Unit
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule
from honour_roll.text.message import Message

RULE = Rule("unit-code", Severity.ERROR)


class _Bearer(NamedTuple):
    """A unit that bore a code, from its first day with it to the last."""

    first: datetime.date
    last: datetime.date
    unit: Unit
    period: int


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Codes that two units of a level bore on one day, told at the later one."""
    for bearers in _bearers(roll).values():
        latest = None
        for bearer in sorted(bearers, key=lambda one: (one.first, one.last, one.unit.id)):
            if latest and bearer.first <= latest.last and bearer.unit.id != latest.unit.id:
                yield _finding(roll, bearer, latest)
            if latest is None or bearer.last > latest.last:
                latest = bearer


def _bearers(roll: HonourRoll) -> dict[tuple[Level, str], list[_Bearer]]:
    found: defaultdict[tuple[Level, str], list[_Bearer]] = defaultdict(list)
    for unit in roll.reference.units.values():
        for n, period in enumerate(unit.periods):
            if period.code:
                found[period.level, period.code].append(_Bearer(*unit.days_of(n), unit, n))
    return found


def _finding(roll: HonourRoll, bearer: _Bearer, other: _Bearer) -> Finding:
    id = bearer.unit.id
    file, at = roll.reference.unit_files[id], roll.unit_paths[id]
    code, name = bearer.unit.periods[bearer.period].code, other.unit.periods[other.period].name
    return RULE.at(
        file,
        (*at, "periods", bearer.period, "code"),
        Message(
            f"mã số {code} cùng lúc đó đã là của đơn vị “{other.unit.id}” ({name})",
            f"the code {code} is that of the unit “{other.unit.id}” ({name}) at the same time",
        ),
        Message(
            "Sửa mã bị nhầm, hoặc ghi ngày kết thúc (until) của đơn vị có mã này trước.",
            "Correct the wrong code, or say when the unit that had it before ended (until).",
        ),
    )
