"""What a page of the site may load and run: its Content-Security-Policy.

Nothing leads to another host, and no script stands in a page but those of the theme and the one
that applies the reader's size of text, known by their hashes.
Source of the words: Content Security Policy Level 3 (W3C).
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import escape, unescape
from types import MappingProxyType

_SCRIPT = re.compile(
    r"<script((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>(.*?)</script", re.IGNORECASE | re.DOTALL
)
_FILE_OR_DATA = re.compile(r"\ssrc\s*=|\stype\s*=\s*[\"']?[\w.+/-]*json", re.IGNORECASE)
_PLACE = re.compile(r"<head[^>]*>(?:\s*<meta charset=[^>]*>)?", re.IGNORECASE)
_META = '<meta http-equiv="Content-Security-Policy" content="{}">'
_STATED = re.compile(_META.replace("{}", '([^"]*)'))
_HASH = re.compile(r"'sha256-[A-Za-z0-9+/]+=*'")
_SCRIPTS = "script-src 'self'"


Grants = Mapping[str, Iterable[str]]
"""Directive → what one page may use besides what all may."""

NO_GRANTS: Grants = MappingProxyType({})

_DIRECTIVES = (
    "default-src 'none'",
    _SCRIPTS,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


def policy(hashes: Iterable[str] = (), grants: Grants = NO_GRANTS) -> str:
    """The policy of a page whose inline scripts have these ``hashes``, in quotes as CSP has them.

    Images may be ``data:``, because the theme's icons lie in its stylesheet.
    """
    more = {**grants, "script-src": [*sorted(hashes), *grants.get("script-src", ())]}
    return "; ".join(" ".join((one, *more.get(one.partition(" ")[0], ()))) for one in _DIRECTIVES)


def script_hashes(html: str) -> frozenset[str]:
    """Of every script that stands in ``html`` itself; what holds data needs none.

    Whatever has a hash may run: ``html`` must be the theme's, without a word of the content.
    """
    return frozenset(
        _hash(text) for about, text in _SCRIPT.findall(html) if not _FILE_OR_DATA.search(about)
    )


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def stated(html: str, policy: str) -> str:
    """``html`` with ``policy`` before anything that it could load; a part of a page stays as is."""
    meta = _META.format(escape(policy).replace("&#x27;", "'"))
    return _PLACE.sub(lambda head: f"{head[0]}\n{meta}", html, count=1)


def stated_hashes(html: str) -> frozenset[str]:
    """The hashes in the policy of a page, of which the first kilobytes are enough.

    None where it states no policy.
    """
    found = _STATED.search(html)
    return frozenset(_HASH.findall(found[1])) if found else frozenset()


def stated_grants(html: str) -> Grants:
    """What the policy of a page allows besides what all may use, and besides its own scripts."""
    found = _STATED.search(html)
    stated = unescape(found[1]).split("; ") if found else ()
    more = {}
    for usual, one in zip(_DIRECTIVES, stated, strict=False):
        found_here = [part for part in one.removeprefix(usual).split() if not _HASH.match(part)]
        if one.startswith(usual) and found_here:
            more[one.partition(" ")[0]] = found_here
    return more


def admitting_last_script(html: str) -> str:
    """A page whose policy admits the last inline script too: a server has put it there."""
    *_, last = [text for _, text in _SCRIPT.findall(html)]
    return html.replace(_SCRIPTS, f"{_SCRIPTS} {_hash(last)}", 1)
