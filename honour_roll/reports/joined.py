"""What would count for a unit if it had always been as it became: mergers, changes of parent."""

from __future__ import annotations

from collections.abc import Iterable

from honour_roll.lineage import Lineage
from honour_roll.model.award import Award
from honour_roll.reconciliation import Line
from honour_roll.text.dates import PartialDate
from honour_roll.times import Time
from honour_roll.views.index import ViewIndex

JOINED = "các đơn vị về sau mới sáp nhập, chuyển về"


def joined_later(index: ViewIndex, unit_id: str) -> list[Award]:
    """The awards of units that came to this one only afterwards, of any time.

    Who has one that counts for the unit may have another here.
    """
    counts = index.counts
    own = {(award.record, award.key) for award in counts.with_below(unit_id)}
    return [one for one in counts.today(unit_id) if (one.record, one.key) not in own]


def has_joined_lines(lineage: Lineage, unit_id: str, lines: Iterable[Line]) -> bool:
    """Whether some lines are of such units: the unit's own counts don't take these in."""
    return any(
        line.unit != unit_id and unit_id not in lineage.above(line.unit, _day_in(line.time))
        for line in lines
    )


def _day_in(time: Time) -> PartialDate | None:
    """The end of a time, which is when its total was counted."""
    if time is None or isinstance(time, int):
        return None if time is None else PartialDate(time)
    return time.end
