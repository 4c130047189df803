"""Numbers of persons in a text: identity cards, telephones, bank accounts; and e-mail.

Sources: Circular 59/2021/TT-BCA (twelve digits: province 001-096, century and sex, year of birth,
six more), Circular 22/2014/TT-BTTTT and the changes of 2017 and 2018 (numbers of telephones).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter

from honour_roll.text.private_span import PrivateKind, PrivateSpan
from honour_roll.text.quick_look import quick_look

_NO_DIGITS = re.compile(r"[^0-9]+")
_S = r"[ .\-\u00a0\u2010-\u2013]?"
_START = r"(?<![\w•+])(?<![0-9][.,/\-])"
_END = r"(?![\w•])(?![.,/\-][0-9])"
_DATE = r"(?![0-3]?[0-9][.\-/ ][01]?[0-9][.\-/ ](?:19|20)[0-9]{2}(?![0-9]))"

_MOBILE = (
    rf"(?:3{_S}[2-9]|5{_S}[25689]|7{_S}[06-9]|8{_S}[1-9]|9{_S}[0-9]|1{_S}[2689]{_S}[0-9])"
    rf"(?:{_S}[0-9]){{7}}"
)
_LAND_LINE = r"2(?:[ .\-\u00a0)]{0,2}[0-9]){9}"
_APART = r"[\-\u2010-\u2013]"
_ABROAD = rf"(?:\(\+?84\)|\+84|0084|84(?=[0-9]{{9,10}}\b|{_APART}[0-9]{{2,9}})){_S}(?:\(0\)|0)?{_S}"
_PHONE = re.compile(
    rf"{_START}{_DATE}(?:{_ABROAD}|(?:\((?=0[0-9]{{2,3}}\)))?0{_S})(?:{_MOBILE}|{_LAND_LINE}){_END}"
)
_PREFIX = r"(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])"
# “0912/345/678”: one sign between groups that make just the figures of a mobile telephone.
_ODDLY_APART = re.compile(
    rf"{_START}0{_PREFIX}[0-9]?(?P<apart>[/,_·])[0-9]{{2,4}}(?:(?P=apart)[0-9]{{2,4}}){{1,2}}{_END}"
)
_MOBILE_FIGURES = 10
# Behind a year, in the key of an honour.
_BEHIND_YEAR = re.compile(
    rf"(?<![\w•/.-])(?:19|20)[0-9]{{2}}-(?P<number>0{_PREFIX}[0-9]{{7}}){_END}"
)
_IN_PROFILE = re.compile(
    r"\b(?:facebook|fb|messenger|tiktok|instagram|youtube)\.com/[^\s\"'<>]{0,200}?"
    rf"(?<![0-9])(?P<number>0{_PREFIX}[0-9]{{7}})(?![\w•])",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:điện thoại|sđt|đt(?:dđ)?|tel|phone|zalo|hotline|di động)(?![^\W\d_])"
    rf"[^\n0-9+]{{0,15}}(?P<number>(?:\+84|84|0)(?:{_S}[0-9]){{8,11}}"
    # A workbook takes the nought before a number away.
    rf"|{_PREFIX}(?:[0-9]{{7}}| ?[0-9] ?[0-9]{{3}} ?[0-9]{{3}})(?<!000)){_END}",
    re.IGNORECASE,
)

_CITIZEN = re.compile(rf"{_START}{_DATE}0(?:{_S}[0-9]){{11}}{_END}")
_CITIZEN_DIGITS = re.compile(r"0(?:0[1-9]|[1-8][0-9]|9[0-6])[0-3][0-9]{8}")
_OLD_CARD = re.compile(
    rf"{_START}(?:(?:0[1-9]|[12][0-9]|3[0-8])[0-9]{{7}}"
    rf"|0[0-9]{{2}}(?P<apart>[ .])[0-9]{{3}}(?P=apart)[0-9]{{3}}){_END}"
)
_CARD_NAMED = re.compile(
    r"\b(?:cccd|g?cmnd|cmtnd|cmt|căn cước|chứng minh (?:thư|nhân dân)|số định danh)(?![^\W\d_])"
    rf"[^\n0-9]{{0,25}}(?P<number>[0-9](?:{_S}[0-9]){{8,11}}){_END}"
    r"|\b(?:hộ chiếu|passport)\b[^\n0-9]{0,15}?\b(?P<passport>[a-z] ?[0-9]{7,8})\b"
    r"|\bATM(?![^\W\d_])[^\n0-9]{0,25}(?P<atm>[0-9](?:[ .-]?[0-9]){15,18})(?![\w•])",
    re.IGNORECASE,
)

_BANK = (
    r"vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb ?bank|sacombank|acb|vpbank|tpbank"
    r"|hdbank|shb|vib|lp ?bank|lienvietpostbank|seabank|ocb|msb|eximbank|momo|ngân hàng"
)
_ACCOUNT = re.compile(
    rf"\b(?:stk|số (?:tài khoản|tk)|(?:tài khoản|tk)(?: số|:))(?![^\W\d_])"
    rf"(?:[\s:.,()“\"'–-]|là|số|tại|{_BANK}){{0,8}}(?P<number>[0-9](?:{_S}[0-9]){{5,18}}){_END}"
    rf"|\b(?:{_BANK})[^\n\w]{{1,4}}(?P<after>[0-9]{{9,19}}){_END}"
    rf"|{_START}(?P<before>[0-9]{{9,19}})[^\n\w]{{1,4}}(?:tại )?(?:{_BANK})\b",
    re.IGNORECASE,
)

_EMAIL = re.compile(r"(?<![\w.%+•-])[\w.%+-]+@(?:[\w-]+\.)+[\w-]{2,}")
_SPOKEN_EMAIL = re.compile(
    r"(?<![\w.%+•-])[\w.%+-]+(?: @ | ?[(\[]at[)\]] ?)"
    r"(?:[\w-]+(?:\.| ?[(\[]dot[)\]] ?))+(?:com|net|org|vn|edu|gov|info|invalid)(?!\w)",
    re.IGNORECASE,
)
_EXAMPLE_HOSTS = ("@coquan.gov.vn", "@office.gov.vn", "@example.com", "@example.vn")

_FIGURE = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_OF_MANY = re.compile(
    r"\s?(?:%|(?:đồng|vnđ?|usd|đ|triệu|tỷ|tỉ|người|hộ|lượt|thẻ|tài khoản|m2|m²|kg|tấn)\b)", re.I
)
_OTHER_NUMBER = re.compile(
    r"(?:isbn|issn|mã(?: số)?(?: thuế)?|mst|số hiệu|seri|đkkd|đkxb|code|(?P<short>number)|volume"
    r"|value|id|(?P<few>bài)(?: số)?|#)[\s:\"'–-]*\Z",
    re.IGNORECASE,
)
"""Before a number of something else; documents and articles have none as long as a telephone's."""
_CODE = re.compile(r"\bmã(?: số)?(?: [^\W\d_]+){1,4}[\s:\"'–-]*\Z", re.IGNORECASE)
_REACH = 24
_ASKED_PHONE = r"phone|mobile|tel|zalo|hotline|sdt|so[_-]?dt|dt|dien[_-]?thoai|di[_-]?dong"
_ASKED_CARD = r"cccd|cmnd|cmtnd|can[_-]?cuoc|so[_-]?dinh[_-]?danh"
_IN_QUERY = re.compile(
    rf"[?&#;](?:[a-z0-9]+[_-])?(?:(?P<phone>{_ASKED_PHONE})|(?:{_ASKED_CARD}))"
    r"(?:[_-]?(?:number|no|num|so))?=(?:%2B|\+)?(?P<number>[0-9]{9,12})(?![0-9])",
    re.IGNORECASE,
)
_WEB_ADDRESS = re.compile(r"(?:https?://|www\.)(?!zalo\.me/|wa\.me/)[^\s\"'<>]+", re.IGNORECASE)

# “09l2 345 678”, “O912345678”: letters that are figures, by a slip or by a scanner.
_LIKE = "OoIl|"
_AS_FIGURES = str.maketrans(_LIKE, "00111")
_MIXED = re.compile(rf"{_START}\+?[0-9{_LIKE}](?:[ .\-]?[0-9{_LIKE}]){{8,14}}(?!\w)")
_LETTERS_ALONE = re.compile(rf"(?<![0-9{_LIKE}])[{_LIKE}]+(?![0-9{_LIKE}])")
_MOST_LETTERS = 3

# A run that goes on after a sign of web addresses is one of their numbers, unless it begins with 0
# or is what a query says.
_RUN = re.compile(
    r"[0-9](?:(?<![0-9].)(?:(?<![\w/-].)|(?<=[/-]0)|(?<=[^\W_]0))"
    r"(?:[0-9]{5}|(?:[ .\-\u00a0\u2010-\u2013()]{0,2}+[0-9]){8}"
    r"|(?<=0)[0-9]{2,3}[/,_·][0-9]{2,4}[/,_·][0-9]{2})"
    rf"|(?:(?<=[Oo].)|[{_LIKE}])(?:[ .\-]?[0-9{_LIKE}]){{4}})",
    re.ASCII,
)

_WORDS = ("@", r"\[at\]", r"\(at\)", "[Hh]ộ chiếu", "[Pp]assport")
_IS_SAID = quick_look(*_WORDS)
_WORD_OR_RUN = re.compile("|".join((*_WORDS, _RUN.pattern)), re.ASCII)


@lru_cache(maxsize=4)
def number_spans(text: str) -> tuple[PrivateSpan, ...]:
    """Numbers of persons in ``text`` and e-mail addresses, kind by kind; they may overlap.

    Web addresses, figures, dates and numbers of documents are none. Several rules ask in turn.
    """
    return tuple(span for line in _lines(text) for span in _in_line(text, *line))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the lines that may hold a number or an address."""
    sign = _WORD_OR_RUN if _IS_SAID(text) else _RUN
    end = 0
    while found := sign.search(text, end):
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.end())
        if end < 0:
            end = len(text)
        yield start, end


def _in_line(text: str, start: int, end: int) -> Iterator[PrivateSpan]:
    line = text[start:end]
    addresses = [found.span() for found in _WEB_ADDRESS.finditer(line)]
    sure = [span for find in _SURE for span in find(line)]
    taken = sorted((span.start, span.end) for span in sure)
    maybe = (card for card in _old_cards(line) if not _within(taken, card.start))
    for span in (*sure, *maybe):
        if not _within(addresses, span.start):
            yield PrivateSpan(span.kind, span.start + start, span.end + start)
    for found in _IN_PROFILE.finditer(line):
        yield PrivateSpan(PrivateKind.PHONE, *(start + at for at in found.span("number")))
    for place in addresses:
        for found in _IN_QUERY.finditer(line, *place):
            kind = PrivateKind.PHONE if found["phone"] else PrivateKind.IDENTITY
            yield PrivateSpan(kind, found.start("number") + start, found.end("number") + start)


def _within(spans: list[tuple[int, int]], place: int) -> bool:
    nearest = bisect_right(spans, place, key=itemgetter(0)) - 1
    return nearest >= 0 and place < spans[nearest][1]


def _accounts(text: str) -> Iterator[PrivateSpan]:
    for found in _ACCOUNT.finditer(text):
        start, end = found.span(found.lastgroup or 0)
        if not (_FIGURE.fullmatch(text, start, end) or _OF_MANY.match(text, end)):
            yield PrivateSpan(PrivateKind.BANK_ACCOUNT, start, end)


def _named_cards(text: str) -> Iterator[PrivateSpan]:
    for found in _CARD_NAMED.finditer(text):
        start, end = found.span(found.lastgroup or 0)
        if not _OF_MANY.match(text, end):
            yield PrivateSpan(PrivateKind.IDENTITY, start, end)


def _citizens(text: str) -> Iterator[PrivateSpan]:
    for found in _CITIZEN.finditer(text):
        groups = _NO_DIGITS.split(found[0])
        one_way = len(set(_NO_DIGITS.findall(found[0]))) < 2 and max(map(len, groups)) > 2
        if one_way and _CITIZEN_DIGITS.fullmatch("".join(groups)):
            yield PrivateSpan(PrivateKind.IDENTITY, *found.span())


def _phones(text: str) -> Iterator[PrivateSpan]:
    for found in _PHONE.finditer(text):
        other = _OTHER_NUMBER.search(text, max(0, found.start() - _REACH), found.start())
        if other is None or other["short"] or other["few"]:
            yield PrivateSpan(PrivateKind.PHONE, *found.span())
    for found in _CALLED.finditer(text):
        if not _OF_MANY.match(text, found.end()):
            yield PrivateSpan(PrivateKind.PHONE, *found.span("number"))
    for found in _ODDLY_APART.finditer(text):
        if len(_NO_DIGITS.sub("", found[0])) == _MOBILE_FIGURES:
            yield PrivateSpan(PrivateKind.PHONE, *found.span())
    for found in _BEHIND_YEAR.finditer(text):
        yield PrivateSpan(PrivateKind.PHONE, *found.span("number"))


def _mistyped(text: str) -> Iterator[PrivateSpan]:
    """The same, and cards, of which a few figures are letters."""
    for found in _MIXED.finditer(text):
        plain, letters = found[0].translate(_AS_FIGURES), sum(map(found[0].count, _LIKE))
        if not 0 < letters <= _MOST_LETTERS or _LETTERS_ALONE.search(found[0]):
            continue
        start, end = found.span()
        whole = f"{text[:start]}{plain}{text[end:]}"
        for span in (*_phones(whole), *_citizens(whole)):
            if start <= span.start and span.end <= end:
                yield span


def _emails(text: str) -> Iterator[PrivateSpan]:
    for pattern in (_EMAIL, _SPOKEN_EMAIL):
        for found in pattern.finditer(text):
            if not found[0].endswith(_EXAMPLE_HOSTS):
                yield PrivateSpan(PrivateKind.EMAIL, *found.span())


def _old_cards(text: str) -> Iterator[PrivateSpan]:
    for found in _OLD_CARD.finditer(text):
        start, end = found.span()
        before = max(0, start - _REACH), start
        other = _OTHER_NUMBER.search(text, *before) or _CODE.search(text, *before)
        if not (other or found[0].endswith("000") or _OF_MANY.match(text, end)):
            yield PrivateSpan(PrivateKind.MAYBE_IDENTITY, start, end)


_SURE = (_accounts, _named_cards, _citizens, _phones, _mistyped, _emails)
