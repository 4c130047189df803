"""A new authority, written while something that names it is being added."""

from __future__ import annotations

from collections.abc import Iterable

import click

from honour_roll.cli.intake import standing_of
from honour_roll.intake.standing import Standing
from honour_roll.printing.safe import shown
from honour_roll.source.replacing import FileChangedError
from honour_roll.text.private import private_spans


def with_authority(standing: Standing, name: str) -> tuple[Standing, str]:
    """The content with that authority, and its id: written at once, as the rest depends on it."""
    # Only who adds one needs what reads the names of units.
    from honour_roll.forms.authorities import FILE, add_authority

    if private_spans(name):
        raise click.UsageError(
            f"Tên cơ quan “{shown(name)}” có số hoặc điều riêng tư của người; bỏ phần ấy rồi chạy "
            "lại."
        )
    try:
        id = add_authority(standing.root, name, standing.roll.reference)
    except (OSError, FileChangedError) as error:
        raise click.ClickException(
            f"Không ghi được cơ quan này vào {FILE}: {shown(str(error))}"
        ) from error
    if id in standing.roll.reference.authorities:
        click.echo(f"Cơ quan “{shown(name)}” đã có trong Sổ từ trước, mã {shown(id)}.")
        return standing, id
    click.echo(
        f"Đã thêm cơ quan “{shown(name)}” vào Sổ, mã {shown(id)} (ghi ngay, không chờ câu hỏi "
        "cuối)."
    )
    return standing_of(standing.root), id


def with_authorities(standing: Standing, names: Iterable[str]) -> Standing:
    """The content with all of them, one after another."""
    for name in names:
        standing, _ = with_authority(standing, name)
    return standing
