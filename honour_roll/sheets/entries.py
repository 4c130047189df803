"""One entry put together of its row and the rows of its further items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from honour_roll.intake.beside import find_named
from honour_roll.intake.draft import Draft, Folder, PhotoSource, Place, Told, told
from honour_roll.intake.ids import year_in
from honour_roll.sheets.columns import LISTS
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message
from honour_roll.text.slugs import slugify, with_numbers

_UNDATED = "khong-ro-nam"
_NOT_HERE = (
    Message("hồ sơ không có trong Sổ để giữ nguyên bài", "there is no entry that has this text"),
    Message("Ghi nội dung vào ô này, hoặc xóa trống ô.", "Write the text, or empty the cell."),
)


@dataclass
class Value:
    """What a cell says (None: it is empty, or can't be read) and where; ``is_kept``: see KEPT."""

    value: Any
    place: Place
    is_kept: bool = False


@dataclass
class Item:
    """A row of an item: ``index`` is its number in the entry so far, None for a new one."""

    index: int | None
    at: Place
    values: dict[Path, Value] = field(default_factory=dict)


@dataclass
class EntryRow:
    """A row of an entry with all that belongs to it; ``base`` is what the content says so far."""

    folder: Folder
    id: str | None
    at: Place
    seen: str | None = None
    base: Mapping[str, Any] = field(default_factory=dict)
    values: dict[Path, Value] = field(default_factory=dict)
    items: dict[str, list[Item]] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    """What further rows may call it."""
    told: list[Told] = field(default_factory=list)

    def draft(self, photos: Mapping[str, PhotoSource]) -> Draft:
        """The whole entry; what the workbook does not speak of is as it was."""
        data: dict[str, Any] = deepcopy(dict(self.base))
        places: dict[Path, Place] = {}
        for path, value in self.values.items():
            _set(data, path, value)
            places[path] = value.place
        for key in LISTS[self.folder]:
            self._put_items(key, data, places)
        _add_keys(data)
        _drop_empty(data)
        return Draft(
            self.folder,
            self.id,
            data,
            self.at,
            places,
            self.seen if self.id else None,
            _photos_of(data, self.base, photos),
            (*self.told, *self._lost()),
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

    def _put_items(self, key: str, data: dict[str, Any], places: dict[Path, Place]) -> None:
        before = data.get(key)
        old = list(before) if isinstance(before, list) else []
        rows = self.items.get(key, [])
        by_index = {row.index: row for row in rows if row.index is not None}
        paired = [(by_index.pop(n, None), item) for n, item in enumerate(old)]
        added: list[tuple[Item | None, Any]] = [
            (row, {}) for row in rows if row.index is None or row.index in by_index
        ]
        whole: list[Any] = []
        for row, item in (*paired, *added):
            self._put_item(key, row, item, whole, places)
        data[key] = whole
        if key in ("honours", "periods") and rows:
            places.setdefault((key,), rows[0].at)

    def _put_item(
        self, key: str, row: Item | None, item: Any, whole: list[Any], places: dict[Path, Place]
    ) -> None:
        if row is None:
            whole.append(item)
            return
        made = dict(item)
        for path, value in row.values.items():
            _set(made, path, value)
        _drop_empty(made)
        is_needed = key in ("honours", "periods") and not whole and row is self.items[key][-1]
        if not made and not is_needed:
            return
        n = len(whole)
        places[(key, n)] = row.at
        places.update({(key, n, *path): value.place for path, value in row.values.items()})
        whole.append(made)


def _set(data: dict[str, Any], path: Path, value: Value) -> None:
    if value.is_kept:
        return
    for step in path[:-1]:
        below = data.get(str(step))
        data[str(step)] = dict(below) if isinstance(below, Mapping) else {}
        data = data[str(step)]
    data[str(path[-1])] = value.value


def _drop_empty(data: dict[str, Any]) -> None:
    for key in list(data):
        if isinstance(data[key], dict):
            _drop_empty(data[key])
        if data[key] in (None, "", {}, []):
            del data[key]


def _add_keys(data: dict[str, Any]) -> None:
    """Honours without a key get one of their year and form, always the same."""
    honours = [one for one in data.get("honours") or () if isinstance(one, dict)]
    taken = {one.get("key") for one in honours}
    for one in honours:
        if not one.get("key"):
            key = next(key for key in with_numbers(_stem(one)) if key not in taken)
            taken.add(key)
            one["key"] = key


def _stem(honour: Mapping[str, Any]) -> str:
    period = honour.get("period")
    start = period.get("from") if isinstance(period, Mapping) else None
    year = year_in(honour.get("year")) or year_in(honour.get("date")) or year_in(start)
    what = slugify(str(honour.get("form") or honour.get("status") or "lan"))
    return f"{year or _UNDATED}-{what}"


def _photos_of(
    data: Mapping[str, Any], base: Mapping[str, Any], photos: Mapping[str, PhotoSource]
) -> dict[str, PhotoSource]:
    """Those that came with the workbook, which ``data`` then calls as the files are called.

    One that the record has already is not replaced.
    """
    items = [item for item in base.get("photos") or () if isinstance(item, Mapping)]
    there = [str(item["file"]) for item in items if item.get("file")]
    found = {}
    for item in data.get("photos") or ():
        typed = item.get("file") if isinstance(item, dict) else None
        name = find_named([*there, *photos], str(typed)) if typed else None
        if name is None:
            continue
        item["file"] = name
        if name not in there:
            found[name] = photos[name]
    return found
