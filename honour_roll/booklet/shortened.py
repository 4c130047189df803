"""Stories that panels have no room for: what the pages themselves say of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from honour_roll.booklet.compiled import Book
from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message
from honour_roll.text.numbers import format_count

LABEL = "shortened"
"""Of what a template notes for an entry: its ``anchor``, of its story's words how many are
``shown`` ``of`` all, and whether any of it ``fits``."""


def shortened_stories(
    book: Book, notes: Sequence[Mapping[str, Any]], content: str
) -> Iterator[Problem]:
    """A warning for each entry noted; ``content`` is the folder as people are told it."""
    by_anchor = {entry.anchor: entry for entry in book.entries}
    paper = book.paper.display()
    for note in notes:
        entry = by_anchor.get(str(note["anchor"]))
        if entry:
            file = f"{content}records/{entry.id}.yml"
            shown, words = int(note["shown"]), int(note["of"])
            yield _too_long(file, paper, shown, words) if note["fits"] else _too_full(file, paper)


def _too_long(file: str, paper: str, shown: int, words: int) -> Problem:
    told, all_of_them = format_count(shown), format_count(words)
    return Problem(
        "panel-shortened",
        Severity.WARNING,
        Location(file, field="story"),
        Message(
            f"pa-nô {paper} không đủ chỗ cho cả bài: ở cỡ chữ nhỏ nhất còn đọc được chỉ in được "
            f"{told} trong {all_of_them} chữ, phần sau bị bỏ",
            f"a panel of {paper} has no room for the story: at the smallest type that can be read "
            f"{shown} of {words} words are printed, the rest is left out",
        ),
        Message(
            f"Rút bài còn khoảng {told} chữ, rút phần tóm tắt, hoặc làm pa-nô khổ lớn hơn. Để "
            "nguyên cũng được: pa-nô ghi “Còn tiếp ở trang của điển hình này”.",
            f"Shorten the story to about {shown} words, or the summary, or take a larger paper. It "
            "may stay as it is: the panel says that the record's page has the rest.",
        ),
    )


def _too_full(file: str, paper: str) -> Problem:
    return Problem(
        "panel-full",
        Severity.WARNING,
        Location(file),
        Message(
            f"pa-nô {paper} không đủ chỗ: riêng tên, tóm tắt và các lần ghi nhận đã kín tấm",
            f"a panel of {paper} is too small: name, summary and honours alone fill it",
        ),
        Message(
            "Rút phần tóm tắt còn một, hai câu, hoặc làm pa-nô khổ lớn hơn; chưa nên in tấm này.",
            "Shorten the summary to a sentence or two, or take a larger paper; don't print this "
            "panel yet.",
        ),
    )
