"""The fields that an officer fills in, with the model's own labels: for the form and its reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from honour_roll.model.base import Part, Source
from honour_roll.model.decision import Decision
from honour_roll.model.honour import Honour
from honour_roll.model.record import Consent, Photo, Record
from honour_roll.model.terms import Status
from honour_roll.text import labels
from honour_roll.text.folding import fold

_NOT_WORD = re.compile(r"[\W_]+")
_NOTE = re.compile(r"\s*[(:*].*", re.DOTALL)


@dataclass(frozen=True, eq=False)
class Field:
    """One row of the form.

    ``owner`` is the part of the record it belongs to: a key whose value is a part or a list of
    them, "decision", or "" for the record itself. ``choices``: key → label; ``vocabulary``:
    where its words are; ``also``: other labels that offices use; ``hint``: shown below the label.
    """

    owner: str
    part: type[Part]
    key: str
    hint: str = ""
    choices: Mapping[str, str] | None = None
    vocabulary: str | None = None
    also: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The label."""
        return self.part.written_fields()[self.key].title or self.key


class Group(NamedTuple):
    """Rows under one heading."""

    heading: str
    fields: tuple[Field, ...]


_PUBLIC = {key: word for key, word in labels.STATUS.items() if Status(key).is_public}
UNIT = Field(
    "",
    Record,
    "unit",
    "Tên đầy đủ: phường Sa Pa, tỉnh Lào Cai",
    also=("Đơn vị công tác", "Cơ quan, đơn vị", "Nơi công tác"),
)
STORY = Field("", Record, "story", also=("Nội dung", "Bài viết", "Câu chuyện về điển hình"))
PICTURES = Field("photos", Record, "photos", "Dán ảnh gốc vào ô bên, hoặc gửi tệp ảnh kèm theo")
"""The row into whose cell photos are pasted: not a value, it has no key of its own."""

GROUPS = (
    Group(
        "Điển hình",
        (
            Field("", Record, "kind", choices=labels.KIND, also=("Loại điển hình",)),
            Field(
                "",
                Record,
                "name",
                "Họ và tên, tên tập thể hoặc tên mô hình",
                also=("Họ và tên", "Họ tên", "Tên tập thể", "Tên mô hình", "Tên điển hình"),
            ),
            Field("", Record, "born", "Cá nhân: chỉ ghi năm", also=("Sinh năm", "Ngày sinh")),
            Field("", Record, "gender", "Cá nhân", labels.GENDER),
            UNIT,
            Field("", Record, "village"),
            Field("", Record, "position", "Cá nhân", also=("Chức vụ", "Công việc", "Chức danh")),
            Field("", Record, "field", vocabulary="fields"),
        ),
    ),
    Group(
        "Lần ghi nhận",
        (
            Field("honours", Honour, "status", choices=_PUBLIC),
            Field("honours", Honour, "year", "Năm được tính", also=("Năm ghi nhận",)),
            Field("honours", Honour, "movement", vocabulary="movements"),
            Field(
                "decision",
                Decision,
                "number",
                "Ví dụ: 1436/QĐ-UBND",
                also=("Số quyết định", "Quyết định số", "Số văn bản"),
            ),
            Field(
                "decision",
                Decision,
                "date",
                "Ví dụ: 17/5/2023",
                also=("Ngày quyết định", "Ngày ký"),
            ),
            Field(
                "decision",
                Decision,
                "authority",
                vocabulary="authorities",
                also=("Cơ quan quyết định", "Cấp quyết định"),
            ),
            Field("decision", Decision, "level", choices=labels.LEVEL),
            Field(
                "decision",
                Decision,
                "form",
                vocabulary="forms",
                also=("Hình thức ghi nhận", "Hình thức khen thưởng"),
            ),
        ),
    ),
    Group(
        "Bài viết",
        (
            Field(
                "",
                Record,
                "summary",
                "Một câu: đã làm gì, được gì",
                also=("Tóm tắt thành tích", "Thành tích"),
            ),
            STORY,
            Field("", Record, "story_author", also=("Người viết bài", "Tác giả bài viết")),
        ),
    ),
    Group(
        "Ảnh chụp",
        (
            PICTURES,
            Field("photos", Photo, "caption", "Ai, làm gì, ở đâu, khi nào"),
            Field("photos", Photo, "alt"),
            Field("photos", Photo, "credit", also=("Người chụp", "Nguồn ảnh")),
        ),
    ),
    Group(
        "Nguồn đã đăng",
        (
            Field("sources", Source, "title"),
            Field("sources", Source, "publisher"),
            Field("sources", Source, "author"),
            Field("sources", Source, "date"),
            Field("sources", Source, "url"),
        ),
    ),
    Group(
        "Căn cứ công bố",
        (
            Field("consent", Consent, "basis", choices=labels.CONSENT_BASIS),
            Field("consent", Consent, "given"),
            Field("consent", Consent, "by", choices=labels.CONSENT_BY),
        ),
    ),
)
LISTS = ("honours", "photos", "sources")
"""Owners of which a record has several."""


def label_key(text: str) -> str:
    """A form in which a label is equal however its case, spaces and marks were changed."""
    return _NOT_WORD.sub("", fold(_NOTE.sub("", text.strip())))


def all_fields() -> Iterator[Field]:
    """In the order of the form."""
    for group in GROUPS:
        yield from group.fields


@cache
def by_label() -> Mapping[str, Field]:
    """Label key → field; the model's own label goes before what offices say otherwise."""
    found = {label_key(other): field for field in all_fields() for other in field.also}
    return found | {label_key(field.title): field for field in all_fields()}


@cache
def headings() -> frozenset[str]:
    """Label keys of the groups."""
    return frozenset(label_key(group.heading) for group in GROUPS)
