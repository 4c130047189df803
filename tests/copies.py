"""Work for two processes (``honour_roll/helper.py``), however little there is of it."""

from __future__ import annotations

import os
from types import ModuleType

import pytest


def share_from_one_on(monkeypatch: pytest.MonkeyPatch, module: ModuleType) -> list[int]:
    """Let ``module`` share its work whatever its ``FEWEST``; the ids of the copies to be made."""
    copies: list[int] = []
    fork = os.fork

    def counted() -> int:
        pid = fork()
        copies.append(pid)
        return pid

    monkeypatch.setattr(module, "FEWEST", 1)
    monkeypatch.setattr(module, "can_help", lambda: True)
    monkeypatch.setattr(os, "fork", counted)
    return copies
