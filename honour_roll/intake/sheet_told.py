"""What is told of cells and sheets of Excel, whether they are a workbook of ours or a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from honour_roll.intake.draft import Place, Told, told
from honour_roll.office.excel import SheetCell
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


class Fault(NamedTuple):
    """What is wrong with a cell."""

    code: str
    what: Message
    remedy: Message


def fault_of(cell: SheetCell) -> Fault | None:
    """Why a cell is not read: a formula is not what it shows, and an error says nothing."""
    if cell.kind == "formula":
        return Fault(
            "cell-formula",
            Message("ô có công thức", "the cell holds a formula"),
            Message(
                "Chép ô rồi dán lại bằng Dán đặc biệt → Giá trị (Paste Special → Values).",
                "Copy it and paste its value in its place.",
            ),
        )
    if cell.kind == "error":
        return Fault(
            "cell-error",
            Message(f"ô báo lỗi {cell.text}", f"the cell shows the error {cell.text}"),
            Message("Gõ lại nội dung của ô.", "Type it again."),
        )
    return None


def struck(place: Place, text: str) -> Told:
    """A row that somebody crossed out: whoever stands in it was taken off the list."""
    return told(
        place,
        "row-struck",
        Message(
            f"không nhập hàng này vì đã gạch ngang: {quoted(text)}",
            f"this row is crossed out and not read: {quoted(text)}",
        ),
        Message(
            "Vẫn cần nhập thì bỏ gạch ngang (Strikethrough); không thì xóa hẳn hàng.",
            "To read it, take the strikethrough off; else delete the row.",
        ),
        Severity.WARNING,
    )


def letters_struck(place: Place, out: Sequence[str], read: str) -> Told:
    """Letters within a cell that somebody crossed out, often because the others mend them."""
    shown = ", ".join(map(quoted, out))
    now = f"còn lại {quoted(read)}" if read else "ô này coi như để trống"
    return told(
        place,
        "letters-struck",
        Message(
            f"không lấy chữ đã gạch ngang {shown}; {now}",
            f"{shown} is crossed out and not read; what is left: {quoted(read)}",
        ),
        Message(
            "Vẫn cần chữ ấy thì bỏ gạch ngang (Strikethrough) rồi nhập lại; không thì xóa hẳn.",
            "To read it, take the strikethrough off; else delete it.",
        ),
        Severity.WARNING,
    )


def hidden(place: Place, rows: int = 0) -> Told:
    """Rows from ``place`` on, its column or its sheet are hidden."""
    what = f"{rows} hàng từ hàng này" if rows else ("cột này" if place.column else "trang này")
    return told(
        place,
        "sheet-hidden",
        Message(
            f"{what} đang ẩn (hoặc bị lọc) nhưng vẫn được đọc",
            "this is hidden or filtered, and read all the same",
        ),
        Message(
            "Bỏ ẩn để xem; không cần nhập thì xóa hẳn.",
            "Show it; delete what is not meant to be imported.",
        ),
        Severity.HINT,
    )
