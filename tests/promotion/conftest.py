"""A private repository with a record that may pass, and a public one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.promotion.promoted import private_content, public_content


@pytest.fixture
def private(tmp_path: Path) -> Path:
    """The intake repository."""
    return private_content(tmp_path)


@pytest.fixture
def public(tmp_path: Path) -> Path:
    """The public one."""
    return public_content(tmp_path)
