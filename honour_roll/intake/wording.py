"""Problems of YAML files in the words of someone who fills in a table or a form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from honour_roll.model.decision import Decision
from honour_roll.model.honour import Honour
from honour_roll.model.record import Consent, Photo, Record
from honour_roll.problems import Problem, Severity
from honour_roll.text.labels import CONSENT_BY, STATUS
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_PARTS = (Record, Honour, Photo, Consent, Decision)
_KEYS = {key for part in _PARTS for key in part.written_fields()} | set(STATUS)
_KEY = re.compile(rf" \((?:{'|'.join(sorted(_KEYS))})\)")
_BY = Consent.written_fields()["by"].title

_WHAT: Mapping[str, Message] = {
    "missing-key": Message("chưa điền, mà mục này bắt buộc", "is empty, and must be filled in"),
    "record-id": Message(
        "đơn vị hoặc năm ghi nhận đầu tiên khác với địa chỉ (mã) của hồ sơ",
        "the unit or the first year differs from the record's address (its id)",
    ),
}
_ALT = Photo.written_fields()["alt"].title
_MUST_BE_MENDED = frozenset(("legacy-font",))
"""What a check of files only warns of: an id would be made of garbled text."""
_REMEDIES: Mapping[str, Message] = {
    "missing-key": Message("Điền vào ô này.", "Fill it in."),
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
        "Giữ đơn vị và năm đầu tiên như cũ; nếu đúng là phải đổi, nhờ biên tập viên chuyển hồ sơ.",
        "Leave them as they were; if they must change, ask the editor to move the record.",
    ),
}


def in_words_of_tables(problem: Problem, title: str = "") -> Problem:
    """``problem`` without talk of keys and files; ``title`` is the field's in the model."""
    what = _WHAT.get(problem.code, problem.what)
    if problem.code == "missing-key" and title:
        what = Message(f"{quoted(title)}: {what.vi}", f"{quoted(title)} {what.en}")
    remedy = _REMEDIES.get(problem.code, problem.remedy)
    severity = Severity.ERROR if problem.code in _MUST_BE_MENDED else problem.severity
    return replace(
        problem, severity=severity, what=_without_keys(what), remedy=_without_keys(remedy)
    )


def _without_keys(message: Message) -> Message:
    """Vietnamese words without the keys of files in brackets after them: “năm (year)”."""
    return Message(_KEY.sub("", message.vi), message.en)
