"""A mapping that is printed can be typed as it stands, whatever is private in a heading."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.cli.test_import_clumsy_lists import TOWN, imported, title
from tests.commands import Outcome, run
from tests.forms.filling import copied_content
from tests.forms.office_lists import excel_list

NUMBER = "030900000034"
OTHER = "030900111134"
MASKED = "CCCD 03••••••••34"
HEADINGS = ("STT", "Họ và tên", "Đơn vị", 'Thành "tích" $')
ROW = ("1", "Lò Văn Minh", TOWN, "Hiến đất làm đường")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copied_content(tmp_path)


def preview(content: Path, *options: str, more: dict[str, str]) -> Outcome:
    book = excel_list(title("Thị ủy Suối Hoa"), (*HEADINGS, *more), [(*ROW, *more.values())])
    path = content.parent / "ds.xlsx"
    path.write_bytes(book)
    return run("import", str(path), "--content", str(content), *options)


def told_of(said: Outcome) -> str:
    return said.out + said.err


def test_the_suggested_mapping_is_taken_as_printed(content: Path) -> None:
    more = {f"CCCD {NUMBER}": "x", "Ghi chú": "x"}
    asked = preview(content, more=more)
    words = shlex.split(asked.err.rpartition("thêm: ")[2])
    assert words[0] == "--mapping"
    assert "CCCD" not in words[1]
    assert "Ghi chú=bo-qua" in words[1]
    done = preview(content, *words, more=more)
    assert done.status == 0, told_of(done)
    assert NUMBER not in told_of(asked) + told_of(done)


def test_a_heading_is_meant_as_it_is_shown(content: Path) -> None:
    more = {f"CCCD {NUMBER}": "Trồng rừng"}
    told = preview(content, "--yes", more=more).out
    assert f'--mapping "{MASKED}=ý nghĩa"' in told
    done = preview(content, "--mapping", f"{MASKED}=chuc-vu", more=more)
    assert "column-left" not in done.out
    assert done.status == 0, told_of(done)


def test_one_that_two_are_shown_as_is_not(content: Path) -> None:
    more = {f"CCCD {NUMBER}": "a", f"CCCD {OTHER}": "b"}
    said = preview(content, "--mapping", f"{MASKED}=chuc-vu", more=more)
    assert (said.status, "nhiều cột có tiêu đề" in said.err) == (2, True)


def test_a_column_that_is_left_out_is_named_by_a_heading_that_is_shown(content: Path) -> None:
    told = preview(content, "--yes", more={f"CCCD {NUMBER}": "x", "Ghi chú": "x"}).out
    assert '--mapping "Ghi chú=ý nghĩa"' in told


def test_no_command_is_printed_for_an_authority_with_a_number(tmp_path: Path) -> None:
    row = ("1", "Lò Văn Minh", "1961", "Trưởng bản", TOWN, "Hiến đất", "")
    done = imported(tmp_path, copied_content(tmp_path), row, by="Hội mẫu 0900000078")
    assert "--new-authority" not in done.out
    assert "(unknown-authority)" in done.out
    assert "bỏ phần ấy trong tệp" in done.out
