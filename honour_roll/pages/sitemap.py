"""The sitemap: every page's address; dates only where content gives them."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape


def sitemap(site_url: str, addresses: Iterable[str]) -> str:
    """``sitemap.xml`` for addresses relative to ``site_url``, in alphabetical order."""
    urls = (escape(site_url + address) for address in sorted(addresses))
    lines = (f"  <url><loc>{url}</loc></url>" for url in urls)
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *lines,
            "</urlset>\n",
        )
    )
