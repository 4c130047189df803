"""The head of a document: of the Party (Hướng dẫn 36-HD/VPTW, 2018), or of administration.

Administration's is that of decree 30/2020/NĐ-CP, annex I. What the office has to decide (number,
day, who signs) is left to it as dots: nothing is made up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from honour_roll.roll import Reference
from honour_roll.text.dates import PartialDate
from honour_roll.text.names import proper_first

DOTS = "…………"
NO_DAY = "ngày … tháng … năm …"
PARTY, ADMINISTRATION = "dang", "hanh-chinh"
_COUNCILS = re.compile(r"(?:Tỉnh|Thành phố|Thị xã|Huyện|Quận|Phường|Xã|Thị trấn|Đặc khu) ")


@dataclass(frozen=True, slots=True)
class Style:
    """Sizes in points, and the words that every document of its kind has."""

    words: str
    motto: str
    title_size: int
    motto_size: int
    body_size: int
    type_size: int
    text_size: int
    has_asterisk: bool
    number: str
    signed_for: str


STYLES: Mapping[str, Style] = MappingProxyType(
    {
        PARTY: Style(
            words="ĐẢNG CỘNG SẢN VIỆT NAM",
            motto="",
            title_size=15,
            motto_size=14,
            body_size=14,
            type_size=16,
            text_size=14,
            has_asterisk=True,
            number="Số …-BC/…",
            signed_for="T/M ………………",
        ),
        ADMINISTRATION: Style(
            words="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            motto="Độc lập - Tự do - Hạnh phúc",
            title_size=13,
            motto_size=14,
            body_size=13,
            type_size=14,
            text_size=14,
            has_asterisk=False,
            number="Số: …/BC-…",
            signed_for="TM. ………………",
        ),
    }
)


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
