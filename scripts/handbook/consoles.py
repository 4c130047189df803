"""What programs tell an officer: every transcript is of a real run."""

from __future__ import annotations

from scripts.handbook.desk import Desk
from tests.forms.office_lists import HEADINGS, TITLE, excel_list
from tests.sheets.officers import Desk as Sheets

RECORD = "content/records/suoi-hoa/2024/lo-thi-mau.yml"
_HEAD = "kind: individual\nname: Lò Thị Mẫu\n"
_UNIT = "unit: suoi-hoa\n"
_SUMMARY = "summary: Mở lớp học đêm cho bà con.\n"
_REST = (
    "honours:\n  - key: 2024-ghi-danh\n    status: recognised\n    year: 2024\n"
    "    movement: hoc-tap-minh-hoa\nconsent:\n  basis: consent\n  given: 2024-03-02\n  by: self\n"
)
MISTAKES = {
    "loi-ngay": f"{_HEAD}{_UNIT}{_SUMMARY}{_REST}updated: 31/2/2024\n",
    "loi-don-vi": f"{_HEAD}unit: suoi-hao\n{_SUMMARY}{_REST}",
    "loi-anh": f"{_HEAD}{_UNIT}{_SUMMARY}{_REST}photos:\n  - file: lo-thi-mau.jpg\n"
    "    alt: Cô Mẫu giảng bài cho bà con.\n",
    "loi-so-rieng": f"{_HEAD}{_UNIT}summary: Mở lớp học đêm, gọi 0912 345 678 để ghi tên.\n{_REST}",
    "loi-dau-hai-cham": f"{_HEAD}{_UNIT}summary: Mở lớp học đêm: dạy chữ cho bà con.\n{_REST}",
}
"""The five messages of the page about messages: name of the picture → the file that gives it."""

PERSON = {
    "Tên": "Lò Thị Mẫu",
    "Đơn vị": "Thị xã Suối Hoa",
    "Lĩnh vực": "An sinh xã hội",
    "Giới tính": "nữ",
    "Năm sinh": "1980",
    "Chức vụ, công việc": "Giáo viên",
    "Tóm tắt": "Mở lớp học đêm cho bà con (minh hoạ).",
    "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
    "Ghi nhận: Năm": "2024",
    "Ghi nhận: Phong trào": "Phong trào học tập minh hoạ",
    "Căn cứ công bố: Căn cứ": "có văn bản đồng ý",
    "Căn cứ công bố: Người đồng ý": "chính người được ghi danh",
    "Căn cứ công bố: Ngày đồng ý": "2/3/2024",
}
"""A row of the workbook."""
WORKBOOK, LIST, SHEET = "nhap.xlsx", "danh-sach.xlsx", "Cá nhân"
_ROWS = (
    ("1", "Ông LÒ VĂN MINH", "1961", "Trưởng bản", "Thị xã Suối Hoa", "Hiến đất làm đường", ""),
    ("2", "Bà Vàng Thị Thử", "1975", "Giáo viên", "Thị xã Suối Hoa", "Mở lớp học đêm", ""),
)


def menu(desk: Desk) -> str:
    """The choices of the menu."""
    return desk.run("menu")


def mistake(desk: Desk, name: str) -> str:
    """What ``check`` says of one mistake."""
    desk.put({RECORD: MISTAKES[name]})
    told = desk.run("check")
    (desk.folder / RECORD).unlink()
    return told


def import_wrong(desk: Desk) -> str:
    """A filled-in row with a year that is none."""
    fill_workbook(desk, {**PERSON, "Năm sinh": "19x0"})
    return desk.run("import", WORKBOOK)


def import_right(desk: Desk) -> str:
    """The same row, mended."""
    fill_workbook(desk, PERSON)
    return desk.type(["import", "--ask", WORKBOOK], [("Ghi 1 mục", "c")], "Đã ghi 1 mục")


def fill_workbook(desk: Desk, row: dict[str, str]) -> None:
    """The template with one row filled in."""
    (desk.folder / WORKBOOK).unlink(missing_ok=True)
    sheets = Sheets(desk.content, desk.folder / WORKBOOK).template()
    sheets.fill(SHEET, [row])


def list_asked(desk: Desk) -> str:
    """A list whose columns are confirmed."""
    desk.put({LIST: excel_list(TITLE, HEADINGS, _ROWS)})
    answers = [("Ý nghĩa các cột", "c"), ("Ghi 3 mục", "c")]
    return desk.type(["import", "--ask", LIST], answers, "Đã ghi 3 mục")


def dialogue(desk: Desk) -> str:
    """One person by questions and answers."""
    answers = [
        ("Thêm (số", "1"),
        ("Loại", ""),
        ("Tên", "Hoàng Văn Thử"),
        ("Đơn vị", "thi xa suoi"),
        ("Giới tính", "2"),
        ("Năm sinh", "31/2/1975"),
        ("Năm sinh", "1975"),
        ("Chức vụ", "Trưởng thôn"),
        ("Thôn, bản", ""),
        ("Lĩnh vực", "an sinh"),
        ("Tóm tắt", "Vận động bà con hiến đất làm đường (minh hoạ)."),
    ]
    return desk.type(["new"], answers, "Câu chuyện")
