"""Paper, margins and typeface of an office document in Word: decree 30/2020/NĐ-CP, annex I."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Pt

SHORT, LONG = Cm(21), Cm(29.7)
"""The sides of A4."""
LEFT, RIGHT = Cm(3), Cm(1.5)
_TOP = Cm(2)
_FONT = "Times New Roman"


def lay(section: Section, *, across: bool = False) -> None:
    """A4 upright or ``across``, with the decree's margins."""
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    sides = (LONG, SHORT) if across else (SHORT, LONG)
    section.page_width, section.page_height = sides
    section.top_margin = section.bottom_margin = _TOP
    section.left_margin, section.right_margin = LEFT, RIGHT


def set_type(made: Document, title: str, size: int, gap: int) -> None:
    """Typeface, language and properties; ``size`` of letters and ``gap`` around lines in points."""
    normal: Any = made.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(size)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("eastAsia", "cs", "hAnsi"):
        fonts.set(qn(f"w:{script}"), _FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    normal.element.get_or_add_rPr().append(language)
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(gap)
    properties = made.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    properties.language = "vi-VN"
