"""What is told of an officer's sheet: of its name, its headings, and cells that are odd."""

from __future__ import annotations

from honour_roll.intake.draft import Place, Told, told
from honour_roll.problems import Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def _hint(place: Place, code: str, vi: str, en: str, do_vi: str, do_en: str) -> Told:
    return told(place, code, Message(vi, en), Message(do_vi, do_en), Severity.HINT)


def not_ours(place: Place) -> Told:
    """A sheet that none of the template's is like."""
    return told(
        place,
        "sheet-unknown",
        Message("không nhận ra trang tính này nên không đọc", "this sheet is not read"),
        Message(
            "Đặt lại tên trang như trong mẫu, hoặc chép các hàng sang trang của mẫu.",
            "Give it its name of the template, or copy its rows there.",
        ),
        Severity.WARNING,
    )


def no_headings(place: Place, looked_at: int) -> Told:
    """No headings of ours among the first ``looked_at`` rows."""
    return told(
        place,
        "sheet-headings",
        Message("không thấy hàng tiêu đề cột", "there is no row of headings"),
        Message(
            f"Chép hàng tiêu đề của mẫu vào trên các hàng dữ liệu (trong {looked_at} hàng đầu).",
            f"Copy the template's headings above the rows (within the first {looked_at}).",
        ),
    )


def unknown_heading(place: Place, heading: str) -> Told:
    """A column that nobody reads."""
    return told(
        place,
        "heading-unknown",
        Message(
            f"không nhận ra cột {quoted(heading)} nên không đọc", f"{quoted(heading)} is not read"
        ),
        Message(
            "Nếu cột này cần nhập, sửa tiêu đề như trong mẫu.",
            "Give it its heading of the template.",
        ),
        Severity.WARNING,
    )


def taken_for(place: Place, heading: str, meant: str) -> Told:
    """A heading that is nearly one of ours."""
    return _hint(
        place,
        "heading-taken-for",
        f"coi cột {quoted(heading)} là {quoted(meant)}",
        f"{quoted(heading)} is taken for {quoted(meant)}",
        "Nếu không phải, sửa tiêu đề cột.",
        "If it is not, change the heading.",
    )


def heading_twice(place: Place, heading: str) -> Told:
    """Two columns of one heading."""
    return told(
        place,
        "heading-twice",
        Message(f"có hai cột {quoted(heading)}", f"there are two columns {quoted(heading)}"),
        Message("Giữ một cột, xóa hoặc đổi tên cột kia.", "Keep one, delete or rename the other."),
    )


def merged(place: Place, *, wide: bool) -> Told:
    """Cells that are merged, downwards or also to the right."""
    vi = "ô gộp nhiều cột: nội dung chỉ tính cho cột đầu" if wide else "ô gộp: tính cho mọi hàng"
    en = "merged cells: they count for the first column" if wide else "merged: counts for each row"
    return _hint(
        place,
        "cell-merged",
        vi,
        en,
        "Xem có đúng ý không; nếu không, bỏ gộp ô (Unmerge) rồi điền từng hàng.",
        "Unmerge the cells if that is not meant.",
    )


def old_font(places: list[Place]) -> Told:
    """Cells that were converted."""
    return _hint(
        places[0],
        "old-font",
        f"{len(places)} ô dùng phông chữ cũ (TCVN3, VNI): đã chuyển sang Unicode",
        f"{len(places)} cells of old fonts were converted to Unicode",
        "Đọc lại các chữ có dấu.",
        "Read them over.",
    )
