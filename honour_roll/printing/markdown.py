"""Markdown that nothing in a record can break out of, on GitHub, GitLab and Forgejo."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from honour_roll.printing.safe import shown
from honour_roll.printing.sections import Section

CUT = "_… Bản này đã được cắt bớt vì quá dài._"

_MARKS = re.compile(r"[\\`*_\[\]<>&|~$@#!:%^{}]|(?<=[wW])\.")
_APART = "\u2060"
# Forges make links, mentions or commands of these after the Markdown is read: kept apart.
_TRIGGERS = frozenset("@#!~$%&:")


def as_markdown(sections: Iterable[Section], most_bytes: int) -> str:
    """Headings, paragraphs and tables; cut after a whole line where room runs out."""
    room = most_bytes - len(CUT.encode()) - 2
    lines: list[str] = []
    for section in sections:
        for line in _lines(section):
            room -= len(line.encode()) + 1
            if room < 0:
                return "\n".join([*lines, "", CUT, ""])
            lines.append(line)
    return "\n".join([*lines, ""]) if lines else ""


def escaped(text: str) -> str:
    """``text`` as plain words on one line, whatever is in it.

    Marks become character references, which can't form Markdown or HTML; what forges look
    for in the finished text (mentions, references, addresses) is parted by a word joiner.
    """
    return _MARKS.sub(_reference, shown(" ".join(text.split())))


def _reference(found: re.Match[str]) -> str:
    mark = found.group()
    if mark == ".":  # of www.
        return f"{_APART}&#46;"
    return f"&#{ord(mark)};{_APART if mark in _TRIGGERS else ''}"


def _lines(section: Section) -> Iterator[str]:
    if section.title:
        yield from (f"### {escaped(section.title)}", "")
    for words in section.words:
        # Nothing of it may stand where a line begins: there, more characters are marks.
        yield from (f"<p>{escaped(words)}</p>", "")
    if section.rows:
        yield _row(section.heads)
        yield "|" + " --- |" * len(section.heads)
        yield from map(_row, section.rows)
        yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(escaped, cells))} |"
