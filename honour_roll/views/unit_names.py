"""Units by the name of the day, with what they are today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from honour_roll.roll import Reference
from honour_roll.text.collation import sort_key
from honour_roll.text.dates import PartialDate
from honour_roll.text.names import place_in_sentence
from honour_roll.views import addresses
from honour_roll.views.parts import Link, spelled


def unit_link(reference: Reference, unit_id: str, when: PartialDate | None) -> Link:
    """A unit by its name of the day, and in its note what it is today."""
    return replace(named_link(reference, unit_id, when), note=now_label(reference, unit_id, when))


def named_link(reference: Reference, unit_id: str, when: PartialDate | None) -> Link:
    """A unit by its name of the day, and no more; only words where it has no page."""
    address = addresses.of_unit(unit_id) if unit_id in reference.shown_units else None
    return Link(reference.unit_name(unit_id, when), address)


def unit_links(reference: Reference, unit_ids: Iterable[str]) -> tuple[Link, ...]:
    """Units by their latest names, in Vietnamese order."""
    links = {id: unit_link(reference, id, None) for id in unit_ids}
    return tuple(links[id] for id in sorted(links, key=lambda id: (sort_key(links[id].text), id)))


def now_label(reference: Reference, unit_id: str, when: PartialDate | None) -> str:
    """``nay là …`` where a unit has another name today than it had; else empty.

    A unit that was split names the unit that answers for it, never a share; one without
    heirs, or with one of the same name, tells when it ended.
    """
    unit = reference.units.get(unit_id)
    if unit is None:
        return ""
    then = unit.period_for(when).name
    if unit.ended is None:
        return f"nay là {place_in_sentence(unit.current.name)}" if unit.current.name != then else ""
    heirs = reference.lineage.heirs(unit_id)
    if len(heirs) == 1 and (heir := reference.unit_name(heirs[0], None)) != then:
        return f"nay là {place_in_sentence(heir)}"
    above = reference.lineage.today(unit_id)
    if len(heirs) > 1 and above:
        return f"địa bàn nay thuộc {place_in_sentence(reference.unit_name(above, None))}"
    return f"đã kết thúc hoạt động {spelled(unit.ended)}"
