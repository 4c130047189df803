"""Old addresses of records and units that moved: each leads the reader to the page of today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.pages.environment import TemplateEnvironment
from honour_roll.pages.policy import policy, stated
from honour_roll.roll import PublicRoll
from honour_roll.views import addresses


@dataclass(frozen=True, slots=True)
class Redirect:
    """``address`` is the old one, relative to the site's root; ``html`` is a whole page."""

    address: str
    html: str

    @property
    def file(self) -> str:
        """Where it is written, relative to the site's root."""
        return f"{self.address}index.html"


def redirects(roll: PublicRoll, site_url: str | None) -> Iterator[Redirect]:
    """One for every former id of every public record, and of every unit."""
    template = TemplateEnvironment().get_template("redirect.html")
    nothing_runs = policy()
    for former, target, name in _moved(roll):
        canonical = site_url + target if site_url else None
        way = "../" * former.count("/") + target
        html = template.render(name=name, way=way, canonical=canonical)
        yield Redirect(former, stated(html, nothing_runs))


def _moved(roll: PublicRoll) -> Iterator[tuple[str, str, str]]:
    """The old address, that of today, and what stands there."""
    for record in roll.records.values():
        for former in record.former_ids:
            yield addresses.of_record(former), addresses.of_record(record.id), record.name
    for unit in roll.reference.shown_units.values():
        for former in unit.former_ids:
            yield addresses.of_unit(former), addresses.of_unit(unit.id), unit.current.name
