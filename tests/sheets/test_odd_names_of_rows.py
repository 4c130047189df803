"""A workbook's row and a Word form have the name of one person, and nothing else, as a list has."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import TOWN, Delivery, form
from tests.commands import run
from tests.sheets.officers import Desk

ROW = {
    "Đơn vị": TOWN,
    "Tóm tắt": "Trồng chè (minh hoạ).",
    "Ghi nhận: Trạng thái": "Biểu dương, khen thưởng",
    "Ghi nhận: Năm": "2024",
    "Căn cứ công bố: Căn cứ": "đã công bố chính thức",
}
ODD = {
    "Lò Văn Một, Hồ Thị Ba": "name-more",
    "Lò Văn Một và Hồ Thị Ba": "names-two",
    "LÒ VĂN MỘT VÀ HỒ THỊ BA": "names-two",
    "Lò Văn Một; Hồ Thị Ba": "names-two",
    "Lò Văn Một - Hồ Thị Ba": "name-more",
    "Lò Văn Một\nHồ Thị Ba": "names-two",
    "Lò Văn Một (1970)": "name-more",
    "Lò Văn Một, Trưởng thôn": "name-more",
    "Lò Văn Một (đã mất)": "name-more",
    "cố Lò Văn Một": "name-more",
    "Cố Lò Văn Một": "name-address",
    "CỐ LÒ VĂN MỘT": "name-address",
    "Chi bộ thôn 3": "name-more",
    "Tập thể thôn 3": "name-more",
    "Ba mẹ con chị Hồ Thị Ba": "name-household",
    "nt": "name-none",
    "Không có": "name-none",
}
REAL = (
    "Nguyễn Thị Và",
    "Cố Thị Mai",
    "Cố Văn Hải",
    "Cố Mai Lan",
    "Sùng Và Páo",
    "Và A Dủa",
    "H'Hen Niê",
    "Y Bhăm - Niê",
    "K'Bréo Mẫu",
    "Lò Văn\nMột",
    "Lò Văn Một (tức Ba)",
    "Nguyễn Thị Hoàng-Anh",
)


@pytest.fixture
def delivery(tmp_path: Path) -> Delivery:
    return Delivery(tmp_path)


def by_workbook(delivery: Delivery, *names: str) -> str:
    folder = delivery.root / "bang"
    folder.mkdir(exist_ok=True)
    desk = Desk(delivery.content, folder / "a.xlsx").template()
    rows = [{**ROW, "Tên": name, "Năm sinh": str(1950 + n)} for n, name in enumerate(names)]
    desk.fill("Cá nhân", rows)
    return run("import", str(desk.file), "--content", str(delivery.content), "--write").out


def test_what_is_no_single_name_is_refused_in_a_workbook(delivery: Delivery) -> None:
    told = by_workbook(delivery, *ODD)
    assert told.count("có lỗi: ") == len(ODD)
    found = [line for line in told.splitlines() if "(Tên): [lỗi]" in line]
    assert [line.rpartition("(")[2].rstrip(")") for line in found] == list(ODD.values())
    assert "--mapping" not in told


@pytest.mark.parametrize("name", ODD)
def test_what_is_no_single_name_is_refused_in_a_form(delivery: Delivery, name: str) -> None:
    told = delivery.send({"a.docx": form(Tên=name)}).out
    assert f"({ODD[name]})" in told
    assert "có lỗi: " in told


def test_real_names_are_taken(delivery: Delivery) -> None:
    told = by_workbook(delivery, *REAL)
    assert told.count("thêm mới: ") == len(REAL), told
    assert "name-" not in told
    assert "names-" not in told


@pytest.mark.parametrize(("typed", "name"), [("1. Lò Văn Một", "Lò Văn Một"), ("Lò Văn Một*",) * 2])
def test_a_mark_of_a_list_is_told(delivery: Delivery, typed: str, name: str) -> None:
    told = by_workbook(delivery, typed)
    assert f"“{typed}”: số, dấu của danh sách không phải tên, ghi “{name.rstrip('*')}”" in told
    (record,) = delivery.records("lo-van-mot").values()
    assert record["name"] == "Lò Văn Một"


def test_a_name_that_the_content_has_already_is_not_judged_again(delivery: Delivery) -> None:
    by_workbook(delivery, "Lò Văn Một")
    (id,) = delivery.records("lo-van-mot")
    file = delivery.content / f"records/{id}.yml"
    pair = "Lò Văn Một và Hồ Thị Ba"
    text = file.read_text(encoding="utf-8").replace("name: Lò Văn Một", f"name: {pair}")
    file.write_text(text, encoding="utf-8")
    desk = Desk(delivery.content, delivery.root / "xuat.xlsx")
    desk.export()
    back = run("import", str(desk.file), "--content", str(delivery.content))
    assert (back.status, "names-two" in back.out) == (0, False), back.out
    book = desk.open()["Cá nhân"]
    row = next(n for n in range(2, book.max_row + 1) if book.cell(n, 1).value == id)
    desk.put("Cá nhân", row, "Tên", f"{pair} Bốn")
    back = run("import", str(desk.file), "--content", str(delivery.content))
    assert "(names-two)" in back.out
