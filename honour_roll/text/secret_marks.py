"""Marks of documents that are no public ones: three degrees of secrecy, and internal use.

Source: Law on the protection of state secrets, 2018, article 8 (Tuyệt mật, Tối mật, Mật).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from honour_roll.text.private_span import PrivateKind, PrivateSpan
from honour_roll.text.quick_look import quick_look

_PAPER = (
    r"[Cc]ông\s+văn|[Bb]áo\s+cáo|[Vv]ăn\s+bản|[Tt]hông\s+báo|[Tt]ờ\s+trình|[Kk]ế\s+hoạch"
    r"|[Qq]uyết\s+định|[Cc]hỉ\s+thị|[Nn]ghị\s+quyết|[Đđ]ề\s+án"
)
MARK = re.compile(
    r"(?:[Đđ]ộ\s+(?:bảo\s+)?mật\s*:|[Đđ]óng\s+dấu(?:\s+độ\s+mật)?:?)\s*[“\"'(]?"
    r"(?i:(?:tuyệt\s+|tối\s+)?mật)\b(?!\s+(?i:ong|thư|mía))"
    r"|[(\[](?:Tuyệt\s+mật|Tối\s+mật|Mật)[)\]]"
    r"|(?:^|(?<=[:(\[“\"–—-]))[ \t]*(?:TUYỆT\s+|TỐI\s+)?MẬT(?=[ \t]*(?:$|[)\]”\"'.,;:–—-]))"
    r"|(?<=[A-ZĐ][A-ZĐ])\s?\((?i:(?:tuyệt\s+|tối\s+)?mật)\)"
    r"|[Dd]ấu\s+(?:độ\s+)?mật\s*:\s*[ABC]\b"
    rf"|(?:{_PAPER})\s+(?i:(?:tuyệt\s+|tối\s+)?mật)\s+số\s+(?=[0-9])"
    r"|(?i:lưu\s+hành\s+nội\s+bộ)",
    re.MULTILINE,
)
_MAYBE = quick_look(
    "ật[)\\]]",
    "MẬT",
    r"ấu\s+(?:độ\s+)?mật",
    r"ật\s+số\s",
    r"ộ\s+(?:bảo\s+)?mật",
    r"óng\s+dấu",
    r"ội\s+bộ",
    r"ỘI\s+BỘ",
)
_VALUE = re.compile(r"[ \t]*(?:- )*(?:[a-z_]+:[ \t]*)?")


def secret_spans(text: str) -> Iterator[PrivateSpan]:
    """The lines of ``text`` that carry a mark, without indentation and the name of the field.

    Honey (mật ong), a secret (bí mật) and a document called secret in a story are no marks.
    """
    if not _MAYBE(text):
        return
    end = 0
    while found := MARK.search(text, end):
        line = text.rfind("\n", 0, found.end() - 1) + 1
        value = _VALUE.match(text, line)
        end = text.find("\n", found.end())
        if end < 0:
            end = len(text)
        yield PrivateSpan(PrivateKind.SECRET, value.end() if value else line, end)
