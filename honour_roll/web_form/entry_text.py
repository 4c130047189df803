"""The text of an entry on its way to the form and back."""

from __future__ import annotations

import hashlib
import re

from honour_roll.intake.births import year_of
from honour_roll.source.yaml_writer import dump
from honour_roll.text.home_addresses import village_of

_MARK = "# hr-base: "
_MARKED = re.compile(rf"^{_MARK}([0-9a-f]{{64}})\n?\Z", re.MULTILINE)
# Of the canonical form, where nothing but a key begins a line.
_BORN = re.compile(r"^born: *(['\"]?)([^'\"#\n]+?)\1(?= *(?:#|$))", re.MULTILINE)
_VILLAGE = re.compile(r"^village: *(['\"]?)([^\n]+?)\1 *\n", re.MULTILINE)
_YEAR_ALONE = "Năm sinh: ngày, tháng sinh là thông tin riêng tư nên không lấy, chỉ ghi năm."
_VILLAGE_ALONE = (
    "Thôn, bản, tổ dân phố: số nhà, ngõ, đường là nơi ở riêng tư nên không lấy, chỉ ghi thôn, bản, "
    "tổ dân phố."
)


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


def without_private(text: str, had: str) -> tuple[str, list[str]]:
    """Canonical text without day and month of a birth, without a house, and what is told of it.

    What stood in ``had`` already is the editor's.
    """
    told = []
    if _birth(text) != _birth(had) and (kept := _with_year_alone(text)) != text:
        text = kept
        told.append(_YEAR_ALONE)
    if _village(text) != _village(had) and (kept := _with_village_alone(text)) != text:
        text = kept
        told.append(_VILLAGE_ALONE)
    return text, told


def _birth(text: str) -> str | None:
    """What canonical text says of a birth."""
    found = _BORN.search(text)
    return found[2] if found else None


def _with_year_alone(text: str) -> str:
    """Canonical text with the year of a birth, in place of a date that says more."""
    year = year_of(_birth(text))
    return text if year is None else _BORN.sub(f"born: {year}", text, count=1)


def _village(text: str) -> str | None:
    """What canonical text says of where somebody lives."""
    found = _VILLAGE.search(text)
    return found[2] if found else None


def _with_village_alone(text: str) -> str:
    """Canonical text with the village, in place of an address that leads to a house."""
    village = village_of(_village(text))
    if village is None:
        return text
    line = dump({"village": village}) if village else ""
    return _VILLAGE.sub(lambda found: line, text, count=1)
