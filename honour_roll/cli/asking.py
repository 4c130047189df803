"""Questions to the person at the keyboard, and what they answer."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize

import click

from honour_roll.printing.safe import shown
from honour_roll.text.folding import fold

BACK = "<"
"""The answer that goes back to the question before, where that is possible."""
_ASKED = f"{__name__}.asked"
_YES, _NO = frozenset({"c", "co", "y", "yes"}), frozenset({"k", "khong", "n", "no"})


class GoBackError(Exception):
    """Somebody wants to answer the question before once more."""


def let_go_back() -> None:
    """From now on this command takes ``BACK`` for an answer, and catches ``GoBackError``."""
    click.get_current_context().meta[_ASKED] = 0


def times_asked() -> int:
    """How often somebody was asked since then."""
    return int(click.get_current_context().meta[_ASKED])


def ask(question: str, *, proposal: str = "") -> str:
    """The answer in NFC, trimmed; ``proposal`` for Enter alone.

    Raises click.Abort on Ctrl+C and where there is nobody to answer, and ``GoBackError``.
    """
    hint = f" [{proposal}]" if proposal else ""
    suffix = ": " if question else "> "
    answer = click.prompt(f"{question}{hint}", default="", show_default=False, prompt_suffix=suffix)
    # A pipe may hand in half a character, which no file could keep.
    whole = answer.encode("utf-8", "replace").decode("utf-8")
    said = normalize("NFC", whole).strip()
    context = click.get_current_context(silent=True)
    if context and _ASKED in context.meta:
        context.meta[_ASKED] += 1
        if said == BACK:
            raise GoBackError
    return said or proposal


def agrees(question: str, *, enter: str = "") -> bool:
    """Whether the answer is yes; asked again until it is yes or no.

    ``enter`` is what Enter alone means: “c” or “k”; by itself, nothing.
    """
    hint = f"; Enter = {'có' if enter == 'c' else 'không'}" if enter else ""
    while True:
        answer = fold(ask(f"{question} (c = có, k = không{hint})")) or enter
        if answer in _YES or answer in _NO:
            return answer in _YES
        click.echo("Xin gõ c (có) hoặc k (không).")


def is_yes_or_no(answer: str) -> bool:
    """Whether ``answer`` is one to a question that is answered with yes or no."""
    return fold(answer) in _YES | _NO


def numbered(titles: Sequence[str]) -> None:
    """Show ``titles`` with the numbers that choose them."""
    width = len(str(len(titles)))
    for number, title in enumerate(titles, start=1):
        click.echo(f"  {number:>{width}}  {shown(title)}")


def number_in(answer: str, count: int) -> int | None:
    """The place (from 0) that ``answer`` chooses among ``count``; None if it is no such number."""
    if not (answer.isascii() and answer.isdigit()) or len(answer) > len(str(count)):
        return None
    return int(answer) - 1 if 1 <= int(answer) <= count else None


def _named_in(answer: str, titles: Sequence[str]) -> int | None:
    """The place of the only title that ``answer`` is, or begins."""
    typed, keys = fold(answer), [fold(title) for title in titles]
    same = [n for n, key in enumerate(keys) if key == typed]
    found = same or [n for n, key in enumerate(keys) if key.startswith(typed)]
    return found[0] if len(found) == 1 else None


def choose(question: str, titles: Sequence[str], *, without: str | None = None) -> int | None:
    """The place (from 0) of the chosen one among ``titles``; None for Enter alone.

    It is chosen by its number, or by its words without regard to marks.

    ``without`` says what Enter alone means; by itself, that the question is given up.
    """
    numbered(titles)
    while answer := ask(f"{question} (số; Enter = {shown(without or 'thôi')})"):
        place = number_in(answer, len(titles))
        place = _named_in(answer, titles) if place is None else place
        if place is not None:
            return place
        click.echo(f"Xin gõ một số từ 1 đến {len(titles)}, hoặc đúng chữ của mục ấy.")
    return None
