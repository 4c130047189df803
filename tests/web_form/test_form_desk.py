"""What the form writes on this machine: in its place, clean, checked, or not at all."""

from __future__ import annotations

import base64
import io
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from PIL import Image

from honour_roll.rules import check_content
from honour_roll.source.replacing import leftovers
from honour_roll.web_form.changes import Change, undo, write
from honour_roll.web_form.desk import Desk
from honour_roll.web_form.refusal import DeskError

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
GROUND = "sources: [{title: Bài minh hoạ}]\nconsent: {basis: public-record}\n"
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


def given(desk: Desk, path: str = PLACE) -> str:
    """The text of an entry as the form gets it."""
    text = desk.entry(path)["data"]
    assert isinstance(text, str)
    return text


def test_an_entry_is_written_in_canonical_form(root: Path) -> None:
    Desk(root).save({"path": PLACE, "raw": RECORD}, [])
    written = (root / "records/suoi-hoa/2023/do-minh-hoa.yml").read_text(encoding="utf-8")
    assert written.startswith("kind: individual\nname: Đỗ Minh Hoạ\nunit: suoi-hoa\nhonours:\n  - ")


def test_of_an_address_the_village_alone_is_written(root: Path) -> None:
    raw = f"{RECORD}village: Số 12, đường Lê Lợi, bản Nà\n"
    saved = Desk(root).save({"path": PLACE, "raw": raw}, [])
    written = (root / "records/suoi-hoa/2023/do-minh-hoa.yml").read_text(encoding="utf-8")
    assert "village: Bản Nà\n" in written
    assert "Lê Lợi" not in written
    assert any("nơi ở riêng tư nên không lấy" in one for one in saved.told)


def test_a_photo_lies_beside_its_record_without_metadata(root: Path) -> None:
    Desk(root).save({"path": PLACE, "raw": WITH_PHOTO}, [asset(content=photo(orientation=6))])
    data = (root / "records/suoi-hoa/2023/anh-1a2b.jpg").read_bytes()
    assert CAMERA.encode() in base64.b64decode(photo())
    assert CAMERA.encode() not in data
    assert not [one for one in check_content(root)[1] if one.is_error]


def test_what_a_decision_breaks_in_records_is_told_with_whose_they_are(root: Path) -> None:
    desk = Desk(root)
    place = "content/decisions/thi-uy-suoi-hoa-2022-15.yml"
    changed = given(desk, place).replace("2022-01-10", "2019-01-10")
    told = desk.save({"path": place, "raw": changed}, []).told
    assert any(
        one.startswith("Hồ sơ “Bếp lửa ấm” (Thị xã Suối Hoa; 2020): Các lần ghi nhận 2: Năm: cách")
        for one in told
    )


def test_a_photo_that_an_entry_lets_go_of_is_told(root: Path) -> None:
    desk = Desk(root)
    desk.save({"path": PLACE, "raw": f"{GROUND}{WITH_PHOTO}"}, [asset()])
    mark = given(desk).rpartition("# hr-base")[2]
    (told,) = desk.save({"path": PLACE, "raw": f"{GROUND}{RECORD}# hr-base{mark}"}, []).told
    assert told.startswith("Ảnh “anh-1a2b.jpg”: không hồ sơ nào trong thư mục này dùng ảnh này.")
    assert "xóa tệp ảnh ấy" in told


def test_a_photo_that_was_chosen_and_not_used_is_not_kept(root: Path) -> None:
    Desk(root).save({"path": PLACE, "raw": RECORD}, [asset()])
    assert not list((root / PLACE.removeprefix("content/")).parent.glob("*.jpg"))


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
    with pytest.raises(DeskError, match="Đơn vị: "):
        desk.save(
            {"path": PLACE, "raw": given(desk).replace("unit: suoi-hoa", "unit: khong-co")},
            [asset()],
        )
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


def test_a_picture_of_another_kind_is_refused_with_what_to_do(root: Path) -> None:
    path = "content/records/suoi-hoa/2023/anh.bmp"
    told = r"“anh\.bmp” phải là tệp JPEG, PNG, WebP hoặc HEIC\. .* lưu lại thành tệp JPEG"
    with pytest.raises(DeskError, match=told):
        Desk(root).save(
            {"path": PLACE, "raw": RECORD + "photos: [{file: anh.bmp}]\n"}, [asset(path)]
        )


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


def test_what_was_changed_elsewhere_is_not_overwritten(root: Path) -> None:
    desk = Desk(root)
    desk.save({"path": PLACE, "raw": RECORD}, [])
    file = root / "records/suoi-hoa/2023/do-minh-hoa.yml"
    seen = given(desk)
    other = file.read_text(encoding="utf-8") + "note: Sửa ở nơi khác.\n"
    file.write_text(other, encoding="utf-8")
    with pytest.raises(DeskError, match="ở nơi khác"):
        desk.save({"path": PLACE, "raw": seen.replace("Đỗ", "Đào")}, [])
    assert file.read_text(encoding="utf-8") == other
    file.unlink()
    with pytest.raises(DeskError, match="ở nơi khác"):
        desk.save({"path": PLACE, "raw": seen}, [])
    assert not file.exists()


def test_a_new_entry_never_takes_the_place_of_another(root: Path) -> None:
    desk = Desk(root)
    desk.save({"path": PLACE, "raw": RECORD}, [])
    before = files_in(root)
    with pytest.raises(DeskError, match="đã có trong Sổ"):
        desk.save({"path": PLACE, "raw": RECORD.replace("Đỗ", "Đào")}, [])
    assert files_in(root) == before


def test_an_entry_is_saved_again_on_what_was_saved(root: Path) -> None:
    desk = Desk(root)
    first = desk.save({"path": PLACE, "raw": RECORD}, [])
    text = given(desk)
    assert text.endswith(f"# hr-base: {first.base}\n")
    second = desk.save({"path": PLACE, "raw": text.replace("Đỗ", "Đào")}, [])
    assert given(desk).endswith(f"# hr-base: {second.base}\n")
    written = (root / "records/suoi-hoa/2023/do-minh-hoa.yml").read_text(encoding="utf-8")
    assert "name: Đào Minh Hoạ\n" in written
    assert "hr-base" not in written


def test_files_that_changed_meanwhile_are_left_alone(root: Path) -> None:
    mine, theirs = root / "records/a.yml", root / "records/b.yml"
    theirs.write_bytes(b"theirs")
    before = files_in(root)
    with pytest.raises(DeskError, match="ở nơi khác"):
        write([Change(mine, b"mine", None), Change(theirs, b"mine", b"seen")])
    with pytest.raises(DeskError, match="ở nơi khác"):
        write([Change(mine, b"mine", None), Change(theirs, b"mine", None)])
    undo([Change(theirs, b"mine", None), Change(theirs, b"mine", b"seen")])
    assert files_in(root) == before


def test_who_is_killed_at_work_leaves_what_is_told_of(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Killed

    monkeypatch.setattr(Path, "unlink", die)
    monkeypatch.setattr(Path, "replace", die)
    with pytest.raises(Killed):
        write([Change(root / "site.yml", b"x", (root / "site.yml").read_bytes())])
    assert len(leftovers(root)) == 1


@pytest.mark.parametrize("born", ["17/5/1976", "1976-05-17", "'17/5/1976'", "5/1976  # nhớ"])
def test_of_a_birth_only_the_year_comes_in(root: Path, born: str) -> None:
    desk = Desk(root)
    saved = desk.save({"path": PLACE, "raw": f"{RECORD}born: {born}\n"}, [])
    text = (root / "records/suoi-hoa/2023/do-minh-hoa.yml").read_text(encoding="utf-8")
    assert yaml.load(text, Loader=yaml.BaseLoader)["born"] == "1976"  # noqa: S506
    assert [told for told in saved.told if "chỉ ghi năm" in told]


def test_a_date_of_birth_that_was_there_is_the_editors(root: Path) -> None:
    file = root / "records/suoi-hoa/2023/do-minh-hoa.yml"
    file.parent.mkdir()
    file.write_text(f"{RECORD}born: 17/5/1926\ndied: 1990\n", encoding="utf-8")
    desk = Desk(root)
    desk.save({"path": PLACE, "raw": given(desk)}, [])
    assert "born: 17/5/1926\n" in file.read_text(encoding="utf-8")


def test_what_should_be_looked_at_is_told_after_saving(root: Path) -> None:
    desk = Desk(root)
    told = " ".join(desk.save({"path": PLACE, "raw": RECORD}, []).told)
    assert "Căn cứ công bố: chưa ghi." in told
    assert desk.save({"path": PLACE, "raw": f"{GROUND}{given(desk)}"}, []).told == []
    place = PLACE.replace("2023", "2022")
    again = GROUND + RECORD.replace("2023", "2022")
    (told,) = desk.save({"path": place, "raw": again}, []).told
    assert told.startswith("Tên: cùng tên, cùng đơn vị với")
