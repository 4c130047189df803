"""What panels and sheets have no room for: what the pages themselves say of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import PurePosixPath
from typing import Any

from honour_roll.booklet.compiled import Book
from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message
from honour_roll.text.numbers import format_count

LABEL = "shortened"
"""Of what a template notes for an entry: its ``anchor``, of its story's words how many are
``shown`` ``of`` all, and whether any of it ``fits``."""

PAPERS = {
    "panel": Message("pa-nô", "panel"),
    "sheet": Message("tờ giới thiệu", "sheet"),
}
"""The layouts that give each entry one page."""


def left_out(
    book: Book, notes: Sequence[Mapping[str, Any]], photos: Set[str], content: str
) -> Iterator[Problem]:
    """Of each entry, what of its story and which of its photos are not printed.

    ``photos`` has the names of those, ``content`` is the folder as people are told it.
    """
    by_anchor = {str(note["anchor"]): note for note in notes}
    teller = _Teller(book)
    for entry in book.entries:
        file = f"{content}records/{entry.id}.yml"
        lost = [PurePosixPath(one.source).name for one in entry.figures if one.name in photos]
        if lost:
            yield teller.without_photos(file, lost)
        if entry.anchor in by_anchor:
            yield from teller.cut_short(file, by_anchor[entry.anchor])


class _Teller:
    def __init__(self, book: Book) -> None:
        name = PAPERS[book.layout]
        self._layout = book.layout
        size = book.paper.display()
        self._paper = Message(f"{name.vi} {size}", f"{name.en} of {size}")

    def without_photos(self, file: str, lost: Sequence[str]) -> Problem:
        """``lost`` names them; that a panel has one photo is nothing to be warned of."""
        paper, count, names = self._paper, len(lost), ", ".join(lost)
        where, code = Location(file, field="photos"), f"{self._layout}-photos"
        if self._layout == "panel":
            what = Message(
                f"{paper.vi} chỉ in một ảnh: không in {count} ảnh sau ({names})",
                f"a {paper.en} has one photo: the other {count} left out ({names})",
            )
            remedy = Message(
                "Muốn in ảnh khác thì đưa ảnh đó lên đầu mục photos. Để nguyên cũng được.",
                "Put the photo that matters first in photos. It may stay as it is.",
            )
            return Problem(code, Severity.HINT, where, what, remedy)
        what = Message(
            f"{paper.vi} không đủ chỗ cho mọi ảnh: {count} ảnh cuối bị bỏ ({names}), dù các ảnh "
            "đã thu nhỏ",
            f"a {paper.en} has no room for all photos: the last {count} left out ({names})",
        )
        remedy = Message(
            "Rút ngắn bài viết, hoặc đưa ảnh cần nhất lên đầu mục photos. Để nguyên cũng được.",
            "Shorten the story, or put the photo that matters first in photos. It may stay.",
        )
        return Problem(code, Severity.WARNING, where, what, remedy)

    def cut_short(self, file: str, note: Mapping[str, Any]) -> Iterator[Problem]:
        """By what the page's template notes."""
        if not note["fits"]:
            yield self._too_full(file)
        elif note["shown"] < note["of"]:
            yield self._too_long(file, int(note["shown"]), int(note["of"]))

    def _warning(self, code: str, file: str, field: str, what: Message, remedy: Message) -> Problem:
        where = Location(file, field=field)
        return Problem(f"{self._layout}-{code}", Severity.WARNING, where, what, remedy)

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
