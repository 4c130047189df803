"""Every rule there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from honour_roll.model.record import Record
from honour_roll.roll import HonourRoll
from honour_roll.rules import (
    consent,
    honour_key,
    honour_time,
    kind_fields,
    photo,
    private_status,
    record_id,
    references,
    source_empty,
    tally_parts,
    unit_parent,
    unit_time,
)
from honour_roll.rules.finding import Finding
from honour_roll.rules.surroundings import Surroundings

RecordRule = Callable[[Record, Surroundings], Iterator[Finding]]
RollRule = Callable[[HonourRoll], Iterator[Finding]]

RECORD_RULES: tuple[RecordRule, ...] = (
    references.check_record,
    record_id.check_record,
    honour_key.check_record,
    honour_time.check_record,
    kind_fields.check_record,
    consent.check_record,
    private_status.check_record,
    source_empty.check_record,
)
"""They see one record in full, and all content but records."""

ROLL_RULES: tuple[RollRule, ...] = (
    references.check,
    record_id.check,
    unit_time.check,
    unit_parent.check,
    tally_parts.check,
    source_empty.check,
    photo.check,
)
"""They see the whole roll, its records in short."""
