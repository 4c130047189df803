"""The part of the index that the search page filters and sorts by: every public honour."""

from __future__ import annotations

from collections.abc import Mapping

from honour_roll.model.terms import Category, Level
from honour_roll.search.columns import Catalogue, Table
from honour_roll.search.packing import pack
from honour_roll.text import labels
from honour_roll.times import Time, time_of
from honour_roll.views import addresses

_CATEGORIES = tuple(Category)
_LEVELS = tuple(Level)


def awards(catalogue: Catalogue) -> Mapping[str, object]:
    """Honours in the order of their records, in columns; ``assets/awards.js`` reads it.

    A choice is a pair of its key in addresses and its words. In the columns of what an honour
    may lack, 0 says that it is unknown; the numbers of choices then start at 1.
    """
    reference = catalogue.index.reference
    rows = [entry.awards for entry in catalogue.entries()]
    flat = [award for row in rows for award in row]
    times, forms, fields = Table[Time](), Table[str | None](), Table[str | None]()
    for table in (forms, fields):
        table.number(None)
    return {
        "counts": pack(len(row) for row in rows),
        "unitOf": pack(catalogue.unit(award.unit) for award in flat),
        "timeOf": times.column(time_of(award) for award in flat),
        "times": [[addresses.time_slug(time), addresses.time_label(time)] for time in times.values],
        "categoryOf": pack(_CATEGORIES.index(award.category) for award in flat),
        "categories": [
            [addresses.CATEGORY_SLUGS[category], labels.CATEGORY[category]]
            for category in _CATEGORIES
        ],
        "levelOf": pack(_LEVELS.index(a.level) + 1 if a.level else 0 for a in flat),
        "levels": [[level.value, labels.LEVEL[level]] for level in _LEVELS],
        "formOf": forms.column(award.form for award in flat),
        "forms": [[id, reference.term("forms", id)] for id in forms.values[1:]],
        "fieldOf": fields.column(entry.field for entry in catalogue.entries()),
        "fields": [[id, reference.term("fields", id)] for id in fields.values[1:]],
        "sortNames": {
            number: entry.sort_name
            for number, entry in enumerate(catalogue.entries())
            if entry.sort_name
        },
    }
