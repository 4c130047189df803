"""``honour-roll import`` of lists whose headings part people, collectives and households.

All people are made up.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.cli.deliveries import TOWN, Delivery
from tests.commands import Outcome
from tests.forms.office_lists import excel_list, word_list

TITLE = (
    "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN",
    "(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/2024 của Thị ủy Suối Hoa)",
)
HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Thành tích")
Row = tuple[str, ...]
FIRST_ROW = 5
"""Of the sheet, below two lines of title, an empty one and the headings."""


def group(number: str, text: str, count: str = "") -> Row:
    return (number, text, count, "", "", "")


def person(number: str, name: str, born: str = "1971", unit: str = TOWN) -> Row:
    return (number, name, born, "Trưởng bản", unit, "Hiến đất")


def body(number: str, name: str, unit: str = TOWN) -> Row:
    return (number, name, "", "", unit, "Đoàn kết")


def sent(folder: Path, *rows: Row) -> tuple[Delivery, Outcome]:
    delivery = Delivery(folder)
    return delivery, delivery.send({"ds.xlsx": excel_list(TITLE, HEADINGS, rows)})


CELL = body("1", "Chi bộ Tổ dân phố 9")


@pytest.mark.parametrize(
    "heading",
    [
        "ĐẢNG VIÊN",
        "ĐẢNG VIÊN TIÊU BIỂU",
        "LÃNH ĐẠO, QUẢN LÝ",
        "NGƯỜI LAO ĐỘNG TRỰC TIẾP",
        "CÁN BỘ, ĐẢNG VIÊN",
        "GƯƠNG NGƯỜI TỐT VIỆC TỐT",
        "HỘI VIÊN",
        "NHÂN DÂN",
        "NÔNG DÂN SẢN XUẤT GIỎI",
        "CÁC ĐỒNG CHÍ",
        "Nhân sĩ, trí thức",
        "CAN BO, CONG CHUC",
    ],
)
def test_who_is_listed_says_that_a_group_is_of_people(tmp_path: Path, heading: str) -> None:
    rows = [group("I", "TẬP THỂ"), CELL, group("II", heading, "1"), person("1", "Lò Văn Thử")]
    delivery, done = sent(tmp_path, *rows)
    assert done.status == 0, done.out
    assert delivery.record("chi-bo-to")["kind"] == "collective"
    record = delivery.record("lo-van-thu")
    assert (record["kind"], record["born"], record["position"]) == (
        "individual",
        "1971",
        "Trưởng bản",
    )


@pytest.mark.parametrize("heading", ["HỘ", "HỘ NÔNG DÂN", "Các hộ (01 hộ)"])
def test_a_group_of_households_needs_no_more_than_their_word(tmp_path: Path, heading: str) -> None:
    rows = [group("I", "TẬP THỂ"), CELL, group("II", heading), body("1", "Hộ ông Lò Văn Thử")]
    delivery, done = sent(tmp_path, *rows)
    assert done.status == 0, done.out
    assert delivery.record("ho-ong-lo-van-thu")["kind"] == "household"


def test_a_group_of_cells_is_of_collectives(tmp_path: Path) -> None:
    rows = [group("I", "CÁ NHÂN"), person("1", "Lò Văn Thử")]
    delivery, done = sent(tmp_path, *rows, group("II", "CHI BỘ"), body("1", "Bản Mây"))
    assert done.status == 0, done.out
    assert delivery.record("ban-may")["kind"] == "collective"


def test_a_heading_that_is_not_understood_ends_the_kind_above_it(tmp_path: Path) -> None:
    rows = [group("I", "TẬP THỂ"), CELL, group("II", "KHỐI CƠ QUAN")]
    delivery, done = sent(tmp_path, *rows, person("1", "Lò Văn Thử"), person("2", "Lò Văn Hai"))
    assert done.status == 1
    assert delivery.record("chi-bo-to")["kind"] == "collective"
    assert not delivery.records("lo-van")
    assert f"hàng {FIRST_ROW + 2}" in done.out
    assert "không rõ dưới dòng “KHỐI CƠ QUAN”" in done.out
    assert "chưa nhập các hàng 8, 9 (group-kind)" in done.out
    assert "Ghi rõ “Cá nhân”, “Tập thể” hoặc “Hộ gia đình” vào dòng ấy" in done.out
    # As the message says:
    rows[-1] = group("II", "CÁ NHÂN KHỐI CƠ QUAN")
    mended = delivery.send(
        {"ds.xlsx": excel_list(TITLE, HEADINGS, [*rows, person("1", "Lò Văn Thử")])}
    )
    assert mended.status == 0, mended.out
    assert delivery.record("lo-van-thu")["kind"] == "individual"


def test_so_does_one_with_its_number_in_the_first_column(tmp_path: Path) -> None:
    rows = [group("I. TẬP THỂ", ""), CELL, group("II. ĐIỀU KHÁC", ""), person("1", "Lò Văn Thử")]
    delivery, done = sent(tmp_path, *rows)
    assert done.status == 1
    assert not delivery.records("lo-van")
    assert "“ĐIỀU KHÁC”" in done.out
    assert "(group-kind)" in done.out
    assert "(row-left)" not in done.out


@pytest.mark.parametrize("below", ["1. Khối mầm non", "a) Khối mầm non"])
def test_a_group_within_a_group_keeps_its_kind_and_is_told(tmp_path: Path, below: str) -> None:
    rows = [group("I", "TẬP THỂ"), CELL, group("II", "CÁ NHÂN"), group("", below)]
    delivery, done = sent(tmp_path, *rows, person("1", "Lò Văn Thử"))
    assert done.status == 0, done.out
    assert delivery.record("lo-van-thu")["born"] == "1971"
    assert done.out.count("(group-unread)") == 1
    assert "“Khối mầm non” (group-unread)" in done.out


@pytest.mark.parametrize(("text", "number"), [("Khối mầm non", "1"), ("Các trường", "1.1")])
def test_a_numbered_group_is_nobody(tmp_path: Path, text: str, number: str) -> None:
    rows = [group("II", "CÁ NHÂN"), group("1", text), person(number, "Lò Văn Thử")]
    delivery, done = sent(tmp_path, *rows, person(f"{number[:-1]}2", "Lò Văn Hai"))
    assert done.status == 0, done.out
    assert len(delivery.records("lo-van-thu")) == len(delivery.records("lo-van-hai")) == 1
    assert f"không lấy gì từ dòng tiêu đề nhóm “{text}”" in done.out
    assert "Đã đọc 3 mục (2 điển hình, 1 quyết định)" in done.out


def test_the_kind_of_a_group_ends_with_the_group_around_it(tmp_path: Path) -> None:
    rows = [
        group("I", TOWN),
        group("1.", "Cá nhân"),
        person("-", "Lò Văn Ba", unit=""),
        group("2.", "Tập thể"),
        body("-", "Chi bộ Tổ 9", ""),
        group("II", "Tỉnh Minh Họa"),
        person("-", "Lò Văn Hai", unit=""),
    ]
    delivery, done = sent(tmp_path, *rows)
    assert done.status == 0, done.out
    assert delivery.record("lo-van-hai")["kind"] == "individual"
    assert delivery.record("lo-van-ba")["unit"] == delivery.record("chi-bo-to-9")["unit"]


def test_offices_below_a_kind_keep_it_where_nothing_is_numbered(tmp_path: Path) -> None:
    rows = [group("", "CÁ NHÂN"), group("", "TRƯỜNG MẦM NON HOA SEN"), person("1", "Lò Văn Thử")]
    more = [group("", "KHỐI TIỂU HỌC"), person("2", "Lò Văn Hai")]
    delivery, done = sent(tmp_path, *rows, *more, group("", "TẬP THỂ"), CELL)
    assert done.status == 0, done.out
    kinds = {one["kind"] for one in delivery.records("lo-van").values()}
    assert kinds == {"individual"}
    assert delivery.record("chi-bo-to")["kind"] == "collective"
    assert done.out.count("(group-unread)") == 1
    assert "không nhập hàng này: “TRƯỜNG MẦM NON HOA SEN” (row-left)" in done.out


def test_what_waits_is_told_once_where_a_table_goes_on(tmp_path: Path) -> None:
    document = docx.Document()
    for line in TITLE:
        document.add_paragraph(line)
    first = [HEADINGS, group("I", "TẬP THỂ"), CELL, group("II", "ĐIỀU KHÁC")]
    for rows in ([*first, person("1", "Lò Văn Thử")], [person("2", "Lò Văn Hai")]):
        document.add_paragraph()
        table = document.add_table(rows=0, cols=len(HEADINGS))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    out = BytesIO()
    document.save(out)
    delivery = Delivery(tmp_path)
    done = delivery.send({"ds.docx": out.getvalue()})
    assert not delivery.records("lo-van")
    assert "chưa nhập các hàng 5 (group-kind)" in done.out
    assert "chưa nhập các hàng 1 (group-kind)" in done.out
    assert "(group-unread)" not in done.out


@pytest.mark.parametrize(
    ("numbers", "below"),
    [(("1", "2"), ("1", "2")), (("1", "2"), ("1.1", "2.1")), (("1.", "2."), ("-", "-"))],
)
def test_a_numbered_kind_is_a_heading_within_its_unit(
    tmp_path: Path, numbers: tuple[str, str], below: tuple[str, str]
) -> None:
    rows = [
        group("I", TOWN.upper()),
        group(numbers[0], "Tập thể"),
        body(below[0], "Chi bộ Tổ 9", ""),
        group(numbers[1], "Cá nhân", "1"),
        person(below[1], "Lò Văn Thử", unit=""),
    ]
    delivery, done = sent(tmp_path, *rows)
    assert done.status == 0, done.out
    assert delivery.record("chi-bo-to-9")["kind"] == "collective"
    assert delivery.record("lo-van-thu")["born"] == "1971"
    assert not delivery.records("tap-the")
    assert not delivery.records("ca-nhan")


def test_a_birth_or_a_position_is_never_lost_in_silence(tmp_path: Path) -> None:
    lines = [group("I", "TẬP THỂ"), person("1", "Chi bộ Tổ 9"), person("2", "Chi bộ Tổ 8", "")]
    delivery, done = sent(
        tmp_path, *lines, group("II", "HỘ GIA ĐÌNH"), person("1", "Hộ ông Lò Văn Thử", "")
    )
    assert done.status == 1
    assert not delivery.records("chi-bo-to-9")
    assert f"hàng {FIRST_ROW + 1}, cột C (Năm sinh)" in done.out
    assert "hàng này tính là tập thể mà có năm sinh hoặc giới tính (kind-born)" in done.out
    assert delivery.record("chi-bo-to-8").get("position") is None
    assert "không lấy chức vụ ở các hàng 7, 9: " in done.out


@pytest.mark.parametrize("heading", ["NHỮNG ĐIỀU KHÁC", "Những điều khác"])
def test_headings_over_the_whole_table_are_read_like_the_others(
    tmp_path: Path, heading: str
) -> None:
    rows = [
        ("TẬP THỂ", "", "", "", "", ""),
        CELL,
        (heading, "", "", "", "", ""),
        person("1", "Lò Văn Thử"),
    ]
    delivery = Delivery(tmp_path)
    done = delivery.send({"ds.docx": word_list(TITLE, HEADINGS, rows)})
    assert done.status == 1
    assert not delivery.records("lo-van-thu")
    assert f"dưới dòng “{heading}”" in done.out
