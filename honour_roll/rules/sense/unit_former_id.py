"""Mã cũ của một đơn vị (former_ids) không phải là mã của đơn vị nào hiện có.

Địa chỉ cũ của trang đơn vị dẫn tới trang hiện nay; mỗi địa chỉ chỉ dẫn tới được một nơi.

Đúng::

    # units/suoi-hoa.yml
    former_ids:
      - thi-xa-suoi-hoa

Sai::

    # units/suoi-hoa.yml, mà có cả units/doi-che.yml
    former_ids:
      - doi-che
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule
from honour_roll.text.message import Message

RULE = Rule("unit-former-id", Severity.ERROR)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Former ids that are another unit's, of today or given twice."""
    known = roll.known.of("units")
    owners: dict[str, str] = {}
    for id, unit in roll.reference.units.items():
        file, at = roll.reference.unit_files[id], roll.unit_paths[id]
        for n, former in enumerate(unit.former_ids):
            owner = former if former in known else owners.setdefault(former, id)
            if owner != id or former in unit.former_ids[:n]:
                yield RULE.at(file, (*at, "former_ids", n), *_told(former, owner))


def _told(former: str, owner: str) -> tuple[Message, Message]:
    return (
        Message(
            f"mã “{former}” đã thuộc về đơn vị “{owner}”",
            f"the id “{former}” belongs to the unit “{owner}”",
        ),
        Message("Bỏ mã này khỏi former_ids.", "Take it out of former_ids."),
    )
