"""A review as a Word document: head, text, signature, annexes each with pages of their own."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
from docx.document import Document
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from honour_roll.reports.letterhead import DOTS, TEXT_SIZE, Letterhead
from honour_roll.reports.review import TYPE, Review
from honour_roll.reports.table import Sheet
from honour_roll.reports.word_page import (
    JUSTIFIED,
    begin_section,
    breadth_of,
    centred,
    room,
    rule,
    set_up,
)
from honour_roll.reports.word_table import SIZE, add_table, lies_across, set_flag
from honour_roll.text.numbers import format_count, roman
from honour_roll.views.parts import as_sentence

_HALVES = (Cm(5.9), Cm(10.6))
_CELL_MARGINS = Cm(0.38)
_NO_DAY = (1980, 1, 1, 0, 0, 0)


def document(review: Review) -> bytes:
    """The .docx, the same bytes for the same review."""
    made = docx.Document()
    head = review.letterhead
    set_up(made, review.title)
    _head(made, head)
    _title(made, review, head)
    *before, last = _paragraphs(review)
    for words in before:
        _body(made, words)
    _body(made, last + head.style.end)
    _signature(made, head)
    count = len(review.sheets)
    for number, sheet in enumerate(review.sheets, 1):
        _annex(made, f"Phụ lục {roman(number)}" if count > 1 else "Phụ lục", sheet, head)
    out = BytesIO()
    made.save(out)
    return _undated(out.getvalue())


def _paragraphs(review: Review) -> list[str]:
    count = len(review.sheets)
    told = [f"Kèm theo {format_count(count)} phụ lục."] if count else []
    return [*review.paragraphs, *told]


def _head(made: Document, head: Letterhead) -> None:
    """Who issues it on the left, whose document it is on the right."""
    style, sizes = head.style, head.style.sizes
    table = made.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.rows[0].cells
    for column, cell, width in zip(table.columns, (left, right), _HALVES, strict=True):
        column.width = cell.width = width
    if head.above:
        centred(left, head.above, sizes.body)
    for words in head.body:
        centred(left, words, sizes.body, bold=True)
    left_room, right_room = (half - _CELL_MARGINS for half in _HALVES)
    if style.has_asterisk:
        centred(left, "*", sizes.body)
    else:
        name = breadth_of(head.body[-1], sizes.body)
        rule(left, left_room, min(name, left_room) * 2 // 5)
        centred(left, "", sizes.body)
    centred(left, style.number, sizes.body)
    centred(right, style.words, sizes.title, bold=True)
    under, size = style.words, sizes.title
    if style.motto:
        centred(right, style.motto, TEXT_SIZE, bold=True)
        under, size = style.motto, TEXT_SIZE
    rule(right, right_room, breadth_of(under, size))
    centred(right, "", sizes.body)
    centred(right, head.place_and_day, TEXT_SIZE, italic=True)


def _title(made: Document, review: Review, head: Letterhead) -> None:
    """The kind of document and its subject, which the Party's begin with a small letter."""
    kind = centred(made, TYPE, head.style.sizes.type, bold=True)
    kind.paragraph_format.space_before = Pt(18)
    is_party = head.style.has_asterisk
    subject = review.subject if is_party else as_sentence(review.subject)
    centred(made, subject, TEXT_SIZE, bold=True)
    under = centred(made, "-----", TEXT_SIZE) if is_party else _rule_below(made, subject)
    under.paragraph_format.space_after = Pt(12)


def _rule_below(made: Document, words: str) -> Paragraph:
    whole = room(across=False)
    return rule(made, whole, min(breadth_of(words, TEXT_SIZE), whole) * 2 // 5)


def _body(made: Document, words: str) -> None:
    paragraph = made.add_paragraph(words)
    paragraph.alignment = JUSTIFIED
    shape = paragraph.paragraph_format
    shape.first_line_indent, shape.space_after, shape.line_spacing = Cm(1), Pt(6), 1.15


def _signature(made: Document, head: Letterhead) -> None:
    """Whom it goes to, and room for whoever signs: the office fills both in."""
    made.add_paragraph()
    table = made.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    sizes, is_party = head.style.sizes, head.style.has_asterisk
    words = left.paragraphs[0].add_run("Nơi nhận:")
    words.font.size, words.underline = Pt(sizes.recipients), is_party
    words.bold = words.italic = not is_party
    for recipient in (f"{DOTS};", head.style.kept):
        left.add_paragraph().add_run(f"- {recipient}").font.size = Pt(sizes.recipient)
    centred(right, head.style.signed_for, TEXT_SIZE, bold=True)
    for words_below in ("", "", "", DOTS):
        centred(right, words_below, TEXT_SIZE)
    for row in table.rows:
        set_flag(row._tr.get_or_add_trPr(), "w:cantSplit")


def _annex(made: Document, name: str, sheet: Sheet, head: Letterhead) -> None:
    """Decree 30/2020, annex I, part I, III.1, and the model 2.1 of its annex III."""
    across = lies_across(sheet)
    begin_section(made, across=across)
    width = room(across=across)
    heading = [
        centred(made, name, TEXT_SIZE, bold=True),
        centred(made, sheet.title.upper(), TEXT_SIZE, bold=True),
        centred(made, head.accompanied, TEXT_SIZE, italic=True),
        rule(made, width, breadth_of(head.accompanied, TEXT_SIZE) // 3),
    ]
    for paragraph in heading:
        paragraph.paragraph_format.keep_with_next = True
    heading[-1].paragraph_format.space_after = Pt(12)
    add_table(made, sheet)
    for n, note in enumerate(sheet.notes):
        below = made.add_paragraph()
        run = below.add_run(note if n else f"Ghi chú: {note}")
        run.italic, run.font.size = True, Pt(SIZE)
        below.paragraph_format.space_before = Pt(0 if n else 6)


def _undated(data: bytes) -> bytes:
    """The same archive without the time at which it was made."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _NO_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()
