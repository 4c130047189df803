"""The award that the heading of a group names, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from honour_roll.forms import title_words as words_of
from honour_roll.forms.title_reading import words_in
from honour_roll.text.folding import fold
from honour_roll.text.office_names import near_offices

# “Gia đình văn hóa” is as often a sort of households.
_OTHERS = (
    "giấy khen|bằng khen|thư khen|hu[âa]n chương(?: \\w+){0,5}|huy chương|huy hiệu(?: \\w+){0,4}"
    "|k[ỷỉ] niệm chương|cờ thi đua|chiến s[ĩỹ] (?:thi đua(?: \\w+){0,2}|tiên tiến)"
    "|(?:tập thể )?lao động (?:tiên tiến|xuất sắc)"
)
_ACTS = "(?:truy tặng|tặng thưởng|trao tặng|phong tặng|tặng|trao|đón nhận|nhận|công nhận|đạt|cấp)"
_BY = f"(?:.* )?được((?: (?!{_ACTS}\\b)\\w+)*?)(?: {_ACTS})?"
_WHO = (
    "(?:(?:các|những|và|cá nhân|tập thể|hộ gia đình|hộ|gia đình|mô hình"
    f"|{words_of.PEOPLE})(?: |$))*"
)
_BEFORE = f"(?:{_BY}|{_WHO}(?:{_ACTS})?)(?: ?(?:danh hiệu|hình thức(?: khen(?: thưởng)?)?))?"
_BEHIND = (
    "(?:(?:của|do) ((?!(?:các )?(?:cá nhân|tập thể|hộ)\\b).+)|((?:chủ tịch|giám đốc"
    "|ubnd|ủy ban|bộ trưởng|thủ tướng|công an|(?:tỉnh|thành|thị|huyện|đảng) ủy|ban thường vụ"
    "|ban chấp hành|liên đoàn|sở|cấp (?:tỉnh|huyện|xã|trên|bộ|trung ương))\\b.*))"
)
_WHEN_AND_WHY = (
    f"(?:[0-9]+(?: \\w+)?|(?:đợt|năm|lần|quý|giai đoạn|nhiệm kỳ)\\b.*|(?:{words_of.WHY})\\b.*)?"
)
_POSTHUMOUS = f"{_WHO}(?:được )?truy tặng(?: [0-9]+(?: \\w+)?)?"
_DECISION = re.compile(r"[(\n]|kèm theo|quyết định", re.IGNORECASE)


class HeadedAward(NamedTuple):
    """What a heading says: a form of the roll, or the name of an award that is none.

    ``body`` is the office that gave it, where one is named.
    """

    form: str | None = None
    other: str = ""
    body: str = ""
    is_posthumous: bool = False


class HeadingAwards:
    """Reads the headings of a list by ``forms``: id → name.

    ``form`` is the id and ``authority`` the name of what the decision of the list says.
    """

    def __init__(
        self, forms: Mapping[str, str], form: str | None = None, authority: str | None = None
    ) -> None:
        self._ids = {words_in(name): id for id, name in forms.items()}
        self._form = form
        self._authority = authority
        known = sorted(map(re.escape, self._ids), key=len, reverse=True)
        self._awards = f"\\b(?:{'|'.join([*known, _OTHERS])})\\b"

    def read(self, text: str) -> HeadedAward | None:
        """What ``text`` says of an award, where it says no more than who got it."""
        words = words_in(text)
        if _pattern(_POSTHUMOUS, words).fullmatch(words):
            return HeadedAward(is_posthumous=True)
        found = _pattern(self._awards, words).search(words)
        before = (
            _pattern(_BEFORE, words).fullmatch(words[: found.start()].strip()) if found else None
        )
        if found is None or before is None:
            return None
        rest = words[found.end() :].strip()
        behind = _pattern(_BEHIND, words).match(rest)
        if behind is None and not _pattern(_WHEN_AND_WHY, words).fullmatch(rest):
            return None
        body = (behind[1] or behind[2]) if behind else (before[1] or "").strip()
        form = next((id for name, id in self._ids.items() if fold(name) == fold(found[0])), None)
        return HeadedAward(form, "" if form else found[0], body, posthumous_in(text))

    def is_of_decision(self, award: HeadedAward) -> bool:
        """Whether the decision of the list may have given it, as far as the roll knows."""
        if award.other and self._form:
            return False
        authority = self._authority
        return not (award.body and authority) or bool(near_offices(award.body, [authority]))


def posthumous_in(text: str) -> bool:
    """Whether all of whom a title or a heading tells were honoured after their death."""
    words = words_in(_DECISION.split(text, maxsplit=1)[0])
    rest, count = _pattern("\\btruy tặng\\b", words).subn(" ", words)
    return count > 0 and _pattern("\\btặng\\b", words).search(rest) is None


def _pattern(pattern: str, words: str) -> re.Pattern[str]:
    """For words without marks one that needs none."""
    return re.compile(fold(pattern) if words.isascii() else pattern)
