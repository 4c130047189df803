"""One honour: an event in the life of a record (một lần được ghi nhận)."""

from __future__ import annotations

from typing import Literal

from honour_roll.model.base import Part, Span
from honour_roll.model.ids import DecisionId, Slug, TermId, UnitId
from honour_roll.model.scalars import Date, Flag, Line, Numbered, Paragraph, Year, described
from honour_roll.model.terms import Level, Status


class Honour(Part):
    """What was decided on whom, when and by whom; no status implies another."""

    key: Slug = described(
        "Mã lần ghi nhận",
        "Mã riêng trong hồ sơ này, không đổi về sau, ví dụ: 2020-ghi-danh.",
    )
    status: Status = described(
        "Trạng thái",
        "named: được nêu trong bài; recognised: được ghi danh, công nhận; commended: được biểu "
        "dương, khen thưởng. Các trạng thái khác (planned, registered, appraised, nominated, "
        "rejected) không bao giờ được công bố.",
    )
    year: Year | None = described(
        "Năm", "Năm được tính; chỉ ghi một trong ba mục year, date, period.", default=None
    )
    date: Date | None = described("Ngày", "Ngày được ghi nhận.", default=None)
    period: Span | None = described(
        "Giai đoạn", "Khi ghi nhận cho nhiều năm, ví dụ: {from: 2016, to: 2020}.", default=None
    )
    movement: TermId | None = described(
        "Phong trào", "Mã trong vocabulary/movements.yml.", default=None
    )
    counted_as: Literal["leader"] | None = described(
        "Tính là", "leader: ghi danh với tư cách người đứng đầu.", alias="as", default=None
    )
    decision: DecisionId | None = described(
        "Quyết định",
        "Mã tệp trong decisions/; quyết định cho biết ngày, số, cơ quan, cấp, hình thức.",
        default=None,
    )
    number: Numbered | None = described(
        "Số văn bản", "Khi khác quyết định, hoặc khi quyết định không có tệp riêng.", default=None
    )
    level: Level | None = described("Cấp ghi nhận", default=None)
    authority: TermId | None = described(
        "Cơ quan quyết định", "Mã trong vocabulary/authorities.yml.", default=None
    )
    form: TermId | None = described("Hình thức", "Mã trong vocabulary/forms.yml.", default=None)
    posthumous: Flag = described("Truy tặng", default=False)
    revokes: Slug | None = described(
        "Hủy bỏ", "Mã (key) của lần ghi nhận bị hủy; dùng với status: revoked.", default=None
    )
    unit: UnitId | None = described(
        "Đơn vị khi đó", "Khi khác đơn vị của hồ sơ; số liệu tính cho đơn vị này.", default=None
    )
    position: Line | None = described("Chức vụ khi đó", default=None)
    work: Literal["direct", "managing"] | None = described(
        "Lao động trực tiếp",
        "Của người được ghi nhận, vào lúc đó. direct: trực tiếp lao động, sản xuất, công tác; "
        "managing: lãnh đạo, quản lý; chưa rõ thì bỏ trống.",
        default=None,
    )
    name_as_printed: Line | None = described("Tên ghi trong văn bản", "Nếu khác.", default=None)
    note: Paragraph | None = described("Ghi chú", "Điều nguồn ghi khác nhau.", default=None)
