"""Pages, lines and rules of a Word document, as decree 30/2020/NĐ-CP, annex I, has them."""

from __future__ import annotations

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Length, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from honour_roll.office.word_layout import LEFT, LONG, RIGHT, SHORT, lay, set_type
from honour_roll.reports.letterhead import TEXT_SIZE

CENTRE, JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
_CAPITAL, _SMALL = 0.0205, 0.015
"""What a letter of a bold line takes on the average, in centimetres a point."""


def room(*, across: bool) -> int:
    """The width between the margins."""
    return (LONG if across else SHORT) - LEFT - RIGHT


def set_up(made: Document, title: str) -> None:
    """Fonts, the first section, the numbers of pages, the properties."""
    section = made.sections[0]
    _lay(section, across=False)
    section.different_first_page_header_footer = True
    _number_pages(section)
    set_type(made, title, TEXT_SIZE, gap=0)


def begin_section(made: Document, *, across: bool) -> None:
    """A new page, the first of a section whose pages are numbered from 1 anew."""
    section = made.add_section(WD_SECTION.NEW_PAGE)
    # The paragraph that ends the section before would make an empty page below a full one.
    _shrink(made.paragraphs[-1], Pt(1))
    _lay(section, across=across)
    properties = section._sectPr
    numbers = properties.find(qn("w:pgNumType"))
    if numbers is None:
        numbers = OxmlElement("w:pgNumType")
        properties.find(qn("w:cols")).addprevious(numbers)
    numbers.set(qn("w:start"), "1")


def _lay(section: Section, *, across: bool) -> None:
    lay(section, across=across)
    section.header_distance = Cm(1)


def _number_pages(section: Section) -> None:
    """In the middle of the top margin, but not on the first page (part I, I.7)."""
    line = section.header.paragraphs[0]
    line.alignment = CENTRE
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = line.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = words
        run._r.append(mark)


def centred(
    place: Document | _Cell, words: str, size: int, *, bold: bool = False, italic: bool = False
) -> Paragraph:
    """One more line in the middle; the first of a cell takes the paragraph that is there."""
    first = place.paragraphs[0] if isinstance(place, _Cell) else None
    is_free = first is not None and len(place.paragraphs) == 1 and not first.runs
    paragraph = first if first is not None and is_free else place.add_paragraph()
    paragraph.alignment = CENTRE
    run = paragraph.add_run(words)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    return paragraph


def rule(place: Document | _Cell, width: int, breadth: int) -> Paragraph:
    """A line of ``breadth`` in the middle of ``width``, below what stands there."""
    paragraph = place.add_paragraph()
    border = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    border.append(line)
    paragraph._p.get_or_add_pPr().append(border)
    side = Length(max(0, width - breadth) // 2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    _shrink(paragraph, Pt(3))
    return paragraph


def breadth_of(words: str, size: int) -> int:
    """About how wide a bold line is."""
    return Cm((_CAPITAL if words.isupper() else _SMALL) * size * len(words))


def _shrink(paragraph: Paragraph, height: Length) -> None:
    shape = paragraph.paragraph_format
    shape.line_spacing, shape.line_spacing_rule = height, WD_LINE_SPACING.EXACTLY
