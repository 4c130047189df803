"""A rule: a code, how much it matters, and findings of it."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.problems import Severity
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule module is about; its manual is the module's docstring (see ``manual.py``)."""

    code: str
    severity: Severity

    def at(
        self, file: str, path: Path, what: Message, remedy: Message, *, key: bool = False
    ) -> Finding:
        """Found at ``path`` within ``file``, a name under the content folder.

        ``key`` points at the key of the path instead of its value.
        """
        return Finding(self, file, path, what, remedy, key)

    def in_text(self, start: int, what: Message, remedy: Message) -> TextFinding:
        """Found at the character ``start`` of a file's text (``FileText.text``)."""
        return TextFinding(self, start, what, remedy)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong at a path; its line is looked up later, because few are ever printed."""

    rule: Rule
    file: str
    path: Path
    what: Message
    remedy: Message
    key: bool


@dataclass(frozen=True, slots=True)
class TextFinding:
    """One thing wrong at a character of a file."""

    rule: Rule
    start: int
    what: Message
    remedy: Message


def record_file(id: str) -> str:
    """The file of a record under the content folder."""
    return f"records/{id}.yml"


def tally_file(id: str) -> str:
    """The file of a tally sheet under the content folder."""
    return f"tallies/{id}.yml"


def booklet_file(id: str) -> str:
    """The file of a booklet's definition under the content folder."""
    return f"booklets/{id}.yml"


def volume_file(id: str) -> str:
    """The manifest of a booklet's volume under the content folder."""
    return f"booklets/{id}/manifest.yml"
