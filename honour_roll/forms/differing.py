"""What two papers on one honouree say differently, in words for people, and what both say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from honour_roll.intake.fields import changes
from honour_roll.intake.shown_values import ShownValues
from honour_roll.model.record import Record
from honour_roll.text.folding import collapse_spaces, spelling_key
from honour_roll.text.message import Message
from honour_roll.text.place_names import are_two_villages
from honour_roll.text.quoting import quoted

_FEW = 4


class Differing(NamedTuple):
    """A field of which two values were sent; ``kept`` is the one that is taken."""

    title: str
    kept: str
    other: str


def differing(
    kept: Mapping[str, Any], other: Mapping[str, Any], keys: Iterable[str], values: ShownValues
) -> list[Differing]:
    """Those of ``keys`` of which both say something; how it is spelt or spaced doesn't count."""
    both = [key for key in keys if kept.get(key) and other.get(key)]
    one, two = ({key: side[key] for key in both} for side in (kept, other))
    found = []
    for change in changes(Record, one, two):
        before, after = change.before, change.after
        if before is None or after is None or _key(before) == _key(after):
            continue
        if change.path == ("village",) and not are_two_villages(before, after):
            continue
        sides = (collapse_spaces(side) for side in (before, after))
        shown = (values.of("records", change.path, side) for side in sides)
        found.append(Differing(change.title, *shown))
    return found


def side_by_side(found: Sequence[Differing]) -> Message:
    """“Chức vụ: “a” ≠ “b””, field after field."""
    shown = [f"{one.title} ({quoted(one.kept)} ≠ {quoted(one.other)})" for one in found[:_FEW]]
    text = ", ".join(shown)
    more = len(found) - _FEW
    if more <= 0:
        return Message(text, text)
    return Message(f"{text} và {more} mục nữa", f"{text} and {more} more")


def with_more(data: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """``data``, and what only ``other`` says, also within parts such as the consent."""
    whole = {**other, **data}
    for key, part in data.items():
        more = other.get(key)
        if isinstance(part, Mapping) and isinstance(more, Mapping):
            is_at_odds = any(part[name] != more[name] for name in part.keys() & more.keys())
            whole[key] = part if is_at_odds else {**more, **part}
    return whole


def says(whole: Any, part: Any) -> bool:
    """Whether everything in ``part`` is in ``whole``; lists by their items."""
    if isinstance(part, Mapping):
        return isinstance(whole, Mapping) and all(
            says(whole.get(key), value) for key, value in part.items() if key != "key"
        )
    if isinstance(part, list | tuple):
        return isinstance(whole, list | tuple) and all(
            any(says(other, item) for other in whole) for item in part
        )
    return bool(whole == part)


def _key(text: str) -> str:
    return spelling_key(collapse_spaces(text)).rstrip(" .,;")
