"""``honour-roll import`` told of what lies beside, what is missing, and how many were read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from tests.commands import run
from tests.forms.filling import as_bytes, copied_content
from tests.forms.office_lists import TITLE
from tests.photos.pictures import encoded, quarters

PHOTO = encoded(quarters(1300, 900), "JPEG")
UNIT = "Thị xã Suối Hoa"


def list_at(path: Path, *rows: tuple[object, ...], photo: bool = False) -> Path:
    book: Any = openpyxl.Workbook()
    for line in TITLE:
        book.active.append([line])
    book.active.append(["STT", "Họ và tên", "Đơn vị", "Ảnh" if photo else "Thành tích"])
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


@pytest.fixture
def content(tmp_path: Path) -> str:
    return str(copied_content(tmp_path))


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("alpha", "alpha.jpg"),
        ("ảnh chụp.jpg", "Ảnh Chụp.JPG"),
        ("anh chup", "Ảnh Chụp.JPG"),
        ("C:\\Ảnh\\alpha.jpg", "alpha.jpg"),
    ],
)
def test_a_photo_is_found_as_it_is_typed(
    tmp_path: Path, content: str, typed: str, there: str
) -> None:
    (tmp_path / "gui").mkdir()
    (tmp_path / "gui" / there).write_bytes(PHOTO)
    path = list_at(tmp_path / "gui" / "ds.xlsx", (1, "Lò Văn Mới", UNIT, typed), photo=True)
    for way in (path, path.parent):
        found = run("import", str(way), "--content", content, "--yes")
        assert "photo-missing" not in found.out
        assert "photo-left" not in found.out
        assert found.status == 0


def test_of_two_photos_that_may_be_meant_none_is_taken(tmp_path: Path, content: str) -> None:
    for name in ("Hùng.jpg", "Hưng.jpg"):
        (tmp_path / name).write_bytes(PHOTO)
    rows = [(1, "Lò Văn Một", UNIT, "hung"), (2, "Lò Văn Hai", UNIT, "hưng")]
    path = list_at(tmp_path / "ds.xlsx", *rows, photo=True)
    found = run("import", str(path), "--content", content, "--yes", "--write")
    assert "hàng 5, cột D (Ảnh): [lỗi] không thấy tệp ảnh “hung”" in found.out
    assert found.out.count("photo-missing") == 1


@pytest.mark.parametrize("name", ["a.tif", "a.gif", "a.svg"])
def test_a_picture_that_no_page_shows_is_not_called_missing(
    tmp_path: Path, content: str, name: str
) -> None:
    (tmp_path / "gui").mkdir()
    (tmp_path / "gui" / name).write_bytes(b"II*\0 no photo")
    path = list_at(tmp_path / "gui" / "ds.xlsx", (1, "Lò Văn Mới", UNIT, name), photo=True)
    for way in (path, path.parent):
        found = run("import", str(way), "--content", content, "--yes")
        assert "photo-format" in found.out
        assert "lưu lại thành tệp JPEG" in found.out
        assert "photo-missing" not in found.out
        assert "file-left" not in found.out


def test_a_workbook_of_ours_finds_its_photos_so_too(tmp_path: Path, content: str) -> None:
    path = tmp_path / "mau.xlsx"
    assert run("template", str(path), "--content", content).status == 0
    book = openpyxl.load_workbook(path)
    sheet = book["Cá nhân"]
    titles = [cell.value for cell in sheet[1]]
    values = {
        "Tên *": "Lò Văn Mới",
        "Đơn vị *": sheet.cell(2, titles.index("Đơn vị *") + 1).value,
        "Ghi nhận: Trạng thái *": "Ghi danh, công nhận",
        "Ghi nhận: Năm": "2024",
        "Ảnh: Tên tệp ảnh": "ảnh chụp.jpg",
    }
    for title, text in values.items():
        sheet.cell(3, titles.index(title) + 1, text)
    book.save(path)
    (tmp_path / "Ảnh Chụp.JPG").write_bytes(PHOTO)
    found = run("import", str(path), "--content", content)
    assert ("(photo-missing)" in found.out, "(photo-alt)" in found.out) == (False, True)
    (tmp_path / "Ảnh Chụp.JPG").unlink()
    assert "(photo-missing)" in run("import", str(path), "--content", content).out


def test_a_file_that_is_not_there_is_told_in_vietnamese(tmp_path: Path, content: str) -> None:
    for name in ("khong-co.xlsx", "khong-co.zip", "khong-co"):
        found = run("import", str(tmp_path / name), "--content", content)
        assert found.status == 1
        assert "No such file" not in found.out + found.err
        assert "không có tệp hay thư mục này" in found.out + found.err


def test_a_blank_form_in_an_e_mail_is_told_once_and_hinders_nothing(
    tmp_path: Path, content: str
) -> None:
    folder = tmp_path / "gui"
    folder.mkdir()
    assert run("template", str(folder / "phieu.docx"), "--content", content).status == 0
    list_at(folder / "ds.xlsx", (1, "Lò Văn Mới", UNIT))
    found = run("import", str(folder), "--content", content, "--yes", "--write")
    assert found.out.count("phiếu trống, chưa điền mục nào") == 1
    assert "chưa điền:" not in found.out
    assert "Đã ghi 2 mục" in found.out


def test_whoever_waits_is_counted(tmp_path: Path, content: str) -> None:
    rows = [(1, "Lò Văn Một", UNIT), (2, "Lò Văn Hai", ""), (3, "Lò Văn Ba", "")]
    found = run("import", str(list_at(tmp_path / "ds.xlsx", *rows)), "--content", content, "--yes")
    last = "Đã đọc 4 mục (3 điển hình, 1 quyết định): 2 thêm mới, 2 chưa nhập được."
    assert last in found.out
    none = list_at(tmp_path / "khong.xlsx", *[(*row[:2], "") for row in rows])
    found = run("import", str(none), "--content", content, "--yes")
    assert "Đã đọc 3 mục: 3 chưa nhập được." in found.out


def test_the_joined_name_is_shown_before_anything_is_agreed(tmp_path: Path, content: str) -> None:
    book: Any = openpyxl.Workbook()
    for line in (*([one] for one in TITLE), ["STT", "Họ", "Tên", "Đơn vị"]):
        book.active.append(line)
    book.active.append([1, "Nguyễn Thị Thu", "Hà", UNIT])
    book.save(tmp_path / "ds.xlsx")
    found = run("import", str(tmp_path / "ds.xlsx"), "--content", content)
    assert "tên ghép ở hàng đầu: Nguyễn Thị Thu Hà" in found.err
    assert "ghép các cột này từ trái sang phải" in found.err


def test_a_form_with_anything_in_it_is_not_blank(tmp_path: Path, content: str) -> None:
    path = tmp_path / "phieu.docx"
    assert run("template", str(path), "--content", content).status == 0
    form = docx.Document(str(path))
    form.add_paragraph("Ông Lò Văn Mới đã hiến đất.")
    path.write_bytes(as_bytes(form))
    found = run("import", str(path), "--content", content)
    assert "phiếu trống" not in found.out
    assert "Ông Lò Văn Mới" in found.out
