"""A mistake of fact that a record had, and what is right: part of the public log."""

from __future__ import annotations

from typing import Literal

from honour_roll.model.base import Part
from honour_roll.model.ids import Slug
from honour_roll.model.scalars import Date, Line, described

OF_HONOURS = "honours"
"""The field that names one honour; all others are the record's own."""


class Correction(Part):
    """One mistake that was corrected; it stands in the record, and goes with it."""

    on: Date = described("Ngày đính chính")
    field: Literal[
        "name",
        "other_names",
        "title",
        "gender",
        "born",
        "died",
        "unit",
        "position",
        "hometown",
        "village",
        "field",
        "subject",
        "summary",
        "story",
        "story_author",
        "honours",
        "photos",
        "sources",
    ] = described("Mục đã sửa", "Tên mục của hồ sơ, ví dụ: hometown, honours.")
    honour: Slug | None = described(
        "Lần ghi nhận", "Mã (key) của lần ghi nhận đã sửa; dùng với field: honours.", default=None
    )
    was: Line | None = described(
        "Đã ghi", "Điều ghi sai; bỏ trống nếu là điều riêng tư.", default=None
    )
    now: Line = described("Nay sửa là", "Điều đúng; với bài viết thì nói đã sửa gì.")
    told_by: Line | None = described(
        "Người báo", "Chỉ ghi khi người ấy đồng ý cho nêu tên.", default=None
    )
