"""What the title of a list leaves open is asked: nobody is guessed into the roll."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from honour_roll.cli.asking import choose
from honour_roll.model.terms import Status
from honour_roll.printing.safe import shown
from honour_roll.text import labels

if TYPE_CHECKING:
    from honour_roll.forms.lists import OfficeList

_CHOICES = (Status.RECOGNISED, Status.COMMENDED)
_LONGEST = 300


def title_shown(one: OfficeList) -> str:
    """The list's own title, short enough for a line or two."""
    own = one.title.own
    return own if len(own) <= _LONGEST else f"{own[: _LONGEST - 1]}…"


def ask_what_for(lists: Iterable[OfficeList]) -> None:
    """Ask once of every title that does not say whether those listed were honoured."""
    answers: dict[str, Status | None] = {}
    for one in lists:
        if not one.is_unclear:
            continue
        if one.title.own not in answers:
            answers[one.title.own] = _ask(one)
        one.title = one.title._replace(status=answers[one.title.own])


def _ask(one: OfficeList) -> Status | None:
    click.echo()
    click.echo(shown(f"Danh sách ở {one.grid.at.words.vi}: {title_shown(one) or 'không tiêu đề'}"))
    doubt = one.title.doubt
    why = f"Có “{shown(doubt)}” nên chưa rõ" if doubt else "Tiêu đề chưa cho biết"
    click.echo(
        f"{why} những người này đã được ghi danh hay khen thưởng. Sổ không ghi người mới được đề "
        "nghị, bị kỷ luật, được hỗ trợ…"
    )
    titles = [labels.STATUS[status] for status in _CHOICES]
    place = choose("Những người trong danh sách đã được", titles, without="không nhập danh sách")
    return None if place is None else _CHOICES[place]
