"""What a version has and nobody may put on disk, as problems of its files."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.printing.safe import visible
from honour_roll.problems import Location, Problem, Severity
from honour_roll.review.git import Blob
from honour_roll.review.tree import MOST_FILE_BYTES, Tree
from honour_roll.source.file_problems import link_refused
from honour_roll.text.message import Message

_MEGABYTE = 1_000_000
_Told = tuple[str, Message, Message]


def refusals(tree: Tree, root: str) -> Iterator[Problem]:
    """An error for each file that is refused; ``root`` is what the content folder is called."""
    for name, blob in sorted(tree.refused.items()):
        shown = visible(f"{root}/{name}" if name else root)
        if blob.is_link:
            yield link_refused(shown)
        else:
            code, what, remedy = _told(blob)
            yield Problem(code, Severity.ERROR, Location(shown), what, remedy)


def _told(blob: Blob) -> _Told:
    if not blob.is_regular:
        return (
            "file-not-regular",
            Message(
                "đây không phải tệp thường (là một kho git khác)",
                "this is not a regular file (but another git repository)",
            ),
            Message(
                "Xóa nó khỏi thư mục nội dung, chép các tệp cần dùng vào đúng chỗ.",
                "Remove it from the content folder and put the files themselves there.",
            ),
        )
    if blob.size > MOST_FILE_BYTES:
        most = MOST_FILE_BYTES // _MEGABYTE
        return (
            "file-unreadable",
            Message(
                f"không đọc được: tệp lớn hơn {most} MB",
                f"cannot be read: the file is larger than {most} MB",
            ),
            Message(
                "Xóa tệp khỏi thư mục nội dung, hoặc thu nhỏ rồi gửi lại.",
                "Remove it from the content folder, or make it smaller.",
            ),
        )
    return (
        "file-name",
        Message(
            "tên tệp hoặc thư mục không dùng được trên mọi máy, nên tệp này không được đọc",
            "not every system can have a file of this name, so it was not read",
        ),
        Message(
            "Đổi tên: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.",
            "Rename it: lower-case ASCII letters, digits and hyphens only.",
        ),
    )
