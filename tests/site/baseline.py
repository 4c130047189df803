"""What html-validate and axe-core found, and what of it ``tests/web/baseline.toml`` allows."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

WEB = Path(__file__).resolve().parents[1] / "web"


@dataclass(frozen=True)
class Finding:
    """One complaint: the page, the rule, the element's CSS selector, and what is wrong."""

    page: str
    rule: str
    element: str
    message: str


@dataclass(frozen=True)
class Allowance:
    """A rule that may be broken at elements whose selector fits the pattern ``element``."""

    rule: str
    element: str
    reason: str

    def __str__(self) -> str:
        return f"{self.rule} at {self.element or 'the page'}"

    def covers(self, finding: Finding) -> bool:
        return finding.rule == self.rule and fnmatchcase(finding.element, self.element)


def allowances(judge: str) -> list[Allowance]:
    """The part of the baseline that is for ``judge``."""
    baseline = tomllib.loads((WEB / "baseline.toml").read_text(encoding="utf-8"))
    return [Allowance(**entry) for entry in baseline.get(judge, [])]


def unexplained(findings: Iterable[Finding], allowed: Sequence[Allowance]) -> list[str]:
    """What no allowance covers: each complaint once, with the pages that it is about."""
    pages: dict[str, list[str]] = {}
    for found in findings:
        if not any(allowance.covers(found) for allowance in allowed):
            complaint = f"{found.rule}: {found.element or 'the page'}: {found.message}"
            pages.setdefault(complaint, []).append(found.page)
    return [f"{complaint} [{'; '.join(where)}]" for complaint, where in pages.items()]


def idle(findings: Sequence[Finding], allowed: Iterable[Allowance]) -> list[str]:
    """The allowances that nothing needs any longer."""
    return [str(one) for one in allowed if not any(map(one.covers, findings))]
