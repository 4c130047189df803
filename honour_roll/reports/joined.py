"""What would count for a unit if it had always been as it became: mergers, changes of parent."""

from __future__ import annotations

from collections.abc import Iterable

from honour_roll.counts import time_of
from honour_roll.model.award import Award
from honour_roll.reconciliation import Years
from honour_roll.views.index import ViewIndex


def joined_later(index: ViewIndex, unit_id: str, years: Years, counted: Iterable[Award]) -> int:
    """How many awards of ``years`` are of units that came to this one only afterwards.

    Those of ``counted`` are not among them; who has one there may have another here.
    """
    own = {(award.record, award.key) for award in counted}
    today = index.counts.today(unit_id)
    found = {(one.record, one.key) for one in today if years.hold(time_of(one))}
    return len(found - own)
