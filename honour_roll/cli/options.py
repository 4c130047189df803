"""Options that several commands take."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from honour_roll.printing.safe import shown
from honour_roll.review.git import GitError
from honour_roll.views.parts import as_sentence


def _folder(ctx: click.Context, param: click.Parameter, value: Path) -> Path:
    if not value.is_dir():
        raise click.UsageError(
            f"không có thư mục “{value}”. Chạy lệnh ở thư mục gốc của dự án, "
            "hoặc chỉ đúng thư mục bằng --content.",
            ctx,
        )
    return value


content = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default="content",
    metavar="THƯ_MỤC",
    callback=_folder,
    help="Thư mục nội dung; nếu không ghi: content.",
)
language = click.option(
    "--lang",
    "language",
    type=click.Choice(["vi", "en"]),
    default="vi",
    help="Ngôn ngữ của thông báo; nếu không ghi: vi.",
)


@contextmanager
def told() -> Iterator[None]:
    """What git can't tell is one line for whoever gave the command."""
    try:
        yield
    except GitError as error:
        raise click.ClickException(shown(f"{as_sentence(error.message.vi)}.")) from error
