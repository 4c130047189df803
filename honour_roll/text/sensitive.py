"""What the law calls sensitive about one person: origin, belief, political views, health.

Source: Law on the protection of personal data, 2025, and Decree 13/2023/NĐ-CP, article 2. Whole
peoples, places, associations and the sick in general are nobody's secret and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from honour_roll.text.peoples import PEOPLE
from honour_roll.text.private_span import PrivateKind, PrivateSpan
from honour_roll.text.quick_look import quick_look

_ONE_PERSON = (
    r"[Nn]gười\s+phụ\s+nữ|[Cc]hàng\s+trai|[Cc]ô\s+gái|[Nn]gười\s+con|[Nn]ghệ\s+nhân|[Gg]ià\s+làng"
    r"|[Bb]ác\s+sĩ|[Cc]ô\s+giáo|[Tt]hầy\s+giáo|[Tt]rưởng\s+(?:bản|thôn)|[Bb]í\s+thư"
    r"|[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Cc]ụ"
)
_FAITH = r"[A-ZĐ]\w+(?:\s+(?:[Cc]húa|[Ll]ành|giáo|Đài|Hảo|La\s+Môn))?"
_DISABLED = r"khuyết\s+tật|khiếm\s+(?:thị|thính)|câm|điếc|mù(?!\s+(?:chữ|quáng))"
_ILLNESS = (
    rf"ung\s+thư|HIV(?:/AIDS)?|AIDS|lao\s+phổi|tâm\s+thần|trầm\s+cảm|động\s+kinh|viêm\s+gan|{_DISABLED}"
    r"|(?:tiểu|đái\s+tháo)\s+đường|suy\s+thận|bại\s+(?:liệt|não)|liệt(?!\s+(?:vào|kê))|tự\s+kỷ"
    r"|tai\s+biến|chất\s+độc\s+(?:màu\s+)?da\s+cam|hiểm\s+nghèo|nan\s+y"
)
_SICK = r"(?:(?:phải|nhiễm|chứng|căn|bệnh|dị\s+tật)\s+){0,3}"

_OTHERS = r"FULRO|Việt\s+Tân|Quốc\s+dân\s+đảng"
_MAYBE = quick_look(
    rf"gười\s+(?:dân\s+tộc\s+)?(?:{PEOPLE}|thiểu|{_DISABLED}|có\s+đạo|Công)",
    rf"ân\s+tộc\s*:?\s*{PEOPLE}",
    rf"heo\s+(?:đạo\s+[A-ZĐ]|Công\s|{_OTHERS})",
    r"ôn\s+giáo\s*:",
    r"iáo\s+dân",
    r"ín\s+đồ",
    r"hật\s+tử",
    rf"am\s+gia\s+(?:{_OTHERS})",
    r"hính\s+kiến",
    *(rf"{verb}\s+{_SICK}(?:{_ILLNESS})" for verb in ("ị", "ắc", "iễm")),
)
_WORDINGS = (
    (
        PrivateKind.ETHNICITY,
        rf"\b[Dd]ân\s+tộc\s*:\s*(?P<field>{PEOPLE})"
        rf"|[,(]\s*(?:người\s+)?dân\s+tộc\s+(?P<aside>{PEOPLE})(?=\s*[,.;)])"
        rf"|\b[Ll]à\s+(?:một\s+|con\s+em\s+)?người\s+(?:dân\s+tộc\s+)?(?P<said>{PEOPLE}|thiểu\s+số\b)"
        rf"|\b(?:{_ONE_PERSON})\s+(?:người|dân\s+tộc)\s+(?P<of>{PEOPLE})",
    ),
    (
        PrivateKind.BELIEF,
        rf"\b[Tt]heo\s+(?P<said>đạo\s+{_FAITH}|Công\s+giáo)"
        r"|\b[Tt]ôn\s+giáo\s*:\s*(?![Kk]hông)(?P<field>\w+(?: \w+)?)"
        r"|\b[Ll]à\s+(?:một\s+)?(?P<one>giáo\s+dân|tín\s+đồ|[Pp]hật\s+tử"
        r"|người\s+(?:Công\s+giáo|có\s+đạo))(?!\w)",
    ),
    (
        PrivateKind.POLITICS,
        rf"\b(?:từng|đã)\s+(?:theo|tham\s+gia)\s+(?P<said>{_OTHERS})"
        r"|\b(?P<dissent>bất\s+đồng\s+chính\s+kiến)",
    ),
    (
        PrivateKind.HEALTH,
        r"\b(?:[Bb]ị|[Mm]ắc|[Nn]hiễm)\s+"
        rf"{_SICK}(?P<said>{_ILLNESS})(?!\w)"
        rf"|\b[Ll]à\s+(?:một\s+)?người\s+(?P<one>{_DISABLED})(?!\w)",
    ),
)
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _WORDINGS)

_REACH = 40
_OF_MANY = re.compile(
    r"\b(?:đồng\s+bào|bà\s+con|nhân\s+dân|người|trẻ(?:\s+em)?|bệnh\s+nhân|nạn\s+nhân|hội\s+viên|ai"
    r"|hộ|gia\s+súc|lợn|gà|trâu|bò|cây|nguy\s+cơ|tỷ\s+lệ|tỉ\s+lệ|ca|không|chưa|cho|giúp|những|các"
    r"|nhiều|mỗi|từng|mọi|đều|toàn|số)\s*\Z"
    r"|\b(?:các|những|nhiều|[0-9]{1,3})\s+(?:em|cháu|bạn|học\s+sinh|anh|chị|ông|bà|cụ)\s*\Z"
    r"|(?:%|\b(?:đa\s+số|phần\s+lớn|chủ\s+yếu|dân\s+số|dân\s+tộc|nhân\s+dân|đồng\s+bào))[^.;\n]{0,30}\Z"
    r"|\b(?:bản|thôn|xã|làng|xóm|nhóm)\s[^,.(\n]{0,20}\Z",
    re.IGNORECASE,
)


def sensitive_spans(text: str) -> Iterator[PrivateSpan]:
    """What ``text`` says of one person's origin, belief, political views or health."""
    if not _MAYBE(text):
        return
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - _REACH) : found.start()]
            if not _OF_MANY.search(before):
                yield PrivateSpan(kind, *found.span(found.lastgroup or 0))
