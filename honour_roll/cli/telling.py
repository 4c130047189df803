"""A check's result in the form that was asked for, on standard output."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import click

from honour_roll.printing import github
from honour_roll.printing.gitlab import as_gitlab
from honour_roll.printing.json_form import as_json
from honour_roll.printing.report import Report
from honour_roll.printing.text import Look, as_text
from honour_roll.problems import Severity
from honour_roll.source.lines import SourceLines
from honour_roll.text.message import Message
from honour_roll.text.numbers import format_count

_STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
_DEBTS = Message(
    "Đã có từ trước, không tính vào kết quả:", "There before, not counted in the result:"
)
_WIDEST = 160


class Extent(NamedTuple):
    """What was looked at: how many files; how many problems are not told, as nobody asked."""

    files: int
    hidden: int = 0


def _tell_text(report: Report, extent: Extent, language: str) -> None:
    look = _look(language)
    blocks = [as_text(report.problems, look)]
    if report.debts:
        blocks += [_DEBTS.in_language(language), as_text(report.debts, look)]
    total = (_sum_in_english if language == "en" else _sum_in_vietnamese)(report, extent)
    click.echo("\n\n".join([*filter(None, blocks), total]))


def _tell_json(report: Report, extent: Extent, language: str) -> None:
    click.echo(as_json(report, language))


def _tell_gitlab(report: Report, extent: Extent, language: str) -> None:
    click.echo(as_gitlab(report.problems, language))


def _tell_github(report: Report, extent: Extent, language: str) -> None:
    """Annotations, and in a step's summary all problems: GitHub doesn't show every annotation."""
    summary = os.environ.get(_STEP_SUMMARY)
    told = github.first_of_each_level(report.problems) if summary else report.problems
    lines = [github.as_github(told, language)]
    if summary and report.problems:
        _write_summary(Path(summary), github.step_summary(report, language))
    if len(told) < len(report.problems):
        lines.append(github.notice(_left(len(report.problems) - len(told), language)))
    if text := "\n".join(filter(None, lines)):
        click.echo(text)


Tell = Callable[[Report, Extent, str], None]
FORMS: Mapping[str, Tell] = MappingProxyType(
    {"text": _tell_text, "json": _tell_json, "github": _tell_github, "gitlab": _tell_gitlab}
)
"""The forms of a result → what prints it."""


def _look(language: str) -> Look:
    """Colours and the terminal's width where a person reads; neither in files and pipes."""
    if not sys.stdout.isatty():
        return Look(language, SourceLines())
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    columns = min(shutil.get_terminal_size().columns, _WIDEST)
    return Look(language, SourceLines(), is_coloured=not plain, width=columns)


def _write_summary(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _left(number: int, language: str) -> str:
    return Message(
        f"Còn {format_count(number)} vấn đề nữa: xem bản tóm tắt (Summary) của lần chạy này.",
        f"{number} more problems: see the summary of this run.",
    ).in_language(language)


def _sum_in_vietnamese(report: Report, extent: Extent) -> str:
    found = Counter(problem.severity for problem in report.problems)
    counts = [
        f"{format_count(found[severity])} {severity.label.vi}"
        for severity in Severity
        if found[severity]
    ]
    if not found[Severity.ERROR]:
        counts.insert(0, "không có lỗi")
    rest = f" Còn {format_count(extent.hidden)} vấn đề ở chỗ khác." if extent.hidden else ""
    old = f" {format_count(len(report.debts))} vấn đề đã có từ trước." if report.debts else ""
    return f"Đã kiểm tra {format_count(extent.files)} tệp: {', '.join(counts)}.{old}{rest}"


def _sum_in_english(report: Report, extent: Extent) -> str:
    found = Counter(problem.severity for problem in report.problems)
    counts = [f"{severity.label.en}s: {found[severity]}" for severity in Severity]
    old = f"; there before: {len(report.debts)}" if report.debts else ""
    rest = f"; problems elsewhere: {extent.hidden}" if extent.hidden else ""
    return f"Checked files: {extent.files}; {', '.join(counts)}{old}{rest}."
