"""What a rule found: a problem whose line is looked up later, because few are ever printed."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.problems import Severity
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong at ``path`` within ``file``, a name under the content folder.

    ``key`` points at the key of the path instead of its value.
    """

    code: str
    severity: Severity
    file: str
    path: Path
    what: Message
    remedy: Message
    key: bool = False


def record_file(id: str) -> str:
    """The file of a record under the content folder."""
    return f"records/{id}.yml"


def tally_file(id: str) -> str:
    """The file of a tally sheet under the content folder."""
    return f"tallies/{id}.yml"
