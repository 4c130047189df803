"""Check a contribution as data: ``python -m scripts.contribution COMMIT --out DIR``.

Run in a checkout of the branch that the contribution is meant for. Code, configuration and
plugins are those of that checkout; of the contribution nothing but the files of its content
folder is ever put on disk, and nothing is run. The workflows of all forges call this.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from honour_roll.printing.github import error as as_error
from honour_roll.printing.markdown import as_markdown
from honour_roll.printing.sections import Section, sections_as_data, sections_of
from honour_roll.review.git import GitError, Repository
from honour_roll.review.summary import OUTSIDE
from honour_roll.review.version import Version
from honour_roll.views.parts import as_sentence

CONTENT = "content"
REVIEW, SUMMARY = "review.json", "review.md"
CODE_QUALITY = "gl-code-quality-report.json"
PREVIEW = "preview"
_MOST_BYTES = 60_000


class Trial:
    """One contribution laid over its base, in a work tree of its own below ``out``."""

    def __init__(self, base: Version, head: Version, out: Path, form: str) -> None:
        self.base, self.head, self.out, self.form = base, head, out, form
        self.work = out / "work"

    def run(self) -> int:
        """0 when the contribution may come in; everything that is known of it lies in ``out``."""
        with self._work_tree():
            checked = self._check()
            reviewed = self._review()
            if reviewed and not checked:
                self._tell_reviewers_words()
            status = checked or reviewed
            return status or self._preview()

    @contextmanager
    def _work_tree(self) -> Iterator[None]:
        """The base's files, but the content is the contribution's."""
        repository = self.base.repository
        repository.add_work_tree(self.work, self.base.commit)
        try:
            content = self.work / CONTENT
            if content.exists():
                shutil.rmtree(content)
            self.head.tree.write(repository, content)
            yield
        finally:
            repository.remove_work_tree(self.work)

    def _check(self) -> int:
        arguments = ["check", "--base", self.base.commit, "--from", self.head.commit]
        if self.form != "gitlab":
            return self._honour_roll([*arguments, "--format", self.form])
        with (self.out / CODE_QUALITY).open("wb") as file:
            status = self._honour_roll([*arguments, "--format", self.form], stdout=file)
        self._honour_roll(arguments)
        return status

    def _review(self) -> int:
        target = self.out / REVIEW
        base, head = self.base.commit, self.head.commit
        status = self._honour_roll(["review", "--base", base, "--head", head, "--out", str(target)])
        write_summary(self.out, sections_of(json.loads(target.read_text(encoding="utf-8"))))
        return status

    def _tell_reviewers_words(self) -> None:
        """No problem of a file stops it: the reason stands in the summary alone."""
        data = json.loads((self.out / REVIEW).read_text(encoding="utf-8"))
        for section in sections_of(data):
            if section.title == OUTSIDE:
                tell_failure(" ".join(section.words), self.form)

    def _preview(self) -> int:
        """Builds the site; only a failure that old debts explain is none."""
        site = self.out / PREVIEW
        with self._commands_stopped():
            status = self._python(["mkdocs", "build", "--site-dir", str(site)])
        if not status:
            return 0
        print("Không dựng được bản xem trước.")
        return int(self._honour_roll(["check", "--format", "json"], stdout=subprocess.DEVNULL) == 0)

    @contextmanager
    def _commands_stopped(self) -> Iterator[None]:
        """Whatever a build prints of a record, GitHub takes no command from it."""
        if self.form != "github":
            yield
            return
        token = secrets.token_hex(16)
        print(f"::stop-commands::{token}", flush=True)
        try:
            yield
        finally:
            print(f"::{token}::", flush=True)

    def _honour_roll(self, arguments: Sequence[str], stdout: int | IO[bytes] | None = None) -> int:
        return self._python(["honour_roll", *arguments], stdout)

    def _python(self, arguments: Sequence[str], stdout: int | IO[bytes] | None = None) -> int:
        """A module of ours; ``-P``, so that none is looked for in the work tree."""
        command = [sys.executable, "-P", "-m", *arguments]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
        sys.stdout.flush()
        return subprocess.run(
            command, cwd=self.work, env=environment, stdout=stdout, check=False
        ).returncode


def tell_failure(words: str, form: str) -> None:
    """Say why the job fails, where whoever looks at it reads first."""
    print(as_error(words) if form == "github" else words, flush=True)


def write_summary(out: Path, sections: Sequence[Section]) -> None:
    """As data for who comments it, and as Markdown for who reads it there."""
    data = json.dumps(sections_as_data(sections), ensure_ascii=False)
    (out / REVIEW).write_text(data, encoding="utf-8", newline="\n")
    summary = as_markdown(sections, _MOST_BYTES)
    (out / SUMMARY).write_text(summary, encoding="utf-8", newline="\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line; 0 when the contribution may come in, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commit", help="the contribution's commit")
    parser.add_argument("--base", default="HEAD", help="where it is to go")
    parser.add_argument("--out", type=Path, required=True, help="folder for what is found")
    parser.add_argument("--format", choices=["text", "github", "gitlab"], default="text")
    options = parser.parse_args(arguments)
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    try:
        repository = Repository.around(Path(CONTENT))
        base = Version.of(repository, options.base)
        head = repository.merge(base.commit, repository.commit(options.commit))
        return Trial(base, Version.of(repository, head), out, options.format).run()
    except GitError as error:
        words = as_sentence(f"{error.message.vi}.")
        tell_failure(words, options.format)
        write_summary(out, [Section("Tóm tắt cho người duyệt", [words])])
        return 1


if __name__ == "__main__":
    sys.exit(main())
