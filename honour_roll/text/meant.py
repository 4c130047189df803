"""Words as whoever reads them understands them: no escapes, no entities, nothing within a word."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from honour_roll.text.odd_characters import without_invisible

# What stands on both sides of these are two words; other markup may stand within one.
_BLOCK = re.compile(
    r"</(?:\w{1,9}:)?(?:p|si|is|c|tc|td|th|tr|li|h[1-6]|div|title)>"
    r"|<(?:\w{1,9}:)?(?:br|tab|cr)\b[^<>]{0,2000}>"
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_EMPHASIS = re.compile(r"(?<=\w)(?:\*{1,3}|`{1,3})(?=\w)")
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def readings(text: str) -> Iterator[str]:
    r"""``text``, a page's, a file's or a field's, as it may be meant.

    Escapes are undone and invisible characters gone; of markup it comes also with what that cuts
    joined.

    >>> list(readings("V**ă**n&nbsp;K%C3%ADn"))
    ['V**ă**n\xa0Kín', 'Văn\xa0Kín']
    """
    if "\\u" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    if _PERCENT.search(text):
        text = unquote(text, errors="ignore")
    if "&" in text:
        text = html.unescape(text)
    if not text.isascii():
        text = without_invisible(text)
    yield text
    joined = _TAG.sub("", _BLOCK.sub(" ", text)) if "<" in text else text
    if (joined := _EMPHASIS.sub("", joined)) != text:
        yield joined
