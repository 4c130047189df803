"""Marks heaped on one letter, which no language needs and which take for ever to put in order."""

from __future__ import annotations

import re
from unicodedata import category

MOST = 30
"""Marks in a row; the Stream-Safe Text Format of Unicode (UAX #15) allows as many."""

# Letters and ASCII come between marks, so that few texts are looked at twice.
_MAYBE = re.compile(rf"[^\w\x00-\x7f]{{{MOST + 1},}}")


def heap_of_marks(text: str) -> int | None:
    """Where more than ``MOST`` marks in a row begin; None in a text that can be normalised.

    Python takes time with the square of their number: minutes for what a record may hold.
    """
    if text.isascii():
        return None
    for found in _MAYBE.finditer(text):
        run = 0
        for place, letter in enumerate(found.group(), found.start()):
            run = run + 1 if category(letter).startswith("M") else 0
            if run > MOST:
                return place - MOST
    return None
