"""Old addresses of records and units that moved: each leads the reader to the page of today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.model.unit import Unit
from honour_roll.pages.environment import TemplateEnvironment
from honour_roll.pages.policy import policy, stated
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.unit_years import unit_times


@dataclass(frozen=True, slots=True)
class Redirect:
    """``address`` is the old one, relative to the site's root; ``html`` is a whole page."""

    address: str
    html: str

    @property
    def file(self) -> str:
        """Where it is written, relative to the site's root."""
        return f"{self.address}index.html"


def redirects(index: ViewIndex, site_url: str | None) -> Iterator[Redirect]:
    """One for every former id of every public record, and for each page of a unit that had one."""
    template = TemplateEnvironment().get_template("redirect.html")
    nothing_runs = policy()
    for former, target, name in _moved(index):
        canonical = site_url + target if site_url else None
        way = "../" * former.count("/") + target
        html = template.render(name=name, way=way, canonical=canonical)
        yield Redirect(former, stated(html, nothing_runs))


def _moved(index: ViewIndex) -> Iterator[tuple[str, str, str]]:
    """The old address, that of today, and what stands there."""
    for record in index.roll.records.values():
        for former in record.former_ids:
            yield addresses.of_record(former), addresses.of_record(record.id), record.name
    for unit in index.reference.shown_units.values():
        for former in unit.former_ids:
            yield from _of_unit(index, unit, former)


def _of_unit(index: ViewIndex, unit: Unit, former: str) -> Iterator[tuple[str, str, str]]:
    name = unit.current.name
    yield addresses.of_unit(former), addresses.of_unit(unit.id), name
    for time in unit_times(index, unit):
        old, new = (addresses.of_unit_time(id, time) for id in (former, unit.id))
        yield old, new, f"{name}, {addresses.time_words(time)}"
    if index.counts.of_unit(unit.id):
        yield addresses.of_register(former), addresses.of_register(unit.id), name
