"""One entry put together of its row and the rows of its further items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from honour_roll.intake.draft import Draft, Folder, PhotoSource, Place, Told, told
from honour_roll.intake.ids import DecisionOf, key_stem
from honour_roll.intake.time_order import NUMBER, order_in_time, places_in_order
from honour_roll.sheets.columns import LISTS
from honour_roll.sheets.items import Item, Value, drop_empty, set_value
from honour_roll.sheets.matching import Matching
from honour_roll.sheets.photos import Photos
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message
from honour_roll.text.slugs import with_numbers

_NOT_HERE = (
    Message("hồ sơ không có trong Sổ để giữ nguyên bài", "there is no entry that has this text"),
    Message("Ghi nội dung vào ô này, hoặc xóa trống ô.", "Write the text, or empty the cell."),
)


@dataclass
class EntryRow:
    """A row of an entry with all that belongs to it; ``base`` is what the content says so far."""

    folder: Folder
    id: str | None
    at: Place
    seen: str | None = None
    base: Mapping[str, Any] = field(default_factory=dict)
    is_stale: bool = False
    """Whether the content says something else by now than what was exported."""
    values: dict[Path, Value] = field(default_factory=dict)
    items: dict[str, list[Item]] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    """What further rows may call it."""
    told: list[Told] = field(default_factory=list)

    def draft(self, photos: Mapping[str, PhotoSource], decision_of: DecisionOf) -> Draft:
        """The whole entry; what the workbook does not speak of is as it was.

        A further honour without a number takes its place in time.
        """
        data: dict[str, Any] = deepcopy(dict(self.base))
        places: dict[Path, Place] = {}
        for path, value in self.values.items():
            set_value(data, path, value)
            places[path] = value.place
        added: dict[str, Mapping[int, Item]] = {}
        for key in LISTS[self.folder]:
            added[key] = self._put_items(key, data, places)
            late = [n for n, row in added[key].items() if row.index is None and row.number_at]
            if key == "honours" and late:
                order = order_in_time(
                    data[key], late, lambda id: (decision_of(id) or {}).get("date")
                )
                data[key] = [data[key][n] for n in order]
                places = places_in_order(places, order)
        _add_keys(data, decision_of)
        brought = Photos(self.id or "", self.base, photos, added.get("photos", ()))
        left = brought.take(data, places)
        places = places_in_order(places, left, "photos")
        drop_empty(data)
        return Draft(
            self.folder,
            self.id,
            data,
            self.at,
            places,
            self.seen if self.id else None,
            brought.found,
            (*self.told, *brought.told, *self._lost()),
            is_by_id=bool(self.id),
        )

    def _lost(self) -> Iterator[Told]:
        """Texts that are to be kept, of an entry that is not there to have kept them."""
        values = [*self.values.values()]
        values += [
            v for items in self.items.values() for item in items for v in item.values.values()
        ]
        for value in values:
            if value.is_kept and not self.base:
                yield told(value.place, "text-not-here", *_NOT_HERE)

    def _put_items(
        self, key: str, data: dict[str, Any], places: dict[Path, Place]
    ) -> dict[int, Item]:
        """The rows of those that are new, by their places in the list."""
        before = data.get(key)
        old = list(before) if isinstance(before, list) else []
        matching = Matching(self.folder, key, old, is_stale=self.is_stale)
        rows = matching.matched(self.items.get(key, []))
        self.items[key] = rows
        self.told += matching.told
        self._tell_numbers_twice(rows, len(old))
        by_index = {row.index: row for row in rows if row.index is not None}
        paired = [(by_index.pop(n, None), item) for n, item in enumerate(old)]
        added: list[tuple[Item | None, Any]] = [
            (row, {}) for row in rows if row.index is None or row.index in by_index
        ]
        whole: list[Any] = []
        new: dict[int, Item] = {}
        for row, item in (*paired, *added):
            n = len(whole)
            self._put_item(key, row, item, whole, places)
            if row and not item and len(whole) > n:
                new[n] = row
        data[key] = whole
        if key in ("honours", "periods") and rows:
            places.setdefault((key,), rows[0].at)
        return new

    def _tell_numbers_twice(self, rows: Sequence[Item], count: int) -> None:
        """Two rows can't both be what stands in the content under one number."""
        taken: set[int] = set()
        for row in rows:
            if row.index is None or row.index >= count or not row.says_something:
                continue
            if row.index in taken and row.number_at:
                self.told.append(_number_twice(row.number_at, row.index + 1))
            taken.add(row.index)

    def _put_item(
        self, key: str, row: Item | None, item: Any, whole: list[Any], places: dict[Path, Place]
    ) -> None:
        if row is None:
            whole.append(item)
            return
        made = row.put_into(item)
        is_needed = key in ("honours", "periods") and not whole and row is self.items[key][-1]
        if not made and not is_needed:
            return
        n = len(whole)
        places[(key, n)] = row.at
        if row.number_at:
            places[(key, n, NUMBER)] = row.number_at
        places.update({(key, n, *path): value.place for path, value in row.values.items()})
        whole.append(made)


def _number_twice(place: Place, number: int) -> Told:
    return told(
        place,
        "item-number",
        Message(f"số {number} đã có ở hàng khác", f"another row has the number {number} already"),
        Message(
            "Số 1 là của hàng hồ sơ, ở trang trước. Giữ số khi xuất; hàng mới thì bỏ trống.",
            "1 is that of the entry's own row. Keep the numbers; leave it out in new rows.",
        ),
    )


def _add_keys(data: dict[str, Any], decision_of: DecisionOf) -> None:
    """Honours without a key get one of their year and form, always the same."""
    honours = [one for one in data.get("honours") or () if isinstance(one, dict)]
    taken = {one.get("key") for one in honours}
    for one in honours:
        if not one.get("key"):
            stem = key_stem(one, decision_of(str(one.get("decision"))) or {})
            key = next(key for key in with_numbers(stem) if key not in taken)
            taken.add(key)
            one["key"] = key
