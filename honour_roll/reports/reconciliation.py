"""The reconciliation as text, as plain data, and as tables of a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from honour_roll.counts import Counts, Total, distinct
from honour_roll.model.tally import TallySheet
from honour_roll.reconciliation import Line, lines, units_under, units_with_figures
from honour_roll.reports import line_words
from honour_roll.reports.joined import JOINED, has_joined_lines
from honour_roll.reports.summary import summary
from honour_roll.reports.table import Cell, Column, Linked, Sheet
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.names import place_in_sentence
from honour_roll.times import LeftOut, Years
from honour_roll.views.award_words import movement_label
from honour_roll.views.former import former_words
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
    Column("Đơn vị", 18),
    Column("Nội dung", 36),
    Column("Đối tượng", 15),
    Column("Trạng thái", 16),
    Column("Cấp", 10),
    Column("Thời gian", 12),
    Column("Đã công bố", 11),
    Column("Đã có trong Sổ", 34),
    Column("Còn thiếu", 10),
    Column("Ghi chú", 50),
    Column("Nguồn", 22),
    Column("Viết “trên”", 9),
    Column("Phong trào", 20),
    Column("Hình thức", 16),
    Column("Cơ quan", 30),
    Column("Đơn vị đo", 16),
    Column("Là một phần của", 36),
    Column("Ghi về so sánh", 30),
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
    """The lines of some units, unit by unit, and how many may belong to the years all the same.

    An annex is handed in: it has only what was published, and nothing for editors alone.
    """

    reference: Reference
    lines: Sequence[Line]
    left_out: LeftOut
    is_annex: bool = False
    joined: str = ""
    """The unit asked for, where lines are of units that came to it only later."""

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
        left_out = LeftOut.of(years, (one.time for one in found if one.total or one.recorded))
        joined = ""
        if unit_id is not None and has_joined_lines(reference.lineage, unit_id, kept):
            joined = place_in_sentence(reference.unit_name(unit_id, None))
        return cls(reference, kept, left_out, is_annex, joined)

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
            yield from self._sources_of(unit)
            yield ""
        if self.lines:
            yield from self._reading
        yield self.summary

    @property
    def _reading(self) -> tuple[str, str]:
        """How the lines are to be read, which differs from how such tables are added up."""
        unknown = (
            (labels.NO_FIGURE, any(line.published is None for line in self.lines)),
            (UNKNOWN_MISSING, any(line.missing is None for line in self.lines)),
        )
        words = ", ".join(f"“{words}”" for words, is_there in unknown if is_there)
        return f"{_DIFFERENCE}{f'; {words} không phải là 0' if words else ''}.", _APART

    @property
    def summary(self) -> str:
        """How many figures could be compared, and how the roll stands to them."""
        return summary(self.lines, self.left_out, is_annex=self.is_annex)

    @property
    def _joined_words(self) -> str:
        if not (self.is_annex and self.joined):
            return ""
        return (
            f"Phụ lục này có cả số liệu của {JOINED} {self.joined}; số liệu ở các phụ lục khác "
            "không gồm các đơn vị ấy."
        )

    def _told(self, line: Line) -> Iterator[str]:
        part = f"{line_words.PART}: " if line.is_part else ""
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
        if told := former_words(self.reference, line.former):
            yield f"      {told}"
        if note := line_words.note(line):
            yield f"      ghi chú: {note}"
        if line.total:
            yield f"      nguồn: {_short(line.total.sheet)}"

    def _sources_of(self, unit: str) -> Iterator[str]:
        """What a source says of itself stands once, below the lines that rest on it."""
        for id in self.sheets:
            sheet = self.reference.tallies[id]
            source = source_view(sheet.source)
            if sheet.unit == unit and source.note:
                yield f"  Về nguồn {_short(sheet)}: {source.note}"

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
            "note": line_words.note(line) or None,
            "former": {id: distinct(awards) for id, awards in line.former.items()},
            "source": source and {"title": source.title, "by": source.details, "url": source.url},
            "file": f"tallies/{line.total.sheet.id}.yml" if line.total else None,
        }

    def as_sheets(self) -> list[Sheet]:
        """The lines, and the sources that they lead to."""
        rows = [self._row(line) for line in self.lines]
        notes = tuple(filter(None, (*self._reading, self._joined_words, self.summary)))
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
            line_words.told_subject(line),
            line_words.categories(line),
            labels.STATUS[line.status] if line.status else None,
            labels.LEVEL[line.level] if line.level else None,
            line_words.time_of_line(line) or None,
            line_words.published_cell(self.reference, line),
            line_words.recorded_cell(self.reference, line),
            line_words.missing_cell(self.reference, line),
            self._note(line),
            self._source(line.total),
            "trên" if line.is_over else None,
            movement_label(self.reference, line.movement),
            self.reference.term("forms", tally.form) if tally else None,
            self.reference.term("authorities", tally.authority) if tally else None,
            measure,
            line_words.whole(line.total) if line.total and line.is_part else None,
            line_words.remark(self.reference, line, is_annex=self.is_annex),
        ]

    def _note(self, line: Line) -> str | None:
        """What stands beside the figures; on paper also who is not counted in them, and why."""
        former = former_words(self.reference, line.former) if self.is_annex else ""
        return " ".join(filter(None, (line_words.note(line), former))) or None

    def _source(self, total: Total | None) -> Cell:
        if total is None:
            return None
        number = self.sheets[total.sheet.id]
        words = _short(total.sheet) or f"{_SOURCES} {number}"
        # The sources' sheet has its body from row 4 on.
        return Linked(words, f"internal:'{_SOURCES}'!A{number + 3}")


def _short(sheet: TallySheet) -> str:
    return source_view(sheet.source).short


def _source_row(n: int, sheet: TallySheet) -> list[Cell]:
    source = source_view(sheet.source)
    url = Linked(source.url, source.url) if source.url else None
    return [n, source.title, source.details, url, source.note, f"tallies/{sheet.id}.yml"]
