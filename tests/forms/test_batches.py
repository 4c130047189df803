"""A folder or a ZIP file with forms, lists and photos is one batch; what is odd in it is told."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from honour_roll.forms.batch import Batch, open_batch
from honour_roll.forms.lists import Defaults
from honour_roll.intake.planning import make_plan
from honour_roll.intake.steps import Plan
from honour_roll.office.refused import OfficeRefused
from tests.forms.filling import MODEL, as_bytes, blank, codes, fill, standing
from tests.forms.office_lists import excel_list, word_list
from tests.old_encodings import in_windows_1258
from tests.photos.pictures import encoded, quarters

PHOTO = encoded(quarters(1300, 900), "JPEG")
FILES = {
    "Công văn.pdf": b"%PDF-1.7",
    "phieu/Phiếu bếp.docx": as_bytes(fill(blank(), MODEL)),
    "phieu/ảnh/Bếp ăn không khói.jpg": PHOTO,
    "Danh sách.xlsx": excel_list(),
    "ảnh/la-ai.png": PHOTO,
    "cũ.doc": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(100),
    "~$Phiếu bếp.docx": b"lock",
    "__MACOSX/._x.docx": b"x",
}


def ours(sheets: object) -> bool:
    return False


def plan_of(batch: Batch) -> Plan:
    found = batch.drafts(standing(), Defaults())
    return replace(make_plan(standing(), found.drafts, found.told), left_out=tuple(batch.told))


def packed(path: Path, encoding: str) -> Path:
    """A ZIP file whose names are in an encoding, without saying which."""
    stand_ins = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for n, (name, data) in enumerate(FILES.items()):
            written = in_windows_1258(name) if encoding == "cp1258" else name.encode()
            stand_in = f"Z{n:02}".ljust(len(written), "q")
            archive.writestr(stand_in, data)
            stand_ins.append((stand_in.encode(), written))
    content = path.read_bytes()
    for there, wanted in stand_ins:
        content = content.replace(there, wanted)
    path.write_bytes(content)
    return path


def test_a_folder_is_one_batch(tmp_path: Path) -> None:
    for name, data in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    plan = plan_of(open_batch(tmp_path, ours))
    assert [step.draft.folder for step in plan.steps] == ["decisions", *["records"] * 4]
    told = {one.problem.code: one.place.file for one in plan.all_told}
    assert told["office-old-format"] == "cũ.doc"
    assert told["file-left"] == "Công văn.pdf"
    assert told["photo-left"] == "ảnh/la-ai.png"
    (photo,) = [name for step in plan.steps for name in step.photos]
    assert photo == "bep-an-khong-khoi.jpg"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1258"])
def test_a_zip_file_is_read_under_the_names_of_the_sender(tmp_path: Path, encoding: str) -> None:
    batch = open_batch(packed(tmp_path / "thu.zip", encoding), ours)
    files = {one.place.file for one in batch.told}
    assert files == {"cũ.doc", "Công văn.pdf"}
    plan = plan_of(batch)
    assert len(plan.steps) == 5
    assert [list(step.photos) for step in plan.steps if step.photos] == [["bep-an-khong-khoi.jpg"]]


def test_a_zip_bomb_and_names_that_lead_out_are_refused(tmp_path: Path) -> None:
    bomb, leading_out = tmp_path / "a.zip", tmp_path / "b.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.docx", bytes(50_000_000))
    with zipfile.ZipFile(leading_out, "w") as archive:
        archive.writestr("../../a.docx", b"x")
    for path, code in ((bomb, "office-swells"), (leading_out, "office-odd-part")):
        with pytest.raises(OfficeRefused) as caught:
            open_batch(path, ours)
        assert caught.value.code == code
        assert "giải nén ra một thư mục" in caught.value.remedy.vi


@pytest.mark.parametrize("start", [b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c"])
def test_another_kind_of_archive_is_to_be_unpacked(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "thu.rar"
    path.write_bytes(start + bytes(100))
    [one] = open_batch(path, ours).told
    assert "giải nén ra một thư mục" in one.problem.remedy.vi


def test_a_single_file_takes_the_photos_beside_it(tmp_path: Path) -> None:
    (tmp_path / "p.docx").write_bytes(FILES["phieu/Phiếu bếp.docx"])
    (tmp_path / "bep an khong khoi.JPG").write_bytes(PHOTO)
    (tmp_path / "nguoi khac.jpg").write_bytes(PHOTO)
    plan = plan_of(open_batch(tmp_path / "p.docx", ours))
    assert codes(plan, errors=False) == ["photo-alt"]
    assert list(plan.steps[0].photos) == ["bep-an-khong-khoi.jpg"]


def test_photos_are_named_in_a_column(tmp_path: Path) -> None:
    headings = ["STT", "Tên mô hình", "Đơn vị", "Ảnh"]
    rows = [["1", "Nhà sạch", "Huyện Đồi Chè", "A1"], ["2", "Đường hoa", "Huyện Đồi Chè", "b2.jpg"]]
    (tmp_path / "ds.docx").write_bytes(word_list(headings=headings, rows=rows))
    (tmp_path / "a1.jpg").write_bytes(PHOTO)
    plan = plan_of(open_batch(tmp_path / "ds.docx", ours))
    assert list(plan.steps[1].photos) == ["a1.jpg"]
    assert "photo-missing" in codes(plan)


def test_a_file_without_form_or_list_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(excel_list(title=("a",), headings=["x", "y"], rows=[]))
    assert codes(plan_of(open_batch(tmp_path, ours))) == ["form-none"]


def test_a_form_and_a_row_about_one_honouree_are_one_record(tmp_path: Path) -> None:
    values = {
        "Loại": "Cá nhân",
        "Tên": "Lò Văn Minh",
        "Đơn vị": "Thị xã Suối Hoa",
        "Chức vụ, công việc": "Trưởng bản Nậm",
        "Trạng thái": "Biểu dương, khen thưởng",
        "Số, ký hiệu": "27-QĐ/TU",
        "Ngày ban hành": "17/5/2024",
        "Cơ quan ban hành": "Thị ủy Suối Hoa",
        "Hình thức": "Giấy khen",
    }
    (tmp_path / "p.docx").write_bytes(as_bytes(fill(blank(), values)))
    (tmp_path / "ds.xlsx").write_bytes(excel_list())
    plan = plan_of(open_batch(tmp_path, ours))
    assert codes(plan) == []
    assert len(plan.steps) == 4
    (person,) = [step for step in plan.steps if step.id.endswith("lo-van-minh")]
    assert (person.data["born"], person.data["position"]) == (1961, "Trưởng bản Nậm")
    assert "said-differently" in codes(plan, errors=False)
