"""What the lines above a list say: the decision it belongs to, and of whom it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import normalize

from honour_roll.forms.list_purpose import own_title, purpose_of
from honour_roll.model.terms import Kind, Status
from honour_roll.text.dates import parse_date
from honour_roll.text.document_numbers import CALLED, DAY, close_up, with_plain_figures
from honour_roll.text.folding import collapse_spaces, fold
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.office_names import office_name
from honour_roll.text.quoting import quoted

# With a space beside its mark only what is short in capitals goes on: "25 / QĐ - UBND".
_NUMBER = (
    rf"(?:{CALLED})?\s*:?\s*(?P<number>[0-9][0-9A-Za-zĐđ]{{0,15}}"
    r"\s*[-–/]\s*(?!ngày\b)[^\s,;()/–-]{1,40}"
    r"(?:[-–/][^\s,;()/–-]{1,40}|\s*[-–/]\s*(?-i:[A-ZĐ]{1,10})(?!\w)){0,6})"
)
_SHORTENED = r"(?:(?<!\w)(?:p?ct|tm|kt|tl|t/m|k/t|t/l|ubnd|hđnd|tx|tp|tt|đu|hu|tu|[pxht])\.)"
_DOTTED = r"(?:(?<!\w)(?:[^\W\d_]\.){2,}[^\W\d_](?!\w)\.?)"
_OFFICE_AHEAD = (
    r"(?=(?:(?:t\.?/?m|k\.?/?t|t\.?/?l)\b|ubnd|u\.b\.n\.d|hđnd|[uủ][yỷ] ban|hội đồng"
    r"|(?:phó )?chủ tịch|(?:đảng|tỉnh|thành|thị|huyện) [uủ][yỷ]"
    r"|ban (?:thường vụ|chấp hành)|btv|bch|p?ct)\b)"
)
_GAP = r"\s*[,;(–-]?\s*"
_SIGNED = rf"{_GAP}(?:(?:ký|ban\s+hành)\s+)?"
# What nobody filled in: "ngày … tháng … năm 2024".
_BLANK = r"[\s/.…_0-9]*"
_NO_DAY = rf"ngày\s*(?:{_BLANK}tháng{_BLANK}năm{_BLANK}|[0-9]{{0,2}}\s*/?\s*[.…_]{_BLANK})"
_ON = rf"(?:{_SIGNED}(?:(?:ngày\s*)?(?P<date>{DAY})|{_NO_DAY}))?"
_ON_BEHIND = rf"(?:{_SIGNED}ngày\s*(?P<behind>{DAY}))?"
_BY = (
    rf"(?:{_GAP}(?:của\s+|(?<=[\s,;]){_OFFICE_AHEAD}|do\s+{_OFFICE_AHEAD})"
    rf"(?P<authority>(?:(?!{_SIGNED}ngày\b)(?:{_SHORTENED}|{_DOTTED}|t/m|k/t|t/l|[^()./;]))"
    rf"{{1,200}}){_ON_BEHIND})?"
)
# Of what kind it is, or whose, may stand before its number: "Quyết định khen thưởng số …".
_OTHER_PAPER = (
    r"(?:theo|tờ\s+trình|căn\s+cứ|kế\s+hoạch|công\s+văn|báo\s+cáo|nghị\s+quyết|biên\s+bản"
    r"|thông\s+báo|hướng\s+dẫn|của)"
)
_KIND_OF_DECISION = rf"(?:(?:\s+(?!(?:số|{_OTHER_PAPER})\b)[^\W\d_]{{1,20}}){{1,6}}(?=\s+số\b))?"
_DECISION = re.compile(
    rf"(?:Quyết\s+định|QĐ){_KIND_OF_DECISION}\s*{_NUMBER}{_ON}{_BY}", re.IGNORECASE
)
_HALF_DECISION = re.compile(
    rf"(?:Quyết\s+định|QĐ){_KIND_OF_DECISION}\s*(?:{CALLED})\s*:?\s*"
    rf"(?P<number>[0-9]{{1,6}})(?![^\W_])(?!\s*[-–/]){_ON}{_BY}",
    re.IGNORECASE,
)
# What stands where the number would, and has figures somewhere: “số QĐ-15/UBND”.
_ODD_NUMBER = re.compile(
    rf"(?:Quyết\s+định|QĐ){_KIND_OF_DECISION}\s*(?:{CALLED})\s*:?\s*"
    r"(?P<number>(?=[^\s,;()]*[0-9])(?!ngày\b)[^\s,;()]{2,60})",
    re.IGNORECASE,
)
_BARE = re.compile(rf"{_NUMBER}{_ON}{_BY}", re.IGNORECASE)
_ABOUT = re.compile(r"\s+(?:về việc|v/v|về|ban hành$)(?:\s.*|$)", re.IGNORECASE | re.DOTALL)
_LEFT_BLANK = re.compile(r"\s*(?:…|\.\.|__)")
_LONGEST = 3_000
_LONGEST_LINE = 150
_SPACES = re.compile(r"\s*([/.-])\s*")
_IN_SHORT = {
    "date-short-year": Message("năm ghi đủ bốn chữ số", "its year needs four digits"),
    "date-impossible": Message("lịch không có ngày này", "no such day is in the calendar"),
}
_KINDS = {
    Kind.MODEL: ("mo hinh", "cach lam hay"),
    Kind.HOUSEHOLD: ("ho gia dinh", "gia dinh"),
    Kind.COLLECTIVE: ("tap the",),
    Kind.INDIVIDUAL: ("ca nhan",),
}


class HalfDecision(NamedTuple):
    """“Quyết định số 15 ngày … của …”: the figures of its number, its day and authority."""

    figures: str
    date: str | None
    authority: str | None


class Title(NamedTuple):
    """What was found: texts as written; dates as files have them."""

    number: str | None = None
    date: str | None = None
    authority: str | None = None
    kind: Kind | None = None
    status: Status | None = None
    text: str = ""
    own: str = ""
    """The list's own title, without what stands before it."""
    barred: str | None = None
    """The words that forbid to publish those in it."""
    line: str = ""
    """Where the decision is named, as it was written."""
    doubt: str | None = None
    """The words by which they are not honoured yet, or others than those who are."""
    is_own: bool = False
    """Whether it says of those listed what no list before it says for it."""
    typed: str = ""
    """The number as it was written."""
    half: HalfDecision | None = None
    """A decision whose number has no letters: it is known only where the roll has it."""
    odd_number: str = ""
    """What stands for a number and can't be read as one."""

    def unread(self, *, has_years: bool) -> Iterator[Message]:
        """What is not known of a decision; where each row has its year, it needs no date."""
        if self.date is None and not has_years:
            yield Message("ngày ban hành", "its day")
        elif self.date is not None and (error := _error_of(self.date)):
            date, why = quoted(self.date), _IN_SHORT.get(error.code, error.what)
            yield Message(f"ngày {date} ({why.vi})", f"the day {date} ({why.en})")
        if self.authority is None:
            yield Message("cơ quan ban hành", "its authority")


def read_title(lines: Sequence[str], headings: str = "", sheet: str = "") -> Title:
    """The decision named in the lines above a list, the last one of several.

    ``headings`` are those of its columns, ``sheet`` is what the sheet is called.
    """
    text = collapse_spaces(normalize("NFC", " ".join(lines)))[-_LONGEST:]
    own, before = own_title(lines)
    purpose = purpose_of(own[:_LONGEST], before[-_LONGEST:], headings, sheet)
    own = collapse_spaces(own)
    plain = with_plain_figures(text)
    found = [*_DECISION.finditer(plain)]
    halves = [] if found else [*_HALF_DECISION.finditer(plain)]
    last = next(reversed([*found, *halves]), None)
    number, date, authority = _parts(found[-1]) if found else (None, None, None)
    return Title(
        number,
        date,
        authority,
        kind_in(text),
        purpose.status,
        text,
        own[:_LONGEST],
        purpose.barred,
        text[last.start() :][:_LONGEST_LINE] if last else "",
        purpose.doubt,
        purpose.is_own,
        _typed(text, found[-1]) if found else "",
        _half(halves[-1]) if halves else None,
        "" if last else _odd_number(plain, text),
    )


def read_decision(text: str) -> Title | None:
    """The same of what somebody typed: “15-QĐ/TU ngày 10/1/2022 của Thị ủy Suối Hoa”."""
    text = normalize("NFC", text).strip()
    plain = with_plain_figures(text)
    found = _DECISION.fullmatch(plain) or _BARE.fullmatch(plain)
    if found is None:
        return None
    return Title(*_parts(found), line=text, typed=_typed(text, found))


def kind_in(text: str) -> Kind | None:
    """The one kind that a heading names; None for none or several."""
    words = fold(text)
    found = [kind for kind, names in _KINDS.items() if any(name in words for name in names)]
    return found[0] if len(found) == 1 else None


def kind_of(text: str) -> Kind | None:
    """The kind that a cell names: “Hộ” is one there, and no part of another word."""
    return Kind.HOUSEHOLD if fold(text).strip() == "ho" else kind_in(text)


def _typed(text: str, found: re.Match[str]) -> str:
    return text[found.start("number") : found.end("number")]


def _odd_number(plain: str, text: str) -> str:
    found = [*_ODD_NUMBER.finditer(plain)]
    return _typed(text, found[-1]) if found else ""


def _half(found: re.Match[str]) -> HalfDecision:
    figures, date, authority = _parts(found)
    return HalfDecision(figures or "", date, authority)


def _parts(found: re.Match[str]) -> tuple[str | None, str | None, str | None]:
    """Number, day and authority; the day may stand behind the authority, which may be left open."""
    authority = found["authority"]
    is_open = _LEFT_BLANK.match(found.string, found.end("authority")) if authority else None
    is_blank = authority is None or is_open or _LEFT_BLANK.search(authority)
    return (
        close_up(found["number"]),
        _date(found["date"] or found["behind"]),
        None if is_blank else _authority(authority),
    )


def _error_of(date: str) -> ScalarError | None:
    try:
        parse_date(date)
    except ScalarError as error:
        return error
    return None


def _date(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return parse_date(_SPACES.sub(r"\1", text)).iso()
    except ScalarError:
        return text


def _authority(text: str | None) -> str | None:
    if text is None:
        return None
    return office_name(_ABOUT.sub("", collapse_spaces(text)).strip(" ,")) or None
