"""Problems of YAML files in the words of someone who fills in a table or a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from honour_roll.problems import Problem
from honour_roll.text.message import Message

_WHAT: Mapping[str, Message] = {
    "missing-key": Message("chưa điền, mà mục này bắt buộc", "is empty, and must be filled in"),
    "record-id": Message(
        "đơn vị hoặc năm ghi nhận đầu tiên khác với địa chỉ (mã) của hồ sơ",
        "the unit or the first year differs from the record's address (its id)",
    ),
}
_REMEDIES: Mapping[str, Message] = {
    "missing-key": Message("Điền vào ô này.", "Fill it in."),
    "text-empty": Message("Điền nội dung, hoặc xóa trống ô.", "Fill it in, or leave it out."),
    "record-id": Message(
        "Giữ đơn vị và năm đầu tiên như cũ; nếu đúng là phải đổi, nhờ biên tập viên chuyển hồ sơ.",
        "Leave them as they were; if they must change, ask the editor to move the record.",
    ),
}


def in_words_of_tables(problem: Problem) -> Problem:
    """``problem`` without talk of keys and files, where that would puzzle."""
    return replace(
        problem,
        what=_WHAT.get(problem.code, problem.what),
        remedy=_REMEDIES.get(problem.code, problem.remedy),
    )
