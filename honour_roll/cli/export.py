"""``honour-roll export``: the content in a form for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.extras import office_needed
from honour_roll.cli.intake import standing_of
from honour_roll.cli.targets import check_target, refuse_published
from honour_roll.cli.vietnamese import Command
from honour_roll.printing.safe import shown
from honour_roll.publish.exported import EXPORT, remember
from honour_roll.text.numbers import format_count


@click.command(
    cls=Command,
    short_help="Xuất nội dung ra Excel để sửa rồi nhập lại.",
    help="xlsx: mọi hồ sơ, quyết định, đơn vị trong một bảng tính; sửa rồi nhập lại bằng "
    "honour-roll import. Hồ sơ nào bị sửa ở nơi khác sau khi xuất thì không bị ghi đè. Bảng tính "
    "có cả những mục chưa công bố: chỉ gửi cho người được giao việc.",
)
@click.argument("form", metavar="xlsx", type=click.Choice(["xlsx"]))
@click.option(
    "--out",
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path),
    default=".",
    help=f"Thư mục ghi tệp {EXPORT}; nếu không ghi: thư mục đang đứng.",
)
@options.content
def export(form: str, out: Path, content: Path) -> int:
    """0 when every entry is in the workbook, 1 when one with mistakes is not."""
    file = out / EXPORT
    refuse_published(file, content)
    out.mkdir(parents=True, exist_ok=True)
    check_target(file, content, ".xlsx")
    with office_needed():
        return _export(file, content)


def _export(file: Path, content: Path) -> int:
    from honour_roll.sheets.choices import Choices
    from honour_roll.sheets.exporting import exported
    from honour_roll.sheets.workbook import write_workbook

    standing = standing_of(content)
    choices = Choices(standing.roll.reference)
    found = exported(standing, choices)
    write_workbook(file, choices, found.rows)
    remember(content.resolve().parent, file)
    for id in found.kept:
        click.echo(f"{id}: có bài dài quá một ô Excel (32.767 ký tự); bài vẫn giữ nguyên trong Sổ.")
    for name in found.unreadable:
        click.echo(f"{shown(name)}: có lỗi nên chưa xuất; xem honour-roll check.", err=True)
    total = sum(map(len, found.rows.values()))
    click.echo(f"Đã ghi {format_count(total)} hàng vào {file}.")
    return int(bool(found.unreadable))
