"""One honouree, for ever: later honours are appended, never new records."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from honour_roll.model.base import Part, Review, Source
from honour_roll.model.correction import Correction
from honour_roll.model.honour import Honour
from honour_roll.model.ids import RecordId, TermId, UnitId
from honour_roll.model.pictured import UNNAMED
from honour_roll.model.scalars import (
    Credit,
    Date,
    FileName,
    Line,
    Paragraph,
    Share,
    Story,
    Url,
    described,
)
from honour_roll.model.terms import Kind

FIELDS_OF_KIND: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.INDIVIDUAL: ("title", "gender", "born", "died", "position"),
        Kind.MODEL: ("replicated_from",),
    }
)
"""Fields that only one kind of honouree has."""


class Photo(Part):
    """A picture that lies beside the record's YAML file."""

    file: FileName = described("Tên tệp ảnh", "JPEG, PNG, WebP hoặc HEIC, nằm cạnh tệp YAML.")
    caption: Line | None = described("Chú thích", default=None)
    alt: Line | None = described(
        "Mô tả ảnh", "Đọc cho người không nhìn thấy ảnh: trong ảnh có gì.", default=None
    )
    credit: Credit | None = described("Người chụp, nguồn ảnh", default=None)
    focus: tuple[Share, Share] | None = described(
        "Điểm chính", "Vị trí khuôn mặt: [ngang, dọc], từ 0 đến 1.", default=None
    )
    people: tuple[Line, ...] = described(
        "Người trong ảnh",
        "Từ trái sang phải: họ và tên; người đã có trong Sổ thì ghi mã hồ sơ; giữa hai người có "
        f"người không nêu tên thì ghi “{UNNAMED}” để không nhầm mặt.",
        default=(),
    )


class Dissemination(Part):
    """One use of the example outside this roll: an exhibition, a digest, the press."""

    channel: TermId = described("Hình thức tuyên truyền", "Mã trong vocabulary/channels.yml.")
    on: Date | None = described("Thời gian", default=None)
    title: Line | None = described("Tên", default=None)
    url: Url | None = described("Địa chỉ trang web", default=None)


class Consent(Part):
    """On what ground the entry may be published."""

    basis: Literal["consent", "public-record"] = described(
        "Căn cứ", "consent: có văn bản đồng ý; public-record: đã công bố chính thức."
    )
    given: Date | None = described("Ngày đồng ý", default=None)
    by: Literal["self", "parent", "guardian", "heir"] | None = described(
        "Người đồng ý",
        "self: chính người được ghi danh; parent: cha mẹ; guardian: người giám hộ; "
        "heir: người thừa kế.",
        default=None,
    )
    withdrawn: Date | None = described(
        "Ngày rút lại", "Từ khi có mục này, hồ sơ không được công bố nữa.", default=None
    )


class Record(Part):
    """An honouree: individual, collective, model or household.

    ``id`` is the path under ``content/records/`` without its ending; it isn't written in the
    file.
    """

    id: SkipJsonSchema[RecordId] = Field(exclude=True)
    kind: Kind = described(
        "Loại",
        "individual: cá nhân; collective: tập thể; model: mô hình, cách làm hay; "
        "household: hộ gia đình.",
    )
    name: Line = described("Tên", "Họ và tên, tên tập thể hoặc tên mô hình.")
    sort_name: Line | None = described(
        "Tên để xếp",
        "Khi tên gọi không phải chữ cuối: viết tên gọi trước, ví dụ: H'Hen Niê.",
        default=None,
    )
    other_names: tuple[Line, ...] = described("Tên khác", "Bí danh, tên khai sinh.", default=())
    title: Line | None = described("Danh hiệu, học hàm", default=None)
    gender: Literal["female", "male"] | None = described(
        "Giới tính", "female: nữ; male: nam.", default=None
    )
    born: Date | None = described("Năm sinh", "Nên chỉ ghi năm.", default=None)
    died: Date | None = described("Năm mất", default=None)
    unit: UnitId = described("Đơn vị", "Mã đơn vị của điển hình, ví dụ: sa-pa.")
    also_units: tuple[UnitId, ...] = described(
        "Cũng hiện ở đơn vị", "Chỉ để hiện thêm, không tính vào số liệu.", default=()
    )
    position: Line | None = described("Chức vụ, công việc", default=None)
    hometown: Line | None = described("Quê quán", default=None)
    village: Line | None = described("Thôn, bản, tổ dân phố", default=None)
    field: TermId | None = described("Lĩnh vực", "Mã trong vocabulary/fields.yml.", default=None)
    subject: TermId | None = described(
        "Chuyên đề", "Mã trong vocabulary/subjects.yml.", default=None
    )
    replicated_from: RecordId | None = described(
        "Nhân rộng từ", "Mã mô hình gốc (chỉ dùng cho mô hình).", default=None
    )
    summary: Paragraph | None = described("Tóm tắt", "Một câu.", default=None)
    story: Story | None = described(
        "Câu chuyện", "Viết theo CommonMark, không dùng thẻ HTML.", default=None
    )
    story_author: Line | None = described("Người viết", default=None)
    honours: tuple[Honour, ...] = described(
        "Các lần ghi nhận", "Theo thứ tự thời gian.", min_length=1
    )
    photos: tuple[Photo, ...] = described("Ảnh", default=())
    sources: tuple[Source, ...] = described("Nguồn", default=())
    disseminated: tuple[Dissemination, ...] = described("Đã tuyên truyền", default=())
    consent: Consent | None = described("Căn cứ công bố", default=None)
    note: Paragraph | None = described("Ghi chú", "Điều chưa xác nhận được.", default=None)
    corrections: tuple[Correction, ...] = described(
        "Đính chính", "Những điều ghi sai đã sửa; hiện ở trang Đính chính.", default=()
    )
    reviewed: Review | None = described("Rà soát", default=None)
    updated: Date | None = described("Cập nhật", "Ngày sửa nội dung gần nhất.", default=None)
    former_ids: tuple[RecordId, ...] = described(
        "Mã cũ", "Địa chỉ cũ sẽ dẫn tới trang này.", default=()
    )

    @property
    def slug(self) -> str:
        """The last part of the id."""
        return self.id.rpartition("/")[2]
