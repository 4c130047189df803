"""What a record, unit, decision, tally and booklet is: typed, frozen, without I/O."""
