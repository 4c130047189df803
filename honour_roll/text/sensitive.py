"""What is sensitive about one person: origin, belief, political views, health, need, the past.

Source: Law on the protection of personal data, 2025, and Decree 13/2023/NĐ-CP, article 2; a poor
household is no part of them, but the handbook keeps it out of the roll. Whole peoples, places,
associations, and those in general who are sick, poor or helped are nobody's secret.
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

# Where a field, a sentence or an item of a list of words begins.
_START = r"(?:\A|\n\s*|[:.,;!?(–-]\s*[\"'“]?)"
_IS = r"\b[Ll]à\s+(?:một\s+)?"
_NAMED = r"\b(?:[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Ee]m|[Cc]ụ)(?:\s+[A-ZĐ]\w*)*,?\s+"
_END = r"(?=\s*(?:[,;.)\"'”\n]|\Z))"
_OVERCOME = (
    r"[Vv]ượt\s+(?:qua|lên)|[Cc]hiến\s+thắng|[Cc]hống\s+chọi(?:\s+với)?|[Ss]ống\s+chung\s+với"
    r"|[Mm]ang(?:\s+trong\s+mình)?|[Cc]hữa\s+khỏi"
)
_POOR = r"[Hh]ộ\s+(?:cận\s+)?nghèo"
_ADDICTED = r"nghiện\s+(?:ma\s+t(?:úy|uý)|hút|rượu|heroin|thuốc\s+phiện)"
_RELEASED = (
    r"[Mm]ãn\s+hạn\s+tù|[Rr]a\s+tù|(?:[Cc]hấp\s+hành\s+)?xong\s+án(?:\s+phạt)?\s+tù"
    r"|(?:[Cc]ó|[Mm]ang)\s+(?:một\s+)?tiền\s+(?:án|sự)"
)

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
    r"ệnh\s+nhân\s",
    r"ượt\s+(?:qua|lên)\s",
    r"hiến\s+thắng\s",
    r"hống\s+chọi\s",
    r"ung\s+với\s",
    r"ang\s+(?:trong|căn|bệnh)\s",
    r"hữa\s+khỏi\s",
    r"ghèo",
    r"ghiện\s",
    r"\stù",
    r"iền\s+(?:án|sự)",
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
# Of these the words before them must not tell of those who were helped.
_OF_ONE = (
    (
        PrivateKind.HEALTH,
        rf"(?:{_START}|{_IS}|{_NAMED})[Bb]ệnh\s+nhân\s+{_SICK}(?P<said>{_ILLNESS})(?!\w)"
        rf"|\b(?:{_OVERCOME})\s+(?:căn\s+)?{_SICK}(?P<over>{_ILLNESS})(?!\w)(?!\s+cho)",
    ),
    (
        PrivateKind.HARDSHIP,
        rf"{_START}(?P<said>{_POOR}){_END}"
        rf"|\b(?:[Tt]huộc(?:\s+diện)?|[Ll]à)\s+(?:một\s+)?(?P<of>{_POOR})(?!\w)"
        rf"|\b[Đđ]ược\s+(?:nhận\s+)?hỗ\s+trợ\s+(?P<given>{_POOR})(?!\w)",
    ),
    (
        PrivateKind.PAST,
        rf"\b(?:[Tt]ừng|[Bb]ị|[Đđ]ã)\s+(?P<said>{_ADDICTED})(?!\w)"
        rf"|(?:{_START}|{_IS}|{_NAMED})(?:[Nn]gười\s+|đối\s+tượng\s+)?"
        rf"(?P<one>[Nn]{_ADDICTED[1:]})(?:{_END}|(?=\s+(?:đã|nay|vừa|mới)\s+(?:cai|bỏ)))"
        rf"|(?:{_START}|{_NAMED}|\b(?:[Ss]au\s+khi|[Tt]ừng|[Vv]ừa|[Mm]ới)\s+"
        rf"|{_IS}(?:người|đối\s+tượng)\s+)(?P<free>{_RELEASED})(?!\w)",
    ),
)
SENSITIVE = tuple(dict.fromkeys(kind for kind, _ in (*_WORDINGS, *_OF_ONE)))
"""The kinds that ``sensitive_spans`` finds."""
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _WORDINGS)
_PATTERNS_OF_ONE = tuple((kind, re.compile(pattern)) for kind, pattern in _OF_ONE)

_REACH = 40
_REACH_OF_HELP = 90
_HELPED = re.compile(
    r"(?:\b(?:giúp|hỗ\s+trợ|tặng|cho|ưu\s+tiên|quản\s+lý|cảm\s+h(?:óa|oá)|giáo\s+dục|vận\s+động"
    r"|tuyên\s+truyền|chăm\s+(?:sóc|lo)|thăm|phòng|chống|giảm|xóa|các|những|nhiều|nhóm|số|hộ|người"
    r"|trẻ|học\s+sinh|sinh\s+viên|thanh\s+niên|đối\s+tượng|bà\s+con|đồng\s+bào|chị\s+em|không"
    r"|đa\s+số|phần\s+lớn)\b|%)[^.!?\n]*\Z",
    re.IGNORECASE,
)
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
    """What ``text`` says of one person that is sensitive (``SENSITIVE``)."""
    if not _MAYBE(text):
        return
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if not _OF_MANY.search(_before(text, found, _REACH)):
                yield PrivateSpan(kind, *found.span(found.lastgroup or 0))
    for kind, pattern in _PATTERNS_OF_ONE:
        for found in pattern.finditer(text):
            before = _before(text, found, _REACH_OF_HELP)
            if not _HELPED.search(before) and not _OF_MANY.search(before[-_REACH:]):
                yield PrivateSpan(kind, *found.span(found.lastgroup or 0))


def _before(text: str, found: re.Match[str], reach: int) -> str:
    return text[max(0, found.start() - reach) : found.start()]
