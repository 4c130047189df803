"""``honour-roll units``: what it says before it writes, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import run

LIST = """Tỉnh,Huyện,Xã,Mã xã,Tỉnh mới,Xã mới,Mã xã mới
Tỉnh Mây,Huyện Suối,Xã Ba,00001,Tỉnh Gió,Xã Năm,00001
Tỉnh Gió,Huyện Đồi,Xã Tư,00002,Tỉnh Gió,Xã Năm,00001
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def test_it_shows_first_and_writes_when_told_to(tmp_path: Path, content: Path) -> None:
    (tmp_path / "bang.csv").write_text(LIST, encoding="utf-8")
    first = run("units", "bang.csv", cwd=tmp_path)
    assert first.status == 0, first.err
    assert "Trước 1/7/2025: 2 đơn vị cấp tỉnh, 2 đơn vị cấp huyện, 2 đơn vị cấp xã." in first.out
    assert "Thêm mới: 8 đơn vị, trong 3 tệp." in first.out
    assert "chưa ghi gì" in first.out
    assert list(content.iterdir()) == []
    assert "Đã ghi." in run("units", "bang.csv", "--write", cwd=tmp_path).out
    files = sorted(path.name for path in (content / "units/danh-muc").iterdir())
    assert files == ["tinh-gio.yml", "tinh-may.yml", "viet-nam.yml"]
    assert run("check", cwd=tmp_path).status == 0
    for options in ((), ("--write",)):
        again = run("units", "bang.csv", *options, cwd=tmp_path).out
        assert "Thêm mới: 0 đơn vị.\n" in again
        assert again.endswith("Không có đơn vị nào mới, không ghi gì.\n")


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        ("bang.csv", b"a,b", "không thấy bảng nào"),
        ("goi.whl", b"PK", "không phải đúng bản"),
        ("bang.xlsx", b"x", "bang.xlsx"),
        ("bang.md", b"# Xa", "phải là bảng tính .xlsx hoặc .csv"),
        ("bang.docx", b"PK", "bảng ở trong tệp Word thì chép sang Excel"),
    ],
)
def test_what_it_cannot_read_is_one_line(
    tmp_path: Path, content: Path, name: str, raw: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    found = run("units", name, cwd=tmp_path)
    assert found.status == 1
    assert words in found.err
    assert "Traceback" not in found.err
    missing = run("units", "khong-co.csv", cwd=tmp_path)
    assert missing.status == 1
    assert missing.err == "khong-co.csv: không có tệp này; xem lại tên và nơi để tệp.\n"


def test_a_list_of_the_time_before_alone_ends_no_unit(tmp_path: Path, content: Path) -> None:
    old = "Tỉnh,Huyện,Xã,Mã xã\nTỉnh Mây,Huyện Suối,Xã Ba,00001\n"
    (tmp_path / "cu.csv").write_text(old, encoding="utf-8")
    found = run("units", "cu.csv", "--write", cwd=tmp_path)
    assert found.status == 1
    assert "chỉ có đơn vị trước 1/7/2025" in found.err
    assert "hãy gộp với danh sách sau 1/7/2025 vào một bảng" in found.err
    assert list(content.iterdir()) == []


def test_a_province_that_ended_in_the_roll_is_not_made_again(tmp_path: Path, content: Path) -> None:
    (tmp_path / "moi.csv").write_text("Tỉnh,Xã\nTỉnh Mây,Xã Ba\n", encoding="utf-8")
    (content / "units").mkdir()
    ended = "periods:\n  - name: Tỉnh Mây\n    level: province\n    until: 2025-06-30\n"
    (content / "units/tinh-may.yml").write_text(ended, encoding="utf-8")
    found = run("units", "moi.csv", "--write", cwd=tmp_path)
    assert found.status == 1
    assert "moi.csv: theo Sổ, từ 1/7/2025 Tỉnh Mây (tinh-may) đã kết thúc" in found.err
    assert not (content / "units/danh-muc").exists()


def test_content_with_mistakes_in_its_units_is_mended_first(tmp_path: Path, content: Path) -> None:
    (tmp_path / "bang.csv").write_text(LIST, encoding="utf-8")
    (content / "units").mkdir()
    (content / "units/xa.yml").write_text("periods: 1\n", encoding="utf-8")
    found = run("units", "bang.csv", "--write", cwd=tmp_path)
    assert found.status == 1
    assert "units/xa.yml đang có lỗi" in found.err
    assert not (content / "units/danh-muc").exists()
