"""Papers that name a unit above, below, before or after that of one taken down; all made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.deliveries import TOWN, WARD, Delivery, form
from tests.commands import run, write_files

STEM = "nguyen-van-thu"
COMMUNE = "Xã Mẫu Thử"
UNITS = {
    "units/xa-mau-thu.yml": "periods:\n  - name: Xã Mẫu Thử\n    level: commune\n"
    "    parent: suoi-hoa\n    until: 2025-06-30\nend: merger\nsuccessors:\n"
    "  - phuong-suoi-hoa-minh-hoa\n",
    "units/xa-mau-khac.yml": "periods:\n  - name: Xã Mẫu Khác\n    level: commune\n"
    "    parent: suoi-hoa\n",
}


def gone(root: Path, unit: str, year: str = "2024") -> Delivery:
    """A roll from which somebody of ``unit`` was taken down."""
    delivery = Delivery(root)
    write_files(delivery.content, UNITS)
    came = delivery.send({"a.docx": form(Đơn_vị=unit, Năm=year)}, "cu")
    (id,) = delivery.records(STEM)
    assert came.status == 0, came.out
    assert run("withdraw", id, "--content", str(delivery.content), "--write").status == 0
    return delivery


@pytest.mark.parametrize(
    ("was", "names"),
    [
        ((COMMUNE, "2024"), (TOWN, "2024")),
        ((TOWN, "2024"), (COMMUNE, "2024")),
        ((TOWN, "2024"), (WARD, "2026")),
        ((WARD, "2026"), (COMMUNE, "2024")),
        ((COMMUNE, "2024"), ("Tỉnh Minh Hoạ", "2026")),
    ],
)
def test_the_old_paper_is_asked_about(
    tmp_path: Path, was: tuple[str, str], names: tuple[str, str]
) -> None:
    delivery = gone(tmp_path, *was)
    paper = {"a.docx": form(Đơn_vị=names[0], Năm=names[1])}
    said = delivery.send(paper)
    assert (said.status, delivery.records(STEM)) == (1, {})
    assert "tên này trùng với một hồ sơ đã gỡ khỏi Sổ, của đơn vị cấp trên" in said.out
    option = said.out.partition("--let-in ")[2].split()[0]
    done = delivery.send(paper, "thu", "--let-in", option)
    assert list(delivery.records(STEM)) == [option], done.out
    assert delivery.check().status == 0
    assert delivery.send(paper).status == 0


def test_in_an_unrelated_unit_it_is_another(tmp_path: Path) -> None:
    delivery = gone(tmp_path, COMMUNE)
    said = delivery.send({"a.docx": form(Đơn_vị="Xã Mẫu Khác")})
    assert (said.status, "(withdrawn-record)" in said.out) == (0, False), said.out
    assert len(delivery.records(STEM)) == 1
