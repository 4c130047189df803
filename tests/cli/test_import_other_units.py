"""One person under a commune and under the unit above it is asked, never written twice unseen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.deliveries import TOWN, WARD, Delivery, form
from tests.forms.office_lists import excel_list

VILLAGE = "Thôn, bản, tổ dân phố"
HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Thôn, bản", "Chức vụ", "Đơn vị")
COMMUNE, ELSEWHERE = "Xã Thử Gần", "Xã Thử Xa"
UNITS = [(TOWN, COMMUNE), (COMMUNE, TOWN)]


def row(
    unit: str, born: str = "1970", village: str = "Bản Nà", position: str = ""
) -> tuple[str, ...]:
    return ("1", "Vàng A Thử", born, village, position, unit)


def listed(*rows: tuple[str, ...], year: int = 2023) -> Mapping[str, bytes]:
    title = (
        "DANH SÁCH ĐƯỢC TẶNG GIẤY KHEN",
        f"(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/{year} của Thị ủy Suối Hoa)",
    )
    return {"ds.xlsx": excel_list(title, HEADINGS, rows)}


def delivery_to(root: Path) -> Delivery:
    delivery = Delivery(root)
    for id, name, parent in (("gan", COMMUNE, "suoi-hoa"), ("xa", ELSEWHERE, "tinh-minh-hoa")):
        text = f"periods:\n  - name: {name}\n    level: commune\n    parent: {parent}\n"
        file = delivery.content / f"units/xa-thu-{id}.yml"
        file.write_text(f"{text}    until: 2025-06-30\n", encoding="utf-8")
    return delivery


@pytest.mark.parametrize(("one", "other"), UNITS)
@pytest.mark.parametrize("born", ["1970", ""])
def test_of_two_rows_of_one_decision_none_is_written(
    tmp_path: Path, one: str, other: str, born: str
) -> None:
    delivery = delivery_to(tmp_path)
    done = delivery.send(listed(row(one, born), row(other, born)))
    assert (done.status, done.out.count("(maybe-same)")) == (1, 2), done.out
    assert f"chỉ khác đơn vị (“{one}” ≠ “{other}”: cùng một địa bàn)" in done.out
    assert "ghi cùng một đơn vị ở cả hai nơi" in done.out
    assert delivery.records("vang-a-thu") == {}


@pytest.mark.parametrize(("one", "other"), UNITS)
@pytest.mark.parametrize("year", [2023, 2025])
def test_who_is_in_the_roll_under_the_other_unit_is_asked(
    tmp_path: Path, one: str, other: str, year: int
) -> None:
    delivery = delivery_to(tmp_path)
    assert delivery.send(listed(row(one)), "dau").status == 0
    done = delivery.send(listed(row(other, village="bản nà."), year=year), "sau")
    assert (done.status, done.out.count("(maybe-same)")) == (1, 1), done.out
    assert "/2023/vang-a-thu chỉ khác đơn vị" in done.out
    assert len(delivery.records("vang-a-thu")) == 1
    mended = delivery.send(listed(row(one), year=year), "dung")
    assert (mended.status, len(delivery.records("vang-a-thu"))) == (0, 1), mended.out


def test_forms_of_another_year_are_asked_by_birth_and_village(tmp_path: Path) -> None:
    delivery = delivery_to(tmp_path)
    said = {"Năm_sinh": "1970", VILLAGE: "Bản Nà", "Tên": "Vàng A Thử"}
    files = {
        "a.docx": form(**said, Đơn_vị=TOWN, Năm="2021"),
        "b.docx": form(**said, Đơn_vị=WARD, Năm="2026"),
    }
    done = delivery.send(files)
    assert (done.status, delivery.records("vang-a-thu")) == (1, {}), done.out
    assert "cùng năm sinh, cùng thôn ở" in done.out


@pytest.mark.parametrize(
    "other",
    [
        row(COMMUNE, born="1988"),
        row(ELSEWHERE),
        row(COMMUNE, "", "Bản Hoa Ban"),
        row(COMMUNE, "", "", "Y sĩ"),
    ],
)
def test_whom_more_than_the_unit_tells_apart_are_two(
    tmp_path: Path, other: tuple[str, ...]
) -> None:
    delivery = delivery_to(tmp_path)
    done = delivery.send(listed(row(TOWN, position="Giáo viên"), other))
    assert (done.status, len(delivery.records("vang-a-thu"))) == (0, 2), done.out
    assert "maybe-same" not in done.out
