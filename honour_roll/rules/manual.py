"""A rule's manual: its module's docstring, taken apart for the rule page."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from textwrap import dedent
from types import ModuleType

from honour_roll.problems import Severity
from honour_roll.rules.rule import Rule

_PARTS = re.compile(
    r"(?P<title>[^\n]+\.)\n\n(?P<text>.+?)\n\nĐúng::\n\n(?P<good>.+?)\n\nSai::\n\n(?P<bad>.+)", re.S
)


@dataclass(frozen=True, slots=True)
class Manual:
    """What people are told about one code: why, and one example each way, as YAML."""

    code: str
    severity: Severity
    title: str
    paragraphs: tuple[str, ...]
    good: str
    bad: str


def manual_of(module: ModuleType) -> Manual:
    """The manual of a rule module; raises ValueError where a part of it is missing."""
    rule: Rule = module.RULE
    found = _PARTS.fullmatch(inspect.cleandoc(module.__doc__ or ""))
    if found is None:
        raise ValueError(f"the manual of {rule.code} lacks title, text, Đúng:: or Sai::")
    return Manual(
        rule.code,
        rule.severity,
        found["title"],
        tuple(" ".join(part.split()) for part in found["text"].split("\n\n")),
        dedent(found["good"]),
        dedent(found["bad"]),
    )
