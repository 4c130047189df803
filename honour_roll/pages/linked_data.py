"""What a page says of itself to search engines: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from honour_roll.model.site import SiteFacts
from honour_roll.model.terms import Kind
from honour_roll.views import addresses, plain
from honour_roll.views.corrections import CorrectionView
from honour_roll.views.parts import Link
from honour_roll.views.record import RecordView
from honour_roll.views.unit import UnitView

Thing = dict[str, Any]
Url = Callable[[str], str]
"""An address from the site's root → an address that a machine can follow."""

# Inside <script> no markup may begin or end; the two separators end a line of older JavaScript.
_UNSAFE = re.compile("[<>&\u2028\u2029]")
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_TYPES: Mapping[str, str] = {Kind.INDIVIDUAL: "Person", Kind.MODEL: "CreativeWork"}
_PLAIN_TYPES: Mapping[str, str] = {
    addresses.ABOUT: "AboutPage",
    addresses.REPORT: "ContactPage",
    plain.SEARCH.address: "SearchResultsPage",
}
_COLLECTIONS = frozenset(
    (addresses.TIMES, addresses.CATEGORIES, addresses.FIELDS, addresses.MOVEMENTS, addresses.NAMES)
)


class Described(Protocol):
    """What every page's view has."""

    @property
    def description(self) -> str: ...  # noqa: D102
    @property
    def breadcrumbs(self) -> Sequence[Link]: ...  # noqa: D102


def script(things: Sequence[Thing]) -> str:
    """Things as a data block that is safe to stand in a page; browsers never run it."""
    graph = {"@context": "https://schema.org", "@graph": things}
    text = _UNSAFE.sub(lambda char: f"\\u{ord(char[0]):04x}", _ENCODER.encode(graph))
    return f'<script type="application/ld+json">{text}</script>'


def page_things(view: Described, address: str, title: str, image: str, url: Url) -> list[Thing]:
    """The page itself with what it is about, and the way to it."""
    page: Thing = {
        "@type": _page_type(view, address),
        "@id": url(address),
        "url": url(address),
        "name": title,
        "description": view.description,
        "inLanguage": "vi",
        "isPartOf": {"@type": "WebSite", "@id": f"{url('')}#website"},
        "primaryImageOfPage": {"@type": "ImageObject", "url": image} if image else None,
    }
    if isinstance(view, RecordView):
        page["mainEntity"] = _honouree(view, image, url)
        page["dateModified"] = view.subject.updated
        page["correction"] = [_correction(view, one, url) for one in view.corrections]
    elif isinstance(view, UnitView):
        page["about"] = _unit(view, url)
    return [_filled(page), _breadcrumbs(view.breadcrumbs, url)]


def site_thing(name: str, description: str, site: SiteFacts, url: Url) -> Thing:
    """The whole site, and who runs it."""
    return _filled(
        {
            "@type": "WebSite",
            "@id": f"{url('')}#website",
            "url": url(""),
            "name": name,
            "description": description,
            "inLanguage": "vi",
            "license": site.licence_url,
            "publisher": _filled({"@type": "Organization", "name": site.operator})
            if site.operator
            else None,
        }
    )


def _page_type(view: Described, address: str) -> str:
    if isinstance(view, RecordView):
        return "WebPage" if view.kind_slug == Kind.MODEL else "ProfilePage"
    if address in _PLAIN_TYPES:
        return _PLAIN_TYPES[address]
    return "CollectionPage" if hasattr(view, "pages") or address in _COLLECTIONS else "WebPage"


def _honouree(view: RecordView, image: str, url: Url) -> Thing:
    subject, unit = view.subject, _organisation(view.subject.unit, url)
    thing: Thing = {
        "@type": _TYPES.get(view.kind_slug, "Organization"),
        "@id": f"{url(view.address)}#dien-hinh",
        "name": view.title,
        "alternateName": list(subject.other_names),
        "description": view.summary,
        "url": url(view.address),
        "image": image,
        "award": list(subject.awards),
    }
    if view.kind_slug == Kind.INDIVIDUAL:
        thing |= {
            "honorificPrefix": subject.honorific,
            "gender": subject.gender,
            "jobTitle": subject.position,
            "birthDate": str(subject.born or ""),
            "deathDate": str(subject.died or ""),
            "affiliation": unit,
        }
    elif view.kind_slug == Kind.MODEL:
        origin = subject.origin
        thing |= {"creator": unit, "about": subject.field, "isBasedOn": origin and url(origin)}
    else:
        thing |= {"parentOrganization": unit}
    return _filled(thing)


def _correction(view: RecordView, one: CorrectionView, url: Url) -> Thing:
    return {
        "@type": "CorrectionComment",
        "@id": f"{url(view.address)}#{one.id}",
        "datePublished": one.on.iso(),
        "text": one.words,
    }


def _unit(view: UnitView, url: Url) -> Thing:
    above = [link for link in view.breadcrumbs[2:-1] if link.address]
    former = dict.fromkeys(
        period.name for period in view.lineage.periods if period.name != view.title
    )
    return _filled(
        {
            **_organisation(Link(view.title, view.address), url),
            "alternateName": list(former),
            "parentOrganization": _organisation(above[-1], url) if above else None,
        }
    )


def _organisation(link: Link, url: Url) -> Thing:
    here = url(link.address or "")
    return {"@type": "Organization", "@id": f"{here}#don-vi", "name": link.text, "url": here}


def _breadcrumbs(links: Sequence[Link], url: Url) -> Thing:
    """The last one is the page itself and needs no address."""
    steps = [
        _filled(
            {
                "@type": "ListItem",
                "position": number,
                "name": link.text,
                "item": None if link.address is None else url(link.address),
            }
        )
        for number, link in enumerate(links, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _filled(thing: Thing) -> Thing:
    """Without what is not known."""
    return {key: value for key, value in thing.items() if value}
