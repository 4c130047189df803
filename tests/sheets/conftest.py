from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.commands import REPOSITORY
from tests.sheets.officers import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    content = tmp_path / "content"
    shutil.copytree(REPOSITORY / "tests" / "content", content)
    (tmp_path / "gui").mkdir()
    return Desk(content, tmp_path / "gui" / "bang.xlsx")
