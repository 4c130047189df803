"""From the outside in: words as UTF-8, and whatever goes wrong as one line and a status."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from honour_roll.cli.book import book
from honour_roll.cli.check import check
from honour_roll.cli.export import export
from honour_roll.cli.form import form
from honour_roll.cli.headers import headers
from honour_roll.cli.import_ import import_command
from honour_roll.cli.menu import menu
from honour_roll.cli.new import new
from honour_roll.cli.offline import offline
from honour_roll.cli.promote import promote
from honour_roll.cli.reconcile import reconcile
from honour_roll.cli.report import report
from honour_roll.cli.review import review_command
from honour_roll.cli.running import run
from honour_roll.cli.schema import schema
from honour_roll.cli.template import template
from honour_roll.cli.units import units
from honour_roll.cli.vietnamese import Group
from honour_roll.cli.volumes import volumes
from honour_roll.cli.withdraw import withdraw


@click.group(cls=Group, help="Sổ ghi danh: kiểm tra nội dung, chuẩn bị dữ liệu, làm sách.")
def honour_roll() -> None:
    """The group that all commands belong to."""


honour_roll.add_command(menu)
honour_roll.add_command(new)
honour_roll.add_command(check)
honour_roll.add_command(review_command)
honour_roll.add_command(offline)
honour_roll.add_command(headers)
honour_roll.add_command(schema)
honour_roll.add_command(book)
honour_roll.add_command(volumes)
honour_roll.add_command(withdraw)
honour_roll.add_command(promote)
honour_roll.add_command(reconcile)
honour_roll.add_command(report)
honour_roll.add_command(template)
honour_roll.add_command(import_command)
honour_roll.add_command(export)
honour_roll.add_command(form)
honour_roll.add_command(units)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and exit: 0 clean, 1 problems, 2 wrong usage."""
    _speak_utf8()
    sys.exit(run(honour_roll, arguments))


def _speak_utf8() -> None:
    """Vietnamese in UTF-8 whatever the console's code page; what can't be sent is escaped.

    What can't be read of an answer becomes U+FFFD, which the check finds.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
