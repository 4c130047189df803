from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from honour_roll.cli.reading import FileCount
from tests.commands import REPOSITORY, run, run_process, write_files
from tests.photos.pictures import encoded, png_claiming, quarters
from tests.terminals import Terminal, on_terminal, screen, terminal_time

UNIT = "periods:\n  - {name: Huyện Suối Hoa, level: district}\n"
RECORD = """kind: model
name: Minh hoạ
unit: suoi-hoa
honours:
  - {key: a, status: named, year: 2020}
"""
WRONG = RECORD.replace("named", "name")
PHOTO_NAMED = RECORD.replace("Minh hoạ", "Có ảnh") + "photos:\n  - {file: anh.jpg, alt: Hình vẽ}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two wrong records of two units, a right one, and a picture that is none."""
    return write_files(
        tmp_path,
        {
            "content/units/suoi-hoa.yml": UNIT,
            "content/records/suoi-hoa/2020/dung.yml": RECORD,
            "content/records/suoi-hoa/2020/sai.yml": WRONG,
            "content/records/suoi-hoa/2020-sai.yml": RECORD,
            "content/records/suoi-hoa/2020/anh.jpg": "Không phải ảnh",
            "content/records/suoi-hoa/2020/co-anh.yml": PHOTO_NAMED,
        },
    )


def files_told(out: str) -> set[str]:
    return {problem["file"] for problem in json.loads(out)}


def test_clean_content_exits_with_0_and_says_so(tmp_path: Path) -> None:
    write_files(tmp_path, {"content/units/suoi-hoa.yml": UNIT})
    outcome = run("check", cwd=tmp_path)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == "Đã kiểm tra 1 tệp: không có lỗi.\n"


def test_errors_exit_with_1_and_are_summed_up(project: Path) -> None:
    outcome = run("check", cwd=project)
    assert outcome.status == 1
    assert outcome.out.endswith("\n\nĐã kiểm tra 5 tệp: 2 lỗi, 1 cảnh báo.\n")
    blocks = outcome.out.split("\n\n")
    assert [block.split("\n")[0].rpartition("/")[2] for block in blocks[:-1]] == [
        "2020-sai.yml",
        "co-anh.yml",
        "sai.yml",
    ]


def test_warnings_alone_exit_with_0(project: Path) -> None:
    outcome = run("check", "content/records/suoi-hoa/2020/co-anh.yml", cwd=project)
    assert outcome.status == 0
    assert outcome.out.endswith("không có lỗi, 1 cảnh báo. Còn 2 vấn đề ở chỗ khác.\n")


@pytest.mark.parametrize(
    ("places", "told"),
    [
        (["content/records/suoi-hoa/2020"], {"2020/sai", "2020/co-anh"}),
        (["content/records/suoi-hoa/2020/"], {"2020/sai", "2020/co-anh"}),
        (["content/records/suoi-hoa/2020/sai.yml"], {"2020/sai"}),
        (["content/records/suoi-hoa/2020/dung.yml"], set()),
        (["content/units", "content/records/suoi-hoa/2020-sai.yml"], {"2020-sai"}),
        (["content"], {"2020/sai", "2020/co-anh", "2020-sai"}),
        (["."], {"2020/sai", "2020/co-anh", "2020-sai"}),
        ([], {"2020/sai", "2020/co-anh", "2020-sai"}),
    ],
)
def test_paths_narrow_what_is_shown(project: Path, places: list[str], told: set[str]) -> None:
    outcome = run("check", "--format", "json", *places, cwd=project)
    assert files_told(outcome.out) == {f"content/records/suoi-hoa/{name}.yml" for name in told}
    assert outcome.status == (1 if told else 0)


def test_an_absolute_path_narrows_too(project: Path) -> None:
    place = project / "content/records/suoi-hoa/2020/sai.yml"
    outcome = run("check", "--format", "json", str(place), cwd=project)
    assert files_told(outcome.out) == {"content/records/suoi-hoa/2020/sai.yml"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_named_and_not_followed(project: Path) -> None:
    link = project / "content/records/suoi-hoa/2020/lien-ket.yml"
    link.symlink_to(project / "content/records/suoi-hoa/2020/sai.yml")
    outcome = run("check", "--format", "json", str(link), cwd=project)
    assert [problem["code"] for problem in json.loads(outcome.out)] == ["file-symlink"]


@pytest.mark.parametrize(
    ("content", "cwd", "file"),
    [
        ("content", ".", "content/records/suoi-hoa/2020/sai.yml"),
        ("./content", ".", "content/records/suoi-hoa/2020/sai.yml"),
        (".", "content", "records/suoi-hoa/2020/sai.yml"),
        ("../content", "content", "../content/records/suoi-hoa/2020/sai.yml"),
    ],
)
def test_files_are_told_as_paths_from_here(
    project: Path, content: str, cwd: str, file: str
) -> None:
    outcome = run("check", "--content", content, "--format", "json", cwd=project / cwd)
    assert file in files_told(outcome.out)


def test_json_is_json_and_nothing_else(project: Path) -> None:
    outcome = run("check", "--format", "json", cwd=project)
    assert len(json.loads(outcome.out)) == 3
    assert outcome.err == ""
    assert json.loads(run("check", "--format", "json", "content/units", cwd=project).out) == []


def test_github_gets_annotations_and_nothing_else(project: Path) -> None:
    lines = run("check", "--format", "github", cwd=project).out.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::error"]
    assert run("check", "--format", "github", "content/units", cwd=project).out == ""


def test_gitlab_gets_a_report_and_nothing_else(project: Path) -> None:
    rows = json.loads(run("check", "--format", "gitlab", cwd=project).out)
    assert [row["severity"] for row in rows] == ["critical", "minor", "critical"]


@pytest.fixture
def many_errors(tmp_path: Path) -> Path:
    keys = "".join(f"muc-{n}: sai\n" for n in range(25))
    return write_files(tmp_path, {"content/units/a.yml": UNIT + keys})


def test_what_github_would_not_show_stands_in_the_summary_of_the_step(
    many_errors: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = many_errors / "summary.md"
    summary.write_text("Trước đó.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    lines = run("check", "--format", "github", cwd=many_errors).out.splitlines()
    assert [line.split(" ")[0] for line in lines[:-1]] == ["::error"] * 10
    assert lines[-1].startswith("::notice::Còn 15 vấn đề nữa")
    written = summary.read_text(encoding="utf-8")
    assert written.startswith("Trước đó.\n")
    assert written.count("| lỗi |") == 25


def test_a_single_problem_stands_in_the_summary_as_well(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(project / "summary.md"))
    told = run("check", "--format", "github", cwd=project).out
    written = (project / "summary.md").read_text(encoding="utf-8")
    assert written.count("| lỗi |") == told.count("::error ") > 0


def test_where_nothing_is_wrong_no_summary_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"content/units/a.yml": UNIT})
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    assert run("check", "--format", "github", cwd=tmp_path).status == 0
    assert not (tmp_path / "summary.md").exists()


def test_without_a_summary_github_is_told_everything(
    many_errors: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    assert run("check", "--format", "github", cwd=many_errors).out.count("::error ") == 25


@pytest.mark.parametrize(
    ("environment", "is_coloured"),
    [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False), ({}, False)],
)
def test_colours_are_for_terminals(
    project: Path, environment: dict[str, str], is_coloured: bool
) -> None:
    """A real terminal; the last case is a pipe."""
    if not environment:
        assert b"\x1b" not in run_process("check", cwd=project).stdout
        return
    code = (
        f"import os, sys; sys.stdout = sys.stderr; os.chdir({str(project)!r}); "
        "from honour_roll.cli import main; main(['check'])"
    )
    told = on_terminal(code, environment)
    assert ("\x1b[" in told) == is_coloured
    assert "[lỗi]" in "\n".join(screen(told))


def test_engineers_may_read_english(project: Path) -> None:
    outcome = run("check", "--lang", "en", cwd=project)
    assert "[error]" in outcome.out
    assert outcome.out.endswith("Checked files: 5; errors: 2, warnings: 1, hints: 0.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--content", "khong-co"], "không có thư mục “khong-co”"),
        (["--content", "content/units/suoi-hoa.yml"], "không có thư mục"),
        (["content/khong-co.yml"], "không có tệp hay thư mục nào tên “content/khong-co.yml”"),
        (["mkdocs.yml"], "nằm ngoài thư mục nội dung"),
        (["--format", "xml"], "phải là một trong: text, json, github, gitlab"),
        (["--lang", "fr"], "phải là một trong: vi, en"),
        (["--langg", "vi"], "không có tùy chọn --langg. Ý bạn là --lang?"),
        (["--format"], "cần kèm đúng một giá trị"),
    ],
)
def test_wrong_usage_exits_with_2_and_one_clear_line(
    project: Path, arguments: list[str], said: str
) -> None:
    outcome = run("check", *arguments, cwd=project)
    assert (outcome.status, outcome.out) == (2, "")
    first, second = outcome.err.splitlines()
    assert said in first
    assert second.startswith("Xem hướng dẫn: honour-roll")


def test_progress_shows_on_a_terminal_once_work_takes_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = terminal_time(monkeypatch)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    write_files(tmp_path, {f"records/{number}.yml": "" for number in range(4)})
    with FileCount(tmp_path) as count:
        count("records/0.yml")
        assert terminal.getvalue() == ""
        clock.now += 2.5
        count("records/1.yml")
        assert "Đọc nội dung" in terminal.getvalue()
        assert terminal.getvalue().endswith("1/4")
    assert terminal.getvalue().endswith("\r")
    assert count.files == 2


def test_the_own_content_is_checked_from_the_repository() -> None:
    outcome = run("check", cwd=REPOSITORY)
    assert outcome.status == 0, outcome.out


def test_a_photo_broken_within_is_told_the_second_time_too(tmp_path: Path) -> None:
    """Its structure is whole: only decoding finds it."""
    write_files(
        tmp_path,
        {
            "content/units/suoi-hoa.yml": UNIT,
            "content/records/suoi-hoa/2020/co-anh.yml": PHOTO_NAMED.replace(".jpg", ".png"),
            "content/records/suoi-hoa/2020/anh.png": png_claiming(1500, 1000),
        },
    )
    for _ in range(2):
        told = json.loads(run("check", "--format", "json", cwd=tmp_path).out)
        assert [problem["code"] for problem in told] == ["photo-broken"]


def test_a_tiny_photo_is_said_to_be_shown_at_its_size(tmp_path: Path) -> None:
    write_files(
        tmp_path,
        {
            "content/units/suoi-hoa.yml": UNIT,
            "content/records/suoi-hoa/2020/co-anh.yml": PHOTO_NAMED,
            "content/records/suoi-hoa/2020/anh.jpg": encoded(quarters(10, 10), "JPEG"),
        },
    )
    [problem] = json.loads(run("check", "--format", "json", cwd=tmp_path).out)
    assert problem["code"] == "photo-small"
    assert "chỉ hiện đúng cỡ ấy" in str(problem)
