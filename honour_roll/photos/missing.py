"""A photo that is not there, and the file beside it that may be meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from pathlib import Path, PurePath

from honour_roll.photos.errors import PhotoRefused
from honour_roll.text.message import Message

Endings = Collection[tuple[str, ...]]
"""Of each format those that are its own."""


def missing(path: Path, endings: Endings) -> PhotoRefused:
    """Nothing lies at ``path``; names the one file there whose name is almost the same."""
    try:
        names = [file.name for file in path.parent.iterdir()]
    except OSError:
        names = []
    wanted = _loose(path.name, endings)
    near = [name for name in names if _loose(name, endings) == wanted]
    return _called_otherwise(near[0]) if len(near) == 1 else _nowhere()


def _loose(name: str, endings: Endings) -> tuple[str, tuple[str, ...]]:
    """A name without case, Unicode form, blanks at its ends, and which ending of its format."""
    plain = PurePath(unicodedata.normalize("NFC", name).casefold().strip())
    same = next((group for group in endings if plain.suffix in group), (plain.suffix,))
    return plain.stem.strip(), same


def _nowhere() -> PhotoRefused:
    return PhotoRefused(
        "photo-missing",
        Message("Không tìm thấy tệp ảnh.", "The photo file does not exist."),
        Message(
            "Đặt tệp ảnh vào cùng thư mục với hồ sơ (ảnh bìa: với tệp ấn phẩm) và ghi tên tệp "
            "đúng từng chữ, kể cả chữ hoa, chữ thường và phần đuôi.",
            "Put the photo beside the record (a cover: beside the booklet) and write its name "
            "letter by letter, capitals and ending included.",
        ),
    )


def _called_otherwise(name: str) -> PhotoRefused:
    return PhotoRefused(
        "photo-missing",
        Message(
            f"Không có tệp ảnh tên đúng như vậy; trong thư mục có “{name}”, chỉ khác chữ hoa, chữ "
            "thường, cách mã hóa dấu, dấu cách ở đầu, cuối tên hoặc phần đuôi.",
            f"There is no photo of exactly that name; “{name}” beside it differs only in capitals, "
            "the form of its accents, a blank at an end or its ending.",
        ),
        Message(
            f"Sửa tên ảnh trong hồ sơ thành “{name}”, hoặc đổi tên tệp cho đúng như hồ sơ ghi.",
            f"Write “{name}” in the record, or rename the file as the record has it.",
        ),
    )
