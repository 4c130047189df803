"""The command that was given as it is typed again, with something more."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterable, Iterator
from subprocess import list2cmdline

import click
from click.core import ParameterSource

_PLAIN = re.compile(r"[\w@%+=:,./-]+")
_BETWEEN_QUOTES = re.compile(r"[^\"$`\\!\n]+")


def again(argument: str, *more: str) -> str:
    """The current command for ``argument``, every option that was given, and ``more``."""
    ctx = click.get_current_context()
    words = [argument, *_options_given(ctx, more), *more]
    return " ".join([ctx.command_path, *map(typed, words)])


def _options_given(ctx: click.Context, but: Iterable[str]) -> Iterator[str]:
    for param in ctx.command.params:
        name = param.name or ""
        is_given = ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE
        if not isinstance(param, click.Option) or not is_given or param.opts[0] in but:
            continue
        if param.is_flag:
            yield param.opts[0]
            continue
        value = ctx.params[name]
        for one in value if param.multiple else (value,):
            yield from (param.opts[0], str(one))


def typed(word: str) -> str:
    """For a shell: in the quotation marks that every shell knows, if these will do."""
    if _PLAIN.fullmatch(word):
        return word
    if os.name == "nt":
        return list2cmdline([word])
    return f'"{word}"' if _BETWEEN_QUOTES.fullmatch(word) else shlex.quote(word)
