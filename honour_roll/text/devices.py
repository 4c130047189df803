"""Names that Windows keeps for devices: no file or folder can bear one there."""

from __future__ import annotations

import re

from honour_roll.text.message import Message

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
_PART = re.compile(r"[^/\\]+")


def is_device(name: str) -> bool:
    """Whether the name of a file or folder stands for a device, whatever its ending or case."""
    return name.partition(".")[0].strip().lower() in _DEVICES


def device_hint(path: str) -> Message:
    """The start of a remedy where a part of ``path`` is such a name; otherwise empty."""
    for name in _PART.findall(path):
        if is_device(name):
            device = name.partition(".")[0].strip()
            return Message(
                f"Windows giữ tên “{device}” cho thiết bị, không mở được tệp hay thư mục mang tên "
                f"này: hãy đổi, ví dụ thành {device}-1. ",
                f"Windows keeps “{device}” for a device: take another name, say {device}-1. ",
            )
    return Message("", "")
