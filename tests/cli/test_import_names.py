"""``honour-roll import`` of names as offices type them: Ông, titles, callings and short words.

Everybody here is made up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from honour_roll.source.yaml_reader import read_yaml
from tests.commands import Outcome, run
from tests.forms.filling import as_bytes, blank, copied_content, fill
from tests.forms.office_lists import HEADINGS, excel_list, word_list

TITLE = (
    "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN",
    "(Kèm theo Quyết định số 31-QĐ/TU ngày 3/2/2024 của Thị ủy Suối Hoa)",
)
TOWN = "Thị xã Suối Hoa"
FORM = {
    "Loại": "Cá nhân",
    "Năm sinh": "1961",
    "Đơn vị": TOWN,
    "Trạng thái": "Biểu dương, khen thưởng",
    "Số, ký hiệu": "15-QĐ/TU",
    "Ngày ban hành": "10/1/2022",
    "Cơ quan ban hành": "Thị ủy Suối Hoa",
    "Hình thức": "Giấy khen",
    "Căn cứ": "đã công bố chính thức",
}
Maker = Callable[..., bytes]
MAKERS = pytest.mark.parametrize(
    ("file", "make"), [("ds.docx", word_list), ("ds.xlsx", excel_list)]
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copied_content(tmp_path)


def row(name: str, number: int = 1, position: str = "Nông dân") -> tuple[str, ...]:
    return (str(number), name, str(1960 + number), position, TOWN, "Hiến đất làm đường", "")


def given(content: Path, file: str, raw: bytes, *options: str) -> Outcome:
    path = content.parent / file
    path.write_bytes(raw)
    return run("import", str(path), "--content", str(content), "--yes", *options)


def record(content: Path, id: str) -> Mapping[str, Any]:
    document, _ = read_yaml((content / f"records/{id}.yml").read_bytes(), id)
    assert document is not None
    return document.data


@MAKERS
def test_the_family_name_ong_is_written_and_found_again(
    content: Path, file: str, make: Maker
) -> None:
    raw = make(
        TITLE, HEADINGS, [row("Ông Ích Mẫu"), row("ÔNG ÔNG VĂN LỘC", 2), row("Ông Lò Mẫu", 3)]
    )
    done = given(content, file, raw, "--write")
    assert done.status == 0, done.out
    assert record(content, "suoi-hoa/2024/ong-ich-mau")["name"] == "Ông Ích Mẫu"
    assert record(content, "suoi-hoa/2024/ong-van-loc")["name"] == "Ông Văn Lộc"
    assert record(content, "suoi-hoa/2024/lo-mau")["name"] == "Lò Mẫu"
    again = given(content, file, raw, "--write")
    assert (again.status, "không đổi" in again.out) == (0, True), again.out


@MAKERS
def test_what_may_be_either_waits_for_an_answer(content: Path, file: str, make: Maker) -> None:
    done = given(content, file, make(TITLE, HEADINGS, [row("Ông Văn Lộc")]), "--write")
    assert done.status == 1
    assert "(name-address)" in done.out
    assert "“Ông Ông Văn Lộc”" in done.out
    assert not list(content.glob("records/suoi-hoa/2024/*van-loc*"))


def test_who_is_in_the_roll_already_is_not_asked_about(content: Path) -> None:
    first = word_list(TITLE, HEADINGS, [row("Ông Ông Văn Lộc")])
    assert given(content, "ds.docx", first, "--write").status == 0
    done = given(content, "ds-2.docx", word_list(TITLE, HEADINGS, [row("Ông Văn Lộc")]), "--write")
    assert done.status == 0, done.out
    assert "không đổi" in done.out


@MAKERS
@pytest.mark.parametrize(
    ("typed", "key", "value"),
    [
        ("BSCKII. Lò Văn Minh", "title", "Bác sĩ chuyên khoa II"),
        ("NGƯT. Lò Văn Minh", "title", "Nhà giáo ưu tú"),
        ("Thiếu tá LÒ VĂN MINH", "title", "Thiếu tá"),
        ("Sư thầy Lò Văn Minh", "title", "Sư thầy"),
        ("Thượng úy QNCN Lò Văn Minh", "title", "Thượng úy quân nhân chuyên nghiệp"),
        ("Đại úy, CN Lò Văn Minh", "title", "Đại úy, CN"),
        ("Mẹ liệt sĩ Lò Văn Minh", "position", "Trưởng bản, mẹ liệt sĩ"),
        ("CCB. Lò Văn Minh", "position", "Trưởng bản, cựu chiến binh"),
        ("Trưởng bản Lò Văn Minh", "position", "Trưởng bản"),
        ("Ông (bà): Lò Văn Minh.", "name", "Lò Văn Minh"),
        ("(Ông) Lò Văn Minh", "name", "Lò Văn Minh"),
        ("Ông hoặc bà Lò Văn Minh", "name", "Lò Văn Minh"),
    ],
)
def test_what_stands_before_a_name_goes_to_its_field(
    content: Path, file: str, make: Maker, typed: str, key: str, value: str
) -> None:
    raw = make(TITLE, HEADINGS, [row(typed, position="Trưởng bản")])
    done = given(content, file, raw, "--write")
    assert done.status == 0, done.out
    data = record(content, "suoi-hoa/2024/lo-van-minh")
    assert (data["name"], data[key]) == ("Lò Văn Minh", value)
    assert f"({key}-in-name)" in done.out or key == "name"
    assert "(name-" not in done.out


def later(name: str) -> bytes:
    title = (TITLE[0], TITLE[1].replace("31-QĐ/TU ngày 3/2/2024", "9-QĐ/TU ngày 3/2/2025"))
    return word_list(title, HEADINGS, [row(name)])


def test_a_title_joins_the_record_of_the_same_person(content: Path) -> None:
    first = word_list(TITLE, HEADINGS, [row("Lò Văn Minh")])
    assert given(content, "ds.docx", first, "--write").status == 0
    done = given(content, "ds-2.docx", later("NGƯT. Lò Văn Minh"), "--write")
    assert done.status == 0, done.out
    data = record(content, "suoi-hoa/2024/lo-van-minh")
    assert (len(data["honours"]), data["title"]) == (2, "Nhà giáo ưu tú")


def test_another_title_than_the_record_has_is_told_and_not_lost(content: Path) -> None:
    first = word_list(TITLE, HEADINGS, [row("TS. Lò Văn Minh")])
    assert given(content, "ds.docx", first, "--write").status == 0
    done = given(content, "ds-2.docx", later("NGƯT. Lò Văn Minh"), "--write")
    assert done.status == 0, done.out
    assert record(content, "suoi-hoa/2024/lo-van-minh")["title"] == "Tiến sĩ"
    assert "tệp này ghi danh hiệu “Nhà giáo ưu tú”, hồ sơ đã có trong Sổ ghi “Tiến sĩ”" in done.out
    assert "(title-in-name)" not in done.out


@MAKERS
@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("O. Lò Văn Minh", "name-letter", "“O.” trước tên"),
        ("LS. Lò Văn Minh", "name-letter", "“LS.” trong ô tên"),
        ("Trưởng ban nữ công Lò Thị Minh", "name-more", "“Trưởng ban nữ công” ghi sang mục"),
        ("Trưởng thôn Suối Mẫu", "name-more", "Ô này chỉ ghi đủ họ tên; “Trưởng thôn” ghi sang"),
        ("CN. Lò Thị Minh", "name-letter", "“CN.” trong ô tên"),
        ("Lò Văn ...", "name-unfinished", "Ghi đủ họ tên"),
    ],
)
def test_what_is_not_certain_is_asked(
    content: Path, file: str, make: Maker, typed: str, code: str, words: str
) -> None:
    done = given(content, file, make(TITLE, HEADINGS, [row(typed)]))
    assert done.status == 1
    assert f"({code})" in done.out
    assert words in done.out
    assert "“TẬP THỂ”" not in done.out


@pytest.mark.parametrize(
    ("typed", "name", "more"),
    [
        ("Ông Ích Mẫu", "Ông Ích Mẫu", {}),
        ("NGƯT. Lò Văn Minh", "Lò Văn Minh", {"title": "Nhà giáo ưu tú"}),
        ("Cựu chiến binh LÒ VĂN MINH", "Lò Văn Minh", {"position": "Cựu chiến binh"}),
    ],
)
def test_a_word_form_is_read_alike(
    content: Path, typed: str, name: str, more: dict[str, str]
) -> None:
    done = given(content, "phieu.docx", as_bytes(fill(blank(), FORM | {"Tên": typed})), "--write")
    assert done.status == 0, done.out
    (path,) = content.glob("records/suoi-hoa/2022/*m[ai][un]*.yml")
    data = record(content, f"suoi-hoa/2022/{path.stem}")
    assert (data["name"], {key: data[key] for key in more}) == (name, more)


@pytest.mark.parametrize(
    ("typed", "code"), [("Ông Văn Minh", "name-address"), ("O. Lò Văn Minh", "name-letter")]
)
def test_a_word_form_is_asked_alike(content: Path, typed: str, code: str) -> None:
    done = given(content, "phieu.docx", as_bytes(fill(blank(), FORM | {"Tên": typed})))
    assert (done.status, f"({code})" in done.out) == (1, True), done.out


def test_a_name_of_one_word_is_told_with_its_cell(content: Path) -> None:
    done = given(content, "ds.docx", word_list(TITLE, HEADINGS, [row("Anh Mẫu")]))
    assert "chỉ có một chữ: “Mẫu” (ô ghi “Anh Mẫu”)" in done.out


def test_in_a_column_of_its_own_ong_is_a_form_of_address(content: Path) -> None:
    headings = ("STT", "Ông/Bà", *HEADINGS[1:])
    rows = [("1", "Ông", *row("Văn Lộc")[1:]), ("2", "Bà", *row("Ông Ngọc Mẫu", 2)[1:])]
    done = given(content, "ds.xlsx", excel_list(TITLE, headings, rows), "--write")
    assert done.status == 0, done.out
    assert record(content, "suoi-hoa/2024/van-loc")["name"] == "Văn Lộc"
    assert record(content, "suoi-hoa/2024/ong-ngoc-mau")["name"] == "Ông Ngọc Mẫu"


def test_a_small_word_in_a_persons_name_gets_advice_for_people_too(content: Path) -> None:
    done = given(content, "ds.docx", word_list(TITLE, HEADINGS, [row("Phật tử Suối Mẫu")]))
    assert "(name-kind)" in done.out
    assert "danh xưng trước tên ghi sang cột chức vụ" in done.out
