"""The printer's ICC profile: read, and refused unless it describes printing in CMYK."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import ImageCms

from honour_roll.booklet.refused import BookRefused
from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message

# Those that print houses hand out have 0.5 to 3 MB.
_LARGEST = 20_000_000


@dataclass(frozen=True, slots=True)
class ColourProfile:
    """An ICC profile for printing in CMYK; ``name`` is what it calls itself."""

    name: str
    data: bytes


def read_profile(path: Path) -> ColourProfile:
    """The profile in a file. Raises BookRefused: ``book-profile``."""
    where = Location(str(path))
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise BookRefused(_refusal(where, _UNREADABLE)) from error
    if len(data) > _LARGEST:
        raise BookRefused(_refusal(where, _NO_PROFILE))
    return _parsed(data, where)


def _parsed(data: bytes, where: Location) -> ColourProfile:
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(data))
        space, kind = profile.profile.xcolor_space, profile.profile.device_class
        name = " ".join(ImageCms.getProfileDescription(profile).split())
    # Pillow has no closed list of what a damaged profile makes it raise.
    except Exception as error:
        raise BookRefused(_refusal(where, _NO_PROFILE)) from error
    if (space.strip(), kind) != ("CMYK", "prtr"):
        raise BookRefused(_refusal(where, _NOT_FOR_PRINT))
    return ColourProfile(name or where.file, data)


_UNREADABLE = Message("không mở được tệp này", "this file cannot be opened")
_NO_PROFILE = Message("tệp này không phải hồ sơ màu ICC", "this is no ICC colour profile")
_NOT_FOR_PRINT = Message(
    "hồ sơ màu này không dành cho máy in bốn màu CMYK",
    "this colour profile does not describe printing in CMYK",
)


def _refusal(where: Location, what: Message) -> Problem:
    return Problem(
        "book-profile",
        Severity.ERROR,
        where,
        what,
        Message(
            "Xin nhà in tệp hồ sơ màu (đuôi .icc) của máy in và giấy sẽ dùng; chưa có thì bỏ tuỳ "
            "chọn này, bản in vẫn được tạo.",
            "Ask the print house for the profile (.icc) of its press and paper; without one, "
            "leave the option out: the files are made all the same.",
        ),
    )
