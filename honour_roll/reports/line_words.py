"""One line of a reconciliation in words and cells."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from honour_roll.counts import Incomparable, Total
from honour_roll.model.vocabulary import Measure
from honour_roll.reconciliation import Line
from honour_roll.reports.table import OVER, Cell, Number
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.numbers import format_count
from honour_roll.views import addresses
from honour_roll.views.figure_rows import published_value, tally_time
from honour_roll.views.former import former_words
from honour_roll.views.missing import UNKNOWN_MISSING, missing_words, number
from honour_roll.views.parts import as_sentence, in_sentence

PART = "trong đó"
"""What stands before a part."""


def subject(line: Line) -> str:
    """The title of the published total; else what is counted."""
    return line.total.tally.title if line.total else categories(line)


def told_subject(line: Line) -> str:
    """The same where a part stands in a table below its whole."""
    words = subject(line)
    is_told = words.casefold().startswith(PART)
    return f"{as_sentence(PART)}: {words}" if line.is_part and not is_told else words


def categories(line: Line) -> str:
    """``Cá nhân``, ``Cá nhân và tập thể (tính gộp)``; empty where no category is told."""
    first, *others = [labels.CATEGORY[one] for one in line.categories] or [""]
    joined = " và ".join([first, *map(in_sentence, others)])
    return f"{joined} (tính gộp)" if others else joined


def standing(line: Line) -> str:
    """``Ghi danh, công nhận (cấp huyện), 2016–2020``; empty where nobody says anything of it.

    An unknown time is left to the note where there is one.
    """
    level = labels.LEVEL[line.level] if line.level else ""
    state = labels.STATUS[line.status] if line.status else level
    if line.status and level:
        state += f" ({in_sentence(level)})"
    time = time_of_line(line)
    if note(line) and time == labels.UNDATED:
        time = ""
    return ", ".join(filter(None, (state, in_sentence(time) if state else time)))


def note(line: Line) -> str:
    """What the sheet says of a total, such as what its source leaves unsaid; maybe nothing."""
    return (line.total.tally.note or "") if line.total else ""


def _is_empty(line: Line) -> bool:
    return line.total is None and not line.recorded


def time_of_line(line: Line) -> str:
    """When it holds: ``2016–2020``, ``tính đến năm 2023``, ``Không rõ năm``; empty of nobody."""
    if line.total:
        return tally_time(line.total.tally)
    return "" if _is_empty(line) else addresses.time_label(line.time)


def published(reference: Reference, line: Line) -> str:
    """The figure as people write it, or that there is none."""
    return published_value(reference, line.total.tally) if line.total else labels.NO_FIGURE


def recorded_cell(reference: Reference, line: Line) -> Cell:
    """``recorded`` as a cell."""
    return recorded(reference, line) if line.recorded is None else line.recorded


def recorded(reference: Reference, line: Line) -> str:
    """How many the roll has, or why that can't be told."""
    if line.recorded is not None:
        return format_count(line.recorded)
    return f"không so được, {_why_not(reference, line)}"


def _why_not(reference: Reference, line: Line) -> str:
    """Models "determined", say, are no other thing: the source says no state of them."""
    is_stateless = line.categories and not line.status and not _is_percent(reference, line.measure)
    if line.why_not is Incomparable.MEASURE and is_stateless:
        return labels.INCOMPARABLE[Incomparable.STATUS]
    return labels.INCOMPARABLE[line.why_not] if line.why_not else ""


def _is_percent(reference: Reference, measure: str) -> bool:
    term = reference.vocabulary.get("measures", {}).get(measure)
    return isinstance(term, Measure) and term.percent


def published_cell(reference: Reference, line: Line) -> Cell:
    """The published figure as a cell, or that there is none."""
    if line.published is None:
        return labels.NO_FIGURE
    return _figure(reference, line, line.published)


def missing_cell(reference: Reference, line: Line) -> Cell:
    """What the roll lacks, as a cell, or that nobody can tell."""
    if line.missing is None:
        return UNKNOWN_MISSING
    return _figure(reference, line, line.missing)


def _figure(reference: Reference, line: Line, value: Decimal) -> Cell:
    percent = '"%"' if _is_percent(reference, line.measure) else ""
    over = OVER if line.is_over else ""
    whole = number(value)
    if isinstance(whole, int) and not percent and not over:
        return whole
    return Number(value, f"{over}#,##0{'' if isinstance(whole, int) else '.00'}{percent}")


def remark(reference: Reference, line: Line, *, is_annex: bool) -> str | None:
    """What is to be known of the comparison; an annex doesn't tell how to mend anything."""
    told = missing_words(line.total, line.recorded) if line.is_over and not line.why_not else ""
    rest = _formless(line) if is_annex else formless(line)
    return "; ".join(filter(None, (told, rest, former_words(reference, line.former)))) or None


def formless(line: Line) -> str:
    """What keeps some from being counted, and how to mend it; empty where nothing does."""
    told = _formless(line)
    return told and f"{told}: hãy ghi hình thức (form) vào lần ghi nhận"


def _formless(line: Line) -> str:
    if not line.formless:
        return ""
    return f"{format_count(line.formless)} điển hình khớp nhưng chưa ghi hình thức, nên chưa tính"


def whole(total: Total) -> str:
    """The title of the total of which this one is a part."""
    titles: Iterable[str] = (
        one.title for one in total.sheet.totals if one.key == total.tally.part_of
    )
    return next(iter(titles), "")
