"""The site that most takedowns are tried on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.trees import Tree
from tests.withdrawal.scenes import scene


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Content that was never built, with her in it."""
    return scene(tmp_path)
