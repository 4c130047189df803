from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.problems import Location
from honour_roll.source.lines import SourceLines
from honour_roll.source.survey import REGISTER_BYTES


@pytest.mark.parametrize(
    ("raw", "line", "told"),
    [
        ("một\nhai\r\nba\rbốn".encode(), 4, "bốn"),
        ("\ufefftên: x".encode(), 1, "tên: x"),
        ("a\u2028b\nc".encode(), 2, "c"),
        (b"t\xean: x", 1, "t\ufffdn: x"),
        (b"a", 2, None),
        (b"a", 0, None),
        ("tên: x".encode("utf-16"), 1, None),
        (b"x" * (REGISTER_BYTES + 1), 1, None),
    ],
)
def test_a_line_is_that_of_the_yaml_reader(
    tmp_path: Path, raw: bytes, line: int, told: str | None
) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(raw)
    assert SourceLines()(Location(str(path), line, 1)) == told


def test_a_file_that_is_gone_has_no_lines(tmp_path: Path) -> None:
    assert SourceLines()(Location(str(tmp_path / "a.yml"), 1, 1)) is None


def test_no_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "bi-mat.yml").write_text("x: y", encoding="utf-8")
    try:
        (tmp_path / "a.yml").symlink_to(tmp_path / "bi-mat.yml")
    except OSError:
        pytest.skip("links need rights here")
    assert SourceLines()(Location(str(tmp_path / "a.yml"), 1, 1)) is None


def test_each_file_has_its_own_lines(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).write_text(f"trong {name}", encoding="utf-8")
    lines = SourceLines()
    for name in "aba":
        assert lines(Location(str(tmp_path / name), 1, 1)) == f"trong {name}"
