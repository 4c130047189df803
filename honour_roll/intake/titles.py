"""Before a person's name: forms of address, which go, and titles, which have their own field."""

from __future__ import annotations

import re
from dataclasses import replace

from honour_roll.intake.draft import Draft, told
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.text.folding import collapse_spaces
from honour_roll.text.message import Message
from honour_roll.text.names import without_forms_of_address, without_list_marks
from honour_roll.text.quoting import quoted

_WORDS = (
    "GS|PGS|TS|ThS|BS|BSCK|KS|NGND|NGƯT|NSND|NSƯT|NNND|NNƯT|TTND|TTƯT|AHLĐ|AHLLVT|Phó giáo sư"
    "|Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Dược sĩ|Kỹ sư|Luật sư|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá"
    "|[úu][ýyỳ])|Nghệ (?:nhân|sĩ)(?: nhân dân| [ưƯ]u tú)?|(?:Nhà giáo|Thầy thuốc)(?: nhân dân"
    "| [ưƯ]u tú)|Anh hùng(?: Lao động| LLVTND)?|Hòa thượng|Thượng tọa|Đại đức|Linh mục|Mục sư"
)
_TITLES = re.compile(rf"(?:(?:{_WORDS})(?!\w)[\s.,:–-]*)+(?=\S+\s+\S)", re.IGNORECASE)
_LONGEST = 200
_FIELD = Record.written_fields()["title"].title or ""


def without_titles(name: str) -> str:
    """A person's name without forms of address and titles."""
    plain = without_forms_of_address(name)
    found = _TITLES.match(plain[:_LONGEST])
    return plain[found.end() :] if found else plain


def with_bare_name(draft: Draft) -> Draft:
    """``draft`` of a person; if new, without "ông", "bà" … and list marks. A title is warned of."""
    name = draft.data.get("name")
    if draft.data.get("kind") != Kind.INDIVIDUAL or not isinstance(name, str):
        return draft
    plain = without_forms_of_address(without_list_marks(name))
    if draft.id is None and plain != collapse_spaces(name):
        draft, name = replace(draft, data={**draft.data, "name": plain}), plain
    found = _TITLES.match(name.strip()[:_LONGEST])
    if not found:
        return draft
    title, rest = found[0].strip(" ,:–-"), name.strip()[found.end() :]
    warning = told(
        draft.place_of("name"),
        "title-in-name",
        Message(
            f"tên có kèm danh hiệu, cấp bậc: {quoted(title)}",
            f"the name holds a title: {quoted(title)}",
        ),
        Message(
            f"Tên chỉ ghi {quoted(rest)}; chuyển {quoted(title)} sang mục “{_FIELD}”.",
            f"Write {quoted(rest)} and put {quoted(title)} into “{_FIELD}”.",
        ),
        Severity.WARNING,
    )
    return replace(draft, told=(*draft.told, warning))
