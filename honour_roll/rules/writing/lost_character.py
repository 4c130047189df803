"""Chữ bị mất dấu khi chuyển mã phải được gõ lại.

Chép từ tệp cũ (TCVN3, VNI) hoặc mở bằng sai bảng mã, chữ có dấu biến thành “□”, “�”, “?” hoặc thành
chuỗi lạ như “á»…”. Máy không đoán được chữ gốc.

Mở lại bản gốc, chép sang bằng Unicode; hoặc gõ lại những từ được báo.

Đúng::

    name: Nguyễn Minh Họa

Sai::

    name: Nguy?n Minh H?a
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from honour_roll.problems import Severity
from honour_roll.rules.file_text import MOST_TOLD, FileText
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.odd_characters import odd_characters
from honour_roll.text.quoting import quoted

RULE = Rule("lost-character", Severity.ERROR)

# What Windows-1252 makes of the second and third byte of a letter in UTF-8.
_TAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_LOST = re.compile(
    r"[□▯](?:(?<=[^\W\d_].)|(?=[^\W\d_]))"
    r"|\?(?:(?<=[^\W\d_].)\?*(?=[a-zà-ỹ])|(?<=[A-ZĐÀ-Ỹ].)(?=[A-ZĐÀ-Ỹ]{2}|[A-ZĐÀ-Ỹ]\b))"
    rf"|\ufffd|á[º»][{_TAIL}]|Ã[\u00a0-\u00bf](?=[a-z])|Ä[‘\u0090](?=[a-zÃá])"
)
_SIGNS = frozenset("\ufffd□▯º»¡¢£©ª¬­®±²³´µ¶·¸¹¼½¾¿\u0090")
_WORD = re.compile(r"\S*\Z")


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Signs that stand for letters which a conversion lost; not in web addresses."""
    text = page.text
    if "?" not in text and odd_characters(text).isdisjoint(_SIGNS):
        return
    found = (one for one in _LOST.finditer(text) if not _is_in_address(text, one.start()))
    for one in islice(found, MOST_TOLD):
        word = _word_at(text, one.start())
        yield RULE.in_text(
            one.start(),
            Message(
                f"có chữ bị mất khi chuyển mã: {quoted(word)}",
                f"a letter was lost in a conversion: {quoted(word)}",
            ),
            Message(
                "Xem lại bản gốc và gõ lại từ này bằng Unicode.",
                "Look at the original and type the word again.",
            ),
        )


def _is_in_address(text: str, place: int) -> bool:
    before = _WORD.search(text, max(0, place - 300), place)
    return bool(before and ("://" in before[0] or "www." in before[0] or "/" in before[0]))


def _word_at(text: str, place: int) -> str:
    start, end = max(0, place - 20), place + 20
    before = text[start:place].split()[-1:] if not text[place - 1 : place].isspace() else []
    return "".join(before) + "".join(text[place:end].split()[:1])
