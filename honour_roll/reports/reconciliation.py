"""The reconciliation as text, as plain data, and as tables of a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from typing import Any

from honour_roll.counts import Counts, Total
from honour_roll.model.tally import TallySheet
from honour_roll.model.vocabulary import Measure
from honour_roll.reconciliation import Line, Years, lines, units_under, units_with_figures
from honour_roll.reports.table import Cell, Column, Linked, Number, Sheet
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.numbers import format_count
from honour_roll.views import addresses
from honour_roll.views.count_tables import movement_label
from honour_roll.views.figure_rows import published_value, tally_time
from honour_roll.views.missing import missing_words, number
from honour_roll.views.parts import in_sentence, source_view
from honour_roll.views.unit_names import now_label

TITLE = "Đối chiếu số đã công bố với số đã có trong Sổ"
NOTES = (
    "Số của một đơn vị gồm cả các đơn vị trực thuộc khi đó. Còn thiếu = đã công bố − đã có trong "
    "Sổ; “chưa có số liệu”, “chưa rõ” không phải là 0.",
    "Không cộng các dòng với nhau: một số có thể là một phần của số khác, một điển hình có thể có "
    "ở nhiều dòng, số gộp nhiều loại thì nguồn không tách.",
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
    Column("Đã có trong Sổ", 10),
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
_PRINTED = 11
_SOURCE_COLUMNS = (
    Column("Số", 6),
    Column("Tên bài", 50),
    Column("Tác giả, nơi đăng, ngày đăng", 44),
    Column("Địa chỉ", 44),
    Column("Tệp trong Sổ", 40),
    Column("Ghi chú về nguồn", 70),
)


@dataclass(frozen=True)
class Reconciliation:
    """The lines of some units, unit by unit, and how many a limit of time left out."""

    reference: Reference
    lines: Sequence[Line]
    left_out: int

    @classmethod
    def of(
        cls, counts: Counts, reference: Reference, unit_id: str | None, years: Years
    ) -> Reconciliation:
        """That of a unit and all under it, or of every unit that has figures."""
        ids = units_with_figures(counts, reference)
        if unit_id is not None:
            under = units_under(reference, unit_id)
            ids = [unit_id, *(id for id in ids if id in under and id != unit_id)]
        found = [line for id in ids for line in lines(counts, reference, id)]
        kept = [line for line in found if years.hold(line.time)]
        return cls(reference, kept, len(found) - len(kept))

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
        told = (
            f"Có {format_count(totals)} số liệu đã công bố; so được với Sổ "
            f"{format_count(len(compared))} số: {format_count(none)} chưa có điển hình nào trong "
            f"Sổ, {format_count(lacking)} mới có một phần, {format_count(had)} đã đủ hoặc hơn."
        )
        if self.left_out:
            told += (
                f" Bỏ ra {format_count(self.left_out)} dòng không nằm trọn trong thời gian đã chọn."
            )
        return told

    def _told(self, line: Line) -> Iterator[str]:
        part = "trong đó: " if line.is_part else ""
        yield f"    {part}{_subject(line)} – {_standing(line)}"
        lacking = missing_words(line.total, line.recorded)
        yield (
            f"      công bố: {_published(self.reference, line)}; trong Sổ: {_recorded(line)}"
            + ("" if line.why_not else f"; còn thiếu: {lacking}")
        )
        if line.formless:
            yield f"      {_formless(line)}"
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
            "time": _time(line),
            "part_of": tally.part_of if tally and line.is_part else None,
            "published": published if isinstance(published, int | None) else float(published),
            "over": line.is_over,
            "recorded": line.recorded,
            "missing": lacking if isinstance(lacking, int | None) else float(lacking),
            "not_compared": line.why_not,
            "source": source and {"title": source.title, "by": source.details, "url": source.url},
            "file": f"tallies/{line.total.sheet.id}.yml" if line.total else None,
        }

    def as_sheets(self) -> list[Sheet]:
        """The lines, and the sources that they lead to."""
        rows = [self._row(line) for line in self.lines]
        notes = (*NOTES, self.summary)
        main = Sheet("Đối chiếu", TITLE, _COLUMNS, rows, notes, printed=_PRINTED)
        tallies = self.reference.tallies
        sources = [_source_row(n, tallies[id]) for id, n in self.sheets.items()]
        return [main, Sheet(_SOURCES, "Nguồn của các số liệu", _SOURCE_COLUMNS, sources)]

    def _row(self, line: Line) -> list[Cell]:
        tally = line.total.tally if line.total else None
        measure = self.reference.term("measures", line.measure)
        return [
            self.reference.unit_name(line.unit, None),
            _subject(line),
            _categories(line),
            labels.STATUS[line.status] if line.status else None,
            labels.LEVEL[line.level] if line.level else None,
            _time(line),
            labels.NO_FIGURE
            if line.published is None
            else _figure(self.reference, line.published, line.measure),
            "trên" if line.is_over else None,
            line.recorded,
            None if line.missing is None else _figure(self.reference, line.missing, line.measure),
            self._source(line.total),
            movement_label(self.reference, line.movement),
            self.reference.term("forms", tally.form) if tally else None,
            self.reference.term("authorities", tally.authority) if tally else None,
            measure,
            _whole(line.total) if line.total and line.is_part else None,
            _remark(line),
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
    return [n, source.title, source.details, url, f"tallies/{sheet.id}.yml", source.note]


def _subject(line: Line) -> str:
    return line.total.tally.title if line.total else _categories(line)


def _categories(line: Line) -> str:
    first, *others = [labels.CATEGORY[one] for one in line.categories] or [""]
    joined = " và ".join([first, *map(in_sentence, others)])
    return f"{joined} (tính gộp)" if others else joined


def _standing(line: Line) -> str:
    level = f" ({in_sentence(labels.LEVEL[line.level])})" if line.level else ""
    status = labels.STATUS[line.status] if line.status else ""
    time = _time(line)
    return f"{status}{level}, {in_sentence(time)}" if status or level else time


def _time(line: Line) -> str:
    return tally_time(line.total.tally) if line.total else addresses.time_label(line.time)


def _published(reference: Reference, line: Line) -> str:
    return published_value(reference, line.total.tally) if line.total else labels.NO_FIGURE


def _recorded(line: Line) -> str:
    if line.recorded is not None:
        return format_count(line.recorded)
    return f"không so được, {labels.INCOMPARABLE[line.why_not]}" if line.why_not else ""


def _figure(reference: Reference, value: Decimal, measure: str) -> Cell:
    term = reference.vocabulary.get("measures", {}).get(measure)
    percent = '"%"' if isinstance(term, Measure) and term.percent else ""
    whole = number(value)
    if isinstance(whole, int) and not percent:
        return whole
    return Number(value, f"#,##0{'' if isinstance(whole, int) else '.00'}{percent}")


def _remark(line: Line) -> str | None:
    if line.why_not:
        return f"không so được: {labels.INCOMPARABLE[line.why_not]}"
    told = missing_words(line.total, line.recorded) if line.is_over or not line.total else ""
    return "; ".join(filter(None, (told, _formless(line)))) or None


def _formless(line: Line) -> str:
    """What keeps some from being counted, and how to mend it; empty where nothing does."""
    if not line.formless:
        return ""
    return (
        f"{format_count(line.formless)} điển hình khớp nhưng chưa ghi hình thức (form), nên chưa "
        "tính: hãy ghi hình thức vào lần ghi nhận"
    )


def _whole(total: Total) -> str:
    titles: Iterable[str] = (
        one.title for one in total.sheet.totals if one.key == total.tally.part_of
    )
    return next(iter(titles), "")
