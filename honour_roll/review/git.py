"""Reading commits with git: no hooks, no fetching, nothing of the repository is ever run."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

_SECONDS = 300
_CONFIG = {
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "protocol.allow": "never",
    # Files of a contribution may look like a repository with commands in its configuration.
    "safe.bareRepository": "explicit",
}
_FLAGS = ("--no-pager", "--no-replace-objects", "--literal-pathspecs", "--no-optional-locks")
# Set where git itself runs us, from a hook: relative to another folder than ours.
_OURS = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "honour-roll"), ("EMAIL", "honour-roll@localhost"))
}
_FIXED = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
_OF_THE_CALLER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


class GitError(Exception):
    """Git can't tell what was asked; ``message`` says why, and what to do."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.message = Message(vi, en)


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a commit; ``path`` is what git has, whatever it is."""

    path: str
    mode: str
    id: str
    size: int

    @property
    def is_regular(self) -> bool:
        """Whether it is a file, and neither a symbolic link nor another repository."""
        return self.mode.startswith("100")

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == "120000"


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository around a folder; ``folder`` is its path there, empty for the top."""

    git: str
    top: Path
    folder: str

    @classmethod
    def around(cls, folder: Path) -> Self:
        """The repository that ``folder`` lies in. Raises GitError."""
        git = shutil.which("git")
        if git is None or not Path(git).is_absolute():  # Windows finds one in the folder as well
            raise GitError(
                "không tìm thấy chương trình git trên máy này; hãy cài git rồi chạy lại",
                "there is no program git on this machine",
            )
        found = _run(git, folder.resolve(), "rev-parse", "--show-toplevel", "--show-prefix")
        if found.returncode:
            raise GitError(
                f"thư mục {quoted(str(folder))} không nằm trong một kho git đọc được"
                f" (git báo: {_first_line(found.stderr)})",
                f"{quoted(str(folder))} lies in no repository that git reads"
                f" ({_first_line(found.stderr)})",
            )
        top, prefix = found.stdout.decode("utf-8", "surrogateescape").split("\n")[:2]
        return cls(git, Path(top), prefix.rstrip("/"))

    def commit(self, name: str) -> str:
        """The id of the commit called ``name``. Raises GitError where there is none."""
        if name and not name.startswith("-") and name.isprintable():
            found = self._told("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
            if found is not None:
                return found.strip().decode("ascii")
        cause = " (kho này được tải về không đầy đủ: chạy git fetch --unshallow)"
        shallow = self._told("rev-parse", "--is-shallow-repository") == b"true\n"
        raise GitError(
            f"kho git không có bản nào tên {quoted(name)}{cause if shallow else ''}",
            f"the repository has no commit {quoted(name)}{' (it is shallow)' if shallow else ''}",
        )

    def blobs(self, commit: str, folder: str) -> list[Blob]:
        """Every file below ``folder`` of ``commit`` (of all of it: empty); none if it has none."""
        place = ["--", folder] if folder else []
        found = self._asked("ls-tree", "-r", "-z", "-l", "--full-tree", commit, *place)
        return [_blob(row) for row in found.decode("utf-8", "surrogateescape").split("\0") if row]

    def changed(self, base: str, head: str) -> list[str]:
        """The paths of all files in which two commits differ; both those of a renamed one."""
        found = self._asked("diff-tree", "-r", "-z", "--name-only", "--no-renames", base, head)
        return [name for name in found.decode("utf-8", "surrogateescape").split("\0") if name]

    def merge(self, base: str, head: str) -> str:
        """A commit with what ``head`` brings in put upon ``base``; no branch and no file changes.

        ``head`` itself where it contains ``base``. Raises GitError where they contradict each
        other.
        """
        if self._told("merge-base", "--is-ancestor", base, head) is not None:
            return head
        found = _run(self.git, self.top, "merge-tree", "--write-tree", base, head)
        if found.returncode == 1:
            raise GitError(
                "đề nghị này sửa cùng chỗ với một thay đổi đã nhập trước (xung đột): hãy cập nhật "
                "đề nghị theo nhánh chính rồi gửi lại",
                "the contribution conflicts with what was merged before it",
            )
        if found.returncode:
            raise _broken(_first_line(found.stderr))
        tree = found.stdout.split(b"\n")[0].decode("ascii")
        parents = ["-p", base, "-p", head]
        return self._asked("commit-tree", tree, *parents, "-m", "merge").strip().decode("ascii")

    def add_work_tree(self, folder: Path, commit: str) -> None:
        """Lay out the files of ``commit`` in a new ``folder``."""
        self._asked("worktree", "add", "--quiet", "--force", "--detach", str(folder), commit)

    def remove_work_tree(self, folder: Path) -> None:
        """Remove it, whatever lies in it."""
        self._asked("worktree", "remove", "--force", str(folder))

    @contextmanager
    def reader(self) -> Iterator[BlobReader]:
        """Reads contents one after the other, in one process."""
        command = [*_command(self.git), "cat-file", "--batch"]
        with subprocess.Popen(  # noqa: S603 - a list, without a shell
            command,
            cwd=self.top,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            if process.stdin is None or process.stdout is None:
                raise OSError("no pipes to git")
            try:
                yield BlobReader(process.stdin, process.stdout)
            finally:
                process.kill()

    def _told(self, *arguments: str) -> bytes | None:
        """What git says; None where it says no."""
        found = _run(self.git, self.top, *arguments)
        return None if found.returncode else found.stdout

    def _asked(self, *arguments: str) -> bytes:
        found = _run(self.git, self.top, *arguments)
        if found.returncode:
            raise _broken(_first_line(found.stderr))
        return found.stdout


class BlobReader:
    """Contents of blobs, from a running ``git cat-file``."""

    def __init__(self, questions: IO[bytes], answers: IO[bytes]) -> None:
        self._questions, self._answers = questions, answers

    def read(self, blob: Blob) -> bytes:
        """The bytes of ``blob``. Raises GitError where git lacks them."""
        self._questions.write(f"{blob.id}\n".encode())
        self._questions.flush()
        head = self._answers.readline().split()
        if len(head) != 3 or head[1] != b"blob" or int(head[2]) != blob.size:
            raise _broken(f"{blob.id}: {b' '.join(head).decode('utf-8', 'replace')}")
        data = self._answers.read(blob.size)
        self._answers.read(1)
        return data


def _broken(said: str) -> GitError:
    return GitError(f"git báo lỗi: {said}", f"git says: {said}")


def _blob(row: str) -> Blob:
    head, _, path = row.partition("\t")
    mode, _, id, size = head.split()
    return Blob(path, mode, id, 0 if size == "-" else int(size))


def _command(git: str) -> Sequence[str]:
    settings = [f"{key}={value}" for key, value in _CONFIG.items()]
    return [git, *_FLAGS, *(part for setting in settings for part in ("-c", setting))]


def _run(git: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - a list, without a shell
            [*_command(git), *arguments],
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise _broken(f"{_SECONDS} s") from error


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _OF_THE_CALLER}
    return {**_OURS, **kept, **_FIXED}


def _first_line(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").split("\n")
    return lines[0].removeprefix("fatal: ")[:200]
