"""The files of a content folder: found without following links, opened without surprises."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from honour_roll.problems import Location, Problem, Severity
from honour_roll.source.clashes import clash_refused, clashes
from honour_roll.source.papers import is_paper, paper_refused
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_ENDING = ".yml"
_BOOKLETS = "booklets/"
_BESIDE = frozenset((".jpg", ".jpeg", ".png", ".webp", ".heic", ".md", ".json", ".typ"))
_IN_BOOKLETS = frozenset((".pdf", ".epub"))
_ALMOST_YAML = re.compile(r"[. ]*\.ya?ml(?:\.ya?ml|\.txt|[. ])*\Z", re.IGNORECASE)
# Junctions (Windows) lead elsewhere like links; Python 3.11 has no name for them.
_JUNCTION = 0xA0000003
_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


class Found(NamedTuple):
    """What lies in one folder of the content: ``names`` are paths below the content folder."""

    names: list[str]
    beside: dict[str, list[str]]
    """Folder → the photos in it and other files that are no YAML, each with size and dates."""
    problems: list[Problem]


def scan(root: Path, folder: str) -> Found:
    """The ``.yml`` files under ``root/folder`` in order, and what else lies there.

    Names have forward slashes. Symbolic links are reported and not followed. Files whose name
    starts with a dot, photos, Markdown, JSON, booklets' templates and READMEs belong to others. A
    missing folder has no files.
    """
    found = Found([], {}, [])
    shown_root = root.name or root.resolve().name
    waiting = [folder]
    while waiting:
        name = waiting.pop()
        try:
            if name == folder and not stat.S_ISDIR(mode := _mode(root / name)):
                found.problems.append(_not_regular(f"{shown_root}/{name}", mode))
                continue
            here = []
            with os.scandir(f"{root}/{name}") as entries:
                for entry in entries:
                    if not entry.name.startswith("."):
                        here.append(entry.name)
                        with suppress(FileNotFoundError):  # gone since
                            _sort_in(found, entry, name, shown_root, waiting)
            for one, other in clashes(here):
                shown = _sendable(f"{shown_root}/{name}/{one}")
                found.problems.append(clash_refused(shown, _sendable(other)))
        except FileNotFoundError:
            continue
        except OSError as error:
            found.problems.append(_unreadable(_sendable(f"{shown_root}/{name}"), error))
    found.names.sort()
    found.problems.sort(key=lambda problem: problem.where.file)
    return found


def _sort_in(
    found: Found, entry: os.DirEntry[str], folder: str, shown_root: str, waiting: list[str]
) -> None:
    name = f"{folder}/{entry.name}"
    if _is_link(entry):
        found.problems.append(link_refused(_sendable(f"{shown_root}/{name}")))
    elif entry.is_dir(follow_symlinks=False):
        waiting.append(name)
    elif problem := _misplaced(name, _sendable(f"{shown_root}/{name}"), entry):
        found.problems.append(problem)
    elif name.endswith(_ENDING):
        found.names.append(name)
    else:
        found.beside.setdefault(folder, []).append(_stamp(entry))


def _is_link(entry: os.DirEntry[str]) -> bool:
    """Whether it leads elsewhere; a junction (Windows) counts as a symbolic link."""
    if sys.platform == "win32":
        status = entry.stat(follow_symlinks=False)
        return entry.is_symlink() or status.st_reparse_tag == _JUNCTION
    return entry.is_symlink()


def _stamp(entry: os.DirEntry[str]) -> str:
    """What changes with a file that is too large to be read at every build."""
    status = entry.stat(follow_symlinks=False)
    return f"{entry.name} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def sizes_of(stamps: Iterable[str]) -> dict[str, int]:
    """The names of such files with their sizes in bytes."""
    parts = (stamp.rsplit(" ", 3) for stamp in sorted(stamps))
    return {name: int(size) for name, size, *_ in parts}


def names_of(stamps: Iterable[str]) -> list[str]:
    """The names of files that lie beside the YAML of a folder (``Found.beside``), in order."""
    return sorted(stamp.rsplit(" ", 3)[0] for stamp in stamps)


def read_bytes(path: str | Path, limit: int, shown: str) -> tuple[bytes | None, Problem | None]:
    """The content of a regular file, at most ``limit + 1`` bytes of it, or why there is none.

    Whoever gets more than ``limit`` bytes knows that the file is too large. ``shown`` is
    the name that people are told.
    """
    try:
        mode = _mode(path)
        if not stat.S_ISREG(mode):
            return None, _not_regular(shown, mode)
        with os.fdopen(os.open(path, _OPEN_FLAGS), "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if not stat.S_ISREG(mode):
                return None, _not_regular(shown, mode)
            return file.read(limit + 1), None
    except OSError as error:
        return None, _unreadable(shown, error)


def _mode(path: str | Path) -> int:
    """The kind of file that ``path`` itself is; a junction counts as a symbolic link."""
    status = os.lstat(path)
    if getattr(status, "st_reparse_tag", 0) == _JUNCTION:
        return stat.S_IFLNK
    return status.st_mode


def is_link(path: Path) -> bool:
    """Whether ``path`` itself leads elsewhere; False where there is nothing."""
    try:
        return stat.S_ISLNK(_mode(path))
    except OSError:
        return False


def _sendable(name: str) -> str:
    """``name`` without the stand-ins for bytes that are not UTF-8: no output could carry them."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _misplaced(name: str, shown: str, entry: os.DirEntry[str]) -> Problem | None:
    if not entry.is_file(follow_symlinks=False):
        return _not_regular(shown, entry.stat(follow_symlinks=False).st_mode)
    if not shown.endswith(name):
        return _undecodable(shown)
    if right := right_name(entry.name):
        return None if entry.name == right else _wrong_ending(shown, right)
    if is_paper(entry.name):
        return paper_refused(shown)
    suffix = os.path.splitext(entry.name)[1]  # noqa: PTH122 - many files
    if suffix.lower() in _BESIDE or entry.name.upper().startswith("README"):
        return None
    if suffix in _IN_BOOKLETS and name.startswith(_BOOKLETS):
        return None
    return _unused(shown)


def right_name(name: str) -> str | None:
    """What a YAML file in a folder is to be called; None for any other file.

    >>> right_name("a.YAML"), right_name("a.yml.txt"), right_name("a.jpg")
    ('a.yml', 'a.yml', None)
    """
    almost = _ALMOST_YAML.search(name)
    return name[: almost.start()] + _ENDING if almost else None


def link_refused(shown: str) -> Problem:
    """What is said of a symbolic link, wherever one lies."""
    return Problem(
        "file-symlink",
        Severity.ERROR,
        Location(shown),
        Message(
            "đây là liên kết tới nơi khác (symbolic link), Sổ không đi theo liên kết",
            "this is a symbolic link, and links are not followed",
        ),
        Message(
            "Xóa liên kết, chép tệp hoặc thư mục thật vào đúng chỗ này.",
            "Delete the link and put the file or folder itself here.",
        ),
    )


def _not_regular(shown: str, mode: int) -> Problem:
    if stat.S_ISLNK(mode):
        return link_refused(shown)
    return Problem(
        "file-not-regular",
        Severity.ERROR,
        Location(shown),
        Message(
            "đây không phải tệp thường (là thư mục, đường ống hoặc thiết bị)",
            "this is not a regular file (but a folder, pipe or device)",
        ),
        Message("Xóa nó khỏi thư mục nội dung.", "Remove it from the content folder."),
    )


def _unreadable(shown: str, error: OSError) -> Problem:
    reason = Message(
        f"hệ điều hành báo lỗi {error.errno}", f"the operating system says: {error.strerror}"
    )
    if isinstance(error, PermissionError):
        reason = Message("không có quyền đọc", "permission denied")
    elif isinstance(error, FileNotFoundError):
        reason = Message("không thấy tệp", "no such file")
    return Problem(
        "file-unreadable",
        Severity.ERROR,
        Location(shown),
        Message(f"không đọc được: {reason.vi}", f"cannot be read: {reason.en}"),
        Message(
            "Kiểm tra xem tệp còn đó không, có đang bị chương trình khác giữ không và quyền đọc"
            " của tệp, thư mục.",
            "See whether it is still there, held by another program, and may be read.",
        ),
    )


def _undecodable(shown: str) -> Problem:
    return Problem(
        "file-name",
        Severity.ERROR,
        Location(shown),
        Message(
            "tên tệp hoặc thư mục có ký tự không đọc được (không phải UTF-8)",
            "the name of the file or a folder above is not UTF-8",
        ),
        Message(
            "Đổi tên: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.",
            "Rename it: lower-case ASCII letters, digits and hyphens only.",
        ),
    )


def _wrong_ending(shown: str, right_name: str) -> Problem:
    return Problem(
        "file-ending",
        Severity.ERROR,
        Location(shown),
        Message(
            "đuôi tệp phải là “.yml” viết thường, nên tệp này chưa được đọc",
            "the ending must be “.yml” in lower case, so this file was not read",
        ),
        Message(f"Đổi tên thành {quoted(right_name)}.", f"Rename it to {quoted(right_name)}."),
    )


def _unused(shown: str) -> Problem:
    return Problem(
        "file-unused",
        Severity.HINT,
        Location(shown),
        Message("Sổ không dùng loại tệp này", "files of this kind are not used"),
        Message(
            "Nếu là hồ sơ, đặt đuôi “.yml”; nếu là ảnh, lưu dạng .jpg, .png hoặc .webp;"
            " nếu không, chuyển ra ngoài thư mục nội dung.",
            "Give a record the ending “.yml”, save a picture as .jpg, .png or .webp, and"
            " move anything else out of the content folder.",
        ),
    )
