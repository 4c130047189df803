"""What click and the system would tell in English is told in Vietnamese."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from honour_roll.cli.door import honour_roll
from honour_roll.cli.vietnamese import system_words
from tests.commands import run

REPORT = ("report", "a.xlsx", "--unit", "sa-pa")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("reconcile", "--stages", "--on", "31/2/2026"),
            "giá trị của --on phải là một ngày có thật, ví dụ 17/5/2026.",
        ),
        (
            (*REPORT, "--from", "16", "--to", "2020"),
            "giá trị của --from phải là một số từ 1000 đến 2999.",
        ),
        (
            (*REPORT, "--from", "abc", "--to", "2020"),
            "giá trị của --from phải là một số từ 1000 đến 2999.",
        ),
        (REPORT, "thiếu tùy chọn --from NĂM."),
        (("report",), "thiếu TỆP.xlsx hoặc TỆP.docx."),
        (("units",), "thiếu TỆP."),
        (("export",), "thiếu xlsx."),
        (("export", "pdf"), "tham số xlsx phải là xlsx."),
        (
            ("units", "Danh", "mục", "tỉnh.xlsx"),
            "thừa “mục tỉnh.xlsx”. Tên có dấu cách thì đặt cả tên trong dấu ngoặc kép.",
        ),
        (("units", "tests"), "tham số TỆP phải là tệp, không phải thư mục."),
        (("reconcile", "tests"), "tham số TỆP.xlsx phải là tệp, không phải thư mục."),
        (("promote", "x", "--to", "khong-co"), "giá trị của --to phải là một thư mục có sẵn."),
        (("book", "x", "--out", "README.md"), "giá trị của --out phải là thư mục, không phải tệp."),
        (("reconcile", "--gaps=1"), "tùy chọn --gaps không kèm giá trị nào."),
        (("reconcile", "--unit"), "tùy chọn --unit cần kèm đúng một giá trị."),
        (("check", "--format", "x"), "giá trị của --format phải là một trong: text,"),
    ],
)
def test_a_clumsy_command_line_is_told_in_vietnamese(arguments: tuple[str, ...], told: str) -> None:
    outcome = run(*arguments)
    first, help_line = outcome.err.splitlines()
    assert (outcome.status, outcome.out) == (2, "")
    assert first.startswith(f"honour-roll {arguments[0]}: {told}")
    assert help_line == f"Xem hướng dẫn: honour-roll {arguments[0]} --help"


def test_a_lone_end_of_options_shows_the_help() -> None:
    outcome = run("--")
    assert outcome.status == 2
    assert outcome.err.startswith("Cách dùng: honour-roll")


def test_no_command_leaves_a_usage_error_in_english() -> None:
    for name in honour_roll.commands:
        outcome = run(name, "--khong-co-tuy-chon-nay")
        assert (outcome.status, "không có tùy chọn" in outcome.err) == (2, True), outcome


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOENT, "không có tệp hoặc thư mục này"),
        (errno.EACCES, "không có quyền, hoặc tệp đang mở ở chương trình khác"),
        (errno.ENOSPC, "ổ đĩa đã đầy"),
        (errno.EIO, f"hệ điều hành báo: {os.strerror(errno.EIO)}"),
    ],
)
def test_what_the_system_says_is_told_in_vietnamese(number: int, told: str) -> None:
    assert system_words(OSError(number, os.strerror(number))) == told


def test_the_folder_that_the_menu_makes_is_made_by_commands_too(tmp_path: Path) -> None:
    assert run("template", str(tmp_path / "trao-doi" / "a.xlsx")).status == 0
    assert [one.name for one in (tmp_path / "trao-doi").iterdir()] == ["a.xlsx"]
    outcome = run("template", str(tmp_path / "khong" / "trao-doi" / "a.xlsx"))
    assert (outcome.status, (tmp_path / "khong").exists()) == (2, False)


@pytest.mark.parametrize("command", ["reconcile", "report", "template"])
def test_a_folder_that_is_not_there_is_told_before_anything_is_read(
    command: str, tmp_path: Path
) -> None:
    more = ("--unit", "sa-pa", "--from", "2016", "--to", "2020") if command == "report" else ()
    outcome = run(command, str(tmp_path / "khong" / "a.xlsx"), *more)
    assert (outcome.status, outcome.out) == (2, "")
    assert f"chưa có thư mục “{tmp_path / 'khong'}”" in outcome.err
    assert "Nội dung có" not in outcome.err
