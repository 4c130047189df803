"""A booklet: a definition from which a book is compiled from the same records."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from honour_roll.model.base import Part, Span
from honour_roll.model.ids import RecordId, Slug, TermId, UnitId
from honour_roll.model.scalars import (
    FileName,
    Flag,
    Line,
    Numbered,
    Reads,
    Story,
    TemplateName,
    Year,
    described,
)
from honour_roll.model.terms import Category, Level, Status
from honour_roll.text.paper import Paper, display_thickness, parse_paper, parse_thickness

OrderKey = Literal["kind", "unit", "given-name", "year", "protocol"]
Layout = Literal["book", "digest", "panel", "sheet"]

_PAPER_SCHEMA = {"type": "string", "minLength": 1, "examples": ["A5", "A4", "14,5 × 20,5 cm"]}
PaperSize = Annotated[Paper, Reads(Paper, parse_paper, _PAPER_SCHEMA, Paper.display)]

_LEAF_SCHEMA = {"type": "string", "minLength": 1, "examples": ["0,1 mm", "0,085 mm"]}
LeafThickness = Annotated[float, Reads(float, parse_thickness, _LEAF_SCHEMA, display_thickness)]

_USUAL_PAPER: dict[Layout, str] = {"book": "A5", "digest": "A4", "panel": "A1", "sheet": "A4"}


_PART: dict[Layout, str] = {"book": "Tập", "digest": "Số", "panel": "Đợt", "sheet": "Đợt"}
"""What one of several papers of the same title is called."""
_NUMBER = re.compile(r"[0-9IVXLCDM][0-9IVXLCDM./–-]*[A-Za-z]?")

CONDITIONS = (
    *("units", "years", "period", "movements"),
    *("kinds", "levels", "statuses", "forms", "fields"),
)
"""The fields of a selection that say which honours agree with it."""


class Selection(Part):
    """Which records go in: every list that is given narrows the choice.

    An entry goes in for the honours that agree with all of them; ``include`` takes entries with
    all their honours, and where nothing else is asked for no entries but these.
    """

    units: tuple[UnitId, ...] = described("Đơn vị", default=())
    units_below: Flag = described("Kể cả đơn vị trực thuộc", default=True)
    years: tuple[Year, ...] = described("Năm", default=())
    period: Span | None = described("Giai đoạn", default=None)
    movements: tuple[TermId, ...] = described(
        "Phong trào", "Mã trong vocabulary/movements.yml.", default=()
    )
    kinds: tuple[Category, ...] = described("Loại", default=())
    levels: tuple[Level, ...] = described("Cấp", default=())
    statuses: tuple[Status, ...] = described("Trạng thái", default=())
    forms: tuple[TermId, ...] = described("Hình thức", default=())
    fields: tuple[TermId, ...] = described("Lĩnh vực", default=())
    include: tuple[RecordId, ...] = described(
        "Thêm",
        "Mã điển hình luôn có mặt. Nếu không ghi điều kiện nào khác: chỉ in những điển hình này.",
        default=(),
    )
    exclude: tuple[RecordId, ...] = described("Bớt", "Mã điển hình để ngoài.", default=())

    @property
    def takes_only_included(self) -> bool:
        """Whether entries are named and no condition asks for others besides."""
        return bool(self.include) and not any(getattr(self, key) for key in CONDITIONS)


class Section(Part):
    """A chapter: the entries of its kinds, under a title of its own."""

    title: Line = described("Tên phần")
    kinds: tuple[Category, ...] = described(
        "Loại", "Những loại điển hình nằm trong phần này.", min_length=1
    )
    introduction: Story | None = described(
        "Lời dẫn", "Viết theo CommonMark, không dùng thẻ HTML.", default=None
    )


class Imprint(Part):
    """What the law wants printed; an empty field is never filled by us."""

    responsible: Line | None = described("Chịu trách nhiệm nội dung", default=None)
    permit: Line | None = described("Giấy phép xuất bản", default=None)
    copies: Numbered | None = described("Số lượng in", default=None)
    printed_by: Line | None = described("Nơi in", default=None)
    deposited: Line | None = described("Nộp lưu chiểu", default=None)


class Booklet(Part):
    """One volume; ``id`` is the file's name under ``content/booklets/``."""

    id: SkipJsonSchema[Slug] = Field(exclude=True)
    layout: Layout = described(
        "Loại ấn phẩm",
        "book: sách; digest: bản tin quý cho báo cáo viên; panel: pa-nô triển lãm, mỗi điển hình "
        "một tấm; sheet: tờ giới thiệu gương, mỗi điển hình một tờ.",
        default="book",
    )
    title: Line = described("Tên sách")
    subtitle: Line | None = described("Tên phụ", "Dòng nhỏ dưới tên sách.", default=None)
    volume: Numbered | None = described("Tập", default=None)
    publisher: Line | None = described("Cơ quan biên soạn", default=None)
    editors: tuple[Line, ...] = described("Ban biên soạn", default=())
    selection: Selection = described("Chọn điển hình")
    order: tuple[OrderKey, ...] = described(
        "Thứ tự",
        "kind: loại; unit: đơn vị; given-name: tên gọi; year: năm; protocol: thứ tự lễ tân (cấp "
        "ghi nhận cao trước, rồi đơn vị cấp trên trước).",
        default=("kind", "unit", "given-name"),
    )
    sections: tuple[Section, ...] = described(
        "Các phần", "Nếu bỏ trống: mỗi loại một phần.", default=()
    )
    front_matter: Story | None = described(
        "Lời nói đầu", "Viết theo CommonMark, không dùng thẻ HTML.", default=None
    )
    front_matter_author: Line | None = described(
        "Người ký lời nói đầu",
        "In dưới lời nói đầu, ví dụ: Ban biên soạn. Nếu bỏ trống: lời nói đầu không có chữ ký.",
        default=None,
    )
    back_matter: Story | None = described("Phần cuối sách", default=None)
    cover: FileName | None = described("Ảnh bìa", "Tên tệp ảnh nằm cạnh tệp này.", default=None)
    paper: PaperSize | None = described(
        "Khổ giấy",
        "A5, A4 hoặc chiều rộng × chiều cao (14,5 × 20,5 cm). Nếu bỏ trống: sách A5, pa-nô A1, "
        "bản tin và tờ giới thiệu A4.",
        default=None,
    )
    leaf: LeafThickness | None = described(
        "Độ dày tờ giấy ruột",
        "Hỏi nhà in, ghi bằng mi-li-mét (0,1 mm). Có thì bìa của bản press là một tờ liền: bìa 4, "
        "gáy, bìa 1; gáy rộng bằng số tờ nhân độ dày này.",
        default=None,
    )
    qr: Flag = described(
        "Mã QR",
        "In mã QR dẫn tới trang của từng điển hình; cần có url trong site.yml.",
        default=False,
    )
    template: TemplateName | None = described(
        "Mẫu trình bày riêng",
        "Tệp Typst (.typ) nằm cạnh tệp này, thay cho mẫu có sẵn.",
        default=None,
    )
    imprint: Imprint | None = described("Thông tin xuất bản", default=None)

    @property
    def volume_words(self) -> str:
        """``Tập 7``, of a digest ``Số 3``; what is more than a number stands as it is written."""
        volume = self.volume or ""
        return f"{_PART[self.layout]} {volume}" if _NUMBER.fullmatch(volume) else volume

    @property
    def page(self) -> Paper:
        """The paper, or the usual one of its layout."""
        return self.paper or parse_paper(_USUAL_PAPER[self.layout])
