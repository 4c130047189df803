"""What is told of who decided, where the roll doesn't know them."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.intake.draft import Place, Told, told
from honour_roll.text.message import Message
from honour_roll.text.private import private_spans
from honour_roll.text.quoting import quoted

UNKNOWN_AUTHORITY = "unknown-authority"


def unknown_authority(place: Place, text: str, near: Sequence[str], line: str) -> Told:
    """Who decided is none of those listed; ``line`` is what its entry would be."""
    shown, name = "; ".join(map(quoted, near)), text.replace('"', "")
    meant = Message(f"Có thể là: {shown}. ", f"Perhaps: {shown}. ") if near else Message("", "")
    what = Message(
        f"chưa có cơ quan ban hành {quoted(text)} trong Sổ",
        f"the authority {quoted(text)} is not in the roll",
    )
    if private_spans(text):
        return told(
            place,
            UNKNOWN_AUTHORITY,
            what,
            Message(
                f"{meant.vi}Tên cơ quan có số hoặc điều riêng tư: bỏ phần ấy trong tệp rồi nhập "
                "lại.",
                f"{meant.en}Take what is private out of the name and import again.",
            ),
        )
    return told(
        place,
        UNKNOWN_AUTHORITY,
        what,
        Message(
            f"{meant.vi}Nếu đúng là cơ quan chưa có trong Sổ, thêm vào lệnh --new-authority "
            f'"{name}" để ghi cơ quan ấy vào Sổ; hoặc thêm dòng sau vào cuối tệp '
            f"vocabulary/authorities.yml của thư mục nội dung rồi nhập lại: {line}",
            f'{meant.en}If it is new, add --new-authority "{name}", or this line to '
            f"vocabulary/authorities.yml of the content: {line}",
        ),
    )
