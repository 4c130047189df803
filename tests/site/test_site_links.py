"""Every link within a site leads somewhere, whatever the records say."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.site.markup import Markup, inside, pages_of
from tests.site.trees import Build, snapshot


@pytest.fixture(params=["own_site", "example_site", "hostile_site"])
def site(request: pytest.FixtureRequest) -> Build:
    build: Build = request.getfixturevalue(request.param)
    return build


@pytest.fixture
def pages(site: Build) -> dict[str, Markup]:
    return pages_of(site.site)


def test_every_internal_link_leads_to_a_page_and_a_place_on_it(
    site: Build, pages: dict[str, Markup]
) -> None:
    files = snapshot(site.site).keys()
    dead = []
    for address, page in pages.items():
        for link in page.addresses:
            target = inside(link, address)
            if target is None:
                continue
            path, fragment = target
            there = pages.get(path)
            places = ["", *there.ids] if there else [""]
            if (there is None and path not in files) or fragment not in places:
                dead.append((address, link))
    assert dead == []


def test_no_page_uses_an_id_twice(pages: dict[str, Markup]) -> None:
    twice = {
        address: [id for id, times in Counter(page.ids).items() if times > 1]
        for address, page in pages.items()
    }
    assert {address: ids for address, ids in twice.items() if ids} == {}
