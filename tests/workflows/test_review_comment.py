"""Comments by a forge's API, from a summary that anybody may have forged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from honour_roll.printing.sections import Section, sections_as_data
from scripts import review_comment
from scripts.forges import MARKER, Api, ForgeError, GitHub, GitLab, renew
from tests.workflows.fake_forge import FakeForge

BOT = {"login": "github-actions[bot]", "id": 5}
HEAD = "a" * 40


@pytest.fixture
def summary(tmp_path: Path) -> Path:
    return write(tmp_path, sections_as_data([Section("Tóm tắt", ["Có 1 điển hình mới."])]))


def write(folder: Path, data: object) -> Path:
    path = folder / "review.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


@pytest.fixture
def on_github(forge: FakeForge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeForge:
    """A run on a pull request from a fork, that changes a record."""
    event = {
        "workflow_run": {
            "id": 77,
            "head_sha": HEAD,
            "head_branch": "nhánh; rm -rf / #",
            "head_repository": {"owner": {"login": "nguoi-la"}},
        }
    }
    (tmp_path / "event.json").write_text(json.dumps(event), encoding="utf-8")
    for name, value in {
        "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
        "GITHUB_API_URL": forge.address,
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_TOKEN": "the-token",
        "GITHUB_REPOSITORY": "to-chuc/so",
    }.items():
        monkeypatch.setenv(name, value)
    forge.answers = {
        "/repos/to-chuc/so/pulls": [
            {"number": 3, "head": {"sha": "b" * 40}},
            {"number": 4, "head": {"sha": HEAD}},
        ],
        "/repos/to-chuc/so/pulls/4/files": [{"filename": "content/records/a/2020/b.yml"}],
        "/repos/to-chuc/so/issues/4/comments": [],
    }
    return forge


def test_the_pull_request_is_found_by_branch_and_commit(
    on_github: FakeForge, summary: Path
) -> None:
    assert review_comment.main(["github", str(summary)]) == 0
    ((how, where, body),) = on_github.written
    assert (how, where) == ("POST", "/repos/to-chuc/so/issues/4/comments")
    assert body.startswith(f"{MARKER}\n### Tóm tắt")
    assert "Chú ý" not in body
    assert body.endswith("<https://github.com/to-chuc/so/actions/runs/77>\n")
    asked = on_github.asked[0][1]
    assert "head=nguoi-la%3Anh%C3%A1nh%3B+rm+-rf+%2F+%23" in asked


def test_a_second_summary_takes_the_place_of_the_first(on_github: FakeForge, summary: Path) -> None:
    on_github.answers["/repos/to-chuc/so/issues/4/comments"] = [
        {"id": 8, "user": {"login": "nguoi-la"}, "body": f"{MARKER}\ngiả"},
        {"id": 9, "user": BOT, "body": "khác"},
        {"id": 10, "user": BOT, "body": f"{MARKER}\ncũ"},
    ]
    review_comment.main(["github", str(summary)])
    assert [one[:2] for one in on_github.written] == [
        ("PATCH", "/repos/to-chuc/so/issues/comments/10")
    ]


def test_a_contribution_that_changed_since_is_left_alone(
    on_github: FakeForge, summary: Path
) -> None:
    on_github.answers["/repos/to-chuc/so/pulls"] = [{"number": 4, "head": {"sha": "c" * 40}}]
    assert review_comment.main(["github", str(summary)]) == 0
    assert on_github.written == []


@pytest.mark.parametrize(
    "file",
    [
        {"filename": ".github/workflows/check.yml"},
        {"filename": "content/x.yml", "previous_filename": "mkdocs.yml"},
        {"filename": "content/.schema/record.schema.json"},
    ],
)
def test_a_changed_workflow_is_told_whatever_the_summary_says(
    on_github: FakeForge, summary: Path, file: dict[str, str]
) -> None:
    on_github.answers["/repos/to-chuc/so/pulls/4/files"] = [file]
    review_comment.main(["github", str(summary)])
    assert on_github.written[0][2].startswith(f"{MARKER}\n### Chú ý")


def test_a_forged_summary_is_words_and_nothing_else(on_github: FakeForge, tmp_path: Path) -> None:
    words = "<img src=x> @to-chuc/ky-thuat [x](https://example.com)\n/merge\n| a |"
    forged = [{"title": words, "words": [words], "heads": [words], "rows": [[words]]}]
    review_comment.main(["github", str(write(tmp_path, forged))])
    body = on_github.written[0][2].removeprefix(MARKER).rpartition("Bản xem trước")[0]
    assert "<img" not in body
    assert "@to" not in body
    assert "https://" not in body
    assert not any(line.startswith("/") for line in body.splitlines())


@pytest.mark.parametrize("data", [None, {}, [1], [[]], [{"title": "x"}], "x" * 5_000_000])
def test_what_is_no_summary_is_not_commented(
    on_github: FakeForge, tmp_path: Path, data: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review_comment.main(["github", str(write(tmp_path, data))]) == 1
    assert on_github.written == []
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "\x00"])
def test_what_is_no_json_is_not_commented(on_github: FakeForge, tmp_path: Path, text: str) -> None:
    path = tmp_path / "review.json"
    path.write_text(text, encoding="utf-8")
    assert review_comment.main(["github", str(path)]) == 1
    assert on_github.written == []


def test_a_long_summary_fits_into_a_comment(on_github: FakeForge, tmp_path: Path) -> None:
    rows = [["dài " * 50] for _ in range(5_000)]
    path = write(tmp_path, sections_as_data([Section("Bảng", [], ["Cột"], rows)]))
    assert review_comment.main(["github", str(path)]) == 0
    assert len(on_github.written[0][2]) < 65_536


def test_a_forge_that_says_no_is_one_line(
    on_github: FakeForge, summary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del on_github.answers["/repos/to-chuc/so/pulls"]
    assert review_comment.main(["github", str(summary)]) == 1
    assert "404" in capsys.readouterr().err


def test_a_token_goes_to_no_plain_address() -> None:
    with pytest.raises(ForgeError, match="not an address"):
        Api("http://example.com", {}).ask("GET", "/")


def test_forgejo_is_told_at_its_own_paths(
    on_github: FakeForge, summary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "event.json").write_text('{"pull_request": {"number": 6}}', encoding="utf-8")
    monkeypatch.setenv("GITHUB_SERVER_URL", on_github.address)
    place = "/api/v1/repos/to-chuc/so/issues"
    on_github.answers = {
        f"{place}/6/comments": [{"id": 2, "user": {"login": "forgejo-actions"}, "body": MARKER}]
    }
    assert review_comment.main(["forgejo", str(summary)]) == 0
    assert [one[:2] for one in on_github.written] == [("PATCH", f"{place}/comments/2")]


def test_gitlab_has_one_note_of_ours_too(forge: FakeForge) -> None:
    gitlab = GitLab(Api(forge.address, {"PRIVATE-TOKEN": "x"}), "nhom/so")
    place = "/projects/nhom%2Fso/merge_requests/5/notes"
    forge.answers = {"/user": {"id": 5}, place: []}
    renew(gitlab, 5, "một")
    forge.answers[place] = [
        {"id": 1, "author": {"id": 6}, "body": f"{MARKER}\ngiả"},
        {"id": 2, "author": {"id": 5}, "body": f"{MARKER}\nmột"},
    ]
    renew(gitlab, 5, "hai")
    assert forge.written == [
        ("POST", place, f"{MARKER}\nmột"),
        ("PUT", f"{place}/2", f"{MARKER}\nhai"),
    ]


def test_long_lists_are_read_page_by_page(forge: FakeForge) -> None:
    files = [{"filename": f"content/{n}.yml"} for n in range(100)]
    forge.answers = {"/repos/a/b/pulls/1/files": files}
    names = list(GitHub(Api(forge.address, {}), "a/b").changed_files(1))
    assert len(names) == 3000  # the fake has no end; we have
