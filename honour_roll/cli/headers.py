"""``honour-roll headers``: what a host is to send along with the site, in the host's own words."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from honour_roll.cli.vietnamese import Command
from honour_roll.publish.hosting import HOSTS, grants_in, hashes_in, pages_in, written
from honour_roll.text.progress import Progress

_HOSTS = ", ".join(HOSTS)


@click.command(
    cls=Command,
    short_help="In cấu hình an toàn cho máy chủ đặt trang.",
    help="In cấu hình an toàn (Content-Security-Policy và các tiêu đề khác) cho máy chủ đặt "
    f"trang, theo đúng các trang đã dựng. Các loại máy chủ: {_HOSTS}.",
)
@click.argument("host", metavar="MÁY_CHỦ")
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default="site",
    metavar="THƯ_MỤC",
    help="Thư mục trang đã dựng; nếu không ghi: site.",
)
def headers(host: str, site: Path) -> None:
    """Print the file for ``host``."""
    if host not in HOSTS:
        raise click.UsageError(f"không có loại máy chủ “{host}”. Các loại: {_HOSTS}.")
    with Progress(sys.stderr) as progress:
        hashes = hashes_in(progress.each("Đọc trang", pages_in(site)))
    if not hashes:
        raise click.ClickException(
            f"Trong “{site}” không có trang nào của Sổ. Hãy dựng trang trước (make site), "
            "hoặc chỉ đúng thư mục bằng --site."
        )
    click.echo(written(host, hashes, grants_in(site)), nl=False)
