"""What a list is for: its title says that people were honoured, or that they must not appear."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from honour_roll.forms import title_words as words_of
from honour_roll.forms.title_reading import Reading, Says, begins_title, read, words_in
from honour_roll.model.terms import Status
from honour_roll.text.folding import collapse_spaces, fold, spelling_key

_STATUSES = {
    Status.RECOGNISED: words_of.RECOGNISED,
    Status.COMMENDED: words_of.COMMENDED,
}
_PROPOSED = (
    "dự thảo|đề nghị(?! của)|kiến nghị|đề xuất|đề cử|tờ trình|dự kiến|bình xét"
    "|xét (?:tặng|khen|chọn|duyệt|công nhận|danh hiệu|thi đua|đề nghị|biểu dương|tuyên dương)"
    "|(?<!chương )(?<!công )(?<!quy )(?<!quá )trình (?:tặng|khen|xét|duyệt|ký|ủy ban|ubnd|chủ tịch"
    "|hội đồng|ban|cấp|phê duyệt|thị ủy|tỉnh ủy|huyện ủy|đảng ủy)"
)
_NOT_YET = f"{_PROPOSED}|(?<!văn phòng )đăng ký|rà soát|biên bản"
"""In a title; the heading of a group may be the name of an office that registers."""
_UNDECIDED = (
    "ứng (?:cử )?viên|dự trù|bình (?:chọn|bầu)|lấy (?:phiếu|ý kiến)|hiệp y|xin ý kiến|bỏ phiếu"
    "|thẩm định|giới thiệu|phấn đấu|chờ (?:khen|tặng|xét|duyệt|quyết định)|sẽ|phương án"
    "|đủ (?:điều kiện|tiêu chuẩn)|chấm điểm|(?:bảng|thang) điểm"
)
"""Words of those listed that may also tell what somebody was honoured for."""
_PROPOSED_COLUMN = (
    "(?:hình thức|danh hiệu|mức|nội dung)(?: \\w+){0,2} (?:đề nghị|dự kiến|đăng ký)"
    "|(?:đề nghị|dự kiến|đăng ký) (?:khen|tặng|hình thức|danh hiệu|xét|công nhận|mức)"
    "|(?:số|tỷ lệ|kết quả)(?: bỏ)? phiếu"
)
# The paper that a list belongs to; a decision names others among what it is based on.
_NO_DECISION = re.compile(
    r"^\W*(?:d[ựu] th[ảa]o\b|gi[ấa]y m[ờo]i\b"
    r"|(?:t[ờo] tr[ìi]nh|k[ịi]ch b[ảa]n|bi[êe]n b[ảa]n|k[ếe] ho[ạa]ch)\W*$)",
    re.MULTILINE,
)
_HEADS_NO_DECISION = re.compile(
    r"(?:k[ếe] ho[ạa]ch|ch(?:ương|uong) tr[ìi]nh|c[ôo]ng v[ăa]n|gi[ấa]y m[ờo]i|t[ờo] tr[ìi]nh)\b"
)
_ROLES = (
    "khách (?:mời|quý)|mời (?:dự|tham dự|họp)|giấy mời|thành phần|phân công"
    "|đại biểu(?: (?!được\\b|hội đồng\\b|hđnd\\b|quốc hội\\b)\\w+){0,6}? (?:tham )?"
    "dự(?! (?:bị|án|thảo|kiến)\\b)|đại biểu (?:khách )?mời|đại biểu tham gia"
    "|(?:danh sách|thành viên) ban tổ chức"
    "|ban tổ chức (?:lễ|hội|đại hội|cuộc thi|chương trình|sự kiện|giải)"
    "|ban giám khảo|tổ giúp việc|tổ thư ký|(?:nhận|trao) (?:thay|giùm|hộ(?! (?:gia đình|dân)\\b))"
    "|(?:nhận|trao)(?: \\w+){1,3} thay"
    "|(?:lãnh đạo|người|đồng chí|đại biểu)(?: (?!được\\b)\\w+){0,4}? trao(?! (?:đổi|thưởng)\\b)"
)
_DONORS = (
    "ủng hộ|quyên góp|đóng góp (?:quỹ|tiền|kinh phí|ngày công)|tài trợ|công đức|ký nhận"
    "|(?:nộp|thu) (?:tiền|quỹ|phí|đảng phí)|chi (?:tiền|trả)"
)
_MISHAPS = (
    "nạn|tai nạn|đuối|lũ|ngập|bão|thiên tai|cháy|hỏa hoạn|sạt|sập|cô lập|mắc kẹt|lạc|bệnh|ốm|nhiễm"
    "|ảnh hưởng|thiệt hại|hại|hư hỏng|xâm hại|bạo (?:lực|hành)|mua bán|lừa|cướp|bỏ rơi|truy nã"
)
_DENIED = (
    "(?:không|chưa) (?:đủ|đạt|được|xét|khen|công nhận|tặng|đề nghị)|thu hồi(?! đất)|hủy bỏ"
    "|bãi bỏ|tước|(?<!trang )(?<!chuẩn )(?<!thiết )(?<!dự )"
    f"bị(?! th[uư]\\b| thương| (?:{_MISHAPS})\\b)"
)
_SUFFERED = f"(?<!cứu )(?<!cứu người )(?<!giúp người )bị (?:{_MISHAPS})"
"""What befell those listed, or others whom those honoured helped."""
_PUNISHED = (
    "k[ỷỉ] luật|cảnh cáo|khiển trách|cách chức|khai trừ|buộc thôi việc|xử phạt|vi phạm|phạm nhân"
    "|phê bình|rút kinh nghiệm|kiểm điểm|nhắc nhở|đình chỉ|yếu kém|thiếu (?:tinh thần |ý thức )?"
    "trách nhiệm|chậm (?:tiến độ|trễ|nộp|báo cáo|thực hiện)|khuyết điểm|sai phạm|quá hạn"
    "|(?:không|chưa) (?:hoàn thành|chấp hành|thực hiện|nộp)"
)
# A field of work, in which people are honoured as in any other.
_WORK = (
    "(?:công tác )?kiểm tra(?: và)? giám sát(?: và)?(?: thi hành)? k[ỷỉ] luật(?: trong| của)?"
    "(?: đảng)?"
)
# What decision the list goes with: its subject is no word of the list's own.
_GOES_WITH = re.compile(
    r"\([^()]*(?:k[èe]m theo|quy[ếe]t [đd][ịi]nh|q[đd])\b[^()]*\)?"
    r"|(?:(?:ban h[àa]nh )?k[èe]m theo\b|\b(?:quy[ếe]t [đd][ịi]nh|q[đd]) (?:s[ốo]\b|:))[^\n]*"
    r"(?:\n(?:c[ủu]a|ng[àa]y|s[ốo]|v[ềe] vi[ệe]c|v/v)\b[^\n]*)*"
)
# Lines that say whose the list is, or where and when it was made.
_ASIDE = re.compile(
    r"^(?:\W*(?:[đd][ơo]n v[ịi]|c[ơo] quan|[đd]vt)[^\n:]{0,20}:"
    r"|[^\n]{1,40},\s*ng[àa]y\b[^\n]{0,12}\bth[áa]ng\b)[^\n]*",
    re.MULTILINE,
)
_IN_NEED = (
    "cai nghiện|ma túy|hỗ trợ|trợ cấp|trợ giúp|hộ nghèo|cận nghèo|nghèo đa chiều|bảo trợ xã hội"
    "|cứu trợ|vay vốn|(?:nhận|tặng) quà|nhà tạm|nhà dột nát|tái định cư|đền bù"
    "|khuyết tật|hiv|tâm thần|bệnh nhân|nghiện|nạn nhân|mồ côi|khó khăn|neo đơn"
)
_TITLE = re.compile(r"\W*(?:[ivx]+\W+)?(?:danh sach|phu luc|bang tong hop)\b")
_FEW_LINES = 8


class Purpose(NamedTuple):
    """What was done with those listed, where that is sure; else what forbids to publish them.

    ``doubt`` are words by which they are not honoured yet, or others than those honoured.
    """

    status: Status | None = None
    barred: str | None = None
    doubt: str | None = None
    is_own: bool = False
    """Whether the title says what a list before it does not say for it."""


def purpose_of(title: str, before: str, headings: str, sheet: str = "") -> Purpose:
    """What a list is for: by its own title, else by its sheet's name, the text before, its columns.

    ``title`` and ``before`` have their lines. A title that says who is listed and no more takes
    what stands around it; any other has to say itself that those listed were honoured.
    People are honoured for their work with the poor, or in an inspection, too: words of both
    kinds leave it open. What the title says of those listed no word around it makes good.
    """
    named = f"{title} {sheet}"
    own, headed = words_in(named), words_in(f"{named} {headings}")
    itself = _ASIDE.sub(" ", _GOES_WITH.sub(" ", _lines(title)))
    # The title alone may have no marks.
    alone = words_in(itself)
    said, of_sheet = read(itself), read(sheet, is_name=True)
    honour = _honour_of(said)
    denied = _found(_DENIED, own, alone)
    if denied := denied or (None if honour else _found(_SUFFERED, own, alone)):
        return Purpose(barred=_found(_PUNISHED, own, alone) or denied)
    if honour:
        own, headed = _without_work(own), _without_work(headed)
    mentioned = status_in(itself)
    cores = (said.core if said.says is not Says.NO_TITLE or _begins(itself) else "", of_sheet.core)
    others = _found(_ROLES, *cores)
    if honour is None and not said.is_of_honoured:
        others = others or _found(_DONORS, *cores)
        if barred := others or (None if mentioned else _found(_PUNISHED, alone)):
            return Purpose(barred=barred)
    is_else = said.says is Says.ELSE and "danh sach" in fold(title)
    is_own = is_else or said.says is Says.HONOURED
    status = honour or _status_around(said, title, before, headings, of_sheet)
    is_praised = _found(words_of.PRAISED, alone if said.says is Says.ELSE else own) is not None
    barred = _found(_PUNISHED, headed) or (None if is_praised else _found(_IN_NEED, headed))
    if barred:
        is_open = status or mentioned
        return Purpose(barred=None if is_open else barred, is_own=is_own)
    if doubt := others or _found(_NOT_YET, own, alone) or _doubt(said, before, headings):
        return Purpose(doubt=doubt, is_own=True)
    return Purpose(status, is_own=is_own)


def status_in(text: str) -> Status | None:
    """What was done with those listed; the first of several."""
    words = words_in(text)
    return next((status for status, names in _STATUSES.items() if _found(names, words)), None)


def barred_in(heading: str) -> str | None:
    """What of a heading within a list of honours says that those below it were not honoured."""
    words = words_in(heading)
    found = (_found(one, words) for one in (_DENIED, _SUFFERED, _PUNISHED, _ROLES, _PROPOSED))
    return next(filter(None, found), None)


def own_title(lines: Iterable[str]) -> tuple[str, str]:
    """The last few lines, from “Danh sách…” on where one begins so; and those before them.

    Without it a line goes that names people or an honour, or what else they are.
    """
    found = [line for line in map(collapse_spaces, lines) if line]
    last = max(0, len(found) - _FEW_LINES)
    near = range(last, len(found))
    first = next((n for n in near if _TITLE.match(fold(found[n]))), None)
    if first is None:
        first = next((n for n in near if begins_title(found[n]) or _begins(found[n])), last)
    return "\n".join(found[first:]), "\n".join(found[:first])


def _doubt(said: Reading, before: str, headings: str) -> str | None:
    """What tells around the title that nothing was decided yet."""
    if found := _found(_UNDECIDED, said.core):
        return found
    columns = (_found(_PROPOSED_COLUMN, words_in(one)) for one in headings.split("\n"))
    if found := next(filter(None, columns), None):
        return found
    paper = _NO_DECISION.search(_lines(before))
    if paper is None and said.says is Says.NO_TITLE:
        paper = _HEADS_NO_DECISION.match(said.core)
    return words_in(paper[0]) if paper else None


def _begins(line: str) -> bool:
    """Whether a line names others than those honoured, and not the body that heads a paper."""
    words = words_in(line)
    others = _found(_ROLES, words)
    return others is not None and words.startswith(others) and not fold(others).startswith("ban ")


def _honour_of(said: Reading) -> Status | None:
    """The state that a title gives those listed itself."""
    if said.says is not Says.HONOURED:
        return None
    is_won = _found(f"{words_of.WON}|{words_of.REWARDED}", said.core) is not None
    return status_in(said.core) or (Status.COMMENDED if is_won else None)


def _status_around(
    said: Reading, title: str, before: str, headings: str, sheet: Reading
) -> Status | None:
    if said.says is Says.HONOURED or said.says is Says.ELSE:
        return None
    by_sheet = _honour_of(sheet)
    return _mentioned(title) or by_sheet or _mentioned(before) or _mentioned(headings)


def _mentioned(text: str) -> Status | None:
    """The state that a paper is about: a feast or a fund of that name honours nobody."""
    words = words_in(text)
    occasion = (
        f"\\b(?:{words_of.OCCASIONS})(?: (?!về\\b|việc\\b|tặng\\b|được\\b)\\w+){{0,4}}? "
        f"(?:{words_of.PRAISED}|ghi danh|trao|tặng)\\b(?: \\w+){{0,3}}"
    )
    pattern = fold(occasion) if words.isascii() else occasion
    return status_in(re.sub(pattern, " ", words))


def _without_work(words: str) -> str:
    pattern = fold(_WORK) if words.isascii() else _WORK
    return re.sub(rf"\b(?:{pattern})\b", " ", words)


def _lines(text: str) -> str:
    """``text`` in small letters, its lines kept."""
    return "\n".join(collapse_spaces(line) for line in spelling_key(text).split("\n"))


def _found(pattern: str, *texts: str) -> str | None:
    """What of ``texts`` is meant by ``pattern``; where one has no marks, it needs none."""
    for words in texts:
        found = re.search(rf"\b(?:{fold(pattern) if words.isascii() else pattern})\b", words)
        if found:
            return found[0]
    return None
