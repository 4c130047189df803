"""The text of an entry on its way to the form and back."""

from __future__ import annotations

import hashlib
import re

from honour_roll.intake.births import year_of

_MARK = "# hr-base: "
_MARKED = re.compile(rf"^{_MARK}([0-9a-f]{{64}})\n?\Z", re.MULTILINE)
# Of the canonical form, where nothing but a key begins a line.
_BORN = re.compile(r"^born: *(['\"]?)([^'\"#\n]+?)\1(?= *(?:#|$))", re.MULTILINE)


def base_of(path: str, text: str) -> str:
    """What tells this text at this place from every other, hexadecimal."""
    return hashlib.sha256(f"{path}\n{text}".encode()).hexdigest()


def marked(path: str, text: str) -> str:
    """``text`` with a last line, a comment, that tells what the form was given."""
    end = "" if text.endswith("\n") else "\n"
    return f"{text}{end}{_MARK}{base_of(path, text)}\n"


def unmarked(text: str) -> tuple[str, str | None]:
    """The text without that line, and what it was made of; None for a new entry."""
    found = _MARKED.search(text)
    return (text[: found.start()], found[1]) if found else (text, None)


def birth_in(text: str) -> str | None:
    """What canonical text says of a birth."""
    found = _BORN.search(text)
    return found[2] if found else None


def with_year_alone(text: str) -> str:
    """Canonical text with the year of a birth, in place of a date that says more."""
    year = year_of(birth_in(text))
    return text if year is None else _BORN.sub(f"born: {year}", text, count=1)
