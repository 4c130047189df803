"""``honour-roll check``: what is wrong with the content, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.progress import FileCount
from honour_roll.cli.vietnamese import Command
from honour_roll.problems import Problem, Severity, as_github, as_json, as_text
from honour_roll.rules import check_content
from honour_roll.text.numbers import format_count

_FORMATS: dict[str, Callable[[Sequence[Problem], str], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


@click.command(
    cls=Command,
    help="Kiểm tra toàn bộ nội dung. Ghi thêm tệp hoặc thư mục thì chỉ hiện lỗi ở đó. "
    "Kết quả: 0 không có lỗi, 1 có lỗi, 2 dùng lệnh sai.",
)
@click.argument("paths", metavar="[TỆP|THƯ_MỤC]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_FORMATS)),
    default="text",
    help="text: cho người đọc; json: cho chương trình khác; github: chú thích trên GitHub. "
    "Nếu không ghi: text.",
)
@options.content
@options.language
def check(paths: tuple[Path, ...], form: str, content: Path, language: str) -> int:
    """0 when no error is shown, else 1."""
    wanted = [_name_within(content, path) for path in paths]
    count = FileCount(content)
    try:
        _, found = check_content(content, count)
    finally:
        count.finish()
    problems = [_as_given(content, problem) for problem in found if _is_wanted(problem, wanted)]
    if form == "text":
        click.echo(_report(problems, count.files, len(found) - len(problems), language))
    elif text := _FORMATS[form](problems, language):
        click.echo(text)
    return int(any(problem.is_error for problem in problems))


def _name_within(content: Path, path: Path) -> str:
    """What ``path`` is called under ``content``; empty for all of it."""
    root = content.resolve()
    if path.is_dir() and root.is_relative_to(path.resolve()):
        return ""
    # A link within the content folder is itself a problem: it is named, not followed.
    itself = path.parent.resolve() / path.name
    if not itself.is_relative_to(root):
        raise click.UsageError(f"“{path}” nằm ngoài thư mục nội dung “{content}”.")
    if not itself.exists() and not itself.is_symlink():
        raise click.UsageError(f"không có tệp hay thư mục nào tên “{path}”.")
    return itself.relative_to(root).as_posix()


def _is_wanted(problem: Problem, wanted: Iterable[str]) -> bool:
    name = _name(problem)
    matches = [not place or name == place or name.startswith(f"{place}/") for place in wanted]
    return any(matches) or not matches


def _as_given(content: Path, problem: Problem) -> Problem:
    """``problem`` with its file as a path that can be opened from here."""
    file = (content / _name(problem)).as_posix()
    return replace(problem, where=replace(problem.where, file=file))


def _name(problem: Problem) -> str:
    """The file's name under the content folder."""
    return problem.where.file.partition("/")[2]


def _report(problems: Sequence[Problem], files: int, hidden: int, language: str) -> str:
    """The problems in one block a file, and the sum of them."""
    blocks = [
        as_text(list(group), language)
        for _, group in groupby(problems, key=lambda problem: problem.where.file)
    ]
    summary = (_sum_in_english if language == "en" else _sum_in_vietnamese)(
        files, Counter(problem.severity for problem in problems), hidden
    )
    return "\n\n".join([*blocks, summary])


def _sum_in_vietnamese(files: int, found: Counter[Severity], hidden: int) -> str:
    counts = [
        f"{format_count(found[severity])} {severity.label.vi}"
        for severity in Severity
        if found[severity]
    ]
    if not found[Severity.ERROR]:
        counts.insert(0, "không có lỗi")
    rest = f" Còn {format_count(hidden)} vấn đề ở chỗ khác." if hidden else ""
    return f"Đã kiểm tra {format_count(files)} tệp: {', '.join(counts)}.{rest}"


def _sum_in_english(files: int, found: Counter[Severity], hidden: int) -> str:
    counts = [f"{severity.label.en}s: {found[severity]}" for severity in Severity]
    rest = f"; problems elsewhere: {hidden}" if hidden else ""
    return f"Checked files: {files}; {', '.join(counts)}{rest}."
