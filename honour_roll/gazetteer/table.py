"""The lists of an office's spreadsheet: one row a commune, with what stands above it.

Headings that say "mới" or "sau" are of the time after 1/7/2025, others of the time before, unless
the sheet has no district: then it is the later list. A sheet with both tells who became whom; of
what it doesn't say that, nothing is taken: it would look as if it had ended without successors.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from unicodedata import normalize

from honour_roll.gazetteer.lists import Listed, ListRefused, UnitLists
from honour_roll.gazetteer.rows import Column, RowTaker
from honour_roll.model.terms import Level
from honour_roll.office.excel import SheetText, read_sheets
from honour_roll.office.package import open_package
from honour_roll.office.refused import OfficeRefused
from honour_roll.text.folding import collapse_spaces, fold

_MOST_HEADING_ROWS = 20
_MOST_COLUMNS = 60
_AFTER = re.compile(r"\b(?:moi|sau|nay)\b")
_CODE = re.compile(r"\b(?:ma|ms)\b")
_LEVELS = (
    (Level.COMMUNE, re.compile(r"\b(?:xa|phuong|px|cap xa)\b")),
    (Level.DISTRICT, re.compile(r"\b(?:huyen|quan|qh|cap huyen)\b")),
    (Level.PROVINCE, re.compile(r"\b(?:tinh|thanh pho|tp|cap tinh)\b")),
)
_SUM = re.compile(r"tong (?:so|cong)\b|(?:tong|cong)\W*$")
_LETTER = re.compile(r"[^\W\d_]")

_OTHER_FILE = (
    "danh mục phải là bảng tính .xlsx hoặc .csv; mở tệp bằng Excel (bảng ở trong tệp Word thì chép"
    " sang Excel), chọn Lưu thành, loại “Sổ làm việc Excel (.xlsx)”, rồi chạy lại với tệp ấy"
)

_Row = tuple[int, Sequence[str]]
"""The number that the sheet shows, and the cells."""


def read_table(name: str, raw: bytes) -> UnitLists:
    """The lists in an XLSX or CSV file; raises ``ListRefused``."""
    lists = UnitLists(Path(name).name)
    taker = RowTaker(lists)
    has_headings = [_read(taker, title, rows) for title, rows in _tables(name, raw)]
    taker.tell()
    if not lists.before and not lists.after:
        raise ListRefused(_nothing(lists.told, has_headings=any(has_headings)))
    if not lists.after:
        raise ListRefused(
            "danh sách chỉ có đơn vị trước 1/7/2025, không nói đơn vị nào thành đơn vị nào nên chưa"
            " ghi được; hãy gộp với danh sách sau 1/7/2025 vào một bảng, mỗi hàng ghi đủ xã cũ và"
            " xã mới (Tỉnh, Huyện, Xã, Mã xã, Tỉnh mới, Xã mới, Mã xã mới)"
        )
    lists.told = [*dict.fromkeys((*lists.told, *_shared_codes(lists)))]
    lists.close()
    return lists


def _nothing(told: Sequence[str], *, has_headings: bool) -> str:
    if not has_headings:
        return (
            "không thấy bảng nào có tiêu đề cột tên tỉnh và tên xã (ví dụ: Tỉnh, Huyện, Xã, Mã xã,"
            " Tỉnh mới, Xã mới, Mã xã mới)"
        )
    if not told:
        return "bảng có tiêu đề cột tên tỉnh và tên xã nhưng chưa có hàng nào ghi tên đơn vị"
    return (
        "bảng có tiêu đề cột tên tỉnh và tên xã nhưng không đọc được hàng nào; tên phải có chữ chỉ"
        " cấp ở trước (Tỉnh, Thành phố, Huyện, Thị xã, Xã, Phường …), ví dụ “Tỉnh Hà Giang”."
        f" Chỗ đầu tiên: {told[0]}"
    )


def _shared_codes(lists: UnitLists) -> Iterator[str]:
    """Two units of a level and a list under one code: one of them is a slip."""
    for when, known in (("trước", lists.before), ("từ", lists.after)):
        first: dict[tuple[Level, str], Listed] = {}
        for one in known.values():
            other = first.setdefault((one.level, one.code), one) if one.code else one
            if other is not one:
                yield f"{other.name} và {one.name} ({when} 1/7/2025): cùng một mã {one.code}."


def _tables(name: str, raw: bytes) -> Iterator[tuple[str, list[_Row]]]:
    if name.lower().endswith(".csv"):
        yield "", [*enumerate(_csv(raw), 1)]
        return
    if not name.lower().endswith(".xlsx"):
        raise ListRefused(_OTHER_FILE)
    try:
        sheets = read_sheets(open_package(name, raw))
    except OfficeRefused as refused:
        what = refused.what.vi.rstrip(".")
        raise ListRefused(f"{what}. {refused.remedy.vi}") from refused
    for sheet in sheets:
        yield sheet.name, [*_sheet_rows(sheet)]


def _sheet_rows(sheet: SheetText) -> Iterator[_Row]:
    """What is merged downwards stands in each of its rows."""
    last = {(one.top, one.left): one.bottom for one in sheet.merged if one.bottom > one.top}
    held: dict[int, tuple[int, str]] = {}
    for row in sheet.rows:
        cells = {n: cell.text for n, cell in row.cells.items() if n <= _MOST_COLUMNS}
        held = {n: one for n, one in held.items() if one[0] >= row.number}
        cells = {**{n: text for n, (_, text) in held.items()}, **cells}
        for n, text in cells.items():
            if (row.number, n) in last:
                held[n] = last[row.number, n], text
        yield row.number, [cells.get(n, "") for n in range(1, max(cells, default=0) + 1)]


def _csv(raw: bytes) -> list[list[str]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ListRefused(
            "tệp CSV không phải UTF-8; trong Excel chọn Lưu thành, loại “CSV UTF-8”"
        ) from error
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    try:
        return list(csv.reader(io.StringIO(text), delimiter=mark))
    except csv.Error as error:
        raise ListRefused(f"tệp CSV hỏng: {error}") from error


def _read(taker: RowTaker, title: str, rows: Sequence[_Row]) -> bool:
    """Whether the table has the headings of such a list."""
    for heading, (_, row) in enumerate(rows[:_MOST_HEADING_ROWS], 1):
        columns = _columns(row)
        if columns is not None:
            _tell_codes(taker.lists, title, row)
            tells_heirs = len({is_after for is_after, _, is_code in columns if not is_code}) > 1
            for at, line in rows[heading:]:
                cells = _cells(columns, line)
                if any(_LETTER.search(text) for text in cells.values()) and not _is_none(line, row):
                    taker.take(cells, f"{title} hàng {at}".strip(), tells_heirs=tells_heirs)
            return True
    return False


def _cells(columns: dict[Column, int], line: Sequence[str]) -> dict[Column, str]:
    return {
        column: collapse_spaces(normalize("NFC", line[n]))
        for column, n in columns.items()
        if n < len(line) and line[n].strip()
    }


def _is_none(line: Sequence[str], heading: Sequence[str]) -> bool:
    """Whether a row is the headings once more, as on each page of a printed list, or a sum."""
    first = next((text for text in line if text.strip()), "")
    return [*map(fold, line)] == [*map(fold, heading)] or bool(_SUM.match(fold(first.strip())))


def _tell_codes(lists: UnitLists, title: str, headings: Sequence[str]) -> None:
    """Codes of a level that the heading doesn't say would be a guess."""
    for heading in headings:
        words = fold(heading)
        if len(words) < 60 and _CODE.search(words) and not _level(words):
            lists.told.append(
                f"{title} cột “{collapse_spaces(heading)}”: không rõ là mã của cấp nào nên không"
                " lấy; hãy đổi tiêu đề, ví dụ thành “Mã xã”, “Mã xã mới”, rồi chạy lại.".strip()
            )


def _level(words: str) -> Level | None:
    return next((level for level, sign in _LEVELS if sign.search(words)), None)


def _columns(row: Sequence[str]) -> dict[Column, int] | None:
    """What each column holds; None where the row is no heading of such a list."""
    found: dict[Column, int] = {}
    for number, heading in enumerate(row):
        words = fold(heading)
        level = _level(words)
        if level and len(words) < 60:
            column = (bool(_AFTER.search(words)), level, bool(_CODE.search(words)))
            found.setdefault(column, number)
    if not any(level is Level.DISTRICT for _, level, _ in found):
        found = {(True, level, is_code): n for (_, level, is_code), n in found.items()}
    has_list = any(
        (is_after, Level.COMMUNE, False) in found and (is_after, Level.PROVINCE, False) in found
        for is_after in (False, True)
    )
    return found if has_list else None
