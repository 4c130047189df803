"""Marks that say “như trên”, as above."""

from __future__ import annotations

import re

from honour_roll.text.folding import fold

_MARK = re.compile(r"\W*(?:n\W?t|nhu tren)\W*|\W*[\"”“″〃]\W*|\W*''\W*|\W*//\W*")


def is_ditto(text: str) -> bool:
    """Whether a cell only says “như trên”: nt, -nt-, quotation marks, //.

    >>> is_ditto("-nt-"), is_ditto("Nguyễn Thị Nt")
    (True, False)
    """
    return _MARK.fullmatch(fold(text)) is not None
