"""``honour-roll template``: an empty workbook or Word form for officers to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.extras import office_needed
from honour_roll.cli.intake import standing_of
from honour_roll.cli.targets import check_target
from honour_roll.cli.vietnamese import Command

_XLSX, _DOCX = ".xlsx", ".docx"


@click.command(
    cls=Command,
    short_help="Làm mẫu Excel hoặc phiếu Word để cán bộ điền.",
    help="Ghi TỆP.docx: phiếu ghi danh một điển hình, có chỗ viết câu chuyện và dán ảnh. Ghi "
    "TỆP.xlsx: mỗi loại điển hình một trang tính, thêm trang quyết định và đơn vị, có "
    "danh sách chọn lấy từ thư mục nội dung, hàng mẫu và trang hướng dẫn. Không ghi đè tệp đã có.",
)
@click.argument("file", metavar="TỆP.xlsx|TỆP.docx", type=click.Path(path_type=Path))
@options.content
def template(file: Path, content: Path) -> int:
    """0 when the file was written."""
    check_target(file, content, _XLSX, _DOCX)
    with office_needed():
        reference = standing_of(content).roll.reference
        if file.suffix.lower() == _DOCX:
            from honour_roll.forms.template import word_form

            file.write_bytes(word_form(reference))
        else:
            from honour_roll.sheets.choices import Choices
            from honour_roll.sheets.workbook import write_workbook

            write_workbook(file, Choices(reference))
    click.echo(f"Đã ghi mẫu vào {file}.")
    return 0
