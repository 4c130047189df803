"""The site's own stylesheet, scripts and fonts."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

STYLES = (
    "fonts",
    "tokens",
    "theme",
    "base",
    "asides",
    "chrome",
    "display",
    "menu",
    "finder",
    "search",
    "footer",
    "parts",
    "ways",
    "share",
    "tables",
    "cards",
    "focus",
    "record",
    "lists",
    "booklets",
    "cover",
    "home",
    "names",
    "register",
    "decision",
    "manual",
    "charts",
    "lineage",
    "figures",
    "tints",
    "slides",
    "lightbox",
    "large",
    "print",
    "annex",
)
"""The files of ``assets/css/`` that become one stylesheet, in this order."""

SCRIPTS = ("js/parts", "js/keys", "js/display", "js/share", "js/search-box")
"""The files of ``assets/`` that become every page's script, in this order; pages are whole
without it."""

PARTS = {
    "print": ("vendor/lean-qr", "js/print"),
    "slides": (
        "js/slides-deck",
        "js/slides-slide",
        "js/slides-screen",
        "js/slides-controls",
        "js/slides-player",
        "js/slides",
    ),
    "search": ("js/search-cards", "js/search-page"),
    "photos": ("js/lightbox",),
}
"""Scripts that only some pages want: ``js/parts.js`` says which, and loads them."""

# What readers' browsers have no use for is a quarter of what is sent. None of our strings holds
# such signs or goes over the end of a line (tests/pages/test_assets_sent.py); licences stay.
_STYLE_SHORTER = (
    (re.compile(rb"/\*.*?\*/\s*", re.DOTALL), b""),
    (re.compile(rb"\s*\n\s*"), b"\n"),
    (re.compile(rb"(?<=[{};,])\n|;?\n(?=\})"), b""),
)
_SCRIPT_SHORTER = (
    (re.compile(rb"^[ \t]*/\*(?!!)(?:[^*]|\*(?!/))*\*/[ \t]*\n", re.MULTILINE), b""),
    (re.compile(rb"^[ \t]*//.*\n", re.MULTILINE), b""),
    (re.compile(rb"^[ \t]+|^\n", re.MULTILINE), b""),
)
_Shorter = Iterable[tuple[re.Pattern[bytes], bytes]]


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site; ``name`` is its path from the site's root."""

    name: str
    data: bytes


def _folder() -> Traversable:
    return files("honour_roll.pages") / "assets"


@cache
def stylesheet() -> Asset:
    """All styles of our pages in one file."""
    styles = _joined((f"css/{name}" for name in STYLES), "css")
    return _named("so-ghi-danh", "css", _shorter(styles, _STYLE_SHORTER))


@cache
def script() -> Asset:
    """The script of every page, which knows the files of ``PARTS`` beside it."""
    names = {part: asset.name.rpartition("/")[2] for part, asset in _parts().items()}
    head = f"window.hrParts = {json.dumps(names)};\n"
    return _named("so-ghi-danh", "js", head.encode() + _script(SCRIPTS))


@cache
def _parts() -> dict[str, Asset]:
    return {
        part: _named(f"so-ghi-danh-{part}", "js", _script(names)) for part, names in PARTS.items()
    }


def _script(names: Iterable[str]) -> bytes:
    return _shorter(_joined(names, "js"), _SCRIPT_SHORTER)


def _shorter(data: bytes, ways: _Shorter) -> bytes:
    for pattern, instead in ways:
        data = pattern.sub(instead, data)
    return data


def _joined(names: Iterable[str], ending: str) -> bytes:
    return b"\n".join((_folder() / f"{name}.{ending}").read_bytes() for name in names)


def _named(stem: str, ending: str, data: bytes) -> Asset:
    """A file with its hash in the name, so that no browser keeps an older one for it."""
    digest = hashlib.sha256(data).hexdigest()[:8]
    return Asset(f"assets/{stem}.{digest}.{ending}", data)


def fonts() -> Iterator[Asset]:
    """The faces that the stylesheet names, with their licences."""
    for file in sorted((_folder() / "fonts").iterdir(), key=lambda file: file.name):
        yield Asset(f"assets/fonts/{file.name}", file.read_bytes())


def all_assets() -> list[Asset]:
    """Every file that the pages load."""
    return [stylesheet(), script(), *_parts().values(), *fonts()]
