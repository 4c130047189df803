"""Papers that lie among the photos are told by their names; photos of what they tell of aren't."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import run, write_files

FOLDER = "records/suoi-hoa/2020"


def told_of(tmp_path: Path, name: str) -> bool:
    content = write_files(tmp_path / "content", {f"{FOLDER}/{name}": b"\xff\xd8\xff"})
    outcome = run("check", "--content", str(content))
    return f"{name}\n  [lỗi] tên tệp cho thấy đây là giấy đồng ý" in outcome.out


@pytest.mark.parametrize(
    "name",
    [
        "dong-y.jpg",
        "Đồng ý 2.pdf",
        "GDY.jpg",
        "minh-hoa-gdy-2.jpg",
        "gks.jpg",
        "giay-khai-tu.png",
        "trich-luc-khai-tu.jpg",
        "giay-chung-tu.jpg",
        "don-xin-rut.jpg",
        "ho-ngheo.jpg",
        "giay-xac-nhan-ho-can-ngheo.jpg",
        "danh-sach-ho-ngheo.jpg",
        "danh-sach-de-nghi.jpg",
        "ho-so-de-nghi-2020.jpg",
    ],
)
def test_a_paper_is_known(tmp_path: Path, name: str) -> None:
    assert told_of(tmp_path, name)


@pytest.mark.parametrize(
    "name",
    [
        "ba-con-dong-y-hien-dat.jpg",
        "tang-qua-ho-ngheo.jpg",
        "so-ho-ngheo-giam.jpg",
        "nguyen-khai-tu.jpg",
        "le-khai-sinh.jpg",
        "mong-dong-yen.jpg",
        "don-xin-man.jpg",
        "danh-sach-liet-si.jpg",
        "gdyen.jpg",
    ],
)
def test_a_photo_is_none(tmp_path: Path, name: str) -> None:
    assert not told_of(tmp_path, name)
