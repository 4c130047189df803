from __future__ import annotations

import sys
from pathlib import Path

import pytest

from honour_roll.model.base import Part
from honour_roll.source.content import Content
from honour_roll.source.content_problems import EXAMPLES
from honour_roll.source.known import Known
from honour_roll.source.reader import read_content
from honour_roll.source.survey import RECORD_BYTES
from honour_roll.source.validation import validate
from honour_roll.source.yaml_reader import read_yaml
from tests.commands import REPOSITORY, write_files

UNIT = "periods:\n  - {name: Huyện, level: district}\n"
RECORD = "kind: model\nname: A\nunit: sa-pa\nhonours:\n  - {key: a, status: named, year: 2020}\n"


def read(root: Path, files: dict[str, str | bytes]) -> Content:
    return read_content(write_files(root / "content", files))


def told(content: Content) -> list[tuple[str, str]]:
    return [(problem.code, problem.where.file) for problem in content.problems]


def test_every_folder_becomes_its_part_of_the_content() -> None:
    content = read_content(REPOSITORY / "tests" / "content")
    assert content.problems == []
    assert "suoi-hoa/2020/bep-lua-am" in content.records
    assert set(content.units) == {
        "viet-nam",
        "tinh-minh-hoa",
        "phuong-suoi-hoa-minh-hoa",
        "suoi-hoa",
        "doi-che",
    }
    assert set(content.decisions) == {"thi-uy-suoi-hoa-2022-15"}
    assert set(content.tallies) == {"suoi-hoa/2021-bao-minh-hoa"}
    assert set(content.booklets) == {"tap-1"}
    assert content.vocabulary["forms"]["giay-khen"].name == "Giấy khen"
    assert content.site.email == "gop-y@example.org"


def test_a_missing_folder_is_one_problem(tmp_path: Path) -> None:
    content = read_content(tmp_path / "khong-co")
    assert told(content) == [("content-missing", "khong-co")]


def test_an_empty_folder_is_an_empty_roll(tmp_path: Path) -> None:
    content = read_content(tmp_path)
    assert (content.problems, content.records, content.site.operator) == ([], {}, None)


def test_units_know_their_file_and_their_place_in_it(tmp_path: Path) -> None:
    register = "units:\n  tinh-a:\n    periods:\n      - {name: A, level: province}\n"
    content = read(tmp_path, {"units/tinh-a.yml": register, "units/sa-pa.yml": UNIT})
    assert content.unit_files == {
        "sa-pa": ("units/sa-pa.yml", ()),
        "tinh-a": ("units/tinh-a.yml", ("units", "tinh-a")),
    }


def test_a_unit_may_be_told_once_only(tmp_path: Path) -> None:
    register = "units:\n  sa-pa:\n    periods:\n      - {name: A, level: district}\n"
    content = read(tmp_path, {"units/a.yml": register, "units/sa-pa.yml": UNIT})
    assert told(content) == [("unit-twice", "content/units/sa-pa.yml")]
    assert content.units["sa-pa"].current.name == "A"


@pytest.mark.parametrize("said", ["[sa-pa]", "sa-pa"])
def test_a_register_that_is_no_mapping_is_told(tmp_path: Path, said: str) -> None:
    assert told(read(tmp_path, {"units/a.yml": f"units: {said}\n"})) == [
        ("group", "content/units/a.yml")
    ]


@pytest.mark.parametrize(
    "name",
    ["a.yml", "sa-pa/a.yml", "sa-pa/20/a.yml", "sa-pa/2020/A.yml", "sa-pa/2020/b/a.yml"],
)
def test_a_record_elsewhere_is_told_and_not_read_further(tmp_path: Path, name: str) -> None:
    content = read(tmp_path, {f"records/{name}": "kind: la\n"})
    assert told(content) == [("record-place", f"content/records/{name}")]
    assert content.records == {}


@pytest.mark.parametrize("name", ["units/Sa Pa.yml", "decisions/a/b.yml", "booklets/tap_1.yml"])
def test_a_file_whose_name_is_its_id_is_named_like_one(tmp_path: Path, name: str) -> None:
    assert told(read(tmp_path, {name: "title: A\n"})) == [("file-name", f"content/{name}")]


def test_all_problems_of_all_files_come_together(tmp_path: Path) -> None:
    content = read(
        tmp_path,
        {
            "records/sa-pa/2020/a.yml": "kind: model\n\tname: A\n",
            "records/sa-pa/2020/b.yml": RECORD + "sumary: A\n",
            "records/sa-pa/2020/c.yml": RECORD,
            "vocabulary/fields.yml": "giao_duc: {name: A}\ny-te: {ten: B}\n",
            "vocabulary/linh-vuc.yml": "a: {name: A}\n",
            "site.yml": "operater: A\n",
        },
    )
    assert sorted({code for code, _ in told(content)}) == [
        "id-form",
        "missing-key",
        "unknown-key",
        "vocabulary-unknown",
        "yaml-tab",
    ]
    assert set(content.records) == {"sa-pa/2020/c"}


def test_a_heavy_record_is_refused(tmp_path: Path) -> None:
    heavy = RECORD + "#" + "x" * RECORD_BYTES
    assert told(read(tmp_path, {"records/sa-pa/2020/a.yml": heavy})) == [
        ("yaml-too-large", "content/records/sa-pa/2020/a.yml")
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_nothing_outside_is_read_by_a_link(tmp_path: Path) -> None:
    write_files(tmp_path, {"kia/bi-mat.yml": "operator: Bí mật\n", "content/units/a.yml": UNIT})
    (tmp_path / "content/site.yml").symlink_to(tmp_path / "kia/bi-mat.yml")
    content = read_content(tmp_path / "content")
    assert told(content) == [("file-symlink", "content/site.yml")]
    assert content.site.operator is None


def test_known_are_sound_and_broken_entries_alike(tmp_path: Path) -> None:
    known = read(
        tmp_path,
        {
            "records/sa-pa/2020/a.yml": "\t",
            "units/so-bo.yml": "units:\n  sa-pa: {periods: []}\n",
            "decisions/a-2020-1.yml": "ngay: 2020\n",
            "vocabulary/fields.yml": "y-te: {}\n",
        },
    ).known
    assert known.of("records") == {"sa-pa/2020/a"}
    assert known.of("units") == {"sa-pa"}
    assert known.of("decisions") == {"a-2020-1"}
    assert known.of("fields") == {"y-te"}
    assert known.lacks("fields", "giao-duc")
    assert known.lacks("forms", "giay-khen")
    assert not known.lacks("decisions", "a-2020-1")


def test_a_doubtful_kind_lacks_nothing() -> None:
    known = Known()
    known.add("units", "sa-pa")
    known.doubt(["units"])
    assert not known.lacks("units", "lai-chau")
    assert known.lacks("records", "lai-chau")
    assert known.of("records") == frozenset()


@pytest.mark.parametrize("cls", EXAMPLES)
def test_the_example_for_an_empty_file_is_sound_itself(cls: type[Part]) -> None:
    document, problems = read_yaml("\n".join(EXAMPLES[cls]).encode(), "a.yml")
    assert document is not None
    assert problems == []
    id = "sa-pa/2020/a" if cls.__name__ == "Record" else "a"
    assert validate(cls, document, id=id)[1] == []


def test_a_file_with_keys_but_no_values_is_not_called_empty(tmp_path: Path) -> None:
    content = read(tmp_path, {"decisions/a.yml": "authority:\n"})
    assert told(content) == [("missing-key", "content/decisions/a.yml")]
