"""Vietnamese text: folding, collation, slugs, dates and numbers as people write them, labels."""
