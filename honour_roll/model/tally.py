"""A tally: a total that somebody published. Never turned into records, never added to counts."""

from __future__ import annotations

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from honour_roll.model.base import Part, Review, Source, Span
from honour_roll.model.ids import Slug, TermId, UnitId
from honour_roll.model.scalars import Date, Figure, Flag, Line, Paragraph, Year, described
from honour_roll.model.terms import Category, Level, Status

HONOUREES = "honourees"
"""The measure that the roll counts itself; every other one is only shown."""


class Tally(Part):
    """One published total. ``value`` is a plain number in the unit that ``measure`` names."""

    key: Slug = described("Mã", "Mã riêng trong bảng này.")
    title: Line = described("Nội dung", "Nguồn đếm cái gì, bằng lời của ta.")
    value: Figure = described("Con số", "Viết như người ta viết: 6.084; 2,02.")
    over: Flag = described("Trên", "Khi nguồn viết “trên …”.", default=False)
    kinds: tuple[Category, ...] = described(
        "Loại", "Một loại, hoặc nhiều loại tính gộp mà nguồn không tách.", default=()
    )
    measure: TermId = described(
        "Đơn vị đo",
        "Mã trong vocabulary/measures.yml; honourees (điển hình) mới so được với Sổ.",
        default=HONOUREES,
    )
    status: Status | None = described("Trạng thái", default=None)
    level: Level | None = described("Cấp", default=None)
    form: TermId | None = described("Hình thức", default=None)
    authority: TermId | None = described("Cơ quan", default=None)
    movement: TermId | None = described(
        "Phong trào", "Khi khác phong trào chung của bảng.", default=None
    )
    year: Year | None = described("Năm", default=None)
    period: Span | None = described("Giai đoạn", default=None)
    as_of: Date | None = described("Tính đến", default=None)
    part_of: Slug | None = described(
        "Là một phần của", "Mã (key) của số lớn hơn trong cùng bảng.", default=None
    )
    names: tuple[Line, ...] = described("Tên được nêu", default=())
    note: Paragraph | None = described("Ghi chú", "Điều nguồn không nói rõ.", default=None)


class TallySheet(Part):
    """All totals of one unit that one source published.

    ``id`` is the path under ``content/tallies/`` without its ending.
    """

    id: SkipJsonSchema[str] = Field(exclude=True)
    unit: UnitId = described("Đơn vị")
    movement: TermId | None = described("Phong trào", default=None)
    source: Source = described("Nguồn", "Bài báo, báo cáo; không chép câu văn của nguồn.")
    totals: tuple[Tally, ...] = described("Các con số", min_length=1)
    reviewed: Review | None = described("Rà soát", default=None)
