"""``honour-roll template``: an empty workbook for officers to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.extras import office_needed
from honour_roll.cli.intake import standing_of
from honour_roll.cli.vietnamese import Command

_XLSX = ".xlsx"


@click.command(
    cls=Command,
    short_help="Làm mẫu Excel để cán bộ điền.",
    help="Ghi TỆP.xlsx: mỗi loại điển hình một trang tính, thêm trang quyết định và đơn vị, có "
    "danh sách chọn lấy từ thư mục nội dung, hàng mẫu và trang hướng dẫn. Không ghi đè tệp đã có.",
)
@click.argument("file", metavar="TỆP.xlsx", type=click.Path(path_type=Path))
@options.content
def template(file: Path, content: Path) -> int:
    """0 when the file was written."""
    check_target(file)
    with office_needed():
        from honour_roll.sheets.choices import Choices
        from honour_roll.sheets.workbook import write_workbook

        write_workbook(file, Choices(standing_of(content).roll.reference))
    click.echo(f"Đã ghi mẫu vào {file}.")
    return 0


def check_target(file: Path) -> None:
    """Refuse another ending, and a file that is there: an officer may have filled it in."""
    if file.suffix.lower() != _XLSX:
        raise click.UsageError(f"tên tệp phải có đuôi {_XLSX}, không phải “{file.name}”.")
    if file.exists():
        raise click.ClickException(f"Đã có tệp “{file}” nên không ghi đè. Chọn tên khác.")
