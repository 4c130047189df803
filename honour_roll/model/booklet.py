"""A booklet: a definition from which a book is compiled from the same records."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from honour_roll.model.base import Part, Span
from honour_roll.model.ids import RecordId, Slug, TermId, UnitId
from honour_roll.model.scalars import FileName, Flag, Line, Numbered, Story, Year, described
from honour_roll.model.terms import Category, Level, Status

OrderKey = Literal["kind", "unit", "given-name", "year", "protocol"]


class Selection(Part):
    """Which records go in: every list that is given narrows the choice."""

    units: tuple[UnitId, ...] = described("Đơn vị", default=())
    units_below: Flag = described("Kể cả đơn vị trực thuộc", default=True)
    years: tuple[Year, ...] = described("Năm", default=())
    period: Span | None = described("Giai đoạn", default=None)
    kinds: tuple[Category, ...] = described("Loại", default=())
    levels: tuple[Level, ...] = described("Cấp", default=())
    statuses: tuple[Status, ...] = described("Trạng thái", default=())
    forms: tuple[TermId, ...] = described("Hình thức", default=())
    fields: tuple[TermId, ...] = described("Lĩnh vực", default=())
    include: tuple[RecordId, ...] = described("Thêm", "Mã điển hình luôn có mặt.", default=())
    exclude: tuple[RecordId, ...] = described("Bớt", "Mã điển hình để ngoài.", default=())


class Imprint(Part):
    """What the law wants printed; an empty field is never filled by us."""

    responsible: Line | None = described("Chịu trách nhiệm xuất bản", default=None)
    permit: Line | None = described("Giấy phép xuất bản", default=None)
    copies: Numbered | None = described("Số lượng in", default=None)
    printed_by: Line | None = described("Nơi in", default=None)
    deposited: Line | None = described("Nộp lưu chiểu", default=None)


class Booklet(Part):
    """One volume; ``id`` is the file's name under ``content/booklets/``."""

    id: SkipJsonSchema[Slug] = Field(exclude=True)
    title: Line = described("Tên sách")
    volume: Numbered | None = described("Tập", default=None)
    publisher: Line | None = described("Cơ quan biên soạn", default=None)
    editors: tuple[Line, ...] = described("Ban biên soạn", default=())
    selection: Selection = described("Chọn điển hình")
    order: tuple[OrderKey, ...] = described("Thứ tự", default=("kind", "unit", "given-name"))
    front_matter: Story | None = described("Lời nói đầu", default=None)
    back_matter: Story | None = described("Phần cuối sách", default=None)
    cover: FileName | None = described("Ảnh bìa", "Tên tệp ảnh nằm cạnh tệp này.", default=None)
    paper: Literal["a5", "14.5x20.5", "a4"] = described("Khổ giấy", default="a5")
    imprint: Imprint | None = described("Thông tin xuất bản", default=None)
