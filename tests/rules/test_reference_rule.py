"""Unknown ids are told once, where they stand, and never because of another mistake."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from honour_roll.rules import check_content, hints
from tests.commands import write_files

Check = Callable[[Mapping[str, str | bytes]], list[str]]

RECORD = """kind: model
name: Minh hoạ
unit: suoi-hoa
{more}honours:
  - key: lan-nay
    status: recognised
    year: 2020
    {honour}
"""


def record(more: str = "", honour: str = "note: Minh hoạ") -> dict[str, str | bytes]:
    text = RECORD.format(more=f"{more}\n" if more else "", honour=honour)
    return {"records/suoi-hoa/2020/minh-hoa.yml": text}


TAB = "giao-duc:\n\tname: Giáo dục\n"
BROKEN_REGISTER = "units:\n  xa-la:\n    periods:\n      - {name: Xã, level: không có}\n"
BROKEN_UNIT = "periods:\n  - {name: Xã, level: không có cấp này}\n"


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"units/xa-la.yml": BROKEN_UNIT, **record("also_units: [xa-la]")}, "unknown-choice"),
        (
            {
                "units/so-bo.yml": BROKEN_REGISTER,
                **record("also_units: [xa-la]"),
            },
            "unknown-choice",
        ),
        ({"units/so-bo.yml": "units:\n\txa-la: 1\n", **record("also_units: [xa-la]")}, "yaml-tab"),
        ({"units/so-bo.yml": "units: xa-la\n", **record("also_units: [xa-la]")}, "group"),
        (
            {"units/xa-la.yaml": BROKEN_UNIT, **record("also_units: [xa-la]")},
            "file-ending",
        ),
        (
            {
                "decisions/huyen-uy-2020-1.yml": "date: 5/17/2020\n",
                **record(honour="decision: huyen-uy-2020-1"),
            },
            "date-order",
        ),
        ({"vocabulary/fields.yml": TAB, **record("field: giao-duc")}, "yaml-tab"),
        (
            {"vocabulary/fields.yml": "giao-duc: {ten: A}\n", **record("field: giao-duc")},
            "unknown-key",
        ),
        (
            {"vocabulary/field.yml": "giao-duc: {name: A}\n", **record("field: giao-duc")},
            "vocabulary-unknown",
        ),
        (
            {
                "records/suoi-hoa/2020/goc.yml": "kind: modell\n",
                **record("replicated_from: suoi-hoa/2020/goc"),
            },
            "unknown-choice",
        ),
    ],
)
def test_what_refers_to_a_broken_entry_is_not_told_again(
    check: Check, files: dict[str, str | bytes], problem: str
) -> None:
    told = check(files)
    assert problem in {line.split()[0] for line in told}
    assert not [line for line in told if line.startswith("unknown-reference")]


def test_other_kinds_are_still_checked_beside_a_broken_file(check: Check) -> None:
    files = {"vocabulary/fields.yml": TAB, **record("field: giao-duc\nsubject: la")}
    assert "unknown-reference subject" in check(files)


def test_people_in_photos_are_names_or_ids_that_are_there(check: Check) -> None:
    people = "[Lê Văn Khác, suoi-hoa/2020/minh-hoa, suoi-hoa/2020/khong-co]"
    found = check(record(f"photos: [{{file: a.jpg, people: {people}}}]"))
    assert "unknown-reference photos[0].people[2]" in found
    assert not [one for one in found if "people[0]" in one or "people[1]" in one]


def test_a_register_is_no_unit_itself(check: Check) -> None:
    register = "units:\n  xa-la:\n    periods:\n      - {name: Xã Lạ, level: commune}\n"
    files = {"units/so-bo.yml": register, **record("also_units: [xa-la, so-bo]")}
    assert check(files) == ["unknown-reference also_units[1]"]


def broken_record(more: str, kind: str = "individaul") -> dict[str, str | bytes]:
    honour = "  - {key: a, status: recognised, year: 2020, movement: chi-thi-5}\n"
    text = f"kind: {kind}\nname: A\n{more}honours:\n{honour}"
    return {"records/suoi-hoa/2020/minh-hoa.yml": text}


def test_a_mistake_of_another_kind_hides_no_unknown_id(check: Check) -> None:
    assert check(broken_record("unit: sapa\n")) == [
        "unknown-choice kind",
        "unknown-reference unit",
        "unknown-reference honours[0].movement",
    ]


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ("unit: Sa Pa\n", "id-form unit"),
        ("unit: [la]\n", "id-form unit"),
        ("unit: suoi-hoa\nalso_units: la\n", "shape also_units"),
        ("unit: suoi-hoa\nalso_units: {la: la}\n", "shape also_units"),
        ("unit: suoi-hoa\ndisseminated: [la]\n", "shape disseminated[0]"),
        ("unit: suoi-hoa\nunits: la\n", "unknown-key units"),
        ("unit: suoi-hoa\nreplicated_from: la\n", "record-id-form replicated_from"),
        (f"unit: {'a' * 101}\n", "id-form unit"),
    ],
)
def test_what_is_told_of_an_id_already_is_not_told_again(
    check: Check, more: str, problem: str
) -> None:
    told = check(broken_record(more, "model"))
    assert told == [problem, "unknown-reference honours[0].movement"]


@pytest.mark.parametrize(
    ("file", "text", "field"),
    [
        ("units/la.yml", "periods: [{name: A, level: sai, parent: xa}]\n", "periods[0].parent"),
        (
            "units/so.yml",
            "units: {la: {periods: [{level: commune}], successors: [xa]}}\n",
            "units.la.successors[0]",
        ),
        ("decisions/la.yml", "ngay: 2020\nauthority: xa\n", "authority"),
        ("tallies/suoi-hoa/la.yml", "unit: xa\n", "unit"),
        ("booklets/la.yml", "selection: {units: [xa]}\n", "selection.units[0]"),
        ("vocabulary/authorities.yml", "la: {unit: xa}\n", "la.unit"),
    ],
)
def test_unknown_ids_are_told_in_broken_files_of_every_kind(
    check: Check, file: str, text: str, field: str
) -> None:
    told = check({file: text})
    assert len(told) > 1
    assert [line for line in told if "reference" in line] == [f"unknown-reference {field}"]


def test_a_record_with_mistakes_is_in_no_roll(tmp_path: Path) -> None:
    root = write_files(tmp_path, broken_record("unit: sapa\n"))
    roll, _ = check_content(root)
    assert (dict(roll.records), dict(roll.public().records)) == ({}, {})


def test_suggestions_stop_at_a_bound(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hints, "_MOST_COMPARED", 1)
    asked: list[str] = []

    def nearest(word: str, ids: object) -> str | None:
        if ids:
            asked.append(word)
        return None

    monkeypatch.setattr(hints, "nearest", nearest)
    units = ", ".join(f"la-{n}" for n in range(9))
    assert len(check(record(f"also_units: [{units}, la-0]"))) == 10
    assert asked == ["la-0"]
