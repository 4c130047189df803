"""Cells that hold a name with something behind it."""

from __future__ import annotations

import re

from honour_roll.forms.grids import GridRow

_BREAK = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+")


def name_and_rest(row: GridRow, column: int) -> tuple[str, str]:
    """The name of a cell, and what stands behind it: on further lines, or after a comma."""
    lines = row.lines.get(column, ())
    if lines:
        return lines[0].rstrip(" ,;"), ", ".join(lines[1:])
    name, *rest = _BREAK.split(row.texts.get(column, ""), maxsplit=1)
    return name, "".join(rest)
