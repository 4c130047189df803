"""The map of gaps as text, as plain data, and as tables of a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from honour_roll.counts import UNKNOWN, distinct
from honour_roll.coverage import LEVELS, Cell, Coverage, DirectWork, UnitCoverage
from honour_roll.model.terms import Category, Level
from honour_roll.reports import table
from honour_roll.reports.table import SHARE, Column, Number, Sheet
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.numbers import format_count

TITLE = "Những chỗ Sổ chưa có ai"
NOTES = (
    "Ô ghi 0 là chỗ Sổ chưa có ai, không có nghĩa là nơi ấy không có điển hình: có thể chỉ vì chưa "
    "ai gửi tư liệu. Số của một đơn vị gồm cả các đơn vị trực thuộc khi đó.",
    "Mỗi điển hình tính một lần trong một ô; cột Tổng đếm lại, không phải tổng các ô.",
)
_WORK_NOTE = (
    "Tỷ lệ lao động trực tiếp tính trên những cá nhân, hộ gia đình đã rõ (mục work của lần ghi "
    "nhận sau cùng có ghi); ai chưa rõ thì đếm riêng, không coi là không."
)
_MOST_NAMED = 20
_GAP = "#,##0;-#,##0;[Red]0"
"""A spreadsheet shows gaps in red."""


@dataclass(frozen=True)
class GapMap:
    """A coverage in words."""

    reference: Reference
    coverage: Coverage

    def as_text(self) -> Iterator[str]:
        """What is missing, unit by unit."""
        for one in self.coverage.units:
            name = self.reference.unit_name(one.unit, None)
            yield f"{name} – {one.unit}: {format_count(one.count())} điển hình trong Sổ"
            yield from self._gaps(one)
            yield f"  {_work_words(one.work)}"
            yield ""
        without = [self.reference.unit_name(id, None) for id in self.coverage.without]
        more = f" … (và {format_count(len(without) - _MOST_NAMED)} đơn vị khác)"
        named = ", ".join(without[:_MOST_NAMED]) + (more if len(without) > _MOST_NAMED else "")
        if without:
            yield f"{format_count(len(without))} đơn vị hiện nay chưa có điển hình nào: {named}."

    def _gaps(self, one: UnitCoverage) -> Iterator[str]:
        if not one.count():
            return
        known = [id for id in self.coverage.fields if id != UNKNOWN]
        kinds = {labels.CATEGORY[kind]: one.count(category=kind) for kind in Category}
        fields = {self._field(id): one.count(id) for id in known}
        levels = {labels.LEVEL[level]: one.count(level=level) for level in Level}
        without_level = distinct(award for award in one.awards if award.level is None)
        yield from _gap("đối tượng", kinds, 0)
        yield from _gap("lĩnh vực", fields, one.count(UNKNOWN))
        yield from _gap("cấp", levels, without_level)
        held = {(cell.field, cell.category) for cell in one.cells if cell.field != UNKNOWN}
        pairs = len(known) * len(Category)
        yield (
            f"  Lĩnh vực × đối tượng: {format_count(pairs - len(held))} trên "
            f"{format_count(pairs)} ô chưa có ai"
        )

    def as_data(self) -> dict[str, Any]:
        """The cells with somebody; what is not in it is a gap."""
        return {
            "fields": list(self.coverage.fields),
            "units": [self._data(one) for one in self.coverage.units],
            "units_without": list(self.coverage.without),
        }

    def _data(self, one: UnitCoverage) -> dict[str, Any]:
        share = one.work.share
        return {
            "unit": one.unit,
            "unit_name": self.reference.unit_name(one.unit, None),
            "recorded": one.count(),
            "cells": [{**cell._asdict(), "recorded": count} for cell, count in one.cells.items()],
            "work": {**one.work._asdict(), "share": None if share is None else float(share)},
        }

    def as_sheets(self) -> list[Sheet]:
        """The whole map; a row a unit with the shares; the units without anybody."""
        return [
            Sheet("Chỗ trống", TITLE, _MAP_COLUMNS, list(self._map()), NOTES),
            Sheet(
                "Theo đơn vị",
                "Theo đơn vị và đối tượng; lao động trực tiếp",
                _UNIT_COLUMNS,
                [self._unit_row(one) for one in self.coverage.units],
                (*NOTES, _WORK_NOTE),
            ),
            Sheet(
                "Đơn vị chưa có ai",
                "Đơn vị hiện nay chưa có điển hình nào",
                (Column("Đơn vị", 50), Column("Mã", 40)),
                [[self.reference.unit_name(id, None), id] for id in self.coverage.without],
            ),
        ]

    def _map(self) -> Iterator[Sequence[table.Cell]]:
        for one in self.coverage.units:
            name = self.reference.unit_name(one.unit, None)
            for field in self.coverage.fields:
                if field == UNKNOWN and not one.count(UNKNOWN):
                    continue
                for category in Category:
                    cells = [one.cells.get(Cell(field, category, level), 0) for level in LEVELS]
                    total = one.count(field, category) if any(cells) else 0
                    marked = [Number(Decimal(count), _GAP) for count in (*cells, total)]
                    yield [name, self._field(field), labels.CATEGORY[category], *marked]

    def _unit_row(self, one: UnitCoverage) -> Sequence[table.Cell]:
        work, share = one.work, one.work.share
        return [
            self.reference.unit_name(one.unit, None),
            *(one.count(category=category) for category in Category),
            one.count(),
            work.direct,
            work.managing,
            work.unknown,
            "chưa rõ" if share is None else Number(share, SHARE),
        ]

    def _field(self, id: str) -> str:
        return labels.NO_FIELD if id == UNKNOWN else self.reference.term("fields", id) or id


def _columns(titles: Iterable[str], width: int) -> tuple[Column, ...]:
    return tuple(Column(title, width) for title in titles)


_LEVEL_TITLES = [labels.LEVEL[level] if level else labels.NO_LEVEL for level in LEVELS]
_MAP_COLUMNS = (
    Column("Đơn vị", 24),
    Column("Lĩnh vực", 40),
    Column("Đối tượng", 24),
    *_columns(_LEVEL_TITLES, 10),
    Column("Tổng", 8),
)
_UNIT_COLUMNS = (
    Column("Đơn vị", 28),
    *_columns((labels.CATEGORY[one] for one in Category), 11),
    Column("Điển hình", 11),
    Column("Lao động trực tiếp", 11),
    Column("Lãnh đạo, quản lý", 11),
    Column("Chưa rõ", 9),
    Column("Tỷ lệ lao động trực tiếp", 12),
)


def _gap(noun: str, counts: Mapping[str, int], unknown: int) -> Iterator[str]:
    """Where nobody is; beside it how many there are of whom nobody tells where they belong."""
    empty = [words for words, count in counts.items() if not count]
    if empty:
        where = f"{noun}: {'; '.join(empty)}" if len(empty) < len(counts) else f"{noun} nào"
        beside = f" ({format_count(unknown)} điển hình không rõ {noun})" if unknown else ""
        yield f"  Chưa có ai ở {where}{beside}"


def _work_words(work: DirectWork) -> str:
    """``Lao động trực tiếp: 9 trên 12 điển hình đã rõ (75%); chưa rõ 5 điển hình``.

    A household is one of them, and no person: hence the word.
    """
    unknown = f"chưa rõ {format_count(work.unknown)} điển hình là cá nhân, hộ gia đình"
    if not sum(work):
        return "Lao động trực tiếp: chưa có điển hình nào là cá nhân, hộ gia đình"
    if work.share is None:
        return f"Lao động trực tiếp: {unknown}"
    told = (
        f"Lao động trực tiếp: {format_count(work.direct)} trên "
        f"{format_count(work.direct + work.managing)} điển hình đã rõ "
        f"({table.words_of(Number(work.share, SHARE))})"
    )
    return f"{told}; {unknown}" if work.unknown else told
