"""The double click: what the files at the top hold, and what they start."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from scripts import start
from scripts.machine import SetupError
from scripts.setup import NEWEST_PYTHON, OLDEST_PYTHON, Environment
from tests.commands import REPOSITORY

CMD = REPOSITORY / "So-ghi-danh.cmd"
SHELL = REPOSITORY / "So-ghi-danh.command"
CALLED = 'C:\\Windows\\system32\\cmd.exe /c ""D:\\Sổ ghi danh\\So-ghi-danh.cmd" {}"'


def lines() -> list[str]:
    """What cmd runs: no remarks."""
    text = CMD.read_bytes().decode("ascii")
    return [line for line in text.split("\r\n") if line and not line.startswith("rem ")]


def test_the_windows_file_is_ascii_with_carriage_returns() -> None:
    raw = CMD.read_bytes()
    raw.decode("ascii")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert raw.endswith(b"exit\r\n")


def test_git_keeps_its_line_endings() -> None:
    attributes = (REPOSITORY / ".gitattributes").read_text(encoding="utf-8")
    assert "*.cmd -text" in attributes.splitlines()


def test_the_windows_file_sets_utf8_before_it_shows_anything() -> None:
    found = lines()
    assert found[:2] == ["@echo off", "chcp 65001 >nul"]
    shown = [place for place, line in enumerate(found) if line.startswith(("type", "echo"))]
    assert shown
    assert all(place > 1 for place in shown)


def test_no_dropped_name_is_ever_part_of_a_line_that_cmd_reads() -> None:
    """``a&calc.xlsx`` comes unquoted: arguments in a line, or going on after the end, run it."""
    for line in lines():
        assert not re.search(r"(?<!%)%([*1-9]|~(?!dp0))", line), line
    assert 'set "HONOUR_ROLL_COMMAND_LINE=!cmdcmdline!"' in lines()
    ends = [line for line in lines() if "exit" in line.replace("sys.exit", "")]
    assert all(line.endswith("exit") for line in ends)


def test_its_labels_and_files_are_there() -> None:
    found = lines()
    labels = {line[1:] for line in found if line.startswith(":")}
    assert set(re.findall(r"goto (\w+)", "\n".join(found))) == labels
    for name in re.findall(r'"(scripts\\[^"]+)"', "\n".join(found)):
        assert (REPOSITORY / name.replace("\\", "/")).is_file()


def test_both_files_ask_for_the_pythons_that_will_do() -> None:
    wanted = f"not {OLDEST_PYTHON} <= sys.version_info[:2] <= {NEWEST_PYTHON}"
    assert wanted in CMD.read_text(encoding="ascii")
    assert wanted in SHELL.read_text(encoding="utf-8")
    for minor in range(OLDEST_PYTHON[1], NEWEST_PYTHON[1] + 1):
        assert f'"py -3.{minor}"' in CMD.read_text(encoding="ascii")
        assert f"python3.{minor}" in SHELL.read_text(encoding="utf-8")


def test_a_python_that_is_too_new_is_named_before_anything_is_touched(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "NEWEST_PYTHON", (3, 10))
    monkeypatch.setattr(Environment, "prepare", lambda *_: pytest.fail("prepared"))
    assert start.main([]) == 1
    assert "phần mềm cần Python 3.11 đến 3.10" in capsys.readouterr().out


def test_whoever_has_no_python_is_told_where_to_get_it() -> None:
    said = (REPOSITORY / "scripts" / "start-without-python.txt").read_text(encoding="utf-8")
    assert "https://www.python.org/downloads/" in said
    assert "Add python.exe to PATH" in said


@pytest.mark.parametrize(
    ("behind", "files"),
    [
        ("", []),
        (" ", []),
        ("C:\\a.xlsx", ["C:\\a.xlsx"]),
        ('"C:\\Tài liệu\\a b.xlsx"', ["C:\\Tài liệu\\a b.xlsx"]),
        ('"C:\\a b.xlsx" C:\\c.docx "D:\\đợt 2"', ["C:\\a b.xlsx", "C:\\c.docx", "D:\\đợt 2"]),
        ("C:\\a&calc.xlsx", ["C:\\a&calc.xlsx"]),
        ("C:\\a^b(1)!%TEMP%.xlsx", ["C:\\a^b(1)!%TEMP%.xlsx"]),
    ],
)
def test_dropped_files_are_read_from_the_line_of_windows(behind: str, files: list[str]) -> None:
    assert start.dropped(CALLED.format(behind)) == files


def test_a_folder_above_may_be_called_like_a_script() -> None:
    called = CALLED.replace("Sổ ghi danh", "bản.cmd cũ").format("C:\\a.xlsx")
    assert start.dropped(called) == ["C:\\a.xlsx"]


@pytest.mark.parametrize("line", ["", "C:\\Windows\\system32\\cmd.exe", '"cmd.exe" /k'])
def test_nothing_is_dropped_where_it_was_called_from_a_prompt(line: str) -> None:
    assert start.dropped(line) == []


def test_the_menu_is_started_with_what_was_dropped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen = tmp_path / "seen"
    prepared: list[str] = []
    stand_in = tmp_path / "python"
    stand_in.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > "{seen}"\nexit 7\n', encoding="utf-8")
    stand_in.chmod(0o755)
    if os.name == "nt":
        pytest.skip("the stand-in is a shell script")

    def prepare(environment: Environment, profile: str) -> None:
        prepared.append(profile)
        environment.python = stand_in

    monkeypatch.setattr(Environment, "prepare", prepare)
    monkeypatch.setenv(start.COMMAND_LINE, CALLED.format('"/tmp/a b.xlsx" /c&d.docx'))
    assert start.main([]) == 7
    assert prepared == ["site"]
    told = seen.read_text(encoding="utf-8")
    assert told == "-m|honour_roll|menu|--|/tmp/a b.xlsx|/c&d.docx|"


def test_a_set_up_that_fails_is_told_in_vietnamese(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(environment: Environment, profile: str) -> None:
        raise SetupError("is PyPI reachable?")

    monkeypatch.setattr(Environment, "prepare", fail)
    assert start.main([]) == 1
    told = capsys.readouterr().out
    assert "is PyPI reachable?" in told
    assert "kiểm tra mạng" in told


@pytest.mark.skipif(shutil.which("sh") is None, reason="no shell")
def test_the_shell_file_says_where_python_is_to_be_had(tmp_path: Path) -> None:
    for name in ("cat", "dirname"):
        (tmp_path / name).symlink_to(str(shutil.which(name)))
    done = subprocess.run(
        [str(shutil.which("sh")), str(SHELL)],
        env={"PATH": str(tmp_path)},
        input=b"\n",
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert "python.org" in done.stdout.decode()


@pytest.mark.skipif(os.name == "nt", reason="for macOS and Linux")
def test_the_shell_file_opens_by_double_click() -> None:
    assert os.access(SHELL, os.X_OK)
    assert SHELL.read_bytes().startswith(b"#!/bin/sh\n")
