"""The sitemap is XML that lists every address once, in order."""

from __future__ import annotations

from xml.etree import ElementTree

from honour_roll.pages.sitemap import sitemap

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


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
