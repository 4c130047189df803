"""An honour that the roll has comes once more: what it lacks is filled in, the rest stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from honour_roll.forms.differing import Differing, differing, says, with_more
from honour_roll.forms.items import moved
from honour_roll.intake.draft import Draft, Told, told
from honour_roll.intake.shown_values import ShownValues
from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.text.message import Message

_ITEMS = ("honours", "photos", "sources")
_SAID_FREELY = frozenset(
    ("title", "position", "field", "subject", "summary", "story", "story_author", "hometown")
)
"""Two papers on one honouree word these in their own way: the roll's words stay."""


class Filled(NamedTuple):
    """What the record says with what it lacked, and what was said otherwise and is not taken."""

    draft: Draft
    not_taken: Sequence[Differing]


class Sides(NamedTuple):
    """A record as its file has it and by its meaning, and the meaning of what came.

    Photos of what came are among the record's.
    """

    before: Mapping[str, Any]
    whole: Mapping[str, Any]
    part: Mapping[str, Any]


def filled(
    sides: Sides, draft: Draft, at: Sequence[int], values: ShownValues, *, is_later: bool
) -> Filled | None:
    """The record with what only ``draft`` says; None where they contradict each other.

    ``at``: which honours of the record those of ``draft`` are. With a later honour the rest isn't
    compared: what is told of its own year may differ.
    """
    before, whole, part = sides
    keys = {"story"} if is_later else {*part} - {"name", *_ITEMS}
    photos = [*before.get("photos", ())]
    pairs = [("honours", n, m) for m, n in enumerate(at)]
    names = [item["file"] for item in whole.get("photos", ())]
    pairs += [
        ("photos", names.index(item["file"]), m) for m, item in enumerate(part.get("photos", ()))
    ]
    if any(_contradict(whole[key][n], part[key][m]) for key, n, m in pairs):
        return None
    if differing(whole, part, sorted(keys - _SAID_FREELY), values):
        return None
    lists = {"honours": [*before.get("honours", ())], "photos": photos}
    for key, n, m in pairs:
        lists[key][n] = {**draft.data[key][m], **lists[key][n]}
    lists["sources"], numbers = _sources(sides, draft)
    data = {
        **with_more(before, {key: draft.data[key] for key in draft.data if key not in _ITEMS}),
        **{key: items for key, items in lists.items() if items},
    }
    shift = {"honours": dict(enumerate(at)), "sources": numbers}
    places = {path: place for old, place in draft.places.items() if (path := moved(old, shift))}
    not_taken = differing(whole, part, sorted(keys & _SAID_FREELY), values)
    return Filled(replace(draft, data=data, places=places), not_taken)


def blanks_filled(draft: Draft, id: str, before: Mapping[str, Any]) -> Iterator[Told]:
    """Told where the record gets what it lacked; somebody may have taken it out for a reason."""
    new = [key for key in draft.data if key not in (*before, *_ITEMS)]
    if new:
        fields = Record.written_fields()
        shown = ", ".join(str(fields[key].title) for key in new)
        yield told(
            draft.at,
            "blanks-filled",
            Message(
                f"hồ sơ {id} đã có trong Sổ: bổ sung mục còn trống ({shown})",
                f"the record {id} is in the roll: what it lacked is filled in ({shown})",
            ),
            Message(
                "Nếu mục ấy đã được bỏ đi theo yêu cầu thì đừng ghi: xóa ở đây rồi nhập lại.",
                "If that was taken out on request, delete it here and import again.",
            ),
            Severity.HINT,
        )


def _sources(sides: Sides, draft: Draft) -> tuple[list[Any], dict[int, int]]:
    """Every source once, and where those that came stand now."""
    there = sides.whole.get("sources", ())
    items = [*sides.before.get("sources", ())]
    numbers: dict[int, int] = {}
    for n, item in enumerate(sides.part.get("sources", ())):
        known = (m for m, other in enumerate(there) if says(other, item))
        numbers[n] = next(known, len(items))
        items += [draft.data["sources"][n]] if numbers[n] == len(items) else []
    return items, numbers


def _contradict(there: Mapping[str, Any], came: Mapping[str, Any]) -> bool:
    """Whether two say something otherwise but for the name of a file, or of the honour."""
    both = (there.keys() & came.keys()) - {"key", "file"}
    return any(not says(there[key], came[key]) for key in both)
