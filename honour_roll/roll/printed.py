"""What a volume printed of a record, beside the records of today."""

from __future__ import annotations

from collections.abc import Mapping

from honour_roll.model.entry import Entry
from honour_roll.model.volume import VolumeEntry


def moved_ids(records: Mapping[str, Entry]) -> dict[str, str]:
    """Former id → the id of today."""
    return {former: id for id, entry in records.items() for former in entry.former_ids}


def present(
    printed: VolumeEntry, records: Mapping[str, Entry], moved: Mapping[str, str]
) -> VolumeEntry:
    """What was printed under the ids of today (see ``moved_ids``)."""
    update = {
        key: moved[id]
        for key, id in (("record", printed.record), ("origin", printed.origin or ""))
        if id in moved and id not in records
    }
    return printed.model_copy(update=update) if update else printed


def still_shows(printed: VolumeEntry, records: Mapping[str, Entry]) -> bool:
    """Whether all of a printed entry's honours, and the model it came from, are public."""
    entry = records.get(printed.record)
    if entry is None or not (printed.origin is None or printed.origin in records):
        return False
    return {award.key for award in entry.awards}.issuperset(printed.honours)
