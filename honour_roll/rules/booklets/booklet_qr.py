"""Mã QR trong sách cần biết địa chỉ của trang web.

Mã dẫn tới trang của từng điển hình; địa chỉ trang ghi một lần trong site.yml.

Đúng::

    # site.yml có dòng url: https://trang-that.gov.vn
    qr: có

Sai::

    # site.yml chưa có mục url
    qr: có
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, booklet_file
from honour_roll.text.message import Message

RULE = Rule("booklet-qr", Severity.ERROR)

_WHAT = Message(
    "chưa biết địa chỉ trang web để in mã QR", "QR codes need the address of the website"
)
_REMEDY = Message(
    "Thêm dòng url: https://… vào site.yml, hoặc xóa mục qr.",
    "Add url: https://… to site.yml, or delete qr.",
)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Codes wanted where nobody wrote where they are to lead."""
    for id, booklet in roll.reference.booklets.items():
        if booklet.qr and roll.reference.site.url is None:
            yield RULE.at(booklet_file(id), ("qr",), _WHAT, _REMEDY)
