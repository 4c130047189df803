"""The list of awards that annexes count, and the decisions that they rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from honour_roll.counts import group
from honour_roll.model.award import Award
from honour_roll.reports.dimensions import HONOUREES, YEAR, Condition, Dimensions, counted
from honour_roll.reports.table import Cell, Column, Linked, Sheet, plain
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex

LIST = "Danh sách"
COUNTED = "Mỗi điển hình tính một lần trong một ô; hàng, cột tổng đếm lại, không cộng các ô."
NAMES = "tên cuối kỳ báo cáo"
"""How units are called: a formula needs one name for each."""
HEADING = 5
"""The row of the headings of every counted sheet, from 1: below a title, two notes, a blank row."""

_NOTES = (
    "Mỗi hàng là một lần ghi nhận; một điển hình có thể có nhiều hàng cùng một số. Đơn vị gọi theo "
    f"{NAMES}.",
)
_TIPS = ("Các bảng khác đếm lại từ bảng này: sửa, xóa hàng ở đây thì số ở đó đổi theo.",)
_NUMBER, _FIRST, _YEAR, _PRINTED = 0, 3, 12, 10
"""Of the list: the columns of the number, the first dimension, the year; how many are printed."""
_MOST_LINKS = 65_530
"""That one sheet may have; Excel refuses more."""
_COLUMNS = (
    Column("Số", 6),
    Column("Họ và tên, tên", 22),
    Column("Chức vụ", 20),
    Column("Đơn vị", 17),
    Column("Đối tượng", 13),
    Column("Trạng thái", 15),
    Column("Hình thức", 16),
    Column("Cấp", 11),
    Column("Thời gian", 10),
    Column("Quyết định", 19),
    Column("Phong trào", 24),
    Column("Cơ quan", 30),
    Column("Năm", 7),
    Column("Mã", 36),
)
_DECISION_COLUMNS = (
    Column("Quyết định", 28),
    Column("Trích yếu", 46),
    Column("Cơ quan", 36),
    Column("Số điển hình", 9),
)


def places(dimensions: Dimensions) -> Mapping[str, int]:
    """The name of a range → its column in the list, from 0."""
    found = {HONOUREES: _NUMBER, YEAR: _YEAR}
    return found | {one.name: n for n, one in enumerate(dimensions.all, _FIRST)}


def listed(index: ViewIndex, awards: Sequence[Award], dimensions: Dimensions) -> Sheet:
    """Every award that is counted; formulas read the columns of the dimensions.

    Ids lead to the pages of entries where the site's address is known.
    """
    root = index.reference.site.root if len(awards) <= _MOST_LINKS else ""
    numbers: dict[str, int] = {}
    rows: list[Sequence[Cell]] = []
    for one in awards:
        entry, time = index.roll.records[one.record], time_of(one)
        name = one.name_as_printed or entry.name
        rows.append(
            [
                numbers.setdefault(one.record, len(numbers) + 1),
                f"{name} (truy tặng)" if one.posthumous else name,
                one.position or entry.position,
                *(dimension.word(one) for dimension in dimensions.all),
                index.reference.term("authorities", one.authority),
                plain(time) if isinstance(time, int) else None,
                Linked(one.record, root + addresses.of_record(one.record)) if root else one.record,
            ]
        )
    title = "Danh sách kèm quyết định"
    return Sheet(LIST, title, _COLUMNS, rows, _NOTES, _TIPS, printed=_PRINTED)


def decisions(index: ViewIndex, awards: Sequence[Award], of: Dimensions) -> Sheet:
    """Each decision, and how many it honours; no rows where nobody names one."""
    rows: list[Sequence[Cell]] = []
    groups = group(awards, of.decision.of)
    for key in sorted(groups, key=lambda key: (key is None, groups[key][0].order, str(key))):
        one = groups[key][0]
        decision = index.reference.decisions.get(one.decision or "")
        condition = Condition(of.decision, key, f"$A{HEADING + 1 + len(rows)}")
        rows.append(
            [
                of.decision.words[key],
                decision.title if decision else None,
                None if key is None else index.reference.term("authorities", one.authority),
                counted(groups[key], condition),
            ]
        )
    if list(groups) == [None]:
        rows = []
    tips = ("Danh sách của từng quyết định: lọc cột Quyết định ở bảng Danh sách.",)
    return Sheet("Quyết định", "Các quyết định", _DECISION_COLUMNS, rows, (COUNTED,), tips)
