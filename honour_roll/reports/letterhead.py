"""The head of a document: of the Party (Hướng dẫn 36-HD/VPTW, 2018), or of administration.

Administration's is that of decree 30/2020/NĐ-CP, annex I. What the office has to decide (number,
day, who signs) is left to it as dots: nothing is made up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from honour_roll.roll import Reference
from honour_roll.text.dates import PartialDate
from honour_roll.text.names import place_in_sentence, proper_first

DOTS = "…………"
NO_DAY = "ngày … tháng … năm …"
PARTY, ADMINISTRATION = "dang", "hanh-chinh"
TEXT_SIZE = 14
"""Of the text, the subject, the motto, the day, the signature and the annexes' heads, in points."""
_COMMITTEE = "Ủy ban nhân dân"
_COUNCILS = re.compile(r"(?:Tỉnh|Thành phố|Thị xã|Huyện|Quận|Phường|Xã|Thị trấn|Đặc khu) ")


class Sizes(NamedTuple):
    """In points: of the words on the right, the body's name on the left, the kind of document.

    ``recipients`` is that of the words above those to whom it goes, ``recipient`` theirs.
    """

    title: int
    body: int
    type: int
    recipients: int
    recipient: int


class Style(NamedTuple):
    """The words that every document of its kind has, and their sizes.

    ``before_day`` stands between number and day where an annex names its document, ``kept`` is
    the last of the recipients, ``end`` follows the last words.
    """

    words: str
    motto: str
    number: str
    before_day: str
    signed_for: str
    kept: str
    end: str
    sizes: Sizes

    @property
    def has_asterisk(self) -> bool:
        """Whether a document is the Party's, which has no motto, but an asterisk on the left."""
        return not self.motto


STYLES: Mapping[str, Style] = MappingProxyType(
    {
        PARTY: Style(
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "",
            *("Số …-BC/…", ", ", "T/M ………………", f"Lưu {DOTS}.", ""),
            Sizes(title=15, body=14, type=16, recipients=14, recipient=12),
        ),
        ADMINISTRATION: Style(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            *("Số: …/BC-…", " ", "TM. ………………", f"Lưu: VT, {DOTS}.", "/."),
            Sizes(title=13, body=13, type=14, recipients=12, recipient=11),
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of one document; ``above`` is the body above the one that issues it, or empty.

    ``issuer`` and ``day`` are in the words of a sentence, dots where nobody says.
    """

    style: Style
    above: str
    body: tuple[str, ...]
    issuer: str
    place: str
    day: str

    @property
    def place_and_day(self) -> str:
        """``Sa Pa, ngày 05 tháng 02 năm 2021``."""
        return f"{self.place}, {self.day}"

    @property
    def accompanied(self) -> str:
        """What an annex says below its title: the document that it belongs to."""
        number = self.style.number.replace(":", "").replace("Số", "số")
        return f"(Kèm theo Báo cáo {number}{self.style.before_day}{self.day} của {self.issuer})"

    @classmethod
    def of(
        cls,
        reference: Reference,
        unit_id: str,
        when: PartialDate,
        style: str,
        day: PartialDate | None,
    ) -> Letterhead:
        """That of a unit by its name ``when``; dots where nobody says who issues it."""
        period = reference.units[unit_id].period_for(when)
        above, issuer = "", DOTS
        body: tuple[str, ...] = (DOTS,)
        if style == PARTY:
            parent = reference.units.get(period.parent or "")
            above = (parent.period_for(when).committee or "") if parent else ""
            issuer = period.committee or DOTS
            body = (issuer,)
        elif _COUNCILS.match(period.name):
            issuer = f"{_COMMITTEE} {place_in_sentence(period.name)}"
            body = (_COMMITTEE, period.name)
        place, comma, _ = proper_first(period.name).partition(", ")
        return cls(
            STYLES[style],
            above.upper(),
            tuple(line.upper() for line in body),
            issuer,
            place if comma else DOTS,
            day.formal() if day else NO_DAY,
        )
