"""``honour-roll import``: what an officer filled in becomes content, after it was shown."""

from __future__ import annotations

from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.extras import office_needed
from honour_roll.cli.intake import carry_out, standing_of
from honour_roll.cli.vietnamese import Command
from honour_roll.printing.safe import shown


@click.command(
    "import",
    cls=Command,
    short_help="Nhập bảng Excel đã điền vào Sổ.",
    help="Đọc bảng tính .xlsx (làm từ honour-roll template hoặc honour-roll export xlsx), nêu mọi "
    "lỗi theo trang tính, hàng, cột và cho xem trước sẽ ghi gì. Chỉ ghi khi có --write. Kết quả: "
    "0 không có gì phải sửa, 1 có lỗi hoặc xung đột, 2 dùng lệnh sai.",
)
@click.argument("file", metavar="TỆP.xlsx", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Ghi vào thư mục nội dung; không có thì chỉ xem trước.")
@options.content
@options.language
def import_command(file: Path, write: bool, content: Path, language: str) -> int:
    """0 when everything is in the content or could be written, else 1."""
    with office_needed():
        return _import(file, content, language, is_written=write)


def _import(file: Path, content: Path, language: str, *, is_written: bool) -> int:
    # Only this command needs what reads Excel files.
    from honour_roll.intake.beside import photos_beside
    from honour_roll.intake.planning import make_plan
    from honour_roll.office.excel import read_sheets
    from honour_roll.office.package import read_package
    from honour_roll.office.refused import OfficeRefused
    from honour_roll.sheets.reading import is_our_workbook, read_workbook

    try:
        sheets = read_sheets(read_package(file))
    except OfficeRefused as refused:
        what, remedy = (m.in_language(language) for m in (refused.what, refused.remedy))
        raise click.ClickException(
            f"{shown(file.name)}: {shown(what)}\n→ {shown(remedy)}"
        ) from None
    if not is_our_workbook(sheets):
        raise click.ClickException(
            f"{shown(file.name)}: không có trang tính nào của mẫu. "
            "Làm mẫu bằng: honour-roll template TỆP.xlsx."
        )
    standing = standing_of(content)
    found = read_workbook(file.name, sheets, standing, photos_beside(file))
    plan = make_plan(standing, found.drafts, found.told)
    return carry_out(content, plan, language, is_written=is_written)
