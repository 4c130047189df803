"""Which files a copy on a disk has, and what each is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from honour_roll.pages.environment import TemplateEnvironment
from honour_roll.publish.offline.pages import SCRIPT, OfflinePages
from honour_roll.publish.tree import walk
from honour_roll.search import programs
from honour_roll.search.offline import as_script, is_part
from honour_roll.views.addresses import FORM_ITSELF

OPENER = "Mở Sổ ghi danh.html"
"""What a reader opens: the one file beside the folder with all others."""

PAGES = "trang/"
"""That folder. Short, because Windows takes 259 characters for a path with all its folders."""

_GO = f"{PAGES}assets/mo.js"
# What only a web server or a search engine asks for; pictures of links from elsewhere; what keeps
# the site among a phone's programs; the theme's workers and what they load; maps of its programs;
# the form. Our feeds stay, because the page of open data leads to them.
_LEFT_OUT = re.compile(
    r"404\.html|robots\.txt|CNAME|_headers|_redirects|(?!atom\.xml)[^/]*\.(?:xml|xml\.gz|atom|rss)|.*\.map"
    r"|(?:assets|don-vi/[^/]+|dien-hinh/.+)/the(?:-[0-9a-f]{12})?\.(?:png|jpg)"
    r"|manifest\.json|assets/icon-[^/]*\.png"
    rf"|{FORM_ITSELF}.*|search/worker\.js|assets/javascripts/(?:lunr|workers)/.*"
)


class OfflineFiles:
    """What becomes of the files of a ``site``. Raises OSError where one can't be read."""

    def __init__(self, site: Path) -> None:
        self._site = site
        walked = walk(str(site), hidden=())
        self.names = [name for name, mark in walked if mark and not _LEFT_OUT.fullmatch(name)]
        self.pages = OfflinePages()

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """Names below the folder and bytes, always in the same order."""
        opener = TemplateEnvironment().get_template("offline.html")
        start = f"{PAGES}index.html"
        yield OPENER, opener.render(folder=PAGES.rstrip("/"), start=start, script=_GO).encode()
        yield _GO, f'location.replace("{start}");\n'.encode()
        yield PAGES + SCRIPT.decode(), programs.offline()
        for name in self.names:
            yield self._made_of(name)

    def _made_of(self, name: str) -> tuple[str, bytes]:
        data = (self._site / name).read_bytes()
        if name.endswith(".html"):
            data = self.pages.page(data)
        elif is_part(name):
            name, data = as_script(name, data)
        return PAGES + name, data
