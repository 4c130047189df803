"""A volume: a booklet as it was made, with whom it holds, on which pages, in which words."""

from __future__ import annotations

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from honour_roll.model.base import Part
from honour_roll.model.ids import RecordId, Slug
from honour_roll.model.scalars import FileName, Flag, Line, Numbered, described


class VolumeFile(Part):
    """A file for readers that lies beside the manifest."""

    name: FileName = described("Tên tệp")
    sha256: Numbered = described("Mã kiểm tra SHA-256")


class Digest(Part):
    """Stands for one part of a record as it was printed; the words themselves are not kept."""

    part: Slug = described("Phần", "Một trong các phần của volumes.PARTS.")
    digest: Numbered = described("Mã băm")


class VolumeEntry(Part):
    """One record in the volume."""

    record: RecordId = described("Mã điển hình")
    page: Numbered | None = described("Trang", "Số trang in trên giấy.", default=None)
    honours: tuple[Slug, ...] = described("Các lần ghi nhận đã in", default=())
    origin: RecordId | None = described("Nhân rộng từ", default=None)
    digests: tuple[Digest, ...] = described("Nội dung đã in", default=())


class Volume(Part):
    """The manifest ``content/booklets/<id>/manifest.yml``, written by ``honour-roll book``.

    A frozen one was printed: it is never written again.
    """

    id: SkipJsonSchema[Slug] = Field(exclude=True)
    title: Line = described("Tên sách và tập")
    frozen: Flag = described("Đã in", default=False)
    pages: Numbered = described("Số trang")
    cover: FileName | None = described("Ảnh bìa", default=None)
    files: tuple[VolumeFile, ...] = described("Tệp cho bạn đọc", default=())
    entries: tuple[VolumeEntry, ...] = described("Điển hình trong tập", default=())
