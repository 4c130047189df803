"""Mỗi ấn phẩm phải có ít nhất một điển hình.

Mỗi danh sách ghi thêm trong mục selection đều thu hẹp lựa chọn; mục sections lại chỉ nhận những
loại có ghi ở đó. Ghi quá chặt, hoặc điển hình duy nhất đã được gỡ, thì sách không có ai và lệnh
honour-roll book không làm được sách. Trang web không bị ảnh hưởng.

Đúng::

    # trong Sổ có điển hình được ghi nhận năm 2020
    selection:
      years: [2020]

Sai::

    # trong Sổ không có điển hình nào được ghi nhận năm 2102
    selection:
      years: [2102]
"""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.choosing import Chosen, choose
from honour_roll.model.booklet import CONDITIONS, Booklet, Selection
from honour_roll.problems import Severity
from honour_roll.roll import PublicRoll
from honour_roll.rules.booklets.kinds import kinds_of, spoken
from honour_roll.rules.rule import Finding, Rule, booklet_file
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message

RULE = Rule("booklet-empty", Severity.WARNING)

_NOBODY = Message("không có điển hình nào hợp với lựa chọn", "no entry agrees with the selection")
_TOO_NARROW = Message(
    "Bớt điều kiện trong mục selection: mỗi danh sách ghi thêm đều thu hẹp lựa chọn.",
    "Take conditions out of the selection: every list narrows the choice.",
)
_HIDDEN = Message(
    "không điển hình nào ghi ở đây còn được công bố, nên sách không có ai",
    "none of these entries is public: the book is empty",
)
_NAME_OTHERS = Message(
    "Ghi mã điển hình khác, hoặc xóa tệp ấn phẩm này nếu không làm nữa.",
    "Name other entries, or delete this file.",
)


def nobody_chosen(roll: PublicRoll, booklet: Booklet) -> Finding:
    """For a selection that takes no entry: told at what alone excludes all, if there is that."""
    selection = booklet.selection
    if selection.takes_only_included:
        return _at(booklet, ("selection", "include"), _HIDDEN, _NAME_OTHERS)
    for key in CONDITIONS:
        if getattr(selection, key) and not _takes_somebody(roll, booklet, key):
            return _at(booklet, ("selection", key), *_none_of(key))
    return _at(booklet, ("selection",), _NOBODY, _TOO_NARROW)


def nobody_placed(booklet: Booklet, chosen: Sequence[Chosen]) -> Finding:
    """For sections that fit none of the entries chosen."""
    kinds = kinds_of(chosen)
    said = spoken(kinds)
    keys = ", ".join(kinds)
    what = Message(
        f"không phần nào nhận loại của các điển hình được chọn ({said}), nên sách không có ai",
        f"no section takes the kinds of the chosen entries ({keys}): the book is empty",
    )
    remedy = Message(
        f"Ghi thêm {keys} vào mục kinds của một phần, hoặc xóa mục sections để mỗi loại tự thành "
        "một phần.",
        f"Add {keys} to the kinds of a section, or delete sections: each kind is one then.",
    )
    return _at(booklet, ("sections",), what, remedy)


def _at(booklet: Booklet, path: Path, what: Message, remedy: Message) -> Finding:
    return RULE.at(booklet_file(booklet.id), path, what, remedy)


def _takes_somebody(roll: PublicRoll, booklet: Booklet, key: str) -> bool:
    own = booklet.selection
    given = {name: getattr(own, name) for name in (key, "units_below")}
    alone = Selection().model_copy(update=given)
    return bool(choose(roll, booklet.model_copy(update={"selection": alone})))


def _none_of(key: str) -> tuple[Message, Message]:
    return (
        Message(
            f"không có điển hình nào hợp với mục {key}, nên sách không có ai",
            f"no entry agrees with {key}: the book is empty",
        ),
        Message(
            f"Sửa hoặc xóa mục {key}; nếu chưa nhập các điển hình ấy thì đợi đến khi nhập xong.",
            f"Correct or delete {key}, or wait until there are such entries.",
        ),
    )
