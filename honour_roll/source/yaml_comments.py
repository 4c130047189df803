"""Where a comment may have cut off the end of a value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import yaml

_parser: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# "số #5", "tổ # 5"; not "2020  #sửa", "2020 # theo quyết định".
_CUT = re.compile(r" #(?:\S| \d)[^\r\n]*")


def cut_values(text: str) -> Iterator[re.Match[str]]:
    """Comments that follow an unquoted value as if they were part of it, each with its space.

    A comment that is meant as one stands off: two spaces before ``#``, or one and another after.
    """
    if not _CUT.search(text):
        return
    parser: Any = _parser(text)
    with suppress(yaml.YAMLError, ValueError):
        for event in iter(parser.get_event, None):
            is_plain = isinstance(event, yaml.ScalarEvent) and event.value and not event.style
            if is_plain and (cut := _CUT.match(text, event.end_mark.index)):
                yield cut
    parser.dispose()
