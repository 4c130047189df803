"""What can be mended in a file's characters while it says the same."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import NamedTuple
from unicodedata import normalize

from honour_roll.source.yaml_layout import lines_with_own_spaces
from honour_roll.text.marks import heap_of_marks
from honour_roll.text.message import Message

_BOM = "\ufeff"

BOM = Message("bỏ dấu BOM ở đầu tệp", "removed the byte order mark")
UTF_16 = Message("chuyển bảng mã UTF-16 sang UTF-8", "converted UTF-16 to UTF-8")
ORDER = Message("xếp lại thứ tự các mục", "put the keys in order")
FORM = Message("trình bày lại (thụt lề, dấu nháy, xuống dòng)", "put into canonical form")


class Step(NamedTuple):
    """One change, what people are told of it, and whether the YAML must be readable for it."""

    told: Message
    apply: Callable[[str], str]
    needs_yaml: bool = False


class Decoded(NamedTuple):
    """A file's characters without byte order mark, and what was done to get them."""

    text: str
    done: list[Message]


def decoded(raw: bytes) -> Decoded | None:
    """The characters of ``raw``, if it is UTF-8, or UTF-16 that says so, and no binary file."""
    is_utf_16 = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if is_utf_16 else "utf-8")
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None
    without = text.lstrip(_BOM)
    if is_utf_16:
        return Decoded(without, [UTF_16])
    return Decoded(without, [BOM] if len(without) < len(text) else [])


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _nfc(text: str) -> str:
    return text if heap_of_marks(text) is not None else normalize("NFC", text)


def _trailing_spaces(text: str) -> str:
    if not any(end in f"{text}\n" for end in (" \n", "\t\n")):
        return text
    own = lines_with_own_spaces(text)
    lines = text.split("\n")
    return "\n".join(
        line if number in own else line.rstrip(" \t") for number, line in enumerate(lines)
    )


def _last_line_end(text: str) -> str:
    return f"{text}\n" if text and not text.endswith("\n") else text


STEPS = (
    Step(Message("thống nhất cách xuống dòng", "made line ends alike"), _line_ends),
    Step(Message("đưa chữ có dấu về dạng dựng sẵn (NFC)", "composed letters (NFC)"), _nfc),
    Step(
        Message("bỏ dấu cách thừa ở cuối dòng", "removed spaces at line ends"),
        _trailing_spaces,
        needs_yaml=True,
    ),
    Step(
        Message("thêm dấu xuống dòng ở cuối tệp", "ended the last line"),
        _last_line_end,
        needs_yaml=True,
    ),
)
