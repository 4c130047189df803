"""What an entry says, against itself, the calendar and the rest of the roll."""

from honour_roll.rules.sense import (
    consent_by,
    honour_key,
    honour_time,
    kind_fields,
    record_id,
    source_empty,
    tally_parts,
    unit_parent,
    unit_time,
    unknown_reference,
)

RULES = (
    unknown_reference,
    record_id,
    honour_key,
    honour_time,
    kind_fields,
    consent_by,
    unit_time,
    unit_parent,
    tally_parts,
    source_empty,
)
