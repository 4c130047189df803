"""Ids of the register: made of names once and frozen from then on, never made of codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from honour_roll.gazetteer.lists import Listed
from honour_roll.model.terms import Level
from honour_roll.text.collation import sort_key
from honour_roll.text.names import common_noun
from honour_roll.text.slugs import slugify


def new_ids(units: Mapping[str, Listed], wanted: Iterable[str], taken: set[str]) -> dict[str, str]:
    """Key → id for the ``wanted``; ``taken`` are the ids that others have, and are added to.

    ``tinh-lao-cai``; ``huyen-bat-xat-lao-cai``; of a commune before 1/7/2025
    ``xa-y-ty-huyen-bat-xat-lao-cai``, after it ``xa-y-ty-lao-cai``. Of units whose names differ
    by nothing but their marks the later ones by name and code get ``-2`` and so on.
    """
    found: dict[str, str] = {}
    ordered = sorted(
        wanted, key=lambda key: (sort_key(units[key].name), units[key].code or "", key)
    )
    for key in ordered:
        bare = "-".join(_parts(units, units[key]))
        id, number = bare, 1
        while id in taken:
            number += 1
            id = f"{bare}-{number}"
        taken.add(id)
        found[key] = id
    return found


def _parts(units: Mapping[str, Listed], one: Listed) -> Iterator[str]:
    yield slugify(one.name)
    above = units.get(one.parent or "")
    while above:
        yield slugify(above.name if above.level is not Level.PROVINCE else short_name(above.name))
        above = units.get(above.parent or "")


def short_name(name: str) -> str:
    """``Lào Cai`` of ``Tỉnh Lào Cai``."""
    noun = common_noun(name)
    return name[len(noun) :].strip() or name
