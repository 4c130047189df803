"""What changed for a unit from one period to the next, and how it ended, in words."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.unit import Unit, UnitPeriod
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate
from honour_roll.text.names import common_noun, place_in_sentence
from honour_roll.views.parts import in_sentence, spelled


def change_words(reference: Reference, unit: Unit, index: int) -> str:
    """What period number ``index`` brought; empty for the first, and where nothing is told."""
    if not index:
        return ""
    return "; ".join(_changes(reference, unit.periods[index - 1], unit.periods[index]))


def _changes(reference: Reference, before: UnitPeriod, after: UnitPeriod) -> Iterator[str]:
    if before.name != after.name:
        yield _renamed(before.name, after.name)
    if before.level is not after.level:
        was, now = (in_sentence(labels.LEVEL[one.level]) for one in (before, after))
        yield f"từ {was} sang {now}"
    if before.parent != after.parent and after.parent:
        above = reference.unit_name(after.parent, after.start)
        yield f"chuyển về {place_in_sentence(above)}"
    if before.code and after.code and before.code != after.code:
        yield f"mã số đổi từ {before.code} thành {after.code}"


def _renamed(before: str, after: str) -> str:
    """An upgrade keeps the proper name: ``từ huyện lên thị xã`` would claim a rank, so: thành."""
    was, now = common_noun(before), common_noun(after)
    if was and now and was != now and before[len(was) :] == after[len(now) :]:
        return f"từ {was.lower()} thành {now.lower()}"
    return f"đổi tên từ {place_in_sentence(before)}"


def ended_briefly(unit: Unit) -> str:
    """``sáp nhập, ngày 30/6/2025``: how and when a unit ended; empty while it lives."""
    if unit.ended is None:
        return ""
    how = f"{labels.UNIT_END[unit.end]}, " if unit.end else "kết thúc "
    return f"{how}{spelled(unit.ended)}"


def span_words(start: PartialDate | None, until: PartialDate | None) -> str:
    """``từ ngày 1/1/2020 đến ngày 30/6/2025``, as far as it is known."""
    words = []
    if start:
        words.append(f"từ {spelled(start)}")
    if until:
        words.append(f"đến {spelled(until)}")
    return " ".join(words)
