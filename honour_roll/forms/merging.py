"""A form and a row of a list that came together and are about one honouree become one draft."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from honour_roll.forms.told import made_one
from honour_roll.intake.draft import Draft
from honour_roll.intake.fields import title
from honour_roll.intake.namesakes import name_as_spelt
from honour_roll.model.record import Record
from honour_roll.rules.twins import contradict

_TELLS_APART = ("born", "village")


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts of one kind, name, unit and decision made one; what came first goes before.

    So are those of one record that has the same honours in both.
    """
    found: dict[Hashable, Draft] = {}
    for number, draft in enumerate(drafts):
        key = _key(draft) or number
        first = found.get(key)
        if first is not None and _are_told_apart(first.data, draft.data):
            key, first = number, None
        found[key] = draft if first is None else _both(first, draft)
    return list(found.values())


def _key(draft: Draft) -> Hashable | None:
    """None for what is certainly not to be merged: other folders, new ones without a decision."""
    data = draft.data
    honours = data.get("honours") or [{}]
    # A new honour still stands behind those that are there.
    decision = honours[-1].get("decision")
    if draft.folder == "records" and draft.id is not None:
        return draft.id, decision or repr(honours)
    if draft.folder != "records" or not decision or not data.get("name"):
        return None
    return data.get("kind"), name_as_spelt(data), data.get("unit"), decision


def _are_told_apart(one: Mapping[str, Any], two: Mapping[str, Any]) -> bool:
    return contradict((one.get(key), two.get(key)) for key in _TELLS_APART)


def _both(first: Draft, second: Draft) -> Draft:
    data = {**second.data, **first.data}
    differing = [
        title(Record, (key,))
        for key, value in second.data.items()
        if key not in ("honours", "name") and data[key] != value
    ]
    one = made_one(second.at, first.at, str(second.data.get("name")), differing)
    told = (*first.told, *second.told, one)
    photos = {**second.photos, **first.photos}
    return replace(
        first, data=data, places={**second.places, **first.places}, photos=photos, told=told
    )
