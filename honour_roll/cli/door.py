"""From the outside in: output as UTF-8, and whatever goes wrong as one line and a status."""

from __future__ import annotations

import io
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from honour_roll.cli.book import book
from honour_roll.cli.check import check
from honour_roll.cli.export import export
from honour_roll.cli.headers import headers
from honour_roll.cli.import_ import import_command
from honour_roll.cli.offline import offline
from honour_roll.cli.promote import promote
from honour_roll.cli.review import review_command
from honour_roll.cli.schema import schema
from honour_roll.cli.template import template
from honour_roll.cli.vietnamese import Group, usage_message
from honour_roll.cli.volumes import volumes
from honour_roll.cli.withdraw import withdraw

PROBLEMS, USAGE = 1, 2
_LONGEST_MESSAGE = 300


@click.group(cls=Group, help="Sổ ghi danh: kiểm tra nội dung, chuẩn bị dữ liệu, làm sách.")
def honour_roll() -> None:
    """The group that all commands belong to."""


honour_roll.add_command(check)
honour_roll.add_command(review_command)
honour_roll.add_command(offline)
honour_roll.add_command(headers)
honour_roll.add_command(schema)
honour_roll.add_command(book)
honour_roll.add_command(volumes)
honour_roll.add_command(withdraw)
honour_roll.add_command(promote)
honour_roll.add_command(template)
honour_roll.add_command(import_command)
honour_roll.add_command(export)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and exit: 0 clean, 1 problems, 2 wrong usage."""
    _speak_utf8()
    sys.exit(_status(arguments))


def _status(arguments: Sequence[str] | None) -> int:
    try:
        status = honour_roll.main(arguments, prog_name="honour-roll", standalone_mode=False)
    except click.UsageError as error:
        return _tell(usage_message(error), USAGE)
    except click.ClickException as error:
        return _tell(error.format_message(), PROBLEMS)
    except click.Abort:
        return _tell("Đã dừng theo yêu cầu.", PROBLEMS)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _tell(f"Không đọc hoặc ghi được: {place}{error.strerror or error}", PROBLEMS)
    except Exception as error:
        return _tell(_unexpected(error), PROBLEMS)
    return status if isinstance(status, int) else 0


def _speak_utf8() -> None:
    """Vietnamese in UTF-8 whatever the console's code page; what can't be sent is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _tell(message: str, status: int) -> int:
    click.echo(message, err=True)
    return status


def _unexpected(error: Exception) -> str:
    """One line for a mistake of ours, with the place that whoever mends it needs."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    said = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST_MESSAGE]
    return (
        f"Lỗi của phần mềm ({Path(frame.filename).name}:{frame.lineno}, {said}). "
        "Xin gửi dòng này cho người phụ trách kỹ thuật."
    )
