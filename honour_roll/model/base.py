"""The base of every class of the model, and the small parts that several of them share."""

from __future__ import annotations

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic.fields import FieldInfo

from honour_roll.model.scalars import Date, Line, Paragraph, Url, described
from honour_roll.text.dates import Period


class Part(BaseModel):
    """Frozen, closed to unknown keys; keys are written as the YAML has them."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True
    )

    def to_data(self) -> dict[str, Any]:
        """Plain data in canonical key order, defaults left out, ready for the YAML writer."""
        return self.model_dump(by_alias=True, exclude_defaults=True)

    @classmethod
    def written_fields(cls) -> dict[str, FieldInfo]:
        """The fields by their keys in the YAML, in canonical order."""
        return {
            field.alias or name: field
            for name, field in cls.model_fields.items()
            if not field.exclude
        }


class Span(Part):
    """Several years together (giai đoạn): counted as one row of its own, in no single year."""

    start: Date = described("Từ", "Năm, tháng hoặc ngày bắt đầu.", alias="from")
    end: Date | None = described("Đến", "Bỏ trống nếu chưa kết thúc.", alias="to", default=None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        Period(self.start, self.end)  # raises ScalarError when it ends before it starts
        return self

    @property
    def period(self) -> Period:
        """The same as a value of the text room."""
        return Period(self.start, self.end)


class Source(Part):
    """Where something was read: an article, a book, a report."""

    title: Line | None = described("Tên bài", "Đúng như nguồn ghi.", default=None)
    publisher: Line | None = described("Nơi đăng", "Báo, đài, trang web.", default=None)
    author: Line | None = described("Tác giả", default=None)
    date: Date | None = described("Ngày đăng", default=None)
    url: Url | None = described("Địa chỉ trang web", default=None)
    note: Paragraph | None = described("Ghi chú về nguồn", default=None)


class Review(Part):
    """Who compared the entry with its documents, and when."""

    by: Line = described("Người rà soát")
    on: Date = described("Ngày rà soát")
