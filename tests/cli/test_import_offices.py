"""``honour-roll template`` and ``import`` with what offices send: forms, lists, folders."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

import docx
import pytest

from tests.commands import run
from tests.forms.filling import MODEL, as_bytes, copied_content, fill, paste
from tests.forms.office_lists import excel_list, word_list
from tests.photos.pictures import encoded, exif, quarters

PHOTO = encoded(quarters(1300, 900), "JPEG", exif=exif(6))


def files_below(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_the_form_goes_out_and_comes_back_as_a_record_that_passes_the_check(tmp_path: Path) -> None:
    content = copied_content(tmp_path)
    form = tmp_path / "phieu.docx"
    assert run("template", str(form), "--content", str(content)).status == 0
    again = run("template", str(form), "--content", str(content))
    assert (again.status, "không ghi đè" in again.err) == (1, True)
    form.write_bytes(as_bytes(paste(fill(docx.Document(str(form)), MODEL), PHOTO)))
    before = files_below(content)
    shown = run("import", str(form), "--content", str(content))
    assert (shown.status, files_below(content)) == (0, before)
    assert "thêm mới: phuong-suoi-hoa-minh-hoa/2025/bep-an-khong-khoi" in shown.out
    assert run("import", str(form), "--content", str(content), "--write").status == 0
    folder = "records/phuong-suoi-hoa-minh-hoa/2025/bep-an-khong-khoi"
    assert files_below(content) - before == {f"{folder}.yml", f"{folder}.jpg"}
    assert run("check", "--content", str(content)).status == 0


@pytest.mark.parametrize(("name", "make"), [("ds.xlsx", excel_list), ("ds.docx", word_list)])
def test_a_list_is_imported_with_one_confirmation(tmp_path: Path, name: str, make: object) -> None:
    content = copied_content(tmp_path)
    path = tmp_path / name
    path.write_bytes(excel_list() if make is excel_list else word_list())
    asked = run("import", str(path), "--content", str(content), "--write")
    assert asked.status == 1
    assert "cột “Thành tích”: tóm tắt thành tích" in asked.err
    assert "trạng thái: Biểu dương, khen thưởng" in asked.err
    mapping = asked.err.rpartition('--mapping "')[2].rpartition('"')[0]
    for said in (["--yes"], ["--mapping", mapping]):
        assert run("import", str(path), "--content", str(content), *said).status == 0
    done = run("import", str(path), "--content", str(content), "--write", "--yes")
    assert (done.status, "Đã ghi 4 mục" in done.out) == (0, True)
    assert run("check", "--content", str(content)).status == 0
    again = run("import", str(path), "--content", str(content), "--write", "--yes")
    assert "Đã ghi 0 mục" in again.out


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("answer", "status"), [("y", 0), ("n", 1)])
def test_on_a_terminal_the_columns_are_asked_for_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    path = tmp_path / "ds.xlsx"
    path.write_bytes(excel_list())
    monkeypatch.setattr(sys, "stdin", Terminal(f"{answer}\n"))
    assert run("import", str(path), "--content", "tests/content").status == status


def test_a_folder_is_told_file_by_file_and_what_is_good_of_it_is_written(tmp_path: Path) -> None:
    content, folder = copied_content(tmp_path), tmp_path / "thu"
    folder.mkdir()
    (folder / "ds.xlsx").write_bytes(excel_list())
    (folder / "cu.doc").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(100))
    (folder / "Chi bộ Tổ dân phố 9.jpg").write_bytes(PHOTO)
    form = tmp_path / "mau.xlsx"
    assert run("template", str(form), "--content", str(content)).status == 0
    shutil.move(form, folder / "mau.xlsx")
    done = run("import", str(folder), "--content", str(content), "--write", "--yes")
    assert done.status == 1
    assert "cu.doc: [lỗi] Tệp thuộc định dạng cũ" in done.out
    assert (content / "records/suoi-hoa/2024/chi-bo-to-dan-pho-9.jpg").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--mapping", "a=b"], 2, "ý nghĩa là một trong"),
        (["--yes", "--unit", "Suối Hoa"], 2, "mã suoi-hoa"),
        (["--yes", "--decision", "vớ vẩn"], 2, "không có quyết định mang mã"),
        (["--yes", "--form", "Giấy khén"], 0, "Giấy khen"),
        (["--yes", "--status", "recognised"], 0, "Ghi danh, công nhận"),
        (["--yes", "--decision", "15-QĐ/TU ngày 10/1/2022"], 0, "15-QĐ/TU, ngày 10/1/2022"),
    ],
)
def test_what_the_command_line_says_of_a_list(
    tmp_path: Path, arguments: list[str], status: int, said: str
) -> None:
    path = tmp_path / "ds.xlsx"
    path.write_bytes(excel_list())
    found = run("import", str(path), "--content", "tests/content", *arguments)
    assert found.status == status, found.err + found.out
    assert said in found.err + found.out


def test_a_file_that_cannot_be_opened_is_one_line_and_its_remedy(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(b"PK nothing")
    found = run("import", str(path), "--content", "tests/content")
    assert (found.status, "Tệp bị hỏng" in found.err, "→" in found.err) == (1, True, True)
    missing = run("import", str(tmp_path / "x.docx"), "--content", "tests/content")
    assert missing.status == 1
    assert "Traceback" not in missing.err + missing.out
