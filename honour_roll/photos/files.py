"""A photo file from its outside: a plain file of bounded size, of a known kind, honestly named."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.heif import is_heif
from honour_roll.photos.missing import missing
from honour_roll.text.message import Message

PhotoFormat = Literal["JPEG", "PNG", "WEBP", "HEIF"]

MAX_BYTES = 40_000_000
ENDINGS: dict[PhotoFormat, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "HEIF": (".heic", ".heif"),
}
NAMES: dict[PhotoFormat, str] = {"JPEG": "JPEG", "PNG": "PNG", "WEBP": "WebP", "HEIF": "HEIC"}
"""What people call them."""
# A link swapped in between the look and the opening is not followed; a pipe does not block.
# Windows has neither flag, but wants to be told not to translate line ends.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """The bytes of one photo file, its format by content, and their SHA-256 (hexadecimal)."""

    format: PhotoFormat
    sha256: str
    data: bytes = field(repr=False)


def read_photo(path: Path) -> PhotoFile:
    """The file at ``path``; raises ``PhotoRefused``.

    Refused: what is missing, a link, not a plain file, empty, over ``MAX_BYTES`` bytes, not
    JPEG, PNG, WebP or HEIC by its first bytes, or named as another format than it is.
    """
    return photo_of(path.suffix, _bytes_of(path))


def photo_of(ending: str, data: bytes) -> PhotoFile:
    """The photo whose bytes these are, in a file of that ending; raises ``PhotoRefused``."""
    if not data:
        raise _empty()
    if len(data) > MAX_BYTES:
        raise _too_heavy(len(data))
    photo_format = format_of(data)
    if ending.lower() not in ENDINGS[photo_format]:
        raise _misnamed(photo_format)
    return PhotoFile(photo_format, hashlib.sha256(data).hexdigest(), data)


def _bytes_of(path: Path) -> bytes:
    try:
        _check_outside(path.lstat())
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            _check_outside(os.fstat(file.fileno()))
            data = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise missing(path, ENDINGS.values()) from error
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) == errno.ELOOP:
            raise _is_link() from error
        raise _unreadable() from error
    if len(data) > MAX_BYTES:
        raise _too_heavy(len(data))
    return data


def _check_outside(status: os.stat_result) -> None:
    if stat.S_ISLNK(status.st_mode):
        raise _is_link()
    if not stat.S_ISREG(status.st_mode):
        raise _not_a_file()
    if status.st_size == 0:
        raise _empty()
    if status.st_size > MAX_BYTES:
        raise _too_heavy(status.st_size)


def format_of(data: bytes) -> PhotoFormat:
    """The format by its first bytes; raises ``PhotoRefused`` for any other kind."""
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    if is_heif(data):
        return "HEIF"
    raise _unknown_format()


def _is_link() -> PhotoRefused:
    return PhotoRefused(
        "photo-link",
        Message(
            "Tệp ảnh là một liên kết (symbolic link), không phải tệp thật.",
            "The photo is a symbolic link, not a file.",
        ),
        Message(
            "Chép chính tệp ảnh vào thư mục của hồ sơ.",
            "Copy the photo itself into the record's folder.",
        ),
    )


def _not_a_file() -> PhotoRefused:
    return PhotoRefused(
        "photo-not-a-file",
        Message("Tên ảnh không trỏ tới một tệp thông thường.", "The photo is not a plain file."),
        Message(
            "Kiểm tra tên ảnh: đó phải là một tệp, không phải thư mục hay thiết bị.",
            "Check the name: it must be a file, not a folder or a device.",
        ),
    )


def _unreadable() -> PhotoRefused:
    return PhotoRefused(
        "photo-unreadable",
        Message("Không mở được tệp ảnh.", "The photo file cannot be opened."),
        Message(
            "Kiểm tra quyền đọc của tệp, đóng chương trình đang mở ảnh rồi thử lại.",
            "Check that the file may be read, close programs that hold it, and try again.",
        ),
    )


def _empty() -> PhotoRefused:
    return PhotoRefused(
        "photo-empty",
        Message("Tệp ảnh rỗng (0 byte).", "The photo file is empty (0 bytes)."),
        Message(
            "Chép lại ảnh từ máy chụp hoặc điện thoại.",
            "Copy the photo from the camera or phone again.",
        ),
    )


def _too_heavy(size: int) -> PhotoRefused:
    megabytes = f"{size / 1e6:.1f}"
    limit = MAX_BYTES // 1_000_000
    return PhotoRefused(
        "photo-too-heavy",
        Message(
            f"Tệp ảnh quá nặng: {megabytes.replace('.', ',')} MB; tối đa {limit} MB.",
            f"The photo file is too heavy: {megabytes} MB; at most {limit} MB.",
        ),
        Message(
            "Mở ảnh bằng Photos hoặc Paint, thu nhỏ rồi lưu lại thành tệp JPEG.",
            "Open the photo in an image editor, make it smaller and save it as JPEG.",
        ),
    )


def _unknown_format() -> PhotoRefused:
    return PhotoRefused(
        "photo-format",
        Message(
            "Tệp không phải là ảnh JPEG, PNG, WebP hoặc HEIC.",
            "The file is not a JPEG, PNG, WebP or HEIC picture.",
        ),
        Message(
            "Mở ảnh bằng chương trình xem ảnh và lưu lại thành tệp JPEG (.jpg).",
            "Open the picture in an image viewer and save it as JPEG (.jpg).",
        ),
    )


def _misnamed(photo_format: PhotoFormat) -> PhotoRefused:
    endings = ENDINGS[photo_format]
    name = NAMES[photo_format]
    return PhotoRefused(
        "photo-ending",
        Message(
            f"Bên trong tệp là ảnh {name}, nhưng tên tệp không kết thúc bằng "
            f"{' hoặc '.join(endings)}.",
            f"The file holds a {name} picture, but its name does not end in "
            f"{' or '.join(endings)}.",
        ),
        Message(
            f"Đổi phần đuôi của tên tệp thành {endings[0]} và sửa tên ảnh trong hồ sơ cho khớp.",
            f"Rename the file to end in {endings[0]}, and correct its name in the record.",
        ),
    )
