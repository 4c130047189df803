"""What somebody published about several units, on the page of a time, a category, a movement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from honour_roll.counts import Total
from honour_roll.views.figures import Figures, figures_of
from honour_roll.views.index import ViewIndex
from honour_roll.views.unit_names import unit_links

MOST_TOTALS = 60
"""Totals on one page, so that it stays light; those of one unit always stand together."""


def published_figures(index: ViewIndex, chosen: Callable[[Total], bool]) -> Figures:
    """The ``chosen`` published totals of all units, or of the highest units and who else has some.

    What is left out stands on the pages of the units that ``elsewhere`` leads to.
    """
    totals = [total for total in index.counts.totals if chosen(total)]
    counts = Counter(total.sheet.unit for total in totals)
    shown: set[str] = set()
    room = MOST_TOTALS
    for unit_id in sorted(counts, key=lambda id: (-_rank(index, id), id)):
        room -= counts[unit_id]
        if shown and room < 0:
            break
        shown.add(unit_id)
    return figures_of(
        index,
        (total for total in totals if total.sheet.unit in shown),
        unit_links(index.reference, counts.keys() - shown),
    )


def _rank(index: ViewIndex, unit_id: str) -> int:
    unit = index.reference.units.get(unit_id)
    return unit.current.level.rank if unit else -1
