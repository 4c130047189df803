"""What an entry lacks is filled in when its award comes again; the same answer comes twice."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from tests.cli.deliveries import PHOTO, Delivery, form, listed, person

DECISION = {
    "Số, ký hiệu": "27-QĐ/TU",
    "Ngày ban hành": "17/5/2024",
    "Cơ quan ban hành": "Thị ủy Suối Hoa",
}
WHOLE = {
    "Năm_sinh": "1951",
    "Câu_chuyện": "Bài viết thử.",
    "Tên_bài": "Bài báo thử",
    "Nơi_đăng": "Báo Thử",
}
LIST = listed(person(born="1951", summary="Hiến đất làm đường."))


def files(delivery: Delivery) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in delivery.content.rglob("*.yml")}


@pytest.mark.parametrize("more", [DECISION, {}], ids=["with decision", "without"])
def test_a_whole_form_fills_what_the_list_left_blank(tmp_path: Path, more: dict[str, str]) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send({"ds.xlsx": LIST}).status == 0
    paper = form(PHOTO, **WHOLE, **more)
    done = delivery.send({"p.docx": paper}, "phieu")
    assert done.status == 0, done.out
    record = delivery.record("nguyen-van-thu")
    assert record["story"] == "Bài viết thử.\n"
    assert record["summary"] == "Hiến đất làm đường."
    assert record["consent"] == {"basis": "public-record"}
    assert (len(record["photos"]), len(record["sources"]), len(record["honours"])) == (1, 1, 1)
    assert record["honours"][0]["decision"] == "thi-uy-suoi-hoa-2024-27"
    assert delivery.check().status == 0
    before = files(delivery)
    for name, one in (("p.docx", paper), ("ds.xlsx", LIST)):
        again = delivery.send({name: one}, f"lai-{name}")
        assert (again.status, "Đã ghi 0 mục" in again.out) == (0, True), again.out
    both = delivery.send({"p.docx": paper, "ds.xlsx": LIST}, "lai-ca-hai")
    assert (both.status, "Đã ghi 0 mục" in both.out) == (0, True), both.out
    assert files(delivery) == before


def test_what_is_filled_in_is_told(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    delivery.send({"ds.xlsx": LIST})
    done = delivery.send({"p.docx": form(**WHOLE, **DECISION)}, "phieu")
    assert "bổ sung mục còn trống (Câu chuyện, Căn cứ công bố) (blanks-filled)" in done.out


@pytest.mark.parametrize("said", [{"Giới tính": "Nữ"}, {"Năm": "2023"}], ids=["gender", "year"])
def test_what_contradicts_stays_a_conflict(tmp_path: Path, said: dict[str, str]) -> None:
    delivery = Delivery(tmp_path)
    first = {"Năm_sinh": "1951", "Giới tính": "Nam", **DECISION}
    assert delivery.send({"p.docx": form(**first)}).status == 0
    before = files(delivery)
    done = delivery.send({"p.docx": form(**{**first, **WHOLE, **said})}, "sau")
    assert (done.status, "(draft-exists)" in done.out) == (1, True), done.out
    assert files(delivery) == before


@pytest.mark.parametrize("order", list(permutations(["p.docx", "ds.xlsx"])))
def test_what_stays_as_in_the_roll_stays_so_every_time(
    tmp_path: Path, order: tuple[str, ...]
) -> None:
    delivery = Delivery(tmp_path)
    papers = {"p.docx": form(Năm_sinh="1951", Tóm_tắt="Trồng rừng."), "ds.xlsx": LIST}
    for n, name in enumerate([*order, *order]):
        done = delivery.send({name: papers[name]}, f"thu-{n}")
        assert done.status == 0, done.out
        if n == 1:
            before = files(delivery)
        if n >= 1 and name == order[1]:
            assert "giữ như trong Sổ (said-differently)" in done.out
    both = delivery.send(papers, "ca-hai")
    assert (both.status, "Đã ghi 0 mục" in both.out) == (0, True), both.out
    assert files(delivery) == before


def test_a_full_stop_is_no_difference(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send({"ds.xlsx": LIST}).status == 0
    copy = listed(person(born="1951", summary="Hiến đất làm đường"))
    done = delivery.send({"ds.xlsx": copy}, "ban-sao")
    assert (done.status, "said-differently" in done.out) == (0, False), done.out
    assert "Đã ghi 0 mục" in done.out
