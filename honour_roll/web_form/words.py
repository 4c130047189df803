"""What the check says, for somebody who sees a form and no file."""

from __future__ import annotations

import re
from functools import cache

from honour_roll.model.base import Part
from honour_roll.model.decision import Decision
from honour_roll.model.honour import Honour
from honour_roll.model.record import Photo, Record
from honour_roll.problems import Problem

_STEPS = re.compile(r"[^.\[\]]+")
# Not within a path, an address or quotation marks.
_KEY = re.compile(r" \(([a-z_]+)\)|(?<![\w/.“-])([a-z_]+)(?![\w/.”-])")
_ASKED: tuple[type[Part], ...] = (Photo, Decision, Honour, Record)


def in_words(problem: Problem) -> str:
    """One line: the field as the form calls it, what is wrong, and how to mend it."""
    first, *rest = [*_STEPS.findall(problem.where.field), ""]
    title = _titles().get(first)
    number = f" {int(rest[0]) + 1}" if rest and rest[0].isdigit() else ""
    place = f"{title}{number}: " if title else ""
    what = _named(problem.what.vi).rstrip(".")
    said = f"{place}{what}. {_named(problem.remedy.vi)}"
    return said[:1].upper() + said[1:]


def _named(text: str) -> str:
    """``text`` with the titles of fields for their keys, and without keys beside a title."""
    titles = _titles()

    def name(found: re.Match[str]) -> str:
        if found[1] is not None:
            return "" if found[1] in titles else found[0]
        title = titles.get(found[2])
        return f"“{title}”" if title else found[0]

    return _KEY.sub(name, text)


@cache
def _titles() -> dict[str, str]:
    """Key → title; a record's own win."""
    return {
        key: field.title or key for part in _ASKED for key, field in part.written_fields().items()
    }
