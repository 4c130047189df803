"""The scripts that search in the browser: the engine, and the small worker that loads it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

ENGINE = (
    "words",
    "unkeyed",
    "slips",
    "packing",
    "names",
    "query",
    "terms",
    "texts",
    "awards",
    "numbers",
    "matches",
    "nearly",
    "understanding",
    "ranking",
    "display",
    "facets",
    "cards",
    "results",
    "engine",
)
"""The files of ``assets/`` that become the engine, in this order."""


@cache
def engine() -> bytes:
    """The engine: one function, so that a worker may load another version after it."""
    return _function(*ENGINE)


@cache
def worker() -> bytes:
    """The worker that takes the place of the theme's own, and serves the search page."""
    return _function("desk", "worker")


@cache
def offline() -> bytes:
    """What a page loads before the theme's script where it was opened from a disk."""
    return _function("desk", "offline")


def _function(*names: str) -> bytes:
    return b'(() => {\n"use strict";\n' + b"\n".join(map(_source, names)) + b"})();\n"


def _source(name: str) -> bytes:
    return (files("honour_roll.search") / "assets" / f"{name}.js").read_bytes()
