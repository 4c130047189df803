"""The scripts that search in the browser: a small worker, and the engine that it loads."""

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
    "matches",
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
    return b'(() => {\n"use strict";\n' + b"\n".join(map(_source, ENGINE)) + b"})();\n"


@cache
def worker() -> bytes:
    """The worker that takes the place of the theme's own, and serves the search page."""
    return _source("worker")


def _source(name: str) -> bytes:
    return (files("honour_roll.search") / "assets" / f"{name}.js").read_bytes()
