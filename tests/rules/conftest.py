"""Checking small made-up content folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from honour_roll.problems import Severity
from honour_roll.rules import check_content
from tests.commands import write_files

Check = Callable[[Mapping[str, str | bytes]], list[str]]

UNIT = "periods:\n  - {name: Huyện Suối Hoa, level: district}\n"
BASE = {
    "units/suoi-hoa.yml": UNIT,
    "units/doi-che.yml": UNIT,
    "vocabulary/authorities.yml": "huyen-uy: {name: Huyện ủy}\n",
    "vocabulary/measures.yml": "honourees: {name: Điển hình}\npercent: {name: Tỷ lệ}\n",
}


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Content files over the base → ``code field`` of every error and warning, in order."""

    def told(files: Mapping[str, str | bytes]) -> list[str]:
        root = write_files(tmp_path / "content", {**BASE, **files})
        problems = check_content(root)[1]
        return [
            f"{p.code} {p.where.field}".strip() for p in problems if p.severity is not Severity.HINT
        ]

    return told
