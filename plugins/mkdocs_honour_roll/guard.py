"""The policy of every page that MkDocs renders, and that of the whole site."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from honour_roll.pages.policy import policy, script_hashes, stated

DEEPEST = 4
"""Folders above the deepest of our pages, ``dien-hinh/<unit>/<year>/<name>/``."""


class Guard:
    """States in each page which scripts may run in it: those that the theme puts around any page.

    They differ with the depth of a page alone, because they say the way to the site's root.
    ``render`` gives a page of a depth as the theme renders it, without a word of the content:
    a script that a record or a Markdown page brings along gets no hash.
    """

    def __init__(self, render: Callable[[int], str]) -> None:
        self._render = render
        self._by_depth: dict[int, frozenset[str]] = {}
        self._of_templates: frozenset[str] = frozenset()
        self._is_asking = False

    def page(self, html: str, depth: int) -> str:
        """A whole page, with its policy."""
        return html if self._is_asking else stated(html, policy(self._hashes(depth)))

    def template(self, html: str) -> str:
        """A page of the theme's own, such as 404; nothing of the roll stands in it."""
        hashes = script_hashes(html)
        self._of_templates |= hashes
        return stated(html, policy(hashes))

    def hashes(self, depths: Iterable[int]) -> frozenset[str]:
        """Those of all pages: the theme's own, ours, and others at these ``depths``."""
        of_pages = (self._hashes(depth) for depth in {*range(DEEPEST + 1), *depths})
        return self._of_templates.union(*of_pages)

    def _hashes(self, depth: int) -> frozenset[str]:
        if depth not in self._by_depth:
            self._is_asking = True
            try:
                self._by_depth[depth] = script_hashes(self._render(depth))
            finally:
                self._is_asking = False
        return self._by_depth[depth]
