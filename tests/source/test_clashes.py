"""Names that are one on Windows and macOS are found, whatever the order of a folder."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honour_roll.source.clashes import clashes
from honour_roll.source.files import scan
from tests.commands import write_files

NFC, NFD = normalize("NFC", "ảnh.jpg"), normalize("NFD", "ảnh.jpg")


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["a.jpg", "b.jpg"], []),
        (["a.jpg", "A.JPG"], [("a.jpg", "A.JPG")]),
        (["a", "b", "A", "B"], [("a", "A"), ("b", "B")]),
        (["Ảnh.jpg", NFC], [(NFC, "Ảnh.jpg")]),
        ([NFC, NFD], [(NFC, NFD)]),
        (["STRASSE", "straße"], [("straße", "STRASSE")]),
    ],
)
def test_clashing_names_are_told_once_each(names: list[str], found: list[tuple[str, str]]) -> None:
    assert list(clashes(names)) == found
    assert list(clashes(names[::-1])) == found


@given(st.sets(st.text(min_size=1)))
def test_as_many_are_told_as_there_are_too_many(names: set[str]) -> None:
    folded = {normalize("NFC", name).casefold() for name in names}
    assert len(list(clashes(names))) == len(names) - len(folded)


def test_a_folder_with_two_names_that_are_one_elsewhere_is_told(tmp_path: Path) -> None:
    files = {"records/a/2020/anh.jpg": b"", "records/a/2020/ANH.jpg": b"", "records/A/x.jpg": b""}
    if len(list(write_files(tmp_path, files).glob("records/*"))) < 2:
        pytest.skip("this file system knows no case")
    problems = scan(tmp_path, "records").problems
    assert [(p.code, p.where.file.partition("/")[2]) for p in problems] == [
        ("file-name", "records/a"),
        ("file-name", "records/a/2020/anh.jpg"),
    ]
    assert all(problem.is_error for problem in problems)
    assert "“ANH.jpg”" in problems[1].what.vi
