"""What panels and sheets have no room for: what the pages themselves say of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from honour_roll.booklet.compiled import Book
from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message
from honour_roll.text.numbers import format_count

LABEL = "shortened"
"""Of what a template notes for an entry: its ``anchor``, of its story's words how many are
``shown`` ``of`` all, how many ``photos`` are left out, and whether any of it ``fits``."""

PAPERS = {
    "panel": Message("pa-nô", "panel"),
    "sheet": Message("tờ giới thiệu", "sheet"),
}
"""The layouts that give each entry one page."""


def shortened_stories(
    book: Book, notes: Sequence[Mapping[str, Any]], content: str
) -> Iterator[Problem]:
    """Warnings for each entry noted; ``content`` is the folder as people are told it."""
    by_anchor = {entry.anchor: entry for entry in book.entries}
    teller = _Teller(book)
    for note in notes:
        entry = by_anchor.get(str(note["anchor"]))
        if entry:
            yield from teller.told(f"{content}records/{entry.id}.yml", note)


class _Teller:
    def __init__(self, book: Book) -> None:
        name = PAPERS[book.layout]
        self._layout = book.layout
        size = book.paper.display()
        self._paper = Message(f"{name.vi} {size}", f"{name.en} of {size}")

    def told(self, file: str, note: Mapping[str, Any]) -> Iterator[Problem]:
        if not note["fits"]:
            yield self._too_full(file)
            return
        if note.get("photos", 0):
            yield self._without_photos(file, int(note["photos"]))
        if note["shown"] < note["of"]:
            yield self._too_long(file, int(note["shown"]), int(note["of"]))

    def _warning(self, code: str, file: str, field: str, what: Message, remedy: Message) -> Problem:
        where = Location(file, field=field)
        return Problem(f"{self._layout}-{code}", Severity.WARNING, where, what, remedy)

    def _without_photos(self, file: str, count: int) -> Problem:
        paper = self._paper
        what = Message(
            f"{paper.vi} không đủ chỗ cho mọi ảnh: {count} ảnh cuối bị bỏ, dù các ảnh đã thu nhỏ",
            f"a {paper.en} has no room for all photos: the last {count} left out",
        )
        remedy = Message(
            "Rút ngắn bài viết, hoặc đưa ảnh cần nhất lên đầu mục photos. Để nguyên cũng được.",
            "Shorten the story, or put the photo that matters first in photos. It may stay.",
        )
        return self._warning("photos", file, "photos", what, remedy)

    def _too_long(self, file: str, shown: int, words: int) -> Problem:
        told, all_of_them = format_count(shown), format_count(words)
        paper = self._paper
        name = PAPERS[self._layout]
        what = Message(
            f"{paper.vi} không đủ chỗ cho cả bài: ở cỡ chữ nhỏ nhất còn đọc được chỉ in được "
            f"{told} trong {all_of_them} chữ, phần sau bị bỏ",
            f"a {paper.en} has no room for the story: at the smallest type that can be read "
            f"{shown} of {words} words are printed, the rest is left out",
        )
        remedy = Message(
            f"Rút bài còn khoảng {told} chữ, rút phần tóm tắt, hoặc làm {name.vi} khổ lớn hơn. Để "
            f"nguyên cũng được: {name.vi} ghi “Còn tiếp ở trang của điển hình này”.",
            f"Shorten the story to about {shown} words, or the summary, or take a larger paper. It "
            f"may stay as it is: the {name.en} says that the record's page has the rest.",
        )
        return self._warning("shortened", file, "story", what, remedy)

    def _too_full(self, file: str) -> Problem:
        paper = self._paper
        what = Message(
            f"{paper.vi} không đủ chỗ: riêng tên, tóm tắt và các lần ghi nhận đã kín",
            f"a {paper.en} is too small: name, summary and honours alone fill it",
        )
        remedy = Message(
            "Rút phần tóm tắt còn một, hai câu, hoặc chọn khổ giấy lớn hơn; chưa nên in.",
            "Shorten the summary to a sentence or two, or take a larger paper; don't print this "
            "yet.",
        )
        return self._warning("full", file, "", what, remedy)
