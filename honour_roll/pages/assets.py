"""The site's own stylesheet, scripts and fonts."""

from __future__ import annotations

import hashlib
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
    "menu",
    "finder",
    "search",
    "footer",
    "parts",
    "ways",
    "tables",
    "cards",
    "focus",
    "record",
    "lists",
    "booklets",
    "home",
    "names",
    "register",
    "decision",
    "manual",
    "charts",
    "figures",
    "slides",
    "print",
    "annex",
)
"""The files of ``assets/css/`` that become one stylesheet, in this order."""

SCRIPTS = (
    "vendor/lean-qr",
    "js/print",
    "js/keys",
    "js/slides-deck",
    "js/slides-slide",
    "js/slides-screen",
    "js/slides-controls",
    "js/slides-player",
    "js/slides",
    "js/search-box",
    "js/search-cards",
    "js/search-page",
)
"""The files of ``assets/`` that become one script, in this order; pages are whole without it."""


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
    return _joined((f"css/{name}" for name in STYLES), "css")


@cache
def script() -> Asset:
    """All scripts of our pages in one file."""
    return _joined(SCRIPTS, "js")


def _joined(names: Iterable[str], ending: str) -> Asset:
    """One file, with its hash in the name so that no browser keeps an older one for it."""
    data = b"\n".join((_folder() / f"{name}.{ending}").read_bytes() for name in names)
    digest = hashlib.sha256(data).hexdigest()[:8]
    return Asset(f"assets/so-ghi-danh.{digest}.{ending}", data)


def fonts() -> Iterator[Asset]:
    """The faces that the stylesheet names, with their licences."""
    for file in sorted((_folder() / "fonts").iterdir(), key=lambda file: file.name):
        yield Asset(f"assets/fonts/{file.name}", file.read_bytes())


def all_assets() -> list[Asset]:
    """Every file that the pages load."""
    return [stylesheet(), script(), *fonts()]
