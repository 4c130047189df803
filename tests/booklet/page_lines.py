"""The lines of a PDF's pages, as they stand on paper."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_double
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

import pypdfium2
from pypdfium2 import raw

_HYPHEN_AT_END = "\ufffe"
"""What the reader gives for a hyphen that ends a line."""
_SAME_LINE = 3.0
"""Points between baselines."""


class Line(NamedTuple):
    """Text with its place in points; ``bottom`` is its baseline, upwards from the page's foot."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    """Of its largest letter."""


class _Letter(NamedTuple):
    text: str
    left: float
    right: float
    baseline: float
    size: float


def pages_of_lines(pdf: bytes, columns: int = 1) -> list[list[Line]]:
    """Each page's lines from the top, column after column.

    What stands side by side is one line, but for columns, which share the page evenly.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        return [list(_columns(page, columns)) for page in document]


def _columns(page: pypdfium2.PdfPage, count: int) -> Iterator[Line]:
    width = page.get_width() / count
    letters = list(_letters(page))
    for column in range(count):
        yield from _lines([one for one in letters if one.left // width == column])


def _lines(letters: list[_Letter]) -> list[Line]:
    rows: list[list[_Letter]] = []
    for letter in sorted(letters, key=lambda one: -one.baseline):
        if rows and rows[-1][0].baseline - letter.baseline < _SAME_LINE:
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return [_line(sorted(row, key=lambda one: one.left)) for row in rows]


def _line(row: list[_Letter]) -> Line:
    text = row[0].text
    for before, letter in pairwise(row):
        gap = letter.left - before.right > 0.12 * letter.size
        text += f" {letter.text}" if gap else letter.text
    return Line(
        normalize("NFC", text),
        row[0].left,
        row[-1].right,
        row[0].baseline,
        max(letter.size for letter in row),
    )


def _letters(page: pypdfium2.PdfPage) -> Iterator[_Letter]:
    text = page.get_textpage()
    for n in range(text.count_chars()):
        shown = text.get_text_range(n, 1).replace(_HYPHEN_AT_END, "-")
        if shown.isspace() or not shown:
            continue
        left, _, right, _ = text.get_charbox(n, loose=True)
        x, y = c_double(), c_double()
        raw.FPDFText_GetCharOrigin(text, n, x, y)
        yield _Letter(shown, left, right, y.value, raw.FPDFText_GetFontSize(text, n))


def images_of(pdf: bytes) -> list[list[tuple[float, float]]]:
    """For each page its pictures from the top: lower and upper edge, points from the foot."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [sorted(_edges(page), reverse=True) for page in document]


def _edges(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float]]:
    for found in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE]):
        _, bottom, _, top = found.get_bounds()
        yield bottom, top
