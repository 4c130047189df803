"""“Ð” for “Đ” in what offices send: read as meant, and told, whatever file it stands in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import Delivery, form, listed, person
from tests.sheets.officers import Desk

NAME, ODD = "Đặng Đình Mẫu", "Ðặng Ðình Mẫu"


def test_a_list_and_a_form_are_about_the_same_person(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    plain = listed(person(NAME, "1951"))
    assert delivery.send({"ds.xlsx": plain}, "truoc").status == 0
    odd = listed(person(ODD, "1951"), number="27-QÐ/TU")
    done = delivery.send({"ds.xlsx": odd}, "sau")
    assert (done.status, "Đã ghi 0 mục" in done.out) == (0, True), done.out
    assert "3 chữ “Ð” (eth)" in done.out
    later = {"Số, ký hiệu": "28-QÐ/TU", "Ngày ban hành": "18/5/2024", "Năm": ""}
    said = form(Tên=ODD, **{"Năm sinh": "1951", "Cơ quan ban hành": "Thị ủy Suối Hoa"}, **later)
    done = delivery.send({"p.docx": said}, "phieu")
    assert (done.status, "(eth-letter)" in done.out) == (0, True), done.out
    assert len(delivery.record("dang-dinh-mau")["honours"]) == 2


def test_a_workbook_is_read_as_meant(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    desk = Desk(delivery.content, tmp_path / "so.xlsx").template()
    row = {
        "Tên": ODD,
        "Đơn vị": "Huyện Ðồi Chè",
        "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
        "Ghi nhận: Năm": "2018",
        "Căn cứ công bố: Căn cứ": "đã công bố chính thức",
    }
    desk.fill("Cá nhân", [row])
    file = {"so.xlsx": desk.file.read_bytes()}
    done = delivery.send(file)
    assert (done.status, "(eth-letter)" in done.out) == (0, True), done.out
    assert delivery.record("dang-dinh-mau")["name"] == NAME
    assert "Đã ghi 0 mục" in delivery.send(file).out


@pytest.mark.parametrize("typed", ["Mẫu A; Mẫu B", "Mẫu A\nMẫu B", "Mẫu A ;Mẫu B;"])
def test_several_names_stand_on_lines_or_between_semicolons(tmp_path: Path, typed: str) -> None:
    delivery = Delivery(tmp_path)
    desk = Desk(delivery.content, tmp_path / "so.xlsx").template()
    row = {
        "Tên": NAME,
        "Đơn vị": "Thị xã Suối Hoa",
        "Tên khác": typed,
        "Cũng hiện ở đơn vị": "Huyện Đồi Chè; Việt Nam",
        "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
        "Ghi nhận: Năm": "2018",
        "Căn cứ công bố: Căn cứ": "đã công bố chính thức",
    }
    desk.fill("Cá nhân", [row])
    done = delivery.send({"so.xlsx": desk.file.read_bytes()})
    assert done.status == 0, done.out
    record = delivery.record("dang-dinh-mau")
    assert record["other_names"] == ["Mẫu A", "Mẫu B"]
    assert record["also_units"] == ["doi-che", "viet-nam"]
