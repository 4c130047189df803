"""Files dropped on a window are found, however their path is written."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.cli.dropped import dropped_paths

NAMES = ["a.xlsx", "Danh sách kèm theo.docx", "Y H'Nam.docx", "a&b;(1).zip", "100% “mới”.xlsx"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "written",
    ["{}", '"{}"', '  "{}" ', "\u202a{}", "& '{}'", "'{}'"],
)
def test_a_path_is_found_bare_and_quoted(tmp_path: Path, name: str, written: str) -> None:
    file = tmp_path / name
    file.touch()
    assert dropped_paths(written.format(file)) == [file]


@pytest.mark.parametrize("name", NAMES)
def test_an_address_of_a_file_is_found(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.touch()
    assert dropped_paths(f"file://{quote(str(file))}") == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="backslashes part folders there")
def test_backslashes_before_spaces_are_taken_off(tmp_path: Path) -> None:
    file = tmp_path / "Danh sách (1).docx"
    file.touch()
    assert dropped_paths(f"{tmp_path}/Danh\\ sách\\ \\(1\\).docx ") == [file]


def test_several_are_found_together(tmp_path: Path) -> None:
    files = [tmp_path / "a b.xlsx", tmp_path / "c.docx"]
    for file in files:
        file.touch()
    assert dropped_paths(f'"{files[0]}" "{files[1]}"') == files
    assert dropped_paths(f'"{files[0]}" {files[1]}') == files


def test_one_that_is_missing_makes_all_unknown(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").touch()
    assert dropped_paths(f'"{tmp_path}/a.xlsx" "{tmp_path}/b.xlsx"') == []


@given(st.text(max_size=40))
def test_no_text_stops_it(text: str) -> None:
    assert all(path.exists() for path in dropped_paths(text))


@pytest.mark.parametrize("text", ["", " ", '"', "''", "x" * 100_000, "a\0b", "file://[", "\ud800"])
def test_what_is_no_path_is_none(text: str) -> None:
    assert dropped_paths(text) == []
