"""``honour-roll import`` of lists of Party bodies and members, with headings and without.

All people are made up.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.deliveries import TOWN, Delivery
from tests.forms.office_lists import excel_list

DECISION = "(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/2024 của Thị ủy Suối Hoa)"
PARTY = "DANH SÁCH TỔ CHỨC ĐẢNG, ĐẢNG VIÊN ĐƯỢC TẶNG GIẤY KHEN"
BOTH = "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN"
PEOPLE = "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN"
HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Thành tích")
Row = tuple[str, ...]


def head(number: str, text: str) -> Row:
    return (number, text, "", "", "", "")


def body(name: str) -> Row:
    return ("1", name, "", "", TOWN, "Đoàn kết")


def person(name: str = "Lò Văn Thử", born: str = "1971") -> Row:
    return ("1", name, born, "Trưởng bản", TOWN, "Hiến đất")


def listed(title: str, *rows: Row) -> Mapping[str, bytes]:
    return {"ds.xlsx": excel_list((title, DECISION), HEADINGS, rows)}


@pytest.mark.parametrize("title", [PARTY, BOTH])
@pytest.mark.parametrize(
    "heading",
    [
        "TỔ CHỨC ĐẢNG",
        "TỔ CHỨC CƠ SỞ ĐẢNG",
        "CÁC TỔ CHỨC ĐẢNG",
        "CAC TO CHUC DANG",
        "CHI BỘ, ĐẢNG BỘ CƠ SỞ",
        "TỔ CHỨC CƠ SỞ ĐẢNG, CHI BỘ TRỰC THUỘC",
        "CƠ QUAN, ĐƠN VỊ",
    ],
)
def test_party_bodies_beside_members_are_collectives(
    tmp_path: Path, title: str, heading: str
) -> None:
    rows = [head("I", heading), body("Chi bộ Trường Thử"), body("Đảng ủy Quân sự")]
    delivery = Delivery(tmp_path)
    done = delivery.send(listed(title, *rows, head("II", "ĐẢNG VIÊN"), person()))
    assert done.status == 0, done.out
    assert delivery.record("chi-bo-truong")["kind"] == "collective"
    assert delivery.record("dang-uy-quan")["kind"] == "collective"
    assert delivery.record("lo-van-thu")["kind"] == "individual"
    assert "group-unread" not in done.out


def test_party_bodies_alone_are_collectives(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send(listed(BOTH, head("I", "TỔ CHỨC ĐẢNG"), body("Chi bộ Trường Thử")))
    assert delivery.record("chi-bo-truong")["kind"] == "collective", done.out


def test_offices_of_people_say_where_they_work(tmp_path: Path) -> None:
    rows = [head("I", "CƠ QUAN, ĐƠN VỊ"), person(), head("II", "ĐẢNG VIÊN"), person("Lò Văn Hai")]
    delivery = Delivery(tmp_path)
    done = delivery.send(listed(PEOPLE, *rows))
    assert done.status == 0, done.out
    assert {one["kind"] for one in delivery.records("lo-van").values()} == {"individual"}


@pytest.mark.parametrize(
    "name",
    [
        "Hội Phụ nữ xã Thử",
        "Đảng bộ xã Thử",
        "ĐẢNG BỘ XÃ THỬ",
        "Chi bộ xóm 1",
        "Công an xã",
        "Trường Mầm non Thử",
        "Hoi Phu nu",
    ],
)
def test_a_collective_that_nothing_calls_so_is_no_person(tmp_path: Path, name: str) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send(listed(BOTH, body(name), person()))
    assert done.status == 1
    assert len(delivery.records("lo-van-thu")) == 1
    assert f"chưa rõ “{name}” là cá nhân, tập thể" in done.out
    assert "xếp dưới hàng “CÁ NHÂN”, “TẬP THỂ”" in done.out
    mended = delivery.send(listed(BOTH, head("I", "TẬP THỂ"), body(name)), "dung")
    assert mended.status == 0, mended.out


@pytest.mark.parametrize(
    "name", ["Đoàn Văn Thử", "Công An Thử", "Trường Văn Thử", "Ban Thị Thử", "Tô Dân Thử"]
)
def test_people_whose_names_begin_alike_are_people(tmp_path: Path, name: str) -> None:
    done = Delivery(tmp_path).send(listed(BOTH, person(name)))
    assert done.status == 0, done.out
    assert "kind-unclear" not in done.out
