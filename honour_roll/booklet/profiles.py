"""Every profile of a book by its name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from honour_roll.booklet import docx, epub, office, press_files, web
from honour_roll.booklet.prepared import Make


def profiles(sheets_a_signature: int | None, icc: Path | None) -> Mapping[str, Make]:
    """In the order in which they are made; the names are those of ``cli/book.py``.

    ``sheets_a_signature`` limits how many sheets the office nests; ``icc`` is the printer's
    colour profile.
    """
    return {
        "web": web.make,
        "office": partial(office.make, sheets_a_signature=sheets_a_signature),
        "press": partial(press_files.make, icc=icc),
        "docx": docx.make,
        "epub": epub.make,
    }
