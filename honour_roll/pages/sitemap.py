"""The sitemap: every page's address; dates only where content gives them."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape

_HEAD = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
"""


def sitemap(site_url: str, addresses: Iterable[str]) -> bytes:
    """``sitemap.xml`` for addresses relative to ``site_url``, in alphabetical order."""
    xml = bytearray(_HEAD)  # grows by the line: the addresses alone are many megabytes
    for address in sorted(addresses):
        xml += f"  <url><loc>{escape(site_url + address)}</loc></url>\n".encode()
    xml += b"</urlset>\n"
    return bytes(xml)
