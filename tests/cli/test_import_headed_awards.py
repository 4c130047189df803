"""``honour-roll import`` of lists whose headings name awards, or others than those honoured.

All people are made up.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import TOWN, Delivery
from tests.commands import Outcome
from tests.forms.office_lists import excel_list

HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Thành tích")
FORMS = {"bang-khen": "Bằng khen", "chien-si-thi-dua-co-so": "Chiến sĩ thi đua cơ sở"}


def sent(
    folder: Path, heading: str, *, title: str = "ĐƯỢC TẶNG GIẤY KHEN", forms: bool = False
) -> tuple[Delivery, Outcome]:
    delivery = Delivery(folder)
    if forms:
        path = delivery.content / "vocabulary" / "forms.yml"
        lines = "".join(f"{id}:\n  name: {name}\n" for id, name in FORMS.items())
        path.write_text(path.read_text(encoding="utf-8") + lines, encoding="utf-8")
    lines_above = (
        f"DANH SÁCH CÁ NHÂN {title}",
        "(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/2024 của Thị ủy Suối Hoa)",
    )
    rows = [
        ("I", "Được tặng Giấy khen", "", "", "", ""),
        ("1", "Lò Văn Một", "1961", "Trưởng bản", TOWN, "Hiến đất"),
        ("II", heading, "", "", "", ""),
        ("2", "Lò Văn Hai", "1962", "Trưởng bản", TOWN, "Hiến đất"),
    ]
    return delivery, delivery.send({"ds.xlsx": excel_list(lines_above, HEADINGS, rows)})


@pytest.mark.parametrize(
    ("heading", "form"),
    [
        ("BẰNG KHEN", "bang-khen"),
        ("Cá nhân được tặng Bằng khen", "bang-khen"),
        ("Bằng khen của Ban Thường vụ Thị ủy", "bang-khen"),
        ("CHIẾN SĨ THI ĐUA CƠ SỞ (01 người)", "chien-si-thi-dua-co-so"),
        ("Được tặng Giấy khen đợt 2", None),
    ],
)
def test_a_form_in_a_heading_is_that_of_the_rows_below(
    tmp_path: Path, heading: str, form: str | None
) -> None:
    delivery, done = sent(tmp_path, heading, forms=True)
    assert done.status == 0, done.out
    assert "(group-unread)" not in done.out
    assert "form" not in delivery.record("lo-van-mot")["honours"][0]
    assert delivery.record("lo-van-hai")["honours"][0].get("form") == form


@pytest.mark.parametrize(
    "heading",
    [
        "CHIẾN SĨ THI ĐUA CƠ SỞ",
        "GIẤY KHEN CỦA GIÁM ĐỐC CÔNG AN TỈNH",
        "Cá nhân được Chủ tịch UBND tỉnh tặng Giấy khen",
    ],
)
def test_an_award_that_the_decision_did_not_give_is_refused(tmp_path: Path, heading: str) -> None:
    delivery, done = sent(tmp_path, heading)
    assert done.status == 1
    assert delivery.record("lo-van-mot")
    assert not delivery.records("lo-van-hai")
    assert "hàng 7: [lỗi] không nhập các hàng 8: dòng “" in done.out
    assert "ghi hình thức khen khác với quyết định của danh sách (group-award)" in done.out


@pytest.mark.parametrize(
    "heading",
    ["DỰ PHÒNG", "ĐÃ RÚT", "Xin rút khỏi danh sách", "Nhà tài trợ", "HỌC SINH NGHÈO ĐƯỢC NHẬN QUÀ"],
)
def test_others_than_those_honoured_are_refused(tmp_path: Path, heading: str) -> None:
    delivery, done = sent(tmp_path, heading)
    assert done.status == 1
    assert delivery.record("lo-van-mot")
    assert not delivery.records("lo-van-hai")
    assert f"không nhập các hàng 8 vì ở dưới dòng “{heading}” (list-barred)" in done.out


@pytest.mark.parametrize("heading", ["HỘ NGHÈO VƯƠN LÊN THOÁT NGHÈO", "Đảng viên dự bị"])
def test_who_overcame_hardship_is_honoured_like_others(tmp_path: Path, heading: str) -> None:
    delivery, done = sent(tmp_path, heading)
    assert done.status == 0, done.out
    assert delivery.record("lo-van-hai")


def test_a_heading_marks_those_honoured_after_their_death(tmp_path: Path) -> None:
    delivery, done = sent(tmp_path, "TRUY TẶNG")
    assert done.status == 0, done.out
    assert "posthumous" not in delivery.record("lo-van-mot")["honours"][0]
    assert delivery.record("lo-van-hai")["honours"][0]["posthumous"] == "true"


@pytest.mark.parametrize(
    ("title", "marked"),
    [("ĐƯỢC TRUY TẶNG GIẤY KHEN", True), ("ĐƯỢC TẶNG, TRUY TẶNG GIẤY KHEN", False)],
)
def test_so_does_the_title_where_it_speaks_of_all(
    tmp_path: Path, title: str, *, marked: bool
) -> None:
    delivery, done = sent(tmp_path, "Đợt hai", title=title)
    assert done.status == 0, done.out
    for stem in ("lo-van-mot", "lo-van-hai"):
        assert ("posthumous" in delivery.record(stem)["honours"][0]) is marked
    assert delivery.check().status == 0
