"""``honour-roll report``: the annexes of a preliminary or final review, as XLSX or DOCX."""

from __future__ import annotations

from pathlib import Path

import click

from honour_roll.cli import options
from honour_roll.cli.asked import roll_of, unit_of, unit_option, years_of, years_options
from honour_roll.cli.extras import office_needed
from honour_roll.cli.targets import check_target
from honour_roll.cli.vietnamese import Command
from honour_roll.model.unit import Unit
from honour_roll.printing.safe import shown
from honour_roll.reports.annexes import Annexes
from honour_roll.reports.letterhead import STYLES
from honour_roll.reports.review import Review
from honour_roll.text.dates import PartialDate, parse_date
from honour_roll.text.message import ScalarError
from honour_roll.text.numbers import format_count
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import spelled

_XLSX, _DOCX = ".xlsx", ".docx"


@click.command(
    cls=Command,
    short_help="Làm phụ lục số liệu cho sơ kết, tổng kết (Excel, Word).",
    help="Số điển hình của một đơn vị theo trạng thái, năm, cấp, hình thức, đơn vị, từng chiều; "
    "tăng trưởng qua các năm; các quyết định; danh sách; số đã công bố bên số đã có. TỆP.xlsx có "
    "công thức sống, TỆP.docx trình bày như văn bản của Đảng hoặc văn bản hành chính; số, ngày, "
    "chữ ký để trống cho cơ quan. Không ghi đè tệp đã có. Kết quả: 0, 1 nội dung có lỗi, 2 dùng "
    "lệnh sai.",
)
@click.argument("file", metavar="TỆP.xlsx|TỆP.docx", type=click.Path(path_type=Path))
@unit_option(required=True)
@years_options(required=True)
@click.option(
    "--style",
    type=click.Choice(list(STYLES)),
    default="dang",
    help="dang: thể thức văn bản của Đảng (Hướng dẫn 36-HD/VPTW); hanh-chinh: văn bản hành chính "
    "(Nghị định 30/2020/NĐ-CP). Nếu không ghi: dang.",
)
@click.option(
    "--date",
    "date",
    metavar="NGÀY",
    help="Ngày của văn bản, ví dụ 17/5/2026; nếu không ghi: để trống cho cơ quan điền.",
)
@options.content
def report(
    file: Path, unit_asked: str, first: int, last: int, style: str, date: str | None, content: Path
) -> int:
    """0, or 1 when mistakes keep entries out of the figures."""
    check_target(file, content, _XLSX, _DOCX)
    years = years_of(first, last)
    day = _day(date)
    roll, errors = roll_of(content)
    unit = unit_of(roll.reference, unit_asked)
    annexes = Annexes(ViewIndex(roll.public(), lambda entry: ()), unit, years)
    review = Review(annexes, style, day)
    with office_needed():
        if file.suffix.lower() == _XLSX:
            from honour_roll.reports.workbook import write_workbook

            sheets = [review.contents, *review.sheets]
            write_workbook(file, review.title, sheets, annexes.names)
        else:
            from honour_roll.reports.document import document

            file.write_bytes(document(review))
    click.echo(f"Đã ghi {format_count(len(annexes.awards))} lần ghi nhận vào {file}.")
    for note in (*annexes.notes, *annexes.tips):
        click.echo(note)
    if file.suffix.lower() == _DOCX:
        _tell_ended(roll.reference.units[unit], day)
    return int(errors > 0)


def _tell_ended(unit: Unit, day: PartialDate | None) -> None:
    """A unit that had ended by then issues nothing: the office has to say who does."""
    if day and unit.ended and day.first_day() > unit.ended.last_day():
        click.echo(
            f"{shown(unit.current.name)} đã kết thúc hoạt động {spelled(unit.ended)}, trước ngày "
            f"của báo cáo ({day.display()}): hãy sửa tên cơ quan ban hành ở đầu tệp Word, hoặc "
            "ghi --date khác."
        )


def _day(date: str | None) -> PartialDate | None:
    if date is None:
        return None
    try:
        day = parse_date(date)
    except ScalarError as error:
        raise click.UsageError(f"--date: {error.what.vi}. {error.remedy.vi}") from error
    if day.day is None:
        raise click.UsageError("--date cần đủ ngày, tháng, năm, ví dụ 17/5/2026.")
    return day
