"""Mỗi phần của sách nên có ít nhất một điển hình.

Phần không có điển hình nào thì không được in, cả tên phần lẫn lời dẫn, và không có trong mục lục.
Có thể loại ghi ở phần ấy chưa đúng, hoặc lựa chọn chưa lấy loại ấy.

Đúng::

    # lựa chọn có mô hình
    sections:
      - {title: Mô hình hay, kinds: [model]}

Sai::

    # lựa chọn có mô hình, không có hộ gia đình nào
    sections:
      - {title: Mô hình hay, kinds: [model]}
      - {title: Gia đình tiêu biểu, kinds: [household]}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from honour_roll.choosing import Chapter
from honour_roll.model.booklet import Booklet
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, booklet_file
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("booklet-section-empty", Severity.HINT)

_REMEDY = Message(
    "Xem lại mục kinds của phần này và mục selection, hoặc xóa phần này.",
    "Look at its kinds and at the selection, or delete the section.",
)


def without_entries(booklet: Booklet, chapters: Sequence[Chapter]) -> Iterator[Finding]:
    """Sections of the definition for which nothing was chosen; ``chapters`` are all of it."""
    for n, chapter in enumerate(chapters if booklet.sections else ()):
        if not chapter.chosen:
            title = quoted(chapter.section.title)
            what = Message(
                f"phần {title} chưa có điển hình nào nên không được in",
                f"the section {title} has no entries and is not printed",
            )
            yield RULE.at(booklet_file(booklet.id), ("sections", n), what, _REMEDY)
