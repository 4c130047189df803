"""Who looks at what is read, beside the reader."""

from __future__ import annotations

from typing import Any, Protocol

from honour_roll.model.record import Record
from honour_roll.problems import Problem
from honour_roll.source.content import Content
from honour_roll.source.yaml_reader import Document


class Inspector(Protocol):
    """Looks at what is read, beside the reader."""

    def text(self, file: str, raw: bytes, document: Document | None) -> list[Problem]:
        """What is wrong with the text of a file, which has no document if it can't be read.

        ``file`` is its name under the content folder.
        """

    def record(self, content: Content, record: Record) -> bool:
        """Whether nothing is found in a record, beside all content but records."""

    def hand_over(self) -> list[Any]:
        """What it noted and nobody took over yet: things that can be sent between processes."""

    def take_over(self, noted: list[Any]) -> None:
        """What another one noted of other files."""


class NoInspector:
    """For readers who take the content as it is."""

    def text(self, file: str, raw: bytes, document: Document | None) -> list[Problem]:
        """Nothing."""
        return []

    def record(self, content: Content, record: Record) -> bool:
        """Always."""
        return True

    def hand_over(self) -> list[Any]:
        """Nothing."""
        return []

    def take_over(self, noted: list[Any]) -> None:
        """There is nothing to take."""
