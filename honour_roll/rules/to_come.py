"""Whether a date lies in the future."""

from __future__ import annotations

import datetime

from honour_roll.text.dates import PartialDate

# Somewhere on earth it is tomorrow already.
_A_DAY = datetime.timedelta(days=1)


def is_to_come(date: PartialDate) -> bool:
    """Whether not even the first day of ``date`` has come anywhere."""
    return date.first_day() > datetime.date.today() + _A_DAY
