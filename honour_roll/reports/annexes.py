"""The annexes of a review: counts with live totals, growth, decisions, the list that they count."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from honour_roll.counts import distinct, group, time_of
from honour_roll.model.award import Award
from honour_roll.model.terms import Category, Level, Status
from honour_roll.reconciliation import Years
from honour_roll.reports.award_list import COUNTED, HEADING, LIST, NAMES, decisions, listed, places
from honour_roll.reports.dimensions import (
    Condition,
    Dimension,
    Dimensions,
    InYear,
    UpTo,
    counted,
    letter,
)
from honour_roll.reports.table import SHARE, SIGNED, Cell, Column, Formula, Sheet, plain
from honour_roll.text.collation import sort_key
from honour_roll.text.dates import LAST_YEAR, PartialDate
from honour_roll.text.numbers import format_count
from honour_roll.views.count_tables import movements_of
from honour_roll.views.index import ViewIndex, sort_times

_APART = (
    "Mỗi phong trào đếm riêng, không cộng vào nhau. Số gồm cả các đơn vị trực thuộc khi đó, gọi "
    f"theo {NAMES}."
)
_ALL = "Tất cả"
_CATEGORIES: Mapping[object, int] = {category: place for place, category in enumerate(Category)}
_STATUSES: Mapping[object, int] = {status: place for place, status in enumerate(Status)}
_LEVELS: Mapping[object, int] = {
    level: place for place, level in enumerate((*reversed(Level), None))
}


@dataclass(frozen=True)
class Annexes:
    """Those of a unit, with the units below it on the day, and of some years."""

    index: ViewIndex
    unit: str
    years: Years

    @cached_property
    def awards(self) -> list[Award]:
        """What is counted, in the order of lists."""
        order = self.index.order
        held = [one for one in self._all if self.years.hold(time_of(one))]
        return sorted(held, key=lambda one: (order[one.record], one.order))

    @cached_property
    def _all(self) -> list[Award]:
        return self.index.counts.with_below(self.unit)

    @cached_property
    def dimensions(self) -> Dimensions:
        """What is counted by."""
        return Dimensions(self.index.reference, self.awards, self.end)

    @property
    def end(self) -> PartialDate:
        """The year at whose end names are looked up."""
        return PartialDate(self.years.last or LAST_YEAR)

    @cached_property
    def names(self) -> dict[str, str]:
        """Name of a range of the list → its place in the workbook."""
        if not self.awards:
            return {}
        first = self._list.first_row + 1
        last = first + len(self.awards) - 1
        return {
            name: f"='{LIST}'!${letter(n)}${first}:${letter(n)}${last}"
            for name, n in places(self.dimensions).items()
        }

    @cached_property
    def sheets(self) -> list[Sheet]:
        """Every annex that has something to say."""
        of = self.dimensions
        found = [
            self._counts(
                "Theo trạng thái", "Số điển hình theo trạng thái", of.status, "Trạng thái"
            ),
            self._counts("Theo năm", "Số điển hình theo năm, giai đoạn", of.time, "Thời gian"),
            self._counts("Theo cấp", "Số điển hình theo cấp ghi nhận", of.level, "Cấp"),
            self._counts("Theo hình thức", "Số điển hình theo hình thức", of.form, "Hình thức"),
            self._counts("Theo đơn vị", "Số điển hình theo đơn vị", of.unit, "Đơn vị"),
            self._growth(),
            self._details(),
            decisions(self.index, self.awards, of),
            self._list,
        ]
        return [sheet for sheet in found if sheet.rows]

    @property
    def notes(self) -> list[str]:
        """What the counts leave out."""
        found = []
        left_out = len(self._all) - len(self.awards)
        if left_out:
            found.append(
                f"{format_count(left_out)} lần ghi nhận không nằm trọn trong thời gian của "
                "báo cáo, hoặc không rõ năm, nên không tính."
            )
        today = [a for a in self.index.counts.today(self.unit) if self.years.hold(time_of(a))]
        more = distinct(today) - distinct(self.awards)
        if more > 0:
            found.append(
                f"Theo tổ chức hiện nay còn {format_count(more)} điển hình của các đơn vị cũ, "
                "không tính ở đây: làm báo cáo riêng cho từng đơn vị cũ."
            )
        return found

    @cached_property
    def _list(self) -> Sheet:
        return listed(self.index, self.awards, self.dimensions)

    @cached_property
    def _categories(self) -> list[Category]:
        return sorted({one.category for one in self.awards}, key=_CATEGORIES.__getitem__)

    def _movements(self) -> Iterator[tuple[str | None, list[Award]]]:
        groups = group(self.awards, lambda award: award.movement)
        for movement in movements_of(self.index.reference, groups):
            yield movement, groups[movement]

    def _counts(self, name: str, title: str, dimension: Dimension, corner: str) -> Sheet:
        """A row for each thing, then one for all, of every movement; a column for each category."""
        rows: list[Sequence[Cell]] = []
        totals: set[int] = set()
        for movement, awards in self._movements():
            keys = self._sorted(dimension, awards)
            for key in keys:
                number = HEADING + 1 + len(rows)
                condition = Condition(dimension, key, f"$B{number}")
                rows.append(
                    self._row(movement, awards, dimension.words[key], [condition], len(rows))
                )
            if len(keys) > 1:
                totals.add(len(rows))
                rows.append(self._row(movement, awards, _ALL, [], len(rows)))
        columns = (
            Column("Phong trào", 26),
            Column(corner, 30),
            *(Column(self.dimensions.category.words[one], 12) for one in self._categories),
            Column("Số điển hình", 11),
        )
        return Sheet(name, title, columns, rows, _NOTES, totals=frozenset(totals))

    def _detail_order(
        self, keys: Sequence[object], times: Mapping[object, int]
    ) -> tuple[object, ...]:
        of = self.dimensions
        _, unit, time, category, status, form, level = keys
        return (
            sort_key(of.unit.words[unit]),
            times[time],
            _CATEGORIES[category],
            _STATUSES[status],
            sort_key(of.form.words[form]),
            _LEVELS[level],
        )

    def _row(
        self,
        movement: str | None,
        awards: Sequence[Award],
        word: str,
        conditions: Sequence[Condition],
        place: int,
    ) -> Sequence[Cell]:
        of = self.dimensions
        own = [Condition(of.movement, movement, f"$A{HEADING + 1 + place}"), *conditions]
        cells = [
            counted(awards, *own, Condition(of.category, category, f"{letter(n)}${HEADING}"))
            for n, category in enumerate(self._categories, 2)
        ]
        return [of.movement.words[movement], word, *cells, counted(awards, *own)]

    def _sorted(self, dimension: Dimension, awards: Sequence[Award]) -> list[object]:
        """The keys that ``awards`` have: times earliest first, levels highest first, words A–Z."""
        found = {dimension.of(award) for award in awards}
        if dimension is self.dimensions.time:
            return [*reversed(sort_times(time_of(award) for award in awards))]
        order: Callable[[object], object] = lambda key: sort_key(dimension.words[key])  # noqa: E731
        for known in (_STATUSES, _LEVELS):
            if found <= known.keys():
                order = known.__getitem__
        return sorted(found, key=order)  # type: ignore[arg-type]

    def _growth(self) -> Sheet:
        """Year by year: how many, how many more than the year before, and all since the first."""
        of = self.dimensions
        rows: list[Sequence[Cell]] = []
        for movement, awards in self._movements():
            held = [time for award in awards if isinstance(time := time_of(award), int)]
            first = self.years.first or min(held, default=1)
            last = self.years.last or max(held, default=0)
            before: int | None = None
            for year in range(first, last + 1) if held else ():
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
        return Sheet("Tăng trưởng", "Tăng trưởng qua các năm", _GROWTH_COLUMNS, rows, notes)

    def _details(self) -> Sheet:
        """Unit × time × category × status × form × level."""
        of = self.dimensions
        parts = (of.movement, of.unit, of.time, of.category, of.status, of.form, of.level)
        rows: list[Sequence[Cell]] = []
        for _, awards in self._movements():
            groups = group(awards, lambda award: tuple(part.of(award) for part in parts))
            times: Mapping[object, int] = {
                time: n for n, time in enumerate(reversed(sort_times(map(time_of, awards))))
            }
            for keys in sorted(groups, key=lambda keys: self._detail_order(keys, times)):
                number = HEADING + 1 + len(rows)
                conditions = [
                    Condition(part, key, f"${letter(n)}{number}")
                    for n, (part, key) in enumerate(zip(parts, keys, strict=True))
                ]
                words = [part.words[key] for part, key in zip(parts, keys, strict=True)]
                rows.append([*words, counted(groups[keys], *conditions)])
        return Sheet("Chi tiết", "Chi tiết theo mọi chiều", _DETAIL_COLUMNS, rows, _NOTES)


_NOTES = (COUNTED, _APART)
_GROWTH_COLUMNS = (
    Column("Phong trào", 28),
    Column("Năm", 8),
    Column("Số điển hình", 12),
    Column("So với năm trước", 12),
    Column("Tỷ lệ tăng, giảm", 12),
    Column("Lũy kế", 10),
)
_DETAIL_COLUMNS = (
    Column("Phong trào", 24),
    Column("Đơn vị", 24),
    Column("Thời gian", 11),
    Column("Đối tượng", 15),
    Column("Trạng thái", 18),
    Column("Hình thức", 16),
    Column("Cấp", 13),
    Column("Số điển hình", 9),
)


def _change(number: int, count: int, before: int | None) -> tuple[Cell, Cell]:
    """How many more than in the row above, and what share of it; None before the first year."""
    if before is None:
        return None, None
    this, above = f"C{number}", f"C{number - 1}"
    more = Formula(f"={this}-{above}", count - before, SIGNED)
    share = (count - before) / before if before else ""
    return more, Formula(f'=IF({above}=0,"",({this}-{above})/{above})', share, SHARE)
