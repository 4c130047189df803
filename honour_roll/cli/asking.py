"""Questions to the person at the keyboard, and what they answer."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize

import click

from honour_roll.printing.safe import shown
from honour_roll.text.folding import fold

_YES, _NO = frozenset({"c", "co", "y", "yes"}), frozenset({"k", "khong", "n", "no"})


def ask(question: str, *, proposal: str = "") -> str:
    """The answer in NFC, trimmed; ``proposal`` for Enter alone.

    Raises click.Abort on Ctrl+C and where there is nobody to answer.
    """
    hint = f" [{proposal}]" if proposal else ""
    suffix = ": " if question else "> "
    answer = click.prompt(f"{question}{hint}", default="", show_default=False, prompt_suffix=suffix)
    # A pipe may hand in half a character, which no file could keep.
    whole = answer.encode("utf-8", "replace").decode("utf-8")
    return normalize("NFC", whole).strip() or proposal


def agrees(question: str) -> bool:
    """Whether the answer is yes; asked again until it is yes or no."""
    while True:
        answer = fold(ask(f"{question} (c = có, k = không)"))
        if answer in _YES or answer in _NO:
            return answer in _YES
        click.echo("Xin gõ c (có) hoặc k (không).")


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


def choose(question: str, titles: Sequence[str], *, without: str | None = None) -> int | None:
    """The place (from 0) of the chosen one among ``titles``; None for Enter alone.

    ``without`` says what Enter alone means; by itself, that the question is given up.
    """
    numbered(titles)
    while answer := ask(f"{question} (số; Enter = {shown(without or 'thôi')})"):
        place = number_in(answer, len(titles))
        if place is not None:
            return place
        click.echo(f"Xin gõ một số từ 1 đến {len(titles)}.")
    return None
