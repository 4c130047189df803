"""Ids of entries that arrive without one, made of what they say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from honour_roll.intake.draft import Draft
from honour_roll.model.ids import UNDATED
from honour_roll.model.terms import Status
from honour_roll.text.dates import parse_date
from honour_roll.text.document_numbers import read_document_number
from honour_roll.text.message import ScalarError
from honour_roll.text.slugs import is_slug, slugify

NO_UNIT = "chua-ro-don-vi"
NO_NUMBER = "khong-so"
STATUS_WORDS: Mapping[str, str] = MappingProxyType(
    {
        Status.NAMED: "neu",
        Status.PLANNED: "du-kien",
        Status.REGISTERED: "dang-ky",
        Status.APPRAISED: "tham-dinh",
        Status.RECOGNISED: "ghi-danh",
        Status.COMMENDED: "bieu-duong",
        Status.NOMINATED: "de-nghi",
        Status.REJECTED: "khong-dat",
        Status.REVOKED: "huy-bo",
    }
)
"""What stands in the key of an honour that has no form."""
_NO_WORD = "lan"
_NUMBER = re.compile(r"[0-9]+")

DecisionOf = Callable[[str], Mapping[str, Any] | None]
"""Decision id → what it says."""
YearOfDecision = Callable[[str], int | None]
"""Decision id → the year of its date."""


def stem_of(draft: Draft, year_of: YearOfDecision) -> str:
    """The id of an entry but for the number that tells namesakes apart."""
    if draft.folder == "records":
        return _record_stem(draft.data, year_of)
    if draft.folder == "decisions":
        return decision_stem(draft.data)
    periods = _items(draft.data, "periods")
    return slugify(_text(periods[-1], "name")) if periods else slugify("")


def decision_stem(data: Mapping[str, Any]) -> str:
    """``<authority>-<year>-<number>``, of the number its figures."""
    number, day = read_document_number(_text(data, "number"))
    figures = _NUMBER.search(number)
    shown = figures.group() if figures else (slugify(number) if number.strip() else NO_NUMBER)
    year = year_in(data.get("date") or day)
    authority = slugify(_text(data, "authority")) if _text(data, "authority") else "chua-ro"
    return "-".join(filter(None, (authority, str(year or ""), shown)))


def key_stem(honour: Mapping[str, Any], decision: Mapping[str, Any]) -> str:
    """The key of an honour but for a number: ``<year>-<form, else status>``, the same by all ways.

    ``decision`` is what its decision says. The year is left out where nothing says it.
    """
    period = honour.get("period")
    start = period.get("from") if isinstance(period, Mapping) else None
    times = (honour.get("year"), honour.get("date"), start, decision.get("date"))
    year = next((year for time in times if time and (year := year_in(str(time)))), None)
    word = honour.get("form") or decision.get("form") or ""
    if not is_slug(str(word)):
        word = STATUS_WORDS.get(honour.get("status") or "", _NO_WORD)
    return "-".join(filter(None, (str(year or ""), word)))


def year_in(value: object) -> int | None:
    """The year of a date as typed, if it is one."""
    try:
        return parse_date(value).year if isinstance(value, str) else None
    except ScalarError:
        return None


def _record_stem(data: Mapping[str, Any], year_of: YearOfDecision) -> str:
    unit = _text(data, "unit")
    year = _first_year(data, year_of)
    folder = unit if is_slug(unit) else NO_UNIT
    return f"{folder}/{year or UNDATED}/{slugify(_text(data, 'name'))}"


def _first_year(data: Mapping[str, Any], year_of: YearOfDecision) -> int | None:
    """As the rule ``record-id`` counts it: of the first honour, else of a source."""
    first = next(iter(_items(data, "honours")), {})
    period = first.get("period")
    if isinstance(period, Mapping):
        return year_in(period.get("from"))
    own = year_in(first.get("year")) or year_in(first.get("date"))
    if own or (own := year_of(_text(first, "decision"))):
        return own
    years = (year_in(source.get("date")) for source in _items(data, "sources"))
    return next((year for year in years if year), None)


def _items(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    value = data.get(key)
    items = value if isinstance(value, list | tuple) else []
    return [item for item in items if isinstance(item, Mapping)]


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""
