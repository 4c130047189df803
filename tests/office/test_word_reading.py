"""A Word file is read as its words: what a reader sees, in Unicode, with lists and pictures."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from honour_roll.office.package import open_package
from honour_roll.office.refused import OfficeRefused
from honour_roll.office.word import read_word
from honour_roll.office.word_text import Paragraph, Run, Table, WordText
from tests.office.packages import replaced, with_parts, word_file
from tests.photos.pictures import encoded, quarters

OPEN = f"<w:p {nsdecls('w', 'r')}>"


def read(document: Any) -> WordText:
    out = BytesIO()
    document.save(out)
    return read_word(open_package("a.docx", out.getvalue()))


def paragraph(markup: str) -> Paragraph:
    """The paragraph of some markup within ``w:p``."""
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"{OPEN}{markup}</w:p>"))
    found = read(document).blocks[0]
    assert isinstance(found, Paragraph)
    return found


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a b c"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>", "hiện"),
        ("<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:r><w:t>giữ</w:t></w:r>", "giữ"),
        ("<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom>", ""),
        ("<w:moveTo><w:r><w:t>mới</w:t></w:r></w:moveTo>", "mới"),
        ("<w:smartTag><w:r><w:t>Sa Pa</w:t></w:r></w:smartTag>", "Sa Pa"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText>'
            '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2020</w:t></w:r>',
            "2020",
        ),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Chọn</w:t></w:r>"
            "</w:sdtContent></w:sdt>",
            "",
        ),
        ("<w:sdt><w:sdtContent><w:r><w:t>Nam</w:t></w:r></w:sdtContent></w:sdt>", "Nam"),
        (
            '<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>NguyÔn V¨n A</w:t></w:r>',
            "Nguyễn Văn A",
        ),
    ],
)
def test_only_what_a_reader_sees_is_read(markup: str, text: str) -> None:
    assert paragraph(markup).text == text


def test_a_font_of_old_may_come_from_the_style() -> None:
    document = docx.Document()
    document.styles["Normal"].font.name = "VNI-Times"
    document.add_paragraph("Nguyeãn Vaên A")
    assert read(document).blocks[0] == Paragraph((Run("Nguyễn Văn A"),))


def test_bold_italic_lists_headings_and_links_are_told() -> None:
    document = docx.Document()
    document.add_heading("Việc làm", level=2)
    document.add_paragraph("một", style="List Bullet")
    document.add_paragraph("hai", style="List Number")
    line = document.add_paragraph("chữ ")
    line.add_run("đậm").bold = True
    heading, bullet, number, rich, *_ = read(document).blocks
    assert isinstance(heading, Paragraph)
    assert isinstance(bullet, Paragraph)
    assert isinstance(number, Paragraph)
    assert isinstance(rich, Paragraph)
    assert (heading.heading, bullet.list_kind, number.list_kind) == (2, "bullet", "number")
    assert [(run.text, run.bold) for run in rich.runs] == [("chữ ", False), ("đậm", True)]


def test_merged_and_deleted_cells_keep_their_columns() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "dọc"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "ngang"
    table.cell(1, 2).text = "c"
    gone = parse_xml(f"<w:trPr {nsdecls('w')}><w:del/></w:trPr>")
    table.rows[2]._tr.insert(0, gone)
    (found,) = read(document).tables
    assert isinstance(found, Table)
    first, second = found.rows
    assert [(cell.text, cell.column, cell.span) for cell in first] == [
        ("dọc", 0, 1),
        ("ngang", 1, 2),
    ]
    assert [(cell.column, cell.continues) for cell in second] == [(0, True), (1, False), (2, False)]
    assert second[2].text == "c"


def test_a_cell_that_says_to_be_a_million_columns_wide_is_no_bomb() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    span = parse_xml(f'<w:gridSpan {nsdecls("w")} w:val="1000000000"/>')
    cell._tc.get_or_add_tcPr().append(span)
    assert read(document).tables[0].rows[0][0].span <= 64


def test_of_a_picture_and_its_stand_in_only_one_is_taken() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run()
    run.add_picture(BytesIO(encoded(quarters(64, 48), "PNG")))
    drawing = run._r[0]
    both = parse_xml(
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
        '2006"><mc:Choice/><mc:Fallback/></mc:AlternateContent>'
    )
    run._r.append(both)
    both[0].append(parse_xml(drawing.xml))
    both[1].append(drawing)
    found = read(document).blocks[0]
    assert isinstance(found, Paragraph)
    assert len(found.pictures) == 1


def test_parts_that_do_not_fit_together_are_refused() -> None:
    raw = with_parts(word_file("a"), {"word/styles.xml": b"<a/>"})
    broken = replaced(raw, "word/_rels/document.xml.rels", b"styles.xml", b"nowhere.xml")
    with pytest.raises(OfficeRefused):
        read_word(open_package("a.docx", broken))
