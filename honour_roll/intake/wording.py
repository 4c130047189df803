"""Problems of YAML files in the words of someone who fills in a table or a form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from honour_roll.intake.fields import title
from honour_roll.intake.plain_words import plain
from honour_roll.model.base import Part
from honour_roll.model.record import Consent, Photo
from honour_roll.problems import Problem, Severity
from honour_roll.rules.private_parts import IF_SENT
from honour_roll.source.yaml_reader import Path
from honour_roll.text.labels import CONSENT_BY
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_BY = Consent.written_fields()["by"].title

_WHAT: Mapping[str, Message] = {
    "missing-key": Message("chưa điền, mà mục này bắt buộc", "is empty, and must be filled in"),
}
_ALT = Photo.written_fields()["alt"].title
_MUST_BE_MENDED = frozenset(("legacy-font",))
"""What a check of files only warns of: an id would be made of garbled text."""
_WITHOUT_CODES = frozenset(("unit-not-then",))
"""What names units with their ids in brackets: in a cell the names are written."""
_CODE = re.compile(r" \([a-z][a-z0-9]*(?:-[a-z0-9]+)*\)")
_DAY = Message(
    "Có cả ngày thì để trống mục này, ghi ngày ở mục “Ngày”.",
    "A whole day goes into its own field.",
)
_DAY_IN_TABLES = Message(
    "Có cả ngày thì để trống mục này; trong bảng tính ghi ngày ở cột “Ghi nhận: Ngày” (thu gọn, "
    "bấm dấu + phía trên các cột để mở).",
    "A whole day goes into the column of days (among the folded ones).",
)
_UNIT_THEN = Message(
    "Trong bảng tính mẫu của Sổ, cột “Ghi nhận: Đơn vị khi đó” đang thu gọn: bấm dấu + phía trên "
    "các cột để mở.",
    "In a workbook its column is among the folded ones.",
)
_NAMED_THEN = re.compile(r"ghi vào mục unit của lần ghi nhận đơn vị khi đó")
_NAME_THEN = "ghi tên đơn vị của ngày ấy ở mục đơn vị"
"""Where nothing but the entry's own unit is asked: in a Word form, in a list."""
_FILL_IN = Message("Điền vào ô này.", "Fill it in.")
_REMEDIES: Mapping[str, Message] = {
    "phone-number": Message(
        "Xóa số này: Sổ không ghi số điện thoại của ai.", "Delete it: nobody's is published."
    ),
    "email-address": Message(
        "Xóa địa chỉ này: Sổ không ghi thư điện tử của ai.", "Delete it: nobody's is published."
    ),
    "text-empty": Message("Điền nội dung, hoặc xóa trống ô.", "Fill it in, or leave it out."),
    "photo-alt": Message(
        f"Điền mục “{_ALT}”: một câu cho biết trong ảnh có ai, đang làm gì.",
        "Describe it: a sentence that says who and what is seen.",
    ),
    "photo-missing": Message(
        "Gửi tệp ảnh kèm theo, để cùng thư mục với tệp này; tên đúng từng chữ như trong ô, kể cả "
        "phần đuôi (.jpg).",
        "Put the photo beside this file; its name must be that of the cell, ending included.",
    ),
    "consent-by": Message(
        f"Điền mục “{_BY}”: {'; '.join(CONSENT_BY.values())}.", f"Fill in “{_BY}”."
    ),
    "sensitive-data": Message(
        "Bỏ chi tiết ấy; hoặc xin người được nhắc đến đồng ý bằng văn bản rồi điền căn cứ và ngày "
        "đồng ý.",
        "Leave it out, or get consent in writing and fill in its ground and day.",
    ),
    "legacy-font": Message(
        "Gõ lại bằng Unicode; hoặc chọn lại phông cũ (.VnTime, VNI-Times) cho chữ ấy: máy tự "
        "chuyển khi nhập.",
        "Type it in Unicode, or give it its old font again: it is then converted.",
    ),
    "record-id": Message(
        "Ghi nhầm thì sửa lại đơn vị, năm. Đúng như vậy thì biên tập viên làm theo mục “Chuyển hồ "
        "sơ sang địa chỉ khác” ở trang hướng dẫn “Viết tay một hồ sơ”, rồi nhập lại.",
        "Mend unit and year if they are wrong. If they are right, the editor moves the record "
        "first (“Chuyển hồ sơ sang địa chỉ khác” in the handbook); then import again.",
    ),
}


_ITEMS: Mapping[object, str] = MappingProxyType(
    {"photos": "ảnh", "sources": "nguồn", "disseminated": "lần tuyên truyền"}
)
"""Lists of which an item may be left out altogether."""


class Matter(NamedTuple):
    """What a problem is about: ``path`` of a ``cls``; ``entries`` are files as people know them.

    ``is_headed``: its place says already which field it is. ``has_unit_then``: there is a field
    for the unit of an honour, beside that of the entry. ``is_workbook``: some of its columns are
    folded away.
    """

    cls: type[Part]
    path: Path
    is_headed: bool = False
    entries: Mapping[str, str] = MappingProxyType({})
    has_unit_then: bool = True
    is_workbook: bool = True


def in_words_of_tables(problem: Problem, matter: Matter) -> Problem:
    """``problem`` without talk of keys and files."""
    what = _WHAT.get(problem.code, problem.what)
    remedy = _REMEDIES.get(problem.code, problem.remedy)
    if problem.code == "missing-key":
        remedy = _fill_in(matter.path)
        if matter.path and not matter.is_headed:
            field = title(matter.cls, matter.path)
            what = Message(f"{quoted(field)}: {what.vi}", f"{quoted(field)} {what.en}")
    if problem.code == "year-unreadable" and matter.path[:1] == ("honours",):
        day = _DAY_IN_TABLES if matter.is_workbook else _DAY
        remedy = Message(f"{remedy.vi} {day.vi}", f"{remedy.en} {day.en}")
    if problem.code in _WITHOUT_CODES:
        what, remedy = (Message(*(_CODE.sub("", text) for text in one)) for one in (what, remedy))
    if problem.code == "unit-not-then" and not matter.has_unit_then:
        remedy = Message(_NAMED_THEN.sub(_NAME_THEN, remedy.vi), remedy.en)
    elif _is_in_first_award(problem, matter) and matter.is_workbook:
        remedy = Message(f"{remedy.vi} {_UNIT_THEN.vi}", f"{remedy.en} {_UNIT_THEN.en}")
    severity = Severity.ERROR if problem.code in _MUST_BE_MENDED else problem.severity
    return replace(
        problem, severity=severity, what=_plain(what, matter), remedy=_plain(remedy, matter)
    )


def _is_in_first_award(problem: Problem, matter: Matter) -> bool:
    return problem.code == "unit-not-then" and matter.path[:2] == ("honours", 0)


def _fill_in(path: Path) -> Message:
    item = _ITEMS.get(path[0]) if path else None
    if item is None:
        return _FILL_IN
    return Message(
        f"Điền vào ô này; muốn bỏ {item} này thì xóa trống mọi ô của {item} ấy.",
        "Fill it in; to leave the whole item out, empty all its cells.",
    )


def _plain(message: Message, matter: Matter) -> Message:
    vi = message.vi.removesuffix(IF_SENT.vi).rstrip()
    return Message(plain(vi, matter.cls, matter.path, matter.entries), message.en)
