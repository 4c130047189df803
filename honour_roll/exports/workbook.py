"""An XLSX file of plain tables, the same bytes for the same rows.

Written here and not by a library because a site has some hundred of them, most rows stand in
several, and a row that is made once serves all. Source: ECMA-376, part 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from markupsafe import escape

from honour_roll.exports.cells import row
from honour_roll.views.data_columns import Table

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEADING = 1
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2">'
    '<font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
_WIDE = frozenset(
    (
        *("Tên", "Đơn vị", "Đơn vị khi đó", "Tóm tắt", "Trích yếu", "Cơ quan", "Trang"),
        *("Đã ghi", "Nay sửa là", "Nội dung", "Nguồn"),
    )
)


class Sheet(NamedTuple):
    """A table with its rows as ``cells.row`` makes them, some at a time."""

    table: Table
    rows: Iterable[bytes]


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The file, with a bold heading that stays in sight on each sheet."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in _parts(sheets):
            _put(archive, name, (data.encode(),))
        for number, sheet in enumerate(sheets, 1):
            _put(archive, f"xl/worksheets/sheet{number}.xml", _sheet(sheet))
        for info in archive.infolist():
            info.create_system = 0  # the same on every system
    return file.getvalue()


def _put(archive: ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    # Of this name alone: with a ZipInfo it would take another level. Its day is always the same.
    with archive.open(name, "w") as part:
        for piece in pieces:
            part.write(piece)


def _parts(sheets: Sequence[Sheet]) -> Iterable[tuple[str, str]]:
    numbers = range(1, len(sheets) + 1)
    yield "[Content_Types].xml", _content_types(numbers)
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    yield "xl/workbook.xml", _book(sheets)
    of_book = [("worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*of_book, ("styles", "styles.xml")])
    yield "xl/styles.xml", _STYLES


def _content_types(numbers: Iterable[int]) -> str:
    of_sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for n in numbers
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f"{of_sheets}</Types>"
    )


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _book(sheets: Sequence[Sheet]) -> str:
    lines = "".join(
        f'<sheet name="{escape(sheet.table.title)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, sheet in enumerate(sheets, 1)
    )
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{lines}</sheets></workbook>'
    )


def _sheet(sheet: Sheet) -> Iterator[bytes]:
    columns = sheet.table.columns
    widths = "".join(
        f'<col min="{n}" max="{n}" width="{36 if column.title in _WIDE else 18}" customWidth="1"/>'
        for n, column in enumerate(columns, 1)
    )
    head = (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews><cols>{widths}</cols><sheetData>"
    )
    heading = row([column.title for column in columns], _HEADING).sheet
    yield head.encode() + heading
    yield from sheet.rows
    yield b"</sheetData></worksheet>"
