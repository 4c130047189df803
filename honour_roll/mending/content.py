"""All YAML files of a content folder, or some of them, mended one after the other."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from honour_roll.mending.reading import max_bytes
from honour_roll.mending.text import mended
from honour_roll.source.files import read_bytes, right_name, scan
from honour_roll.source.replacing import FileChangedError, rename_file, replace_file
from honour_roll.source.survey import LIMITS, RECORDS, SITE_FILE
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


class Mended(NamedTuple):
    """What was done to a file, or could not be done; names are those under the content folder."""

    name: str
    now: str
    """The name after mending."""
    done: list[Message]
    failure: Message | None
    """Why something that could be mended was not."""


def mend_content(
    root: Path,
    is_wanted: Callable[[str], bool] = lambda name: True,
    on_file: Callable[[str], None] = lambda name: None,
) -> list[Mended]:
    """Mend the wanted files under ``root``; those with nothing to mend are not in the result.

    Nothing but YAML files that the roll reads, or would read under their right name, is
    touched; links are not followed. ``on_file`` is told each name before it is looked at.
    """
    found = []
    for name in _names(root):
        if is_wanted(name):
            on_file(name)
            one = _mended(root, name)
            if one.done or one.failure:
                found.append(one)
    return found


def _names(root: Path) -> Iterator[str]:
    for folder in (*LIMITS, RECORDS):
        there = scan(root, folder)
        misnamed = [
            problem.where.file.partition("/")[2]
            for problem in there.problems
            if problem.code == "file-ending"
        ]
        yield from sorted([*there.names, *misnamed])
    if os.path.lexists(root / SITE_FILE):
        yield SITE_FILE


def _mended(root: Path, name: str) -> Mended:
    path = root / name
    wanted = right_name(path.name) or path.name
    if wanted.startswith("."):  # a name of spaces only: it would be hidden
        wanted = path.name
    right = f"{name.removesuffix(path.name)}{wanted}"
    done: list[Message] = []
    limit = max_bytes(right)
    raw, _ = read_bytes(path, limit, name)
    try:
        if raw is not None and len(raw) <= limit:
            content, told = mended(right, raw)
            if content != raw:
                replace_file(path, raw, content)
                done += told
        if raw is not None and wanted != path.name:
            rename_file(path, wanted)
            return Mended(name, right, [*done, _renamed(wanted)], None)
    except (OSError, FileChangedError) as error:
        return Mended(name, name, done, _failure(error, wanted))
    return Mended(name, name, done, None)


def _renamed(name: str) -> Message:
    return Message(f"đổi tên thành {quoted(name)}", f"renamed to {quoted(name)}")


def _failure(error: OSError | FileChangedError, wanted: str) -> Message:
    if isinstance(error, FileChangedError):
        return Message(
            "tệp vừa được chương trình khác sửa nên không ghi đè; xin chạy lại lệnh",
            "changed by another program meanwhile and not overwritten; run the command again",
        )
    if isinstance(error, FileExistsError):
        return Message(
            f"không đổi tên được vì đã có tệp {quoted(wanted)}; xem hai tệp, giữ lại một",
            f"not renamed, as there is a file {quoted(wanted)}; look at both and keep one",
        )
    if isinstance(error, PermissionError):
        return Message(
            "không có quyền ghi, hoặc tệp chỉ cho đọc; tệp vẫn như cũ",
            "permission denied, or the file is read-only; it is as it was",
        )
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Message("ổ đĩa đã đầy; tệp vẫn như cũ", "the disk is full; the file is as it was")
    return Message(
        f"hệ điều hành báo lỗi {error.errno}; tệp vẫn như cũ",
        f"the operating system says: {error.strerror}; the file is as it was",
    )
