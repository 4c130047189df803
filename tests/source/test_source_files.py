from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from honour_roll.problems import Problem, Severity
from honour_roll.source import files
from honour_roll.source.files import read_bytes, scan

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    (root / "records" / "sa-pa" / "2020").mkdir(parents=True)
    return root


def put(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"name: x\n")


def found(root: Path) -> list[str]:
    return scan(root, "records").names


def wrong(root: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.where.file) for problem in scan(root, "records").problems]


def only_problem(root: Path) -> Problem:
    [problem] = scan(root, "records").problems
    return problem


def test_yaml_files_are_found_by_name_whatever_order_the_disk_has(root: Path) -> None:
    names = [f"records/{unit}/2020/{slug}.yml" for unit in ("b", "a-b", "a") for slug in "zya"]
    put(root, *names, "units/sa-pa.yml")
    assert found(root) == sorted(names)
    assert wrong(root) == []


def test_a_missing_folder_has_no_files_and_no_problems(root: Path) -> None:
    assert scan(root, "booklets") == ([], {}, [])


def test_photos_notes_and_hidden_files_are_left_alone(root: Path) -> None:
    photos = [f"records/sa-pa/2020/a.{end}" for end in ("jpg", "JPEG", "Png", "webp", "HEIC")]
    others = ["records/README", "records/Readme.txt", "records/a.md", "records/a.json"]
    put(root, *photos, *others, "records/.DS_Store", "records/.git/x.yml", "records/.x.yml")
    names, beside, problems = scan(root, "records")
    assert (names, problems) == ([], [])
    assert sorted(stamp.split()[0] for stamp in beside["records/sa-pa/2020"]) == sorted(
        Path(photo).name for photo in photos
    )


@pytest.mark.parametrize(
    "name",
    ["x.yaml", "x.YML", "x.Yaml", "x.yml.txt", "x.yaml.TXT", "x.yml.yml", "x.yml ", "x .yaml"],
)
def test_a_wrong_ending_is_reported_with_the_right_name(root: Path, name: str) -> None:
    if sys.platform == "win32" and name.endswith(" "):
        pytest.skip("Windows drops the space itself")
    put(root, f"records/sa-pa/2020/{name}")
    problem = only_problem(root)
    assert (problem.code, problem.severity) == ("file-ending", Severity.ERROR)
    assert problem.where.file == f"content/records/sa-pa/2020/{name}"
    assert "“x.yml”" in problem.remedy.vi
    assert "“x.yml”" in problem.remedy.en
    assert found(root) == []


@pytest.mark.parametrize("name", ["x", "x.txt", "x.docx", "x.yml.bak", "x.gif", "yml"])
def test_a_file_that_nothing_reads_is_mentioned(root: Path, name: str) -> None:
    put(root, f"records/{name}")
    problem = only_problem(root)
    assert (problem.code, problem.severity) == ("file-unused", Severity.HINT)


def test_the_content_folder_may_be_the_current_one(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(root, "records/x.yaml")
    monkeypatch.chdir(root)
    assert only_problem(Path()).where.file == "content/records/x.yaml"


@posix_only
def test_links_are_reported_and_not_followed(root: Path, tmp_path: Path) -> None:
    put(tmp_path, "outside/x.yml")
    records = root / "records"
    (records / "file.yml").symlink_to(tmp_path / "outside" / "x.yml")
    (records / "folder").symlink_to(tmp_path / "outside", target_is_directory=True)
    (records / "loop").symlink_to(records, target_is_directory=True)
    (records / "nowhere.jpg").symlink_to(tmp_path / "nothing")
    assert found(root) == []
    assert wrong(root) == [
        ("file-symlink", f"content/records/{name}")
        for name in ("file.yml", "folder", "loop", "nowhere.jpg")
    ]


@posix_only
def test_a_whole_folder_that_is_a_link_is_not_followed(root: Path, tmp_path: Path) -> None:
    put(tmp_path, "outside/x.yml")
    (root / "units").symlink_to(tmp_path / "outside", target_is_directory=True)
    names, _, problems = scan(root, "units")
    assert names == []
    assert [(p.code, p.where.file) for p in problems] == [("file-symlink", "content/units")]


@posix_only
def test_a_pipe_is_reported_and_never_opened(root: Path) -> None:
    os.mkfifo(root / "records" / "x.yml")
    assert wrong(root) == [("file-not-regular", "content/records/x.yml")]
    raw, problem = read_bytes(root / "records" / "x.yml", 10, "x.yml")
    assert raw is None
    assert problem is not None
    assert problem.code == "file-not-regular"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take UTF-8 names only")
def test_a_name_that_is_not_utf8_is_reported_in_words_that_can_be_printed(root: Path) -> None:
    folder = os.fsencode(root / "records") + b"/\xe1"
    os.mkdir(folder)  # noqa: PTH102
    with open(folder + b"/x.yml", "wb"):  # noqa: PTH123
        pass
    assert found(root) == []
    problem = only_problem(root)
    assert problem.code == "file-name"
    assert problem.where.file.encode() == b"content/records/?/x.yml"


def test_a_folder_that_cannot_be_listed_is_a_problem(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", forbidden)
    problem = only_problem(root)
    assert (problem.code, problem.where.file) == ("file-unreadable", "content/records")
    assert "quyền" in problem.what.vi
    assert str(root) not in problem.what.en


def test_at_most_one_byte_more_than_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_bytes(b"0123456789\r\n\x1a")
    assert read_bytes(path, 100, "x") == (b"0123456789\r\n\x1a", None)
    assert read_bytes(path, 4, "x") == (b"01234", None)


@posix_only
def test_a_link_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    link = tmp_path / "x.yml"
    link.symlink_to(tmp_path / "secret")
    raw, problem = read_bytes(link, 100, "content/x.yml")
    assert raw is None
    assert problem is not None
    assert (problem.code, problem.where.file) == ("file-symlink", "content/x.yml")


@posix_only
def test_a_file_changed_for_a_link_at_the_last_moment_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    link = tmp_path / "x.yml"
    link.symlink_to(tmp_path / "secret")
    monkeypatch.setattr(files, "_mode", lambda path: path.stat().st_mode)
    raw, problem = read_bytes(link, 100, "x")
    assert raw is None
    assert problem is not None
    assert problem.code == "file-unreadable"


def test_a_folder_or_nothing_in_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    raw, problem = read_bytes(tmp_path, 100, "x")
    assert raw is None
    assert problem is not None
    assert problem.code == "file-not-regular"
    raw, problem = read_bytes(tmp_path / "no.yml", 100, "content/no.yml")
    assert raw is None
    assert problem is not None
    assert (problem.code, problem.where.file) == ("file-unreadable", "content/no.yml")
    assert "không thấy tệp" in problem.what.vi
