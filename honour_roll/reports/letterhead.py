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
from honour_roll.text.names import proper_first

DOTS = "…………"
NO_DAY = "ngày … tháng … năm …"
PARTY, ADMINISTRATION = "dang", "hanh-chinh"
TEXT_SIZE = 14
"""Of the text, the subject, the motto, the day, the signature and the annexes' heads, in points."""
_COUNCILS = re.compile(r"(?:Tỉnh|Thành phố|Thị xã|Huyện|Quận|Phường|Xã|Thị trấn|Đặc khu) ")


class Sizes(NamedTuple):
    """In points: of the words on the right, the body's name on the left, the kind of document."""

    title: int
    body: int
    type: int


class Style(NamedTuple):
    """The words that every document of its kind has, and their sizes."""

    words: str
    motto: str
    number: str
    signed_for: str
    sizes: Sizes

    @property
    def has_asterisk(self) -> bool:
        """Whether a document is the Party's, which has no motto, but an asterisk on the left."""
        return not self.motto


_STATE, _MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
_OF_PARTY = Style(
    "ĐẢNG CỘNG SẢN VIỆT NAM", "", "Số …-BC/…", "T/M ………………", Sizes(title=15, body=14, type=16)
)
_OF_STATE = Style(_STATE, _MOTTO, "Số: …/BC-…", "TM. ………………", Sizes(title=13, body=13, type=14))
STYLES: Mapping[str, Style] = MappingProxyType({PARTY: _OF_PARTY, ADMINISTRATION: _OF_STATE})


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of one document; ``above`` is the body above the one that issues it, or empty."""

    style: Style
    above: str
    body: tuple[str, ...]
    place_and_day: str

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
        unit = reference.units[unit_id]
        period = unit.period_for(when)
        above = ""
        if style == PARTY:
            parent = reference.units.get(period.parent or "")
            above = (parent.period_for(when).committee or "") if parent else ""
            body: tuple[str, ...] = (period.committee or DOTS,)
        elif _COUNCILS.match(period.name):
            body = ("Ủy ban nhân dân", period.name)
        else:
            body = (DOTS,)
        place, comma, _ = proper_first(period.name).partition(", ")
        told = day.formal() if day else NO_DAY
        return cls(
            STYLES[style],
            above.upper(),
            tuple(line.upper() for line in body),
            f"{place if comma else DOTS}, {told}",
        )
