"""Drafts without the characters that no file may hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.text.message import Message

# Neither XML nor YAML takes these.
_UNUSABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def usable(draft: Draft) -> Draft:
    """``draft`` without characters that no file may hold; they are told."""
    found: list[Told] = []
    data = _cleaned(draft, draft.data, "", found)
    id = (draft.id or "").strip() or None
    return replace(draft, id=id, data=data, told=(*draft.told, *found))


def _cleaned(draft: Draft, value: Any, name: str, found: list[Told]) -> Any:
    if isinstance(value, Mapping):
        return {
            key: _cleaned(draft, item, f"{name}.{key}" if name else str(key), found)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [_cleaned(draft, item, f"{name}[{n}]", found) for n, item in enumerate(value)]
    if isinstance(value, str) and (odd := _UNUSABLE.search(value)):
        found.append(_control_character(draft, name, odd.group()))
        return _UNUSABLE.sub("", value)
    return value


def _control_character(draft: Draft, name: str, odd: str) -> Told:
    return told(
        draft.place_of(name),
        "control-character",
        Message(
            f"có ký tự điều khiển không nhìn thấy (U+{ord(odd):04X})",
            f"holds a control character (U+{ord(odd):04X})",
        ),
        Message("Xóa nội dung rồi gõ lại bằng tay.", "Delete the text and type it again."),
    )
