"""What checking costs is measured on the same files, and only where nothing is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.benchmark import check_cost
from tests.commands import write_files

UNIT = "periods:\n  - {name: Huyện Suối Hoa, level: district}\n"


def test_it_tells_both_times_and_how_they_compare(tmp_path: Path) -> None:
    root = write_files(tmp_path / "content", {"units/suoi-hoa.yml": UNIT})
    parsed, checked = check_cost.measure(root, 1)
    assert re.fullmatch(r"\s*reading and parsing +\d+\.\d\d s CPU", parsed)
    assert re.fullmatch(r"the whole check +\d+\.\d\d s CPU +\d+\.\d\d times that", checked)


def test_content_with_mistakes_is_no_measure(tmp_path: Path) -> None:
    root = write_files(tmp_path / "content", {"units/suoi-hoa.yml": "periods: []\n"})
    with pytest.raises(SystemExit, match="failed on"):
        check_cost.measure(root, 1)
