"""The annexes of a review: counts with live totals, growth, decisions, the list that they count."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from honour_roll.counts import group
from honour_roll.model.award import Award
from honour_roll.model.terms import Category, Level, Status
from honour_roll.reports.award_list import COUNTED, HEADING, LIST, NAMES, decisions, listed, places
from honour_roll.reports.dimensions import Condition, Dimension, Dimensions, counted, letter
from honour_roll.reports.growth import growth
from honour_roll.reports.joined import JOINED, joined_later
from honour_roll.reports.left_out import left_out_words
from honour_roll.reports.table import Cell, Column, Sheet
from honour_roll.text.collation import sort_key
from honour_roll.text.dates import LAST_YEAR, PartialDate
from honour_roll.text.names import place_in_sentence
from honour_roll.text.numbers import format_count
from honour_roll.times import LeftOut, Years, time_of
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
            growth(self._movements(), of, self._years_held),
            self._details(),
            decisions(self.index, self.awards, of),
            self._list,
        ]
        return [sheet for sheet in found if sheet.rows]

    @property
    def notes(self) -> list[str]:
        """What the counts leave out of these years, as a document says it."""
        found = []
        left_out = LeftOut.of(self.years, map(time_of, self._all))
        if words := left_out_words(left_out, "lần ghi nhận"):
            found.append(f"Báo cáo không tính {words}.")
        name = place_in_sentence(self.index.reference.unit_name(self.unit, None))
        joined = [time_of(award) for award in self._joined_later]
        if within := sum(map(self.years.hold, joined)):
            found.append(
                "Số liệu tính theo tổ chức tại thời điểm ghi nhận, chưa gồm "
                f"{format_count(within)} lần ghi nhận của {JOINED} {name}."
            )
        if words := left_out_words(LeftOut.of(self.years, joined), "lần ghi nhận"):
            found.append(f"Của {JOINED} {name}, Sổ còn có {words}; báo cáo không tính.")
        return found

    @property
    def tips(self) -> list[str]:
        """What the officer who makes the report can do about that."""
        joined = [time_of(award) for award in self._joined_later]
        if not any(map(self.years.hold, joined)):
            return []
        return ["Cần cả số của các đơn vị ấy thì làm báo cáo riêng cho từng đơn vị cũ."]

    @cached_property
    def _joined_later(self) -> list[Award]:
        return joined_later(self.index, self.unit)

    def _years_held(self, held: Sequence[int]) -> range:
        """The years asked for in which the unit was there, or somebody was honoured."""
        unit = self.index.reference.units[self.unit]
        start, end = unit.periods[0].start, unit.ended
        first, last = self.years.first or min(held), self.years.last or max(held)
        if start:
            first = max(first, min(start.year, *held))
        if end:
            last = min(last, max(end.year, *held))
        return range(first, last + 1)

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
