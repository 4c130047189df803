"""A volume: a booklet as it was made, with whom it holds, on which pages, in which words."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from honour_roll.model.base import Part
from honour_roll.model.ids import RecordId, Slug
from honour_roll.model.scalars import FileName, Flag, Line, Numbered, described

ReaderProfile = Literal["web", "office", "epub"]
"""The profiles that readers are given."""


class VolumeFile(Part):
    """A file for readers that lies beside the manifest."""

    profile: ReaderProfile = described(
        "Bản", "web: để đọc; office: để in hai mặt và gấp; epub: sách điện tử."
    )
    name: FileName = described("Tên tệp")
    sha256: Numbered = described("Mã kiểm tra SHA-256")


class Printed(Part):
    """Digests that stand for the parts of a record as they were printed.

    The words themselves are not kept: nothing of somebody who is taken down is left here.
    """

    name: Numbered | None = described("Tên gọi", default=None)
    facts: Numbered | None = described("Thông tin chung", default=None)
    honours: Numbered | None = described("Các lần ghi nhận", default=None)
    summary: Numbered | None = described("Tóm tắt", default=None)
    story: Numbered | None = described("Bài viết", default=None)
    photos: Numbered | None = described("Ảnh", default=None)
    note: Numbered | None = described("Ghi chú", default=None)
    sources: Numbered | None = described("Nguồn", default=None)


class VolumeEntry(Part):
    """One record in the volume."""

    record: RecordId = described("Mã điển hình")
    page: Numbered | None = described("Trang", "Số trang in trên giấy.", default=None)
    honours: tuple[Slug, ...] = described("Các lần ghi nhận đã in", default=())
    origin: RecordId | None = described("Nhân rộng từ", default=None)
    printed: Printed | None = described("Nội dung đã in", default=None)


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
