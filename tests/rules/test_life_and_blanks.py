"""Lives that can't be, keys that are none though nothing stands in them, and where files go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from honour_roll.rules import check_content
from tests.commands import write_files

Check = Callable[[Mapping[str, str | bytes]], list[str]]
FILE = "records/suoi-hoa/2020/minh-hoa.yml"
HEAD = "kind: individual\nname: Lò Văn Pành\nunit: suoi-hoa\n"


def honoured(more: str, when: str = "year: 2020", end: str = "") -> dict[str, str | bytes]:
    honour = f"  - {{key: lan-nay, status: recognised, {when}}}\n"
    return {FILE: f"{HEAD}{more}honours:\n{honour}{end}"}


@pytest.mark.parametrize(
    ("life", "when", "told"),
    [
        ("born: 2000\ndied: 1990\n", "year: 2021", ["life-time died"]),
        ("born: 2021\n", "year: 2020", ["life-time honours[0].year"]),
        ("born: 2/9/2020\n", "date: 1/9/2020", ["life-time honours[0].date"]),
        ("born: 2001\n", "period: {from: 1995, to: 2000}", ["life-time honours[0].period"]),
        ("born: 2001\n", "decision: huyen-uy-2000-1", ["life-time honours[0].decision"]),
        ("born: 1990\ndied: 1990\n", "year: 1990", []),
        ("born: 9/1990\ndied: 1990\n", "year: 1990", []),
        ("born: 1930\ndied: 1952\n", "year: 1955", []),
        ("born: 1998\n", "period: {from: 1995, to: 2000}", []),
        ("died: 1952\n", "year: 1955", []),
    ],
)
def test_nobody_dies_or_is_honoured_before_being_born(
    check: Check, life: str, when: str, told: list[str]
) -> None:
    decision = {"decisions/huyen-uy-2000-1.yml": "authority: huyen-uy\ndate: 2/9/2000\n"}
    found = check({**honoured(life, when), **decision})
    assert [line for line in found if line.startswith("life-time")] == told


@pytest.mark.parametrize(("kind", "is_told"), [("household", True), ("collective", False)])
@pytest.mark.parametrize("status", ["nominated", "rejected", "registered"])
def test_what_is_undecided_of_a_household_is_private_too(
    check: Check, kind: str, status: str, is_told: bool
) -> None:
    text = f"kind: {kind}\nname: Lù A Pành\nunit: suoi-hoa\nhonours:\n"
    text += f"  - {{key: a, status: {status}, year: 2020}}\n"
    assert ("private-status honours[0].status" in check({FILE: text})) is is_told


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (honoured("unit2:\n"), ["unknown-key unit2"]),
        (honoured("id: ~\n"), ["unknown-key id"]),
        (honoured("summary:\nborn: null\n"), []),
        (honoured("", "year: 2020, lever: "), ["unknown-key honours[0].lever"]),
        (honoured("", end="consent:\n  basis: consent\n  bye:\n"), ["unknown-key consent.bye"]),
        (honoured("la:\n  la:\n"), ["unknown-key la"]),
        (
            {"units/so-bo.yml": "units:\n  a: {periods: [{name: A, level: commune}], la: }\n"},
            ["unknown-key units.a.la"],
        ),
        ({"vocabulary/fields.yml": "a:\n  name: A\n  la:\nb:\n  name: B\n"}, ["unknown-key a.la"]),
        ({"site.yml": "la:\n"}, ["unknown-key la"]),
    ],
)
def test_a_key_that_is_none_is_told_though_it_is_blank(
    check: Check, files: Mapping[str, str | bytes], told: list[str]
) -> None:
    assert check(files) == told


def test_many_blank_keys_in_many_terms_are_each_told_once(check: Check) -> None:
    terms = "".join(f"a{n}: {{name: A, la: , lo: }}\n" for n in range(200))
    assert len(check({"vocabulary/fields.yml": terms})) == 400


def remedy(root: Path, files: Mapping[str, str | bytes], code: str) -> str:
    (found,) = (p for p in check_content(write_files(root, files))[1] if p.code == code)
    return found.remedy.vi


def test_a_dash_without_a_space_is_told_as_one(tmp_path: Path) -> None:
    said = remedy(tmp_path, honoured("", end="sources:\n-title: Bài báo\n"), "unknown-key")
    assert said == "Thêm dấu cách sau dấu gạch ngang đầu dòng: “- title: …”."


def test_the_place_of_a_misnamed_record_is_proposed(tmp_path: Path) -> None:
    files = {"records/suoi-hoa/2021/Viết Hoa Có Dấu.yml": HEAD}
    said = remedy(tmp_path, files, "record-place")
    assert said.endswith(", ví dụ: records/suoi-hoa/2021/viet-hoa-co-dau.yml.")
