"""What somebody published about several units, on the page of a time, a category, a movement."""

from __future__ import annotations

from collections import Counter

from honour_roll.views.figures import Chosen, Figures, figures_of
from honour_roll.views.index import ViewIndex
from honour_roll.views.unit_names import unit_links

MOST_TOTALS = 60
"""Totals on one page, so that it stays light; those of one unit always stand together."""


def published_figures(index: ViewIndex, chosen: Chosen) -> Figures:
    """The ``chosen`` published totals of all units, or of the highest units and who else has some.

    What is left out stands on the pages of the units that ``elsewhere`` leads to.
    """
    totals = Counter(
        sheet.unit
        for sheet in index.reference.tallies.values()
        for tally in sheet.totals
        if chosen(sheet, tally)
    )
    shown: set[str] = set()
    room = MOST_TOTALS
    for unit_id in sorted(totals, key=lambda id: (-_rank(index, id), id)):
        room -= totals[unit_id]
        if shown and room < 0:
            break
        shown.add(unit_id)
    return figures_of(
        index,
        lambda sheet, tally: sheet.unit in shown and chosen(sheet, tally),
        unit_links(index.reference, totals.keys() - shown),
    )


def _rank(index: ViewIndex, unit_id: str) -> int:
    unit = index.reference.units.get(unit_id)
    return unit.current.level.rank if unit else -1
