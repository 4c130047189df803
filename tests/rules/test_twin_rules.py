"""Doubles are told at both records, however their names are written."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from honour_roll.rules import check_content
from tests.commands import write_files
from tests.rules.conftest import BASE


def record(name: str, year: int = 2020, kind: str = "individual", more: str = "") -> str:
    text = f"kind: {kind}\nname: {name}\nunit: suoi-hoa\n{more}honours:\n"
    return text + f"  - {{key: lan-nay, status: recognised, year: {year}}}\n"


def told(root: Path, **records: str) -> list[tuple[str, str]]:
    """``(code, slug of the file)`` of every doubt about doubles."""
    files = {f"records/suoi-hoa/2020/{slug}.yml": text for slug, text in records.items()}
    problems = check_content(write_files(root, {**BASE, **files}))[1]
    return [(p.code, Path(p.where.file).stem) for p in problems if p.where.field == "name"]


def test_both_of_a_pair_are_told_and_each_names_the_other(tmp_path: Path) -> None:
    text = record("Lò Văn Pành")
    files = {f"records/suoi-hoa/2020/{slug}.yml": text for slug in ("a-moi", "cu")}
    problems = check_content(write_files(tmp_path, {**BASE, **files}))[1]
    said = {Path(p.where.file).stem: p.what.vi for p in problems if p.code == "same-twice"}
    assert said.keys() == {"a-moi", "cu"}
    assert "2020/cu.yml" in said["a-moi"]
    assert "2020/a-moi.yml" in said["cu"]


def test_of_three_each_is_told_once_and_of_the_gravest(tmp_path: Path) -> None:
    name = "Lò Văn Pành"
    assert told(tmp_path, a=record(name, 2018), b=record(name), c=record(name)) == [
        ("namesakes", "a"),
        ("same-twice", "b"),
        ("same-twice", "c"),
    ]


def test_a_name_without_marks_is_told_at_both(tmp_path: Path) -> None:
    assert told(tmp_path, a=record("Lò Văn Pành"), b=record("Lo Van Panh")) == [
        ("near-duplicate", "a"),
        ("near-duplicate", "b"),
    ]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("individual", ("H'Hen Niê", "H’Hen Niê", "Hʼhen Niê")),
        ("individual", ("Ông Lò Văn Pành", "Lò Văn Pành", "đ/c Lò Văn Pành", "Lò Văn Pành.")),
        ("household", ("Hộ ông Lò Văn Pành", "Gia đình Lò Văn Pành", "Lò Văn Pành")),
        (
            "model",
            ("Mô hình “Dân vận khéo”", "Mô hình Dân vận khéo", "Mô hình 'dân vận khéo'."),
        ),
    ],
)
def test_writings_of_one_name_are_doubles(
    tmp_path: Path, kind: str, names: tuple[str, ...]
) -> None:
    for n, pair in enumerate(permutations(names, 2)):
        one, other = (record(f'"{name}"', kind=kind) for name in pair)
        found = told(tmp_path / str(n), a=one, b=other)
        assert found == [("same-twice", "a"), ("same-twice", "b")], pair


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("model", "Bà mẹ đảm đang", "Mẹ đảm đang"),
        ("collective", "Ông bà cháu", "Cháu"),
        ("individual", "H'Hen Niê", "Hen Niê"),
        ("individual", "Ông Ích Khiêm", "Ông Ích Khiên"),
        ("household", "Hộ Lò Văn Pành", "Hộ Lò Văn Panh"),
    ],
)
def test_two_names_stay_two(tmp_path: Path, kind: str, one: str, other: str) -> None:
    assert told(tmp_path, a=record(one, kind=kind), b=record(other, kind=kind)) == []


def test_what_differs_tells_namesakes_apart(tmp_path: Path) -> None:
    one, other = (record("Lò Văn Pành", more=f"born: {year}\n") for year in (1950, 1960))
    assert told(tmp_path, a=one, b=other) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Thôn 3", "thôn số 03.", ["same-twice"]),
        ("Bản Nà", "Nà", ["same-twice"]),
        ("Thôn 3", "Tổ 3", []),
        ("Bản Nà", "Bản Ná", []),
    ],
)
def test_a_village_that_is_spelt_otherwise_tells_nobody_apart(
    tmp_path: Path, one: str, other: str, found: list[str]
) -> None:
    texts = (record("Lò Văn Pành", more=f"village: {village}\n") for village in (one, other))
    assert [code for code, _ in told(tmp_path, **dict(zip("ab", texts, strict=True)))] == found * 2
