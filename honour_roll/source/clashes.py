"""Names in one folder that are the same on some systems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import normalize

from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def clashes(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Of names in one folder those that are another one on Windows or macOS, and which.

    There, capital and small letters are one, and so are the two forms of a letter with marks.
    """
    first: dict[str, str] = {}
    for name in sorted(names):
        folded = name.lower() if name.isascii() else normalize("NFC", name).casefold()
        if first.setdefault(folded, name) is not name:
            yield name, first[folded]


def clash_refused(shown: str, other: str) -> Problem:
    """What is said of a file or folder whose name some systems take for that of ``other``."""
    return Problem(
        "file-name",
        Severity.ERROR,
        Location(shown),
        Message(
            f"tên chỉ khác {quoted(other)} ở chữ hoa, chữ thường hoặc cách gõ dấu; trên Windows và "
            "macOS hai tên này là một",
            f"the name differs from {quoted(other)} in case or Unicode form alone",
        ),
        Message("Đổi tên, hoặc xóa một trong hai.", "Rename one of the two, or delete it."),
    )
