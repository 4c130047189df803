"""What else of the content a contribution touches: photos, decisions, units, pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from honour_roll.printing.sections import Section
from honour_roll.review.changes import Changes, path_of
from honour_roll.review.people import Rolls, is_record
from honour_roll.roll import HonourRoll
from honour_roll.source.survey import WITHDRAWN_FILE
from honour_roll.views.decision_names import full_name

_HEADS = ("Loại", "Việc", "Tệp", "Nội dung")
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "decisions": "Quyết định",
        "units": "Đơn vị",
        "tallies": "Số liệu đã công bố",
        "vocabulary": "Danh mục",
        "booklets": "Ấn phẩm",
        "pages": "Trang viết tay",
        "site.yml": "Thông tin trang",
        WITHDRAWN_FILE: "Danh sách đã gỡ",
    }
)
_PAGES, _RECORDS = "pages/", "records/"
_PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")
_PAGES_WARNING = (
    "Trang viết tay có thể chứa mã HTML: cần người phụ trách kỹ thuật xem trước khi nhập."
)
_WITHDRAWN_WARNING = (
    "Danh sách đã gỡ thay đổi: bớt dòng là cho phép người đã gỡ có mặt trở lại. Chỉ nhập khi biên "
    "tập viên biết việc này."
)


def other_sections(changes: Changes, rolls: Rolls) -> Iterator[Section]:
    """Every file that isn't a record, with what was done to it."""
    rows = [_row(done, name, rolls) for done, name in _done(changes) if not is_record(name)]
    names = [name for _, name in _done(changes)]
    words = [_PAGES_WARNING] if any(name.startswith(_PAGES) for name in names) else []
    if WITHDRAWN_FILE in names:
        words.append(_WITHDRAWN_WARNING)
    yield Section("Ảnh và dữ liệu khác", words, _HEADS, rows)


def _done(changes: Changes) -> Iterator[tuple[str, str]]:
    yield from (("thêm", name) for name in changes.added)
    yield from (("sửa", name) for name in changes.changed)
    yield from ((f"chuyển từ {path_of(old)}", new) for new, old in changes.moved.items())
    yield from (("xóa", name) for name in changes.deleted)


def _row(done: str, name: str, rolls: Rolls) -> list[str]:
    kind = _KINDS.get(name.partition("/")[0]) or _kind_of_file(name)
    content = _content(name, rolls.after) or _content(name, rolls.before)
    return [kind, done, path_of(name), content]


def _kind_of_file(name: str) -> str:
    is_photo = name.startswith(_RECORDS) and name.lower().endswith(_PHOTOS)
    return "Ảnh" if is_photo else "Tệp lạ, Sổ không dùng"


def _content(name: str, roll: HonourRoll) -> str:
    folder, _, _ = name.partition("/")
    id = PurePosixPath(name).stem
    reference = roll.reference
    if folder == "decisions" and id in reference.decisions:
        return full_name(reference, reference.decisions[id])
    if folder == "units" and id in reference.units:
        return reference.unit_name(id, None)
    return ""
