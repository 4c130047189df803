"""Somebody who has photos in the roll is sent with another, or with the same once more."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PIL import ImageOps

from honour_roll.source.yaml_reader import read_yaml
from tests.commands import Outcome, run
from tests.forms.filling import as_bytes, blank, copied_content, fill, paste
from tests.forms.office_lists import excel_list
from tests.photos.pictures import encoded, quarters
from tests.sheets.officers import files, headings, last_row

FIRST = encoded(quarters(1300, 900), "JPEG")
SECOND = encoded(ImageOps.mirror(quarters(1400, 900)), "JPEG")
FORM = {
    "Loại": "Cá nhân",
    "Tên": "Lò Thị Mẫu",
    "Năm sinh": "1980",
    "Đơn vị": "Thị xã Suối Hoa",
    "Trạng thái": "Biểu dương, khen thưởng",
    "Năm": "2023",
    "Hình thức": "Giấy khen",
    "Căn cứ": "đã công bố chính thức",
    "Chú thích": "Bà Mẫu bên con đường",
    "Mô tả ảnh": "Một phụ nữ đứng bên đường.",
}
LATER = {
    **FORM,
    "Năm": "2025",
    "Chú thích": "Bà Mẫu nhận Giấy khen",
    "Mô tả ảnh": "Một phụ nữ trên sân khấu.",
}
ID = "suoi-hoa/2023/lo-thi-mau"
OLD = {
    "file": "lo-thi-mau.jpg",
    "caption": "Bà Mẫu bên con đường",
    "alt": "Một phụ nữ đứng bên đường.",
}


class Office:
    """A content folder, and a folder with what is sent."""

    def __init__(self, root: Path) -> None:
        self.content = copied_content(root)
        self.sent = root / "thu"
        self.sent.mkdir()
        self.folder = self.content / "records" / ID.rpartition("/")[0]

    def form(self, values: dict[str, str], picture: bytes) -> Path:
        path = self.sent / f"phieu-{values['Năm']}.docx"
        path.write_bytes(as_bytes(paste(fill(blank(), values), picture)))
        return path

    def send(self, path: Path) -> Outcome:
        done = run("import", str(path), "--content", str(self.content), "--yes", "--write")
        assert done.status == 0, done.out
        return done

    def photos(self) -> list[Any]:
        raw = (self.folder / "lo-thi-mau.yml").read_bytes()
        document, _ = read_yaml(raw, "x.yml", max_bytes=100_000)
        assert document is not None
        return list(document.data["photos"])


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path)
    made.send(made.form(FORM, FIRST))
    assert made.photos() == [OLD]
    return made


def listed(number: int) -> bytes:
    rows = [("1", "Lò Thị Mẫu", "1980", "", "Thị xã Suối Hoa", "Hiến đất làm đường", "")]
    title = (
        "DANH SÁCH",
        "Cá nhân được tặng Giấy khen",
        f"(Kèm theo Quyết định số {number}-QĐ/TU ngày 17 tháng 5 năm 2024 của Thị ủy Suối Hoa)",
    )
    return excel_list(title=title, rows=rows)


def test_another_photo_is_added_and_the_published_one_stays_as_it_is(office: Office) -> None:
    before = (office.folder / "lo-thi-mau.jpg").read_bytes()
    form = office.form(LATER, SECOND)
    done = office.send(form)
    assert "lo-thi-mau.jpg →" not in done.out
    new = {
        "file": "lo-thi-mau-2.jpg",
        "caption": "Bà Mẫu nhận Giấy khen",
        "alt": "Một phụ nữ trên sân khấu.",
    }
    assert office.photos() == [OLD, new]
    assert (office.folder / "lo-thi-mau.jpg").read_bytes() == before
    assert (office.folder / "lo-thi-mau-2.jpg").exists()
    now = files(office.content)
    assert "1 không đổi" in office.send(form).out
    assert "1 không đổi" in office.send(office.sent / "phieu-2023.docx").out
    assert files(office.content) == now


def test_the_same_photo_with_the_next_list_is_told_and_not_added(office: Office) -> None:
    (office.sent / "phieu-2023.docx").unlink()
    (office.sent / "Lò Thị Mẫu.jpg").write_bytes(FIRST)
    (office.sent / "ds.xlsx").write_bytes(listed(28))
    done = office.send(office.sent)
    assert "ảnh này hồ sơ đã có (“lo-thi-mau.jpg”) nên không thêm lần nữa" in done.out
    assert office.photos() == [OLD]
    now = files(office.content)
    assert "1 cập nhật" not in office.send(office.sent).out
    assert files(office.content) == now


def test_other_photos_of_the_same_file_name_are_added_list_by_list(office: Office) -> None:
    (office.sent / "phieu-2023.docx").unlink()
    pictures = (SECOND, encoded(ImageOps.flip(quarters(1500, 900)), "JPEG"))
    for number, picture in enumerate(pictures, 28):
        (office.sent / "Lò Thị Mẫu.jpg").write_bytes(picture)
        (office.sent / "ds.xlsx").write_bytes(listed(number))
        office.send(office.sent)
    first, *others = office.photos()
    assert first == OLD
    assert others == [{"file": "lo-thi-mau-2.jpg"}, {"file": "lo-thi-mau-3.jpg"}]
    now = files(office.content)
    assert "cập nhật" not in office.send(office.sent).out
    assert files(office.content) == now


def test_another_photo_for_the_same_honour_is_not_passed_over(office: Office) -> None:
    now = files(office.content)
    form = office.form(FORM, SECOND)
    done = run("import", str(form), "--content", str(office.content), "--write")
    assert done.status == 1
    assert "Tên tệp ảnh: (trống) ≠ lo-thi-mau-2.jpg" in done.out
    assert files(office.content) == now


def test_a_list_that_comes_again_with_other_photos_tells_the_photos_alone(office: Office) -> None:
    (office.sent / "phieu-2023.docx").unlink()
    (office.sent / "ds.xlsx").write_bytes(listed(28))
    office.send(office.sent)
    (office.sent / "Lò Thị Mẫu.jpg").write_bytes(SECOND)
    now = files(office.content)
    done = run("import", str(office.sent), "--content", str(office.content), "--yes", "--write")
    assert done.status == 1
    assert done.out.count(" ≠ ") == 1
    assert "hồ sơ có ảnh khác (“lo-thi-mau.jpg”): chưa lấy ảnh gửi kèm (photo-other)" in done.out
    assert "draft-exists" not in done.out
    assert files(office.content) == now


def test_one_picture_pasted_twice_is_one_photo(tmp_path: Path) -> None:
    office = Office(tmp_path)
    form = office.sent / "p.docx"
    form.write_bytes(as_bytes(paste(paste(fill(blank(), FORM), FIRST), FIRST)))
    assert "photo-again" in office.send(form).out
    assert office.photos() == [OLD]
    assert "1 không đổi" in office.send(form).out


def with_row(office: Office, sheet: str, row: dict[str, str]) -> Path:
    """The exported workbook with one more row."""
    out = office.sent / "xuat"
    run("export", "xlsx", "--out", str(out), "--content", str(office.content))
    file = out / "so-ghi-danh.xlsx"
    book = openpyxl.load_workbook(BytesIO(file.read_bytes()))
    number = last_row(book[sheet]) + 1
    for heading, value in row.items():
        book[sheet].cell(number, headings(book[sheet])[heading], value)
    book.save(file)
    return file


def test_a_row_that_names_a_new_picture_as_an_old_one_is_called_adds_it(office: Office) -> None:
    row = {"Của": ID, "Tên tệp ảnh": "lo-thi-mau.jpg", "Chú thích": "Ảnh mới"}
    book = with_row(office, "Ảnh thêm", row)
    (book.parent / "lo-thi-mau.jpg").write_bytes(SECOND)
    office.send(book)
    assert office.photos() == [OLD, {"file": "lo-thi-mau-2.jpg", "caption": "Ảnh mới"}]
    now = files(office.content)
    assert "cập nhật" not in office.send(book).out
    assert files(office.content) == now


@pytest.mark.parametrize("is_beside", [True, False])
def test_a_row_that_names_a_photo_of_the_record_adds_nothing(
    office: Office, is_beside: bool
) -> None:
    now = files(office.content)
    row = {"Của": ID, "Tên tệp ảnh": "lo-thi-mau.jpg", "Chú thích": "Ảnh mới"}
    book = with_row(office, "Ảnh thêm", row)
    if is_beside:
        (book.parent / "lo-thi-mau.jpg").write_bytes(FIRST)
    assert "ảnh này hồ sơ đã có (“lo-thi-mau.jpg”)" in office.send(book).out
    assert files(office.content) == now
