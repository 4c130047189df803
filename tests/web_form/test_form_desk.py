"""What the form writes on this machine: in its place, clean, checked, or not at all."""

from __future__ import annotations

import base64
import io
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

from honour_roll.rules import check_content
from honour_roll.web_form.desk import Desk, DeskError

EXAMPLE = Path(__file__).resolve().parents[1] / "content"
PLACE = "content/records/suoi-hoa/2023/do-minh-hoa.yml"
PHOTO = "content/records/suoi-hoa/2023/anh-1a2b.jpg"
RECORD = """\
name: Đỗ Minh Hoạ
kind: individual
unit: suoi-hoa
honours: [{key: 2023-ghi-danh, status: recognised, year: 2023}]
"""
WITH_PHOTO = RECORD + "photos: [{file: anh-1a2b.jpg, alt: Hình minh hoạ.}]\n"
CAMERA = "MayAnhBiMat"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "noi-dung"))


def files_in(root: Path) -> dict[str, bytes]:
    """Every file below a folder, by name."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def photo(format: str = "JPEG", orientation: int = 1) -> str:
    """A picture with a camera's name in it, 40 by 20, as the form sends it."""
    image = Image.new("RGB", (40, 20), "red")
    exif = image.getexif()
    exif[0x010F], exif[0x0112] = CAMERA, orientation
    stream = io.BytesIO()
    image.save(stream, format, exif=exif)
    return base64.b64encode(stream.getvalue()).decode()


def asset(path: str = PHOTO, content: str | None = None) -> Mapping[str, str]:
    return {"path": path, "content": photo() if content is None else content}


def test_an_entry_is_written_in_canonical_form(root: Path) -> None:
    Desk(root).save({"path": PLACE, "raw": RECORD}, [])
    written = (root / "records/suoi-hoa/2023/do-minh-hoa.yml").read_text(encoding="utf-8")
    assert written.startswith("kind: individual\nname: Đỗ Minh Hoạ\nunit: suoi-hoa\nhonours:\n  - ")


def test_a_photo_lies_beside_its_record_without_metadata(root: Path) -> None:
    Desk(root).save({"path": PLACE, "raw": WITH_PHOTO}, [asset(content=photo(orientation=6))])
    data = (root / "records/suoi-hoa/2023/anh-1a2b.jpg").read_bytes()
    assert CAMERA.encode() in base64.b64decode(photo())
    assert CAMERA.encode() not in data
    assert not [one for one in check_content(root)[1] if one.is_error]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (RECORD.replace("status: recognised, ", ""), "Các lần ghi nhận 1: "),
        (RECORD.replace("suoi-hoa", "khong-co"), "Đơn vị: "),
        (RECORD.replace("year: 2023", "year: 2022"), "Các lần ghi nhận 1: "),
        (WITH_PHOTO, "Ảnh 1: "),
        ("a: [", r"\w"),
    ],
    ids=["missing", "unknown unit", "another year", "photo missing", "no YAML"],
)
def test_what_the_check_refuses_is_told_and_leaves_no_trace(
    root: Path, raw: str, told: str
) -> None:
    before = files_in(root)
    with pytest.raises(DeskError, match=told):
        Desk(root).save({"path": PLACE, "raw": raw}, [])
    assert files_in(root) == before
    assert not (root / "records/suoi-hoa/2023").exists()


def test_a_refused_change_leaves_the_file_as_it_was(root: Path) -> None:
    desk = Desk(root)
    desk.save({"path": PLACE, "raw": WITH_PHOTO}, [asset()])
    before = files_in(root)
    with pytest.raises(DeskError):
        desk.save({"path": PLACE, "raw": RECORD.replace("suoi-hoa", "khong-co")}, [asset()])
    assert files_in(root) == before


@pytest.mark.parametrize(
    "path",
    [
        "content/records/../../ngoai.yml",
        "content/records/suoi-hoa/2023/../2023/a.yml",
        "/etc/passwd",
        "content/site.yml",
        "content/vocabulary/fields.yml",
        "content/records/suoi-hoa/2023/a.py",
        "content/records/suoi-hoa/a.yml",
        "content/decisions/con.yml",
        "noi-dung/records/suoi-hoa/2023/a.yml",
        "",
    ],
)
def test_nothing_is_read_or_written_elsewhere(root: Path, path: str) -> None:
    before = files_in(root.parent)
    for use in (Desk(root).entry, Desk(root).photo):
        with pytest.raises(DeskError):
            use(path)
    with pytest.raises(DeskError):
        Desk(root).save({"path": path, "raw": RECORD}, [])
    assert files_in(root.parent) == before


@pytest.mark.parametrize(
    "path",
    [
        "content/records/suoi-hoa/2021/anh.jpg",
        "content/records/suoi-hoa/2023/../2021/anh.jpg",
        "content/records/suoi-hoa/2023/.anh.jpg",
        "content/records/suoi-hoa/2023/anh.svg",
        "content/records/suoi-hoa/2023/do-minh-hoa.yml",
        "anh.jpg",
    ],
)
def test_a_photo_of_another_place_or_kind_is_refused(root: Path, path: str) -> None:
    before = files_in(root)
    with pytest.raises(DeskError):
        Desk(root).save({"path": PLACE, "raw": WITH_PHOTO}, [asset(path)])
    assert files_in(root) == before


@pytest.mark.parametrize("content", ["", "x", "aGVsbG8=", photo("PNG")])
def test_what_is_no_such_picture_is_refused(root: Path, content: str) -> None:
    before = files_in(root)
    with pytest.raises(DeskError):
        Desk(root).save({"path": PLACE, "raw": WITH_PHOTO}, [asset(content=content)])
    assert files_in(root) == before


@pytest.mark.skipif(os.name == "nt", reason="links take rights there")
def test_links_are_not_followed(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (root / "records/suoi-hoa/2023").symlink_to(outside)
    with pytest.raises(DeskError, match="liên kết"):
        Desk(root).save({"path": PLACE, "raw": RECORD}, [])
    assert list(outside.iterdir()) == []


def test_entries_are_listed_with_their_text(root: Path) -> None:
    desk = Desk(root)
    paths = [entry["file"]["path"] for entry in desk.entries("content/records")]
    assert "content/records/suoi-hoa/2020/bep-lua-am.yml" in paths
    assert len(desk.entries("content/decisions")) == 1
    assert desk.entry(PLACE) == {"data": None, "file": {"path": PLACE, "id": None}}
    with pytest.raises(DeskError):
        desk.entries("content/vocabulary")


def test_a_records_folder_shows_its_photos_and_no_other_folder_any(root: Path) -> None:
    desk = Desk(root)
    (found,) = desk.photos("content/records/suoi-hoa/2020")
    assert found["name"] == "bep-lua-am.jpg"
    assert base64.b64decode(found["content"])[:3] == b"\xff\xd8\xff"
    assert desk.photos("content/records") == []
    assert desk.photos("content/../../etc") == []


def test_it_is_known_which_records_there_are(root: Path) -> None:
    assert Desk(root).holds("suoi-hoa/2020/bep-lua-am")
    assert not Desk(root).holds("suoi-hoa/2020/khong-co")
    assert not Desk(root).holds("../site")
