"""Old addresses of records that moved: each leads the reader to the page of today."""

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
    """One for every former id of every public record."""
    template = TemplateEnvironment().get_template("redirect.html")
    nothing_runs = policy()
    for record in roll.records.values():
        target = addresses.of_record(record.id)
        canonical = site_url + target if site_url else None
        for former in record.former_ids:
            address = addresses.of_record(former)
            way = "../" * address.count("/") + target
            html = template.render(name=record.name, way=way, canonical=canonical)
            yield Redirect(address, stated(html, nothing_runs))
