"""Where a person lives, to the house: numbers of houses, lanes and flats in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from honour_roll.text.private_span import PrivateKind, PrivateSpan
from honour_roll.text.quick_look import quick_look

_NUMBER = r"[0-9]{1,4}[A-Za-zĐđ]?(?:[/\-][0-9]{1,4}[A-Za-z]?){0,4}(?![\w•/])"
_LANE = rf"(?:,?\s+(?:ngõ|ngách|hẻm|kiệt)\s+(?:số\s+)?{_NUMBER})"
_NAMED = r"\s+(?=[A-ZĐÀ-Ỹ])"
_HOUSE = re.compile(
    rf"\b(?i:số\s+nhà|nhà\s+số)[\s:]+(?P<said>{_NUMBER}{_LANE}{{0,3}})"
    r"(?!\s+(?:hộ|gia\s+đình|căn|nhà|ngôi|cái|chiếc|triệu|%))"
)
_ON_STREET = re.compile(
    rf"\b(?i:số)\s+(?P<said>{_NUMBER}(?:{_LANE}{{1,3}}|(?=,?\s+(?:đường|phố|đại\s+lộ){_NAMED})))"
)
_AT_HOME = re.compile(
    rf"\b[Nn]hà\s+ở\s+(?P<said>{_NUMBER}{_LANE}{{1,3}})"
    rf"|\bSN\s+(?![12][0-9]{{3}}\b)(?P<short>{_NUMBER})(?=,?\s+(?:tổ|ngõ|ngách|hẻm|kiệt|đường|phố)\s)"
    rf"|\b[Nn]hà\s+riêng\s+(?:ở\s+)?(?:ngõ|ngách|hẻm|kiệt)\s+(?P<lane>{_NUMBER})"
)
_SLASHED = re.compile(
    r"(?<![\w/.,•-])(?P<said>[0-9]{1,4}[A-Z]?(?:/[0-9]{1,4}[A-Z]?){1,4})"
    rf"(?=\s+(?:đường|phố){_NAMED})"
)
_FLAT = re.compile(
    r"\b(?i:căn\s+hộ)\s+(?:số\s+)?(?P<said>[A-Z]?[0-9][0-9A-Z.\-]{1,7})"
    r"(?=,?\s+(?:tòa|toà|chung\s+cư)\s)"
)
_WAY = r"(?:ngõ|ngách|hẻm|kiệt|đường|phố|đại)"
_MAYBE = quick_look(
    rf"ố\s+(?:(?i:nhà)[\s:]+[0-9]|[0-9][0-9A-Za-z/-]*,?\s+{_WAY}|(?<=hà\s[sS]ố\s)[0-9])",
    rf"/[0-9]+[A-Z]?\s+{_WAY}",
    r"hà\s+ở\s+[0-9]",
    r"SN\s+[0-9]",
    r"hà\s+riêng\s",
    r"ăn\s+hộ\s+(?:số\s+)?[A-Z]?[0-9]",
)

_REACH = 60
_NOT_A_HOME = re.compile(
    r"\b(?:trụ\s+sở|cơ\s+quan|ubnd|ủy\s+ban|công\s+ty|cửa\s+hàng|nhà\s+văn\s+hóa|bảo\s+tàng|di\s+tích"
    r"|trường|mầm\s+non|tiểu\s+học|thcs|thpt|nhà\s+máy|xí\s+nghiệp|chợ|bệnh\s+viện|trung\s+tâm"
    r"|nhà\s+tù|khách\s+sạn)\b[^.;\n]{0,40}\Z"
    r"|\b(?:tổ\s+dân\s+phố|khu\s+phố|khu|tổ|thôn|bản|ấp|xóm|đội|cụm|chi\s+bộ|tuyến|tổng|tăng|nâng"
    r"|lượng)\s*\Z",
    re.IGNORECASE,
)
_A_DAY = re.compile(
    r"\b(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|từ|đến|tháng|và|khoảng|hơn|gần|được)\s*\Z",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"[1-9]/(?:[2-9]|10)")


def house_spans(text: str) -> Iterator[PrivateSpan]:
    """Numbers of houses of persons in ``text``; of an office, a school or a neighbourhood none."""
    if not _MAYBE(text):
        return
    for pattern in (_HOUSE, _ON_STREET, _AT_HOME, _SLASHED, _FLAT):
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - _REACH) : found.start()]
            if _NOT_A_HOME.search(before):
                continue
            part = pattern is _SLASHED and (_A_DAY.search(before) or _FRACTION.fullmatch(found[0]))
            if not part:
                yield PrivateSpan(PrivateKind.HOUSE, *found.span(found.lastgroup or 0))
