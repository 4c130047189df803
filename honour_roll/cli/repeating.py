"""The command that was given as it is typed again, with something more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click
from click.core import ParameterSource

from honour_roll.text.shell_words import typed


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
