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
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from honour_roll.gazetteer.lists import Listed, ListRefused, UnitLists
from honour_roll.model.terms import Level
from honour_roll.office.excel import SheetText, read_sheets
from honour_roll.office.package import open_package
from honour_roll.office.refused import OfficeRefused
from honour_roll.text.folding import collapse_spaces, fold
from honour_roll.text.names import common_noun, with_noun

_MOST_HEADING_ROWS = 20
_MOST_COLUMNS = 60
_AFTER = re.compile(r"\b(?:moi|sau|nay)\b")
_CODE = re.compile(r"\b(?:ma|ms)\b")
_LEVELS = (
    (Level.COMMUNE, re.compile(r"\b(?:xa|phuong|px|cap xa)\b")),
    (Level.DISTRICT, re.compile(r"\b(?:huyen|quan|qh|cap huyen)\b")),
    (Level.PROVINCE, re.compile(r"\b(?:tinh|thanh pho|tp|cap tinh)\b")),
)
# Letters, digits and what names of units have between them: H'Leo, Bà Rịa - Vũng Tàu.
_NAME = re.compile(r"(?:[^\W_]|[ '’ʼ.,()–-])+")
_WIDTH = {Level.PROVINCE: 2, Level.DISTRICT: 3, Level.COMMUNE: 5}

_Column = tuple[bool, Level, bool]
"""Whether it is of the time after, the level, and whether it holds codes."""

_Row = tuple[int, Sequence[str]]
"""The number that the sheet shows, and the cells."""


def read_table(name: str, raw: bytes) -> UnitLists:
    """The lists in an XLSX or CSV file; raises ``ListRefused``."""
    lists = UnitLists(Path(name).name)
    for title, rows in _tables(name, raw):
        _read(lists, title, rows)
    if not lists.before and not lists.after:
        raise ListRefused(
            "không thấy bảng nào có tiêu đề cột tên tỉnh và tên xã (ví dụ: Tỉnh, Huyện, Xã, Mã xã,"
            " Tỉnh mới, Xã mới, Mã xã mới)"
        )
    if not lists.after:
        raise ListRefused(
            "danh sách chỉ có đơn vị trước 1/7/2025, không nói đơn vị nào thành đơn vị nào nên chưa"
            " ghi được; hãy gộp với danh sách sau 1/7/2025 vào một bảng, mỗi hàng ghi đủ xã cũ và"
            " xã mới (Tỉnh, Huyện, Xã, Mã xã, Tỉnh mới, Xã mới, Mã xã mới)"
        )
    lists.told = [*dict.fromkeys((*lists.told, *_shared_codes(lists)))]
    lists.close()
    return lists


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


def _read(lists: UnitLists, title: str, rows: Sequence[_Row]) -> None:
    for heading, (_, row) in enumerate(rows[:_MOST_HEADING_ROWS], 1):
        columns = _columns(row)
        if columns is not None:
            for at, line in rows[heading:]:
                cells = {
                    column: collapse_spaces(normalize("NFC", line[n]))
                    for column, n in columns.items()
                    if n < len(line) and line[n].strip()
                }
                if cells:
                    _take(lists, cells, f"{title} hàng {at}".strip())
            return


def _columns(row: Sequence[str]) -> dict[_Column, int] | None:
    """What each column holds; None where the row is no heading of such a list."""
    found: dict[_Column, int] = {}
    for number, heading in enumerate(row):
        words = fold(heading)
        level = next((level for level, sign in _LEVELS if sign.search(words)), None)
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


def _take(lists: UnitLists, cells: dict[_Column, str], place: str) -> None:
    after = _units(lists.after, cells, is_after=True, told=lists.told, place=place)
    before = _units(lists.before, cells, is_after=False, told=lists.told, place=place)
    if not before or not after:
        return
    one = lists.before[before]
    if lists.after[after].level is Level.PROVINCE:
        lists.told.append(f"{place}: {one.name} chưa ghi xã mới, chưa rõ thành đơn vị nào.")
    else:
        lists.before[before] = replace(one, into=tuple(dict.fromkeys((*one.into, after))))


def _units(
    known: dict[str, Listed],
    cells: dict[_Column, str],
    *,
    is_after: bool,
    told: list[str],
    place: str,
) -> str | None:
    """Take the units of a row in; the key of the lowest, None where there is none."""
    parent: str | None = None
    levels = (Level.PROVINCE, Level.COMMUNE) if is_after else tuple(_WIDTH)
    for level in levels:
        name = cells.get((is_after, level, False))
        if not name:
            if level is not Level.COMMUNE and any(
                (is_after, low, False) in cells for low in levels
            ):
                told.append(
                    f"{place}: thiếu tên đơn vị cấp trên, bỏ qua hàng này; hãy ghi tên tỉnh,"
                    " huyện ở từng hàng."
                )
            return parent if level is Level.COMMUNE else None
        name = with_noun(name)
        if wrong := _wrong(name):
            told.append(f"{place}: “{name}” {wrong}, bỏ qua hàng.")
            return None
        key = "/".join(part for part in (parent, fold_key(name)) if part)
        code = cells.get((is_after, level, True))
        code = code.zfill(_WIDTH[level]) if code and code.isdecimal() else None
        earlier = known.setdefault(key, Listed(key, name, level, parent, code))
        if code and earlier.code and earlier.code != code:
            told.append(f"{place}: {name} có hai mã, {earlier.code} và {code}; giữ mã trước.")
        parent = key
    return parent


def _wrong(name: str) -> str:
    """Why it is no unit's name; empty where it is one."""
    if not common_noun(name):
        return "không ghi là tỉnh, huyện, xã hay phường"
    return "" if _NAME.fullmatch(name) else "có ký tự lạ, không phải tên đơn vị"


def fold_key(name: str) -> str:
    """A name as a key: marks count, case does not."""
    return name.casefold()
