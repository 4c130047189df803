"""A review as a Word document: A4, margins of decree 30/2020/NĐ-CP, wide tables across the page."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Emu, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from honour_roll.reports.letterhead import DOTS, TEXT_SIZE, Letterhead
from honour_roll.reports.review import TYPE, Review
from honour_roll.reports.table import SHARE, SIGNED, Cell, Formula, Linked, Number, Sheet
from honour_roll.text.numbers import format_count, format_decimal

_FONT = "Times New Roman"
_SHORT, _LONG = Cm(21), Cm(29.7)
_TOP, _LEFT, _RIGHT = Cm(2), Cm(3), Cm(1.5)
_HALVES = (Cm(5.9), Cm(10.6))
_WIDEST_UPRIGHT = 100
"""Characters of a table on an upright page; wider ones lie across."""
_TABLE_SIZE, _NOTE_SIZE = 12, 12
_CENTRE, _JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
_NO_DAY = (1980, 1, 1, 0, 0, 0)


def document(review: Review) -> bytes:
    """The .docx, the same bytes for the same review."""
    made = docx.Document()
    head = review.letterhead
    _set_up(made, review.title)
    _head(made, head)
    _title(made, review, head)
    for words in review.paragraphs:
        _body(made, words)
    count = len(review.sheets)
    if count:
        _body(made, f"Kèm theo {format_count(count)} phụ lục.")
    _signature(made, head)
    for number, sheet in enumerate(review.sheets, 1):
        _annex(made, number, sheet)
    out = BytesIO()
    made.save(out)
    return _undated(out.getvalue())


def _set_up(made: Document, title: str) -> None:
    section = made.sections[0]
    _lay(section, across=False)
    section.different_first_page_header_footer = True
    _number_pages(section)
    normal: Any = made.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(TEXT_SIZE)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("eastAsia", "cs", "hAnsi"):
        fonts.set(qn(f"w:{script}"), _FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    normal.element.get_or_add_rPr().append(language)
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    properties = made.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    properties.language = "vi-VN"


def _lay(section: Section, *, across: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    sides = (_LONG, _SHORT) if across else (_SHORT, _LONG)
    section.page_width, section.page_height = sides
    section.top_margin = section.bottom_margin = _TOP
    section.left_margin, section.right_margin = _LEFT, _RIGHT
    section.header_distance = Cm(1)


def _number_pages(section: Section) -> None:
    """In the middle of the top margin, but not on the first page (decree 30/2020, annex I)."""
    line = section.header.paragraphs[0]
    line.alignment = _CENTRE
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = line.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = words
        run._r.append(mark)


def _head(made: Document, head: Letterhead) -> None:
    """Who issues it on the left, whose document it is on the right."""
    style = head.style
    table = made.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.rows[0].cells
    for column, cell, width in zip(table.columns, (left, right), _HALVES, strict=True):
        column.width = cell.width = width
    if head.above:
        _line(left, head.above, style.sizes.body)
    for words in head.body:
        _line(left, words, style.sizes.body, bold=True)
    _line(left, "*" if style.has_asterisk else "_______", style.sizes.body)
    _line(left, style.number, style.sizes.body)
    _line(right, style.words, style.sizes.title, bold=True, line=not style.motto)
    if style.motto:
        _line(right, style.motto, TEXT_SIZE, bold=True, line=True)
    _line(right, "", style.sizes.body)
    _line(right, head.place_and_day, TEXT_SIZE, italic=True)


def _line(
    cell: _Cell,
    words: str,
    size: int,
    *,
    bold: bool = False,
    italic: bool = False,
    line: bool = False,
) -> None:
    first = cell.paragraphs[0]
    paragraph = first if len(cell.paragraphs) == 1 and not first.runs else cell.add_paragraph()
    paragraph.alignment = _CENTRE
    run = paragraph.add_run(words)
    run.font.size, run.bold, run.italic, run.underline = Pt(size), bold, italic, line


def _title(made: Document, review: Review, head: Letterhead) -> None:
    kind = _centred(made, TYPE, head.style.sizes.type, bold=True)
    kind.paragraph_format.space_before = Pt(18)
    _centred(made, review.subject, TEXT_SIZE, bold=True)
    under = "-----" if head.style.has_asterisk else "_______"
    _centred(made, under, TEXT_SIZE).paragraph_format.space_after = Pt(12)


def _centred(made: Document, words: str, size: int, *, bold: bool = False) -> Paragraph:
    paragraph = made.add_paragraph()
    paragraph.alignment = _CENTRE
    run = paragraph.add_run(words)
    run.bold, run.font.size = bold, Pt(size)
    return paragraph


def _body(made: Document, words: str) -> None:
    paragraph = made.add_paragraph(words)
    paragraph.alignment = _JUSTIFIED
    shape = paragraph.paragraph_format
    shape.first_line_indent, shape.space_after, shape.line_spacing = Cm(1), Pt(6), 1.15


def _signature(made: Document, head: Letterhead) -> None:
    """Whom it goes to, and room for whoever signs: the office fills both in."""
    made.add_paragraph()
    table = made.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    words = left.paragraphs[0].add_run("Nơi nhận:")
    words.font.size, words.bold, words.italic = Pt(12), not head.style.has_asterisk, True
    words.underline, words.italic = head.style.has_asterisk, not head.style.has_asterisk
    for _ in range(2):
        left.add_paragraph().add_run(f"- {DOTS}").font.size = Pt(11)
    _line(right, head.style.signed_for, TEXT_SIZE, bold=True)
    for words_below in ("", "", "", DOTS):
        _line(right, words_below, TEXT_SIZE)
    for row in table.rows:
        _set(row._tr.get_or_add_trPr(), "w:cantSplit")


def _annex(made: Document, number: int, sheet: Sheet) -> None:
    columns = sheet.columns[: sheet.printed or None]
    across = sum(column.width for column in columns) > _WIDEST_UPRIGHT
    if number == 1 or across != _lies_across(made):
        section = made.add_section(WD_SECTION.NEW_PAGE)
        section.different_first_page_header_footer = False
        _lay(section, across=across)
    else:
        made.add_paragraph()
    heading = [_centred(made, f"Phụ lục {number}", 14, bold=True)]
    heading.append(_centred(made, sheet.title, 14, bold=True))
    for note in sheet.notes:
        heading.append(made.add_paragraph())
        run = heading[-1].add_run(note)
        run.italic, run.font.size = True, Pt(_NOTE_SIZE)
    for paragraph in heading:
        paragraph.paragraph_format.keep_with_next = True
    heading[-1].paragraph_format.space_after = Pt(6)
    room = (_LONG if across else _SHORT) - _LEFT - _RIGHT
    whole = sum(column.width for column in columns)
    widths = [Emu(int(room * column.width / whole)) for column in columns]
    titles = [column.title for column in columns]
    _table(made, titles, widths, sheet)


def _lies_across(made: Document) -> bool:
    return made.sections[-1].orientation == WD_ORIENT.LANDSCAPE


def _table(made: Document, titles: Sequence[str], widths: Sequence[Emu], sheet: Sheet) -> None:
    table = made.add_table(rows=1 + len(sheet.rows), cols=len(titles))
    table.style = "Table Grid"
    table.autofit = False
    _set_widths(table, widths)
    rows: list[Any] = list(table._tbl.tr_lst)
    _set(rows[0].get_or_add_trPr(), "w:tblHeader")
    for cell, title in zip(rows[0].tc_lst, titles, strict=True):
        _fill(cell, title, bold=True, place="center")
    for n, (row, cells) in enumerate(zip(rows[1:], sheet.rows, strict=True)):
        _set(row.get_or_add_trPr(), "w:cantSplit")
        for tc, value in zip(row.tc_lst, cells, strict=False):
            place = "left" if isinstance(value, str | Linked) else "right"
            _fill(tc, words_of(value), bold=n in sheet.totals, place=place)


def _set_widths(table: Table, widths: Sequence[Emu]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table._tbl.tr_lst:
        for tc, width in zip(row.tc_lst, widths, strict=True):
            tc.width = width


def _fill(tc: Any, words: str, *, bold: bool, place: str) -> None:
    """One run of text; by elements, because python-docx takes a second for a hundred rows."""
    paragraph = tc.p_lst[0]
    shape = paragraph.get_or_add_pPr()
    side = OxmlElement("w:jc")
    side.set(qn("w:val"), place)
    shape.append(side)
    run = paragraph.add_r()
    look = run.get_or_add_rPr()
    if bold:
        _set(look, "w:b")
    for name in ("w:sz", "w:szCs"):
        size = OxmlElement(name)
        size.set(qn("w:val"), str(2 * _TABLE_SIZE))
        look.append(size)
    run.add_t(words)


def _set(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))


def words_of(cell: Cell) -> str:
    """A cell as people write it: ``6.084``, ``2,02%``, ``+3``."""
    match cell:
        case None:
            return ""
        case Formula(_, str() as words):
            return words
        case Formula(_, value, form):
            return _number(Decimal(str(value)), form)
        case Number(value, form):
            return _number(value, form)
        case Linked(text, _):
            return text
        case int():
            return format_count(cell)
    return cell


def _number(value: Decimal, form: str) -> str:
    if form == SHARE:
        return f"{format_decimal(round(value * 100, 2))}%"
    sign = "+" if form == SIGNED and value > 0 else ""
    if form == "0":
        return str(value)
    percent = "%" if form.endswith('"%"') else ""
    return f"{sign}{format_decimal(value)}{percent}"


def _undated(data: bytes) -> bytes:
    """The same archive without the time at which it was made."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _NO_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()
