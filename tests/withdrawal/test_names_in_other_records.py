"""The name of one taken down is told wherever it comes back in what is written of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import PHOTO as PHOTO_FILE
from tests.cli.deliveries import TOWN, Delivery, form
from tests.commands import run
from tests.sheets.officers import Desk

GONE = "Nguyễn Văn Thử"
ROW = {
    "Tên": "Lò A Mẫu",
    "Đơn vị": TOWN,
    "Tóm tắt": "Trồng chè (minh hoạ).",
    "Ghi nhận: Trạng thái": "Biểu dương, khen thưởng",
    "Ghi nhận: Năm": "2024",
    "Căn cứ công bố: Căn cứ": "đã công bố chính thức",
}
PHOTO = {"Ảnh: Tên tệp ảnh": "a.jpg", "Ảnh: Mô tả ảnh": "Hai người"}


@pytest.fixture
def delivery(tmp_path: Path) -> Delivery:
    """A roll from which somebody was taken down."""
    delivery = Delivery(tmp_path)
    assert delivery.send({"a.docx": form()}, "phieu").status == 0
    (id,) = delivery.records("nguyen-van-thu")
    assert run("withdraw", id, "--content", str(delivery.content), "--write").status == 0
    return delivery


def sent(delivery: Delivery, cells: dict[str, str], *options: str) -> str:
    folder = delivery.root / "bang"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(PHOTO_FILE)
    desk = Desk(delivery.content, folder / "a.xlsx").template()
    desk.fill("Cá nhân", [{**ROW, **cells}])
    return run("import", str(desk.file), "--content", str(delivery.content), *options).out


@pytest.mark.parametrize(
    ("column", "words", "cells"),
    [
        ("Ghi nhận: Tên ghi trong văn bản", f"Ông {GONE}", {}),
        ("Ảnh: Người trong ảnh", f"{GONE}; Lò A Mẫu", PHOTO),
        ("Ảnh: Chú thích", f"Ông {GONE} (trái)", PHOTO),
        ("Chức vụ, công việc", f"Con ông {GONE.upper()}", {}),
        ("Tóm tắt", f"Học tập ông {GONE}, trồng chè.", {}),
        ("Câu chuyện", f"Một đoạn.\n\nAnh cùng ông {GONE} trồng chè.", {}),
        ("Nguồn: Tên bài", f"Ông {GONE} làm giàu", {}),
    ],
)
def test_it_is_told_where_it_stands(
    delivery: Delivery, column: str, words: str, cells: dict[str, str]
) -> None:
    told = sent(delivery, {**cells, column: words}, "--write")
    line = next(line for line in told.splitlines() if "(withdrawn-name)" in line)
    assert f"({column}): [cảnh báo] nêu tên “{GONE}”".lower() in line.lower()
    found = run("check", "--content", str(delivery.content))
    assert (found.status, found.out.count("(withdrawn-name)")) == (0, 1)


@pytest.mark.parametrize("words", ["Ông Nguyễn Văn Thuận", "Nguyễn Văn, Thử", "Ông Thử", "văn thử"])
def test_other_names_are_not_told(delivery: Delivery, words: str) -> None:
    assert "withdrawn" not in sent(delivery, {"Tóm tắt": words}, "--write")


def test_another_name_that_is_hers_is_refused_in_its_own_column(delivery: Delivery) -> None:
    told = sent(delivery, {"Tên khác": f"A Mẫu; {GONE}"}, "--write")
    line = next(line for line in told.splitlines() if "(withdrawn-record)" in line)
    assert f"(Tên khác): [lỗi] “{GONE}”: tên, đơn vị này trùng với một hồ sơ đã gỡ" in line
    assert not delivery.records("lo-a-mau")


def test_the_check_points_at_the_other_name(delivery: Delivery) -> None:
    sent(delivery, {"Tên khác": "A Mẫu"}, "--write")
    (id,) = delivery.records("lo-a-mau")
    file = delivery.content / f"records/{id}.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("- A Mẫu", f"- {GONE}"), "utf-8")
    found = run("check", "--content", str(delivery.content))
    assert "other_names[0]: tên này, ở đơn vị này, trùng với một hồ sơ đã gỡ" in found.out


def test_of_a_namesake_who_was_let_in_nothing_is_told(delivery: Delivery) -> None:
    id = "suoi-hoa/2024/nguyen-van-thu-2"
    delivery.send({"a.docx": form(Tóm_tắt=f"Ông {GONE} (minh hoạ).")}, "phieu", "--let-in", id)
    assert list(delivery.records("nguyen-van-thu")) == [id]
    assert "withdrawn" not in run("check", "--content", str(delivery.content)).out
