"""The sitemap is XML that lists every address once, in order."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

import pytest

from honour_roll.pages import sitemap as module
from honour_roll.pages.sitemap import robots

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def sitemap(site_url: str, addresses: Iterable[str]) -> bytes:
    ((name, xml),) = module.sitemap(site_url, addresses)
    assert name == "sitemap.xml"
    return xml


def listed(xml: bytes) -> list[str | None]:
    root = ElementTree.fromstring(xml)  # noqa: S314 - our own
    assert root.tag == f"{NAMESPACE}urlset"
    return [element.text for element in root.iter(f"{NAMESPACE}loc")]


def test_a_sitemap_lists_every_address_in_order() -> None:
    xml = sitemap("https://so.example/", {"nam/2020/", "", "dien-hinh/huyen/2020/an/"})
    assert listed(xml) == [
        "https://so.example/",
        "https://so.example/dien-hinh/huyen/2020/an/",
        "https://so.example/nam/2020/",
    ]
    assert xml.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    assert xml.endswith(b"</urlset>\n")


def test_an_address_cannot_leave_its_element() -> None:
    site = "https://so.example/?a=1&b=<loc>\"'/"
    assert listed(sitemap(site, ["nam/"])) == [f"{site}nam/"]


def test_an_empty_site_has_an_empty_sitemap() -> None:
    assert listed(sitemap("https://so.example/", [])) == []


@pytest.mark.parametrize(("limit", "value"), [("MOST", 3), ("MOST_BYTES", 300)])
def test_a_large_sitemap_comes_in_parts_that_its_index_lists(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr(module, limit, value)
    wanted = [f"nam/{year}/" for year in range(2000, 2008)]
    *parts, (name, index) = module.sitemap("https://so.example/", wanted)
    assert name == "sitemap.xml"
    root = ElementTree.fromstring(index)  # noqa: S314 - our own
    found = [element.text for element in root.iter(f"{NAMESPACE}loc")]
    assert root.tag == f"{NAMESPACE}sitemapindex"
    assert found == [f"https://so.example/{part}" for part, _ in parts]
    assert [part for part, _ in parts] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [url for _, xml in parts for url in listed(xml)] == [
        f"https://so.example/{address}" for address in wanted
    ]
    if limit == "MOST_BYTES":
        assert all(len(xml) <= value for _, xml in parts)


def test_a_page_has_the_day_that_content_gives_it_and_others_none() -> None:
    days = {"dien-hinh/a/": "2025-03-04"}
    ((_, xml),) = module.sitemap("https://so.example/", ["nam/", *days], lambda a: days.get(a, ""))
    assert xml.count(b"<lastmod>") == 1
    assert b"dien-hinh/a/</loc><lastmod>2025-03-04</lastmod></url>" in xml


def test_robots_find_the_sitemap() -> None:
    lines = robots("https://so.example/thu/").decode().splitlines()
    assert "Sitemap: https://so.example/thu/sitemap.xml" in lines
    assert "Disallow" not in " ".join(lines)
