"""Packages that this Python does as if it lacked."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence

import pytest


def refuse_import(monkeypatch: pytest.MonkeyPatch, start: str, error: Exception) -> None:
    """Whatever has a name that begins with ``start`` can't be imported: ``error`` is raised."""
    known = builtins.__import__

    def without(
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> object:
        if name.startswith(start):
            raise error
        return known(name, globals, locals, fromlist or (), level)

    monkeypatch.setattr(builtins, "__import__", without)
