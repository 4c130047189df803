"""Lists that say the unit in the position alone: nobody gets into a unit that is not theirs."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from honour_roll.source.yaml_reader import read_yaml
from tests.cli.test_import_clumsy_lists import title
from tests.commands import Outcome, run, write_files
from tests.forms.filling import copied_content
from tests.forms.office_lists import excel_list

HEADINGS = ("STT", "Họ và tên", "Chức vụ", "Thành tích")
TOWN, DISTRICT = "thị xã Suối Hoa", "huyện Khe Mẫu"
UNIT = "periods:\n  - name: Huyện Khe Mẫu\n    level: district\n    parent: tinh-minh-hoa\n"
LIVING = ("1", "Lò Văn Minh", f"Trưởng bản Mẫu, {TOWN}", "Hiến đất")
WORKING = ("2", "Vàng Thị Thử", f"Công chức UBND {DISTRICT}", "Trồng rừng")
SILENT = ("3", "Giàng Thị Thử", "Giáo viên", "Dạy chữ")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = copied_content(tmp_path)
    write_files(content, {"units/khe-mau.yml": UNIT})
    return content


def sent(content: Path, rows: tuple[tuple[str, ...], ...], *options: str) -> Outcome:
    path = content.parent / "ds.xlsx"
    path.write_bytes(excel_list(title("Thị ủy Suối Hoa"), HEADINGS, rows))
    return run("import", str(path), "--content", str(content), *options)


def units(content: Path) -> dict[str, str]:
    found = {}
    for path in content.glob("records/*/2024/*.yml"):
        document, _ = read_yaml(path.read_bytes(), path.name)
        assert document is not None
        found[str(document.data["name"])] = str(document.data["unit"])
    return found


def test_the_preview_asks_with_the_mapping_that_works(content: Path) -> None:
    asked = sent(content, (LIVING, WORKING))
    assert "cột “Chức vụ”: chức vụ và đơn vị" in asked.err
    words = shlex.split(asked.err.rpartition("thêm: ")[2])
    assert "Chức vụ=chuc-vu-don-vi" in words[1]
    done = sent(content, (LIVING, WORKING), *words, "--write")
    assert done.status == 0, done.out
    got = units(content)
    assert (got["Lò Văn Minh"], got["Vàng Thị Thử"]) == ("suoi-hoa", "khe-mau")


def test_the_unit_of_the_command_is_only_for_those_without(content: Path) -> None:
    rows = (LIVING, WORKING, SILENT)
    done = sent(content, rows, "--yes", "--unit", TOWN, "--write")
    assert done.status == 0, done.out
    got = units(content)
    assert (got["Vàng Thị Thử"], got["Giàng Thị Thử"]) == ("khe-mau", "suoi-hoa")


def test_positions_that_name_no_unit_stay_positions(content: Path) -> None:
    asked = sent(content, (SILENT, WORKING))
    assert "cột “Chức vụ”: chức vụ, công việc" in asked.err


def test_a_row_whose_position_names_another_unit_is_told(content: Path) -> None:
    rows = (("1", "Lò Văn Minh", "Trưởng bản", "Hiến đất"), WORKING, SILENT)
    done = sent(content, rows, "--yes", "--unit", TOWN, "--write")
    assert done.status == 1
    (told,) = [line for line in done.out.splitlines() if "(unit-position)" in line]
    assert "hàng 6, cột C" in told
    assert "“Huyện Khe Mẫu”" in told
    assert '--mapping "Chức vụ=chuc-vu-don-vi"' in done.out
    got = units(content)
    assert got["Lò Văn Minh"] == "suoi-hoa"
    assert "Vàng Thị Thử" not in got


def test_a_row_whose_position_names_a_unit_below_is_warned_of(content: Path) -> None:
    rows = (("1", "Lò Văn Minh", "Trưởng bản", "Hiến đất"), WORKING, SILENT)
    done = sent(content, rows, "--yes", "--unit", "Tỉnh Minh Hoạ", "--write")
    assert done.status == 0, done.out
    (told,) = [line for line in done.out.splitlines() if "(unit-position)" in line]
    assert "hàng 6, cột C" in told
    assert "[cảnh báo]" in told
    assert "“Huyện Khe Mẫu”, mà --unit tính hàng này cho “Tỉnh Minh Hoạ”" in told
    assert units(content)["Vàng Thị Thử"] == "tinh-minh-hoa"


def test_a_position_within_the_same_unit_is_not(content: Path) -> None:
    rows = (SILENT, ("2", "Lò Văn Minh", f"Trưởng bản Mẫu, {TOWN}", "Hiến đất"), WORKING[:0])
    assert "unit-position" not in sent(content, rows, "--yes", "--unit", TOWN).out
