"""Whatever happens, people get a line they can read and scripts a status they can trust."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from honour_roll.cli import check as check_module
from tests.commands import REPOSITORY, run, run_process, write_files

BROKEN = REPOSITORY / "tests" / "broken"


@pytest.mark.parametrize("arguments", [[], ["--help"], ["check", "--help"], ["schema", "--help"]])
def test_help_is_in_vietnamese(arguments: list[str]) -> None:
    outcome = run(*arguments)
    told = outcome.out + outcome.err
    assert "Cách dùng: honour-roll" in told
    assert "Tùy chọn:" in told
    for word in ("Usage", "Options", "Commands", "Show this", "OPTIONS", "COMMAND", "default"):
        assert word not in told


def test_an_unknown_command_gets_a_suggestion() -> None:
    outcome = run("chek")
    assert outcome.status == 2
    assert "không có lệnh “chek”. Ý bạn là “check”?" in outcome.err


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            PermissionError(13, "Permission denied", "content/x.yml"),
            "content/x.yml: không có quyền",
        ),
        (OSError("đĩa hỏng"), "Không đọc hoặc ghi được: đĩa hỏng"),
        (KeyboardInterrupt(), "Đã dừng theo yêu cầu."),
        (ValueError("một\nhai"), "Lỗi của phần mềm (test_door.py:"),
        (RecursionError("sâu"), "Xin gửi dòng này cho người phụ trách kỹ thuật."),
    ],
)
def test_what_nobody_expected_is_one_line_and_status_1(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, said: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(check_module, "check_content", fail)
    outcome = run("check")
    assert (outcome.status, outcome.out) == (1, "")
    assert said in outcome.err
    assert len(outcome.err.strip().splitlines()) == 1


@pytest.mark.parametrize("code_page", ["cp1258", "ascii", "cp437"])
def test_old_consoles_get_utf8(code_page: str) -> None:
    outcome = run_process(
        "check",
        cwd=BROKEN / "private-status",
        environment={"PYTHONIOENCODING": code_page, "PYTHONUTF8": "0"},
    )
    assert outcome.returncode == 1
    expected = (BROKEN / "private-status" / "expected.txt").read_bytes()
    assert outcome.stdout.replace(b"\r\n", b"\n") == expected
    assert outcome.stderr == b""


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="file names are Unicode there")
def test_names_that_are_no_text_break_no_output(tmp_path: Path) -> None:
    folder = write_files(tmp_path, {"content/units/a.yml": "name: A\n"}) / "content/units"
    (Path(os.fsdecode(os.fsencode(folder) + b"/x\xff.yml"))).write_bytes(b"")
    outcome = run_process("check", cwd=tmp_path)
    assert outcome.returncode == 1
    assert b"Traceback" not in outcome.stderr
    assert "file-name" in outcome.stdout.decode()


@pytest.fixture
def many_mistakes(tmp_path: Path) -> Path:
    keys = "".join(f"muc-{n}: sai\n" for n in range(3000))
    return write_files(tmp_path, {"content/units/a.yml": keys})


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way there")
def test_a_reader_that_leaves_early_is_no_error_to_read_about(many_mistakes: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "honour_roll", "check"],
        cwd=many_mistakes,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 1


def test_the_module_is_the_command() -> None:
    outcome = run_process("check", "--content", "tests/content")
    assert outcome.returncode == 0
    assert outcome.stdout.decode().startswith("Đã kiểm tra ")
