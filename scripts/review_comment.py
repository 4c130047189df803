"""Comment the summary of a contribution: ``python3 -m scripts.review_comment FORGE FILE``.

FILE is the review.json of ``scripts.contribution``. On GitHub it comes from a run that the
contribution itself could have changed, so nothing in it is believed: it can fill a table with
plain words, and that is all. What the contribution changes beside the content is asked of GitHub.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from honour_roll.printing.markdown import as_markdown
from honour_roll.printing.sections import Section, sections_of
from scripts.forges import Api, ForgeError, GitHub, GitLab, renew

_MOST_BYTES = 60_000  # forges take comments of 65,536 characters
_MOST_READ = 4_000_000
_MOST_NAMES = 50
_CONTENT = "content/"
_WORKFLOW_CHANGED = (
    "Đề nghị này sửa tệp ngoài thư mục content/, có thể cả cách kiểm tra: bản tóm tắt dưới đây "
    "chưa chắc đúng. Cần người phụ trách kỹ thuật xem."
)


def comment_text(file: Path, before: Sequence[Section] = ()) -> str:
    """The summary in ``file`` as Markdown. Raises ValueError where it is none."""
    with file.open("rb") as stream:
        raw = stream.read(_MOST_READ + 1)
    if len(raw) > _MOST_READ:
        raise ValueError("a summary that is too large")
    try:
        sections = sections_of(json.loads(raw))
    except RecursionError as error:
        raise ValueError("a summary that is too deep") from error
    return as_markdown([*before, *sections], _MOST_BYTES)


def on_github(file: Path) -> None:
    """After the run that the event of this workflow tells of (``workflow_run``)."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    run: dict[str, Any] = event["workflow_run"]
    api = Api(os.environ["GITHUB_API_URL"], _bearer(os.environ["GITHUB_TOKEN"]))
    forge = GitHub(api, os.environ["GITHUB_REPOSITORY"])
    owner = run["head_repository"]["owner"]["login"]
    number = forge.number_of(owner, run["head_branch"], run["head_sha"])
    if number is None:
        print("This contribution is closed, or has changed since: nothing to say.")
        return
    place = f"{os.environ['GITHUB_SERVER_URL']}/{os.environ['GITHUB_REPOSITORY']}"
    link = f"\nBản xem trước và nhật ký: <{place}/actions/runs/{int(run['id'])}>\n"
    renew(forge, number, comment_text(file, _outside(forge, number)) + link)


def _outside(forge: GitHub, number: int) -> list[Section]:
    names = sorted({name for name in forge.changed_files(number) if not _is_content(name)})
    rows = [[name] for name in names[:_MOST_NAMES]]
    return [Section("Chú ý", [_WORKFLOW_CHANGED], ["Tệp ngoài content/"], rows)] if rows else []


def _is_content(name: str) -> bool:
    return name.startswith(_CONTENT) and "/." not in name


def on_forgejo(file: Path) -> None:
    """On the pull request of the event (``pull_request_target``)."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    headers = {"Authorization": f"token {os.environ['GITHUB_TOKEN']}"}
    api = Api(f"{os.environ['GITHUB_SERVER_URL']}/api/v1", headers)
    forge = GitHub(api, os.environ["GITHUB_REPOSITORY"], "forgejo-actions")
    renew(forge, int(event["pull_request"]["number"]), comment_text(file))


def gitlab() -> GitLab:
    """The project whose pipeline this is, with a token that may comment."""
    api = Api(os.environ["CI_API_V4_URL"], {"PRIVATE-TOKEN": os.environ["REVIEW_TOKEN"]})
    return GitLab(api, os.environ["CI_PROJECT_ID"])


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}", "Accept": "application/vnd.github+json"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line; 0 when the comment stands."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("forge", choices=["github", "forgejo"])
    parser.add_argument("file", type=Path)
    options = parser.parse_args(arguments)
    try:
        (on_github if options.forge == "github" else on_forgejo)(options.file)
    except (ForgeError, ValueError, KeyError, TypeError, OSError) as error:
        print(f"No comment could be written: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
