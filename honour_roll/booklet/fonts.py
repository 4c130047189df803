"""The typefaces of paper, from their packages, and which characters they can print."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from unicodedata import category

from fontTools.ttLib import TTFont

_PACKAGES = ("fontpkg_source_serif_4", "fontpkg_be_vietnam_pro", "fontpkg_noto_serif")
"""The last one only for letters that the others lack, such as ƀ in names of the Highlands."""

_UPRIGHT = (
    "SourceSerif4[opsz,wght].ttf",
    "BeVietnamPro-Regular.ttf",
    "NotoSerif[wdth,wght].ttf",
)
MISSING = "☐"
"""Printed for what no face has; Source Serif 4 has it."""

_NEVER_PRINTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Control characters, turners of direction, halves and private ones: PDF/A refuses some."""


def folders() -> list[Path]:
    """Where the files of the faces lie."""
    return [Path(str(files(package).joinpath("files"))) for package in _PACKAGES]


@lru_cache(maxsize=1)
def printable() -> frozenset[str]:
    """Every character that one of the faces has."""
    found: set[str] = set()
    for folder, name in zip(folders(), _UPRIGHT, strict=True):
        with TTFont(folder / name, lazy=True) as font:
            found.update(map(chr, font.getBestCmap()))
    return frozenset(found)


def as_printed(text: str) -> str:
    """``text`` with a box for every character that can't be printed; invisible ones are gone."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_printed(text))


def missing(text: str) -> Iterator[str]:
    """The characters for which ``as_printed`` puts a box."""
    known = printable()
    return (char for char in text if char not in known and not _is_invisible(char))


def _printed(text: str) -> Iterator[str]:
    known = printable()
    for char in text:
        if char in "\n\t":
            yield char
        elif not _is_invisible(char):
            yield char if char in known else MISSING


def _is_invisible(char: str) -> bool:
    return category(char) in _NEVER_PRINTED
