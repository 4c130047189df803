"""``honour-roll template``: an empty workbook or Word form for officers to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.extras import office_needed
from honour_roll.cli.intake import standing_of
from honour_roll.cli.vietnamese import Command
from honour_roll.source.survey import LIMITS, RECORDS, SITE_FILE

_XLSX, _DOCX = ".xlsx", ".docx"
_FOLDERS = (RECORDS, *LIMITS, "pages")
_ENOUGH = 2
"""So many of these folders side by side are a content folder, even without ``site.yml``."""


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


def check_target(file: Path, content: Path, *endings: str) -> None:
    """Refuse other endings, a file that is there, and any roll's content folder.

    An officer may have filled the file in; what lies in content may be published with its pages.
    """
    if file.suffix.lower() not in endings:
        wanted = " hoặc ".join(endings)
        raise click.UsageError(f"tên tệp phải có đuôi {wanted}, không phải “{file.name}”.")
    above = file.resolve().parents
    if content.resolve() in above or any(map(_is_content, above)):
        raise click.UsageError(
            f"“{file}” nằm trong thư mục nội dung, có thể bị đăng lên trang: hãy ghi vào thư mục "
            "khác, ví dụ trao-doi."
        )
    if file.exists():
        raise click.ClickException(f"Đã có tệp “{file}” nên không ghi đè. Chọn tên khác.")


def _is_content(folder: Path) -> bool:
    if (folder / SITE_FILE).is_file():
        return True
    return sum((folder / name).is_dir() for name in _FOLDERS) >= _ENOUGH
