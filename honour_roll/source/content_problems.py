"""What may be wrong with where things lie in a content folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from honour_roll.model.base import Part
from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.ids import is_record_id
from honour_roll.model.record import Record
from honour_roll.model.tally import TallySheet
from honour_roll.model.unit import Unit
from honour_roll.model.vocabulary import VOCABULARIES
from honour_roll.problems import Location, Problem, Severity
from honour_roll.source.yaml_reader import Document
from honour_roll.text.devices import device_hint
from honour_roll.text.message import Message
from honour_roll.text.slugs import slugify

EXAMPLES: Mapping[type[Part], tuple[str, ...]] = MappingProxyType(
    {
        Record: (
            "kind: model",
            "name: Bữa cơm chung",
            "unit: sa-pa",
            "honours: [{key: ghi-danh, status: recognised, year: 2020}]",
        ),
        Unit: ("periods: [{name: Thị xã Sa Pa, level: district}]",),
        Decision: ("authority: thi-uy-sa-pa", "date: 17/5/2020"),
        TallySheet: (
            "unit: sa-pa",
            "source: {title: Tên bài báo}",
            "totals: [{key: tong, title: Tổng số điển hình, value: 120}]",
        ),
        Booklet: ("title: Người tốt, việc tốt năm 2020", "selection: {years: [2020]}"),
    }
)
"""The least that a file of each kind may hold, by lines; other files may be empty."""


def no_content(root: Path) -> Problem:
    """There is no folder ``root``."""
    return Problem(
        "content-missing",
        Severity.ERROR,
        Location(root.name or str(root)),
        Message("không có thư mục nội dung này", "there is no such content folder"),
        Message(
            "Chạy lệnh ở thư mục gốc của dự án, hoặc chỉ thư mục bằng --content.",
            "Run the command at the project's root, or name the folder with --content.",
        ),
    )


def empty(file: str, example: tuple[str, ...]) -> Problem:
    """A file that has to say something is empty, or has comments only."""
    lines = "; ".join(f"“{line}”" for line in example)
    return Problem(
        "file-empty",
        Severity.ERROR,
        Location(file),
        Message("tệp trống", "the file is empty"),
        Message(
            f"Viết mỗi mục một dòng, ví dụ: {lines}; hoặc xóa tệp nếu không dùng.",
            f"Write one entry a line, for example: {lines}; or delete the file.",
        ),
    )


def wrong_place(file: str) -> Problem:
    """A record is not at ``records/<unit>/<year>/<slug>.yml``."""
    device, near = device_hint(file), _near_place(file)
    return Problem(
        "record-place",
        Severity.ERROR,
        Location(file),
        Message(
            "tệp không nằm đúng chỗ, hoặc tên có ký tự không dùng được",
            "the file is not in its place, or its name has characters that can't be used",
        ),
        Message(
            f"{device.vi}Đặt tệp theo dạng records/<đơn vị>/<năm hoặc khong-ro>/"
            "<tên-không-dấu>.yml, chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối"
            + (f", ví dụ: {near}." if near else "."),
            f"{device.en}Put it at records/<unit>/<year or khong-ro>/<slug>.yml; "
            "lower-case ASCII letters, digits and hyphens only"
            + (f", for example {near}." if near else "."),
        ),
    )


def _near_place(file: str) -> str | None:
    """Where a record may go whose unit and year are in their places."""
    _, folder, place = file.rpartition("records/")
    parts = place.removesuffix(".yml").split("/")
    if not folder or len(parts) != 3:
        return None
    near = "/".join(map(slugify, parts))
    return f"records/{near}.yml" if is_record_id(near) else None


def bad_file_name(file: str) -> Problem:
    """A file whose name is its id has a name that is none."""
    device = device_hint(file)
    return Problem(
        "file-name",
        Severity.ERROR,
        Location(file),
        Message("tên tệp không dùng được", "the file's name can't be used"),
        Message(
            f"{device.vi}Đổi tên tệp: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, "
            "ví dụ sa-pa.yml; không đặt trong thư mục con.",
            f"{device.en}Rename it: lower-case ASCII letters, digits and hyphens only, "
            "not in a subfolder.",
        ),
    )


def bad_key(key: str, document: Document, path: tuple[str, ...]) -> Problem:
    """A key that is an id has not the form of one."""
    device = device_hint(key)
    return Problem(
        "id-form",
        Severity.ERROR,
        document.where(path, key=True),
        Message(f"mã “{key[:60]}” không hợp lệ", f"“{key[:60]}” is not a valid identifier"),
        Message(
            f"{device.vi}Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.",
            f"{device.en}Use lower-case ASCII letters, digits and hyphens only.",
        ),
    )


def defined_twice(id: str, document: Document, path: tuple[str, ...], earlier: str) -> Problem:
    """A unit stands in a second place; ``earlier`` is the first."""
    return Problem(
        "unit-twice",
        Severity.ERROR,
        document.where(path, key=True),
        Message(f"đơn vị “{id}” đã có trong {earlier}", f"the unit “{id}” is already in {earlier}"),
        Message("Giữ một nơi, xóa nơi kia.", "Keep one of the two."),
    )


def unknown_vocabulary(file: str) -> Problem:
    """A file in ``vocabulary/`` has the name of no vocabulary."""
    known = ", ".join(f"{name}.yml" for name in VOCABULARIES)
    return Problem(
        "vocabulary-unknown",
        Severity.ERROR,
        Location(file),
        Message("không có danh mục nào tên như vậy", "there is no vocabulary of this name"),
        Message(f"Các danh mục: {known}.", f"The vocabularies are: {known}."),
    )
