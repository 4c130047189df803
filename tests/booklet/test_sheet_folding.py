"""Pages on sheets: whoever folds them reads the book in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from honour_roll.booklet.folding import Folding, Side, fold


def read(folding: Folding) -> list[int | None]:
    """The pages as they follow each other once the sheets are folded, nested and gathered."""
    sides, book = list(folding.sides()), []
    for sheets in folding.signatures:
        mine, sides = sides[: 2 * sheets], sides[2 * sheets :]
        outer, inner = mine[0::2], mine[1::2]
        for front, back in zip(outer, inner, strict=True):
            book += [front[1], back[0]]
        for front, back in zip(reversed(outer), reversed(inner), strict=True):
            book += [back[1], front[0]]
    assert sides == []
    return book


@given(pages=st.integers(1, 300), limit=st.none() | st.integers(1, 30), closing=st.booleans())
def test_folded_sheets_are_read_in_order(pages: int, limit: int | None, closing: bool) -> None:
    folding = fold(pages, limit, closing=closing)
    book = read(folding)
    assert [n for n in book if n is not None] == list(range(pages))
    assert len(book) == 4 * folding.sheets
    assert book.count(None) == folding.blanks < 4
    end = book[:-1] if closing else book
    assert end[len(end) - folding.blanks :] == [None] * folding.blanks
    assert not closing or book[-1] == pages - 1


@given(pages=st.integers(1, 300), limit=st.integers(1, 30))
def test_signatures_are_few_and_of_almost_one_thickness(pages: int, limit: int) -> None:
    signatures = fold(pages, limit).signatures
    assert max(signatures) <= limit
    assert max(signatures) - min(signatures) <= 1
    assert min(signatures) >= 1
    assert len(signatures) == -(-sum(signatures) // limit)


def test_eight_pages_lie_as_every_printer_lays_them() -> None:
    sides: list[Side] = [(7, 0), (1, 6), (5, 2), (3, 4)]
    assert list(fold(8).sides()) == sides


def test_two_signatures_are_folded_one_after_the_other() -> None:
    sides: list[Side] = [(3, 0), (1, 2), (7, 4), (5, 6)]
    assert list(fold(8, 1).sides()) == sides
