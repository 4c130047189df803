"""Why a photo was refused, in words for the person who added it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from honour_roll.text.message import Message


class PhotoRefused(Exception):  # noqa: N818 - it says what happened to the photo
    """A photo that is not shown: ``what`` is wrong with it and how to mend it (``remedy``)."""

    def __init__(self, code: str, what: Message, remedy: Message) -> None:
        super().__init__(what.en)
        self.code = code
        self.what = what
        self.remedy = remedy


_SEND_AGAIN = Message(
    "Chép hoặc tải lại ảnh gốc rồi thay tệp này.",
    "Copy or download the original photo again and replace this file.",
)


def broken() -> PhotoRefused:
    """The bytes are not what the format asks for."""
    return PhotoRefused(
        "photo-broken",
        Message(
            "Không đọc được ảnh: tệp bị hỏng hoặc được ghi sai chuẩn.",
            "The photo cannot be read: the file is damaged or badly written.",
        ),
        Message(
            "Mở ảnh bằng chương trình xem ảnh và lưu lại thành tệp JPEG mới; "
            "nếu không mở được, hãy xin lại ảnh gốc.",
            "Open the photo in an image viewer and save it as a new JPEG; "
            "if that fails, ask for the original again.",
        ),
    )


def truncated() -> PhotoRefused:
    """The file ends before the picture does."""
    return PhotoRefused(
        "photo-truncated",
        Message(
            "Tệp ảnh bị thiếu phần cuối (chép hoặc tải về chưa xong).",
            "The end of the photo is missing (an unfinished copy or download).",
        ),
        _SEND_AGAIN,
    )


def damaged_within() -> PhotoRefused:
    """The picture can be decoded, but a part of it is lost."""
    return PhotoRefused(
        "photo-broken",
        Message(
            "Ảnh bị hỏng bên trong: một phần hình đã mất (xám, sọc hoặc sai màu).",
            "The picture is damaged: a part of it is lost (grey, stripes or wrong colours).",
        ),
        Message(
            "Chép hoặc xin lại ảnh gốc rồi thay tệp này; nếu mở ra thấy hình vẫn nguyên vẹn thì "
            "lưu lại thành tệp JPEG mới.",
            "Copy or ask for the original photo again and replace this file; if it looks whole "
            "in an image viewer, save it as a new JPEG.",
        ),
    )


def no_checker() -> PhotoRefused:
    """A JPEG photo where the package that finds damage in them is not installed."""
    return PhotoRefused(
        "photo-format",
        Message(
            "Máy này chưa cài phần mềm kiểm tra ảnh JPEG.",
            "What finds damage in JPEG photos (simplejpeg) is not installed here.",
        ),
        Message("Cài đặt lại chương trình.", "Install this program again."),
    )


def no_reader() -> PhotoRefused:
    """A HEIC photo where the package that reads them is not installed."""
    return PhotoRefused(
        "photo-format",
        Message(
            "Máy này chưa cài phần mềm đọc ảnh HEIC.",
            "What reads HEIC photos (pillow-heif) is not installed here.",
        ),
        Message(
            "Lưu ảnh thành tệp JPEG (.jpg), hoặc cài đặt lại chương trình.",
            "Save the photo as JPEG (.jpg), or install the extra “heic”.",
        ),
    )


def stopped() -> PhotoRefused:
    """The process that read the photo was ended, or ended itself, before it was done."""
    return PhotoRefused(
        "photo-broken",
        Message(
            "Không đọc được ảnh: tệp làm chương trình đọc ảnh bị treo hoặc dừng đột ngột.",
            "The photo cannot be read: it makes the program that reads it hang or stop.",
        ),
        Message(
            "Mở ảnh bằng chương trình xem ảnh và lưu lại thành tệp JPEG mới; "
            "nếu không mở được, hãy xin lại ảnh gốc.",
            "Open the photo in an image viewer and save it as a new JPEG; "
            "if that fails, ask for the original again.",
        ),
    )


def _out_of_memory() -> PhotoRefused:
    return PhotoRefused(
        "photo-memory",
        Message("Máy không đủ bộ nhớ để mở ảnh.", "Not enough memory to open the photo."),
        Message(
            "Đóng bớt chương trình khác, hoặc thu nhỏ ảnh rồi thử lại.",
            "Close other programs, or make the photo smaller, and try again.",
        ),
    )


@contextmanager
def refusing_what_breaks() -> Iterator[None]:
    """Turn whatever a decoder raises into a ``PhotoRefused``.

    Pillow documents no closed list: hostile files have made it raise OSError, SyntaxError,
    ValueError, EOFError, struct.error, zlib.error, OverflowError and warnings made errors.
    """
    try:
        yield
    except PhotoRefused:
        raise
    except MemoryError as error:
        raise _out_of_memory() from error
    except Exception as error:
        raise broken() from error
