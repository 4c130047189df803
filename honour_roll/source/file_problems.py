"""What is said of files that are not as files of a content folder must be."""

from __future__ import annotations

import stat

from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted


def link_refused(shown: str) -> Problem:
    """What is said of a symbolic link, wherever one lies."""
    return Problem(
        "file-symlink",
        Severity.ERROR,
        Location(shown),
        Message(
            "đây là liên kết tới nơi khác (symbolic link), Sổ không đi theo liên kết",
            "this is a symbolic link, and links are not followed",
        ),
        Message(
            "Xóa liên kết, chép tệp hoặc thư mục thật vào đúng chỗ này.",
            "Delete the link and put the file or folder itself here.",
        ),
    )


def not_regular(shown: str, mode: int) -> Problem:
    """What is said of a folder, a pipe or a device where a file should be; of a link its own."""
    if stat.S_ISLNK(mode):
        return link_refused(shown)
    return Problem(
        "file-not-regular",
        Severity.ERROR,
        Location(shown),
        Message(
            "đây không phải tệp thường (là thư mục, đường ống hoặc thiết bị)",
            "this is not a regular file (but a folder, pipe or device)",
        ),
        Message("Xóa nó khỏi thư mục nội dung.", "Remove it from the content folder."),
    )


def unreadable(shown: str, error: OSError) -> Problem:
    """What is said where the operating system refused."""
    reason = Message(
        f"hệ điều hành báo lỗi {error.errno}", f"the operating system says: {error.strerror}"
    )
    if isinstance(error, PermissionError):
        reason = Message("không có quyền đọc", "permission denied")
    elif isinstance(error, FileNotFoundError):
        reason = Message("không thấy tệp", "no such file")
    return Problem(
        "file-unreadable",
        Severity.ERROR,
        Location(shown),
        Message(f"không đọc được: {reason.vi}", f"cannot be read: {reason.en}"),
        Message(
            "Kiểm tra xem tệp còn đó không, có đang bị chương trình khác giữ không và quyền đọc"
            " của tệp, thư mục.",
            "See whether it is still there, held by another program, and may be read.",
        ),
    )


def undecodable(shown: str) -> Problem:
    """What is said of a name that is no text."""
    return Problem(
        "file-name",
        Severity.ERROR,
        Location(shown),
        Message(
            "tên tệp hoặc thư mục có ký tự không đọc được (không phải UTF-8)",
            "the name of the file or a folder above is not UTF-8",
        ),
        Message(
            "Đổi tên: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.",
            "Rename it: lower-case ASCII letters, digits and hyphens only.",
        ),
    )


def wrong_ending(shown: str, right_name: str) -> Problem:
    """What is said of YAML under a name by which it isn't found."""
    return Problem(
        "file-ending",
        Severity.ERROR,
        Location(shown),
        Message(
            "đuôi tệp phải là “.yml” viết thường, nên tệp này chưa được đọc",
            "the ending must be “.yml” in lower case, so this file was not read",
        ),
        Message(f"Đổi tên thành {quoted(right_name)}.", f"Rename it to {quoted(right_name)}."),
    )


def unused(shown: str) -> Problem:
    """What is said of a kind of file that nothing here reads."""
    return Problem(
        "file-unused",
        Severity.HINT,
        Location(shown),
        Message("Sổ không dùng loại tệp này", "files of this kind are not used"),
        Message(
            "Nếu là hồ sơ, đặt đuôi “.yml”; nếu là ảnh, lưu dạng .jpg, .png, .webp hoặc .heic;"
            " nếu không, chuyển ra ngoài thư mục nội dung.",
            "Give a record the ending “.yml”, save a picture as .jpg, .png, .webp or .heic, and"
            " move anything else out of the content folder.",
        ),
    )
