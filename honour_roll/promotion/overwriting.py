"""What the public content says of a record already, and a private one would take from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from honour_roll.model.base import Part
from honour_roll.text.dates import PartialDate, parse_date
from honour_roll.text.message import ScalarError

_DATED = {"updated": "", "reviewed": "on", "consent": "given"}
"""What may be said otherwise at a later date, and under which key that stands."""


def is_withdrawn(data: Mapping[str, Any]) -> bool:
    """Whether YAML of any shape says that the consent was withdrawn."""
    consent = data.get("consent")
    return isinstance(consent, Mapping) and bool(consent.get("withdrawn"))


def overwritten(cls: type[Part], before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The titles of what the public content says otherwise and would lose.

    Lists may grow. The day of the last change, of a review and of the consent may become later,
    with all that is said of it, and never earlier.
    """
    fields = cls.written_fields()
    return [fields[key].title or key if key in fields else key for key in _lost(before, after)]


def _lost(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    for key, value in before.items():
        new = after.get(key)
        if isinstance(value, list) and isinstance(new, list):
            if any(item not in new for item in value):
                yield key
        elif key in _DATED:
            if not _is_kept(value, new, _DATED[key]):
                yield key
        elif value != new:
            yield key


def _is_kept(value: object, new: object, key: str) -> bool:
    """Whether both say the same, or ``new`` has a later date, or one where there was none."""
    was, now = _date(value, key), _date(new, key)
    if isinstance(now, PartialDate) and (was is None or isinstance(was, PartialDate)):
        return was is None or was < now or (was == now and _rest(value, key) == _rest(new, key))
    return value == new


def _date(value: object, key: str) -> PartialDate | str | None:
    """The date within ``value``, as it is written where it can't be read."""
    written = value.get(key) if isinstance(value, Mapping) else None if key else value
    try:
        return parse_date(str(written)) if written else None
    except ScalarError:
        return str(written)


def _rest(value: object, key: str) -> object:
    """What is said besides the date."""
    if not isinstance(value, Mapping):
        return None
    return {name: said for name, said in value.items() if name != key}
