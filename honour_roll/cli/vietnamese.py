"""In Vietnamese: click's headings, usage lines, help option, usage errors; the system's errors."""

from __future__ import annotations

import errno
from typing import Any

import click
from click.exceptions import NoArgsIsHelpError

from honour_roll.text.suggest import nearest

_HEADINGS = {"Options": "Tùy chọn", "Commands": "Các lệnh"}
_OPTIONS = "[TÙY CHỌN]"
_BY_SYSTEM = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "không có quyền, hoặc tệp đang mở ở chương trình khác",
    errno.EPERM: "không có quyền",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "đây là tệp, không phải thư mục",
    errno.EEXIST: "đã có tệp hoặc thư mục tên này",
    errno.ENOTEMPTY: "thư mục không trống",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EADDRINUSE: "cổng này đang có chương trình khác dùng",
}


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
    allow_extra_args = True
    """As far as click is concerned: it would refuse them in English."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        settings.setdefault("options_metavar", _OPTIONS)
        super().__init__(*args, **settings)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Nothing is left over: what would be is a usage error."""
        try:
            self._refuse_repeats(ctx, args)
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest:
            raise click.UsageError(
                f"thừa “{' '.join(rest)}”. Tên có dấu cách thì đặt cả tên trong dấu ngoặc kép.", ctx
            )
        return rest

    def _refuse_repeats(self, ctx: click.Context, args: list[str]) -> None:
        """A value that is given twice is a usage error: click would take the last one."""
        _, _, given = self.make_parser(ctx).parse_args(list(args))
        seen: set[str] = set()
        for param in given:
            if not isinstance(param, click.Option) or param.multiple or param.is_flag:
                continue
            if _name(param) in seen:
                raise click.UsageError(
                    f"tùy chọn {_name(param)} ghi hai lần; chỉ ghi một lần, với một giá trị.", ctx
                )
            seen.add(_name(param))

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

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """A lone ``--`` names no command, just as nothing does."""
        return super().parse_args(ctx, [] if args == ["--"] else args)

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


def system_words(error: OSError) -> str:
    """What the system says of a file, a drive, a port."""
    if not error.strerror:
        return str(error)
    return _BY_SYSTEM.get(error.errno or 0, f"hệ điều hành báo: {error.strerror}")


def _told(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            near = " hoặc ".join(error.possibilities or ())
            hint = f" Ý bạn là {near}?" if near else ""
            return f"không có tùy chọn {error.option_name}.{hint}"
        case click.BadOptionUsage(option_name=name):
            needed = "không kèm giá trị nào" if _is_flag(error) else "cần kèm đúng một giá trị"
            return f"tùy chọn {name} {needed}."
        case click.MissingParameter(param=click.Option() as option):
            return f"thiếu tùy chọn {_name(option)} {option.metavar or ''}".rstrip() + "."
        case click.MissingParameter(param=click.Parameter() as argument):
            return f"thiếu {_name(argument)}."
        case click.BadParameter(param=click.Parameter() as param):
            of = "giá trị của" if isinstance(param, click.Option) else "tham số"
            return f"{of} {_name(param)} {_wanted(param.type)}."
    return error.format_message()


def _is_flag(error: click.BadOptionUsage) -> bool:
    options = error.ctx.command.params if error.ctx else ()
    return any(
        isinstance(one, click.Option) and one.is_flag and error.option_name in one.opts
        for one in options
    )


def _name(param: click.Parameter) -> str:
    if isinstance(param, click.Option):
        return "/".join(param.opts)
    return param.human_readable_name.strip("[].").replace("|", " hoặc ")


def _wanted(kind: click.ParamType[Any]) -> str:
    match kind:
        case click.Choice(choices=[only]):
            return f"phải là {only}"
        case click.Choice(choices=choices):
            return f"phải là một trong: {', '.join(map(str, choices))}"
        case click.IntRange(min=least, max=most):
            return f"phải là một số từ {least} đến {most}"
        case click.DateTime():
            return "phải là một ngày có thật, ví dụ 17/5/2026"
        case click.Path(exists=exists, dir_okay=True):
            return "phải là một thư mục có sẵn" if exists else "phải là thư mục, không phải tệp"
        case click.Path():
            return "phải là tệp, không phải thư mục"
    return "không dùng được"
