"""The annex of growth: how many every year, and how many more than the year before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from honour_roll.model.award import Award
from honour_roll.reports.award_list import COUNTED, HEADING
from honour_roll.reports.dimensions import Condition, Dimensions, InYear, UpTo, counted
from honour_roll.reports.table import SHARE, SIGNED, Cell, Column, Formula, Sheet, plain
from honour_roll.times import time_of

_COLUMNS = (
    Column("Phong trào", 28),
    Column("Năm", 8),
    Column("Số điển hình", 12),
    Column("So với năm trước", 12),
    Column("Tỷ lệ tăng, giảm", 12),
    Column("Lũy kế", 10),
)


def growth(
    movements: Iterable[tuple[str | None, Sequence[Award]]],
    of: Dimensions,
    years_of: Callable[[Sequence[int]], Iterable[int]],
) -> Sheet:
    """Year by year: how many, how many more than the year before, and all since the first.

    ``years_of`` gives the years of the table from those in which somebody was honoured.
    """
    rows: list[Sequence[Cell]] = []
    for movement, awards in movements:
        held = [time for award in awards if isinstance(time := time_of(award), int)]
        before: int | None = None
        for year in years_of(held) if held else ():
            number = HEADING + 1 + len(rows)
            own = Condition(of.movement, movement, f"$A{number}")
            count = counted(awards, own, InYear(year, f"$B{number}"))
            whole = counted(awards, own, UpTo(year, f"$B{number}"))
            change = _change(number, int(count.value), before)
            rows.append([of.movement.words[movement], plain(year), count, *change, whole])
            before = int(count.value)
    notes = (
        COUNTED,
        "Điển hình được ghi nhận cho một giai đoạn nhiều năm không tính vào năm nào.",
    )
    return Sheet("Tăng trưởng", "Tăng trưởng qua các năm", _COLUMNS, rows, notes)


def _change(number: int, count: int, before: int | None) -> tuple[Cell, Cell]:
    """How many more than in the row above, and what share of it; None before the first year."""
    if before is None:
        return None, None
    this, above = f"C{number}", f"C{number - 1}"
    more = Formula(f"={this}-{above}", count - before, SIGNED)
    share = (count - before) / before if before else ""
    return more, Formula(f'=IF({above}=0,"",({this}-{above})/{above})', share, SHARE)
