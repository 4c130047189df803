"""The reconciliation as text, as plain data, and as tables of a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from honour_roll.counts import Counts, Total
from honour_roll.model.tally import TallySheet
from honour_roll.reconciliation import Line, Years, lines, units_under, units_with_figures
from honour_roll.reports import line_words
from honour_roll.reports.table import Cell, Column, Linked, Sheet
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.numbers import format_count
from honour_roll.views.count_tables import movement_label
from honour_roll.views.missing import UNKNOWN_MISSING, missing_words, number
from honour_roll.views.parts import source_view
from honour_roll.views.unit_names import now_label

TITLE = "Đối chiếu số đã công bố với số đã có trong Sổ"
_DIFFERENCE = (
    "Số của một đơn vị gồm cả các đơn vị trực thuộc khi đó. Còn thiếu = đã công bố − đã có trong Sổ"
)
_APART = (
    "Không cộng các dòng với nhau: một số có thể là một phần của số khác, một điển hình có thể có "
    "ở nhiều dòng, số gộp nhiều loại thì nguồn không tách."
)
_SOURCES = "Nguồn"
_COLUMNS = (
    Column("Đơn vị", 20),
    Column("Nội dung", 38),
    Column("Đối tượng", 16),
    Column("Trạng thái", 17),
    Column("Cấp", 11),
    Column("Thời gian", 12),
    Column("Đã công bố", 11),
    Column("Viết “trên”", 9),
    Column("Đã có trong Sổ", 28),
    Column("Còn thiếu", 10),
    Column("Nguồn", 26),
    Column("Phong trào", 20),
    Column("Hình thức", 16),
    Column("Cơ quan", 30),
    Column("Đơn vị đo", 16),
    Column("Là một phần của", 36),
    Column("Ghi về so sánh", 30),
    Column("Ghi chú", 60),
)
_PRINTED, _PRINTED_OF_SOURCES = 11, 5
_SOURCE_COLUMNS = (
    Column("Số", 6),
    Column("Tên bài", 50),
    Column("Tác giả, nơi đăng, ngày đăng", 44),
    Column("Địa chỉ", 44),
    Column("Ghi chú về nguồn", 70),
    Column("Tệp trong Sổ", 40),
)


@dataclass(frozen=True)
class Reconciliation:
    """The lines of some units, unit by unit, and how many a limit of time left out.

    An annex is handed in: it has only what was published, and nothing for editors alone.
    """

    reference: Reference
    lines: Sequence[Line]
    left_out: int
    is_annex: bool = False

    @classmethod
    def of(
        cls,
        counts: Counts,
        reference: Reference,
        unit_id: str | None,
        years: Years,
        *,
        is_annex: bool = False,
    ) -> Reconciliation:
        """That of a unit and all under it, or of every unit that has figures."""
        ids = units_with_figures(counts, reference)
        if unit_id is not None:
            under = units_under(reference, unit_id)
            ids = [unit_id, *(id for id in ids if id in under and id != unit_id)]
        found = [
            line
            for id in ids
            for line in lines(counts, reference, id)
            if line.total or not is_annex
        ]
        kept = [line for line in found if years.hold(line.time)]
        return cls(reference, kept, len(found) - len(kept), is_annex)

    @cached_property
    def sheets(self) -> dict[str, int]:
        """The tally sheets that the lines rest on → their numbers, from 1."""
        ids = dict.fromkeys(line.total.sheet.id for line in self.lines if line.total)
        return {id: n for n, id in enumerate(ids, 1)}

    def as_text(self) -> Iterator[str]:
        """Lines for a terminal."""
        for unit, of_unit in groupby(self.lines, key=lambda line: line.unit):
            now = now_label(self.reference, unit, None)
            yield f"{self.reference.unit_name(unit, None)}{f' ({now})' if now else ''} – {unit}"
            for movement, own in groupby(of_unit, key=lambda line: line.movement):
                yield f"  {movement_label(self.reference, movement)}"
                for line in own:
                    yield from self._told(line)
            yield ""
        yield self.summary

    @property
    def summary(self) -> str:
        """How many figures could be compared, and how the roll stands to them."""
        compared = [line for line in self.lines if line.total and line.recorded is not None]
        none = sum(line.recorded == 0 for line in compared)
        lacking = sum(bool(line.recorded and (line.missing or 0) > 0) for line in compared)
        totals = sum(line.total is not None for line in self.lines)
        had = len(compared) - none - lacking
        told = f"Có {format_count(totals)} số liệu đã công bố; không số nào so được với Sổ."
        if compared:
            told = (
                f"Có {format_count(totals)} số liệu đã công bố; so được với Sổ "
                f"{format_count(len(compared))} số: {format_count(none)} chưa có điển hình nào "
                f"trong Sổ, {format_count(lacking)} mới có một phần, {format_count(had)} đã đủ "
                "hoặc hơn."
            )
        if self.left_out:
            told += (
                f" Bỏ ra {format_count(self.left_out)} dòng không nằm trọn trong thời gian đã chọn."
            )
        return told

    def _told(self, line: Line) -> Iterator[str]:
        part = "trong đó: " if line.is_part else ""
        standing = line_words.standing(line)
        yield f"    {part}{line_words.subject(line)}{standing and f' – {standing}'}"
        figures = [
            f"công bố: {line_words.published(self.reference, line)}",
            f"trong Sổ: {line_words.recorded(self.reference, line)}",
        ]
        if not line.why_not:
            figures.append(f"còn thiếu: {missing_words(line.total, line.recorded)}")
        yield f"      {'; '.join(figures)}"
        if line.formless:
            yield f"      {line_words.formless(line)}"
        if note := line_words.note(line):
            yield f"      ghi chú: {note}"
        if line.total:
            source = source_view(line.total.sheet.source)
            yield f"      nguồn: {source.short}"

    def as_data(self) -> list[dict[str, Any]]:
        """The lines as plain data; what nobody knows is null."""
        return [self._data(line) for line in self.lines]

    def _data(self, line: Line) -> dict[str, Any]:
        tally = line.total.tally if line.total else None
        published, lacking = number(line.published), number(line.missing)
        source = source_view(line.total.sheet.source) if line.total else None
        return {
            "unit": line.unit,
            "unit_name": self.reference.unit_name(line.unit, None),
            "movement": line.movement,
            "title": tally.title if tally else None,
            "categories": [str(one) for one in line.categories],
            "measure": line.measure,
            "status": line.status,
            "level": line.level,
            "form": tally.form if tally else None,
            "authority": tally.authority if tally else None,
            "time": line_words.time_of_line(line) or None,
            "part_of": tally.part_of if tally and line.is_part else None,
            "published": published if isinstance(published, int | None) else float(published),
            "over": line.is_over,
            "recorded": line.recorded,
            "missing": lacking if isinstance(lacking, int | None) else float(lacking),
            "not_compared": line.why_not,
            "formless": line.formless,
            "source": source and {"title": source.title, "by": source.details, "url": source.url},
            "file": f"tallies/{line.total.sheet.id}.yml" if line.total else None,
        }

    def as_sheets(self) -> list[Sheet]:
        """The lines, and the sources that they lead to."""
        rows = [self._row(line) for line in self.lines]
        unknown = [
            f"“{words}”"
            for words in (labels.NO_FIGURE, UNKNOWN_MISSING)
            if any(words in row for row in rows)
        ]
        told = f"; {', '.join(unknown)} không phải là 0." if unknown else "."
        notes = (f"{_DIFFERENCE}{told}", _APART, self.summary)
        main = Sheet("Đối chiếu", TITLE, _COLUMNS, rows, notes, printed=_PRINTED)
        tallies = self.reference.tallies
        width = _PRINTED_OF_SOURCES if self.is_annex else len(_SOURCE_COLUMNS)
        sources = [_source_row(n, tallies[id])[:width] for id, n in self.sheets.items()]
        title, columns = "Nguồn của các số liệu", _SOURCE_COLUMNS[:width]
        return [main, Sheet(_SOURCES, title, columns, sources, printed=_PRINTED_OF_SOURCES)]

    def _row(self, line: Line) -> list[Cell]:
        tally = line.total.tally if line.total else None
        measure = self.reference.term("measures", line.measure)
        return [
            self.reference.unit_name(line.unit, None),
            line_words.subject(line),
            line_words.categories(line),
            labels.STATUS[line.status] if line.status else None,
            labels.LEVEL[line.level] if line.level else None,
            line_words.time_of_line(line) or None,
            line_words.published_cell(self.reference, line),
            "trên" if line.is_over else None,
            line_words.recorded_cell(self.reference, line),
            line_words.missing_cell(self.reference, line),
            self._source(line.total),
            movement_label(self.reference, line.movement),
            self.reference.term("forms", tally.form) if tally else None,
            self.reference.term("authorities", tally.authority) if tally else None,
            measure,
            line_words.whole(line.total) if line.total and line.is_part else None,
            line_words.remark(line, is_annex=self.is_annex),
            tally.note if tally else None,
        ]

    def _source(self, total: Total | None) -> Cell:
        if total is None:
            return None
        number = self.sheets[total.sheet.id]
        words = source_view(total.sheet.source).short or f"{_SOURCES} {number}"
        # The sources' sheet has its body from row 4 on.
        return Linked(words, f"internal:'{_SOURCES}'!A{number + 3}")


def _source_row(n: int, sheet: TallySheet) -> list[Cell]:
    source = source_view(sheet.source)
    url = Linked(source.url, source.url) if source.url else None
    return [n, source.title, source.details, url, source.note, f"tallies/{sheet.id}.yml"]
