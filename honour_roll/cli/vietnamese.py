"""click's own words in Vietnamese: headings, usage lines, the help option, usage errors."""

from __future__ import annotations

from typing import Any

import click
from click.exceptions import NoArgsIsHelpError

from honour_roll.text.suggest import nearest

_HEADINGS = {"Options": "Tùy chọn", "Commands": "Các lệnh"}
_OPTIONS = "[TÙY CHỌN]"


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Cách dùng: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help is in Vietnamese throughout."""

    context_class: type[click.Context] = _Context

    def __init__(self, *args: Any, **settings: Any) -> None:
        settings.setdefault("options_metavar", _OPTIONS)
        super().__init__(*args, **settings)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option ``--help``."""
        return _in_vietnamese(super().get_help_option(ctx))


class Group(click.Group):
    """A group of commands whose help is in Vietnamese throughout."""

    context_class: type[click.Context] = _Context

    def __init__(self, *args: Any, **settings: Any) -> None:
        settings.setdefault("options_metavar", _OPTIONS)
        settings.setdefault("subcommand_metavar", "LỆNH [THAM SỐ]...")
        super().__init__(*args, **settings)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option ``--help``."""
        return _in_vietnamese(super().get_help_option(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was asked for, or a usage error that names the nearest."""
        if args[0] not in self.commands:
            near = nearest(args[0], self.commands)
            hint = f" Ý bạn là “{near}”?" if near else ""
            raise click.UsageError(f"không có lệnh “{args[0]}”.{hint}", ctx)
        return super().resolve_command(ctx, args)


def _in_vietnamese(option: click.Option | None) -> click.Option | None:
    if option:
        option.help = "Xem hướng dẫn này."
    return option


def usage_message(error: click.UsageError) -> str:
    """What is wrong with a command line, and where to read more."""
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message()
    command = error.ctx.command_path if error.ctx else "honour-roll"
    return f"{command}: {_told(error)}\nXem hướng dẫn: {command} --help"


def _told(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            near = " hoặc ".join(error.possibilities or ())
            hint = f" Ý bạn là {near}?" if near else ""
            return f"không có tùy chọn {error.option_name}.{hint}"
        case click.BadOptionUsage():
            return f"tùy chọn {error.option_name} cần kèm đúng một giá trị."
        case click.BadParameter(param=click.Option(type=click.Choice(choices=choices)) as option):
            names, words = "/".join(option.opts), ", ".join(str(choice) for choice in choices)
            return f"giá trị của {names} phải là một trong: {words}."
    return error.format_message()
