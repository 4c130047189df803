"""Chooses the entries of every booklet once: whom it takes, and whom no section takes."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.choosing import chapters, choose
from honour_roll.model.booklet import Booklet, Selection
from honour_roll.roll import HonourRoll, PublicRoll
from honour_roll.rules.booklets.booklet_empty import nobody_chosen, nobody_placed
from honour_roll.rules.booklets.booklet_section_empty import without_entries
from honour_roll.rules.booklets.booklet_unplaced import unplaced
from honour_roll.rules.rule import Finding


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Booklets without entries, entries without a section, sections without entries.

    Of a roll without entries nothing is told, nor what is to change with entries or a definition
    that have mistakes.
    """
    booklets = roll.reference.booklets
    if not booklets or not roll.records:
        return
    public = roll.public()
    for booklet in booklets.values():
        if not _is_unsure(booklet.selection, roll):
            yield from of_booklet(public, booklet)


def _is_unsure(selection: Selection, roll: HonourRoll) -> bool:
    """Whether mistakes that are told elsewhere leave open whom it takes."""
    if any(id not in roll.records or id in selection.exclude for id in selection.include):
        return True
    has_broken = bool(roll.known.of("records") - roll.records.keys())
    return has_broken and not selection.takes_only_included


def of_booklet(roll: PublicRoll, booklet: Booklet) -> Iterator[Finding]:
    """What is to be said of one; ``booklet`` as the editor wrote it."""
    chosen = choose(roll, booklet)
    if not chosen:
        yield nobody_chosen(roll, booklet)
        return
    parts = list(chapters(booklet, chosen))
    if not any(part.chosen for part in parts):
        yield nobody_placed(booklet, chosen)
        return
    yield from unplaced(booklet, chosen)
    yield from without_entries(booklet, parts)
