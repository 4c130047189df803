"""What editors' reports are asked about: the roll as it is, a unit, some years."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from honour_roll.cli.reading import FileCount
from honour_roll.counts import Countable
from honour_roll.roll import HonourRoll, Reference
from honour_roll.rules import check_content
from honour_roll.text.candidates import Candidates
from honour_roll.text.dates import FIRST_YEAR, LAST_YEAR
from honour_roll.text.numbers import format_count
from honour_roll.times import Years

_YEAR = click.IntRange(FIRST_YEAR, LAST_YEAR)


def unit_option(*, required: bool = False) -> Callable[[Any], Any]:
    """``--unit``."""
    return click.option(
        "--unit",
        "unit_asked",
        required=required,
        metavar="ĐƠN_VỊ",
        help="Mã hoặc tên đơn vị, ví dụ sa-pa"
        + ("." if required else "; nếu không ghi: mọi đơn vị."),
    )


def years_options(*, required: bool = False) -> Callable[[Any], Any]:
    """``--from`` and ``--to``."""
    rest = "." if required else "; nếu không ghi: mọi thời gian, kể cả không rõ năm."

    def add(command: Any) -> Any:
        last = click.option(
            "--to", "last", type=_YEAR, required=required, metavar="NĂM", help="Đến hết năm này."
        )
        first = click.option(
            "--from", "first", type=_YEAR, required=required, metavar="NĂM", help=f"Từ năm{rest}"
        )
        return first(last(command))

    return add


def years_of(first: int | None, last: int | None) -> Years:
    """The years asked for; a usage error where they end before they begin."""
    if first and last and last < first:
        raise click.UsageError(f"--to {last} trước --from {first}: hãy đổi chỗ hai năm.")
    return Years(first, last)


def roll_of(content: Path) -> tuple[HonourRoll, int]:
    """The roll of a content folder, and how many mistakes keep entries out of it; told."""
    with FileCount(content) as count:
        roll, problems = check_content(content, count)
    errors = sum(problem.is_error for problem in problems)
    if errors:
        click.echo(
            f"Nội dung có {format_count(errors)} lỗi: mục có lỗi có thể chưa được tính. Xem "
            "honour-roll check.",
            err=True,
        )
    return roll, errors


def counted_in(roll: HonourRoll) -> Countable:
    """The public roll; in a private repository all that is in force."""
    return roll.in_force() if roll.reference.site.private else roll.public()


def unit_of(reference: Reference, asked: str) -> str:
    """The unit that was meant, by its id or by any name it ever had."""
    if asked in reference.units:
        return asked
    names = {id: [period.name for period in unit.periods] for id, unit in reference.units.items()}
    candidates = Candidates(names)
    found = candidates.certain(asked)
    if found:
        return found
    several = candidates.found(asked)
    if several:
        raise click.UsageError(
            f"“{asked}” có thể là nhiều đơn vị; hãy ghi mã: {', '.join(several)}."
        )
    near = candidates.nearest(asked)
    hint = f" Ý bạn là “{near}”?" if near else ""
    raise click.UsageError(f"không có đơn vị nào là “{asked}”.{hint}")
