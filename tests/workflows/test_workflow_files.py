"""The ready workflows: pinned, without secrets, with no more rights than it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands import REPOSITORY

GITHUB = REPOSITORY / ".github/workflows"
FORGEJO = REPOSITORY / ".forgejo/workflows"
FILES = sorted([*GITHUB.glob("*"), *FORGEJO.glob("*")])
NAMES = [path.relative_to(REPOSITORY).as_posix() for path in FILES]
GITLAB = REPOSITORY / ".gitlab-ci.yml"
ACTIONS = {
    "actions/checkout",
    "actions/setup-python",
    "actions/upload-artifact",
    "actions/download-artifact",
    "actions/upload-pages-artifact",
    "actions/deploy-pages",
    "forgejo/upload-artifact",
}
WRITES = {
    ".github/workflows/comment.yml": {"pull-requests"},
    ".github/workflows/publish.yml": {"pages", "id-token"},
    ".forgejo/workflows/check.yml": {"pull-requests"},
    ".forgejo/workflows/publish.yml": {"contents"},
}


def load(path: Path) -> dict[Any, Any]:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(data, dict)
    return data


def jobs(path: Path) -> Iterator[dict[str, Any]]:
    yield from load(path)["jobs"].values()


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(path):
        yield from job["steps"]


def test_there_are_workflows_for_github_and_forgejo() -> None:
    assert NAMES == [
        ".forgejo/workflows/check.yml",
        ".forgejo/workflows/publish.yml",
        ".github/workflows/check.yml",
        ".github/workflows/comment.yml",
        ".github/workflows/publish.yml",
    ]


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_every_action_is_known_and_pinned_by_its_full_commit(path: Path) -> None:
    lines = re.findall(r"uses: *(.*)", path.read_text(encoding="utf-8"))
    assert lines or path.name == "nothing"
    for line in lines:
        pinned = re.fullmatch(
            r"(?:https://data\.forgejo\.org/)?([\w-]+/[\w-]+)@([0-9a-f]{40}) # v\d+(\.\d+)*", line
        )
        assert pinned, line
        assert pinned[1] in ACTIONS


def test_an_action_has_one_pin_everywhere() -> None:
    pins: dict[str, set[str]] = {}
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        for name, commit in re.findall(r"([\w-]+/[\w-]+)@([0-9a-f]{40})", text):
            pins.setdefault(name, set()).add(commit)
    assert all(len(commits) == 1 for commits in pins.values()), pins


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_no_workflow_knows_a_secret(path: Path) -> None:
    assert not re.search(r"secrets?\s*[.\[:]", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_rights_are_named_and_few(path: Path) -> None:
    data = load(path)
    assert "permissions" in data
    rights = [data["permissions"], *(job.get("permissions", {}) for job in data["jobs"].values())]
    written = {name for one in rights for name, right in one.items() if right == "write"}
    assert written == WRITES.get(path.relative_to(REPOSITORY).as_posix(), set())
    assert all(right in ("read", "write") for one in rights for right in one.values())


def test_what_looks_at_a_contribution_on_github_may_read_and_nothing_else() -> None:
    data = load(GITHUB / "check.yml")
    assert data["permissions"] == {"contents": "read"}
    assert set(data[True]) == {"pull_request", "merge_group"}  # YAML takes “on” for a yes
    assert all("permissions" not in job for job in data["jobs"].values())
    assert "token" not in (GITHUB / "check.yml").read_text(encoding="utf-8")


def test_what_may_write_is_started_by_a_run_and_fetches_nothing_of_it_but_the_summary() -> None:
    path = GITHUB / "comment.yml"
    assert set(load(path)[True]) == {"workflow_run"}
    assert load(path)["permissions"] == {}
    assert load(path)[True]["workflow_run"]["workflows"] == [load(GITHUB / "check.yml")["name"]]
    checkout = next(step for step in steps(path) if "actions/checkout" in step.get("uses", ""))
    assert checkout["with"] == {"persist-credentials": False}
    assert [step["run"] for step in steps(path) if "run" in step] == [
        'python3 -m scripts.review_comment github "$RUNNER_TEMP/tom-tat/review.json"'
    ]


def test_on_forgejo_only_the_last_step_has_a_token() -> None:
    told = list(steps(FORGEJO / "check.yml"))
    assert ["token" in str(step).replace("persist-credentials", "") for step in told] == [
        *[False] * (len(told) - 1),
        True,
    ]
    assert told[0]["with"]["ref"] == "main"


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_no_expression_is_put_into_a_shell(path: Path) -> None:
    for step in steps(path):
        assert "${{" not in step.get("run", "")
        for value in step.get("env", {}).values():
            assert value in {
                "${{ github.token }}",
                "${{ github.event.merge_group.base_sha }}",
                "${{ github.event.pull_request.number }}",
            }


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_no_token_stays_where_a_contribution_is_looked_at(path: Path) -> None:
    for step in steps(path):
        if "/checkout@" in step.get("uses", ""):
            keeps = step["with"]["persist-credentials"]
            assert keeps is (path == FORGEJO / "publish.yml")


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_every_job_ends_and_no_cache_is_shared(path: Path) -> None:
    assert all(job["timeout-minutes"] <= 30 for job in jobs(path))
    assert "cache" not in path.read_text(encoding="utf-8")


def test_contributions_are_left_before_anything_is_run() -> None:
    told = [step["run"] for step in steps(GITHUB / "check.yml") if "run" in step]
    assert told[0].splitlines() == [
        'git -c core.hooksPath=/dev/null checkout --quiet --force --detach "${BASE:-HEAD^1}"',
        "git clean --quiet -ffdx",
    ]
    gitlab = load(GITLAB)["check"]["script"]
    assert [line.split(" ")[-1] for line in gitlab[2:4]] == ["FETCH_HEAD", "-ffdx"]
    assert "scripts.setup" in gitlab[4]


def test_gitlab_has_one_pinned_image_and_keeps_its_token_from_contributions() -> None:
    data = load(GITLAB)
    assert re.fullmatch(r"[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}", data["default"]["image"])
    assert "image" not in data["check"]
    assert [job for job in data if "review_open_requests" in str(data[job])] == ["comment"]
    (rule,) = data["comment"]["rules"]
    assert "CI_DEFAULT_BRANCH" in rule["if"]
    assert "schedule" in rule["if"]
    named = {"CI_PROJECT_ID", "CI_MERGE_REQUEST_PROJECT_ID", "CI_MERGE_REQUEST_PROJECT_URL", "FROM"}
    named |= {"CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CI_COMMIT_SHA"}
    script = "\n".join(line for job in ("check", "pages") for line in data[job]["script"])
    assert set(re.findall(r"\$(\w+)", script)) == named
    for line in script.splitlines():
        for found in re.finditer(r"\$", line):
            assert line[: found.start()].count('"') % 2, f"not quoted: {line}"


@pytest.mark.parametrize("name", [".github", ".forgejo", ".gitlab"])
def test_every_forge_has_owners_of_the_code(name: str) -> None:
    text = (REPOSITORY / name / "CODEOWNERS").read_text(encoding="utf-8")
    rules = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    assert all(owner.startswith("@to-chuc/") for _, *owners in rules for owner in owners)
    assert "@to-chuc/ky-thuat" in rules[0]
    assert any("content" in place and "bien-tap" in str(owners) for place, *owners in rules)


FORMS = sorted((REPOSITORY / ".github/ISSUE_TEMPLATE").glob("[0-9]*.yml"))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_issue_forms_are_forms(path: Path) -> None:
    data = load(path)
    assert {"name", "description", "title", "body"} <= set(data)
    ids = [part["id"] for part in data["body"] if part["type"] != "markdown"]
    assert len(ids) == len(set(ids))
    for part in data["body"]:
        assert part["type"] in {"markdown", "input", "textarea", "dropdown"}
        assert part["attributes"].get("label") or part["type"] == "markdown"


def test_both_templates_of_a_contribution_say_the_same() -> None:
    theirs = REPOSITORY / ".gitlab/merge_request_templates/Default.md"
    assert (REPOSITORY / ".github/PULL_REQUEST_TEMPLATE.md").read_text(
        encoding="utf-8"
    ) == theirs.read_text(encoding="utf-8")
