"""What is told where the id of a draft is another's, or no longer what an export saw."""

from __future__ import annotations

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.text.message import Message


def twice(draft: Draft, id: str) -> Told:
    """Two drafts have one id."""
    return told(
        draft.place_of("id"),
        "draft-twice",
        Message(f"mã “{id}” có ở hai chỗ", f"the id “{id}” is there twice"),
        Message(
            "Mỗi mã chỉ ghi một lần; là mục mới thì để trống ô mã.",
            "Write each id once; leave it out for a new entry.",
        ),
    )


def gone(draft: Draft, id: str) -> Told:
    """An export saw an entry that is not there any more."""
    return told(
        draft.at,
        "draft-gone",
        Message(
            f"“{id}” không còn trong Sổ: đã gỡ, xóa hoặc chuyển chỗ từ khi xuất tệp này",
            f"“{id}” was withdrawn, deleted or moved since this file was exported",
        ),
        Message(
            "Không ghi lại mục đã gỡ. Xuất tệp mới rồi sửa trên tệp ấy.",
            "It is not brought back. Export again and edit that file.",
        ),
    )


def changed(draft: Draft, id: str) -> Told:
    """The content says something else of that id."""
    if draft.seen is None:
        return told(
            draft.at,
            "draft-exists",
            Message(f"trong Sổ đã có “{id}” với nội dung khác", f"“{id}” exists and differs"),
            Message(
                "Nếu là một, xuất Excel (honour-roll export xlsx) rồi sửa trên tệp ấy; nếu là "
                "người hay việc khác, ghi thêm thôn, năm sinh hoặc chức vụ, hay ghi một mã khác.",
                "If it is the same, export and edit that file; if not, give village, born or "
                "position, or another id.",
            ),
        )
    return told(
        draft.at,
        "draft-changed",
        Message(
            f"“{id}” trong Sổ đã được sửa từ khi xuất tệp này (có thể do lần nhập trước của chính "
            "tệp này)",
            f"“{id}” was changed since this file was exported (perhaps by importing it before)",
        ),
        Message(
            "Không ghi đè. So hai bên, xuất tệp mới rồi sửa lại trên tệp ấy.",
            "It is not overwritten. Compare both, export again and edit that file.",
        ),
    )
