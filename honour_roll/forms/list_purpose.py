"""What a list is for: its title says that people were honoured, or that they must not appear."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from honour_roll.model.terms import Status
from honour_roll.text.folding import collapse_spaces, fold, spelling_key

_PRAISED = "biểu dương|khen|tôn vinh|tuyên dương|vinh danh|phong tặng|truy tặng"
_EXAMPLES = "danh hiệu|điển hình|mô hình|gương|tấm gương|cách làm hay|sáng kiến"
# People are recognised as poor, disabled or passed, and given clothes, too: what for is to be said.
_STATUSES = {
    Status.RECOGNISED: f"ghi danh|công nhận (?:là |đạt )?(?:{_EXAMPLES})"
    f"|(?:{_EXAMPLES})(?: \\w+){{0,6}} công nhận",
    Status.COMMENDED: f"{_PRAISED}|tặng (?:thưởng )?(?:giấy khen|bằng khen|thư khen|hu[âa]n chương"
    "|huy chương|huy hiệu|k[ỷỉ] niệm chương|danh hiệu|cờ|giải thưởng|biểu trưng|bảng vàng)",
}
# Names of a law and of councils, which stand above any list.
_NAMES = re.compile(r"thi (?:đua|dua)\W{1,4}(?:v[àa] )?khen (?:thưởng|thuong)")
_PROPOSED = "đề nghị(?! của)|tờ trình|dự kiến|đăng ký|rà soát|biên bản"
_DENIED = (
    "(?:không|chưa) (?:đủ|đạt|được|xét|khen|công nhận|tặng|đề nghị)|thu hồi(?! đất)|hủy bỏ"
    "|bãi bỏ|tước|(?<!trang )(?<!chuẩn )(?<!thiết )(?<!dự )bị(?! th[uư]\\b| thương)"
)
_PUNISHED = (
    "k[ỷỉ] luật|cảnh cáo|khiển trách|cách chức|khai trừ|buộc thôi việc|xử phạt|vi phạm|phạm nhân"
    "|phê bình|rút kinh nghiệm|kiểm điểm|nhắc nhở|đình chỉ|yếu kém"
    "|(?:không|chưa) (?:hoàn thành|chấp hành|thực hiện)"
)
# What decision the list goes with: its subject is no word of the list's own.
_GOES_WITH = re.compile(
    r"\([^()]*(?:k[èe]m theo|quy[ếe]t [đd][ịi]nh|q[đd])\b[^()]*\)?"
    r"|(?:ban h[àa]nh )?k[èe]m theo\b.*|\b(?:quy[ếe]t [đd][ịi]nh|q[đd]) (?:s[ốo]\b|:).*"
)
_IN_NEED = (
    "cai nghiện|ma túy|hỗ trợ|trợ cấp|trợ giúp|hộ nghèo|cận nghèo|nghèo đa chiều|bảo trợ xã hội"
    "|cứu trợ|vay vốn|(?:nhận|tặng) quà|nhà tạm|nhà dột nát|tái định cư|đền bù"
    "|khuyết tật|hiv|tâm thần|bệnh nhân|nghiện|nạn nhân|mồ côi|khó khăn|neo đơn"
)
_TITLE = re.compile(r"\W*(?:[ivx]+\W+)?(?:danh sach|phu luc|bang tong hop)\b")
# What the second list of a decision has above it and still is of those that it honours.
_SAME_LIST = re.compile(
    r"danh sach|phu luc|bang tong hop|tap the|ca nhan|mo hinh|cach lam hay|ho gia dinh|gia dinh"
    r"|dien hinh|tiep theo|(?:ban hanh )?kem theo.*|\b(?:cac|va|so|ho|[ivx]+|[a-d])\b|[\W\d_]"
)
_FEW_LINES = 8


class Purpose(NamedTuple):
    """What was done with those listed, where that is sure; else what forbids to publish them."""

    status: Status | None = None
    barred: str | None = None


def purpose_of(title: str, before: str, headings: str, sheet: str = "") -> Purpose:
    """What a list is for: by its own title, else by its sheet's name, the text before, its columns.

    People are honoured for their work with the poor, or in an inspection, too: words of both
    kinds leave it open. What the title says of those listed no word around it makes good.
    """
    named = f"{title} {sheet}"
    own, headed = _words(named), _words(f"{named} {headings}")
    if denied := _found(_DENIED, own):
        return Purpose(barred=_found(_PUNISHED, own) or denied)
    itself = _GOES_WITH.sub(" ", _words(title))
    is_honoured = status_in(itself) is not None
    if not is_honoured and (punished := _found(_PUNISHED, itself)):
        return Purpose(barred=punished)
    status = next(filter(None, map(status_in, (itself, title, sheet, before, headings))), None)
    is_praised = _found(_PRAISED, itself) is not None
    barred = _found(_PUNISHED, headed) or (None if is_praised else _found(_IN_NEED, headed))
    if barred:
        return Purpose(barred=None if status else barred)
    return Purpose(None if _found(_PROPOSED, own) else status)


def status_in(text: str) -> Status | None:
    """What was done with those listed; the first of several."""
    words = _words(text)
    return next((status for status, names in _STATUSES.items() if _found(names, words)), None)


def barred_in(heading: str) -> str | None:
    """What of a heading within a list of honours says that those below it were not honoured."""
    words = _words(heading)
    return _found(_DENIED, words) or _found(_PUNISHED, words)


def own_title(lines: Iterable[str]) -> tuple[str, str]:
    """The last few lines, from “Danh sách…” on where one begins so; and those before them."""
    found = [line for line in map(collapse_spaces, lines) if line]
    last = max(0, len(found) - _FEW_LINES)
    first = next((n for n in range(last, len(found)) if _TITLE.match(fold(found[n]))), last)
    return " ".join(found[first:]), " ".join(found[:first])


def is_title(text: str) -> bool:
    """Whether it says more than which part of a decision's list comes now."""
    words = fold(text)
    return "danh sach" in words and _SAME_LIST.sub("", words) != ""


def _words(text: str) -> str:
    return _NAMES.sub(" ", collapse_spaces(spelling_key(text)))


def _found(pattern: str, words: str) -> str | None:
    """What of ``words`` is meant by ``pattern``; where they have no marks, it needs none."""
    if words.isascii():
        pattern = fold(pattern)
    found = re.search(rf"\b(?:{pattern})\b", words)
    return found[0] if found else None
