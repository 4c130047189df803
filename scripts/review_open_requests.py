"""Check all open merge requests of a GitLab project and comment: run on a schedule, on main.

A pipeline of a merge request may be changed by that request, so it gets no token. This one is
of the protected branch: it fetches each request as data, and alone holds the token.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts.contribution import REVIEW
from scripts.contribution import main as check
from scripts.forges import ForgeError, GitLab, renew
from scripts.review_comment import comment_text, gitlab


def review(forge: GitLab, number: int, commit: str) -> None:
    """Comment one merge request, unless its commit was commented before."""
    mark = f"Bản {commit[:12]}"
    if any(mark in body for _, body in forge.comments(number)):
        return
    if not _fetch(number, commit):
        print(f"!{number} has changed since: next time.")
        return
    with tempfile.TemporaryDirectory() as folder:
        check([commit, "--out", folder])
        said = comment_text(Path(folder, REVIEW))
    renew(forge, number, f"{mark}\n\n{said}")


def _fetch(number: int, commit: str) -> bool:
    fetch = ["git", "fetch", "--quiet", "--no-tags", "origin"]
    found = subprocess.run([*fetch, f"refs/merge-requests/{number}/head"], check=False)
    if found.returncode:
        return False
    head = subprocess.run(
        ["git", "rev-parse", "FETCH_HEAD"], capture_output=True, text=True, check=True
    )
    return head.stdout.strip() == commit


def failures(forge: GitLab) -> Iterator[str]:
    """Review them all; what went wrong with any."""
    for number, commit in forge.open_requests(os.environ["CI_DEFAULT_BRANCH"]):
        try:
            review(forge, number, commit)
        except (ForgeError, ValueError, OSError) as error:
            yield f"!{number}: {error}"


if __name__ == "__main__":
    told = list(failures(gitlab()))
    print("\n".join(told) or "All open merge requests have their summary.")
    sys.exit(bool(told))
