"""The Word entry form: a labelled table on A4, typeset as Vietnamese offices do."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row

from honour_roll.forms.controls import HINT_STYLE, add_choice
from honour_roll.forms.fields import GROUPS, PICTURES, STORY, UNIT, Field, Group
from honour_roll.office.word_layout import lay, set_type
from honour_roll.roll import Reference
from honour_roll.text.collation import sort_key
from honour_roll.text.names import place_in_sentence

TITLE = "PHIẾU GHI DANH ĐIỂN HÌNH"
GUIDANCE = (
    "Điền cột bên phải, giữ nguyên cột bên trái; mục nào không có thì để trống. Ô có danh sách: "
    "bấm vào ô rồi chọn.",
    "Mỗi bảng là một điển hình. Có nhiều điển hình thì chép cả bảng xuống dưới, hoặc mỗi điển hình "
    "một tệp.",
    "Chỉ ghi điều đã công bố hoặc được người trong cuộc đồng ý. Không ghi số điện thoại, số căn "
    "cước, địa chỉ nhà, bệnh tật, hoàn cảnh nợ nần.",
    "Điền xong, lưu lại (kiểu .docx) và gửi tệp này cùng các tệp ảnh, nếu có, cho ban biên tập.",
)
_SIZE = 13
_COLUMNS = (Cm(5.3), Cm(11.2))
_TALL = {STORY: Cm(9), PICTURES: Cm(4.5)}
_GREY, _SHADE = RGBColor(0x59, 0x59, 0x59), "E7E6E6"
_MOST_UNITS = 60


def word_form(reference: Reference) -> bytes:
    """The form as a .docx, with the choices of this roll."""
    document = docx.Document()
    _set_up(document)
    _head(document)
    table = document.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, _COLUMNS, strict=True):
        column.width = width
    for group in GROUPS:
        _add_group(table, group, reference)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: Document) -> None:
    lay(document.sections[0])
    set_type(document, TITLE.capitalize(), _SIZE, gap=2)
    hint: Any = document.styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
    hint.element.set(qn("w:styleId"), HINT_STYLE)
    hint.font.color.rgb = _GREY


def _head(document: Document) -> None:
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(6)
    run = title.add_run(TITLE)
    run.bold, run.font.size = True, Pt(_SIZE + 1)
    for number, sentence in enumerate(GUIDANCE, start=1):
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        line.paragraph_format.space_after = Pt(3)
        line.add_run(f"{number}. {sentence}").font.size = Pt(_SIZE - 1)
    document.paragraphs[-1].paragraph_format.space_after = Pt(8)


def _add_group(table: Table, group: Group, reference: Reference) -> None:
    row = _add_row(table)
    cell = row.cells[0].merge(row.cells[1])
    paragraph = cell.paragraphs[0]
    paragraph.add_run(group.heading).bold = True
    paragraph.paragraph_format.keep_with_next = True
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), _SHADE)
    cell._tc.get_or_add_tcPr().append(shade)
    for field in group.fields:
        if field is STORY:
            _add_story(table, field)
        else:
            _add_field(table, field, reference)


def _add_field(table: Table, field: Field, reference: Reference) -> None:
    row = _add_row(table)
    _label(row.cells[0], field)
    if field in _TALL:
        row.height, row.height_rule = _TALL[field], WD_ROW_HEIGHT_RULE.AT_LEAST
    words = _choices(field, reference)
    if words:
        # An office or a form that the vocabulary lacks has to be written all the same.
        is_open = field.choices is None
        add_choice(row.cells[1].paragraphs[0], field.title, words, is_open=is_open)


def _add_story(table: Table, field: Field) -> None:
    """The story is as wide as the page: its label stands above it."""
    head, body = _add_row(table), _add_row(table)
    cell = head.cells[0].merge(head.cells[1])
    _label(cell, field)
    cell.paragraphs[0].paragraph_format.keep_with_next = True
    body.cells[0].merge(body.cells[1])
    body.height, body.height_rule = _TALL[field], WD_ROW_HEIGHT_RULE.AT_LEAST
    _may_break(body)


def _label(cell: _Cell, field: Field) -> None:
    cell.paragraphs[0].add_run(field.title).bold = True
    if field.hint:
        note = cell.add_paragraph().add_run(field.hint)
        note.italic, note.font.size, note.font.color.rgb = True, Pt(_SIZE - 2), _GREY


def _choices(field: Field, reference: Reference) -> Sequence[str]:
    if field.choices is not None:
        return list(field.choices.values())
    if field.vocabulary is not None:
        return list(reference.terms(field.vocabulary).values())
    if field is UNIT and len(reference.units) <= _MOST_UNITS:
        return sorted((_unit_words(reference, id) for id in reference.units), key=sort_key)
    return ()


def _unit_words(reference: Reference, id: str) -> str:
    current = reference.units[id].current
    above = reference.units.get(current.parent or "")
    where = f", {place_in_sentence(above.current.name)}" if above and above.current.parent else ""
    return f"{current.name}{where}"


def _add_row(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    for cell, width in zip(row.cells, _COLUMNS, strict=True):
        cell.width = width
    whole = OxmlElement("w:cantSplit")
    row._tr.get_or_add_trPr().append(whole)
    return row


def _may_break(row: _Row) -> None:
    properties = row._tr.get_or_add_trPr()
    for whole in properties.findall(qn("w:cantSplit")):
        properties.remove(whole)
