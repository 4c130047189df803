"""Pages that lie on a disk, where no address stands for the page of a folder."""

from __future__ import annotations

import re
from functools import lru_cache

SCRIPT = b"search/offline.js"
"""Where pages find ``search.programs.offline``, from the root."""

_THEME_SCRIPT = b"assets/javascripts/bundle."
_INSIDE = rb"""[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*"""
# Comments, elements whose content is no markup, and all other tags: a word such as href="x/" in
# the text of a page is none of its links.
_PIECE = re.compile(
    rb"<!--.*?-->"
    rb"|(?P<start><(?P<raw>script|style|textarea|title)(?=[\s/>])%b>)(?P<rest>.*?</(?P=raw))"
    rb"|<[a-z]%b>" % (_INSIDE, _INSIDE),
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(rb"""(\s([^\s=>"'/]+)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)""")
_ADDRESSES = frozenset((b"href", b"action", b"formaction", b"src"))
_ABSOLUTE = re.compile(rb"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_FOLDER = re.compile(rb"((?:[^?#]*/)?\.{0,2})(?=[?#]|\Z)")
_REFRESH = re.compile(rb"(;\s*url\s*=\s*)(.*)", re.IGNORECASE | re.DOTALL)
_ABOUT_THE_WEB = re.compile(
    rb"""\srel\s*=\s*["']?(?:canonical|alternate|manifest|sitemap|preconnect|dns-prefetch)\b""",
    re.IGNORECASE,
)
_POLICY = re.compile(rb"""\shttp-equiv\s*=\s*["']?content-security-policy\b""", re.IGNORECASE)
_IS_REFRESH = re.compile(rb"""\shttp-equiv\s*=\s*["']?refresh\b""", re.IGNORECASE)
_MOST_KEPT = 20_000


class OfflinePages:
    """Turns pages of the site into pages on a disk.

    ``rooted`` are the addresses met that start at the root of a host, which a disk has not.
    """

    def __init__(self) -> None:
        self.rooted: set[str] = set()
        # Pages share most of their tags.
        self._tag = lru_cache(_MOST_KEPT)(self._changed_tag)

    def page(self, html: bytes) -> bytes:
        """``html`` with links to files, and without what is said to the web alone."""
        return _PIECE.sub(self._piece, html)

    def _piece(self, match: re.Match[bytes]) -> bytes:
        if match["raw"]:
            return self._tag(match["start"]) + match["rest"]
        return match[0] if match[0].startswith(b"<!") else self._tag(match[0])

    def _changed_tag(self, tag: bytes) -> bytes:
        name = re.split(rb"[\s/>]", tag[1:], maxsplit=1)[0].lower()
        if name == b"meta":
            return _changed_meta(tag)
        if name == b"link" and _ABOUT_THE_WEB.search(tag):
            return b""
        changed = _ATTRIBUTE.sub(self._attribute, tag)
        if name == b"script" and (script := _script_before(changed)):
            return b'<script src="%b"></script>%b' % (script, changed)
        return changed

    def _attribute(self, match: re.Match[bytes]) -> bytes:
        if match[2].lower() not in _ADDRESSES:
            return match[0]
        quote, address = _unquoted(match[3])
        if address.startswith(b"/") and not address.startswith(b"//"):
            self.rooted.add(address.decode())
        return match[1] + quote + file_of(address) + quote


def file_of(address: bytes) -> bytes:
    """An address with the name of the page's file, if it stands for a folder of the site."""
    if not address or address[:1] in b"?#/" or _ABSOLUTE.match(address):
        return address
    found = _FOLDER.match(address)
    if found is None:
        return address
    joint = b"/" if found[1].endswith(b".") else b""
    return found[1] + joint + b"index.html" + address[found.end() :]


def _changed_meta(tag: bytes) -> bytes:
    if _POLICY.search(tag):
        return tag.replace(b"'self'", b"'self' file:")
    if not _IS_REFRESH.search(tag):
        return tag

    def content(match: re.Match[bytes]) -> bytes:
        quote, value = _unquoted(match[3])
        return match[1] + quote + _REFRESH.sub(_refreshed, value) + quote

    return _ATTRIBUTE.sub(content, tag)


def _refreshed(match: re.Match[bytes]) -> bytes:
    return match[1] + file_of(match[2])


def _script_before(tag: bytes) -> bytes:
    """The address of our script, if ``tag`` loads the theme's; else nothing."""
    for attribute in _ATTRIBUTE.finditer(tag):
        root, found, _ = _unquoted(attribute[3])[1].partition(_THEME_SCRIPT)
        if attribute[2].lower() == b"src" and found:
            return root + SCRIPT
    return b""


def _unquoted(value: bytes) -> tuple[bytes, bytes]:
    """The quote around a value, if it has one, and the value."""
    quote = value[:1] if value[:1] in (b'"', b"'") else b""
    return quote, value[1:-1] if quote else value
