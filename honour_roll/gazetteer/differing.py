"""Where the content and a list say different things of one unit, in words; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.gazetteer.lists import FIRST_DAY, Listed
from honour_roll.model.unit import Unit


def told_name(unit: Unit, listed: Listed, name: str) -> str:
    """The list has a name of another time; ``name`` is that of the day."""
    return (
        f"{unit.id} ({listed.name}): theo Sổ, lúc ấy tên là {name}; coi là một đơn vị, không ghi"
        f" thêm. Nếu {listed.name} là đơn vị khác, hãy ghi đơn vị ấy vào units rồi chạy lại."
    )


def told_parent(unit: Unit, listed: Listed, province: str) -> str:
    """A commune that the list has below a province already, the content below its district."""
    return (
        f"{unit.id} ({listed.name}): Sổ còn ghi thuộc {unit.period_on(FIRST_DAY).parent}, danh sách"
        f" ghi thuộc {province} từ 1/7/2025. Nếu xã vẫn là một, hãy ghi thêm giai đoạn từ"
        " 1/7/2025; nếu đã sáp nhập, hãy ghi ngày kết thúc và đơn vị kế thừa rồi chạy lại."
    )


def told_heirs(unit: Unit, listed: Listed, heirs: set[str]) -> Iterator[str]:
    """Successors (ids) that only the list has, and those that only the content has."""
    more, fewer = sorted(heirs - {*unit.successors}), sorted({*unit.successors} - heirs)
    if more:
        yield f"{unit.id} ({listed.name}): danh sách có thêm đơn vị kế thừa: {', '.join(more)}."
    if fewer:
        yield f"{unit.id} ({listed.name}): danh sách không có đơn vị kế thừa: {', '.join(fewer)}."
