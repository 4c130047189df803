"""A YAML file as it is written, for rules that look at its characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from honour_roll.problems import Location, Problem
from honour_roll.rules.rule import TextFinding
from honour_roll.source.yaml_reader import Document, Mark, Path, field_name
from honour_roll.text.odd_characters import places

MOST_TOLD = 20
"""A slip that runs through a whole file is told this often by each rule, and no more."""

_LINE_END = re.compile("\r\n|\r|\n")


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

    def odd_places(self, wanted: Collection[str]) -> Iterator[tuple[int, str]]:
        """The first places of ``wanted`` odd characters, as they are or as a YAML escape."""
        return islice(places(self.text, wanted), MOST_TOLD)

    def mark_at(self, start: int) -> Mark:
        """The place of the character ``start``."""
        lines = _line_starts(self.text)
        line = bisect_right(lines, start)
        return Mark(line, start - lines[line - 1] + 1)

    def field_at(self, start: int) -> Path:
        """The path of what is written at the character ``start``, or last before it."""
        return self.document.path_at(self.mark_at(start)) if self.document else ()


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    return [0, *(end.end() for end in _LINE_END.finditer(text))]


def located(page: FileText, findings: Iterable[TextFinding], shown: str) -> Iterator[Problem]:
    """Findings with line, column and field; ``shown`` is the file's name as people are told it."""
    for found in findings:
        mark = page.mark_at(found.start)
        path = page.field_at(found.start)
        where = Location(shown, mark.line, mark.column, field_name(path))
        yield Problem(found.rule.code, found.rule.severity, where, found.what, found.remedy)
