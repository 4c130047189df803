"""Options that advice speaks of, asked for where somebody answers who typed no command."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

import click

from honour_roll.cli.asking import ask
from honour_roll.cli.vietnamese import Command, usage_message
from honour_roll.intake.draft import Told

_QUOTES = str.maketrans("“”„‟", '""""')
_OPTION = re.compile(r"--[a-z-]+")
_ASKED_BEFORE = frozenset(("--status", "--yes"))
_AT_ONCE = "--new-authority"
_NEVER = frozenset(("content", "language", "write", "ask"))


def more_options(command: click.Command, told: Iterable[Told]) -> Mapping[str, Any]:
    """The values, by name, of options that somebody adds because ``told`` speaks of them.

    None of them are asked for where it speaks of none.
    """
    options = [
        one for one in command.params if isinstance(one, click.Option) and one.name not in _NEVER
    ]
    known = {name for option in options for name in option.opts} - _ASKED_BEFORE
    advised = [name for one in told for name in _OPTION.findall(one.problem.remedy.vi)]
    first = next((name for name in advised if name in known), None)
    if first is None:
        return {}
    click.echo(
        "\nChỗ nào ở trên khuyên thêm vào lệnh thì gõ phần ấy ở đây, bắt đầu bằng -- "
        f'(ví dụ: {first} "…"); máy sẽ đọc lại tệp.'
    )
    if _AT_ONCE in advised:
        click.echo(
            f"Cơ quan thêm bằng {_AT_ONCE} được ghi vào Sổ ngay, trước câu hỏi có ghi các mục không"
            f"; nhiều cơ quan thì viết nhiều lần {_AT_ONCE}."
        )
    while typed := ask("Thêm (Enter = không thêm)"):
        if found := _read(options, typed):
            return found
    return {}


def _read(options: list[click.Option], typed: str) -> Mapping[str, Any]:
    """What was typed, by the names of the options; nothing where it can't be read, which is told.

    A value may go without quotation marks: it ends where the next option begins.
    """
    try:
        words = shlex.split(typed.translate(_QUOTES))
    except ValueError:
        words = typed.split()
    if not words or not words[0].startswith("--"):
        click.echo("Phần thêm phải bắt đầu bằng hai dấu gạch --.")
        return {}
    command = Command("import", params=list(options), add_help_option=False)
    try:
        given = command.make_context("import", list(_joined(words)))
    except click.UsageError as error:
        click.echo(usage_message(error).partition("\n")[0])
        return {}
    source = click.core.ParameterSource.COMMANDLINE
    return {
        name: value
        for name, value in given.params.items()
        if given.get_parameter_source(name) is source
    }


def _joined(words: Iterable[str]) -> Iterator[str]:
    """Options, and between them all words of a value as one."""
    for is_option, group in groupby(words, lambda word: word.startswith("--")):
        said = list(group)
        yield from said if is_option else [" ".join(said)]
