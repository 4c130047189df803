from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import run, run_process, write_files

UNIT = "periods:\n  - name: Huyện Suối Hoa\n    level: district\n"
RECORD = """kind: model
name: Bếp lửa ấm
unit: suoi-hoa
honours:
  - key: a
    status: named
    year: 2020
"""
OTHER = RECORD.replace("Bếp lửa ấm", "Chợ phiên sớm")
WRONG = RECORD.replace("Bếp lửa ấm", "Lớp học đêm").replace("named", "nam")
FOLDER = "content/records/suoi-hoa/2020"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two records that only look bad, one of them misnamed, and one with a mistake."""
    return write_files(
        tmp_path,
        {
            "content/units/suoi-hoa.yml": UNIT,
            f"{FOLDER}/a.yml": "\ufeff" + RECORD.replace("\n", "\r\n"),
            f"{FOLDER}/b.YAML": OTHER.replace("model", "'model'"),
            f"{FOLDER}/sai.yml": WRONG.replace("nam\n", "nam  \n"),
        },
    )


def read(project: Path, name: str) -> str:
    return (project / FOLDER / name).read_bytes().decode()


def test_what_was_mended_is_told_before_what_remains(project: Path) -> None:
    outcome = run("check", "--fix", cwd=project)
    assert (outcome.status, outcome.err) == (1, "")
    report, _, rest = outcome.out.partition("\n\n")
    assert report.splitlines() == [
        f"{FOLDER}/a.yml: đã sửa: bỏ dấu BOM ở đầu tệp; thống nhất cách xuống dòng",
        f"{FOLDER}/b.YAML: đã sửa: trình bày lại (thụt lề, dấu nháy, xuống dòng);"
        " đổi tên thành “b.yml”",
        f"{FOLDER}/sai.yml: đã sửa: bỏ dấu cách thừa ở cuối dòng",
        "Đã sửa 3 tệp.",
    ]
    assert "unknown-choice" in rest
    assert "file-ending" not in rest
    assert (read(project, "a.yml"), read(project, "b.yml")) == (RECORD, OTHER)
    again = run("check", "--fix", cwd=project)
    assert again.out.startswith("Không có gì cần tự sửa.\n\n")
    assert again.status == 1


def test_the_status_is_that_of_what_remains(project: Path) -> None:
    (project / FOLDER / "sai.yml").unlink()
    assert run("check", cwd=project).status == 1
    assert run("check", "--fix", cwd=project).status == 0


def test_with_paths_only_these_are_mended_and_told_under_their_new_names(project: Path) -> None:
    (project / FOLDER / "b.YAML").write_text(WRONG.replace("Lớp", "Buổi"), encoding="utf-8")
    before = read(project, "a.yml")
    outcome = run("check", "--fix", f"{FOLDER}/b.YAML", cwd=project)
    assert outcome.status == 1
    assert "Đã sửa 1 tệp." in outcome.out
    assert "unknown-choice" in outcome.out
    assert "b.yml" in outcome.out
    assert "sai.yml" not in outcome.out
    assert read(project, "a.yml") == before
    run("check", "--fix", "content/units", cwd=project)
    assert read(project, "a.yml") == before
    run("check", "--fix", "content/records", cwd=project)
    assert read(project, "a.yml") == RECORD


def test_programs_read_nothing_but_the_problems(project: Path) -> None:
    outcome = run("check", "--fix", "--format", "json", cwd=project)
    assert [problem["code"] for problem in json.loads(outcome.out)] == ["unknown-choice"]
    assert "Đã sửa 3 tệp." in outcome.err
    github = run("check", "--fix", "--format", "github", cwd=project)
    assert github.out.startswith("::error ")
    assert "Không có gì cần tự sửa." in github.err


def test_what_could_not_be_written_is_told_and_is_a_failure(project: Path) -> None:
    (project / FOLDER / "sai.yml").unlink()
    (project / FOLDER / "a.yml").chmod(0o444)
    outcome = run("check", "--fix", cwd=project)
    assert outcome.status == 1
    assert f"{FOLDER}/a.yml: chưa sửa được: không có quyền ghi" in outcome.out
    assert "Đã sửa 1 tệp, 1 tệp chưa sửa được." in outcome.out
    (project / FOLDER / "a.yml").chmod(0o644)


def test_wrong_usage_mends_nothing(project: Path) -> None:
    before = read(project, "a.yml")
    for arguments in ([f"{FOLDER}/khong-co.yml"], ["--format", "xml"], ["khac/a.yml"], ["--fixx"]):
        assert run("check", "--fix", *arguments, cwd=project).status == 2
    assert read(project, "a.yml") == before


def test_without_the_option_nothing_is_written(project: Path) -> None:
    before = read(project, "a.yml")
    run("check", cwd=project)
    assert read(project, "a.yml") == before
    assert (project / FOLDER / "b.YAML").exists()


def test_engineers_may_read_english(project: Path) -> None:
    outcome = run("check", "--fix", "--lang", "en", cwd=project)
    assert f"{FOLDER}/a.yml: mended: removed the byte order mark; made line ends alike" in (
        outcome.out
    )
    assert "Files mended: 3." in outcome.out


def test_no_name_drives_the_terminal(tmp_path: Path) -> None:
    try:
        write_files(tmp_path, {"content/units/\x1b[2J.yml": "periods: 'x'\n"})
    except OSError:
        pytest.skip("no such names here")
    outcome = run_process("check", "--fix", cwd=tmp_path)
    assert b"\x1b" not in outcome.stdout
    assert "đã sửa".encode() in outcome.stdout
