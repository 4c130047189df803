"""GitLab's scheduled job: every open merge request gets its summary, once for each commit."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from scripts.review_comment import gitlab
from scripts.review_open_requests import failures
from tests.review.repositories import WRONG, Clone, needs_git
from tests.workflows.fake_forge import FakeForge
from tests.workflows.stage import Stage

pytestmark = needs_git

NOTES = "/projects/42/merge_requests/5/notes"


@pytest.fixture
def machine(forge: FakeForge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """The clone of a pipeline on main; merge request 5 brings a mistake."""
    stage = Stage(tmp_path)
    officer = stage.contribute({"content/records/suoi-hoa/2022/sai.yml": WRONG})
    officer.git("push", "--quiet", "origin", "HEAD:refs/merge-requests/5/head")
    for name, value in {
        "CI_API_V4_URL": forge.address,
        "CI_PROJECT_ID": "42",
        "CI_DEFAULT_BRANCH": "main",
        "REVIEW_TOKEN": "x",
    }.items():
        monkeypatch.setenv(name, value)
    commit = officer.git("rev-parse", "HEAD")
    forge.answers = {
        "/user": {"id": 5},
        "/projects/42/merge_requests": [{"iid": 5, "sha": commit}],
        NOTES: [],
    }
    return stage.clone("may")


def told(machine: Clone) -> list[str]:
    with contextlib.chdir(machine.folder):
        return list(failures(gitlab()))


def test_each_commit_of_a_request_is_commented_once(machine: Clone, forge: FakeForge) -> None:
    assert told(machine) == []
    ((how, where, body),) = forge.written
    assert (how, where) == ("POST", NOTES)
    assert "1 lỗi mới" in body
    forge.answers[NOTES] = [{"id": 1, "author": {"id": 5}, "body": body}]
    assert told(machine) == []
    assert len(forge.written) == 1


def test_a_request_that_changed_meanwhile_waits(machine: Clone, forge: FakeForge) -> None:
    forge.answers["/projects/42/merge_requests"] = [{"iid": 5, "sha": "a" * 40}]
    assert told(machine) == []
    assert forge.written == []


def test_a_request_that_cannot_be_commented_does_not_stop_the_others(
    machine: Clone, forge: FakeForge
) -> None:
    (one,) = forge.answers["/projects/42/merge_requests"]
    forge.answers["/projects/42/merge_requests"] = [{"iid": 6, "sha": "b" * 40}, one]
    (failure,) = told(machine)
    assert failure.startswith("!6: ")
    assert len(forge.written) == 1
