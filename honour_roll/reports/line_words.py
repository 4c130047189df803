"""One line of a reconciliation in words and cells."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from honour_roll.counts import Total
from honour_roll.model.vocabulary import Measure
from honour_roll.reconciliation import Line
from honour_roll.reports.table import Cell, Number
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.numbers import format_count
from honour_roll.views import addresses
from honour_roll.views.figure_rows import published_value, tally_time
from honour_roll.views.missing import missing_words, number
from honour_roll.views.parts import in_sentence


def subject(line: Line) -> str:
    """The title of the published total; else what is counted."""
    return line.total.tally.title if line.total else categories(line)


def categories(line: Line) -> str:
    """``Cá nhân``, ``Cá nhân và tập thể (tính gộp)``; empty where no category is told."""
    first, *others = [labels.CATEGORY[one] for one in line.categories] or [""]
    joined = " và ".join([first, *map(in_sentence, others)])
    return f"{joined} (tính gộp)" if others else joined


def standing(line: Line) -> str:
    """``Ghi danh, công nhận (cấp huyện), 2016–2020``."""
    level = f" ({in_sentence(labels.LEVEL[line.level])})" if line.level else ""
    status = labels.STATUS[line.status] if line.status else ""
    time = time_of_line(line)
    return f"{status}{level}, {in_sentence(time)}" if status or level else time


def time_of_line(line: Line) -> str:
    """When it holds: ``2016–2020``, ``tính đến năm 2023``, ``Không rõ năm``."""
    return tally_time(line.total.tally) if line.total else addresses.time_label(line.time)


def published(reference: Reference, line: Line) -> str:
    """The figure as people write it, or that there is none."""
    return published_value(reference, line.total.tally) if line.total else labels.NO_FIGURE


def recorded(line: Line) -> str:
    """How many the roll has, or why that can't be told."""
    if line.recorded is not None:
        return format_count(line.recorded)
    return f"không so được, {labels.INCOMPARABLE[line.why_not]}" if line.why_not else ""


def published_cell(reference: Reference, line: Line) -> Cell:
    """The published figure as a cell, or that there is none."""
    if line.published is None:
        return labels.NO_FIGURE
    return _figure(reference, line.published, line.measure)


def missing_cell(reference: Reference, line: Line) -> Cell:
    """What the roll lacks, as a cell; empty where nobody can tell."""
    return None if line.missing is None else _figure(reference, line.missing, line.measure)


def _figure(reference: Reference, value: Decimal, measure: str) -> Cell:
    term = reference.vocabulary.get("measures", {}).get(measure)
    percent = '"%"' if isinstance(term, Measure) and term.percent else ""
    whole = number(value)
    if isinstance(whole, int) and not percent:
        return whole
    return Number(value, f"#,##0{'' if isinstance(whole, int) else '.00'}{percent}")


def remark(line: Line) -> str | None:
    """What an editor should know of the comparison."""
    if line.why_not:
        return f"không so được: {labels.INCOMPARABLE[line.why_not]}"
    told = missing_words(line.total, line.recorded) if line.is_over or not line.total else ""
    return "; ".join(filter(None, (told, formless(line)))) or None


def formless(line: Line) -> str:
    """What keeps some from being counted, and how to mend it; empty where nothing does."""
    if not line.formless:
        return ""
    return (
        f"{format_count(line.formless)} điển hình khớp nhưng chưa ghi hình thức (form), nên chưa "
        "tính: hãy ghi hình thức vào lần ghi nhận"
    )


def whole(total: Total) -> str:
    """The title of the total of which this one is a part."""
    titles: Iterable[str] = (
        one.title for one in total.sheet.totals if one.key == total.tally.part_of
    )
    return next(iter(titles), "")
