"""Files that get new bytes together, or stay together as they were."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from honour_roll.source.replacing import FileChangedError, add_file, replace_file
from honour_roll.web_form.refusal import DeskError

MEANWHILE = (
    "Mục này đã được sửa, thêm hoặc gỡ ở nơi khác (thẻ khác của trình duyệt, chương trình "
    "khác) sau khi biểu mẫu mở nó. Biểu mẫu chưa ghi gì, để không xóa mất phần sửa ấy. Hãy chép "
    "phần vừa gõ ra chỗ khác, tải lại trang (phím F5), chọn Hủy (Cancel) nếu được hỏi mở lại phần "
    "viết dở, rồi sửa lại và lưu."
)


class Change(NamedTuple):
    """What a file is to hold; ``before`` is what it held, None where there was none."""

    path: Path
    data: bytes
    before: bytes | None


def write(changes: Iterable[Change]) -> None:
    """Carry them all out or none; raises ``DeskError``, also where a file changed meanwhile."""
    begun: list[Change] = []
    for change in changes:
        begun.append(change)
        try:
            change.path.parent.mkdir(parents=True, exist_ok=True)
            _put(change)
        except (FileChangedError, FileExistsError) as error:
            undo(begun)
            raise DeskError(MEANWHILE) from error
        except OSError as error:
            undo(begun)
            raise DeskError(
                f"Không ghi được {change.path.name}: hãy xem quyền ghi và chỗ trống trên ổ đĩa."
            ) from error


def _put(change: Change) -> None:
    if change.before is None:
        add_file(change.path, change.data)
    elif change.before != change.data:
        replace_file(change.path, change.before, change.data)


def undo(changes: Iterable[Change]) -> None:
    """Leave everything as it was, but for what somebody else has written meanwhile."""
    for path, data, before in changes:
        with suppress(OSError, FileChangedError):
            if before is not None:
                _put(Change(path, before, data))
            elif path.read_bytes() == data:
                path.unlink()
        with suppress(OSError):
            for folder in islice(path.parents, 2):  # year and unit, where they stay empty
                if before is None:
                    folder.rmdir()
