"""Photos beside a workbook of ours, in the folder that was sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.source.yaml_reader import read_yaml
from tests.commands import Outcome, run
from tests.forms.filling import MODEL, as_bytes, blank, copied_content, fill, paste
from tests.photos.pictures import encoded, quarters
from tests.sheets.officers import Desk

PHOTO = encoded(quarters(1300, 900), "JPEG")
OTHER = encoded(quarters(1200, 900), "JPEG")
ROW = {
    "Tên": "Ông Lò Văn Mẫu",
    "Đơn vị": "Thị xã Suối Hoa",
    "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
    "Ghi nhận: Năm": "2021",
    "Căn cứ công bố: Căn cứ": "đã công bố chính thức",
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "thu").mkdir()
    return Desk(copied_content(tmp_path), tmp_path / "thu" / "ds.xlsx").template()


def sent(desk: Desk, *names: str) -> Outcome:
    for name in names:
        (desk.file.parent / name).write_bytes(PHOTO)
    return run("import", str(desk.file.parent), "--content", str(desk.content), "--write")


def test_a_photo_called_like_the_honouree_is_taken_and_the_rest_is_told(desk: Desk) -> None:
    alt = "Hình vẽ bốn ô màu."
    desk.fill("Cá nhân", [{**ROW, "Ảnh: Mô tả ảnh": alt}])
    done = sent(desk, "Lò Văn Mẫu.jpg", "IMG_1.jpg")
    folder = desk.content / "records/suoi-hoa/2021"
    raw = (folder / "lo-van-mau.yml").read_bytes()
    document, _ = read_yaml(raw, "x.yml", max_bytes=100_000)
    assert document is not None
    assert document.data["photos"] == [{"file": "lo-van-mau.jpg", "alt": alt}]
    assert (folder / "lo-van-mau.jpg").exists()
    assert "có 1 ảnh gửi kèm không biết của ai: “IMG_1.jpg”" in done.out
    assert "Đã ghi 0 mục" in sent(desk).out


def test_a_photo_that_is_named_in_its_cell_is_no_photo_of_nobody(desk: Desk) -> None:
    desk.fill("Cá nhân", [{**ROW, "Ảnh: Tên tệp ảnh": "IMG_1"}])
    done = sent(desk, "IMG_1.jpg")
    assert "không biết của ai" not in done.out
    assert (desk.content / "records/suoi-hoa/2021/IMG_1.jpg").exists()


def test_a_photo_of_somebody_who_has_another_is_not_called_nobodys(desk: Desk) -> None:
    desk.fill("Cá nhân", [{**ROW, "Ảnh: Tên tệp ảnh": "IMG_1"}])
    (desk.file.parent / "Lò Văn Mẫu.jpg").write_bytes(OTHER)
    done = sent(desk, "IMG_1.jpg")
    assert "không biết của ai" not in done.out
    assert "hồ sơ đã có ảnh khác nên không lấy: “Lò Văn Mẫu.jpg”" in done.out


def test_a_photo_beside_a_form_with_its_own_is_not_called_nobodys(tmp_path: Path) -> None:
    content, folder = copied_content(tmp_path), tmp_path / "thu"
    folder.mkdir()
    (folder / "p.docx").write_bytes(as_bytes(paste(fill(blank(), MODEL), PHOTO)))
    (folder / "Bếp ăn không khói.jpg").write_bytes(OTHER)
    done = run("import", str(folder), "--content", str(content))
    assert "không biết của ai" not in done.out
    assert "hồ sơ đã có ảnh khác nên không lấy: “Bếp ăn không khói.jpg”" in done.out
