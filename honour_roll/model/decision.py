"""A decision (quyết định): one document that honours many."""

from __future__ import annotations

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from honour_roll.model.base import Part, Source
from honour_roll.model.ids import DecisionId, TermId
from honour_roll.model.scalars import Date, Line, Numbered, Paragraph, described
from honour_roll.model.terms import Level


class Decision(Part):
    """Date, number, authority, level and form, given once for all whom it honours.

    ``id`` is the file's name: ``<authority>-<year>-<number>``.
    """

    id: SkipJsonSchema[DecisionId] = Field(exclude=True)
    number: Numbered | None = described(
        "Số, ký hiệu", "Đúng như văn bản, ví dụ: 1436/QĐ-UBND; bỏ trống nếu không rõ.", default=None
    )
    date: Date | None = described("Ngày ban hành", default=None)
    authority: TermId = described("Cơ quan ban hành", "Mã trong vocabulary/authorities.yml.")
    level: Level | None = described("Cấp ghi nhận", default=None)
    form: TermId | None = described("Hình thức", "Mã trong vocabulary/forms.yml.", default=None)
    title: Line | None = described("Trích yếu", default=None)
    sources: tuple[Source, ...] = described("Nguồn", default=())
    note: Paragraph | None = described("Ghi chú", default=None)
