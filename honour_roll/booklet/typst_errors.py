"""What Typst says against a template, for people who write Vietnamese and no Typst."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

import typst

from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

MAIN = "main.typ"
"""The template in the folder of a build: ours of the layout, or the publisher's own."""

_LONGEST_REASON = 300
_PLACE = re.compile(r"┌─ (?P<file>[^\n]*?):(?P<line>\d+):(?P<column>\d+)\s*$", re.MULTILINE)
_FOLDERS = re.compile(r"(?:[A-Za-z]:)?[/\\][^\s`\"']*[/\\]")

_SAID: Mapping[str, str] = MappingProxyType(
    {
        r"unknown variable: (.+)": "không có gì tên {}: viết sai, hoặc thiếu dòng #import",
        r"unclosed (?:delimiter|string|raw text|label)": "một dấu ngoặc hoặc dấu nháy mở mà không "
        "đóng",
        r"unexpected (?:closing|end|argument|keyword|colon|comma).*": "thừa một dấu hoặc một chữ",
        r"expected .+": "câu lệnh viết dở, hoặc giá trị không đúng loại",
        r"path .* would escape .*": "mẫu đọc tệp ở ngoài thư mục dàn trang, điều không được phép",
        r"file not found.*": "không có tệp mà mẫu nhắc tới; mẫu chỉ dùng được các mẫu có sẵn và "
        "ảnh của sách",
        r"unresolved import": "tệp được #import không có tên ấy",
        r"dictionary does not contain key \"(.+)\"": "dữ liệu của sách không có mục {}",
        r"label .* does not exist.*": "liên kết tới một nhãn không có trong sách",
        r"panicked with: (.+)": "mẫu tự dừng với lời báo {}",
        r"assertion failed.*": "điều kiện #assert trong mẫu không đạt",
        r"PDF/.* missing document title": "mẫu chưa ghi tên sách: thêm #set document(title: "
        "book.title)",
        r"PDF/.* missing alt text.*": "có hình trong mẫu chưa ghi lời mô tả (alt)",
        r"PDF/.*": "trang chưa đạt chuẩn cho người khiếm thị (PDF/UA) và lưu trữ (PDF/A)",
    }
)
"""What Typst says (all of it) → the same in Vietnamese; ``{}`` is the name that it says."""

_VERBATIM = Message(
    "Thêm --lang en vào lệnh để xem nguyên văn lời của Typst.",
    "This is what Typst itself says.",
)


def refusal(error: typst.TypstError, template: str | None, file: str) -> Problem:
    """Why pages could not be set.

    ``template`` is the publisher's own, as people are told it, and is pointed at; ``file`` is the
    definition, for a mistake of ours.
    """
    reason = " ".join(_FOLDERS.sub("", error.message).split())[:_LONGEST_REASON]
    if template is None:
        return Problem("typeset", Severity.ERROR, Location(file), *_of_ours(reason))
    what = Message(
        f"mẫu trình bày riêng có lỗi, nên không dàn trang được{_in_vietnamese(reason)}",
        f"the template is faulty and can't be typeset: {reason}",
    )
    remedy = Message(
        f"Sửa mẫu ở chỗ này, hoặc xóa mục template để dùng mẫu có sẵn. {_VERBATIM.vi}",
        f"Mend the template, or delete template to use ours. {_VERBATIM.en}",
    )
    return Problem("typeset", Severity.ERROR, _place(error, template), what, remedy)


def _of_ours(reason: str) -> tuple[Message, Message]:
    return (
        Message(
            "không dàn trang được vì lỗi của chương trình, không phải của hồ sơ",
            f"can't be typeset: {reason}",
        ),
        Message(
            "Chạy lại lệnh này với --lang en và gửi những dòng hiện ra cho người phụ trách kỹ "
            "thuật.",
            "Send this line to the engineers.",
        ),
    )


def _in_vietnamese(reason: str) -> str:
    for said, words in _SAID.items():
        found = re.fullmatch(said, reason)
        if found:
            return f": {words.format(*map(quoted, found.groups()))}"
    return ""


def _place(error: typst.TypstError, template: str) -> Location:
    """The line of the template, also where the mistake shows in a part of ours that it uses."""
    for found in _PLACE.finditer(error.diagnostic):
        if re.split(r"[/\\]", found["file"])[-1] == MAIN:
            # Typst counts columns from 0.
            return Location(template, int(found["line"]), int(found["column"]) + 1)
    return Location(template)
