"""What a content folder holds, as classes of the model, and all problems of all files together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from honour_roll.model.base import Part
from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.entry import Entry
from honour_roll.model.site import SiteFacts
from honour_roll.model.tally import TallySheet
from honour_roll.model.unit import Unit
from honour_roll.model.vocabulary import Term
from honour_roll.model.volume import Volume
from honour_roll.model.withdrawal import Withdrawals
from honour_roll.problems import Problem
from honour_roll.source.known import Known
from honour_roll.source.survey import shown


class Unsound(NamedTuple):
    """An entry with mistakes, for checks only: what its YAML says, and where that stands."""

    cls: type[Part]
    file: str
    at: tuple[str, ...]
    data: dict[str, Any]


@dataclass(slots=True)
class Content:
    """Everything read from ``content/``: objects by id, and the file that each came from.

    Records, of which there are many, are kept in short.
    """

    root: Path
    records: dict[str, Entry] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    decisions: dict[str, Decision] = field(default_factory=dict)
    tallies: dict[str, TallySheet] = field(default_factory=dict)
    booklets: dict[str, Booklet] = field(default_factory=dict)
    volumes: dict[str, Volume] = field(default_factory=dict)
    """Booklet id → the volume that was last made of it for readers."""
    volume_files: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Booklet id → the files in its folder, with their sizes in bytes."""
    vocabulary: dict[str, dict[str, Term]] = field(default_factory=dict)
    site: SiteFacts = field(default_factory=SiteFacts)
    withdrawals: Withdrawals | None = None
    """None where nobody was ever taken down, or the file that tells can't be read."""
    unit_files: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    """Unit id → its file, and the path within it (registers hold many)."""
    known: Known = field(default_factory=Known)
    """The ids of all of these, and of entries with mistakes as well."""
    keys: dict[str, bytes] = field(default_factory=dict)
    """Record id → digest of all that its entry depends on."""
    before: dict[str, Entry | None] = field(default_factory=dict)
    """Records that the store did not have as they are now → their earlier entries.

    Empty where the store holds no whole roll that these could be compared with.
    """
    beside: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Folder of records → the names of the files in it that are no YAML."""
    unsound: list[Unsound] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def shown(self, name: str) -> str:
        """A file's name under the content folder as people are told it."""
        return shown(self.root, name)
