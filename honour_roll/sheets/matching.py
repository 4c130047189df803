"""Which item of the content each row of a list is, whatever became of its number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from honour_roll.intake.draft import Folder, Place, Told, told
from honour_roll.intake.fields import NAMED_BY, part_of
from honour_roll.intake.standing import CLASSES
from honour_roll.problems import Severity
from honour_roll.sheets.items import Item
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_KEY = "key"
_ANY_KEY = "x"


class Matching:
    """The rows of the list ``key``; ``old`` are its items in the content.

    ``is_stale``: the content is not what the numbers were written for. ``told`` is filled by
    ``matched``.
    """

    def __init__(
        self, folder: Folder, key: str, old: Sequence[Any], *, is_stale: bool = False
    ) -> None:
        self._key = key
        self._old = old
        self._is_stale = is_stale
        self._part = part_of(CLASSES[folder].written_fields()[key].annotation)
        self._taken: dict[int, Item] = {}
        self.told: list[Told] = []

    def matched(self, rows: Sequence[Item]) -> list[Item]:
        """``rows`` with the numbers of the items that they are.

        A new row that says the same as another is left out and told. So is one that was emptied
        where another row is its item by now.
        """
        said = [row for row in rows if row.says_something]
        self._by_name([row for row in said if self._is_stale and row.index is not None])
        for row in said:
            if row.index is not None:
                self._taken.setdefault(row.index, row)
        if self._key == "honours":
            self._by_name([row for row in said if row.index is None])
        again = [row for row in said if row.index is None and self._is_again(row)]
        return [
            row
            for row in rows
            if not any(row is one for one in again)
            and (row.says_something or row.index not in self._taken)
        ]

    def _by_name(self, rows: Sequence[Item]) -> None:
        field = NAMED_BY.get(self._key)
        for row in rows if field else ():
            cell = row.values.get((str(field),))
            names = [item.get(field) if isinstance(item, Mapping) else None for item in self._old]
            if cell and cell.value and cell.value in names:
                n = names.index(cell.value)
                if n not in self._taken:
                    self._take(row, n)

    def _take(self, row: Item, n: int) -> None:
        row.index = n
        self._taken[n] = row

    def _is_again(self, row: Item) -> bool:
        """Whether ``row`` says what another item says; it is that item if no other row is."""
        made = self._meant(row.put_into({}))
        if self._key == "photos" or made is None:
            return False
        items = self._items()
        same = [n for n, item in enumerate(items) if self._meant(item) == made]
        free = [n for n in same if n not in self._taken]
        if not same:
            self._taken[self._count] = row
            return False
        there = items[(free or same)[0]]
        if free:
            self._take(row, free[0])
            cell = row.values.get((_KEY,))
            typed = cell.value if cell else None
            if cell:
                cell.is_kept = True
            if typed in (None, there.get(_KEY)):
                return False
        self.told.append(_again(row.at, there.get(_KEY)))
        return not free

    @property
    def _count(self) -> int:
        return max([len(self._old) - 1, *self._taken]) + 1

    def _items(self) -> list[Any]:
        """All items as they become, those of new rows behind."""
        found = []
        for n in range(self._count):
            item = self._old[n] if n < len(self._old) else {}
            row = self._taken.get(n)
            found.append(row.put_into(item) if row and isinstance(item, Mapping) else item)
        return found

    def _meant(self, item: Any) -> dict[str, Any] | None:
        """What ``item`` means, but for its key; None where it has mistakes or says nothing."""
        if self._part is None or not isinstance(item, Mapping) or not item:
            return None
        has_key = _KEY in self._part.written_fields()
        data = {**item, _KEY: _ANY_KEY} if has_key else item
        try:
            return self._part.model_validate(data, by_alias=True, by_name=False).to_data()
        except ValidationError:
            return None


def _again(place: Place, key: object) -> Told:
    which = f" (mã {quoted(str(key))})" if key else ""
    return told(
        place,
        "item-again",
        Message(
            f"hàng này giống hệt một lần đã có{which} nên không ghi thêm lần nữa",
            "this row says the same as another: it is not added again",
        ),
        Message(
            "Hàng cũ thì giữ số Thứ tự và Mã như khi xuất. Nếu đúng là một lần khác, ghi thêm "
            "ngày, quyết định hoặc cơ quan để phân biệt.",
            "Keep order and key as exported; if it is another one, give its date or decision.",
        ),
        Severity.HINT,
    )
