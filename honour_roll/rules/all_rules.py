"""Every rule there is, by family."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, NamedTuple

from honour_roll.model.record import Record
from honour_roll.roll import HonourRoll
from honour_roll.rules import booklets, photos, privacy, reading, sense, values, writing
from honour_roll.rules.booklets import contents
from honour_roll.rules.file_text import FileText
from honour_roll.rules.rule import Finding, TextFinding
from honour_roll.rules.surroundings import Surroundings

TextRule = Callable[[FileText], Iterator[TextFinding]]
RecordRule = Callable[[Record, Surroundings], Iterator[Finding]]
RollRule = Callable[[HonourRoll], Iterator[Finding]]


class Family(NamedTuple):
    """Rules of one subject; ``title`` heads them on the rule page."""

    title: str
    rules: tuple[ModuleType, ...]


FAMILIES = (
    Family("Tệp và cú pháp", reading.RULES),
    Family("Tên mục và giá trị", values.RULES),
    Family("Cách viết", writing.RULES),
    Family("Nội dung", sense.RULES),
    Family("Thông tin riêng tư", privacy.RULES),
    Family("Ảnh", photos.RULES),
    Family("Ấn phẩm", booklets.RULES),
)
MODULES = tuple(rule for family in FAMILIES for rule in family.rules)


def _functions(name: str) -> tuple[Any, ...]:
    """The functions of that name of the modules that have one."""
    return tuple(getattr(module, name) for module in MODULES if hasattr(module, name))


TEXT_RULES: tuple[TextRule, ...] = _functions("check_text")
"""They see one file as it is written, whatever it is about."""

RECORD_RULES: tuple[RecordRule, ...] = _functions("check_record")
"""They see one record in full, and all content but records."""

ROLL_RULES: tuple[RollRule, ...] = (*_functions("check"), contents.check)
"""They see the whole roll, its records in short; photos are looked at besides."""
