"""The sitemap: every page's address, in parts; dates only where content gives them.

Source: https://www.sitemaps.org/protocol.html
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from markupsafe import escape

NAME = "sitemap.xml"
MOST, MOST_BYTES = 50_000, 50_000_000
"""Of one part."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<{} xmlns="{}">\n'
_END = b"</urlset>\n"

Changed = Callable[[str], str]
"""A page's address → the day of its last change as ``2025-03-04``; empty where nobody says."""


def sitemap(
    site_url: str, addresses: Iterable[str], changed: Changed = lambda address: ""
) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file, for addresses relative to ``site_url``, in alphabetical order.

    Where one part holds all of them it is ``sitemap.xml`` itself, else that lists the parts.
    """
    parts = list(_parts(_url(site_url, address, changed) for address in sorted(addresses)))
    if len(parts) == 1:
        yield NAME, parts[0]
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield from zip(names, parts, strict=True)
    lines = (f"  <sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n" for name in names)
    head = _HEAD.format("sitemapindex", _NAMESPACE)
    yield NAME, f"{head}{''.join(lines)}</sitemapindex>\n".encode()


def robots(site_url: str) -> bytes:
    """``robots.txt``: everything may be read, and where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}{NAME}\n".encode()


def _url(site_url: str, address: str, changed: Changed) -> bytes:
    day = changed(address)
    date = f"<lastmod>{escape(day)}</lastmod>" if day else ""
    return f"  <url><loc>{escape(site_url + address)}</loc>{date}</url>\n".encode()


def _parts(lines: Iterable[bytes]) -> Iterator[bytes]:
    """At least one, also without lines."""
    head = _HEAD.format("urlset", _NAMESPACE).encode()
    xml, count = bytearray(head), 0  # grows by the line: the addresses alone are many megabytes
    for line in lines:
        if count == MOST or len(xml) + len(line) + len(_END) > MOST_BYTES:
            yield bytes(xml + _END)
            xml, count = bytearray(head), 0
        xml += line
        count += 1
    yield bytes(xml + _END)
