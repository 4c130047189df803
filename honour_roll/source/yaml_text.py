"""A file's bytes as text: other encodings are recognised, unusable characters refused."""

from __future__ import annotations

import re

from honour_roll.source import yaml_messages as messages
from honour_roll.source.yaml_builder import Mark, RefusalError
from honour_roll.text.legacy import decoded
from honour_roll.text.legacy_finder import guess_bytes
from honour_roll.text.marks import heap_of_marks

# Besides controls: separators that YAML counts as line ends and editors don't, which would
# shift every later place, and a byte order mark inside the text.
_UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)
_BOM = b"\xef\xbb\xbf"
_LINE_END = re.compile("\r\n|\r|\n")
_DOCUMENTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"\xff\xd8\xff", b"\x89PNG")
# Enough to tell one encoding from another; a register may have megabytes.
_LOOKED_AT = 65_536
# Keys and spaces are ASCII: in UTF-16 their other byte is NUL.
_LEAST_NULS = 0.3


def text_of(raw: bytes) -> str:
    """The file's characters, without a byte order mark; raises RefusalError."""
    if raw.startswith(_DOCUMENTS):
        raise RefusalError(messages.NOT_TEXT, Mark(1, 1))
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or _has_two_bytes_a_letter(raw[:_LOOKED_AT]):
        raise RefusalError(messages.UTF_16, Mark(1, 1))
    content = raw.removeprefix(_BOM)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        mark = mark_after(content[: error.start].decode("utf-8"))
        raise RefusalError(_encoding_fault(content, error.start), mark) from None
    if bad := _UNUSABLE.search(text):
        mark = mark_after(text[: bad.start()])
        raise RefusalError(messages.control_character(bad.group()), mark)
    if (heap := heap_of_marks(text)) is not None:
        raise RefusalError(messages.HEAP_OF_MARKS, mark_after(text[:heap]))
    if any(sign * 7 in text for sign in "<=>") and (marker := _CONFLICT.search(text)):
        raise RefusalError(messages.CONFLICT, mark_after(text[: marker.start()]))
    return text


def _has_two_bytes_a_letter(raw: bytes) -> bool:
    fewer, more = sorted(raw[parity::2].count(0) for parity in (0, 1))
    return more > max(_LEAST_NULS * len(raw) / 2, 4) and fewer < more / 10


def _encoding_fault(content: bytes, at: int) -> messages.Fault:
    """What is wrong with bytes that are not UTF-8 from ``at`` on."""
    start = content.rfind(b"\n", 0, at) + 1
    line = content[start:].partition(b"\n")[0]
    found = guess_bytes(content[max(start - _LOOKED_AT // 2, 0) :][:_LOOKED_AT])
    if found is None:
        return messages.not_utf8(content[at])
    return messages.old_encoding(found.encoding, decoded(line[:_LOOKED_AT], found.encoding))


def mark_after(before: str) -> Mark:
    """The place that follows the text ``before``, which starts a file."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Mark(len(lines), len(lines[-1]) + 1)


def text_before(raw: bytes, mark: Mark) -> str:
    """The part of a file before a place in it, with a stand-in for every unusable character."""
    text = _UNUSABLE.sub("\ufffd", raw.removeprefix(_BOM).decode("utf-8", "replace"))
    ends = [0, *(end.end() for end in _LINE_END.finditer(text)), len(text)]
    return text[: ends[mark.line - 1] + mark.column - 1]
