"""``honour-roll report``: the Word document as python-docx and LibreOffice find it."""

from __future__ import annotations

import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from honour_roll.reports.table import (
    OVER,
    SHARE,
    SIGNED,
    Cell,
    Formula,
    Linked,
    Number,
    plain,
    words_of,
)
from tests.commands import REPOSITORY, run

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
SA_PA = ("--unit", "sa-pa", "--from", "2016", "--to", "2020")


def made(tmp_path: Path, *arguments: str) -> Document:
    path = tmp_path / "bao-cao.docx"
    outcome = run("report", *arguments, str(path))
    assert outcome.status == 0, outcome
    return docx.Document(str(path))


def head_of(document: Document) -> tuple[list[str], list[str]]:
    left, right = document.tables[0].rows[0].cells
    return [one.text for one in left.paragraphs], [one.text for one in right.paragraphs]


def test_a_document_of_the_party_has_its_head(tmp_path: Path) -> None:
    document = made(tmp_path, *SA_PA)
    left, right = head_of(document)
    assert left == ["TỈNH ỦY LÀO CAI", "THỊ ỦY SA PA", "*", "Số …-BC/…"]
    assert right == ["ĐẢNG CỘNG SẢN VIỆT NAM", "", "", "Sa Pa, ngày … tháng … năm …"]
    texts = [one.text for one in document.paragraphs]
    assert texts[texts.index("BÁO CÁO") + 1 :][:2] == [
        "số liệu điển hình của thị xã Sa Pa giai đoạn 2016–2020",
        "-----",
    ]


def test_a_document_of_administration_has_its_head(tmp_path: Path) -> None:
    document = made(tmp_path, *SA_PA, "--style", "hanh-chinh", "--date", "5/2/2021")
    left, right = head_of(document)
    assert left == ["ỦY BAN NHÂN DÂN", "THỊ XÃ SA PA", "", "", "Số: …/BC-…"]
    assert right == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "",
        "",
        "Sa Pa, ngày 05 tháng 02 năm 2021",
    ]


@pytest.mark.parametrize("style", ["dang", "hanh-chinh"])
def test_rules_are_lines_not_letters(tmp_path: Path, style: str) -> None:
    document = made(tmp_path, *SA_PA, "--style", style)
    left, right = document.tables[0].rows[0].cells
    ruled = [bool(cell._tc.findall(f".//{qn('w:pBdr')}")) for cell in (left, right)]
    assert ruled == [style == "hanh-chinh", True]
    texts = [one.text for one in document.element.body.iter(qn("w:t"))]
    assert not [one for one in texts if one and not one.strip("_")]
    assert not right._tc.findall(f".//{qn('w:u')}[@{qn('w:val')}='single']")


@pytest.mark.parametrize(
    ("style", "reference"),
    [
        (
            "hanh-chinh",
            "(Kèm theo Báo cáo số …/BC-… ngày 05 tháng 02 năm 2021 của "
            "Ủy ban nhân dân thị xã Sa Pa)",
        ),
        ("dang", "(Kèm theo Báo cáo số …-BC/…, ngày 05 tháng 02 năm 2021 của Thị ủy Sa Pa)"),
    ],
)
def test_annexes_have_their_number_title_and_document(
    tmp_path: Path, style: str, reference: str
) -> None:
    document = made(tmp_path, *SA_PA, "--style", style, "--date", "5/2/2021")
    paragraphs = [one for one in document.paragraphs if one.text]
    starts = [n for n, one in enumerate(paragraphs) if one.text.startswith("Phụ lục ")]
    assert [paragraphs[n].text for n in starts] == [
        f"Phụ lục {number}" for number in "I II III IV V VI VII VIII IX X".split()
    ]
    number, title, accompanied = paragraphs[starts[0] : starts[0] + 3]
    assert (title.text, accompanied.text) == ("SỐ ĐIỂN HÌNH THEO TRẠNG THÁI", reference)
    looks = [
        (one.alignment, run.font.size, run.bold, run.italic)
        for one in (number, title, accompanied)
        for run in one.runs
    ]
    assert looks == [
        (WD_ALIGN_PARAGRAPH.CENTER, Pt(14), True, False),
        (WD_ALIGN_PARAGRAPH.CENTER, Pt(14), True, False),
        (WD_ALIGN_PARAGRAPH.CENTER, Pt(14), False, True),
    ]


def test_every_annex_begins_a_page_and_counts_its_own_pages(tmp_path: Path) -> None:
    document = made(tmp_path, *SA_PA, "--style", "hanh-chinh")
    first, *annexes = document.sections
    assert len(annexes) == 10
    for section in annexes:
        assert section.start_type == WD_SECTION.NEW_PAGE
        assert section.different_first_page_header_footer
        (numbers,) = section._sectPr.findall(qn("w:pgNumType"))
        assert numbers.get(qn("w:start")) == "1"
        order = [one.tag for one in section._sectPr]
        assert order.index(qn("w:pgMar")) < order.index(numbers.tag) < order.index(qn("w:cols"))
    assert first.different_first_page_header_footer


def test_the_text_names_its_annexes_and_ends_as_its_kind_does(tmp_path: Path) -> None:
    for style, last in (("hanh-chinh", "Kèm theo 10 phụ lục./."), ("dang", "Kèm theo 10 phụ lục.")):
        (tmp_path / style).mkdir()
        document = made(tmp_path / style, *SA_PA, "--style", style)
        assert last in [one.text for one in document.paragraphs]


def test_every_column_has_room_for_its_words(tmp_path: Path) -> None:
    document = made(tmp_path, *SA_PA)
    for table in document.tables[2:]:
        for column in table.columns:
            words = " ".join(cell.text for cell in column.cells).split()
            # A letter takes about 0.17 cm; tests/reports/test_widths_on_paper.py has exact widths.
            assert (column.width or 0) > Cm(0.39 + 0.17 * min(7, max(map(len, words))))
        widths = sum(cell.width or 0 for cell in table.rows[0].cells)
        assert Cm(16) < widths < Cm(25.3)


def test_paper_has_no_names_of_files(tmp_path: Path) -> None:
    document = made(tmp_path, *SA_PA)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "Ghi chú về nguồn" in cells
    assert not [one for one in cells if "tallies/" in one]


@pytest.mark.parametrize(("day", "is_told"), [("30/6/2025", False), ("1/7/2025", True)])
def test_a_date_after_the_unit_ended_is_told(tmp_path: Path, day: str, is_told: bool) -> None:
    outcome = run("report", *SA_PA, "--date", day, str(tmp_path / "bao-cao.docx"))
    assert outcome.status == 0, outcome
    words = "Thị xã Sa Pa đã kết thúc hoạt động ngày 30/6/2025, trước ngày của báo cáo"
    assert (words in outcome.out) == is_told


def test_the_handbooks_example_is_dated_while_its_unit_was_there(tmp_path: Path) -> None:
    page = REPOSITORY / "content/pages/huong-dan/so-lieu.md"
    lines = page.read_text(encoding="utf-8").splitlines()
    (line,) = [one for one in lines if one.startswith("honour-roll report") and "--date" in one]
    outcome = run(*line.split()[1:-1], str(tmp_path / "bao-cao.docx"))
    assert outcome.status == 0, outcome
    assert "đã kết thúc hoạt động" not in outcome.out


def test_names_are_those_of_the_end_of_the_time(tmp_path: Path) -> None:
    document = made(tmp_path, "--unit", "sa-pa", "--from", "2016", "--to", "2019")
    assert head_of(document)[0][1] == "HUYỆN ỦY SA PA"


def test_who_issues_it_is_left_to_the_office_where_nobody_says(tmp_path: Path) -> None:
    document = made(tmp_path, "--unit", "viet-nam", "--from", "1952", "--to", "1952")
    left, right = head_of(document)
    assert left[0] == "…………"
    assert right[-1].startswith("…………, ngày …")


def test_pages_are_a4_with_the_decrees_margins_and_wide_tables_lie_across(tmp_path: Path) -> None:
    document = made(tmp_path, *SA_PA)
    sides = {
        (round(s.page_width or 0, -4), round(s.page_height or 0, -4)) for s in document.sections
    }
    assert sides == {
        (round(Cm(21), -4), round(Cm(29.7), -4)),
        (round(Cm(29.7), -4), round(Cm(21), -4)),
    }
    for section in document.sections:
        assert section.left_margin is not None
        assert abs(section.left_margin - Cm(3)) < 1000
        across = section.orientation == WD_ORIENT.LANDSCAPE
        assert across == ((section.page_width or 0) > (section.page_height or 0))
    assert document.styles["Normal"].font.name == "Times New Roman"


def test_every_table_repeats_its_head_and_keeps_its_rows_whole(tmp_path: Path) -> None:
    tables = [table for table in made(tmp_path, *SA_PA).tables if table.style is not None]
    annexes = [table for table in tables if table.style.name == "Table Grid"]  # type: ignore[union-attr]
    assert len(annexes) > 5
    for table in annexes:
        first, *rest = table._tbl.tr_lst
        assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rest)


def test_what_was_published_stands_beside_what_is_recorded(tmp_path: Path) -> None:
    cells = {
        tuple(cell.text for cell in row.cells)
        for table in made(tmp_path, *SA_PA).tables
        for row in table.rows
    }
    (people,) = [row for row in cells if len(row) > 8 and row[6] == "488"]
    assert people[7:10] == (
        "0",
        "488",
        "Bài không nói 214 người đứng đầu có nằm trong 488 cá nhân hay không; hai số không cộng "
        "với nhau.",
    )


def test_a_review_has_no_line_of_which_nothing_was_published(tmp_path: Path) -> None:
    document = made(tmp_path, *SA_PA)
    (table,) = [
        one for one in document.tables if "Còn thiếu" in [c.text for c in one.rows[0].cells]
    ]
    published = [row.cells[6].text for row in table.rows[1:]]
    assert published == ["488", "180", "214", "66", "20", "20", "20"]


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("mot.docx", "hai.docx", "mot.xlsx", "hai.xlsx")]
    for path in paths:
        run("report", *SA_PA, str(path))
    one, two, three, four = [path.read_bytes() for path in paths]
    assert (one, three) == (two, four)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (6084, "6.084"),
        (Formula("=A1", 1234567), "1.234.567"),
        (Formula("=A1", 0.0202, SHARE), "2,02%"),
        (Formula("=A1", 5.0, SHARE), "500%"),
        (Formula("=A1", 0.125, SHARE), "12,5%"),
        (Formula("=A1", 12345.0, SHARE), "1.234.500%"),
        (Formula("=A1", -2 / 3, SHARE), "−66,67%"),
        (Formula("=A1", 0.0, SHARE), "0%"),
        (Formula("=A1", 3, SIGNED), "+3"),
        (Formula("=A1", -3, SIGNED), "−3"),
        (-3, "−3"),
        (Number(Decimal(-3), "#,##0"), "−3"),
        (Formula("=A1", ""), ""),
        (Number(Decimal("2.02"), '#,##0.00"%"'), "2,02%"),
        (Number(Decimal("14"), f"{OVER}#,##0"), "trên 14"),
        (Number(Decimal("97.9"), f'{OVER}#,##0.00"%"'), "trên 97,9%"),
        (plain(2020), "2020"),
        (Linked("Nguồn", "internal:x"), "Nguồn"),
        (None, ""),
    ],
)
def test_numbers_are_as_people_write_them(cell: Cell, words: str) -> None:
    assert words_of(cell) == words


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--date", "31/2/2021"), "--date:"),
        (("--date", "2021"), "cần đủ ngày, tháng, năm"),
        (("--style", "khac"), "--style"),
    ],
)
def test_wrong_usage_is_told(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    outcome = run("report", *SA_PA, *arguments, str(tmp_path / "x.docx"))
    assert (outcome.status, words in outcome.err) == (2, True), outcome
    assert not (tmp_path / "x.docx").exists()


def test_a_unit_and_its_years_have_to_be_named(tmp_path: Path) -> None:
    assert run("report", str(tmp_path / "x.xlsx")).status == 2


def test_private_states_are_in_no_report(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "tests" / "content", tmp_path / "content")
    person = tmp_path / "content/records/suoi-hoa/2021/nguyen-van-an.yml"
    text = person.read_text(encoding="utf-8").replace("status: recognised", "status: registered")
    person.write_text(text.replace("status: commended", "status: nominated"), encoding="utf-8")
    with (tmp_path / "content/site.yml").open("a", encoding="utf-8") as site:
        site.write("private: true\n")
    name = next(line for line in text.splitlines() if line.startswith("name:"))[6:]
    run(
        "report",
        *("--unit", "suoi-hoa", "--from", "2010", "--to", "2026"),
        "bao-cao.xlsx",
        cwd=tmp_path,
    )
    rows = openpyxl.load_workbook(tmp_path / "bao-cao.xlsx")["Danh sách"].iter_rows(min_row=6)
    ids = {row[13].value for row in rows}
    assert ids
    assert "suoi-hoa/2021/nguyen-van-an" not in ids, name


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    made(tmp_path, *SA_PA)
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            *("--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)),
            str(tmp_path / "bao-cao.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert (tmp_path / "bao-cao.pdf").read_bytes().startswith(b"%PDF")
