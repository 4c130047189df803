"""Which files came, went, changed or moved between two states of a content folder."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

from honour_roll.review.tree import MOST_FILE_BYTES, Tree
from honour_roll.source.files import read_bytes

_LIKENESS = 0.5  # as git has it
_MOST_PAIRS = 10_000

Read = Callable[[str], bytes]
"""The bytes of a file by its name."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Names of files under the content folder; ``moved`` maps new names to old ones."""

    added: list[str]
    deleted: list[str]
    changed: list[str]
    moved: dict[str, str]

    @classmethod
    def between(
        cls, before: Mapping[str, str], after: Mapping[str, str], old: Read, new: Read
    ) -> Changes:
        """``before`` and ``after`` map names to what git calls the bytes of a file."""
        added = sorted(after.keys() - before.keys())
        deleted = sorted(before.keys() - after.keys())
        moved = _same(deleted, added, before, after)
        left = _yaml(set(deleted) - set(moved.values())), _yaml(set(added) - moved.keys())
        moved |= _alike(*left, old, new)
        return cls(
            added=[name for name in added if name not in moved],
            deleted=[name for name in deleted if name not in moved.values()],
            changed=sorted(name for name, id in after.items() if before.get(name, id) != id),
            moved=moved,
        )


def path_of(name: str) -> str:
    """A file's path as everybody else is told it, by its name under the content folder."""
    return f"content/{name}"


def ids_in_tree(tree: Tree, ending: str = "") -> dict[str, str]:
    """The files of a commit whose names have this ending → what git calls their bytes.

    Names that start with a dot, or lie in such a folder, are left out.
    """
    return {
        name: blob.id
        for name, blob in tree.files.items()
        if name.endswith(ending) and "/." not in f"/{name}"
    }


def ids_on_disk(root: Path, length: int, ending: str = "") -> dict[str, str]:
    """The same for the files below ``root``, whose ids have ``length`` hexadecimal digits.

    Links are not followed.
    """
    found: dict[str, str] = {}
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(folder, name)
            if not name.startswith(".") and name.endswith(ending):
                raw, _ = read_bytes(path, MOST_FILE_BYTES, name)
                if raw is not None:
                    found[path.relative_to(root).as_posix()] = _git_id(raw, length)
    return found


def _same(
    deleted: list[str], added: list[str], before: Mapping[str, str], after: Mapping[str, str]
) -> dict[str, str]:
    """New names → old ones of files whose bytes are the same."""
    by_id: dict[str, list[str]] = {}
    for name in reversed(deleted):
        by_id.setdefault(before[name], []).append(name)
    return {name: by_id[after[name]].pop() for name in added if by_id.get(after[name])}


def _git_id(raw: bytes, length: int) -> str:
    digest = hashlib.sha256() if length > 40 else hashlib.sha1(usedforsecurity=False)
    digest.update(b"blob %d\0" % len(raw))
    digest.update(raw)
    return digest.hexdigest()


def _yaml(names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if name.endswith(".yml"))


def _alike(deleted: list[str], added: list[str], old: Read, new: Read) -> dict[str, str]:
    """New names → old ones of files of one folder of the content that have most lines in common."""
    pairs = islice(product(deleted, added), _MOST_PAIRS)
    near = [(a, b) for a, b in pairs if a.partition("/")[0] == b.partition("/")[0]]
    before = {a: Counter(old(a).splitlines()) for a, _ in near}
    after = {b: Counter(new(b).splitlines()) for _, b in near}
    ranked = sorted(((_likeness(before[a], after[b]), a, b) for a, b in near), reverse=True)
    moved: dict[str, str] = {}
    for likeness, a, b in ranked:
        if likeness >= _LIKENESS and b not in moved and a not in moved.values():
            moved[b] = a
    return moved


def _likeness(one: Counter[bytes], other: Counter[bytes]) -> float:
    return 2 * (one & other).total() / max(one.total() + other.total(), 1)
