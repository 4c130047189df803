"""A YAML file as it is written, for rules that look at its characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from honour_roll.problems import Location, Problem
from honour_roll.rules.rule import TextFinding
from honour_roll.source.yaml_reader import Document, Path, field_name, mark_after


@dataclass(frozen=True, slots=True)
class FileText:
    """``name`` is the file's under the content folder; ``text`` has no byte order mark.

    There is no ``document`` where the YAML can't be read.
    """

    name: str
    text: str
    document: Document | None

    @classmethod
    def of(cls, name: str, raw: bytes, document: Document | None) -> FileText | None:
        """The text of ``raw``; None where it isn't UTF-8, which is told when it is read."""
        try:
            return cls(name, raw.decode("utf-8-sig"), document)
        except UnicodeDecodeError:
            return None

    def field_at(self, start: int) -> Path:
        """The path of what is written at the character ``start``, or last before it."""
        return self.document.path_at(mark_after(self.text[:start])) if self.document else ()


def located(page: FileText, findings: Iterable[TextFinding], shown: str) -> Iterator[Problem]:
    """Findings with line, column and field; ``shown`` is the file's name as people are told it."""
    for found in findings:
        mark = mark_after(page.text[: found.start])
        path = page.field_at(found.start)
        where = Location(shown, mark.line, mark.column, field_name(path))
        yield Problem(found.rule.code, found.rule.severity, where, found.what, found.remedy)
