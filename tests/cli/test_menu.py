"""The menu does by number what the commands do, asks before writing, and always leads back."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import pytest

from honour_roll.cli import desk as desk_module
from honour_roll.cli import menu as menu_module
from honour_roll.cli import menu_work
from honour_roll.cli.menu import CHOICES, menu
from honour_roll.cli.running import run as run_program
from honour_roll.cli.vietnamese import Group
from tests.commands import REPOSITORY, run_process
from tests.keyboard import CTRL_C, CTRL_D, Lines, keyboard

EXAMPLE = REPOSITORY / "tests" / "content"
COMMANDS = "check form import template export book new withdraw offline reconcile report".split()
Calls = list[tuple[str, ...]]
Play = Callable[..., tuple[str, Calls]]


def number_of(act: Callable[[Any], None]) -> str:
    return str([one for _, one in CHOICES].index(act) + 1)


@pytest.fixture
def play(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Play:
    """Runs the menu with these lines typed; gives what was told and which commands were called."""
    calls: Calls = []

    def recorder(name: str) -> click.Command:
        @click.pass_context
        def record(context: click.Context) -> int:
            calls.append((name, *context.args))
            return 0

        settings = {"ignore_unknown_options": True, "allow_extra_args": True}
        return click.Command(name, callback=record, context_settings=settings)

    def played(*lines: str, arguments: Sequence[str] = ()) -> tuple[str, Calls]:
        program = Group("honour-roll", commands={"menu": menu})
        for name in COMMANDS:
            program.add_command(recorder(name))
        monkeypatch.setattr("sys.stdin", Lines("".join(f"{line}\n" for line in lines)))
        assert run_program(program, ["menu", "--content", str(EXAMPLE), *arguments]) == 0
        return capsys.readouterr().out, calls

    monkeypatch.setattr(menu_work, "open_folder", lambda path: click.echo(f"opened {path.name}"))
    monkeypatch.setattr(menu_work, "_folder", lambda desk, name: tmp_path)
    return played


def test_every_choice_is_shown_with_its_number(play: Play) -> None:
    told, calls = play("0")
    for number, (title, _) in enumerate(CHOICES, start=1):
        assert f"{number:>2}  {title}\n" in told
    assert not calls


def test_a_choice_leads_back_to_the_choices(play: Play) -> None:
    told, calls = play("1", "", "1", "", "0")
    assert calls == [("check",), ("check",)]
    assert told.count("Nhấn Enter để về danh mục") == 2
    assert told.count("SỔ GHI DANH") == 3


def test_the_form_is_a_choice(play: Play) -> None:
    assert play(number_of(menu_work.fill_in), "", "0")[1] == [("form",)]


@pytest.mark.parametrize("answer", ["99", "-1", "1 2", "²", "١", "0" * 5000, "\x1b[2J", "xin chào"])
def test_an_answer_that_is_no_choice_is_told_and_asked_again(play: Play, answer: str) -> None:
    told, calls = play(answer, "0")
    assert "Xin gõ một số từ 0 đến" in told
    assert "\x1b" not in told
    assert not calls


def test_a_file_that_is_dropped_is_imported_by_the_command_that_asks(
    play: Play, tmp_path: Path
) -> None:
    file = tmp_path / "Danh sách “2026” & bổ sung.xlsx"
    file.touch()
    _, calls = play(number_of(menu_work.bring_in), f'"{file}"', "", str(file), "", "0")
    assert calls == [("import", "--ask", str(file))] * 2


def test_files_dropped_on_the_icon_are_imported_at_once_one_after_the_other(
    play: Play, tmp_path: Path
) -> None:
    files = [str(tmp_path / name) for name in ("-một.docx", "thư mục")]
    told, calls = play("", "0", arguments=["--", *files])
    assert calls == [("import", "--ask", file) for file in files]
    assert told.index("Nhấn Enter") < told.index("SỔ GHI DANH")


def test_a_file_that_is_not_there_is_told(play: Play) -> None:
    _, calls = play(number_of(menu_work.bring_in), "C:\\không có.xlsx", "", "0")
    assert not calls


def test_templates_never_take_the_name_of_a_filled_one(play: Play, tmp_path: Path) -> None:
    (tmp_path / "mau-so-ghi-danh.xlsx").touch()
    told, calls = play(number_of(menu_work.excel_form), "", number_of(menu_work.word_form), "", "0")
    assert calls == [
        ("template", str(tmp_path / "mau-so-ghi-danh-2.xlsx")),
        ("template", str(tmp_path / "mau-so-ghi-danh.docx")),
    ]
    assert told.count(f"opened {tmp_path.name}") == 2


def test_a_book_is_chosen_by_its_title_and_use(play: Play, tmp_path: Path) -> None:
    told, calls = play(number_of(menu_work.make_book), "1", "2", "", "0")
    assert len(calls) == 1
    name, booklet, *settings = calls[0]
    assert (name, settings) == ("book", ["--profile", "office", "--out", str(tmp_path)])
    assert (EXAMPLE / "booklets" / f"{booklet}.yml").is_file()
    assert f"opened {tmp_path.name}" in told


def test_figures_are_reconciled_into_a_file_that_is_not_there_yet(
    play: Play, tmp_path: Path
) -> None:
    (tmp_path / "doi-chieu.xlsx").touch()
    _, calls = play(number_of(menu_work.reconcile), "", "0")
    assert calls == [("reconcile", str(tmp_path / "doi-chieu-2.xlsx"))]


def test_a_report_is_made_in_excel_and_in_word(play: Play, tmp_path: Path) -> None:
    told, calls = play(number_of(menu_work.report), "suoi hoa", "1", "2016", "2020", "2", "", "0")
    asked = ("--unit", "suoi-hoa", "--from", "2016", "--to", "2020", "--style", "hanh-chinh")
    assert calls == [
        ("report", *asked, str(tmp_path / "bao-cao.xlsx")),
        ("report", *asked, str(tmp_path / "bao-cao.docx")),
    ]
    assert f"opened {tmp_path.name}" in told


def test_enter_alone_gives_a_question_up(play: Play) -> None:
    _, calls = play(number_of(menu_work.make_book), "", "", number_of(menu_work.withdraw), "", "")
    assert not calls


@pytest.mark.parametrize("typed", ["bep lua", "bà BẾP lửa"])
def test_whoever_is_taken_down_is_found_without_diacritics(play: Play, typed: str) -> None:
    told, calls = play(number_of(menu_work.withdraw), typed, "1", "c", "", "0")
    (_, id), again = calls
    assert again == ("withdraw", "--write", id), told
    assert (EXAMPLE / "records" / f"{id}.yml").is_file()


def test_the_copy_for_a_stick_is_made_of_a_new_build_only(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module.Desk, "build", lambda desk: False)
    _, calls = play(number_of(menu_work.usb), "", "0")
    assert not calls
    monkeypatch.setattr(desk_module.Desk, "build", lambda desk: True)
    _, calls = play(number_of(menu_work.usb), "", "0")
    assert [call[0] for call in calls] == ["offline"]


def test_the_site_is_shown_until_enter(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = []

    @contextmanager
    def serving(desk: object) -> Any:
        steps.append("starts")
        yield "http://127.0.0.1:8000/"
        steps.append("ends")

    monkeypatch.setattr(desk_module.Desk, "serving", serving)
    told, _ = play(number_of(menu_work.view), "", "", "0")
    assert "http://127.0.0.1:8000/" in told
    assert steps == ["starts", "ends"]


def test_what_goes_wrong_within_a_choice_leads_back(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: object) -> None:
        raise PermissionError(13, "Permission denied", "dist")

    monkeypatch.setattr(menu_module, "CHOICES", (("Hỏng", fails),))
    told, _ = play("1", "", "0")
    assert told.count("SỔ GHI DANH") == 2


def test_who_is_not_to_be_taken_down_after_all_stays(play: Play) -> None:
    _, calls = play(number_of(menu_work.withdraw), "bep lua", "1", "không", "", "0")
    assert [name for name, *_ in calls] == ["withdraw"]
    assert "--write" not in calls[0]


@pytest.mark.parametrize("typed", [b"", b"1\n", b"\xff\xfe\n", b"4\n", b"10\nmau\n"])
def test_a_closed_input_closes_the_menu(typed: bytes) -> None:
    done = run_process("menu", "--content", str(EXAMPLE), typed=typed)
    assert done.returncode == 0
    assert b"Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("code_page", ["cp1258", "ascii", "cp437"])
def test_the_menu_is_in_utf8_on_old_consoles(code_page: str) -> None:
    done = run_process(
        "menu",
        "--content",
        str(EXAMPLE),
        typed=b"\xe1\xbb\n0\n",
        environment={"PYTHONIOENCODING": code_page, "PYTHONUTF8": "0"},
    )
    assert done.returncode == 0, done.stderr
    assert "Kiểm tra nội dung" in done.stdout.decode("utf-8")


def test_ctrl_c_leaves_a_choice_and_then_the_menu(play: Play) -> None:
    told, calls = play(number_of(menu_work.withdraw), CTRL_C, "", CTRL_C)
    assert told.count("SỔ GHI DANH") == 2
    assert not calls


def test_ctrl_d_closes_the_menu() -> None:
    with keyboard("menu", "--content", str(EXAMPLE)) as keys:
        keys.answer("Gõ số", CTRL_D)
        assert keys.end() == 0


def test_the_site_is_really_served_and_goes_away(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With a program in the place of MkDocs that says what it was asked."""
    seen = tmp_path / "seen"
    script = (
        "import sys, pathlib, time; "
        "pathlib.Path(sys.argv[1]).write_text(' '.join(sys.argv[2:])); time.sleep(60)"
    )

    def stand_in(*arguments: str) -> list[str]:
        return [sys.executable, "-c", script, str(seen), *arguments]

    monkeypatch.setattr(desk_module, "_mkdocs", stand_in)
    started: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def kept(*arguments: Any, **settings: Any) -> subprocess.Popen[bytes]:
        started.append(popen(*arguments, **settings))
        return started[-1]

    monkeypatch.setattr("honour_roll.cli.desk.subprocess.Popen", kept)
    desk = desk_module.Desk(Group("honour-roll"), EXAMPLE)
    with desk.serving() as address:
        while not seen.exists() or not seen.read_text():
            assert started[0].poll() is None
    assert started[0].poll() is not None
    assert f"--dev-addr {address.removeprefix('http://').strip('/')}" in seen.read_text()
    assert "serve" in seen.read_text()
