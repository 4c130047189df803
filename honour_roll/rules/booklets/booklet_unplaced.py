"""Điển hình được chọn chỉ được in khi có một phần nhận loại của nó.

Ấn phẩm có mục sections thì mỗi điển hình nằm ở phần có ghi loại của nó. Loại không ghi ở phần nào
thì không được in: không có trong mục lục, bảng tra hay số liệu của sách.

Đúng::

    # lựa chọn có cả cá nhân và tập thể
    sections:
      - {title: Người tốt, kinds: [individual]}
      - {title: Tập thể tốt, kinds: [collective]}

Sai::

    # lựa chọn có cả cá nhân và tập thể
    sections:
      - {title: Người tốt, kinds: [individual]}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from honour_roll.choosing import Chosen, without_chapter
from honour_roll.model.booklet import Booklet
from honour_roll.model.terms import Category
from honour_roll.problems import Severity
from honour_roll.rules.booklets.kinds import kinds_of, spoken
from honour_roll.rules.rule import Finding, Rule, booklet_file
from honour_roll.text.message import Message

RULE = Rule("booklet-unplaced", Severity.WARNING)

_MOST_NAMED = 5


def unplaced(booklet: Booklet, chosen: Sequence[Chosen]) -> Iterator[Finding]:
    """Each kind of the entries chosen that no section takes."""
    left_out = without_chapter(booklet, chosen)
    for kind in kinds_of(left_out):
        yield _finding(booklet, kind, [one for one in left_out if one.category is kind])


def _finding(booklet: Booklet, kind: Category, entries: Sequence[Chosen]) -> Finding:
    names = [one.entry.name for one in entries]
    listed = ", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else "")
    return RULE.at(
        booklet_file(booklet.id),
        ("sections",),
        Message(
            f"{len(names)} điển hình loại “{spoken([kind])}” được chọn nhưng không phần nào nhận, "
            f"nên không được in: {listed}",
            f"chosen entries of the kind “{kind}” that no section takes, so that they are not "
            f"printed: {len(names)} ({listed})",
        ),
        Message(
            f"Ghi thêm {kind} vào mục kinds của một phần; nếu không muốn in loại này thì ghi ở "
            "mục selection những loại muốn in.",
            f"Add {kind} to the kinds of a section; to go without, name the kinds that are wanted "
            "in the selection.",
        ),
    )
