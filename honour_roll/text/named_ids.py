"""An id that somebody writes behind a name, as messages ask for it: “Xã Tả Van (xa-ta-van)”."""

from __future__ import annotations

import re

_BEHIND = re.compile(r"(.*\S)\s*[(\[]\s*(?:mã\s+)?([a-z0-9]+(?:-[a-z0-9]+)*)\s*[)\]]", re.DOTALL)


def name_and_id(text: str) -> tuple[str, str] | None:
    """The name and the id; None where nothing in brackets ends ``text`` that may be one.

    >>> name_and_id("Xã Tả Van (mã xa-ta-van)")
    ('Xã Tả Van', 'xa-ta-van')
    """
    found = _BEHIND.fullmatch(text.strip())
    return (found[1], found[2]) if found else None
