"""``honour-roll import`` of lists as communes type them, and what its preview says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from honour_roll.source.yaml_reader import read_yaml
from tests.commands import REPOSITORY, Outcome, run
from tests.forms.filling import copied_content
from tests.forms.office_lists import HEADINGS, excel_list, word_list
from tests.photos.pictures import encoded, quarters

PHOTO = encoded(quarters(1300, 900), "JPEG")
TOWN = "Thị xã Suối Hoa"


def title(decided_by: str, number: str = "31-QĐ/TU") -> tuple[str, ...]:
    return (
        "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN",
        f"(Kèm theo Quyết định số {number} ngày 3/2/2024 của {decided_by})",
    )


def imported(
    folder: Path,
    content: Path,
    *rows: tuple[str, ...],
    by: str = "Thị ủy Suối Hoa",
    options: tuple[str, ...] = (),
) -> Outcome:
    path = folder / "ds.docx"
    path.write_bytes(word_list(title(by), HEADINGS, rows))
    return run("import", str(path), "--content", str(content), "--yes", *options)


def person(name: str, born: str = "1961") -> tuple[str, ...]:
    return ("1", name, born, "Trưởng bản", TOWN, "Hiến đất làm đường", "")


def add_authorities(content: Path, names: dict[str, str]) -> None:
    path = content / "vocabulary" / "authorities.yml"
    lines = "".join(f"{id}:\n  name: {name}\n  level: commune\n" for id, name in names.items())
    path.write_text(path.read_text(encoding="utf-8") + lines, encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Đồng chí: LÒ VĂN MINH  ", "Lò Văn Minh"),
        ("Đ/c : Lò Văn Minh", "Lò Văn Minh"),
        ("Ông:Lò Văn Minh", "Lò Văn Minh"),
        ("Ô. Lò Văn Minh", "Lò Văn Minh"),
        ("Ô.Lò Văn Minh", "Lò Văn Minh"),
        ("B. Vàng Thị Thử", "Vàng Thị Thử"),
        ("Ông/Bà: Lò Văn Minh", "Lò Văn Minh"),
        ("Ông (bà) Lò Văn Minh", "Lò Văn Minh"),
        ("Ô.B Lò Văn Minh", "Lò Văn Minh"),
        ("- Cố Đ/c Lò Văn Minh", "Lò Văn Minh"),
        ("Ông Cố Lò Văn Minh", "Cố Lò Văn Minh"),
        ("1. Lò Văn Minh *", "Lò Văn Minh"),
    ],
)
def test_forms_of_address_before_a_name_are_left_out(tmp_path: Path, typed: str, name: str) -> None:
    content = copied_content(tmp_path)
    done = imported(tmp_path, content, person(typed), options=("--write",))
    assert done.status == 0, done.out
    (file,) = set((content / "records/suoi-hoa/2024").glob("*.yml")) - set(
        (REPOSITORY / "tests/content/records/suoi-hoa/2024").glob("*.yml")
    )
    document, _ = read_yaml(file.read_bytes(), file.name)
    assert document is not None
    assert document.data["name"] == name


@pytest.mark.parametrize(
    "typed", ["A. Tráng A Chu", "B. Lò Văn Minh", "Ô Lò Văn Minh", "B Lò Văn Minh"]
)
def test_a_letter_that_may_be_of_the_name_is_asked_about(tmp_path: Path, typed: str) -> None:
    done = imported(tmp_path, copied_content(tmp_path), person(typed))
    assert done.status == 1
    assert "(name-letter)" in done.out


def test_a_word_for_the_late_is_asked_about_before_a_known_family_name(tmp_path: Path) -> None:
    done = imported(tmp_path, copied_content(tmp_path), person("Cố Lò Văn Minh"))
    assert done.status == 1
    assert "không rõ “Cố” ở đầu “Cố Lò Văn Minh” là cách gọi hay là họ (name-a" in done.out


def test_what_to_delete_before_a_name_is_named(tmp_path: Path) -> None:
    done = imported(tmp_path, copied_content(tmp_path), person("1) Lò Văn Minh"))
    assert (done.status, "Xóa “1)” khỏi ô này" in done.out) == (1, True)


@pytest.mark.parametrize(
    "written",
    ["CT. UBND xã Nậm Mơ", "CT UBND xã Nậm Mơ", "KT. CHỦ TỊCH UBND xã Nậm Mơ"],
)
def test_an_office_that_is_shortened_is_known(tmp_path: Path, written: str) -> None:
    content = copied_content(tmp_path)
    add_authorities(content, {"chu-tich-ubnd-xa-nam-mo": "Chủ tịch UBND xã Nậm Mơ"})
    done = imported(tmp_path, content, person("Lò Văn Minh"), by=written)
    assert done.status == 0, done.out
    assert "thêm mới: chu-tich-ubnd-xa-nam-mo-2024-31" in done.out


def test_a_new_office_is_offered_by_its_whole_name(tmp_path: Path) -> None:
    done = imported(tmp_path, copied_content(tmp_path), person("Lò Văn A"), by="CT. UBND xã Mơ")
    assert '--new-authority "Chủ tịch UBND xã Mơ"' in done.out
    assert "Có thể là" not in done.out


def test_an_office_of_the_same_body_is_named(tmp_path: Path) -> None:
    content = copied_content(tmp_path)
    add_authorities(content, {"chu-tich-ubnd-xa-nam-mo": "Chủ tịch UBND xã Nậm Mơ"})
    done = imported(tmp_path, content, person("Lò Văn Minh"), by="UBND xã Nậm Mơ")
    assert "Có thể là: “Chủ tịch UBND xã Nậm Mơ”. " in done.out


def test_a_column_says_of_what_kind_each_row_is(tmp_path: Path) -> None:
    content = copied_content(tmp_path)
    path = tmp_path / "ds.xlsx"
    headings = ("TT", "Tên tập thể/cá nhân", "Loại hình", "Đơn vị/Địa chỉ", "Việc làm cụ thể")
    rows = (
        ("1", "Sổ tay ghi nhớ", "Mô hình", TOWN, "Ghi sổ"),
        ("2", "Chi bộ Tổ dân phố 9", "Tập thể", TOWN, "Giữ sạch đường"),
        ("3", "Đc. Hà Thị Thu", "Cá nhân", TOWN, "Dạy chữ"),
        ("5", "HỘ ÔNG LÒ VĂN PÀNH", "Hộ gia đình", TOWN, "Giúp năm hộ"),
        ("4", "Trạm Y tế", "", TOWN, "Khám bệnh"),
        ("Danh sách gồm có 04 điển hình./.", "", "", "", ""),
    )
    text = (title("Thị ủy Suối Hoa")[1].replace("Kèm", "DANH SÁCH BIỂU DƯƠNG, kèm"),)
    path.write_bytes(excel_list(text, headings, rows))
    done = run("import", str(path), "--content", str(content), "--yes", "--write")
    household = content / "records/suoi-hoa/2024/ho-ong-lo-van-panh.yml"
    assert "name: Hộ ông Lò Văn Pành" in household.read_text(encoding="utf-8")
    assert "thêm mới: suoi-hoa/2024/so-tay-ghi-nho" in done.out
    assert "thêm mới: suoi-hoa/2024/ha-thi-thu" in done.out
    assert "chưa rõ “Trạm Y tế” là cá nhân, tập thể, mô hình hay hộ gia đình" in done.out
    assert "missing-key" not in done.out
    assert "row-left" not in done.out


def test_headings_in_two_rows_are_no_part_of_the_title(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "ds.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for row, line in enumerate(title("Thị ủy Suối Hoa")):
            sheet.merge_range(row, 0, row, 4, line)
        sheet.merge_range(3, 0, 4, 0, "TT")
        sheet.merge_range(3, 1, 4, 1, "HỌ VÀ TÊN")
        sheet.merge_range(3, 2, 3, 3, "NĂM SINH")
        sheet.write_row(4, 2, ["Nam", "Nữ"])
        sheet.merge_range(3, 4, 4, 4, "ĐƠN VỊ")
        sheet.write_row(5, 0, [1, "LÒ VĂN MINH", 1961, "", TOWN])
    done = run("import", str(path), "--content", str(copied_content(tmp_path)), "--yes")
    assert done.status == 0, done.out
    assert "HỌ VÀ TÊN NĂM SINH" not in done.err


def test_the_preview_says_which_photo_is_taken_for_whom(tmp_path: Path) -> None:
    content, folder = copied_content(tmp_path), tmp_path / "thu"
    folder.mkdir()
    rows = (person("Lò Văn Minh"), person("Vàng Thị Thử"))
    (folder / "ds.docx").write_bytes(word_list(title("Thị ủy Suối Hoa"), HEADINGS, rows))
    (folder / "Lò Văn Minh.jpg").write_bytes(PHOTO)
    done = run("import", str(folder), "--content", str(content), "--yes")
    lines = done.out.splitlines()
    at = next(n for n, line in enumerate(lines) if "suoi-hoa/2024/lo-van-minh" in line)
    assert lines[at + 1].strip() == "ảnh: lo-van-minh.jpg"
    assert "; 1 ảnh cho 1 hồ sơ." in done.out


@pytest.mark.parametrize(
    "given",
    [("--decision", "a", "--decision", "b"), ("--unit=a", "--unit=b")],
)
def test_a_value_that_is_given_twice_is_a_mistake(tmp_path: Path, given: tuple[str, ...]) -> None:
    found = run("import", "ds.docx", *given)
    assert found.status == 2
    assert f"tùy chọn {given[0].partition('=')[0]} ghi hai lần" in found.err


def test_options_for_several_values_may_be_given_several_times(tmp_path: Path) -> None:
    found = run("import", "khong-co.docx", "--new-authority", "A", "--new-authority", "B")
    assert "ghi hai lần" not in found.err


def test_without_a_year_of_birth_one_question_is_asked(tmp_path: Path) -> None:
    content = copied_content(tmp_path)
    first = imported(tmp_path, content, person("Lò Văn Minh", ""), options=("--write",))
    assert first.status == 0, first.out
    row = ("1", "Lò Văn Minh", "", "Bí thư", TOWN, "Việc khác", "")
    path = tmp_path / "sau.docx"
    path.write_bytes(word_list(title("Thị ủy Suối Hoa", "77-QĐ/TU"), HEADINGS, [row]))
    again = run("import", str(path), "--content", str(content), "--yes")
    assert again.out.count("[lỗi]") == 1, again.out
    assert "(maybe-same)" in again.out


def test_an_honour_put_before_another_is_shown_as_an_addition(tmp_path: Path) -> None:
    content, path = copied_content(tmp_path), tmp_path / "ds.docx"
    for number, year in (("5-QĐ/TU", "2022"), ("6-QĐ/TU", "2024"), ("7-QĐ/TU", "2023")):
        lines = [line.replace("2024", year) for line in title("Thị ủy Suối Hoa", number)]
        path.write_bytes(word_list(lines, HEADINGS, [person("Lò Văn Minh")]))
        shown = run("import", str(path), "--content", str(content), "--yes", "--write").out
    assert "Đã ghi 2 mục" in shown
    assert "2024-giay-khen" not in shown
    assert "(trống) → 2023-giay-khen" in shown


def test_a_telephone_number_in_a_name_is_told_once_at_its_cell(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(REPOSITORY / "tests/content", content)
    path = tmp_path / "ds.xlsx"
    rows = (("1", "Nhóm 0912345678", TOWN, "Việc tốt"),)
    path.write_bytes(
        excel_list(title("Thị ủy Suối Hoa"), ("STT", "Tên tập thể", "Đơn vị", "Thành tích"), rows)
    )
    done = run("import", str(path), "--content", str(content), "--yes")
    told = [line for line in done.out.splitlines() if "(phone-number)" in line]
    assert len(told) == 1
    assert "cột B (Tên tập thể)" in told[0]
