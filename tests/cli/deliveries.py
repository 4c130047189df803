"""What an office sends in one folder: forms, lists and photos; all people are made up."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from honour_roll.source.yaml_reader import read_yaml
from tests.commands import Outcome, run, write_files
from tests.forms.filling import as_bytes, blank, copied_content, fill, paste, story_cell
from tests.forms.office_lists import excel_list
from tests.photos.pictures import encoded, quarters

PHOTO = encoded(quarters(1300, 900), "JPEG")
TOWN = "Thị xã Suối Hoa"
WARD = "Phường Suối Hoa"
FORM = {
    "Loại": "Cá nhân",
    "Tên": "Nguyễn Văn Thử",
    "Đơn vị": TOWN,
    "Trạng thái": "Biểu dương, khen thưởng",
    "Năm": "2024",
    "Cấp ghi nhận": "Cấp huyện",
    "Hình thức": "Giấy khen",
    "Căn cứ": "đã công bố chính thức",
}
HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Thành tích", "Ảnh")


def form(*pictures: bytes, **values: str) -> bytes:
    """A Word form with pasted pictures; keywords are the labels, with “_” for spaces."""
    said = FORM | {label.replace("_", " "): text for label, text in values.items()}
    story = said.pop("Câu chuyện", "")
    document = fill(blank(), {label: text for label, text in said.items() if text})
    story_cell(document).text = story
    for picture in pictures:
        paste(document, picture)
    return as_bytes(document)


def person(
    name: str = FORM["Tên"],
    born: str = "",
    *,
    position: str = "",
    unit: str = TOWN,
    summary: str = "",
    photo: str = "",
) -> tuple[str, ...]:
    """A row of a list."""
    return ("1", name, born, position, unit, summary, photo)


def listed(*rows: tuple[str, ...], number: str = "27-QĐ/TU", date: str = "17/5/2024") -> bytes:
    """A list of those who were given a certificate by a decision."""
    title = (
        "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN",
        f"(Kèm theo Quyết định số {number} ngày {date} của Thị ủy Suối Hoa)",
    )
    return excel_list(title, HEADINGS, rows)


class Delivery:
    """A roll, and folders with what is sent to it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = copied_content(root)

    def send(self, files: Mapping[str, bytes], name: str = "thu", *options: str) -> Outcome:
        """Import a folder with ``files``, and write what can be written."""
        folder = write_files(self.root / name, dict(files))
        content = str(self.content)
        return run("import", str(folder), "--content", content, "--yes", "--write", *options)

    def records(self, stem: str) -> dict[str, Any]:
        """The records that are called so, by their ids."""
        found = {}
        for path in sorted((self.content / "records").rglob(f"{stem}*.yml")):
            document, _ = read_yaml(path.read_bytes(), "x.yml", max_bytes=100_000)
            assert document is not None
            id = path.relative_to(self.content / "records").as_posix()
            found[id.removesuffix(".yml")] = document.data
        return found

    def record(self, stem: str) -> Any:
        """The only one of them."""
        (one,) = self.records(stem).values()
        return one

    def check(self) -> Outcome:
        """Whether the roll is sound."""
        return run("check", "--content", str(self.content))
