"""Ids that can't be a file everywhere, or an address of the site, are refused in clear words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from honour_roll.rules import check_content
from tests.commands import write_files

Check = Callable[[Mapping[str, str | bytes]], list[str]]
UNIT = "periods:\n  - {name: Huyện Suối Hoa, level: district}\n"
RECORD = (
    "kind: model\nname: Minh hoạ\nunit: {unit}\nhonours:\n"
    "  - {{key: mot, status: named, year: 2020}}\nsources: [{{title: Bài báo}}]\n"
)
GOOD = RECORD.format(unit="suoi-hoa")


@pytest.mark.parametrize("id", ["trang", "trang-2", "trang-007", "index"])
@pytest.mark.parametrize(
    ("file", "text", "field"),
    [
        ("units/{}.yml", UNIT, ""),
        ("decisions/{}.yml", "authority: huyen-uy\ndate: 2020-01-01\n", ""),
        ("booklets/{}.yml", "title: Sách\nselection: {{years: [2020]}}\n", ""),
        ("vocabulary/fields.yml", "{}: {{name: Tên}}\n", "{}"),
        ("vocabulary/movements.yml", "{}: {{name: Tên}}\n", "{}"),
    ],
)
def test_addresses_of_lists_are_taken(
    check: Check, file: str, text: str, field: str, id: str
) -> None:
    text = text if text == UNIT else text.format(id)
    assert check({file.format(id): text}) == [f"id-reserved {field.format(id)}".strip()]


def test_undated_is_a_page_of_fields_and_movements_alone(check: Check) -> None:
    terms = {f"vocabulary/{name}.yml": "khong-ro: {name: Tên}\n" for name in ("fields", "forms")}
    assert check({**terms, "units/khong-ro.yml": UNIT}) == ["id-reserved khong-ro"]


def test_a_record_may_be_called_page_but_not_index(check: Check) -> None:
    old = "former_ids: [suoi-hoa/2019/trang-2, suoi-hoa/2019/index]\n"
    assert check({"records/suoi-hoa/2020/trang-2.yml": GOOD + old}) == ["id-reserved former_ids[1]"]


def test_no_record_is_called_index(check: Check) -> None:
    assert check({"records/suoi-hoa/2020/index.yml": GOOD}) == ["id-reserved"]


@pytest.mark.parametrize("id", ["trang-tri", "trang-2-a", "index-1", "vang-trang"])
def test_longer_ids_are_free(check: Check, id: str) -> None:
    assert check({f"units/{id}.yml": UNIT, "vocabulary/fields.yml": f"{id}: {{name: A}}\n"}) == []


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"units/con.yml": UNIT}, "file-name"),
        ({"units/so-bo.yml": "units:\n  aux: {periods: [{name: A, level: commune}]}\n"}, "id-form"),
        ({"records/suoi-hoa/2020/lpt1.yml": GOOD}, "record-place"),
        ({"records/nul/2020/x.yml": GOOD}, "record-place"),
        ({"vocabulary/fields.yml": "prn: {name: A}\n"}, "id-form"),
        ({"records/suoi-hoa/2020/x.yml": RECORD.format(unit="com3")}, "id-form"),
        ({"records/suoi-hoa/2020/x.yml": GOOD + "photos: [{file: Con.jpg}]"}, "file-name-form"),
    ],
)
def test_a_device_of_windows_is_told_as_one(
    tmp_path: Path, files: dict[str, str], code: str
) -> None:
    root = write_files(tmp_path / "content", {"units/suoi-hoa.yml": UNIT, **files})
    problems = [p for p in check_content(root)[1] if p.is_error]
    assert [problem.code for problem in problems] == [code]
    assert "Windows giữ tên" in problems[0].remedy.vi


@pytest.mark.parametrize(
    "files",
    [
        {"units/Suoi-Hoa-2.yml": UNIT},
        {"vocabulary/fields.yml": "Y-te: {name: A}\n"},
        {"records/suoi-hoa/2020/Minh-Hoa.yml": GOOD},
        {"records/suoi-hoa/2020/minh-hoạ.yml": GOOD},
        {"records/suoi-hoa/2020/minh_hoa.yml": GOOD},
    ],
)
def test_other_letters_than_small_ascii_are_refused(check: Check, files: dict[str, str]) -> None:
    assert len(check({"units/suoi-hoa.yml": UNIT, **files})) == 1
