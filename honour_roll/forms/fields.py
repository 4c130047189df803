"""The fields that an officer fills in, with the model's own labels: for the form and its reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from honour_roll.intake.field_values import FieldValue, field_value, words_of
from honour_roll.model.decision import Decision
from honour_roll.model.record import Record
from honour_roll.model.terms import Status
from honour_roll.model.vocabulary import VOCABULARIES
from honour_roll.text.folding import fold

_NOT_WORD = re.compile(r"[\W_]+")
_NOTE = re.compile(r"\s*[(:*].*", re.DOTALL)

LISTS = ("honours", "photos", "sources")
"""Owners of which a record has several."""


@dataclass(frozen=True, eq=False)
class Field:
    """One row of the form.

    ``owner`` is the part of the record it belongs to: a key whose value is a part or a list of
    them, "decision", or "" for the record itself. ``hint`` is shown below the label; ``also``:
    other labels that offices use; ``among``: the keys of the choices that the form offers, where
    these are not all that the model has.
    """

    owner: str
    key: str
    hint: str = ""
    also: tuple[str, ...] = ()
    among: tuple[str, ...] = ()

    @cached_property
    def value(self) -> FieldValue:
        """What the model takes here."""
        if self.owner == "decision":
            return field_value(Decision, (self.key,))
        if self.owner in LISTS:
            return field_value(Record, (self.owner, 0, self.key))
        return field_value(Record, (self.owner, self.key) if self.owner else (self.key,))

    @property
    def title(self) -> str:
        """The label."""
        return self.value.title

    @property
    def choices(self) -> Mapping[str, str] | None:
        """Key → word of a closed list; None where there is none."""
        if not self.value.choices:
            return None
        words = words_of(self.value.choices)
        return {key: words[key] for key in self.among or words}

    @property
    def vocabulary(self) -> str | None:
        """The name of the open list whose words are chosen."""
        refers_to = self.value.refers_to
        return refers_to if refers_to in VOCABULARIES else None


class Group(NamedTuple):
    """Rows under one heading."""

    heading: str
    fields: tuple[Field, ...]


_PUBLIC = tuple(status for status in Status if status.is_public)
UNIT = Field(
    "",
    "unit",
    "Tên đầy đủ: phường Sa Pa, tỉnh Lào Cai",
    also=("Đơn vị công tác", "Cơ quan, đơn vị", "Nơi công tác"),
)
STORY = Field("", "story", also=("Nội dung", "Bài viết", "Câu chuyện về điển hình"))
PICTURES = Field("", "photos", "Dán ảnh gốc vào ô bên, hoặc gửi tệp ảnh kèm theo")
"""The row into whose cell photos are pasted: not a value, it has no key of its own."""

GROUPS = (
    Group(
        "Điển hình",
        (
            Field("", "kind", also=("Loại điển hình",)),
            Field(
                "",
                "name",
                "Họ và tên, tên tập thể hoặc tên mô hình",
                also=("Họ và tên", "Họ tên", "Tên tập thể", "Tên mô hình", "Tên điển hình"),
            ),
            Field("", "born", "Cá nhân: chỉ ghi năm", also=("Sinh năm", "Ngày sinh")),
            Field("", "gender", "Cá nhân"),
            UNIT,
            Field("", "village"),
            Field("", "position", "Cá nhân", also=("Chức vụ", "Công việc", "Chức danh")),
            Field("", "field"),
        ),
    ),
    Group(
        "Lần ghi nhận",
        (
            Field("honours", "status", among=_PUBLIC),
            Field("honours", "year", "Năm được tính", also=("Năm ghi nhận",)),
            Field("honours", "movement"),
            Field(
                "decision",
                "number",
                "Ví dụ: 1436/QĐ-UBND",
                also=("Số quyết định", "Quyết định số", "Số văn bản"),
            ),
            Field("decision", "date", "Ví dụ: 17/5/2023", also=("Ngày quyết định", "Ngày ký")),
            Field("decision", "authority", also=("Cơ quan quyết định", "Cấp quyết định")),
            Field("decision", "level"),
            Field("decision", "form", also=("Hình thức ghi nhận", "Hình thức khen thưởng")),
        ),
    ),
    Group(
        "Bài viết",
        (
            Field(
                "",
                "summary",
                "Một câu: đã làm gì, được gì",
                also=("Tóm tắt thành tích", "Thành tích"),
            ),
            STORY,
            Field("", "story_author", also=("Người viết bài", "Tác giả bài viết")),
        ),
    ),
    Group(
        "Ảnh chụp",
        (
            PICTURES,
            Field("photos", "caption", "Ai, làm gì, ở đâu, khi nào"),
            Field("photos", "alt"),
            Field("photos", "credit", also=("Người chụp", "Nguồn ảnh")),
        ),
    ),
    Group(
        "Nguồn đã đăng",
        (
            Field("sources", "title"),
            Field("sources", "publisher"),
            Field("sources", "author"),
            Field("sources", "date"),
            Field("sources", "url"),
        ),
    ),
    Group(
        "Căn cứ công bố",
        (Field("consent", "basis"), Field("consent", "given"), Field("consent", "by")),
    ),
)


def bare_label(text: str) -> str:
    """A label without spaces, signs and the note that may follow it."""
    return _NOT_WORD.sub("", _NOTE.sub("", text.strip()))


def label_key(text: str) -> str:
    """A form in which a label is equal however its case, spaces and marks were changed."""
    return fold(bare_label(text))


def all_fields() -> Iterator[Field]:
    """In the order of the form."""
    for group in GROUPS:
        yield from group.fields


def field_of(owner: str, key: str) -> Field:
    """The row for ``key`` of ``owner``."""
    return next(field for field in all_fields() if (field.owner, field.key) == (owner, key))


@cache
def by_label() -> Mapping[str, Field]:
    """Label key → field; the model's own label goes before what offices say otherwise."""
    found = {label_key(other): field for field in all_fields() for other in field.also}
    return found | {label_key(field.title): field for field in all_fields()}


@cache
def headings() -> frozenset[str]:
    """Label keys of the groups."""
    return frozenset(label_key(group.heading) for group in GROUPS)
