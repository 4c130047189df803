"""The site's own stylesheet, scripts and fonts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

STYLES = ("fonts", "tokens", "base", "parts", "print")
"""The files of ``assets/css/`` that become one stylesheet, in this order."""

SCRIPTS: tuple[str, ...] = ()
"""The files of ``assets/js/`` that every page loads, in this order."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site; ``name`` is its path from the site's root."""

    name: str
    data: bytes


def _folder(name: str) -> Traversable:
    return files("honour_roll.pages") / "assets" / name


def _named(stem: str, ending: str, data: bytes) -> Asset:
    """With its hash in the name, so that no browser keeps an older one for it."""
    digest = hashlib.sha256(data).hexdigest()[:8]
    return Asset(f"assets/{stem}.{digest}.{ending}", data)


@cache
def stylesheet() -> Asset:
    """All styles of our pages in one file."""
    sources = [(_folder("css") / f"{name}.css").read_bytes() for name in STYLES]
    return _named("so-ghi-danh", "css", b"\n".join(sources))


@cache
def scripts() -> tuple[Asset, ...]:
    """The scripts that every page loads; pages are whole without them."""
    folder = _folder("js")
    return tuple(_named(name, "js", (folder / f"{name}.js").read_bytes()) for name in SCRIPTS)


def fonts() -> Iterator[Asset]:
    """The faces that the stylesheet names."""
    for file in sorted(_folder("fonts").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".woff2"):
            yield Asset(f"assets/fonts/{file.name}", file.read_bytes())


def all_assets() -> list[Asset]:
    """Every file that the pages load."""
    return [stylesheet(), *scripts(), *fonts()]
