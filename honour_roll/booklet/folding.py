"""How pages lie on sheets that are printed on both sides, folded once and nested."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

PAGES_A_SHEET = 4
MOST_SHEETS = 20
"""More sheets than this in one fold spring open, and long-arm staplers do not go through."""

Side = tuple[int | None, int | None]
"""What stands left and right on one side of a sheet: indices of pages, None for a blank."""


@dataclass(frozen=True, slots=True)
class Folding:
    """``pages`` of a book on sheets; ``signatures`` has the sheets of each, at least one.

    Blank pages make up the last sheet. With ``closing`` they stand before the book's last page,
    which stays outside as its back cover.
    """

    pages: int
    signatures: tuple[int, ...]
    closing: bool = False

    @property
    def sheets(self) -> int:
        """Sheets of paper for one book."""
        return sum(self.signatures)

    @property
    def blanks(self) -> int:
        """Pages that stay empty."""
        return self.sheets * PAGES_A_SHEET - self.pages

    def sides(self) -> Iterator[Side]:
        """Each sheet's outer side, then its inner one; from the outermost sheet inwards."""
        order, first = self._order(), 0
        for sheets in self.signatures:
            last = first + sheets * PAGES_A_SHEET - 1
            for n in range(0, sheets * 2, 2):
                yield order[last - n], order[first + n]
                yield order[first + n + 1], order[last - n - 1]
            first = last + 1

    def _order(self) -> list[int | None]:
        order: list[int | None] = list(range(self.pages))
        at = self.pages - 1 if self.closing else self.pages
        order[at:at] = [None] * self.blanks
        return order


def fold(pages: int, sheets_a_signature: int | None = None, *, closing: bool = False) -> Folding:
    """The folding of ``pages`` (at least one); without a limit all sheets make one signature.

    With a limit there are as few signatures as it allows, of almost the same thickness.
    """
    sheets = -(-pages // PAGES_A_SHEET)
    count = -(-sheets // sheets_a_signature) if sheets_a_signature else 1
    thin, thicker = divmod(sheets, count)
    signatures = tuple(thin + 1 if n < thicker else thin for n in range(count))
    return Folding(pages, signatures, closing)
